"""Writes a book as a PDF, printed by a headless browser; twice, because the first pass determines the page numbers."""

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from pypdf import PdfReader

from coursebook.export.book import Book
from coursebook.export.browser import REMEDY, VARIABLE, launch_browser
from coursebook.export.single_page import merged_html
from coursebook.problems import CourseError, Problem

#: The single page with all pages, in the folder of the book.
SINGLE_PAGE = "whole.html"
#: How long a browser may take for a book. [ms]
TIMEOUT = 300_000


def write_pdf(book: Book, file: Path) -> None:
    """Print a book.

    Parameters
    ----------
    book : Book
        The book.
    file : pathlib.Path
        The PDF to write: with page numbers, a table of contents, an outline and links.

    Raises
    ------
    CourseError
        If no browser starts, or it fails.
    """
    try:
        with sync_playwright() as playwright:
            browser = launch_browser(playwright)
            _print(browser, book, {}, file)
            _print(browser, book, page_numbers(file), file)
            browser.close()
    except Error as error:
        raise CourseError([Problem(VARIABLE, f"The browser failed: {error.message}", REMEDY)]) from None


def require_browser() -> None:
    """Check that a browser starts, before the long work for it begins.

    Raises
    ------
    CourseError
        If none starts.
    """
    with sync_playwright() as playwright:
        launch_browser(playwright).close()


def page_numbers(file: Path) -> dict[str, int]:
    """Return the page number, counted from 1, of each link target in a PDF."""
    with PdfReader(file) as reader:
        targets = reader.named_destinations.items()
        numbers = {name.removeprefix("/"): reader.get_destination_page_number(target) for name, target in targets}
        return {name: number + 1 for name, number in numbers.items() if number is not None}


def _print(browser: Browser, book: Book, numbers: Mapping[str, int], file: Path) -> None:
    single_page = book.folder / SINGLE_PAGE
    single_page.write_text(merged_html(book, numbers), encoding="utf-8")
    page = browser.new_page(java_script_enabled=False)
    page.set_default_timeout(TIMEOUT)
    page.goto(single_page.resolve().as_uri())
    file.write_bytes(page.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True))
    page.close()
