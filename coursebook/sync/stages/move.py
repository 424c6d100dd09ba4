"""Notebooks moved to where the document has their chapters."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from coursebook.problems import Problem
from coursebook.sync.chapters import Chapter
from coursebook.sync.match import Match
from coursebook.sync.stages.tree import PlannedNotebook, Tree


def move(tree: Tree, chapters: Iterable[Chapter], match: Match) -> Tree:
    """Move each notebook to the folder and the name of its chapter; two may change places."""
    arriving: list[tuple[Chapter, str, PlannedNotebook]] = []
    for chapter in chapters:
        previous = match.continued.get(chapter.slug)
        origin = previous.notebook if previous else None
        planned = tree.notebooks.get(origin) if origin else None
        if origin and planned and origin != chapter.notebook:
            arriving.append(
                (chapter, origin, planned.changed(_why(chapter, match.continued[chapter.slug].slug, origin)))
            )
    for _, origin, _ in arriving:
        tree = tree.without_notebook(origin)
    for chapter, origin, planned in arriving:
        tree = _arrived(tree, chapter, origin, planned)
    return tree


def _arrived(tree: Tree, chapter: Chapter, origin: str, planned: PlannedNotebook) -> Tree:
    if chapter.notebook in tree.notebooks:
        what = f"The chapter “{chapter.slug}” moves here from {origin}, and this notebook is in its way."
        return tree.with_problem(Problem(tree.root / chapter.notebook, what, "Give one of them another name."))
    tree = tree.with_notebooks({chapter.notebook: replace(planned, moved_from=origin)})
    return replace(tree, moved={**tree.moved, origin.removesuffix(".ipynb"): chapter.entry})


def _why(chapter: Chapter, old_slug: str, origin: str) -> str:
    if old_slug != chapter.slug:
        return f"The chapter was “{old_slug}”; the document calls it “{chapter.slug}” now."
    folder = PurePosixPath(origin).parent
    return f"The document has this chapter in the part “{chapter.caption}” now; it was in {folder}."
