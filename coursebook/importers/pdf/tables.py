"""The tables of a PDF: those with rules around every cell, and those with rules above, below the head and at the end.

A PDF has no tables, only characters and lines at positions. Cells between rules are found by ``pdfplumber``; in a
table without vertical rules, columns are separated by gaps in which no line of it has a character.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeVar

from coursebook.importers.pdf.glyphs import readable_text

if TYPE_CHECKING:
    from pdfplumber.page import Page

#: A page with more lines is a drawing, in which a search for tables would take long.
MAX_RULES = 500
#: Between at most so many rules a table without vertical rules is searched for.
_MAX_LEVELS = 40
#: Shorter rules do not belong to a table. [points]
_MIN_LENGTH = 60
#: Rules whose ends are this close are above each other. [points]
_NEAR = 3
#: The greatest height of a head. [points]
_MAX_HEAD = 80
#: The smallest gap between columns. [points]
_MIN_GAP = 7
#: Text that is this much larger is a heading, which a table does not contain.
_LARGER = 1.15
#: A cell of a table without vertical rules has fewer words than a line of a column of text has. [words]
_MIN_TEXT_WORDS = 6

#: A word as pdfplumber extracts it: ``text``, ``size``, ``x0``, ``x1``, ``top`` and ``bottom``.
_Word: TypeAlias = dict[str, Any]
_Cells: TypeAlias = list[list[str]]
_Item = TypeVar("_Item")


class _Box(NamedTuple):
    """A rectangle on a page, from the upper left corner [points]."""

    left: float
    top: float
    right: float
    bottom: float

    def contains(self, word: _Word) -> bool:
        across, down = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
        return bool(self.left <= across <= self.right and self.top <= down <= self.bottom)

    def overlaps(self, other: "_Box") -> bool:
        is_beside = self.left < other.right and other.left < self.right
        return is_beside and self.top < other.bottom and other.top < self.bottom


class _Positioned(Protocol):
    """A line of text, with its edges from the lower left corner [points]."""

    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


@dataclass(frozen=True, eq=False)
class PdfTable:
    """A table on a page; positions are from the lower left corner.

    Parameters
    ----------
    rows : list of list of str
        The words of each cell; all rows are equally long, and the first is the head.
    left, right, top, bottom : float
        Its edges. [points]
    """

    rows: _Cells
    left: float
    right: float
    top: float
    bottom: float

    def contains(self, across: float, up: float) -> bool:
        """Whether a point is inside."""
        return self.left <= across <= self.right and self.bottom <= up <= self.top

    def is_lower_than(self, line: _Positioned) -> bool:
        """Whether a line is higher up on the page."""
        return line.bottom > self.top - _NEAR

    def is_below(self, line: _Positioned) -> bool:
        """Whether a line is higher up, above some of the table's width."""
        return self.is_lower_than(line) and line.left < self.right and line.right > self.left

    def continues_in(self, other: "PdfTable") -> bool:
        """Whether a table on the next page has the same columns."""
        has_same_edges = abs(self.left - other.left) < _NEAR and abs(self.right - other.right) < _NEAR
        return has_same_edges and len(self.rows[0]) == len(other.rows[0])


def tables_on(page: "Page") -> list[PdfTable]:
    """Find the tables of a page."""
    from pdfminer.layout import LTCurve  # noqa: PLC0415  (an optional extra; lines and boxes are kinds of curve)

    if not 3 <= sum(isinstance(one, LTCurve) for one in page.layout) <= MAX_RULES:
        return []
    ruled = [(_Box(*table.bbox), _tidied(table.extract())) for table in page.find_tables()]
    found = [(box, rows) for box, rows in ruled if _is_table(rows)]
    found += [(box, rows) for box, rows in _between_rules(page) if not any(box.overlaps(other) for other, _ in found)]
    height = page.layout.height
    return [PdfTable(rows, box.left, box.right, height - box.top, height - box.bottom) for box, rows in found]


def joined_tables(pages: Iterable[list[_Item]]) -> Iterator[list[_Item]]:
    """Join tables that continue on the next page, where their head may be repeated.

    Parameters
    ----------
    pages : iterable of list
        The content of each page, in reading order.

    Yields
    ------
    list
        The same; a table that continues is whole on the page where it begins.
    """
    waiting: list[list[_Item]] = []
    for page in pages:
        holder = next((one for one in reversed(waiting) if one), None)
        last, first = holder[-1] if holder else None, page[0] if page else None
        if holder and isinstance(last, PdfTable) and isinstance(first, PdfTable) and last.continues_in(first):
            more = first.rows[first.rows[0] == last.rows[0] :]
            holder[-1] = replace(last, rows=[*last.rows, *more])
            waiting.append(page[1:])
        else:
            yield from waiting
            waiting = [page]
    yield from waiting


def _tidied(cells: list[list[str | None]]) -> _Cells:
    """Return the words of the cells, each on one line, without empty rows and columns."""
    rows = [[" ".join(readable_text(cell or "").split()) for cell in row] for row in cells]
    rows = [row for row in rows if any(row)]
    filled = [place for place in range(max(map(len, rows), default=0)) if any(row[place] for row in rows)]
    return [[row[place] for place in filled] for row in rows]


