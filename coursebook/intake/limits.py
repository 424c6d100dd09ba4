"""How much of a document is read: what is larger is refused before it can fill a memory or a day."""

from pathlib import Path

from coursebook.problems import CourseError, Problem

#: The largest file. [bytes]
MAX_FILE = 200_000_000
#: The largest text: of Markdown, plain text, HTML, or all that a converter gives. [bytes]
MAX_TEXT = 20_000_000
#: The longest line of a text file; a book of 500 pages has about a million characters in all. [bytes]
MAX_LINE = 2_000_000
#: All that a zip (Word, OpenDocument, EPUB) holds once unpacked, and how many files. [bytes; files]
MAX_UNPACKED, MAX_MEMBERS = 500_000_000, 10_000
#: Of a zip's member that is text (XML): its size once unpacked. [bytes]
MAX_MEMBER_TEXT = 100_000_000
#: One picture, and all pictures of a course. [bytes]
MAX_PICTURE, MAX_PICTURES = 20_000_000, 300_000_000
#: How long a converter may work on one document. [s]
MAX_SECONDS = 120
#: How much memory the converter pandoc may take for its data. [MB]
MAX_HEAP = 1024
#: How much memory Python may take to read a document. [bytes]
MAX_MEMORY = 3_000_000_000
#: Pages of a PDF.
MAX_PAGES = 3_000


def too_much(
    path: Path, what: str, limit: str, remedy: str = "Split the document, and name its pieces in order."
) -> None:
    """Refuse a document for its size.

    Raises
    ------
    CourseError
        Always; it names the file and the limit.
    """
    raise CourseError([Problem(path, f"{what}; the limit is {limit}.", remedy)])


def megabytes(n_bytes: int) -> str:
    """Write a number of bytes as a person reads it."""
    return f"{n_bytes / 1_000_000:,.0f} MB"
