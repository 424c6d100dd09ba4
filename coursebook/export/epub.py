"""A book as an EPUB 3: its pages, a table of contents and a package document in one zip file.

Written here, since the pages are XHTML already and what is left are three short files of XML.
"""

import mimetypes
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from coursebook.export.book import Book
from coursebook.rendering.templates import html_templates

#: Where the book lies in the zip file.
INSIDE = "EPUB"
#: What a reading system must be told of a page, with the mark by which it is known.
PROPERTIES = {"mathml": "<math", "svg": "<svg"}


def bind(book: Book, file: Path) -> None:
    """Write a book as an EPUB.

    Parameters
    ----------
    book : Book
        Its pages.
    file : pathlib.Path
        The EPUB to write.
    """
    pages = ["title.xhtml", *(page.file for page in book.pages)]
    shown = [_item(number, page, _properties(book.text(page))) for number, page in enumerate(pages)]
    others = [_item(f"file{number}", name) for number, name in enumerate(["paper.css", *book.images])]
    known = {
        "book": book,
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, book.address or f"{book.author}/{book.title}").urn,
        "modified": datetime.now(tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "pages": shown,
        "others": others,
        "has_formulas": any("mathml" in page["properties"] for page in shown),
    }
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", ZIP_STORED)  # first, and readable as it is
        archive.writestr("META-INF/container.xml", _render("container.xml", known))
        for made in ("package.opf", "nav.xhtml", "cover.xhtml"):
            archive.writestr(f"{INSIDE}/{made}", _render(made, known))
        for name in [*pages, "cover.svg", "paper.css", *book.images]:
            archive.write(book.folder / name, f"{INSIDE}/{name}")


def _item(name: str | int, file: str, properties: str = "") -> dict[str, Any]:
    kind = "application/xhtml+xml" if file.endswith(".xhtml") else mimetypes.guess_type(file)[0]
    return {
        "id": f"page{name}" if isinstance(name, int) else name,
        "file": file,
        "kind": kind,
        "properties": properties,
    }


def _properties(text: str) -> str:
    return " ".join(name for name, mark in PROPERTIES.items() if mark in text)


def _render(name: str, known: dict[str, Any]) -> str:
    return _TEMPLATES.get_template(f"epub/{name}").render(known) + "\n"


_TEMPLATES = html_templates("coursebook.export")
