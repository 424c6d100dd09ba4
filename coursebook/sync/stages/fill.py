"""The document's text, written into the notebooks of its chapters except over what their authors wrote there."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from coursebook.problems import Problem
from coursebook.sync.chapters import Chapter
from coursebook.sync.conflicts import conflict_of
from coursebook.sync.stages.tree import PlannedNotebook, Tree
from coursebook.sync.text_cells import document_cells, may_be_overwritten, shape_problem, source_trail


def fill(tree: Tree, chapters: Iterable[Chapter], document: Path) -> Tree:
    """Write the text of each chapter; conflicts, and notebooks without a place for the text, become problems.

    Parameters
    ----------
    tree : Tree
        The files so far.
    chapters : iterable of Chapter
        All of the document.
    document : pathlib.Path
        Its file, which conflicts name.
    """
    for chapter in chapters:
        planned = tree.notebooks.get(chapter.notebook)
        if planned is None:
            continue
        problem = _problem(tree, chapter, planned, document)
        if problem is None:
            tree = tree.with_notebooks({chapter.notebook: _filled(planned, chapter)})
        else:
            tree = tree.with_problem(problem)
    return tree


def overwrite(tree: Tree, chapters: Iterable[Chapter], slugs: Collection[str]) -> Tree:
    """Write the text of some chapters, whatever their notebooks hold."""
    planned = ((chapter, tree.notebooks.get(chapter.notebook)) for chapter in chapters if chapter.slug in slugs)
    return tree.with_notebooks({chapter.notebook: _filled(one, chapter) for chapter, one in planned if one})


def _problem(tree: Tree, chapter: Chapter, planned: PlannedNotebook, document: Path) -> Problem | None:
    """Find what keeps a chapter's text from being written."""
    file = tree.root / (planned.moved_from or chapter.notebook)
    cells = document_cells(planned.notebook)
    trail = source_trail(planned.notebook, cells[-1]) if cells else ()
    problem = shape_problem(file, cells)
    if problem:
        return replace(problem, trail=trail)
    previous = tree.continued.get(chapter.slug)
    last = previous.text if previous and previous.is_recorded else None
    if may_be_overwritten(cells[0].source, chapter.section.text, last):
        return None
    return replace(conflict_of(file, cells[0], document, chapter.section, last), trail=trail)


def _filled(planned: PlannedNotebook, chapter: Chapter) -> PlannedNotebook:
    if document_cells(planned.notebook)[0].source == chapter.section.text:
        return planned
    notebook = planned.draft()
    cell = document_cells(notebook)[0]
    cell.source = chapter.section.text
    return planned.changed(f"The cell “{cell.id}” has an older text than the document.", notebook)
