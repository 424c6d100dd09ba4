"""No file of the working folder, or of a course, takes the place of a library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from coursebook.notebooks.running import run_notebooks
from coursebook.site.build import _run_jupyter_book
from tests.coursebook.explorable.test_catalogue import MODULE

#: Names of the standard library and of others, each imported by a command or by one of its children.
NAMES = ("json", "markdown_it", "rich", "yaml", "sphinx", "colorsys")
#: What a false library does when it is imported: it leaves a file behind, and fails.
TRAP = "from pathlib import Path\nPath({!r}).touch()\nraise SystemExit('the wrong module')\n"


@pytest.fixture
def trapped(tmp_path) -> Path:
    """A folder with modules named as libraries are."""
    folder = tmp_path / "here"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.py").write_text(TRAP.format(str(tmp_path / f"{name} ran")))
    return folder


def ran(folder: Path) -> list[str]:
    """Which of the false libraries were imported."""
    return sorted(path.name for path in folder.parent.glob("* ran"))


def environment() -> dict[str, str]:
    """A shell's, whose search path is that of this test and no working folder."""
    kept = [place for place in os.environ.get("PYTHONPATH", "").split(os.pathsep) if place]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(kept)}


def test_new_reads_a_document_without_importing_from_the_working_folder(trapped, monkeypatch):
    """The reader runs in a child, which is started in the folder of the document."""
    (trapped / "a.md").write_text("# Tea\n\nHot.\n\n## Milk\n\nCold.\n")
    code = "import sys; from coursebook.cli.main import main; sys.exit(main())"
    words = ["new", "course", "--from", "a.md"]

    finished = subprocess.run(
        [sys.executable, "-P", "-c", code, *words],
        cwd=trapped,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (finished.returncode, ran(trapped)) == (0, []), finished.stderr
    assert (trapped / "course" / "_toc.yml").exists()


def test_build_starts_without_importing_from_the_course(trapped, monkeypatch):
    """Jupyter Book's help imports all that its command needs."""
    monkeypatch.setenv("PYTHONPATH", environment()["PYTHONPATH"])

    finished = _run_jupyter_book(trapped, ["--help"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    assert (finished.returncode, "Usage:" in finished.stdout, ran(trapped)) == (0, True, []), finished.stdout


def test_models_of_the_course_are_found_and_its_other_files_hide_no_library(trapped):
    """The package `widgets` comes before an installed one of that name; a module beside it is found where it is named.

    A library that is imported later, here `colorsys`, is the real one.
    """
    (trapped / "widgets").mkdir()
    (trapped / "widgets/__init__.py").write_text("")
    (trapped / "widgets/tides.py").write_text(MODULE.format(name="tides", slug="tides") + "import own_of_course\n")
    (trapped / "own_of_course.py").write_text("")
    code = (
        "import sys; from pathlib import Path; from coursebook.explorable.catalogue import explorables;"
        "found = explorables(Path('.'));"
        "import colorsys; print(list(found), sys.modules['widgets'].__path__[0], colorsys.__name__)"
    )

    finished = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=trapped, env=environment(), capture_output=True, text=True, check=False
    )

    assert finished.stdout.split() == ["['tides']", str(trapped / "widgets"), "colorsys"], finished.stderr
    assert ran(trapped) == []


def test_kernel_starts_without_importing_from_the_course(trapped, monkeypatch):
    """A notebook runs, and finds the models of its course."""
    monkeypatch.setenv("PYTHONPATH", environment()["PYTHONPATH"])
    (trapped / "widgets").mkdir()
    (trapped / "widgets/__init__.py").write_text("height = 3")
    path = trapped / "a.ipynb"
    notebook = new_notebook(cells=[new_code_cell("from widgets import height\nheight", id="height")])

    [cell] = run_notebooks({path: notebook}, trapped)[path].cells

    assert (cell.outputs[0]["data"], ran(trapped)) == ({"text/plain": "3"}, [])
