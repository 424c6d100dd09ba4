"""The numbers of a figure as a table, for readers who cannot see the chart and for pages without scripts.

Each cell names the value in the figure that it shows, so that the page's script can keep it up to date.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

#: Marks with one value at each of their x values.
TABULATED_MARKS = ("line", "steps", "bars", "dots")


@dataclass(frozen=True)
class Cell:
    """One number of a table.

    Parameters
    ----------
    path : str
        The path of the value in the figure, such as ``data.0.y.17``; the path of a list means the count of its values.
    digits : int
        The number of decimals shown.
    text : str
        The initial text.
    tens : bool, optional
        Whether the number is an exponent of ten, shown as ten to that power.
    """

    path: str
    digits: int
    text: str
    tens: bool = False


@dataclass(frozen=True)
class Table:
    """Columns of equal length.

    Parameters
    ----------
    heads : list of str
        The heading of each column.
    rows : list of list of Cell or str
        A string is the heading of a row.
    """

    heads: list[str]
    rows: list[list[Cell | str]]


def tables(figure: Mapping[str, Any]) -> list[Table]:
    """Return the tables of a figure of the chart vocabulary: marks over the same x values share one.

    If both axes are hidden, positions mean nothing, and dots are counted instead.
    """
    people = [number for number, trace in enumerate(figure["data"]) if trace["meta"]["mark"] == "people"]
    counted = [("Group", "People", people)]
    if not any(figure["layout"][axis].get("visible", True) for axis in ("xaxis", "yaxis")):
        dots = [number for number, trace in enumerate(figure["data"]) if trace["meta"]["mark"] == "dots"]
        counted.append(("Group", "How many", dots))
        value_tables = []
    else:
        value_tables = [_value_table(figure, numbers) for numbers in _marks_by_x(figure)]
    return value_tables + [_count_table(figure, heads, numbers) for *heads, numbers in counted if numbers]


def format_value(value: float | None, digits: int, *, tens: bool = False) -> str:
    """Format a number as the page's script does: fixed decimals, a dash for None, a power of ten to two digits."""
    if value is None:
        return "–"
    if tens:
        return f"{float(f'{10**value:.1e}'):,.{max(0, math.ceil(1 - value))}f}"
    return f"{value:.{digits}f}".replace("-", "−")


def _marks_by_x(figure: Mapping[str, Any]) -> list[list[int]]:
    groups: dict[tuple[float, ...], list[int]] = {}
    for number, trace in enumerate(figure["data"]):
        if trace["meta"]["mark"] in TABULATED_MARKS:
            groups.setdefault(tuple(trace["x"]), []).append(number)
        elif trace["meta"]["mark"] == "band":
            groups.setdefault(tuple(trace["x"][: len(trace["x"]) // 2]), []).append(number)
    return list(groups.values())


def _value_table(figure: Mapping[str, Any], numbers: list[int]) -> Table:
    reading = figure["layout"]["meta"]
    columns = [("x", reading["x"]["label"], numbers[0], 1, 0)]
    columns += [column for number in numbers for column in _columns(figure["data"][number], number)]
    trace = figure["data"][numbers[0]]
    count = len(trace["x"]) // (2 if trace["meta"]["mark"] == "band" else 1)
    rows: list[list[Cell | str]] = [
        [_cell(figure, axis, owner, start + step * index) for axis, _, owner, step, start in columns]
        for index in range(count)
    ]
    return Table([head for _, head, *_ in columns], rows)


def _columns(trace: Mapping[str, Any], number: int) -> Iterator[tuple[str, str, int, int, int]]:
    """Yield the columns of a mark: axis, heading, the mark's number, and the step and start of its indices."""
    if trace["meta"]["mark"] != "band":
        yield "y", trace["name"], number, 1, 0
        return
    yield "y", f"{trace['name']}, from", number, -1, len(trace["y"]) - 1
    yield "y", f"{trace['name']}, to", number, 1, 0


def _cell(figure: Mapping[str, Any], axis: str, number: int, index: int) -> Cell:
    reading = figure["layout"]["meta"][axis]
    digits, tens = reading["digits"], reading.get("tens", False)
    text = format_value(figure["data"][number][axis][index], digits, tens=tens)
    return Cell(f"data.{number}.{axis}.{index}", digits, text, tens)


def _count_table(figure: Mapping[str, Any], heads: list[str], numbers: list[int]) -> Table:
    def count(number: int) -> Cell:
        filled = sum(value is not None for value in figure["data"][number]["y"])
        return Cell(f"data.{number}.y", 0, str(filled))

    return Table(heads, [[figure["data"][number]["name"], count(number)] for number in numbers])
