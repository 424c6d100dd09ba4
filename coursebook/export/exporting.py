"""Exports a course as a book: Jupyter Book builds its pages, then they are written in the requested format."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

from coursebook.document.slugs import slug_of
from coursebook.export import epub, pdf
from coursebook.export.book import Book
from coursebook.files.atomic_write import replacing
from coursebook.files.locks import locked
from coursebook.problems import CourseError, Problem
from coursebook.site.build import build_paper

#: What writes each format: a function of the book and the file.
FORMATS: dict[str, Callable[[Book, Path], None]] = {"pdf": pdf.write_pdf, "epub": epub.write_epub}
#: What must be checked before the work begins, by format.
REQUIREMENTS: dict[str, Callable[[], object]] = {"pdf": pdf.require_browser}
#: The lock of an export, below the course's folder: one at a time builds the pages.
LOCK = Path(".coursebook") / "export.lock"


def export(root: Path, file_format: str, output: Path | None = None) -> tuple[Path, Book]:
    """Export the whole course as one file.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    file_format : str
        A key of `FORMATS`.
    output : pathlib.Path, optional
        The file to write; `_build/<title>.<format>` if absent.

    Returns
    -------
    tuple of pathlib.Path and Book
        The file, and the book that it contains.

    Raises
    ------
    CourseError
        If the file cannot be written, the course has problems, or the format needs something that is missing.
    """
    REQUIREMENTS.get(file_format, lambda: None)()
    if output is not None:
        require_writable(output)
    with locked(root / LOCK, root):
        book = Book.read(build_paper(root))
        output = output or root / "_build" / f"{slug_of(book.title) or 'book'}.{file_format}"
        require_writable(output)
        with replacing(output, is_locked=True) as draft:
            FORMATS[file_format](book, draft)
        return output, book


def require_writable(file: Path) -> None:
    """Check that a file can be written, before the long work for it begins.

    Raises
    ------
    CourseError
        If it cannot.
    """
    if file.is_dir():
        remedy = f"Name a file, such as {file.name}/book{file.suffix or '.pdf'}."
        raise CourseError([Problem(file, "It is a folder.", remedy)])
    try:
        with TemporaryFile(dir=file.parent):
            pass
    except OSError as error:
        what = f"It cannot be written: {error.strerror}."
        remedy = "Name another file with --output, in an existing folder that you may write to."
        raise CourseError([Problem(file, what, remedy)]) from None
