"""The chapters of the last sync: from the record, and from notebooks that hold text of the document."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from nbformat import NotebookNode

from coursebook.sync.record import Record
from coursebook.sync.text_cells import document_cells


@dataclass(frozen=True)
class PreviousChapter:
    """A chapter as it was at the last sync.

    Parameters
    ----------
    slug, heading, text : str
        Its name, its heading (empty if unknown) and the document's text.
    notebook : str or None
        Its notebook, from the course's folder; None if there is none any more.
    is_recorded : bool
        Whether the record says that sync made this chapter.
    """

    slug: str
    heading: str
    text: str
    notebook: str | None
    is_recorded: bool = True


@dataclass(frozen=True)
class Previous:
    """All chapters of the last sync.

    Parameters
    ----------
    chapters : dict of str to PreviousChapter
        By slug.
    duplicates : tuple of str
        Notebooks with text of the document whose slug another notebook has.
    """

    chapters: dict[str, PreviousChapter]
    duplicates: tuple[str, ...]


def previous_chapters(record: Record, notebooks: Mapping[str, NotebookNode]) -> Previous:
    """Find the chapters of the last sync; a notebook that its author has moved is found by its file name."""
    texts = {path: cells[0].source for path, one in notebooks.items() if (cells := document_cells(one))}
    recorded = {one.notebook for one in record.chapters.values()}
    by_name = {PurePosixPath(path).stem: path for path in sorted(texts.keys() - recorded, reverse=True)}
    chapters = {}
    for slug, one in record.chapters.items():
        notebook = one.notebook if one.notebook in texts else by_name.pop(slug, None)
        chapters[slug] = PreviousChapter(slug, one.heading, one.text, notebook)
    for slug, path in sorted(by_name.items()):
        if slug not in chapters:
            chapters[slug] = PreviousChapter(slug, "", texts[path], path, is_recorded=False)
    own = {chapter.notebook for chapter in chapters.values()}
    return Previous(chapters, tuple(sorted(texts.keys() - own)))
