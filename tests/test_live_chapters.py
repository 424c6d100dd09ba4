"""Every chapter in a live kernel, without a browser: each cell runs, and shows what it should as a widget."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from coursebook.explorable.catalogue import explorables
from coursebook.explorable.output_mode import VARIABLE
from coursebook.notebooks.outputs import has_widget

ROOT = Path(__file__).parents[1]
CHAPTERS = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "book").rglob("*.ipynb"))}


@pytest.fixture(scope="module")
def cells():
    """The code cells of each chapter, run one chapter after the other in one kernel: 21 would take half a minute."""
    chapters = {name: nbformat.read(path, as_version=4) for name, path in CHAPTERS.items()}
    code = {name: [cell for cell in chapter.cells if cell.cell_type == "code"] for name, chapter in chapters.items()}
    every = [cell for chapter in code.values() for cell in chapter]
    for number, cell in enumerate(every):
        cell["id"] = f"cell-{number}"  # which must be unique in a notebook
    together = nbformat.v4.new_notebook(cells=every)
    place = {"metadata": {"path": str(ROOT / "book")}}
    live = {name: value for name, value in os.environ.items() if name != VARIABLE}
    NotebookClient(together, allow_errors=True, kernel_name="python3", resources=place, timeout=300).execute(env=live)
    return code


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_cell_fails(cells, chapter):
    """Whatever a chapter does in a live kernel, it does without an error or a warning."""
    outputs = [output for cell in cells[chapter] for output in cell.outputs]

    complaints = [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"]
    assert complaints == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_explorables_and_quizzes_are_widgets(cells, chapter):
    """Each cell that ends in an explorable or a quiz shows one widget, and at least one cell does."""
    showing = [cell for cell in cells[chapter] if shows_a_widget(cell.source)]

    shown = [[has_widget(output) for output in cell.outputs] for cell in showing]
    assert shown == [[True]] * len(shown)
    assert shown


def test_jupyter_runs_a_chapter_from_any_folder(tmp_path):
    """Plainly installed, without a path to the course: its models are found."""
    chapter = CHAPTERS["book/what-it-costs/footprints.ipynb"]
    unaware = {name: value for name, value in os.environ.items() if name not in (VARIABLE, "PYTHONPATH")}
    command = [sys.executable, "-m", "jupyter", "execute", str(chapter)]

    done = subprocess.run(command, cwd=tmp_path, env=unaware, capture_output=True, text=True, timeout=300, check=False)

    assert done.returncode == 0, done.stderr


def shows_a_widget(source: str) -> bool:
    """Whether a cell's last line is an explorable or a quiz."""
    last = source.strip().rpartition("\n")[2]
    return last == "quiz" or last.startswith("Quiz(") or last in NAMES


NAMES = {entry.attribute for entry in explorables(ROOT).values()}
