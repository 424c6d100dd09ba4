"""Count lines, table cells and words of a text before it is parsed, and find hidden characters.

The counts are upper bounds from one pass over the lines: what counts as a cell may turn out to be text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coursebook.limits.characters import REMEDY, hidden_characters, hidden_in_markdown, what_is_hidden
from coursebook.limits.values import CHAPTER_WORDS, LINE, TABLE, TABLES
from coursebook.problems import Problem

_FENCE = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>[^`]*)")
_HTML_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
#: A picture embedded in the text as a data URL.
_DATA_URL = re.compile(r"data:image/[\w.+-]+;base64,[A-Za-z0-9+/=%]+")
#: Directives that contain a table, and the separators of its cells.
_CELLS_OF_DIRECTIVE = {"{csv-table}": ",", "{list-table}": "-"}


@dataclass(frozen=True)
class TableSize:
    """The place and size of a table in a text.

    Parameters
    ----------
    line : int
        Its first line, counted from 1.
    n_cells : int
        The largest possible number of cells, including those that a parser adds to short rows.
    """

    line: int
    n_cells: int


def line_problems(file: Path, lines: Sequence[str], first_line: int = 1) -> Iterator[Problem]:
    """Find lines that are too long.

    Parameters
    ----------
    file : pathlib.Path
        The file, for the problems.
    lines : sequence of str
        The text.
    first_line : int, optional
        The number of its first line.
    """
    for number, line in enumerate(lines, first_line):
        if len(line) > LINE.value and (length := len(_DATA_URL.sub("", line))) > LINE.value:
            yield LINE.problem(file, "The line has", length, number, 1)


def table_problems(file: Path, lines: Sequence[str], first_line: int = 1) -> Iterator[Problem]:
    """Find tables in a Markdown text that are too large."""
    found = list(table_sizes(lines))
    for table in found:
        if table.n_cells > TABLE.value:
            yield TABLE.problem(file, "The table has", table.n_cells, table.line + first_line - 1, 1)
    n_cells = sum(table.n_cells for table in found)
    if n_cells > TABLES.value:
        yield TABLES.problem(file, "All tables together have", n_cells)


def hidden_problems(file: Path, lines: Sequence[str], first_line: int = 1) -> Iterator[Problem]:
    """Find invisible characters that change how the text reads; outside of code, also those written as entities."""
    closing = ""
    for number, line in enumerate(lines, first_line):
        finder = hidden_characters if closing else hidden_in_markdown
        for index, name in finder(line):
            yield Problem(file, what_is_hidden(name), REMEDY, number, index + 1)
        closing = _still_open(line, closing)


def too_many_words(file: Path, subject: str, text: str, line: int | None = None) -> Iterator[Problem]:
    """Report a chapter or page that is too long."""
    if (n_words := len(text.split())) > CHAPTER_WORDS.value:
        yield CHAPTER_WORDS.problem(file, f"{subject} has", n_words, line)


def table_sizes(lines: Sequence[str]) -> Iterator[TableSize]:
    """Find the tables of a text: with pipes, in HTML, and in the directives ``csv-table`` and ``list-table``."""
    yield from _pipe_tables(lines)
    yield from _directive_tables(lines)
    yield from _html_tables(lines)


def _pipe_tables(lines: Sequence[str]) -> Iterator[TableSize]:
    """Count every row as wide as the line below the head, since parsers fill short rows up."""
    start, columns, rows = 0, 0, 0
    for number, line in enumerate(lines, 1):
        bare = line.strip(" \t>")
        is_delimiter = "|" in bare and "-" in bare and not bare.strip("|-: \t")
        if columns and (is_delimiter or not bare):
            yield TableSize(start, columns * rows)
            columns = 0
        if is_delimiter:
            start, columns, rows = max(1, number - 1), bare.strip("|").count("|") + 1, 1
        elif columns:
            rows += 1
    if columns:
        yield TableSize(start, columns * rows)


def _directive_tables(lines: Sequence[str]) -> Iterator[TableSize]:
    closing, separator, start, n_cells = "", "", 0, 0
    for number, line in enumerate(lines, 1):
        was_open, closing = closing, _still_open(line, closing)
        if closing and not was_open:
            separator = next((sign for name, sign in _CELLS_OF_DIRECTIVE.items() if name in line), "")
            start, n_cells = number, 0
        elif was_open and separator:
            if not closing:
                yield TableSize(start, n_cells)
                separator = ""
            n_cells += line.count(separator) + 1
    if separator:
        yield TableSize(start, n_cells)


def _still_open(line: str, closing: str) -> str:
    """Return the fence that closes the block around the next line; empty outside of blocks."""
    match = _FENCE.match(line)
    if not closing:
        return match["fence"] if match else ""
    return "" if match and match["fence"].startswith(closing) and not match["info"].strip() else closing


def _html_tables(lines: Sequence[str]) -> Iterator[TableSize]:
    start, n_cells = 0, 0
    for number, line in enumerate(lines, 1):
        lower = line.lower() if "<" in line else ""
        if "<table" in lower and not start:
            start = number
        n_cells += len(_HTML_CELL.findall(lower)) if lower else 0
        if "</table" in lower:
            yield TableSize(start or number, n_cells)
            start, n_cells = 0, 0
    if n_cells:
        yield TableSize(start or 1, n_cells)
