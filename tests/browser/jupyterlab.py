"""A real JupyterLab with no user's settings, and a notebook in it, used as a person uses it."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from playwright.sync_api import Locator, Page, Response, expect

from coursebook.explorable.output_mode import VARIABLE

#: What of a course its notebooks need.
COURSE = ("_config.yml", "_toc.yml", "book", "documents", "widgets")
#: What `make notebooks` adds to JupyterLab's command, as its recipe says.
MAKE_NOTEBOOKS = [f"--config={Path(__file__).parents[2] / 'deploy' / 'jupyter_server_config.json'}"]
#: How long JupyterLab may take to start, and a notebook to run. [s]
STARTING = RUNNING = 120
#: The number beside a code cell once it has run.
HAS_RUN = re.compile(r"\[\d+\]:")
#: JupyterLab's settings: every cell stays in the page, and no news or updates are asked for.
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}


class Notebook:
    """A notebook that is open in JupyterLab; other front ends differ in a few methods.

    Parameters
    ----------
    page : playwright.sync_api.Page
        The page it is in.
    file : pathlib.Path
        The notebook's file, which knows the ids of its cells.

    Attributes
    ----------
    as_opened : bytes
        What the file held then.
    sources : dict of str to str
        Each cell's source by its id, in order.
    """

    #: Where it is at the server's address.
    PLACE = "doc/tree/"

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.file = file
        self.as_opened = file.read_bytes()
        cells = nbformat.read(file, as_version=4)["cells"]
        self.sources: dict[str, str] = {cell["id"]: cell["source"] for cell in cells}

    def cell(self, name: str) -> Locator:
        """Return a cell by its id."""
        return self.page.locator(".jp-Notebook .jp-Cell").nth([*self.sources].index(name))

    def output(self, name: str) -> Locator:
        """Return what a cell shows."""
        return self.cell(name).locator(".jp-Cell-outputArea")

    def run_all(self) -> None:
        """Run every cell, until the last has run or one has failed."""
        self.start_all()
        prompts = self.page.locator(".jp-CodeCell .jp-InputPrompt")
        expect(prompts.first).to_have_text(HAS_RUN, timeout=RUNNING * 1000)
        expect(prompts.filter(has_text="[*]")).to_have_count(0, timeout=RUNNING * 1000)
        self.wait_until_idle()

    def start_all(self) -> None:
        """Have every cell run, from the menu."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()

    def complaints(self) -> list[str]:
        """Return what cells say that failed, and a note of each that did not run."""
        outputs = self.page.locator(".jp-OutputArea-output")
        failed = outputs.filter(has_text="Traceback (most recent call last)").all_inner_texts()
        prompts = self.page.locator(".jp-CodeCell .jp-InputPrompt")
        return failed + ["a cell did not run"] * prompts.filter(has_text="[ ]").count()

    def run(self, name: str) -> None:
        """Run one cell by keyboard, and wait until it has a new number."""
        prompt = self.cell(name).locator(".jp-InputPrompt")
        before = prompt.inner_text()
        prompt.click()
        self.page.keyboard.press("Shift+Enter")
        expect(prompt).not_to_have_text(before)
        expect(prompt).to_have_text(HAS_RUN, timeout=RUNNING * 1000)
        self.wait_until_idle()

    def write(self, name: str, source: str) -> None:
        """Write another source into a cell."""
        editor = self.cell(name).locator(".cm-content")
        editor.click()
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(source)

    def save(self) -> None:
        """Save by keyboard, until the server has written the file."""
        self.page.locator(".jp-Notebook .jp-InputPrompt").last.click(timeout=RUNNING * 1000)
        with self.page.expect_response(_has_written, timeout=RUNNING * 1000):
            self.page.keyboard.press("ControlOrMeta+S")

    def choose_theme(self, name: str) -> None:
        """Choose JupyterLab's colours from the menu, such as "JupyterLab Dark", and wait until they are shown."""
        self.page.get_by_role("menuitem", name="Settings", exact=True).click()
        for words in ("Theme", name):
            self.page.locator(".lm-Menu-item").get_by_text(words, exact=True).click()
        body = self.page.locator("body")
        expect(body).to_have_attribute("data-jp-theme-name", name, timeout=RUNNING * 1000)

    def wait_until_idle(self) -> None:
        """Wait until the status bar says that the kernel is there and has nothing to do.

        The mark beside the kernel's name is idle too soon: it is so before there is a kernel.
        """
        status = self.page.locator("#jp-bottom-panel")
        expect(status).to_contain_text("| Idle", timeout=RUNNING * 1000)


