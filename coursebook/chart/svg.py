"""Renders a figure of the chart vocabulary as SVG: complete before any script runs, and sharp at every width.

Positions are percentages of the plot, so nothing has to be measured. Paths are in nested 1000 by 1000 boxes that are
stretched without their strokes; text and dots keep their size. Colours come from the style sheet, by role.
`web/chart/draw.js` updates this drawing and uses the same shapes. Text comes from `coursebook.chart.text` and is drawn
last, so that no line crosses it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from coursebook.chart.scale import Scale, percent
from coursebook.chart.text import Canvas, draw_labels, draw_ticks

#: Outlines of the symbols other than circles, centred on the origin, for a symbol of width 2.
SYMBOLS = {
    "square": "M-.9-.9H.9V.9H-.9Z",
    "diamond": "M0-1.2L1.2 0L0 1.2L-1.2 0Z",
    "triangle-up": "M0-1.1L1.1 .9H-1.1Z",
}
Point = tuple[float | None, float | None]


def draw_svg(figure: Mapping[str, Any], canvas: Canvas | None = None) -> str:
    """Draw a figure whose traces are all marks of `coursebook.chart.marks`, without the titles of its axes.

    Parameters
    ----------
    figure : mapping
        A plotly figure made by `coursebook.chart.figure.chart`.
    canvas : Canvas, optional
        The size of the plot, if it is known; without it, text is laid out for every width of a screen.

    Returns
    -------
    str
        An `<svg>` element without a size of its own, hidden from screen readers, which read the sentence instead.
    """
    scale = Scale(figure["layout"])
    svg = ET.Element("svg", {"class": "course-plot", "aria-hidden": "true", "focusable": "false"})
    _draw_axes(svg, figure["layout"], scale, canvas)
    for number, trace in enumerate(figure["data"]):
        meta = trace["meta"]
        if meta["mark"] not in RENDERERS:
            continue
        classes = f"course-mark course-mark-{meta['mark']} course-role-{meta['role']}"
        group = ET.SubElement(svg, "g", {"class": classes, "data-mark": str(number)})
        RENDERERS[meta["mark"]](group, trace, scale)
    draw_labels(svg, figure, scale, canvas)
    return ET.tostring(svg, encoding="unicode")


def path_data(points: Sequence[Point], scale: Scale, *, steps: bool = False, closed: bool = False) -> str:
    """Return points as the `d` of a path in a 1000 by 1000 box; a missing point interrupts the line."""
    commands, is_lifted, last = [], True, 0.0
    for x, y in points:
        if x is None or y is None:
            is_lifted = True
            continue
        across, down = _thousandth(scale.x(x)), _thousandth(scale.y(y))
        if steps and not is_lifted:
            commands.append(f"L{across} {last}")
        commands.append(f"{'M' if is_lifted else 'L'}{across} {down}")
        is_lifted, last = False, down
    return "".join(commands) + ("Z" if closed and commands else "")


def _draw_path(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    mark = trace["meta"]["mark"]
    box = ET.SubElement(group, "svg", {"viewBox": "0 0 1000 1000", "preserveAspectRatio": "none"})
    points = list(zip(trace["x"], trace["y"], strict=True))
    ET.SubElement(box, "path", {"d": path_data(points, scale, steps=mark == "steps", closed=mark == "band")})


def _draw_bars(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    width = scale.x(trace["width"]) - scale.x(0)
    floor = scale.y(max(0, scale.bottom))
    for x, y in zip(trace["x"], trace["y"], strict=True):
        end = scale.y(y or 0)
        across = {"x": percent(scale.x(x) - width / 2), "width": percent(width)}
        down = {"y": percent(min(end, floor)), "height": percent(abs(floor - end))}
        ET.SubElement(group, "rect", across | down)


def _draw_dots(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    size, symbol = trace["marker"]["size"], trace["marker"]["symbol"]
    radius = f"{size / 2:g}"
    for x, y in zip(trace["x"], trace["y"], strict=True):
        position = {} if y is None else {"x": percent(scale.x(x)), "y": percent(scale.y(y))}
        hidden = {"visibility": "hidden"} if y is None else {}
        if symbol in SYMBOLS:
            box = ET.SubElement(group, "svg", {**position, **hidden})
            ET.SubElement(box, "path", {"d": SYMBOLS[symbol], "transform": f"scale({radius})"})
        else:
            centre = {f"c{axis}": share for axis, share in position.items()}
            ET.SubElement(group, "circle", {**centre, "r": radius, **hidden})


def _draw_people(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    """Draw dots whose size follows the plot, so that people in a row never overlap on a narrow screen."""
    columns, rows = scale.right - scale.left, scale.top - scale.bottom
    radius = percent(min(0.45 / columns, 0.39 / rows))
    for x, y in zip(trace["x"], trace["y"], strict=True):
        hidden = {"visibility": "hidden"} if y is None else {"cy": percent(scale.y(y))}
        ET.SubElement(group, "circle", {"cx": percent(scale.x(x)), "r": radius, **hidden})


def _draw_rule(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    line = ET.SubElement(group, "line")
    (x0, x1), (y0, y1) = trace["x"], trace["y"]
    if x0 is None or y0 is None:
        group.set("visibility", "hidden")
        return
    ends = {"x1": scale.x(x0), "y1": scale.y(y0), "x2": scale.x(x1), "y2": scale.y(y1)}
    line.attrib.update({end: percent(share) for end, share in ends.items()})


#: The function that draws each kind of mark; a note is text only.
RENDERERS: dict[str, Callable[[ET.Element, Mapping[str, Any], Scale], None]] = {
    "line": _draw_path,
    "steps": _draw_path,
    "band": _draw_path,
    "links": _draw_path,
    "bars": _draw_bars,
    "dots": _draw_dots,
    "people": _draw_people,
    "rule": _draw_rule,
}


def _draw_axes(svg: ET.Element, layout: Mapping[str, Any], scale: Scale, canvas: Canvas | None) -> None:
    x, y = layout["xaxis"], layout["yaxis"]
    group = ET.SubElement(svg, "g", {"class": "course-axis"})
    if x.get("visible", True):
        ET.SubElement(group, "line", {"x1": "0%", "x2": "100%", "y1": "100%", "y2": "100%"})
    if y.get("visible", True):
        for value in y["tickvals"]:
            height = percent(scale.y(value))
            across = {"x1": "0%", "x2": "100%", "y1": height, "y2": height, "class": "course-grid"}
            ET.SubElement(group, "line", across)
    draw_ticks(group, layout, scale, canvas)


def _thousandth(share: float) -> float:
    return round(1000 * share, 1)
