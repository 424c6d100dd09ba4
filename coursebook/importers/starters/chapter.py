"""The chapter that shows a new explorable or quiz: find its notebook, and insert cells."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from coursebook.document import read_document
from coursebook.notebooks import normalised, notebook_bytes, read_notebook
from coursebook.problems import CourseError, Problem
from coursebook.sync import chapters_of, find_document
from coursebook.sync.stages.scaffold import PLACE
from coursebook.sync.text_cells import TAG
from coursebook.sync.writes.changes import Change, content


def chapter_of(root: Path, slug: str, *, needed: bool) -> Path | None:
    """Find the notebook of a chapter.

    Raises
    ------
    CourseError
        If it is needed and does not exist.
    """
    document = find_document(root)
    chapters = {chapter.slug: chapter for chapter in chapters_of(read_document(document))}
    if slug in chapters and content(root / chapters[slug].notebook) is not None:
        return root / chapters[slug].notebook
    if not needed:
        return None
    close = get_close_matches(slug, chapters, n=1)
    remedy = f"Did you mean “{close[0]}”?" if close else "Run `coursebook list` to see all chapters."
    if slug in chapters:
        remedy = "Run `coursebook sync` first."
    raise CourseError([Problem(document, f"There is no chapter “{slug}” with a notebook.", remedy)])


def with_cells(path: Path, cells: Sequence[tuple[str, str, list[str]]]) -> Change:
    """Plan to insert cells into a notebook.

    Cells tagged `explore` go where a model belongs: after the cell that marks the place, or else after the document's
    text. All others go to the end.

    Parameters
    ----------
    path : pathlib.Path
        The notebook.
    cells : sequence of tuple
        The id, source and tags of each.
    """
    before = content(path) or b""
    notebook = read_notebook(path, before)
    known = {cell.id for cell in notebook.cells}
    made = [_cell(*cell, known) for cell in cells]
    explores = any("explore" in tags for _, _, tags in cells)
    place = _place(notebook) if explores else len(notebook.cells)
    notebook.cells[place:place] = made
    return Change(path, before, notebook_bytes(normalised(notebook)), "The chapter shows it.")


def _cell(name: str, source: str, tags: list[str], known: set[str]) -> NotebookNode:
    names = (f"{name}-{number}" if number > 1 else name for number in range(1, len(known) + 2))
    free = next(candidate for candidate in names if candidate not in known)
    known.add(free)
    new_cell = new_code_cell if "remove-input" in tags else new_markdown_cell
    cell: NotebookNode = new_cell(source, id=free, metadata={"tags": tags})  # type: ignore[no-untyped-call]  # nbformat is untyped
    return cell


def _place(notebook: NotebookNode) -> int:
    for tag in (PLACE, TAG):
        places = [number for number, cell in enumerate(notebook.cells) if tag in cell.metadata.get("tags", [])]
        if places:
            return places[-1] + 1
    return len(notebook.cells)
