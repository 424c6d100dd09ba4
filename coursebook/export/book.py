"""The pages that a book is made of, as they lie in a folder: XHTML, a style, pictures, and a list in reading order."""

import json
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

#: The list in the folder.
LIST = "book.json"


@dataclass(frozen=True)
class Page:
    """One page.

    Parameters
    ----------
    file : str
        Its place in the folder.
    title : str
        Its heading.
    short : str
        What the table of contents calls it.
    part : str
        The part that it is in; empty outside of all.
    """

    file: str
    title: str
    short: str
    part: str


@dataclass(frozen=True)
class Book:
    """A book that is ready to be bound.

    Parameters
    ----------
    folder : pathlib.Path
        Where its files are; besides its pages `title.xhtml`, `cover.svg`, `paper.css` and `print.css`.
    title, author, rights, language : str
        What it says of itself; the language as in "en".
    address : str or None
        Where the course is in the world, if it is.
    pages : tuple of Page
        In reading order.
    images : tuple of str
        Pictures that its pages show, by their places in the folder.
    """

    folder: Path
    title: str
    author: str
    rights: str
    language: str
    address: str | None
    pages: tuple[Page, ...]
    images: tuple[str, ...]

    @classmethod
    def read(cls, folder: Path) -> "Book":
        """Read the list of a folder."""
        known = json.loads((folder / LIST).read_text(encoding="utf-8"))
        pages = tuple(Page(**page) for page in known.pop("pages"))
        return cls(folder=folder, pages=pages, images=tuple(known.pop("images")), **known)

    @cached_property
    def parts(self) -> list[tuple[str, list[Page]]]:
        """The pages by part, in reading order; the name of a part may be empty."""
        return [(part, list(pages)) for part, pages in groupby(self.pages, key=lambda page: page.part)]

    def text(self, file: str) -> str:
        """Read a file of the book."""
        return (self.folder / file).read_text(encoding="utf-8")
