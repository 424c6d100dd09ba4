"""Exports the whole course as one file to print or to read: a PDF or an EPUB.

Its pages come from `coursebook.site.paper`; this package binds them.
"""

from coursebook.export.book import Book
from coursebook.export.exporting import FORMATS, export

__all__ = ["FORMATS", "Book", "export"]
