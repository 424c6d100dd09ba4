"""A book as a PDF, printed by a browser without a window; twice, since only then the page numbers are known."""

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from pypdf import PdfReader

from coursebook.export.book import Book
from coursebook.export.browser import REMEDY, VARIABLE, find_browser, flags
from coursebook.export.joining import joined
from coursebook.problems import CourseError, Problem

#: The one page of all pages, in the folder of the book.
WHOLE = "whole.html"
#: How long a browser may take for a book. [ms]
PATIENCE = 300_000


def bind(book: Book, file: Path) -> None:
    """Print a book.

    Parameters
    ----------
    book : Book
        Its pages.
    file : pathlib.Path
        The PDF to write: with page numbers, a table of contents, an outline and links.

    Raises
    ------
    CourseError
        If there is no browser, or it fails.
    """
    executable = demand_browser()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable, args=flags())
            _print(browser, book, {}, file)
            _print(browser, book, page_numbers(file), file)
            browser.close()
    except Error as error:
        raise CourseError([Problem(executable, f"The browser failed: {error.message}", REMEDY)]) from None


def demand_browser() -> Path:
    """Find the browser.

    Raises
    ------
    CourseError
        If none starts.
    """
    browser = find_browser()
    if browser is None:
        what = "A PDF is printed by Chrome, Chromium or Edge, and none was found that starts."
        raise CourseError([Problem(VARIABLE, what, REMEDY)])
    return browser


def page_numbers(file: Path) -> dict[str, int]:
    """Give the page, counted from 1, on which each place begins that a link of a PDF leads to."""
    with PdfReader(file) as reader:
        places = reader.named_destinations
        return {name.removeprefix("/"): reader.get_destination_page_number(place) + 1 for name, place in places.items()}


def _print(browser: Browser, book: Book, numbers: Mapping[str, int], file: Path) -> None:
    whole = book.folder / WHOLE
    whole.write_text(joined(book, numbers), encoding="utf-8")
    page = browser.new_page(java_script_enabled=False)
    page.set_default_timeout(PATIENCE)
    page.goto(whole.resolve().as_uri())
    file.write_bytes(page.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True))
    page.close()
