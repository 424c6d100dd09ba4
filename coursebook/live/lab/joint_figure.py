"""One plotly figure of several versions of a chart: drawn over each other where that is legible, else side by side.

It needs no plotly: like those of `coursebook.chart`, its figures are plain dicts.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from coursebook.chart import Figure
from coursebook.chart.figure import in_vocabulary, round_ticks
from coursebook.chart.marks import Trace, tint
from coursebook.chart.palette import ROLE_STYLES

#: Marks that can be drawn over each other; dots would hide each other.
_OVERLAID = {"line", "steps", "band", "bars", "rule", "note"}
#: Marks that are words or lines for orientation.
_ORIENTING = {"rule", "note"}
#: Types of traces that lie on two axes.
_ON_AXES = {"scatter", "scattergl", "bar", "box", "violin", "histogram", "histogram2d", "heatmap", "contour"}
#: Marks of so many roles can be distinguished by colour.
_MOST_ROLES = len(ROLE_STYLES) - 1
#: The height of a chart, and of what is above and below it. [px]
_CHART, _AROUND = 300, 150
#: How much smaller dots and words are where two charts share the width. [-]
_SMALLER = 0.65
#: The room beside and below each of several charts, as a share of the figure. [-]
_GAP_X, _GAP_Y = 0.06, 0.16
#: How far an axis reaches beyond a number that lies outside it, as a share of its length. [-]
_BEYOND = 0.05


def is_overlaid(figures: Sequence[Figure]) -> bool:
    """Return whether versions of a chart stay legible when they are drawn over each other.

    They do if they have the same marks on the same visible axes, and colours suffice for all of them.
    """
    first = figures[0]
    if not all(map(in_vocabulary, figures)) or any(_marks(figure) != _marks(first) for figure in figures):
        return False
    axes = [figure["layout"][axis] for figure in figures for axis in ("xaxis", "yaxis")]
    kinds = {mark for mark, _ in _marks(first)}
    return (
        all(axis.get("visible", True) for axis in axes)
        and axes == axes[:2] * len(figures)
        and kinds <= _OVERLAID
        and len(_data_roles(first)) * len(figures) <= _MOST_ROLES
    )


def joint_figure(names: Sequence[str], figures: Sequence[Figure], *, overlaid: bool) -> Figure:
    """Draw versions of a chart in one figure.

    Parameters
    ----------
    names : sequence of str
        The name of each version.
    figures : sequence of Figure
        Their charts in the same state; the first is the course's.
    overlaid : bool
        Whether to draw them over each other (`is_overlaid`); else side by side, two in a row.

    Returns
    -------
    Figure
        With the same traces in every state. An axis grows if a number lies outside it.

    Raises
    ------
    ValueError
        If a figure does not lie on two axes.
    """
    others = {trace.get("type", "scatter") for figure in figures for trace in figure["data"]} - _ON_AXES
    if others:
        raise ValueError(f"Only figures on two axes can be compared; this one has a {min(others)}.")
    return _overlay(names, figures) if overlaid else _panels(names, figures)


def without_marks(figure: Figure) -> Figure:
    """Return a chart whose marks are all hidden, for a version that cannot be shown."""
    data = [{**trace, "y": [None] * len(trace["y"])} if "y" in trace else trace for trace in figure["data"]]
    return {**figure, "data": data}


def _overlay(names: Sequence[str], figures: Sequence[Figure]) -> Figure:
    course = figures[0]["data"]
    data: list[Trace] = []
    for place, (name, figure) in enumerate(zip(names, figures, strict=True)):
        styles = _styles(figures[0], place)
        traces = [_restyled(trace, styles) if place else trace for trace in figure["data"]]
        if place:
            traces = [_unless_equal(trace, other) for trace, other in zip(traces, course, strict=True)]
        data += _in_legend(name, [_beside(trace, place, len(figures)) for trace in traces])
    layout = {**figures[0]["layout"], **_surroundings(1)}
    layout |= {axis: _grown(layout[axis], figures, axis[0]) for axis in ("xaxis", "yaxis")}
    return {"data": data, "layout": layout}


def _panels(names: Sequence[str], figures: Sequence[Figure]) -> Figure:
    columns = min(2, len(figures))
    rows = math.ceil(len(figures) / columns)
    layout = {**figures[0]["layout"], **_surroundings(rows)}
    layout |= {"font": {**layout.get("font", {}), "size": 11}, "annotations": []}
    data: list[Trace] = []
    seen: set[str] = set()
    for place, (name, figure) in enumerate(zip(names, figures, strict=True)):
        number = str(place + 1) if place else ""
        across, up = _domain(place % columns, columns, _GAP_X), _domain(rows - 1 - place // columns, rows, _GAP_Y)
        sharing = [one for one in figures if _axes(one) == _axes(figure)]
        for axis, domain in (("x", across), ("y", up)):
            shown = {**_grown(figure["layout"][f"{axis}axis"], sharing, axis), "domain": domain}
            shown |= {"anchor": f"{'y' if axis == 'x' else 'x'}{number}"}
            if place and _axes(figure) == _axes(figures[0]):
                shown |= {"matches": axis}  # so that all are zoomed together
            if axis == "y" and place % columns:
                shown |= {"title": {"text": ""}}
            layout[f"{axis}axis{number}"] = shown
        layout["annotations"].append(_title(name, across[0], up[1]))
        for trace in figure["data"]:
            data.append({**_smaller(trace), **_legend_once(trace, seen), "xaxis": f"x{number}", "yaxis": f"y{number}"})
    return {"data": data, "layout": layout}


def _marks(figure: Figure) -> list[tuple[str, str]]:
    return [(trace["meta"]["mark"], trace["meta"]["role"]) for trace in figure["data"]]


def _data_roles(figure: Figure) -> list[str]:
    """Return the roles of marks that show results, in order."""
    return list(dict.fromkeys(role for mark, role in _marks(figure) if mark not in _ORIENTING))


def _axes(figure: Figure) -> list[Any]:
    return [figure["layout"][axis] for axis in ("xaxis", "yaxis")]


def _styles(course: Figure, place: int) -> dict[str, str]:
    """Return the role whose style a changed version takes in place of each role of the course's marks."""
    used = _data_roles(course)
    free = [role for role in ROLE_STYLES if role not in used and role != "quiet"] + ["quiet"]
    start = (place - 1) * len(used)
    return dict(zip(used, free[start : start + len(used)], strict=False))