def _has_written(response: Response) -> bool:
    return response.request.method == "PUT" and "/api/contents/" in response.url and response.ok


def copied_course(root: Path, folder: Path) -> Path:
    """Copy what notebooks need of a course into `folder`, so that nothing done to them stays."""
    passing = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    for part in COURSE:
        if (root / part).is_dir():
            shutil.copytree(root / part, folder / part, ignore=passing)
        elif (root / part).exists():
            shutil.copy2(root / part, folder / part)
    return folder


@contextmanager
def jupyterlab(course: Path, own: Path, *options: str) -> Iterator[str]:
    """Start JupyterLab in a course's folder, on this machine only.

    Parameters
    ----------
    course : pathlib.Path
        The folder of a course.
    own : pathlib.Path
        An empty folder for JupyterLab's own files.
    *options : str
        Further options of its command, such as `MAKE_NOTEBOOKS`.

    Yields
    ------
    str
        Its address, ending in a slash.
    """
    with jupyter("jupyterlab", course, own, "--LabApp.extension_manager=readonly", *options) as address:
        yield address


@contextmanager
def jupyter(program: str, course: Path, own: Path, *options: str) -> Iterator[str]:
    """Start a program of Jupyter's, "jupyterlab" or "notebook", as `jupyterlab` does."""
    _write_settings(own / "settings")
    command = [sys.executable, "-m", program, "--no-browser", "--allow-root"]
    command += ["--ServerApp.ip=127.0.0.1", "--ServerApp.port=0", "--IdentityProvider.token="]
    command += [f"--ServerApp.root_dir={course}", *options]
    log = own / "log.txt"
    with log.open("w", encoding="utf-8") as out:
        server = subprocess.Popen(command, env=environment(course, own), stdout=out, stderr=out)
        try:
            yield _address(server, own / "runtime", log)
        finally:
            server.terminate()  # its kernels end with it
            server.wait(timeout=60)


def open_notebook(page: Page, address: str, course: Path, path: str, kind: type[Notebook] = Notebook) -> Notebook:
    """Open a notebook of the course and wait until its kernel is ready."""
    page.goto(f"{address}{kind.PLACE}{path}")
    notebook = kind(page, course / path)
    cells = page.locator(".jp-Notebook .jp-Cell")
    expect(cells).to_have_count(len(notebook.sources), timeout=RUNNING * 1000)
    notebook.wait_until_idle()
    return notebook


def environment(course: Path, own: Path) -> dict[str, str]:
    """Return the environment of a front end in live use; each of its own folders is an empty one."""
    folders = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    variables = {name: value for name, value in os.environ.items() if name != VARIABLE}
    variables |= {name: str(own / folder) for name, folder in folders.items()}
    variables["PYTHONPATH"] = os.pathsep.join([str(course), variables["PYTHONPATH"]])
    return variables


def _write_settings(folder: Path) -> None:
    for name, settings in SETTINGS.items():
        file = folder / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(settings), encoding="utf-8")


def _address(server: subprocess.Popen, runtime: Path, log: Path) -> str:
    """Wait for the file in which the server notes its address."""
    for _ in range(STARTING * 10):
        if server.poll() is not None:
            break
        for note in runtime.glob("jpserver-*.json"):
            if text := note.read_text(encoding="utf-8"):
                return json.loads(text)["url"]
        time.sleep(0.1)
    raise RuntimeError(f"Jupyter did not start:\n{log.read_text(encoding='utf-8')}")
