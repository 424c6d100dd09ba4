"""A book made from a course: its pages by Jupyter Book, then bound as what is asked for."""

from collections.abc import Callable
from pathlib import Path

from coursebook.document.slugs import slug_of
from coursebook.export import epub, pdf
from coursebook.export.book import Book
from coursebook.export.writing import written_whole
from coursebook.files.locks import locked
from coursebook.site.build import build_paper

#: Each form of a book, with what binds it: a function of the book and of the file to write.
FORMS: dict[str, Callable[[Book, Path], None]] = {"pdf": pdf.bind, "epub": epub.bind}
#: The file that an export locks, from the course's folder: drafts have fixed names.
LOCK = Path(".coursebook") / "export.lock"
#: What must be there before the work begins, by form.
NEEDS: dict[str, Callable[[], object]] = {"pdf": pdf.demand_browser}


def export(root: Path, form: str, output: Path | None = None) -> tuple[Path, Book]:
    """Make the whole course one file.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    form : str
        A key of `FORMS`.
    output : pathlib.Path, optional
        The file to write; `_build/<title>.<form>` if absent.

    Returns
    -------
    tuple of pathlib.Path and Book
        The file, and what it was made of.

    Raises
    ------
    CourseError
        If the file cannot be written, the course has faults, or something is missing that the form needs.
    """
    NEEDS.get(form, lambda: None)()
    with locked(root / LOCK, root):
        if output is None:
            return _default(root, form)
        with written_whole(output) as draft:
            book = Book.read(build_paper(root))
            FORMS[form](book, draft)
        return output, book


def _default(root: Path, form: str) -> tuple[Path, Book]:
    """Write to a file that is named by the course, whose title is known once its pages are made."""
    book = Book.read(build_paper(root))
    output = root / "_build" / f"{file_name(book.title)}.{form}"
    with written_whole(output) as draft:
        FORMS[form](book, draft)
    return output, book


def file_name(title: str) -> str:
    """Give a title as the name of a file."""
    return slug_of(title) or "book"
