"""Lines, tables and words of a text counted before anything parses it, and hidden characters found.

The counts are upper bounds, in one pass over the lines: what is counted as a cell may turn out to be words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coursebook.limits.characters import REMEDY, hidden_characters, hidden_in_markdown, what_is_hidden
from coursebook.limits.stated import CHAPTER_WORDS, LINE, TABLE, TABLES
from coursebook.problems import Problem

_FENCE = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>[^`]*)")
_HTML_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
#: A picture written into the text, as programs export it: one long address.
_PICTURE_DATA = re.compile(r"data:image/[\w.+-]+;base64,[A-Za-z0-9+/=%]+")
#: Directives that hold a table, with what separates its cells.
_CELLS_OF_DIRECTIVE = {"{csv-table}": ",", "{list-table}": "-"}


@dataclass(frozen=True)
class Table:
    """A table in a text.

    Parameters
    ----------
    line : int
        Where it begins, counted from 1.
    n_cells : int
        How many cells it has at most, those included that a parser adds to short rows.
    """

    line: int
    n_cells: int


def line_problems(file: Path, lines: Sequence[str], first_line: int = 1) -> Iterator[Problem]:
    """Find lines that are too long.

    Parameters
    ----------
    file : pathlib.Path
        For the problems.
    lines : sequence of str
        The text.
    first_line : int, optional
        The number of its first line.
    """
    for number, line in enumerate(lines, first_line):
        if len(line) > LINE.value and (length := len(_PICTURE_DATA.sub("", line))) > LINE.value:
            yield LINE.problem(file, "The line has", length, number, 1)


def table_problems(file: Path, lines: Sequence[str], first_line: int = 1) -> Iterator[Problem]:
    """Find tables in a Markdown text that are too large."""
    found = list(tables(lines))
    for table in found:
        if table.n_cells > TABLE.value:
            yield TABLE.problem(file, "The table has", table.n_cells, table.line + first_line - 1, 1)
    n_cells = sum(table.n_cells for table in found)
    if n_cells > TABLES.value:
        yield TABLES.problem(file, "All tables together have", n_cells)


def hidden_problems(file: Path, lines: Sequence[str], first_line: int = 1) -> Iterator[Problem]:
    """Find invisible characters that change how the text reads, in code as they are, elsewhere also as entities."""
    closing = ""
    for number, line in enumerate(lines, first_line):
        finder = hidden_characters if closing else hidden_in_markdown
        for index, name in finder(line):
            yield Problem(file, what_is_hidden(name), REMEDY, number, index + 1)
        closing = _still_open(line, closing)


def too_many_words(file: Path, subject: str, text: str, line: int | None = None) -> Iterator[Problem]:
    """Say that a chapter or page is too long."""
    if (n_words := len(text.split())) > CHAPTER_WORDS.value:
        yield CHAPTER_WORDS.problem(file, f"{subject} has", n_words, line)


def tables(lines: Sequence[str]) -> Iterator[Table]:
    """Find the tables of a text: of pipes, of HTML, and those of the directives ``csv-table`` and ``list-table``."""
    yield from _pipe_tables(lines)
    yield from _directive_tables(lines)
    yield from _html_tables(lines)


def _pipe_tables(lines: Sequence[str]) -> Iterator[Table]:
    """Count rows as wide as the line below the head is: parsers fill short rows up."""
    begun, columns, rows = 0, 0, 0
    for number, line in enumerate(lines, 1):
        bare = line.strip(" \t>")
        is_delimiter = "|" in bare and "-" in bare and not bare.strip("|-: \t")
        if columns and (is_delimiter or not bare):
            yield Table(begun, columns * rows)
            columns = 0
        if is_delimiter:
            begun, columns, rows = max(1, number - 1), bare.strip("|").count("|") + 1, 1
        elif columns:
            rows += 1
    if columns:
        yield Table(begun, columns * rows)


def _directive_tables(lines: Sequence[str]) -> Iterator[Table]:
    closing, separator, begun, n_cells = "", "", 0, 0
    for number, line in enumerate(lines, 1):
        was_open, closing = closing, _still_open(line, closing)
        if closing and not was_open:
            separator = next((sign for name, sign in _CELLS_OF_DIRECTIVE.items() if name in line), "")
            begun, n_cells = number, 0
        elif was_open and separator:
            if not closing:
                yield Table(begun, n_cells)
                separator = ""
            n_cells += line.count(separator) + 1
    if separator:
        yield Table(begun, n_cells)


def _still_open(line: str, closing: str) -> str:
    """Return the fence that ends the block in which the next line is; empty outside of blocks."""
    match = _FENCE.match(line)
    if not closing:
        return match["fence"] if match else ""
    return "" if match and match["fence"].startswith(closing) and not match["info"].strip() else closing


def _html_tables(lines: Sequence[str]) -> Iterator[Table]:
    begun, n_cells = 0, 0
    for number, line in enumerate(lines, 1):
        lower = line.lower() if "<" in line else ""
        if "<table" in lower and not begun:
            begun = number
        n_cells += len(_HTML_CELL.findall(lower)) if lower else 0
        if "</table" in lower:
            yield Table(begun or number, n_cells)
            begun, n_cells = 0, 0
    if n_cells:
        yield Table(begun or 1, n_cells)
