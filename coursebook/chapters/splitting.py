"""A chapter that was split off from another: which of the other's cells its author may want here."""

import re
from collections.abc import Iterator

from nbformat import NotebookNode

from coursebook.chapters.places import Chapter
from coursebook.chapters.planned import Notebooks
from coursebook.chapters.recognising import Recognition
from coursebook.chapters.texts import document_cells

#: Words that are about something; shorter ones are in every text. [letters]
_WORD = re.compile(r"[^\W\d_]{4,}")


def split_note(chapter: Chapter, recognition: Recognition, found: Notebooks) -> Iterator[str]:
    """Say where a new chapter's text came from, and which cells of that chapter have more in common with this one."""
    source = recognition.split.get(chapter.slug)
    if source is None:
        return
    heir = next((slug for slug, former in recognition.heirs.items() if former.slug == source), source)
    yield f"Its text was split off from “{heir}”."
    planned = found.get(_notebook_of(heir, found))
    cells = (
        [cell.id for cell in _others(planned.notebook) if _belongs(cell, planned.notebook, chapter)] if planned else []
    )
    if cells:
        yield f"There, these cells may belong here: {', '.join(f'“{name}”' for name in cells)}."
    else:
        yield "No cell there plainly belongs here."


def _notebook_of(slug: str, found: Notebooks) -> str:
    return next((path for path in found if path.endswith(f"/{slug}.ipynb")), "")


def _others(notebook: NotebookNode) -> list[NotebookNode]:
    own = document_cells(notebook)
    return [cell for cell in notebook.cells[1:] if cell not in own]


def _belongs(cell: NotebookNode, notebook: NotebookNode, chapter: Chapter) -> bool:
    """Tell whether more of a cell's words are only in the new chapter than only in the one that it is in."""
    words = _words(cell.source)
    new, old = _words(chapter.section.text), _words("\n".join(one.source for one in document_cells(notebook)))
    return len(words & (new - old)) > len(words & (old - new))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