def _restyled(trace: Trace, styles: dict[str, str]) -> Trace:
    style = ROLE_STYLES[styles.get(trace["meta"]["role"], trace["meta"]["role"])]
    changed = dict(trace)
    if "line" in trace:
        changed["line"] = {**trace["line"], "color": style.colour, "dash": style.dash}
    if "fillcolor" in trace:
        changed["fillcolor"] = tint(style.colour)
    if "marker" in trace:
        symbol = {} if trace["type"] == "bar" else {"symbol": style.symbol}
        changed["marker"] = {**trace["marker"], "color": style.colour, **symbol}
    if "textfont" in trace:
        changed["textfont"] = {"color": style.colour}
    return changed


def _unless_equal(trace: Trace, course: Trace) -> Trace:
    """Hide words and rules where the course's are the same, so that they are not written twice."""
    is_equal = all(trace.get(key) == course.get(key) for key in ("x", "y", "text"))
    if trace["meta"]["mark"] in _ORIENTING and is_equal:
        return {**trace, "y": [None] * len(trace["y"])}
    return trace


def _beside(trace: Trace, place: int, count: int) -> Trace:
    """Move bars of versions beside each other."""
    if trace["type"] != "bar":
        return trace
    whole = trace["width"]
    return {**trace, "width": whole / count, "offset": whole * (place / count - 0.5)}


def _in_legend(name: str, traces: list[Trace]) -> list[Trace]:
    """Put the traces of a version in a group of the legend that has its name."""
    grouped = [{**trace, "legendgroup": name, "legendgrouptitle": {"text": name}} for trace in traces]
    results = [trace for trace in grouped if trace["meta"]["mark"] not in _ORIENTING]
    if results and not any(trace["showlegend"] for trace in results):
        results[0]["showlegend"] = True
    return grouped


def _legend_once(trace: Trace, seen: set[str]) -> Trace:
    """Show each name once in the legend of several charts; a click hides it in all of them."""
    name = trace.get("name") or ""
    is_first = trace.get("showlegend", True) and name not in seen
    if is_first:
        seen.add(name)
    return {"showlegend": is_first, "legendgroup": name}


def _smaller(trace: Trace) -> Trace:
    size = trace.get("marker", {}).get("size")
    return {**trace, "marker": {**trace["marker"], "size": size * _SMALLER}} if isinstance(size, int | float) else trace


def _domain(place: int, count: int, gap: float) -> list[float]:
    width = (1 - gap * (count - 1)) / count
    start = place * (width + gap)
    return [round(start, 4), round(start + width, 4)]


def _title(name: str, x: float, y: float) -> dict[str, Any]:
    place = {"x": x, "y": y, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    return {**place, "text": f"<b>{name}</b>", "showarrow": False, "font": {"size": 14}}


def _surroundings(rows: int) -> dict[str, Any]:
    """Return the layout around the charts: buttons above, the legend below, and room for both."""
    return {
        "height": _CHART * rows + _AROUND,
        "margin": {"l": 60, "r": 16, "t": 60, "b": 90},
        "legend": {"orientation": "h", "x": 0, "y": 0, "yref": "container", "yanchor": "bottom"},
        "dragmode": "zoom",
        "autosize": True,
    }


def _grown(axis: dict[str, Any], figures: Sequence[Figure], name: str) -> dict[str, Any]:
    """Return an axis that can be zoomed and holds all numbers: fixed as on the page, unless one lies outside."""
    free = {**axis, "fixedrange": False}
    if "range" not in axis:
        return free
    low, high = axis["range"]
    values = list(chain.from_iterable(_numbers(trace.get(name)) for figure in figures for trace in figure["data"]))
    slack = _BEYOND * (high - low)
    least, most = min(values, default=low), max(values, default=high)
    ends = [low if least >= low - 1e-9 else least - slack, high if most <= high + 1e-9 else most + slack]
    if ends == [low, high]:
        return free
    if axis.get("ticktext") == list(round_ticks(low, high).values()):
        ticks = round_ticks(*ends)
        free |= {"tickvals": list(ticks), "ticktext": list(ticks.values())}
    return free | {"range": ends}


def _numbers(values: Any) -> Iterator[float]:  # noqa: ANN401  (plotly takes numbers, words and arrays)
    if isinstance(values, list):
        yield from (value for value in values if isinstance(value, int | float) and math.isfinite(value))
