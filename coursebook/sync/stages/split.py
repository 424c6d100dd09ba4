"""Notebooks for new chapters; where one was split off from another, a note on which cells may belong to it."""

import re
from collections.abc import Iterable, Iterator

from nbformat import NotebookNode

from coursebook.document import Document
from coursebook.question_maker import quiz_text
from coursebook.sync.chapters import Chapter, chapters_of
from coursebook.sync.match import Match
from coursebook.sync.stages.attic import ATTIC
from coursebook.sync.stages.quizzes import QUIZZES, quiz_file
from coursebook.sync.stages.scaffold import scaffold
from coursebook.sync.stages.tree import PlannedNotebook, Tree
from coursebook.sync.text_cells import document_cells
from coursebook.sync.writes.changes import content

#: The id of a question, as it is usually written.
_ID = re.compile(rb"""\bid: *["']?([a-z0-9-]+)""")
#: Words that say what a text is about; shorter ones are in every text. [letters]
_WORD = re.compile(r"[^\W\d_]{4,}")


def scaffold_new(tree: Tree, document: Document, match: Match) -> Tree:
    """Make a notebook for each new chapter, and a quiz if its text yields questions."""
    chapters = chapters_of(document)
    new = [chapter for chapter in chapters if chapter.notebook not in tree.notebooks]
    ids = _question_ids(tree) if new else frozenset()
    for chapter in new:
        file = quiz_file(tree.root, chapter.slug)
        has_quiz = tree.data(file) is not None
        text = None if has_quiz else quiz_text(document, chapter.section, ids)
        if text is not None:
            tree = tree.writing(file, text.encode(), "Its questions were made from the chapter's text.")
        why = ("The chapter is new.", *_split_note(tree, chapter, chapters, match))
        notebook = scaffold(chapter, has_quiz=has_quiz or text is not None)
        planned = PlannedNotebook(None, notebook, why, has_known_outputs=True)
        tree = tree.with_notebooks({chapter.notebook: planned})
    return tree


def _question_ids(tree: Tree) -> frozenset[str]:
    """Collect the ids of all questions, which are in use whatever their chapters are called now."""
    files = [file for folder in (QUIZZES, ATTIC) for file in sorted((tree.root / folder).rglob("*.yml"))]
    return frozenset(found[1].decode() for file in files for found in _ID.finditer(content(file) or b""))


def _split_note(tree: Tree, chapter: Chapter, chapters: Iterable[Chapter], match: Match) -> Iterator[str]:
    """Say where a new chapter's text came from, and which cells there have more in common with this chapter."""
    source = match.split.get(chapter.slug)
    other = next((one for one in chapters if source and _continues(one, source, match)), None)
    if other is None:
        return
    yield f"Its text was split off from “{other.slug}”."
    planned = tree.notebooks.get(other.notebook)
    cells = [cell.id for cell in _own_cells(planned.notebook) if _belongs(cell, other, chapter)] if planned else []
    if cells:
        yield f"There, these cells may belong here: {', '.join(f'“{name}”' for name in cells)}."
    else:
        yield "No cell there plainly belongs here."


def _continues(chapter: Chapter, slug: str, match: Match) -> bool:
    return chapter.slug in match.continued and match.continued[chapter.slug].slug == slug


def _own_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Return an author's cells, without the title."""
    from_document = document_cells(notebook)
    return [cell for cell in notebook.cells[1:] if cell not in from_document]


def _belongs(cell: NotebookNode, other: Chapter, chapter: Chapter) -> bool:
    """Tell whether more of a cell's words occur only in the new chapter than only in the chapter that it is in."""
    words = _words(cell.source)
    new, old = _words(chapter.section.text), _words(other.section.text)
    return len(words & (new - old)) > len(words & (old - new))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
