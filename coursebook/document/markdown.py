"""Lines of Markdown to blocks: headings and paragraphs, with code and comments kept whole."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from coursebook.document.blocks import Block, Blocks, Heading, Paragraph
from coursebook.problems import Problem

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")
_CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_COMMENT = re.compile(r" {0,3}<!--")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")


def markdown_blocks(path: Path, lines: Iterable[str], first_line: int = 1) -> Blocks:
    """Read Markdown, as far as chapters need it.

    Parameters
    ----------
    path : pathlib.Path
        For mistakes.
    lines : iterable of str
        The text after the front matter.
    first_line : int, optional
        The number of the first of them in the file.
    """
    reader = _Reader(path)
    for number, line in enumerate(lines, first_line):
        yield from reader.read(line, number)
    yield from reader.finish()


def words_of(heading: str) -> str:
    """Give a heading as a menu shows it: Markdown's signs that are escaped are themselves."""
    return _ESCAPED.sub(r"\1", heading)


def is_heading(text: str) -> bool:
    """Tell whether a paragraph of a section is one of its inner headings."""
    return "\n" not in text and _HEADING.match(text) is not None


@dataclass
class _Reader:
    """What is known of the lines read so far."""

    path: Path
    paragraph: list[str] = field(default_factory=list)
    started: int = 0
    #: What ends the code or comment that is open, and the line where that began.
    closing: re.Pattern[str] | None = None
    opened: int = 0

    def read(self, line: str, number: int) -> Blocks:
        if self.closing:
            self._keep(line, number)
            if self.closing.search(line):
                self.closing = None
        elif heading := _HEADING.match(line):
            yield from self._end_paragraph()
            yield self._heading(len(heading[1]), heading[2] or "", number)
        elif not line.strip():
            yield from self._end_paragraph()
        elif self.paragraph and _UNDERLINE.match(line):
            what = "The line above this underline would become a heading."
            yield Problem(self.path, what, "Write headings with ##.", number, 1)
        else:
            self._open(line, number)
            self._keep(line, number)

    def finish(self) -> Blocks:
        """End the text."""
        if self.closing:
            what = "The code block or comment that begins here is never closed."
            yield Problem(self.path, what, "Close it on a line of its own.", self.opened, 1)
        yield from self._end_paragraph()

    def _heading(self, level: int, text: str, number: int) -> Block:
        text = _CLOSING_HASHES.sub("", text.strip()).strip()
        if text:
            return Heading(level, text, number)
        return Problem(self.path, "The heading has no words.", "Write some, or delete it.", number)

    def _open(self, line: str, number: int) -> None:
        """Note that code or a comment begins: no line in it is a heading or ends a paragraph."""
        if fence := _FENCE.match(line):
            self.closing = re.compile(rf"^ {{0,3}}{fence[1][0]}{{{len(fence[1])},}}[ \t]*$")
        elif _COMMENT.match(line) and "-->" not in line:
            self.closing = re.compile("-->")
        self.opened = number

    def _keep(self, line: str, number: int) -> None:
        if not self.paragraph:
            self.started = number
        self.paragraph.append(line)

    def _end_paragraph(self) -> Blocks:
        if self.paragraph:
            yield Paragraph("\n".join(self.paragraph), self.started)
            self.paragraph = []
