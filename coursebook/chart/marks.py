"""The marks of a chart: lines, bands, bars, dots, people, links, rules and notes, each one trace of a plotly figure.

Every trace has ``meta = {"mark": ..., "role": ...}``, which tells the SVG renderer and the page's script what to draw.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from coursebook.chart.palette import ROLE_STYLES

#: A trace of a plotly figure.
Trace = dict[str, Any]
#: A number for each point of a mark: an array or any other iterable.
Numbers = Iterable[float]

#: The opacity of a band, low enough that lines behind it stay readable. [-]
BAND_OPACITY = 0.22
#: Python's own types of numbers, which need no conversion from numpy's.
_PYTHON_NUMBERS = {float, int}


def line(
    name: str,
    x: Numbers,
    y: Numbers,
    *,
    role: str = "subject",
    steps: bool = False,
    legend: bool = True,
) -> Trace:
    """Draw a line through ``(x, y)``; with `steps`, each value is held until the next point."""
    places, values = _paired(name, x, y)
    style = ROLE_STYLES[role]
    shape = {"shape": "hv"} if steps else {}
    width = 1.5 if role == "quiet" else 2.5
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": places,
        "y": values,
        "line": {"color": style.colour, "dash": style.dash, "width": width, **shape},
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
    """Fill the area between two lines over the same x values."""
    places, below, above = _paired(name, x, low, high)
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": places + places[::-1],
        "y": above + below[::-1],
        "fill": "toself",
        "fillcolor": tint(ROLE_STYLES[role].colour),
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
    """Draw bars that start at zero, `width` wide on the x axis."""
    places, heights = _paired(name, x, height)
    return {
        "type": "bar",
        "name": name,
        "x": places,
        "y": heights,
        "width": width,
        "marker": {"color": ROLE_STYLES[role].colour},
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
    """Draw a dot at each ``(x, y)`` where `show` is true; hidden dots keep all states equally long."""
    x, y = list(x), list(y)
    visible = [True] * len(x) if show is None else list(show)
    finite = [value if is_visible else 0.0 for value, is_visible in zip(y, visible, strict=True)]
    across, up = _paired(name, x, finite)
    heights = [value if is_visible else None for value, is_visible in zip(up, visible, strict=True)]
    style = ROLE_STYLES[role]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": across,
        "y": heights,
        "marker": {"color": style.colour, "symbol": style.symbol, "size": size},
        "showlegend": legend,
        "hoverinfo": "all",
        "meta": {"mark": "dots", "role": role},
    }


def people(groups: Mapping[str, str], who: Sequence[str], *, columns: int, size: float = 14) -> list[Trace]:
    """Draw people as dots in rows, from the top left; each person belongs to one group.

    Parameters
    ----------
    groups : mapping of str to str
        The role of each group, by its name.
    who : sequence of str
        The group of each person, by name.
    columns : int
        The number of people in a row. Give the chart hidden axes from -1 to `columns`, and from -rows to 1.
    size : float, optional
        The width of a dot. [px]

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
    starts: Iterable[Iterable[float]],
    ends: Iterable[Iterable[float]],
    *,
    role: str = "quiet",
    legend: bool = False,
) -> Trace:
    """Connect each start to its end with a thin straight line, as between friends."""
    x: list[float | None] = []
    y: list[float | None] = []
    for (x0, y0), (x1, y1) in zip(starts, ends, strict=True):
        x += [x0, x1, None]
        y += [y0, y1, None]
    trace = line(name, [0], [0], role=role, legend=legend)
    thin = trace["line"] | {"width": 1.5}
    return trace | {"x": x, "y": y, "line": thin, "hoverinfo": "skip", "meta": {"mark": "links", "role": role}}


def rule(
    text: str,
    *,
    x: float | None = None,
    y: float | None = None,
    span: tuple[float, float],
    role: str = "quiet",
    show: bool = True,
) -> Trace:
    """Draw a straight line across the chart at one `x` or one `y`, with words at its end.

    Parameters
    ----------
    text : str
        The words.
    x, y : float
        The position of the line: exactly one of the two.
    span : pair of float
        The two ends of the line on the other axis.
    role : str, optional
        A role of `coursebook.chart.palette`.
    show : bool, optional
        Whether it is visible in this state.
    """
    at = x if y is None else y
    if at is None or (x is not None and y is not None):
        raise ValueError(f"Rule {text!r} needs either x or y; give exactly one of them.")
    across: Numbers
    across, up = ([at, at], span) if y is None else (span, [at, at])
    style = ROLE_STYLES[role]
    return {
        "type": "scatter",
        "mode": "lines+text",
        "name": "Rule",
        "x": _as_list(text, across),
        "y": _as_list(text, up) if show else [None, None],
        "text": ["", text],
        "textposition": "bottom right" if y is None else "top left",
        "textfont": {"color": style.colour},
        "line": {"color": style.colour, "dash": "dash", "width": 1.5},
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
    """Write words at a point; `anchor` says on which side of it, such as "top right"."""
    return {
        "type": "scatter",
        "mode": "text",
        "name": "Note",
        "x": _as_list(text, [x]),
        "y": _as_list(text, [y]) if show else [None],
        "text": [text],
        "textposition": anchor,
        "textfont": {"color": ROLE_STYLES[role].colour},
        "showlegend": False,
        "hoverinfo": "skip",
        "meta": {"mark": "note", "role": role},
    }


@cache
def tint(colour: str) -> str:
    """Return the colour of a band from a hexadecimal colour."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{BAND_OPACITY})"


def _as_list(name: str, numbers: Numbers) -> list[float]:
    """Return numbers of Python's own types; all must be finite."""
    elements = numbers.tolist() if hasattr(numbers, "tolist") else numbers
    values = [
        value if type(value) in _PYTHON_NUMBERS or not hasattr(value, "item") else value.item() for value in elements
    ]
    if not all(map(math.isfinite, values)):
        place, value = next((place, value) for place, value in enumerate(values) if not math.isfinite(value))
        raise ValueError(
            f"{name!r} holds {value} at place {place}. A chart draws only finite numbers; hide a dot with `show`."
        )
    return values


def _paired(name: str, x: Numbers, *columns: Numbers) -> list[list[float]]:
    """Return x values and the columns of values at each; all must have the same length."""
    lists = [_as_list(name, numbers) for numbers in (x, *columns)]
    if len({len(values) for values in lists}) > 1:
        counts = " and ".join(str(len(values)) for values in lists)
        raise ValueError(f"{name!r} has {counts} numbers; give the same number of values in each list.")
    return lists
