"""A chapter that was split off from another: which of the other's cells its author may want here."""

import re
from collections.abc import Iterator, Mapping

from nbformat import NotebookNode

from coursebook.sync.places import Chapter
from coursebook.sync.planned import Notebooks
from coursebook.sync.recognising import Recognition
from coursebook.sync.texts import document_cells

#: Words that are about something; shorter ones are in every text. [letters]
_WORD = re.compile(r"[^\W\d_]{4,}")


def split_note(
    chapter: Chapter, recognition: Recognition, successors: Mapping[str, Chapter], found: Notebooks
) -> Iterator[str]:
    """Say where a new chapter's text came from, and which cells there have more in common with this one.

    Parameters
    ----------
    chapter : Chapter
        The new one.
    recognition : Recognition
        What became of all others.
    successors : mapping of str to Chapter
        Slug of a former chapter to the one that goes on from it.
    found : dict of str to Planned or None
        All notebooks, in their places.
    """
    source = recognition.split.get(chapter.slug)
    if source is None:
        return
    other = successors[source]
    yield f"Its text was split off from “{other.slug}”."
    planned = found.get(other.notebook)
    cells = [cell.id for cell in _others(planned.notebook) if _belongs(cell, other, chapter)] if planned else []
    if cells:
        yield f"There, these cells may belong here: {', '.join(f'“{name}”' for name in cells)}."
    else:
        yield "No cell there plainly belongs here."


def _others(notebook: NotebookNode) -> list[NotebookNode]:
    own = document_cells(notebook)
    return [cell for cell in notebook.cells[1:] if cell not in own]


def _belongs(cell: NotebookNode, other: Chapter, chapter: Chapter) -> bool:
    """Tell whether more of a cell's words are only in the new chapter than only in the one that it is in."""
    words = _words(cell.source)
    new, old = _words(chapter.section.text), _words(other.section.text)
    return len(words & (new - old)) > len(words & (old - new))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
