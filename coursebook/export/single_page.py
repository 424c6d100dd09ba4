"""Merges all pages of a book into one HTML page: ids become unique, links stay within it, headings fit the parts."""

import posixpath
import re
from collections.abc import Mapping
from itertools import count

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from coursebook.export.book import Book, BookPage
from coursebook.export.templating import TEMPLATES

#: Attributes with ids of elements on the same page.
_IDS = ("id", "for", "aria-labelledby", "aria-describedby")
_HEADING = re.compile("h[1-5]")
_EXTERNAL = re.compile("[^#]*://|mailto:|data:")


def merged_html(book: Book, numbers: Mapping[str, int]) -> str:
    """Merge the pages of a book.

    Parameters
    ----------
    book : Book
        The book.
    numbers : mapping of str to int
        The number of the printed page on which each page of the book begins, by its `page_id`; unknown ones are left
        blank.

    Returns
    -------
    str
        An HTML page for the folder of the book.
    """
    page_numbers = count(1)
    parts = [
        (
            part,
            [
                {"page": page, "key": page_id(page.file), "number": next(page_numbers), "html": _content(book, page)}
                for page in pages
            ],
        )
        for part, pages in book.parts
    ]
    title_page = _inner_html(_body(book.text("title.xhtml")))
    return TEMPLATES.get_template("book.html").render(book=book, title_page=title_page, parts=parts, numbers=numbers)


def page_id(file: str) -> str:
    """Return the id of a page of the book within the merged page."""
    return re.sub(r"[^A-Za-z0-9]+", "-", file.removesuffix(".xhtml"))


def _content(book: Book, page: BookPage) -> Markup:
    """Return the content of a page, such that it can be merged with others."""
    files = {other.file for other in book.pages}
    body = _body(book.text(page.file))
    for element in body.find_all(True):
        for name in _IDS:
            if name in element.attrs:
                element[name] = " ".join(f"{page_id(page.file)}--{one}" for one in str(element[name]).split())
        for name in ("href", "src"):
            if name in element.attrs:
                element[name] = _address(str(element[name]), page, files)
        if page.part and _HEADING.fullmatch(element.name):
            element.name = f"h{int(element.name[1]) + 1}"
    return _inner_html(body)


def _address(address: str, page: BookPage, files: set[str]) -> str:
    """Convert an address on a page to one on the merged page."""
    if _EXTERNAL.match(address):
        return address
    path, _, anchor = address.partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path)) if path else page.file
    return f"#{page_id(file)}{f'--{anchor}' if anchor else ''}" if file in files else file


def _body(xhtml: str) -> Tag:
    soup = BeautifulSoup(xhtml, "html.parser", multi_valued_attributes=None)
    return soup.body or soup


def _inner_html(element: Tag) -> Markup:
    return Markup(element.decode_contents().strip())
