"""A real marimo with no user's settings, and an app in its editor, used as a person uses it."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from textwrap import indent
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Locator, Page, expect

from tests.browser.jupyterlab import RUNNING, STARTING, environment

#: A cell that waits, runs, or must run again.
BUSY = ".marimo-cell:is(.needs-run, .running, .queued, [data-status=running], [data-status=queued])"


class MarimoNotebook:
    """An app that is open in marimo's editor.

    Parameters
    ----------
    page : playwright.sync_api.Page
        The page it is in.
    sources : mapping of str to str
        Each cell's source by its name, in order.
    """

    def __init__(self, page: Page, sources: Mapping[str, str]) -> None:
        self.page = page
        self.sources = dict(sources)

    def cell(self, name: str) -> Locator:
        """Return a cell by its name."""
        return self.page.locator(f'.marimo-cell[data-cell-name="{name}"]')

    def output(self, name: str) -> Locator:
        """Return what a cell shows, in its own part of the document (a shadow root)."""
        return self.cell(name).locator(".output-area")

    def start_all(self) -> None:
        """Have every cell run that has not, with the button."""
        self.page.get_by_test_id("run-button").last.click()

    def run_all(self) -> None:
        """Run every cell that has not run, until the last has or one has failed."""
        self.start_all()
        self.wait_until_idle()

    def run(self, name: str) -> None:
        """Run one cell by keyboard, and wait until it has run."""
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+Enter")
        self.wait_until_idle()

    def complaints(self) -> list[str]:
        """Return what cells say that failed."""
        return self.page.locator(".marimo-error, [data-testid=marimo-error]").all_inner_texts()

    def wait_until_idle(self) -> None:
        """Wait until no cell waits or runs."""
        expect(self.page.locator(BUSY)).to_have_count(0, timeout=RUNNING * 1000)


def write_app(file: Path, cells: Mapping[str, str]) -> None:
    """Write an app of these cells, as marimo does: a function per cell."""
    functions = [f"@app.cell\ndef {name}():\n{indent(source, '    ')}\n    return\n" for name, source in cells.items()]
    file.write_text("\n\n".join(["import marimo\n\napp = marimo.App()\n", *functions]), encoding="utf-8")


@contextmanager
def marimo(course: Path, own: Path) -> Iterator[str]:
    """Start marimo's editor in a course's folder, on this machine only.

    Parameters
    ----------
    course : pathlib.Path
        The folder of a course.
    own : pathlib.Path
        An empty folder for marimo's own files.

    Yields
    ------
    str
        Its address, ending in a slash.
    """
    port = _free_port()
    command = [sys.executable, "-m", "marimo", "edit", ".", "--headless", "--no-token", "--skip-update-check"]
    command += ["--no-sandbox", "--host", "127.0.0.1", "--port", str(port)]
    homes = {name: str(own) for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
    log = own / "log.txt"
    with log.open("w", encoding="utf-8") as out:
        variables = environment(course, own) | homes
        server = subprocess.Popen(command, cwd=course, env=variables, stdout=out, stderr=out)
        try:
            _wait_until_up(server, f"http://127.0.0.1:{port}/", log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()  # its kernels end with it
            server.wait(timeout=30)


def open_app(page: Page, address: str, path: str, cells: Mapping[str, str]) -> MarimoNotebook:
    """Open an app of the course, which has these cells, and wait until its kernel is ready."""
    page.goto(f"{address}?file={path}")
    notebook = MarimoNotebook(page, cells)
    expect(page.locator(".marimo-cell")).to_have_count(len(cells), timeout=RUNNING * 1000)
    expect(page.get_by_test_id("run-button").last).to_be_enabled(timeout=RUNNING * 1000)
    return notebook


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait_until_up(server: subprocess.Popen, address: str, log: Path) -> None:
    for _ in range(STARTING * 10):
        if server.poll() is not None:
            break
        try:
            urlopen(address, timeout=1).close()
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"marimo did not start:\n{log.read_text(encoding='utf-8')}")
