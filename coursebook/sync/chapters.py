"""The chapters of a document, and where their notebooks and pages are."""

from dataclasses import dataclass
from pathlib import Path

from coursebook.document import Document, Section
from coursebook.problems import CourseError, Problem

#: The folder of the document, in the course's.
FOLDER = "documents"

_ENDINGS = frozenset({".md", ".markdown", ".txt", ".text"})


@dataclass(frozen=True)
class Chapter:
    """A section of the document in its place in the book.

    Parameters
    ----------
    section : Section
        Its heading and text.
    caption, folder : str
        Those of its part.
    """

    section: Section
    caption: str
    folder: str

    @property
    def slug(self) -> str:
        """Its name."""
        return self.section.slug

    @property
    def entry(self) -> str:
        """Its path in the table of contents, which has no ending."""
        return f"book/{self.folder}/{self.slug}"

    @property
    def notebook(self) -> str:
        """Its notebook, from the course's folder."""
        return f"{self.entry}.ipynb"

    @property
    def page(self) -> str:
        """Its page, from the site's folder."""
        return f"{self.entry}.html"


def chapters_of(document: Document) -> list[Chapter]:
    """Return all chapters, part by part, in reading order."""
    sections = {section.slug: section for section in document.everything}
    return [Chapter(sections[slug], part.caption, part.folder) for part in document.parts for slug in part.chapters]


def find_document(root: Path) -> Path:
    """Find the course's one source text, in the folder ``documents``.

    Raises
    ------
    CourseError
        If there is none, or more than one.
    """
    found = documents_in(root)
    if len(found) == 1:
        return found[0]
    what = "There is no document." if not found else f"There are {len(found)} documents."
    remedy = "Put one text here, whose name ends in .md or .txt."
    raise CourseError([Problem(root / FOLDER, what, remedy)])


def documents_in(root: Path) -> list[Path]:
    """Find all texts in the folder of the document."""
    return sorted(path for path in (root / FOLDER).glob("*") if _is_text(path))


def _is_text(path: Path) -> bool:
    is_about = path.stem.casefold() == "readme" or path.name.startswith(".")
    return path.is_file() and path.suffix.lower() in _ENDINGS and not is_about
