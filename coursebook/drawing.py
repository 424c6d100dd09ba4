"""A figure of the chart vocabulary as SVG: in the page before any script, crisp at every width.

Places are percentages of the plot, so nothing has to be measured. Paths live in nested 1000 by 1000 boxes that are
stretched without their strokes; text and dots keep their size. Colours come from the style sheet, by role.
`static/explorable-draw.js` moves what is drawn here and knows the same shapes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

#: Outlines of the symbols that are no circle, about their middle, for a symbol 2 wide.
SYMBOLS = {
    "square": "M-.9-.9H.9V.9H-.9Z",
    "diamond": "M0-1.2L1.2 0L0 1.2L-1.2 0Z",
    "triangle-up": "M0-1.1L1.1 .9H-1.1Z",
}
#: Where words stand about their place: text-anchor by column, shift by row. [em]
ANCHORS = {"left": "end", "center": "middle", "right": "start"}
SHIFTS = {"top": "-0.6em", "middle": "0.35em", "bottom": "1.2em"}

Point = tuple[float | None, float | None]


class Scale:
    """Places of numbers in the plot, from the fixed ranges of a figure's axes."""

    def __init__(self, layout: Mapping[str, Any]) -> None:
        (self.left, self.right), (self.bottom, self.top) = (
            layout["xaxis"]["range"],
            layout["yaxis"]["range"],
        )

    def x(self, value: float) -> float:
        """Give the share of the width from the left [-]."""
        return (value - self.left) / (self.right - self.left)

    def y(self, value: float) -> float:
        """Give the share of the height from the top [-]."""
        return (self.top - value) / (self.top - self.bottom)


def draw_svg(figure: Mapping[str, Any]) -> str:
    """Draw a figure whose traces are all marks of `coursebook.marks`.

    Parameters
    ----------
    figure : mapping
        A plotly figure made by `coursebook.chart.chart`.

    Returns
    -------
    str
        An `<svg>` element without size of its own, hidden from screen readers: the sentence speaks for it.
    """
    scale = Scale(figure["layout"])
    svg = ET.Element("svg", {"class": "course-plot", "aria-hidden": "true", "focusable": "false"})
    _draw_axes(svg, figure["layout"], scale)
    for number, trace in enumerate(figure["data"]):
        meta = trace["meta"]
        classes = f"course-mark course-mark-{meta['mark']} course-role-{meta['role']}"
        group = ET.SubElement(svg, "g", {"class": classes, "data-mark": str(number)})
        DRAWERS[meta["mark"]](group, trace, scale)
    return ET.tostring(svg, encoding="unicode")


def path_data(points: Sequence[Point], scale: Scale, *, steps: bool = False, closed: bool = False) -> str:
    """Write points as the `d` of a path in a 1000 by 1000 box; a missing one lifts the pen."""
    words, lifted, last = [], True, 0.0
    for x, y in points:
        if x is None or y is None:
            lifted = True
            continue
        across, down = _thousandth(scale.x(x)), _thousandth(scale.y(y))
        if steps and not lifted:
            words.append(f"L{across} {last}")
        words.append(f"{'M' if lifted else 'L'}{across} {down}")
        lifted, last = False, down
    return "".join(words) + ("Z" if closed and words else "")


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
        across = {"x": _percent(scale.x(x) - width / 2), "width": _percent(width)}
        down = {"y": _percent(min(end, floor)), "height": _percent(abs(floor - end))}
        ET.SubElement(group, "rect", across | down)


