"""Writes a book as an EPUB 3: its pages, a table of contents and a package document in one zip file.

No library is needed: the pages are XHTML already, and the rest is three short XML files.
"""

import mimetypes
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from coursebook.export.book import Book
from coursebook.export.templating import TEMPLATES

#: The folder of the book in the zip file.
CONTENT = "EPUB"
#: Properties of pages that reading systems must know, with the text by which they are detected.
PROPERTIES = {"mathml": "<math", "svg": "<svg"}


def write_epub(book: Book, file: Path) -> None:
    """Write a book as an EPUB.

    Parameters
    ----------
    book : Book
        The book.
    file : pathlib.Path
        The EPUB to write.
    """
    pages = ["title.xhtml", *(page.file for page in book.pages)]
    page_items = [_item(number, page, _properties(book.text(page))) for number, page in enumerate(pages)]
    other_items = [_item(f"file{number}", name) for number, name in enumerate(["paper.css", *book.images])]
    values = {
        "book": book,
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, book.address or f"{book.author}/{book.title}").urn,
        "modified": datetime.now(tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "pages": page_items,
        "others": other_items,
        "has_formulas": any("mathml" in page["properties"] for page in page_items),
    }
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", ZIP_STORED)  # the first file, not compressed
        archive.writestr("META-INF/container.xml", _render("container.xml", values))
        for name in ("package.opf", "nav.xhtml", "cover.xhtml"):
            archive.writestr(f"{CONTENT}/{name}", _render(name, values))
        for name in [*pages, "cover.svg", "paper.css", *book.images]:
            archive.write(book.folder / name, f"{CONTENT}/{name}")


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


def _render(name: str, values: dict[str, Any]) -> str:
    return TEMPLATES.get_template(f"epub/{name}").render(values) + "\n"
