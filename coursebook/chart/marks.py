"""The marks of a chart: lines, bands, bars, dots, people, links, rules and notes, each one trace of a plotly figure.

Every trace carries ``meta = {"mark": ..., "role": ...}``, by which the site's own drawer knows that it can draw it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from coursebook.chart.palette import LOOKS

#: A trace of a plotly figure.
Trace = dict[str, Any]
#: A number for each place along a mark; anything that numpy or a list offers.
Numbers = Iterable[float]

#: How opaque a band is, so that lines behind it stay readable. [-]
BAND_OPACITY = 0.22
#: Numbers that are Python's own already, as almost all are; the others are numpy's.
_PLAIN = {float, int}


def line(
    name: str,
    x: Numbers,
    y: Numbers,
    *,
    role: str = "subject",
    steps: bool = False,
    legend: bool = True,
) -> Trace:
    """Draw a line through ``(x, y)``; `steps` holds each value until the next place."""
    places, values = _paired(name, x, y)
    look = LOOKS[role]
    shape = {"shape": "hv"} if steps else {}
    width = 1.5 if role == "quiet" else 2.5
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": places,
        "y": values,
        "line": {"color": look.colour, "dash": look.dash, "width": width, **shape},
        "showlegend": legend,
        "hoverinfo": "all",
        "meta": {"mark": "steps" if steps else "line", "role": role},
    }


def band(
    name: str,
    x: Numbers,
    low: Numbers,
    high: Numbers,
    *,
    role: str = "subject",
    legend: bool = True,
) -> Trace:
    """Fill the space between two lines over the same places."""
    places, below, above = _paired(name, x, low, high)
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": places + places[::-1],
        "y": above + below[::-1],
        "fill": "toself",
        "fillcolor": _tint(LOOKS[role].colour),
        "line": {"width": 0},
        "showlegend": legend,
        "hoverinfo": "skip",
        "meta": {"mark": "band", "role": role},
    }


def bars(
    name: str,
    x: Numbers,
    height: Numbers,
    *,
    role: str = "subject",
    width: float = 0.8,
    legend: bool = True,
) -> Trace:
    """Stand bars on the floor of the chart, `width` wide on the x axis."""
    places, heights = _paired(name, x, height)
    return {
        "type": "bar",
        "name": name,
        "x": places,
        "y": heights,
        "width": width,
        "marker": {"color": LOOKS[role].colour},
        "showlegend": legend,
        "hoverinfo": "all",
        "meta": {"mark": "bars", "role": role},
    }


def dots(
    name: str,
    x: Numbers,
    y: Numbers,
    *,
    show: Iterable[bool] | None = None,
    role: str = "subject",
    size: float = 8,
    legend: bool = True,
) -> Trace:
    """Draw a dot at each ``(x, y)`` but where `show` is false, so that all states have equally many places."""
    x, y = list(x), list(y)
    shown = [True] * len(x) if show is None else list(show)
    there = [value if kept else 0.0 for value, kept in zip(y, shown, strict=True)]
    places, values = _paired(name, x, there)
    values = [value if kept else None for value, kept in zip(values, shown, strict=True)]
    look = LOOKS[role]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": places,
        "y": values,
        "marker": {"color": look.colour, "symbol": look.symbol, "size": size},
        "showlegend": legend,
        "hoverinfo": "all",
        "meta": {"mark": "dots", "role": role},
    }


def people(groups: Mapping[str, str], who: Sequence[str], *, columns: int, size: float = 14) -> list[Trace]:
    """Draw people as dots in rows, from the top left; each stands in one group.

    Parameters
    ----------
    groups : mapping of str to str
        The name of each group with its role.
    who : sequence of str
        The group of each person, by name.
    columns : int
        People in a row. Give the chart hidden axes from -1 to `columns`, and from -rows to 1.
    size : float, optional
        Width of a dot. [px]

    Returns
    -------
    list of Trace
        One mark for each group.
    """
    for person, group in enumerate(who):
        if group not in groups:
            raise ValueError(f"Person {person} is in group {group!r}; the groups are {', '.join(groups)}.")
    across = [person % columns for person in range(len(who))]
    down = [-(person // columns) for person in range(len(who))]
    return [
        {
            **dots(name, across, down, show=[group == name for group in who], role=role, size=size),
            "hoverinfo": "skip",
            "meta": {"mark": "people", "role": role},
        }
        for name, role in groups.items()
    ]


def links(
    name: str,
    starts: Sequence[tuple[float, float]],
    ends: Sequence[tuple[float, float]],
    *,
    role: str = "quiet",
    legend: bool = False,
) -> Trace:
    """Join each start with its end by a thin straight line, as between friends."""
    x, y = [], []
    for (x0, y0), (x1, y1) in zip(starts, ends, strict=True):
        x += [x0, x1, None]
        y += [y0, y1, None]
    trace = line(name, [0], [0], role=role, legend=legend)
    look = trace["line"] | {"width": 1.5}
    return trace | {"x": x, "y": y, "line": look, "hoverinfo": "skip", "meta": {"mark": "links", "role": role}}


def rule(
    text: str,
    *,
    x: float | None = None,
    y: float | None = None,
    span: tuple[float, float],
    role: str = "quiet",
    show: bool = True,
) -> Trace:
    """Draw a straight line across the chart at one `x` or one `y`, with its words at the far end.

    Parameters
    ----------
    text : str
        The words.
    x, y : float
        Where it stands: one of the two.
    span : pair of float
        From where to where it runs on the other axis.
    role : str, optional
        A role of `coursebook.chart.palette`.
    show : bool, optional
        Whether it is there in this state.
    """
    if (x is None) == (y is None):
        raise ValueError(f"Rule {text!r} stands at one x or at one y; give exactly one of them.")
    upright = y is None
    places, values = ([x, x], list(span)) if upright else (list(span), [y, y])
    look = LOOKS[role]
    return {
        "type": "scatter",
        "mode": "lines+text",
        "name": "Rule",
        "x": _listed(text, places),
        "y": _listed(text, values) if show else [None, None],
        "text": ["", text],
        "textposition": "bottom right" if upright else "top left",
        "textfont": {"color": look.colour},
        "line": {"color": look.colour, "dash": "dash", "width": 1.5},
        "showlegend": False,
        "hoverinfo": "skip",
        "meta": {"mark": "rule", "role": role},
    }


def note(
    text: str,
    x: float,
    y: float,
    *,
    role: str = "quiet",
    anchor: str = "middle center",
    show: bool = True,
) -> Trace:
    """Write words at one place; `anchor` is where they stand about it, such as "top right"."""
    return {
        "type": "scatter",
        "mode": "text",
        "name": "Note",
        "x": _listed(text, [x]),
        "y": _listed(text, [y]) if show else [None],
        "text": [text],
        "textposition": anchor,
        "textfont": {"color": LOOKS[role].colour},
        "showlegend": False,
        "hoverinfo": "skip",
        "meta": {"mark": "note", "role": role},
    }


def _listed(name: str, numbers: Numbers) -> list[float]:
    elements = numbers.tolist() if hasattr(numbers, "tolist") else numbers
    values = [value if type(value) in _PLAIN or not hasattr(value, "item") else value.item() for value in elements]
    if not all(map(math.isfinite, values)):
        place, value = next((place, value) for place, value in enumerate(values) if not math.isfinite(value))
        raise ValueError(
            f"{name!r} holds {value} at place {place}. A chart draws finite numbers; leave out a dot with `show`."
        )
    return values


def _paired(name: str, x: Numbers, *columns: Numbers) -> list[list[float]]:
    """List places and what stands at each, which are equally many."""
    listed = [_listed(name, numbers) for numbers in (x, *columns)]
    if len({len(values) for values in listed}) > 1:
        counts = " and ".join(str(len(values)) for values in listed)
        raise ValueError(f"{name!r} has {counts} numbers; give as many for each place.")
    return listed


@cache
def _tint(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{BAND_OPACITY})"
