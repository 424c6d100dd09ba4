"""Tables of a PDF: those with rules around every cell, and those with rules above, below the head and at the end.

A PDF knows no tables, only letters and lines at places. Cells between rules are found by ``pdfplumber``; of a table
without upright rules, the columns are where no line of it has a letter.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Any, Self

from coursebook.importers.pdf.letters import legible

#: With more lines a page is a drawing, in which to look for tables would take long.
MOST_RULES = 500
#: Between so many rules a table without upright rules is looked for at the most.
_MOST_LEVELS = 40
#: A shorter rule is none of a table's. [points]
_LONG = 60
#: Rules that end this near to each other are one above the other. [points]
_NEAR = 3
#: A head is lower than this. [points]
_HEAD = 80
#: Columns are this far apart at the least. [points]
_APART = 7
#: In letters this much larger is a heading, which no table has in it.
_LARGER = 1.15
#: In a cell of a table without upright rules stands less than in a line of a column of running text. [words]
_LEAST_OF_TEXT = 6


@dataclass(frozen=True, eq=False)
class Grid:
    """A table on a page; places are in points from the lower left corner.

    Parameters
    ----------
    rows : list of list of str
        The words of each cell; all rows are equally long, and the first is the head.
    left, right, top, bottom : float
        Its place. [points]
    """

    rows: list[list[str]]
    left: float
    right: float
    top: float
    bottom: float

    def holds(self, across: float, up: float) -> bool:
        """Tell whether a place is inside."""
        return self.left <= across <= self.right and self.bottom <= up <= self.top

    def is_under(self, line: Any) -> bool:  # noqa: ANN401  (a line of `coursebook.importers.pdf.pages`)
        """Tell whether a line is higher up on the page."""
        return line.bottom > self.top - _NEAR

    def is_below(self, line: Any) -> bool:  # noqa: ANN401
        """Tell whether a line is higher up, over some of the table's width."""
        return self.is_under(line) and line.left < self.right and line.right > self.left

    def goes_on_in(self, other: "Grid") -> bool:
        """Tell whether a table on the next page has the same columns."""
        is_below = abs(self.left - other.left) < _NEAR and abs(self.right - other.right) < _NEAR
        return is_below and len(self.rows[0]) == len(other.rows[0])


