"""The document as its author's file: read even while its lists of chapters are out of date, and edited line by line.

Sync changes as little as possible: it adds a slug behind a heading whose words were changed, so that the chapter keeps
its name; updates the list of a part's chapters when one came or went; and replaces a chapter's text if its author asks
for that. All other lines stay as they are, byte for byte.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coursebook.document import Document, Section
from coursebook.document.blocks import SECTION, TERM, TITLE, Heading
from coursebook.document.markdown import markdown_blocks
from coursebook.document.reading import PLAIN_ENDINGS, document_of, read_source_text
from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.changes import content

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")


@dataclass(frozen=True)
class DocumentFile:
    """A document and its file.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    data : bytes
        What it holds.
    document : Document or CourseError
        What was read; or why it cannot be read, if nothing but its lists of chapters is wrong.
    introduction, sections, terms
        As in a document; their parts may be unknown.
    openings : tuple of int
        Lines of the headings that end the chapter above them.
    listed : tuple of str
        Slugs that the front matter lists; empty if it has no parts.
    """

    path: Path
    data: bytes
    document: Document | CourseError
    introduction: Section | None
    sections: tuple[Section, ...]
    terms: tuple[Section, ...]
    openings: tuple[int, ...]
    listed: tuple[str, ...]

    @property
    def everything(self) -> tuple[Section, ...]:
        """Introduction, sections and terms in the order of the file."""
        first = (self.introduction,) if self.introduction else ()
        return (*first, *self.sections, *self.terms)

    @cached_property
    def lines(self) -> list[str]:
        """All lines with their ends."""
        return split_lines(self.data.decode())

    @property
    def explicit_slugs(self) -> frozenset[str]:
        """Slugs that do not follow from a heading."""
        return frozenset(section.slug for section in self.everything if section.has_own_slug)


def split_lines(text: str) -> list[str]:
    """Split a text into lines with their ends, as the reader of documents counts them."""
    return _LINE.findall(text)


def read_document_file(path: Path, data: bytes | None = None) -> DocumentFile:
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
        If there are mistakes; if it holds them now, then only mistakes outside the lists of chapters.
    """
    held = content(path) if data is None else data
    source = read_source_text(path, held)
    outline, parts = source.outline, source.front.parts
    is_sound = not source.problems
    document: Document | CourseError
    try:
        document = document_of(source)
    except CourseError as error:
        if data is not None or not is_sound or not parts:
            raise
        document = error
    sections, terms = tuple(outline.sections), tuple(outline.terms)
    listed = tuple(slug.text for part in parts or () for slug in part.chapters)
    openings = tuple(outline.openings)
    return DocumentFile(path, held or b"", document, outline.introduction, sections, terms, openings, listed)


def with_slugs(lines: list[str], slugs: Mapping[int, str]) -> list[str]:
    """Add slugs behind the headings in some lines, counted from 1."""
    return [_with_slug(line, slugs[number]) if number in slugs else line for number, line in enumerate(lines, 1)]


def with_text(file: DocumentFile, lines: list[str], section: Section, text: str) -> list[str]:
    """Replace the text below a heading.

    Raises
    ------
    CourseError
        If the document is plain text, into which no Markdown can be written.
    """
    if file.path.suffix.lower() in PLAIN_ENDINGS:
        what = "The document is plain text, and a chapter's text is Markdown."
        remedy = "Copy the words over by hand, or name the document .md so that `coursebook sync` reads it as Markdown."
        raise CourseError([Problem(file.path, what, remedy, section.line)])
    first = section.line - 1 if section is file.introduction else section.line
    last = next((line for line in file.openings if line > section.line), len(lines) + 1) - 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    end = _end_of(lines[section.line - 1]) or "\n"
    level = TERM if section in file.terms else SECTION
    written = [line + end for line in _lowered(file.path, text, level).split("\n")]
    gap = [end] if section is not file.introduction else []
    return [*lines[:first], *gap, *written, *lines[last:]]


def _end_of(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _with_slug(line: str, slug: str) -> str:
    end = _end_of(line)
    words = _CLOSING_HASHES.sub("", line.removesuffix(end).rstrip())
    return f"{words} {{#{slug}}}{end}"


def _lowered(path: Path, text: str, level: int) -> str:
    """Return a chapter's text with its inner headings as deep as they are below a heading of a level."""
    pieces = []
    for block in markdown_blocks(path, text.split("\n")):
        if isinstance(block, Problem):
            raise CourseError([block])
        pieces.append(
            f"{'#' * (block.level + level - TITLE)} {block.text}" if isinstance(block, Heading) else block.text
        )
    return "\n\n".join(pieces)
