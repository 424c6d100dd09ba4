"""Finds citations in Markdown, and rewrites them.

A citation is a link to an entry of a bibliography, ``[Centola (2010)](../references.bib#centola2010)``: a notebook
shows its words, and the page what it makes of the role ``{cite:t}``. Words in parentheses, ``[(Centola, 2010)](…)``,
are for ``{cite:p}``. Both roles can be written, too.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coursebook.document.markdown import code_lines

_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]*)\]\((?P<file>[^()\s#]+\.bib)#(?P<key>[^()\s`]+)\)")
_ROLE = re.compile(r"\{cite(?::[\w:]+)?\}`(?P<keys>[^`]+)`")
#: A role with its argument, or a code span: neither holds a link.
_NO_LINK = re.compile(r"\{[\w:+-]+\}`[^`]*`|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
#: The words of a link that `coursebook sync` is to write: none, or an empty pair of parentheses.
_EMPTY = ("", "()")


@dataclass(frozen=True)
class Citation:
    """A citation in a line of text.

    Parameters
    ----------
    key : str
        The key of the entry.
    start : int
        Where the key is in the line, counted from 0.
    words : str or None
        What a notebook shows; None for a role.
    words_start : int
        Where these words are.
    file : str
        The path of the bibliography as the link has it; empty for a role.
    """

    key: str
    start: int
    words: str | None = None
    words_start: int = 0
    file: str = ""

    @property
    def is_parenthetical(self) -> bool:
        """Whether the citation is in parentheses, outside of the sentence."""
        return (self.words or "").startswith("(")

    @property
    def is_empty(self) -> bool:
        """Whether it is a link that has no words yet."""
        return self.words in _EMPTY


def citations_in(line: str) -> Iterator[Citation]:
    """Find the citations in a line that is not in a block of code; links in a code span are left out."""
    for match in _ROLE.finditer(line):
        for part in re.finditer(r"[^,]+", match["keys"]):
            key = part[0].strip()
            if key and " " not in key:
                yield Citation(key, match.start("keys") + part.start() + part[0].index(key))
    for match in _LINK.finditer(without_code_spans(line)):
        yield _citation(match)


def with_roles(text: str) -> str:
    """Write each link to a bibliography as the role that makes a citation of it."""
    return _rewritten(text, lambda one: f"{{cite:{'p' if one.is_parenthetical else 't'}}}`{one.key}`")


def with_words(text: str, words: Callable[[Citation], str | None]) -> str:
    """Write words into the links that have none.

    Parameters
    ----------
    text : str
        Markdown.
    words : callable
        Returns the words of a citation; None leaves it empty.
    """

    def link(one: Citation) -> str | None:
        found = words(one) if one.is_empty else None
        return None if found is None else f"[{found}]({one.file}#{one.key})"

    return _rewritten(text, link)


def without_code_spans(line: str) -> str:
    """Blank out what holds no link, so that all else stays in its place: code spans, and roles with their arguments."""
    return _NO_LINK.sub(lambda code: " " * len(code[0]), line)


def _rewritten(text: str, write: Callable[[Citation], str | None]) -> str:
    """Replace links to bibliographies, outside of code, except where `write` returns None."""
    if ".bib#" not in text:
        return text
    lines = text.split("\n")
    code = code_lines(lines)
    return "\n".join(line if at in code else _rewritten_line(line, write) for at, line in enumerate(lines))


def _rewritten_line(line: str, write: Callable[[Citation], str | None]) -> str:
    done, pieces = 0, []
    for match in _LINK.finditer(without_code_spans(line)):
        written = write(_citation(match))
        if written is not None:
            pieces += [line[done : match.start()], written]
            done = match.end()
    return "".join([*pieces, line[done:]])


def _citation(match: re.Match[str]) -> Citation:
    return Citation(match["key"], match.start("key"), match["words"], match.start("words"), match["file"])
