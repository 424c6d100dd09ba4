"""The pages of a book in a folder: XHTML, styles, pictures, and a list of the pages in reading order."""

import json
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

#: The list of pages, which `coursebook.site.paper` writes.
PAGE_LIST = "book.json"


@dataclass(frozen=True)
class BookPage:
    """A page of a book.

    Parameters
    ----------
    file : str
        Its path in the folder.
    title : str
        Its heading.
    short : str
        Its title in the table of contents.
    part : str
        The part that contains it; empty outside all parts.
    """

    file: str
    title: str
    short: str
    part: str


@dataclass(frozen=True)
class Book:
    """The content of a book, ready to be exported.

    Parameters
    ----------
    folder : pathlib.Path
        The folder of its files: its pages, `title.xhtml`, `cover.svg`, `paper.css` and `print.css`.
    title, author, rights, language : str
        Its metadata; the language is a code such as "en".
    address : str or None
        The public address of the course, if it has one.
    pages : tuple of BookPage
        In reading order.
    images : tuple of str
        The pictures on its pages, by their paths in the folder.
    """

    folder: Path
    title: str
    author: str
    rights: str
    language: str
    address: str | None
    pages: tuple[BookPage, ...]
    images: tuple[str, ...]

    @classmethod
    def read(cls, folder: Path) -> "Book":
        """Read the book in a folder."""
        metadata = json.loads((folder / PAGE_LIST).read_text(encoding="utf-8"))
        pages = tuple(BookPage(**page) for page in metadata.pop("pages"))
        return cls(folder=folder, pages=pages, images=tuple(metadata.pop("images")), **metadata)

    @cached_property
    def parts(self) -> list[tuple[str, list[BookPage]]]:
        """The pages by part, in reading order; the name of a part may be empty."""
        return [(part, list(pages)) for part, pages in groupby(self.pages, key=lambda page: page.part)]

    def text(self, file: str) -> str:
        """Read a file of the book."""
        return (self.folder / file).read_text(encoding="utf-8")