def _is_table(rows: _Cells) -> bool:
    """Whether it is a table, and neither a box around a paragraph nor the grid of a drawing."""
    cells = [cell for row in rows for cell in row]
    return len(rows) >= 2 and len(rows[0]) >= 2 and sum(map(bool, cells)) * 2 >= len(cells)


def _between_rules(page: "Page") -> Iterator[tuple[_Box, _Cells]]:
    """Find tables between horizontal rules, the second of which is below the head."""
    groups = {ends: tops for ends, tops in _horizontal_rules(page).items() if len(tops) >= 3}
    words = page.extract_words(extra_attrs=["size"]) if groups else []
    for (left, right), tops in groups.items():
        place = 0
        while place + 2 < len(tops):
            top, middle = tops[place : place + 2]
            place += 1
            if middle - top > _MAX_HEAD:
                continue
            for last in range(min(len(tops) - 1, place + _MAX_LEVELS), place, -1):
                box, rows = _read(words, _Box(left, top, right, tops[last]), middle)
                if rows:
                    yield box, rows
                    place = last + 1
                    break


def _read(words: list[_Word], box: _Box, middle: float) -> tuple[_Box, _Cells]:
    """Read a table, whose head may be above the first rule, as its rows are above theirs."""
    higher = box._replace(top=box.top - (middle - box.top))
    rows = _rows([word for word in words if higher.contains(word)], box.top)
    if rows and all(rows[0][1:]):
        return higher, rows
    return box, _rows([word for word in words if box.contains(word)], middle)


def _horizontal_rules(page: "Page") -> dict[tuple[float, float], list[float]]:
    """Group long horizontal rules by their ends; aligned pieces count as one rule, as do both edges of a thin box."""
    from pdfplumber.table import merge_edges  # noqa: PLC0415

    groups: dict[tuple[float, float], list[float]] = defaultdict(list)

    edges = [edge for edge in page.edges if edge["orientation"] == "h"]
    for edge in sorted(merge_edges(edges, _NEAR, _NEAR, _NEAR, _NEAR), key=lambda one: one["top"]):
        if edge["x1"] - edge["x0"] >= _MIN_LENGTH:
            ends = next((key for key in groups if _is_near(key, edge)), (edge["x0"], edge["x1"]))
            if not groups[ends] or edge["top"] - groups[ends][-1] > _NEAR:
                groups[ends].append(edge["top"])
    return groups


def _is_near(ends: tuple[float, float], edge: dict[str, Any]) -> bool:
    return bool(abs(ends[0] - edge["x0"]) < _NEAR and abs(ends[1] - edge["x1"]) < _NEAR)


def _rows(words: list[_Word], middle: float) -> _Cells:
    """Read the rows of a table without vertical rules; none if it has one column only, or is other text."""
    columns = _columns(words)
    if len(columns) < 2 or max(word["size"] for word in words) > _LARGER * median(word["size"] for word in words):
        return []
    head: list[str] = [""] * len(columns)
    rows: _Cells = []
    lines = list(_lines(words))
    gaps = [_gap(above, line) for above, line in pairwise(lines) if above[0]["bottom"] > middle + _NEAR]
    usual = median(gaps) if gaps else 0
    for above, line in pairwise([[], *lines]):
        cells = [_cell_text(line, left, right) for left, right in columns]
        if line[0]["bottom"] <= middle + _NEAR:
            head = _appended(head, cells)
        elif not rows or (cells[0] and _gap(above, line) > usual / 2):
            rows.append(cells)
        else:  # the row continues: its first column is empty, or it is closer than rows are
            rows[-1] = _appended(rows[-1], cells)
    lengths = [len(cell.split()) for row in rows for cell in row if cell]
    return (
        [head, *rows] if rows and any(head) and median(lengths) < _MIN_TEXT_WORDS and _is_table([head, *rows]) else []
    )


def _gap(above: list[_Word], line: list[_Word]) -> float:
    return float(line[0]["top"] - above[0]["bottom"])


def _cell_text(line: list[_Word], left: float, right: float) -> str:
    return " ".join(readable_text(word["text"]) for word in line if left <= word["x0"] < right)


def _columns(words: list[_Word]) -> list[tuple[float, float]]:
    """Find the left and right edges of columns: gaps that go through all lines."""
    starts: list[float] = []
    end = float("-inf")
    for word in sorted(words, key=lambda one: one["x0"]):
        if word["x0"] - end >= _MIN_GAP:
            starts.append(word["x0"])
        end = max(end, word["x1"])
    return list(pairwise([*starts, float("inf")]))


def _lines(words: list[_Word]) -> Iterator[list[_Word]]:
    """Group words into lines, from left to right."""
    line: list[_Word] = []
    for word in sorted(words, key=lambda one: (one["bottom"], one["x0"])):
        if line and word["bottom"] - line[0]["bottom"] > _NEAR:
            yield sorted(line, key=lambda one: one["x0"])
            line = []
        line.append(word)
    if line:
        yield sorted(line, key=lambda one: one["x0"])


def _appended(above: list[str], cells: list[str]) -> list[str]:
    return [f"{one} {other}".strip() for one, other in zip(above, cells, strict=True)]
