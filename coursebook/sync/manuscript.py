"""The document as its author's file: read even while its parts are out of step, and edited line by line.

Sync writes into it as little as it can: a slug behind a heading whose words were changed, so that the chapter keeps its
name; the list of a part's chapters, when one came or went; and a chapter's text, if its author asks for that.
All other lines stay as they are, byte by byte.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from coursebook.document import Document, Section, read_document
from coursebook.document.blocks import SECTION, TERM, TITLE, Heading
from coursebook.document.front_matter import split_front_matter
from coursebook.document.markdown import markdown_blocks
from coursebook.document.outline import outline_of
from coursebook.document.reading import PLAIN_ENDINGS
from coursebook.document.source import read_source
from coursebook.problems import CourseError, Problem
from coursebook.sync.changes import content

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END = re.compile(r"[\r\n]*$")
_SLUG = re.compile(r"\{#[^{}]*\}[ \t]*#*[ \t]*[\r\n]*$")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")


@dataclass(frozen=True)
class Manuscript:
    """A document and its file.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    data : bytes
        What it holds.
    document : Document or CourseError
        What it says; or why it cannot be read, if that is nothing but its parts.
    introduction, sections, terms
        As in a document; in which part they stand may not be known.
    listed : tuple of str
        Slugs that the front matter lists; empty if it has no parts.
    """

    path: Path
    data: bytes
    document: Document | CourseError
    introduction: Section | None
    sections: tuple[Section, ...]
    terms: tuple[Section, ...]
    listed: tuple[str, ...]

    @property
    def everything(self) -> tuple[Section, ...]:
        """Introduction, sections and terms in their order."""
        first = (self.introduction,) if self.introduction else ()
        return (*first, *self.sections, *self.terms)

    @cached_property
    def lines(self) -> list[str]:
        """All lines with their ends."""
        return lines_of(self.data.decode())

    @cached_property
    def written(self) -> frozenset[str]:
        """Slugs that an author wrote behind a heading; the introduction has neither heading nor choice."""
        lines = self.lines
        headed = (*self.sections, *self.terms)
        own = [section.slug for section in headed if _SLUG.search(lines[section.line - 1])]
        return frozenset([*own, *([self.introduction.slug] if self.introduction else [])])


def lines_of(text: str) -> list[str]:
    """Cut a text into lines, with their ends, as the reader of documents counts them."""
    return _LINE.findall(text)


def read_manuscript(path: Path, data: bytes | None = None) -> Manuscript:
    """Read a document's file.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    data : bytes, optional
        What it will hold; what it holds now if left out.

    Raises
    ------
    CourseError
        If there are mistakes other than parts that do not list the chapters.
    """
    try:
        document = read_document(path) if data is None else read_as(path, data)
    except CourseError as error:
        if data is not None:
            raise
        return _read_without_parts(path, content(path) or b"", error)
    data = content(path) or b"" if data is None else data
    listed = (
        tuple(slug for part in document.parts for slug in part.chapters) if data.startswith((b"---", b"\xef")) else ()
    )
    return Manuscript(path, data, document, document.introduction, document.sections, document.terms, listed)


def read_as(path: Path, data: bytes) -> Document:
    """Read what a document's file will hold."""
    with TemporaryDirectory(prefix="coursebook-") as folder:
        draft = Path(folder) / path.name
        draft.write_bytes(data)
        try:
            return read_document(draft)
        except CourseError as error:
            raise CourseError([replace(problem, file=path) for problem in error.problems]) from error


def with_slugs(lines: list[str], slugs: Mapping[int, str]) -> list[str]:
    """Write slugs behind the headings in some lines, counted from 1."""
    return [_with_slug(line, slugs[number]) if number in slugs else line for number, line in enumerate(lines, 1)]


def with_text(manuscript: Manuscript, lines: list[str], section: Section, text: str) -> list[str]:
    """Put other words below a heading.

    Raises
    ------
    CourseError
        If the document is plain text, into which no Markdown can be written.
    """
    if manuscript.path.suffix.lower() in PLAIN_ENDINGS:
        what = "The document is plain text, and a chapter's text is Markdown."
        remedy = "Carry the words over by hand, or name the document .md and let `coursebook sync` read it as Markdown."
        raise CourseError([Problem(manuscript.path, what, remedy, section.line)])
    first = section.line - 1 if section is manuscript.introduction else section.line
    last = _next_opening(manuscript, lines, section) - 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    end = _END.search(lines[section.line - 1])[0] or "\n"
    level = TERM if section in manuscript.terms else SECTION
    written = [line + end for line in _lowered(manuscript.path, text, level).split("\n")]
    gap = [end] if section is not manuscript.introduction else []
    return [*lines[:first], *gap, *written, *lines[last:]]


def _read_without_parts(path: Path, data: bytes, error: CourseError) -> Manuscript:
    """Read a document whose parts are out of step with its sections, and nothing else."""
    if path.suffix.lower() in PLAIN_ENDINGS:
        raise error
    lines, problems = read_source(path)
    front, n_lines = split_front_matter(path, lines)
    outline = outline_of(path, markdown_blocks(path, lines[n_lines:], first_line=n_lines + 1))
    if problems or front.problems or outline.problems or not front.parts:
        raise error
    listed = tuple(slug.text for part in front.parts for slug in part.chapters)
    sections, terms = tuple(outline.sections), tuple(outline.terms)
    return Manuscript(path, data, error, outline.introduction, sections, terms, listed)


def _with_slug(line: str, slug: str) -> str:
    end = _END.search(line)[0]
    words = _CLOSING_HASHES.sub("", line.removesuffix(end).rstrip())
    return f"{words} {{#{slug}}}{end}"


def _next_opening(manuscript: Manuscript, lines: list[str], section: Section) -> int:
    """Line of the next heading that opens a chapter, the terms or the title; the line after the last one's, if none."""
    opening = {one.line for one in (*manuscript.sections, *manuscript.terms)}
    bare = [line.rstrip("\r\n") for line in lines]
    rest = markdown_blocks(manuscript.path, bare[section.line :], first_line=section.line + 1)
    headings = (block for block in rest if isinstance(block, Heading))
    following = (one.line for one in headings if one.level <= SECTION or one.line in opening)
    return next(following, len(lines) + 1)


def _lowered(path: Path, text: str, level: int) -> str:
    """Write a chapter's text as it stands below a heading of a level: its own headings are deeper there."""
    pieces = []
    for block in markdown_blocks(path, text.split("\n")):
        if isinstance(block, Problem):
            raise CourseError([block])
        pieces.append(
            f"{'#' * (block.level + level - TITLE)} {block.text}" if isinstance(block, Heading) else block.text
        )
    return "\n\n".join(pieces)
