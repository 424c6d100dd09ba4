"""The cell of a chapter that holds the document's text: finding it, and telling whether it was edited by hand."""

import unicodedata
from pathlib import Path

from nbformat import NotebookNode

from coursebook.problems import Problem

#: The tag of the cell that sync writes.
TAG = "document"


def document_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Return all cells tagged as the document's; a chapter has one."""
    return [cell for cell in notebook.cells if TAG in cell.metadata.get("tags", [])]


def source_trail(notebook: NotebookNode, cell: NotebookNode) -> tuple[str | int, ...]:
    """Say where in a notebook's file the source of one of its cells is."""
    return ("cells", next(number for number, one in enumerate(notebook.cells) if one is cell), "source")


def shape_problem(notebook: Path, cells: list[NotebookNode]) -> Problem | None:
    """Refuse a chapter that has not exactly one Markdown cell for the document's text."""
    if not cells:
        what = f"No cell is tagged “{TAG}”, so the document's text has no place."
        return Problem(notebook, what, f"Add an empty Markdown cell with the tag “{TAG}”.")
    if len(cells) > 1:
        names = ", ".join(f"“{cell.id}”" for cell in cells)
        what = f"{len(cells)} cells are tagged “{TAG}” ({names})."
        return Problem(notebook, what, "Keep the tag on one of them.")
    if cells[0].cell_type != "markdown":
        what = f"The cell “{cells[0].id}”, tagged “{TAG}”, is not a Markdown cell."
        return Problem(notebook, what, "Make it a Markdown cell.")
    return None


def may_be_overwritten(source: str, text: str, last: str | None) -> bool:
    """Tell whether a cell holds the text of the document, or nothing, or what sync wrote last."""
    tidied = tidy(source)
    return not tidied or tidied == tidy(text) or (last is not None and tidied == tidy(last))


def tidy(text: str) -> str:
    """Undo what editors change by themselves: line ends, blank lines around the text, decomposed accents."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip("\n")
