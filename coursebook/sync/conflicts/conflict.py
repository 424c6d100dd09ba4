"""A conflict: a chapter's text was edited by hand in the notebook, and perhaps in the document as well."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from nbformat import NotebookNode

from coursebook.document import Document, Section, read_document
from coursebook.problems import CourseError, Problem
from coursebook.sync.conflicts.text_merge import merged
from coursebook.sync.document_file import DocumentFile, read_document_file, with_text
from coursebook.sync.text_cells import tidy


@dataclass(frozen=True)
class ConflictPolicy:
    """Whose text wins where a chapter's text was edited by hand.

    Parameters
    ----------
    take : str or None
        That of the document, or that of the notebook; None to ask.
    chapters : collection of str
        In which chapters; in all if empty.
    """

    take: Literal["document", "notebook"] | None = None
    chapters: Collection[str] = ()

    def settles(self, problem: Problem) -> bool:
        """Tell whether a problem is a conflict that the author has settled."""
        is_meant = isinstance(problem, Conflict) and (not self.chapters or problem.chapter in self.chapters)
        return self.take is not None and is_meant


@dataclass(frozen=True)
class Conflict(Problem):
    """Two texts of one chapter, and the text that both come from.

    Parameters
    ----------
    chapter : str
        Its slug.
    notebook_text, document_text : str
        What each of them has.
    last : str or None
        What sync wrote last, if that is known.
    """

    chapter: str = ""
    notebook_text: str = ""
    document_text: str = ""
    last: str | None = None

    @property
    def both(self) -> str:
        """The text with the changes of both; where both changed the same lines, the notebook's."""
        return self.notebook_text if self.last is None else merged(self.last, self.document_text, self.notebook_text)


def conflict_of(notebook: Path, cell: NotebookNode, document: Path, section: Section, last: str | None) -> Conflict:
    """Describe a cell that sync must not overwrite."""
    text = section.text
    place = f"{document.name} (line {section.line})"
    what = f"The text in the cell “{cell.id}” {_reason(text, last)}."
    remedy = (
        f"Compare it with {place}; then keep the words of the notebook with "
        f"`coursebook sync --take notebook {section.slug}`, or those of the document with `--take document`."
    )
    return Conflict(
        notebook, what, remedy, chapter=section.slug, notebook_text=tidy(cell.source), document_text=text, last=last
    )


def merge_into_document(path: Path, data: bytes, conflicts: Iterable[Conflict]) -> tuple[Document, bytes]:
    """Write the notebooks' texts into the document, merged with what changed there.

    Parameters
    ----------
    path : pathlib.Path
        The document.
    data : bytes
        What it will hold, apart from these texts.
    conflicts : iterable of Conflict
        Whose texts.

    Raises
    ------
    CourseError
        If a text would not be read again as that of its chapter, and of no other.
    """
    file = read_document_file(path, data)
    by_slug = {conflict.chapter: conflict for conflict in conflicts}
    lines = file.lines
    for section in sorted(file.everything, key=lambda one: one.line, reverse=True):
        if section.slug in by_slug:
            lines = with_text(file, lines, section, by_slug[section.slug].both)
    merged_data = "".join(lines).encode()
    return _read_again(file, merged_data, by_slug), merged_data


def _read_again(file: DocumentFile, data: bytes, conflicts: dict[str, Conflict]) -> Document:
    try:
        document = read_document(file.path, data)
    except CourseError as error:
        what = "The notebook's words cannot be put into the document"
        raise CourseError([replace(one, what=f"{what}: {one.what}") for one in error.problems]) from error
    texts = {section.slug: section.text for section in document.everything}
    expected = {section.slug: section.text for section in file.everything}
    wrong = [slug for slug in expected if slug not in conflicts and texts.get(slug) != expected[slug]]
    wrong += [slug for slug, one in conflicts.items() if _bare(texts.get(slug, "")) != _bare(one.both)]
    if wrong or texts.keys() != expected.keys():
        what = "In the document, these words would not be read as the text of this chapter alone."
        remedy = "Begin headings with ##, and close code and comments; or copy the words over by hand."
        raise CourseError([Problem(one.file, what, remedy) for one in conflicts.values()])
    return document


def _bare(text: str) -> list[str]:
    """Return the words, without the white space that the reader of documents does not keep."""
    return text.replace("#", " # ").split()


def _reason(text: str, last: str | None) -> str:
    """Say why a cell is neither the document's text nor what sync wrote last."""
    if last is None:
        return "is not the document's, and sync did not write it"
    if tidy(last) == tidy(text):
        return "was edited by hand"
    return "was edited by hand, and the document changed as well"
