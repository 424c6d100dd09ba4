"""Maps the parts of a notebook to lines and columns of its file, because editors jump to lines and not to cells.

The file is split into strings, brackets and other tokens. It was parsed before, so it is known to be valid JSON.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from coursebook.problems import Problem

#: The path to a part: keys of mappings and indices of lists.
Trail = tuple[str | int, ...]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
#: One character of a string as JSON writes it; one beyond U+FFFF may be written as a surrogate pair.
_CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u....|\\u....|\\.|.", re.DOTALL)
_NEWLINE = r"\n"


class NotebookPositions:
    """The lines and columns of a notebook's parts, counted from 1.

    Parameters
    ----------
    text : str
        The whole file: JSON.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._tokens = _tokens(text)

    def of(self, trail: Trail) -> tuple[int, int]:
        """Return the line and column of a part, or of its nearest ancestor that is in the file."""
        return self._line_and_column(self._nearest(trail)[0])

    def of_character(self, cell: int, line: int, character: int) -> tuple[int, int]:
        """Return the line and column of a character of a cell's source.

        Parameters
        ----------
        cell, line, character : int
            The cell, the line of its source, and the character in that line; all counted from 0.
        """
        whole, start = ("cells", cell, "source"), 0
        if (*whole, line) in self._tokens:
            offset, token = self._tokens[(*whole, line)]
        else:
            offset, token = self._nearest(whole)
            start = _after_newlines(token, line)
        return (
            self._line_and_column(offset + 1 + _offset_after(token[1:-1], start, character))
            if token[:1] == '"'
            else self.of(whole)
        )

    def _nearest(self, trail: Trail) -> tuple[int, str]:
        while trail not in self._tokens:
            trail = trail[:-1]
        return self._tokens[trail]

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def with_positions(problems: Iterable[Problem]) -> list[Problem]:
    """Add line and column to problems that have only a path within a notebook."""
    known: dict[Path, NotebookPositions | None] = {}
    return [_with_position(problem, known) if problem.trail and not problem.line else problem for problem in problems]


def _with_position(problem: Problem, known: dict[Path, NotebookPositions | None]) -> Problem:
    file = Path(problem.file)
    if file not in known:
        try:
            known[file] = NotebookPositions(file.read_text("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            known[file] = None  # removed in the meantime
    positions = known[file]
    if positions is None:
        return problem
    line, column = positions.of(problem.trail)
    return replace(problem, line=line, column=column)


def _tokens(text: str) -> dict[Trail, tuple[int, str]]:
    """Return the offset and text of the first token of each part."""
    found: dict[Trail, tuple[int, str]] = {(): (0, "")}
    trail: list[str | int] = []
    is_key = False
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token == ":":
            is_key = False
        elif token == ",":
            if trail and isinstance(trail[-1], int):
                trail[-1] += 1
            is_key = bool(trail) and isinstance(trail[-1], str)
        elif token in "]}":
            trail = trail[:-1]
            is_key = False
        elif is_key:
            trail[-1] = _plain(token)
        else:
            found.setdefault(tuple(trail), (match.start(), token))
            if token in "[{":
                trail.append(0 if token == "[" else "")
                is_key = token == "{"
    return found


def _plain(token: str) -> str:
    return token[1:-1]


def _after_newlines(token: str, count: int) -> int:
    """Return the offset in the content of a string token after `count` newlines; the last newline if it has fewer."""
    place = 0
    for match in _CHARACTER.finditer(token[1:-1]):
        if count == 0:
            break
        if match[0] == _NEWLINE:
            count, place = count - 1, match.end()
    return place


def _offset_after(written: str, start: int, count: int) -> int:
    """Return the offset of the character that is `count` characters after `start`, as written in JSON."""
    place = start
    for match in _CHARACTER.finditer(written, start):
        if count == 0:
            break
        count, place = count - 1, match.end()
    return place
