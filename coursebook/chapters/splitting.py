"""A chapter that was split off from another: which of the other's cells its author may want here."""

import re
from collections.abc import Iterable, Iterator

from nbformat import NotebookNode

from coursebook.chapters.places import Chapter
from coursebook.chapters.planned import Notebooks
from coursebook.chapters.recognising import Recognition
from coursebook.chapters.texts import document_cells

#: Words that are about something; shorter ones are in every text. [letters]
_WORD = re.compile(r"[^\W\d_]{4,}")


def split_note(
    chapter: Chapter, recognition: Recognition, chapters: Iterable[Chapter], found: Notebooks
) -> Iterator[str]:
    """Say where a new chapter's text came from, and which cells of that chapter have more in common with this one."""
    source = recognition.split.get(chapter.slug)
    if source is None:
        return
    other = next(one for one in chapters if (heir := recognition.heirs.get(one.slug)) and heir.slug == source)
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
