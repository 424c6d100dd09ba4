"""The whole course as one file, to print and to read: a PDF and an EPUB."""

from coursebook.export.book import Book
from coursebook.export.making import FORMS, export

__all__ = ["FORMS", "Book", "export"]
