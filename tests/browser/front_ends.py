"""The front ends in which a chapter is tried: JupyterLab, Notebook 7 and marimo, all used in the same way."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import nbformat
from playwright.sync_api import Page

from tests.browser.jupyterlab import MAKE_NOTEBOOKS, Notebook, jupyterlab, open_notebook
from tests.browser.marimo_app import MarimoNotebook, marimo, open_app, write_app
from tests.browser.notebook7 import Notebook7, notebook7

#: ``open_chapter(page, path)`` opens a chapter, by its path from the course's folder, with an idle kernel.
OpenChapter = Callable[[Page, str], Notebook | MarimoNotebook]
KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


@contextmanager
def in_jupyterlab(course: Path, own: Path) -> Iterator[OpenChapter]:
    """Start JupyterLab in a course's folder; its own files go to an empty folder."""
    with jupyterlab(course, own, *MAKE_NOTEBOOKS) as address:
        yield lambda page, path: open_notebook(page, address, course, path)


@contextmanager
def in_notebook7(course: Path, own: Path) -> Iterator[OpenChapter]:
    """Start Notebook 7 in a course's folder; its own files go to an empty folder."""
    with notebook7(course, own, *MAKE_NOTEBOOKS) as address:
        yield lambda page, path: open_notebook(page, address, course, path, Notebook7)


@contextmanager
def in_marimo(course: Path, own: Path) -> Iterator[OpenChapter]:
    """Start marimo in a course's folder; a chapter's code cells become an app beside the chapter."""
    with marimo(course, own) as address:
        yield partial(_open_as_app, course, address)


FRONT_ENDS: dict[str, Callable[[Path, Path], AbstractContextManager[OpenChapter]]] = {
    "JupyterLab": in_jupyterlab,
    "Notebook 7": in_notebook7,
    "marimo": in_marimo,
}


def write_notebook(file: Path, cells: Mapping[str, str]) -> None:
    """Write a notebook of code cells, by their ids."""
    code = [nbformat.v4.new_code_cell(source, id=name) for name, source in cells.items()]
    nbformat.write(nbformat.v4.new_notebook(cells=code, metadata=KERNEL), file)


def _open_as_app(course: Path, address: str, page: Page, path: str) -> MarimoNotebook:
    chapter = nbformat.read(course / path, as_version=4)
    cells = {cell["id"].replace("-", "_"): cell["source"] for cell in chapter.cells if _is_for_app(cell)}
    app = Path(path).with_suffix(".py")
    write_app(course / app, cells)
    return open_app(page, address, app.as_posix(), cells)


def _is_for_app(cell: nbformat.NotebookNode) -> bool:
    """Whether an app has a cell: no text, and not the lab, whose names other cells of the app have already."""
    return cell.cell_type == "code" and "notebook-only" not in cell.metadata.get("tags", [])
