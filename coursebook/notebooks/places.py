"""Where the parts of a notebook stand in its file, since an editor jumps to lines and not to cells.

The file is cut into strings, brackets and the rest, without judging whether they make sense: it was read before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from coursebook.problems import Problem

#: Keys and places in lists that lead to a part.
Trail = tuple[str | int, ...]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
#: One character of a text, as JSON writes it. What lies beyond 65,535 may be written as two.
_CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u....|\\u....|\\.|.", re.DOTALL)
_NEWLINE = r"\n"


class Places:
    """The lines and columns of a notebook's parts, all counted from 1.

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
        """Give line and column of a part, or of the nearest owner that stands in the file."""
        return self._place(self._nearest(trail)[0])

    def of_character(self, cell: int, line: int, character: int) -> tuple[int, int]:
        """Give the place of a character of a cell's source.

        Parameters
        ----------
        cell, line, character : int
            Which cell, which line of its source, and how many characters from the beginning of that; all from 0.
        """
        whole, start = ("cells", cell, "source"), 0
        if (*whole, line) in self._tokens:
            offset, token = self._tokens[(*whole, line)]
        else:
            offset, token = self._nearest(whole)
            start = _behind_newlines(token, line)
        return self._place(offset + 1 + _length(token[1:-1], start, character)) if token[:1] == '"' else self.of(whole)

    def _nearest(self, trail: Trail) -> tuple[int, str]:
        while trail not in self._tokens:
            trail = trail[:-1]
        return self._tokens[trail]

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def located(problems: Iterable[Problem]) -> list[Problem]:
    """Give line and column to problems that say where in a notebook they are, but not on which line."""
    known: dict[Path, Places | None] = {}
    return [_located(problem, known) if problem.trail and not problem.line else problem for problem in problems]


def _located(problem: Problem, known: dict[Path, Places | None]) -> Problem:
    file = Path(problem.file)
    if file not in known:
        try:
            known[file] = Places(file.read_text("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            known[file] = None  # gone meanwhile
    places = known[file]
    if places is None:
        return problem
    line, column = places.of(problem.trail)
    return replace(problem, line=line, column=column)


def _tokens(text: str) -> dict[Trail, tuple[int, str]]:
    """Give of each part where its first token stands, and that token; of a key's value, where the value stands."""
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


def _behind_newlines(token: str, count: int) -> int:
    """Give the place in a written text, in its inside, behind so many line ends; its own beginning if it has fewer."""
    place = 0
    for match in _CHARACTER.finditer(token[1:-1]):
        if count == 0:
            break
        if match[0] == _NEWLINE:
            count, place = count - 1, match.end()
    return place


def _length(written: str, start: int, count: int) -> int:
    """Give where the character stands that is `count` characters behind `start`, as they are written."""
    place = start
    for match in _CHARACTER.finditer(written, start):
        if count == 0:
            break
        count, place = count - 1, match.end()
    return place
