"""Plain text read as blocks: headings are short lines without final punctuation."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from coursebook.document.blocks import SECTION, TERM, Blocks, Heading, Paragraph

#: The longest heading in plain text. [characters]
MAX_HEADING = 100

#: Text that is wrapped by hand is at least as wide as this. [characters]
MIN_WIDTH = 72

#: What ends a sentence, perhaps inside a closing bracket or quotation mark.
_FINAL = re.compile(r"[.!?…:;,][)\]\"'”’»]?$")
#: What has a meaning in Markdown: anywhere, and at the beginning of a line.
_SIGN = re.compile(r"[\\`*_<$\[\]]|&(?=#?\w{1,32};)")
_LINE_SIGN = re.compile(r"^(\d{1,9})?(?(1)(?=[.)])|(?=[#>+=%:~-]))")


@dataclass(frozen=True)
class _Chunk:
    """Lines between two blank ones; a single line where the text has no blank lines."""

    lines: tuple[str, ...]
    line: int

    @property
    def is_lone(self) -> bool:
        """Tell whether this could be a heading on its own."""
        return len(self.lines) == 1 and _is_short(self.lines[0])


def plain_blocks(lines: list[str]) -> Blocks:
    """Read plain text.

    Blank lines separate paragraphs; in a text without any, every line is a paragraph. All that follows a heading such
    as "Important Terms" is terms. The result is Markdown that looks like the text: what has a meaning in Markdown is
    escaped.
    """
    chunks = _chunks(lines)
    width = max(MIN_WIDTH, max(map(len, lines), default=0))
    level = SECTION
    for chunk, following in zip_longest(chunks, chunks[1:]):
        size = _heading_size(chunk, following, width)
        if size:
            heading = Heading(level, as_markdown(chunk.lines[0]), chunk.line)
            level = TERM if heading.opens_terms else level
            yield Heading(SECTION, heading.text, heading.line) if heading.opens_terms else heading
        if chunk.lines[size:]:
            text = "\n".join(map(as_markdown, chunk.lines[size:]))
            yield Paragraph(text, chunk.line + size)


def as_markdown(line: str) -> str:
    """Escape what has a meaning in Markdown."""
    return _LINE_SIGN.sub(r"\1\\", _SIGN.sub(r"\\\g<0>", line))


def _chunks(lines: list[str]) -> list[_Chunk]:
    stripped = [line.strip() for line in lines]
    first = next((number for number, line in enumerate(stripped) if line), len(stripped))
    while stripped and not stripped[-1]:
        stripped.pop()
    separate = "" in stripped[first:]
    chunks: list[_Chunk] = []
    open_lines: list[str] = []
    for number, line in enumerate([*stripped, ""], 1):
        if line:
            open_lines.append(line)
        if open_lines and (not line or not separate):
            start = number - len(open_lines) + bool(line)
            chunks.append(_Chunk(tuple(open_lines), start))
            open_lines = []
    return chunks


def _heading_size(chunk: _Chunk, following: _Chunk | None, width: int) -> int:
    """Return how many lines of a chunk are its heading: 0 or 1."""
    first, *rest = chunk.lines
    if not rest and Heading(SECTION, first, chunk.line).opens_terms:
        return 1
    if not _is_short(first):
        return 0
    if rest:
        return int(not _flows(first, rest[0], width) and not _is_short(rest[-1]))
    return int(following is not None and not following.is_lone)


def _is_short(line: str) -> bool:
    return len(line) <= MAX_HEADING and not _FINAL.search(line[-2:])


def _flows(line: str, following: str, width: int) -> bool:
    """Tell whether a line was wrapped, so that the next one continues it."""
    word = following.split(maxsplit=1)[0]
    return word[0].islower() or len(line) + 1 + len(word) > width
