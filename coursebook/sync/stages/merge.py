"""Merged chapters: their authors' cells and questions go to the chapter that has their text now."""

import copy
import re
from collections.abc import Iterable
from dataclasses import replace

from nbformat import NotebookNode

from coursebook.notebooks import normalised
from coursebook.sync.chapters import Chapter
from coursebook.sync.match import Match
from coursebook.sync.previous import PreviousChapter
from coursebook.sync.stages.quizzes import quiz_file
from coursebook.sync.stages.scaffold import PLACE_WORDS, is_quiz_cell
from coursebook.sync.stages.tree import Tree
from coursebook.sync.text_cells import TAG, tidy

_TITLE = re.compile(r"\A#(?=\s)")
#: A YAML file that is a list and nothing else: lines of items and comments.
_LIST = re.compile(rb"\A(?:[-#][^\n]*\n|[ \t][^\n]*\n|\r?\n)*\Z")


def merge(tree: Tree, chapters: Iterable[Chapter], match: Match) -> Tree:
    """Append the cells and questions of each merged chapter to the chapter that has its text now."""
    by_slug = {chapter.slug: chapter for chapter in chapters}
    for previous in match.removed:
        target = by_slug.get(match.merged.get(previous.slug, ""))
        tree = _merged(tree, previous, target) if target else tree
    return tree


def cells_to_take_over(
    notebook: NotebookNode, previous: PreviousChapter, *, is_quiz_joined: bool
) -> list[NotebookNode]:
    """Return an author's cells, in their order.

    The title becomes a heading one level deeper, and is left out if it is still what sync wrote. The document's text is
    left out as well, unless it was edited by hand: then it becomes a cell of the author's.

    Parameters
    ----------
    notebook : NotebookNode
        Of the chapter that was merged with another.
    previous : PreviousChapter
        That chapter.
    is_quiz_joined : bool
        Whether the other chapter's quiz has its questions, so that the cells for its own quiz are not needed.
    """
    taken = []
    for place, cell in enumerate(copy.deepcopy(notebook.cells)):
        tags = cell.metadata.get("tags", [])
        if place == 0 and cell.cell_type == "markdown":
            if cell.source.strip() == f"# {previous.heading}":
                continue
            cell.source = _TITLE.sub("##", cell.source)
        if TAG in tags:
            if tidy(cell.source) in ("", tidy(previous.text)):
                continue
            cell.metadata.tags = [tag for tag in tags if tag != TAG]
        if cell.source == PLACE_WORDS or (is_quiz_joined and is_quiz_cell(cell, previous.slug)):
            continue
        taken.append(cell)
    return taken


def joined_quizzes(first: bytes, second: bytes) -> bytes | None:
    """Append the questions of a quiz file to another's; return None if either is more than a list."""
    parts = [data if data.endswith(b"\n") else data + b"\n" for data in (first, second)]
    if any(b"\n---" in b"\n" + data or not _LIST.match(data) for data in parts):
        return None
    return parts[0] + b"\n" + parts[1]


def _merged(tree: Tree, previous: PreviousChapter, target: Chapter) -> Tree:
    origin = previous.notebook or ""
    source, into = tree.notebooks.get(origin), tree.notebooks.get(target.notebook)
    if source is None or into is None:
        return tree
    has_known_outputs = tree.has_current_outputs(origin) and tree.has_current_outputs(target.notebook)
    joined = _with_joined_quizzes(tree, previous.slug, target.slug)
    taken = cells_to_take_over(source.notebook, previous, is_quiz_joined=joined is not tree)
    notebook = into.draft()
    n_own = len(notebook.cells)
    notebook.cells += taken
    notebook = normalised(notebook)  # so that no two cells have the same id
    names = ", ".join(f"“{cell.id}”" for cell in notebook.cells[n_own:])
    cells = f"its cells {names} are at the end" if taken else "it had no cells of its own"
    into = into.changed(f"The document has the text of “{previous.slug}” here now; {cells}.", notebook)
    why = f"The document has its text in “{target.slug}” now; so are its author's cells."
    tree = joined.without_notebook(origin).writing(tree.root / origin, None, why)
    tree = tree.with_notebooks({target.notebook: replace(into, has_known_outputs=has_known_outputs)})
    return replace(tree, moved={**tree.moved, origin.removesuffix(".ipynb"): target.entry})


def _with_joined_quizzes(tree: Tree, slug: str, into: str) -> Tree:
    """Append the questions of one quiz to those of another; return the same tree if that cannot be done."""
    file, target = quiz_file(tree.root, slug), quiz_file(tree.root, into)
    first, second = tree.data(target), tree.data(file)
    joined = joined_quizzes(first, second) if first is not None and second is not None else None
    if joined is None:
        return tree
    tree = tree.writing(target, joined, f"The questions of “{slug}” are here now, under the ids that they had.")
    return tree.writing(file, None, f"Its questions are in {target.name} now.")