class Tables:
    """Finds the tables of a PDF, page by page; it reads the file only if a page has rules.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open = ExitStack()
        self._pages: list[Any] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def on(self, number: int, layout: Any) -> list[Grid]:  # noqa: ANN401  (pdfminer's own type)
        """Find the tables of a page, by its number from 1 and its layout."""
        if not 3 <= _n_rules(layout) <= MOST_RULES:
            return []
        if not self._pages:
            import pdfplumber  # noqa: PLC0415  (an optional extra)

            self._pages = self._open.enter_context(pdfplumber.open(self._path)).pages
        page = self._pages[number - 1]
        ruled = [(one.bbox, one.extract()) for one in page.find_tables()]
        found = [(box, rows) for box, cells in ruled if _is_table(rows := _tidied(cells))]
        found += [(box, rows) for box, rows in _between_rules(page) if not any(_meet(box, other) for other, _ in found)]
        page.close()
        return [
            Grid(rows, left, right, layout.height - top, layout.height - bottom)
            for (left, top, right, bottom), rows in found
        ]


def joined(pages: Iterable[list[Any]]) -> Iterator[list[Any]]:
    """Join tables that go on upon the next page, whose head may be repeated there.

    Parameters
    ----------
    pages : iterable of list
        What stands on each page, in reading order.

    Yields
    ------
    list
        The same; a table that goes on is whole where it begins.
    """
    waiting: list[list[Any]] = []
    for page in pages:
        last = next((one[-1] for one in reversed(waiting) if one), None)
        if page and isinstance(last, Grid) and isinstance(page[0], Grid) and last.goes_on_in(page[0]):
            more = page[0].rows[page[0].rows[0] == last.rows[0] :]
            holder = next(one for one in reversed(waiting) if one)
            holder[-1] = replace(last, rows=[*last.rows, *more])
            waiting.append(page[1:])
        else:
            yield from waiting
            waiting = [page]
    yield from waiting


def _n_rules(layout: Any) -> int:  # noqa: ANN401
    from pdfminer.layout import LTCurve  # noqa: PLC0415  (of which lines and boxes are kinds)

    return sum(isinstance(one, LTCurve) for one in layout)


def _tidied(cells: list[list[str | None]]) -> list[list[str]]:
    """Give the words of the cells, each on one line, without rows and columns in which nothing stands."""
    rows = [[" ".join(legible(cell or "").split()) for cell in row] for row in cells]
    rows = [row for row in rows if any(row)]
    filled = [place for place in range(max(map(len, rows), default=0)) if any(row[place] for row in rows)]
    return [[row[place] for place in filled] for row in rows]


def _is_table(rows: list[list[str]]) -> bool:
    """Tell a table from a box around a paragraph and from the grid of a drawing."""
    cells = [cell for row in rows for cell in row]
    return len(rows) >= 2 and len(rows[0]) >= 2 and sum(map(bool, cells)) * 2 >= len(cells)


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _between_rules(page: Any) -> Iterator[tuple[tuple[float, ...], list[list[str]]]]:  # noqa: ANN401
    """Find tables between level rules, the second of which is below the head; places are from the upper left corner."""
    groups = {ends: tops for ends, tops in _level_rules(page).items() if len(tops) >= 3}
    words = page.extract_words(extra_attrs=["size"]) if groups else []
    for (left, right), tops in groups.items():
        place = 0
        while place + 2 < len(tops):
            top, middle = tops[place : place + 2]
            place += 1
            if middle - top > _HEAD:
                continue
            for last in range(min(len(tops) - 1, place + _MOST_LEVELS), place, -1):
                box, rows = _read(words, (left, top, right, tops[last]), middle)
                if rows:
                    yield box, rows
                    place = last + 1
                    break


def _read(
    words: list[dict[str, Any]], box: tuple[float, ...], middle: float
) -> tuple[tuple[float, ...], list[list[str]]]:
    """Read a table, whose head may stand above the first rule as rows stand above theirs."""
    left, top, right, bottom = box
    higher = (left, top - (middle - top), right, bottom)
    rows = _rows([word for word in words if _inside(word, higher)], top)
    if rows and all(rows[0][1:]):
        return higher, rows
    return box, _rows([word for word in words if _inside(word, box)], middle)


def _inside(word: dict[str, Any], box: tuple[float, ...]) -> bool:
    left, top, right, bottom = box
    return left <= (word["x0"] + word["x1"]) / 2 <= right and top <= (word["top"] + word["bottom"]) / 2 <= bottom


def _level_rules(page: Any) -> dict[tuple[float, float], list[float]]:  # noqa: ANN401
    """Group long level rules by where they begin and end; pieces in a row are one, and both edges of a thin box."""
    groups: dict[tuple[float, float], list[float]] = defaultdict(list)
    from pdfplumber.table import merge_edges  # noqa: PLC0415

    edges = [edge for edge in page.edges if edge["orientation"] == "h"]
    for edge in sorted(merge_edges(edges, _NEAR, _NEAR, _NEAR, _NEAR), key=lambda one: one["top"]):
        if edge["x1"] - edge["x0"] >= _LONG:
            ends = next((key for key in groups if _is_near(key, edge)), (edge["x0"], edge["x1"]))
            if not groups[ends] or edge["top"] - groups[ends][-1] > _NEAR:
                groups[ends].append(edge["top"])
    return groups


def _is_near(ends: tuple[float, float], edge: dict[str, Any]) -> bool:
    return abs(ends[0] - edge["x0"]) < _NEAR and abs(ends[1] - edge["x1"]) < _NEAR


def _rows(words: list[dict[str, Any]], middle: float) -> list[list[str]]:
    """Read the rows of a table without upright rules; none if there is no second column, or it is other text."""
    columns = _columns(words)
    if len(columns) < 2 or max(word["size"] for word in words) > _LARGER * median(word["size"] for word in words):
        return []
    head: list[str] = [""] * len(columns)
    rows: list[list[str]] = []
    lines = list(_lines(words))
    gaps = [_gap(above, line) for above, line in pairwise(lines) if above[0]["bottom"] > middle + _NEAR]
    usual = median(gaps) if gaps else 0
    for above, line in pairwise([[], *lines]):
        cells = [_said(line, left, right) for left, right in columns]
        if line[0]["bottom"] <= middle + _NEAR:
            head = _below(head, cells)
        elif not rows or (cells[0] and _gap(above, line) > usual / 2):
            rows.append(cells)
        else:  # the row goes on: nothing stands in its first column, or it is closer than rows are
            rows[-1] = _below(rows[-1], cells)
    lengths = [len(cell.split()) for row in rows for cell in row if cell]
    return [head, *rows] if rows and any(head) and median(lengths) < _LEAST_OF_TEXT and _is_table([head, *rows]) else []


def _gap(above: list[dict[str, Any]], line: list[dict[str, Any]]) -> float:
    return line[0]["top"] - above[0]["bottom"]


def _said(line: list[dict[str, Any]], left: float, right: float) -> str:
    return " ".join(legible(word["text"]) for word in line if left <= word["x0"] < right)


def _columns(words: list[dict[str, Any]]) -> list[tuple[float, float]]:
    """Find where columns begin and end: at gaps that go down through all lines."""
    starts: list[float] = []
    end = float("-inf")
    for word in sorted(words, key=lambda one: one["x0"]):
        if word["x0"] - end >= _APART:
            starts.append(word["x0"])
        end = max(end, word["x1"])
    return list(pairwise([*starts, float("inf")]))


def _lines(words: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Group words that stand beside each other, from left to right."""
    line: list[dict[str, Any]] = []
    for word in sorted(words, key=lambda one: (one["bottom"], one["x0"])):
        if line and word["bottom"] - line[0]["bottom"] > _NEAR:
            yield sorted(line, key=lambda one: one["x0"])
            line = []
        line.append(word)
    if line:
        yield sorted(line, key=lambda one: one["x0"])


def _below(above: list[str], cells: list[str]) -> list[str]:
    return [f"{one} {other}".strip() for one, other in zip(above, cells, strict=True)]
