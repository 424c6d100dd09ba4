"""A chapter's text that was edited by hand: in the notebook, where sync writes, and perhaps in the document as well."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from nbformat import NotebookNode

from coursebook.document import Document, Section
from coursebook.problems import CourseError, Problem
from coursebook.sync.manuscript import Manuscript, read_as, read_manuscript, with_text
from coursebook.sync.texts import tidy
from coursebook.sync.three_way import merged


@dataclass(frozen=True)
class Conflict(Problem):
    """Two texts of one chapter, and the one that both come from.

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
        """The changes of both; where both changed the same lines, the notebook's."""
        return self.notebook_text if self.last is None else merged(self.last, self.document_text, self.notebook_text)


def conflict_of(notebook: Path, cell: NotebookNode, document: Path, section: Section, last: str | None) -> Conflict:
    """Describe a cell that sync may not write over."""
    text = section.text
    place = f"{document.name} (line {section.line})"
    what = f"The text in the cell “{cell.id}” {_who(text, last)}."
    remedy = (
        f"Compare it with {place}; then keep the words of the notebook with "
        f"`coursebook sync --take notebook {section.slug}`, or those of the document with `--take document`."
    )
    return Conflict(
        notebook, what, remedy, chapter=section.slug, notebook_text=tidy(cell.source), document_text=text, last=last
    )


def taken_from_notebooks(path: Path, data: bytes, conflicts: Iterable[Conflict]) -> tuple[Document, bytes]:
    """Write the notebooks' words into the document, beside what changed there.

    Parameters
    ----------
    path : pathlib.Path
        The document.
    data : bytes
        What it will hold, but for these words.
    conflicts : iterable of Conflict
        Whose words.

    Raises
    ------
    CourseError
        If some words would not be read again as the text of that chapter, and of no other.
    """
    manuscript = read_manuscript(path, data)
    words = {conflict.chapter: conflict for conflict in conflicts}
    lines = manuscript.lines
    for section in sorted(manuscript.everything, key=lambda one: one.line, reverse=True):
        if section.slug in words:
            lines = with_text(manuscript, lines, section, words[section.slug].both)
    written = "".join(lines).encode()
    document = _read_again(path, written, manuscript, words)
    return document, written


def _read_again(path: Path, written: bytes, manuscript: Manuscript, words: dict[str, Conflict]) -> Document:
    remedy = "Its headings begin with ##, and code and comments are closed; mend it, or carry the words over by hand."
    try:
        document = read_as(path, written)
    except CourseError as error:
        faults = [
            replace(one, what=f"The notebook's words cannot stand in the document: {one.what}")
            for one in error.problems
        ]
        raise CourseError(faults) from error
    texts = {section.slug: section.text for section in document.everything}
    expected = {section.slug: section.text for section in manuscript.everything}
    wrong = [slug for slug in expected if slug not in words and texts.get(slug) != expected[slug]]
    wrong += [slug for slug in words if _bare(texts.get(slug, "")) != _bare(words[slug].both)]
    if wrong or texts.keys() != expected.keys():
        what = "These words would not be read as the text of this chapter alone."
        raise CourseError([Problem(words[slug].file, what, remedy) for slug in words])
    return document


def _bare(text: str) -> list[str]:
    """Words without the white space that the reader of documents does not keep."""
    return text.replace("#", " # ").split()


def _who(text: str, last: str | None) -> str:
    """Say who changed a cell that is neither the document's text nor what sync wrote last."""
    if last is None:
        return "is not the document's, and sync did not write it"
    if tidy(last) == tidy(text):
        return "was edited by hand"
    return "was edited by hand, and the document changed as well"
