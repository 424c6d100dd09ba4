"""The numbers of a figure as a table: for those who read rather than look, and for a page without script.

Each cell names the place in the figure that it shows, so that the page's script keeps it up to date.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

#: Marks that have a value at each of their places.
READ = ("line", "steps", "bars", "dots")


@dataclass(frozen=True)
class Cell:
    """One number of a table.

    Parameters
    ----------
    path : str
        Its place in the figure, such as ``data.0.y.17``; a list stands for how many of its places hold something.
    digits : int
        Decimals shown.
    text : str
        What it shows at first.
    tens : bool, optional
        Whether the number is a power of ten, and shown as ten to that power.
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
        What each column holds.
    rows : list of list of Cell or str
        A string is a row's heading.
    """

    heads: list[str]
    rows: list[list[Cell | str]]


def tables(figure: Mapping[str, Any]) -> list[Table]:
    """Give the tables of a figure of the chart vocabulary: marks over the same places share one.

    Where places mean nothing, since both axes are hidden, dots are counted.
    """
    people = [number for number, trace in enumerate(figure["data"]) if trace["meta"]["mark"] == "people"]
    counted = [("Group", "People", people)]
    if not any(figure["layout"][axis].get("visible", True) for axis in ("xaxis", "yaxis")):
        dots = [number for number, trace in enumerate(figure["data"]) if trace["meta"]["mark"] == "dots"]
        counted.append(("Group", "How many", dots))
        over_places = []
    else:
        over_places = [_over_places(figure, numbers) for numbers in _sharing_places(figure)]
    return over_places + [_of_groups(figure, heads, numbers) for *heads, numbers in counted if numbers]


def shown(value: float | None, digits: int, *, tens: bool = False) -> str:
    """Write a number as the page's script does: fixed decimals, a dash for nothing; a power of ten to two figures."""
    if value is None:
        return "–"
    if tens:
        return f"{float(f'{10**value:.1e}'):,.{max(0, math.ceil(1 - value))}f}"
    return f"{value:.{digits}f}".replace("-", "−")


def _sharing_places(figure: Mapping[str, Any]) -> list[list[int]]:
    groups: dict[tuple[float, ...], list[int]] = {}
    for number, trace in enumerate(figure["data"]):
        if trace["meta"]["mark"] in READ:
            groups.setdefault(tuple(trace["x"]), []).append(number)
        elif trace["meta"]["mark"] == "band":
            groups.setdefault(tuple(trace["x"][: len(trace["x"]) // 2]), []).append(number)
    return list(groups.values())


def _over_places(figure: Mapping[str, Any], numbers: list[int]) -> Table:
    reading = figure["layout"]["meta"]
    columns = [("x", reading["x"]["label"], numbers[0], 1, 0)]
    columns += [column for number in numbers for column in _columns(figure["data"][number], number)]
    trace = figure["data"][numbers[0]]
    count = len(trace["x"]) // (2 if trace["meta"]["mark"] == "band" else 1)
    rows: list[list[Cell | str]] = [
        [_cell(figure, axis, owner, start + way * place) for axis, _, owner, way, start in columns]
        for place in range(count)
    ]
    return Table([head for _, head, *_ in columns], rows)


def _columns(trace: Mapping[str, Any], number: int) -> Iterator[tuple[str, str, int, int, int]]:
    """Each column of a mark: its axis, its head, the mark's number, and how its places are counted."""
    if trace["meta"]["mark"] != "band":
        yield "y", trace["name"], number, 1, 0
        return
    yield "y", f"{trace['name']}, from", number, -1, len(trace["y"]) - 1
    yield "y", f"{trace['name']}, to", number, 1, 0


def _cell(figure: Mapping[str, Any], axis: str, number: int, place: int) -> Cell:
    reading = figure["layout"]["meta"][axis]
    digits, tens = reading["digits"], reading.get("tens", False)
    text = shown(figure["data"][number][axis][place], digits, tens=tens)
    return Cell(f"data.{number}.{axis}.{place}", digits, text, tens)


def _of_groups(figure: Mapping[str, Any], heads: list[str], numbers: list[int]) -> Table:
    def count(number: int) -> Cell:
        filled = sum(value is not None for value in figure["data"][number]["y"])
        return Cell(f"data.{number}.y", 0, str(filled))

    return Table(heads, [[figure["data"][number]["name"], count(number)] for number in numbers])
