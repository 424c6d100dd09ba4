"""Charts: marks on two fixed axes, as a plotly figure in a plain dict.

It is a plain dict because a `plotly.graph_objects.Figure` takes 6 ms to make and a lattice has thousands of states.
Axes are fixed, so that two states can be compared by eye. The marks are in `coursebook.chart.marks`.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coursebook.amounts import without_number
from coursebook.chart.marks import Trace
from coursebook.chart.palette import INK

#: A plotly figure as a plain dict: ``{"data": [...], "layout": {...}}``.
Figure = dict[str, Any]


@dataclass(frozen=True)
class Axis:
    """One axis of a chart, with the same ends in every state.

    Parameters
    ----------
    label : str
        The quantity with its unit: "Posts a week", "Day".
    low, high : float
        Its ends. Every number drawn must lie between them.
    ticks : mapping of float to str, optional
        The words of each tick by its position, instead of round numbers.
    digits : int, optional
        The number of decimals of a value that is read off.
    unit : str, optional
        The unit of a value that is read off: a word, or singular and plural, such as "day|days".
    hidden : bool, optional
        Whether to leave out line and ticks, for pictures in which positions mean nothing.
    tens : bool, optional
        Whether the numbers are exponents of ten: one that is read off is written as ten to that power.
    """

    label: str
    low: float
    high: float
    ticks: Mapping[float, str] | Mapping[int, str] | None = None
    digits: int = 0
    unit: str = ""
    hidden: bool = False
    tens: bool = False


def chart(name: str, x: Axis, y: Axis, marks: Sequence[Trace]) -> Figure:
    """Put marks on two axes.

    Parameters
    ----------
    name : str
        The accessible name: what the chart shows.
    x, y : Axis
        The axes.
    marks : sequence of Trace
        Made by the functions of `coursebook.chart.marks`; later ones are drawn on top.

    Returns
    -------
    Figure
        A plotly figure: ``{"data": [...], "layout": {...}}``.
    """
    hover = _hover(x, y)
    data = [{"hovertemplate": hover, **mark} if mark["hoverinfo"] != "skip" else mark for mark in marks]
    return {
        "data": data,
        "layout": {
            "meta": {"name": name, "x": _read_off(x), "y": _read_off(y)},
            "xaxis": _axis(x),
            "yaxis": _axis(y),
            "font": {"color": INK, "size": 13},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 56, "r": 16, "t": 8, "b": 44},
            "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
            "bargap": 0.15,
            "barmode": "overlay",
            "hovermode": "closest",
            "dragmode": False,
            "height": 340,
        },
    }


def round_ticks(low: float, high: float) -> dict[float, str]:
    """Return three to nine round numbers between two ends, with their text: steps of 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10((high - low) / 4))
    step = next(power * factor for factor in (1, 2, 5, 10) if (high - low) / (power * factor) <= 8)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    positions = [round(number * step, digits) for number in range(first, last + 1)]
    return {position: f"{position:,.{digits}f}".replace("-", "−") for position in positions}


def in_vocabulary(figure: Mapping[str, Any]) -> bool:
    """Return whether every trace of a plotly figure is a mark of the chart vocabulary."""
    return all("mark" in (trace.get("meta") or {}) for trace in figure["data"])


def _axis(axis: Axis) -> dict[str, Any]:
    if axis.hidden:
        return {"range": [axis.low, axis.high], "visible": False, "fixedrange": True}
    ticks: Mapping[float, str] | Mapping[int, str]
    ticks = round_ticks(axis.low, axis.high) if axis.ticks is None else axis.ticks
    return {
        "title": {"text": axis.label},
        "range": [axis.low, axis.high],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showline": True,
        "linecolor": INK,
        "ticks": "outside",
        "tickcolor": INK,
        "tickvals": list(ticks),
        "ticktext": list(ticks.values()),
    }


def _read_off(axis: Axis) -> dict[str, Any]:
    """Return how a value on this axis is read off: its label, decimals, unit, and whether it is an exponent of ten."""
    tens = {"tens": True} if axis.tens else {}
    return {"label": axis.label, "digits": axis.digits, "unit": axis.unit, **tens}


def _hover(x: Axis, y: Axis) -> str:
    across, up = without_number(x.unit), without_number(y.unit)
    ends = f"{x.label}: %{{x:.{x.digits}f}} {across}", f"{y.label}: %{{y:.{y.digits}f}} {up}"
    return "<br>".join(end.rstrip() for end in ends)