def _draw_dots(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    size, symbol = trace["marker"]["size"], trace["marker"]["symbol"]
    radius = f"{size / 2:g}"
    for x, y in zip(trace["x"], trace["y"], strict=True):
        place = {} if y is None else {"x": _percent(scale.x(x)), "y": _percent(scale.y(y))}
        hidden = {"visibility": "hidden"} if y is None else {}
        if symbol in SYMBOLS:
            box = ET.SubElement(group, "svg", {**place, **hidden})
            ET.SubElement(box, "path", {"d": SYMBOLS[symbol], "transform": f"scale({radius})"})
        else:
            ET.SubElement(
                group,
                "circle",
                {**{f"c{end}": share for end, share in place.items()}, "r": radius, **hidden},
            )


def _draw_people(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    """Dots whose size follows the plot, so that a row of people never overlaps on a narrow screen."""
    columns, rows = scale.right - scale.left, scale.top - scale.bottom
    radius = _percent(min(0.45 / columns, 0.39 / rows))
    for x, y in zip(trace["x"], trace["y"], strict=True):
        hidden = {"visibility": "hidden"} if y is None else {"cy": _percent(scale.y(y))}
        ET.SubElement(group, "circle", {"cx": _percent(scale.x(x)), "r": radius, **hidden})


def _draw_rule(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    line, words = ET.SubElement(group, "line"), ET.SubElement(group, "text")
    (x0, x1), (y0, y1) = trace["x"], trace["y"]
    if x0 is None or y0 is None:
        group.set("visibility", "hidden")
        return
    ends = {
        "x1": _percent(scale.x(x0)),
        "y1": _percent(scale.y(y0)),
        "x2": _percent(scale.x(x1)),
        "y2": _percent(scale.y(y1)),
    }
    line.attrib.update(ends)
    _place_words(words, trace, 1, scale)


def _draw_note(group: ET.Element, trace: Mapping[str, Any], scale: Scale) -> None:
    words = ET.SubElement(group, "text")
    if trace["y"][0] is None:
        group.set("visibility", "hidden")
        return
    _place_words(words, trace, 0, scale)


def _place_words(words: ET.Element, trace: Mapping[str, Any], place: int, scale: Scale) -> None:
    row, column = trace["textposition"].split()
    words.attrib.update(
        {
            "x": _percent(scale.x(trace["x"][place])),
            "y": _percent(scale.y(trace["y"][place])),
            "dx": {"left": "-6", "right": "6"}.get(column, "0"),
            "dy": SHIFTS[row],
            "text-anchor": ANCHORS[column],
        }
    )
    words.text = trace["text"][place]


DRAWERS: dict[str, Callable[[ET.Element, Mapping[str, Any], Scale], None]] = {
    "line": _draw_path,
    "steps": _draw_path,
    "band": _draw_path,
    "links": _draw_path,
    "bars": _draw_bars,
    "dots": _draw_dots,
    "people": _draw_people,
    "rule": _draw_rule,
    "note": _draw_note,
}


def _draw_axes(svg: ET.Element, layout: Mapping[str, Any], scale: Scale) -> None:
    x, y = layout["xaxis"], layout["yaxis"]
    group = ET.SubElement(svg, "g", {"class": "course-axis"})
    if x.get("visible", True):
        ET.SubElement(group, "line", {"x1": "0%", "x2": "100%", "y1": "100%", "y2": "100%"})
        for share, words in _ticks(x, scale.x):
            ET.SubElement(group, "text", {"x": share, "y": "100%", "dy": "1.6em", "text-anchor": "middle"}).text = words
        title = {
            "x": "100%",
            "y": "100%",
            "dy": "3.1em",
            "text-anchor": "end",
            "class": "course-axis-title",
        }
        ET.SubElement(group, "text", title).text = x["title"]["text"]
    if y.get("visible", True):
        for share, words in _ticks(y, scale.y):
            ET.SubElement(
                group,
                "line",
                {"x1": "0%", "x2": "100%", "y1": share, "y2": share, "class": "course-grid"},
            )
            ET.SubElement(
                group,
                "text",
                {"x": "0%", "dx": "-8", "y": share, "dy": "0.35em", "text-anchor": "end"},
            ).text = words
        title = {"x": "0%", "y": "0%", "dx": "-8", "dy": "-1em", "class": "course-axis-title"}
        ET.SubElement(group, "text", title).text = y["title"]["text"]


def _ticks(axis: Mapping[str, Any], place: Callable[[float], float]) -> Iterator[tuple[str, str]]:
    for value, words in zip(axis["tickvals"], axis["ticktext"], strict=True):
        yield _percent(place(value)), words


def _percent(share: float) -> str:
    return f"{round(100 * share, 2):g}%"


def _thousandth(share: float) -> float:
    return round(1000 * share, 1)
