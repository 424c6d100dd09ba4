"""Markdown read as a chapter needs it: headings and paragraphs, with code and HTML kept whole.

What is a heading, code or HTML is decided by markdown-it-py, which reads CommonMark as MyST does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.rules_block.html_block import HTML_SEQUENCES
from markdown_it.token import Token

from coursebook.document.blocks import Blocks, Heading, Paragraph
from coursebook.problems import Problem

#: Tells blocks apart without looking into their words; what defines a reference is a paragraph here.
_PARSER = MarkdownIt("commonmark").disable(["reference"])
_PARSER.core.ruler.enableOnly(["block"])
#: Blocks whose lines are kept as they are, blank ones included.
_VERBATIM = frozenset({"fence", "code_block", "html_block"})
#: How HTML begins and ends that goes on until it is closed, such as a comment; other HTML ends at a blank line.
_HTML = HTML_SEQUENCES[:5]

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
#: An inner heading, which the outline puts at the beginning of its line.
_HEADING = re.compile(r"#{1,6}[ \t]")
#: Directives whose content is prose, not code.
_PROSE = re.compile(r"\{(?!code|literalinclude|math|mermaid|raw|eval-rst)")


def markdown_blocks(path: Path, lines: Sequence[str], first_line: int = 1) -> Blocks:
    """Read Markdown, as far as chapters need it.

    Parameters
    ----------
    path : pathlib.Path
        The file, named in problems.
    lines : sequence of str
        The text after the front matter.
    first_line : int, optional
        The number of the first of them in the file.
    """
    headings: dict[int, Heading | Problem] = {}
    verbatim: set[int] = set()
    tokens = _tokens("\n".join([*lines, ""]))
    for token, following in pairwise([*tokens, Token("", "", 0)]):
        start, end = token.map or (0, 0)
        if token.type == "heading_open" and token.level == 0 and token.markup.startswith("#"):
            headings[start] = _heading(path, token, following.content, start + first_line)
        elif token.type == "heading_open" and token.level == 0:
            what = "The line above this underline would become a heading."
            yield Problem(path, what, "Write headings with ##.", end - 1 + first_line, 1)
        elif token.type in _VERBATIM:
            verbatim.update(range(start, end))
            if _is_unclosed(token, end - start):
                what = "The code block or comment that begins here is never closed."
                yield Problem(path, what, "Close it on a line of its own.", start + first_line, 1)
    yield from _grouped(lines, headings, verbatim, first_line)


def code_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 0, of the lines that are code, fences included; except in directives that hold prose."""
    found: set[int] = set()
    for token in _tokens("\n".join([*lines, ""])):
        start, end = token.map or (0, 0)
        if token.type == "fence" and _PROSE.match(token.info.strip()):
            found |= {start + 1 + number for number in code_lines(lines[start + 1 : end - 1])}
        elif token.type in ("fence", "code_block"):
            found.update(range(start, end))
    return frozenset(found)


def words_of(heading: str) -> str:
    """Return a heading as a menu shows it: without the backslashes before Markdown's signs."""
    return _ESCAPED.sub(r"\1", heading)


def is_heading(text: str) -> bool:
    """Tell whether a paragraph of a section is one of its inner headings."""
    return "\n" not in text and _HEADING.match(text) is not None


@lru_cache(maxsize=8)
def _tokens(text: str) -> tuple[Token, ...]:
    """Parse a text; a preview asks for the same one again and again."""
    return tuple(_PARSER.parse(text))


def _heading(path: Path, token: Token, words: str, number: int) -> Heading | Problem:
    if words:
        return Heading(int(token.tag[1:]), words, number)
    return Problem(path, "The heading has no words.", "Write some, or delete it.", number)


def _is_unclosed(token: Token, n_lines: int) -> bool:
    """Tell whether code or HTML goes on to the end of the text because nothing closes it."""
    if token.type == "fence":
        return token.content.count("\n") == n_lines - 1
    first = token.content.lstrip()
    closing = next((close for opening, close, _ in _HTML if opening.search(first)), None)
    return token.type == "html_block" and closing is not None and not closing.search(token.content)


def _grouped(
    lines: Sequence[str], headings: dict[int, Heading | Problem], verbatim: set[int], first_line: int
) -> Iterator[Heading | Paragraph | Problem]:
    """Yield headings, and what is between blank lines as paragraphs."""
    paragraph: list[str] = []
    for number, line in enumerate([*lines, ""]):
        if number not in headings and (line.strip() or number in verbatim):
            paragraph.append(line)
            continue
        if paragraph:
            yield Paragraph("\n".join(paragraph), number - len(paragraph) + first_line)
        if number in headings:
            yield headings[number]
        paragraph = []
