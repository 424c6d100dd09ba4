"""Read a source text: a `Document`, or one error that holds every mistake in it."""

from dataclasses import dataclass
from pathlib import Path

from coursebook.document.front_matter import FrontMatter, split_front_matter
from coursebook.document.markdown import markdown_blocks
from coursebook.document.model import Document
from coursebook.document.outline import Outline, outline_of
from coursebook.document.parts import parts_of
from coursebook.document.plain import plain_blocks
from coursebook.document.source import read_source
from coursebook.problems import CourseError, Problem

#: Endings of files that hold plain text; all others hold Markdown.
PLAIN_ENDINGS = frozenset({".txt", ".text"})


@dataclass(frozen=True)
class SourceText:
    """A source text, before its chapters are arranged in parts.

    Parameters
    ----------
    front : FrontMatter
        Its front matter.
    outline : Outline
        Its chapters.
    stray : list of Problem
        Characters that are not text.
    """

    front: FrontMatter
    outline: Outline
    stray: list[Problem]

    @property
    def problems(self) -> list[Problem]:
        """All mistakes found so far, in the order of their lines."""
        found = [*self.stray, *self.front.problems, *self.outline.problems]
        return sorted(found, key=lambda problem: (problem.line or 0, problem.column or 0))


def read_document(path: Path, data: bytes | None = None) -> Document:
    """Read a source text.

    Parameters
    ----------
    path : pathlib.Path
        Plain text if the name ends in ``.txt``, else Markdown.
    data : bytes, optional
        What to read as the content of that file; by default what it holds.

    Raises
    ------
    CourseError
        With all mistakes, in the order of their lines.
    """
    return document_of(read_source_text(path, data))


def read_source_text(path: Path, data: bytes | None = None) -> SourceText:
    """Read a source text without arranging its chapters in parts; mistakes are noted in it.

    Raises
    ------
    CourseError
        If the file cannot be read as text at all.
    """
    lines, stray = read_source(path, data)
    if path.suffix.lower() in PLAIN_ENDINGS:
        return SourceText(FrontMatter(path), outline_of(path, plain_blocks(lines)), stray)
    front, n_lines = split_front_matter(path, lines)
    blocks = markdown_blocks(path, lines[n_lines:], first_line=n_lines + 1)
    return SourceText(front, outline_of(path, blocks), stray)


def document_of(source: SourceText) -> Document:
    """Arrange the chapters of a source text in parts.

    Raises
    ------
    CourseError
        With all mistakes, in the order of their lines.
    """
    outline = source.outline
    parts = parts_of(source.front, outline)
    title = _title(source.front, outline)
    if not outline.taken and not source.problems:
        outline.wrong(1, "The document has no text.", "Write an introduction, and sections under ## headings.")
    if source.problems:
        raise CourseError(source.problems)
    return Document(title, outline.introduction, tuple(outline.sections), tuple(outline.terms), parts)


def _title(front: FrontMatter, outline: Outline) -> str:
    """Return the front matter's title, or the heading with one #, or the file's name."""
    if front.title and outline.title and front.title.text != outline.title.text:
        what = f"The document has a second title; the front matter says “{front.title.text}”."
        outline.wrong(outline.title.line, what, "Delete this heading.")
    if front.title:
        return front.title.text
    if outline.title:
        return outline.title.text
    name = outline.path.stem.replace("-", " ").replace("_", " ").strip()
    return name[:1].upper() + name[1:]
