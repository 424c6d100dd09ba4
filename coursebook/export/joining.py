"""All pages of a book as one page of HTML: names made unique, links led within, headings one level down in parts."""

import posixpath
import re
from collections.abc import Mapping
from itertools import count

from markupsafe import Markup

from coursebook.export.book import Book, Page
from coursebook.rendering.templates import html_templates

#: Attributes that name an element of the same page.
_NAMES = re.compile(r'\b(id|for|aria-labelledby|aria-describedby)="([^"]+)"')
_LINK = re.compile(r'\b(href|src)="([^"]*)"')
_TAG = re.compile(r"<[a-zA-Z/][^<>]*>")
_HEADING = re.compile(r"^<(/?)h([1-5])\b")
_BODY = re.compile(r"<body>(.*)</body>", re.DOTALL)


def joined(book: Book, numbers: Mapping[str, int]) -> str:
    """Join a book.

    Parameters
    ----------
    book : Book
        Its pages.
    numbers : mapping of str to int
        The number of the printed page on which each page of the book begins, by its `key`; what is not known yet is
        left open.

    Returns
    -------
    str
        A page for the folder of the book.
    """
    names = count(1)
    parts = [
        (
            part,
            [
                {"page": page, "key": key(page.file), "number": next(names), "html": _inner(book, page)}
                for page in pages
            ],
        )
        for part, pages in book.parts
    ]
    return _TEMPLATES.get_template("book.html").render(
        book=book, title_page=Markup(_body(book.text("title.xhtml"))), parts=parts, numbers=numbers
    )


def key(file: str) -> str:
    """Name a page of the book within the one page."""
    return re.sub(r"[^A-Za-z0-9]+", "-", file.removesuffix(".xhtml"))


def _inner(book: Book, page: Page) -> Markup:
    """Give what a page says, so that it can stand beside others."""
    files = {other.file for other in book.pages}
    folder = posixpath.dirname(page.file)

    def led(match: re.Match[str]) -> str:
        attribute, target = match.groups()
        address, _, anchor = target.partition("#")
        if "://" in target or target.startswith(("mailto:", "data:")):
            return match[0]
        file = posixpath.normpath(posixpath.join(folder, address)) if address else page.file
        if file in files:
            return f'{attribute}="#{key(file)}{"--" + anchor if anchor else ""}"'
        return f'{attribute}="{file}"'

    def mended(match: re.Match[str]) -> str:
        tag = _NAMES.sub(lambda name: f'{name[1]}="{_prefixed(page, name[2])}"', match[0])
        if page.part:
            tag = _HEADING.sub(lambda heading: f"<{heading[1]}h{int(heading[2]) + 1}", tag)
        return _LINK.sub(led, tag)

    return Markup(_TAG.sub(mended, _body(book.text(page.file))))


def _prefixed(page: Page, names: str) -> str:
    return " ".join(f"{key(page.file)}--{name}" for name in names.split())


def _body(page: str) -> str:
    match = _BODY.search(page)
    return match[1].strip() if match else ""


def _css_string(words: str) -> str:
    """Write words as a string of CSS."""
    return '"' + re.sub(r'["\\<\n]', lambda sign: f"\\{ord(sign[0]):x} ", words) + '"'


_TEMPLATES = html_templates("coursebook.export", css_string=lambda words: Markup(_css_string(words)))
