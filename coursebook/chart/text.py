"""The text of a chart: words along its axes, and labels of notes and rules, where they fit.

On a canvas whose size is known, each text is written once. In a page the width is not known before it is read, so a
text that stands elsewhere on a narrow screen is written once for each range of widths, and container queries in
`web/styles/chart/` show the one that applies: no script is needed. `web/chart/label-text.js` then places labels for
the very width and font of the reader.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from coursebook.chart.labels import BASELINE, LINE, Box, Label, Placed, place_labels
from coursebook.chart.scale import Scale, percent
from coursebook.chart.text_width import text_width
from coursebook.chart.ticks import Tick, fit_ticks

#: Widths of a chart at which its text may change, besides the narrowest that is laid out. [em]
WIDTHS = (10, 13, 16, 20, 24, 30, 40)
NARROWEST = 8
#: Height of a plot that all text fits into: the lowest on a page. [em]
LOWEST = 14.5
#: Room about a plot: to its right, and on all sides where there are no axes. [em]
RIGHT, BARE = 1.0, 0.25
#: Room to the left without words, and the most that words get. [em]
LEAST_LEFT, MOST_LEFT = 1, 8
#: Between a tick's words and the axis: to the left of one, and from the other down to the baseline. [em]
BESIDE, BELOW = 0.6, 1.6
#: The place in a mark's lists that its words belong to.
_WORDED = {"rule": 1, "note": 0}
_ANCHORS = {"left": "end", "center": "middle", "right": "start"}


@dataclass(frozen=True)
class Canvas:
    """The size of a plot, in em of its text."""

    width: float
    height: float


def is_bare(layout: Mapping[str, Any]) -> bool:
    """Tell whether a figure has no axes, so that its places mean nothing."""
    return not layout["yaxis"].get("visible", True)


def left_room(layout: Mapping[str, Any]) -> int:
    """Return how much room the words of the y axis need, in whole em."""
    words = layout["yaxis"].get("ticktext", [])
    widest = max(map(text_width, words), default=0)
    return min(MOST_LEFT, math.ceil(widest + BESIDE + 0.1)) if widest else LEAST_LEFT


def tick_lines(layout: Mapping[str, Any]) -> list[str]:
    """Return for each line of tick words after the first the classes of the widths at which it is there."""
    counts = _by_width(layout, lambda canvas: tick_line_count(layout, canvas))
    return [classes for count, classes in counts for _ in range(count - 1)]


def tick_line_count(layout: Mapping[str, Any], canvas: Canvas) -> int:
    """Count the lines of the longest words below a plot of this size; at least one."""
    return max((len(tick.lines) for tick in _ticks_below(layout, canvas) if tick), default=1)


def draw_ticks(svg: ET.Element, layout: Mapping[str, Any], scale: Scale, canvas: Canvas | None) -> None:
    """Write the words along both axes."""
    x, y = layout["xaxis"], layout["yaxis"]
    if x.get("visible", True):
        for number, value in enumerate(x["tickvals"]):
            place = {"x": percent(scale.x(value)), "y": "100%"}

            def fitted(size: Canvas, number: int = number) -> Tick | None:
                return _ticks_below(layout, size)[number]

            for tick, classes in _outcomes(layout, fitted, canvas):
                if tick:
                    _write(svg, tick.lines, place, (tick.shift, BELOW), anchor="middle", classes=classes)
    if y.get("visible", True):
        for value, words in zip(y["tickvals"], y["ticktext"], strict=True):
            _write(svg, (words,), {"x": "0%", "y": percent(scale.y(value))}, (-BESIDE, 0.35), anchor="end")


def draw_labels(svg: ET.Element, figure: Mapping[str, Any], scale: Scale, canvas: Canvas | None) -> None:
    """Write the words of notes and rules over everything else."""
    layer = ET.SubElement(svg, "g", {"class": "course-labels"})
    numbers = [number for number, _ in labelled(figure, Canvas(1, 1))]
    for place, number in enumerate(numbers):

        def placed(size: Canvas, place: int = place) -> tuple[Label, Placed | None]:
            return labels_placed(figure, size)[place][1:]

        for (label, one), classes in _outcomes(figure["layout"], placed, canvas, key=_wording):
            if one:
                trace = figure["data"][number]
                at = _WORDED[trace["meta"]["mark"]]
                point = {"x": percent(scale.x(trace["x"][at])), "y": percent(scale.y(trace["y"][at]))}
                shift = _shift(label, one)
                text = _write(layer, one.lines, point, shift, anchor=_ANCHORS[label.column], classes=classes)
                text.attrib.update({"class": f"course-label {classes}".strip(), "data-label": str(number)})


def labelled(figure: Mapping[str, Any], canvas: Canvas) -> Iterator[tuple[int, Label]]:
    """Yield the number of each mark that has words in this state, and its label."""
    scale = Scale(figure["layout"])
    for number, trace in enumerate(figure["data"]):
        place = _WORDED.get(trace["meta"]["mark"])
        if place is None or trace["x"][place] is None or trace["y"][place] is None or not trace["text"][place]:
            continue
        row, column = trace["textposition"].split()
        x, y = scale.x(trace["x"][place]) * canvas.width, scale.y(trace["y"][place]) * canvas.height
        yield number, Label(trace["text"][place], x, y, row, column)


def labels_placed(figure: Mapping[str, Any], canvas: Canvas) -> list[tuple[int, Label, Placed | None]]:
    """Find the place of each label on a canvas, with the number of its mark."""
    found = list(labelled(figure, canvas))
    places = place_labels([label for _, label in found], label_room(figure["layout"], canvas), text_width)
    return [(number, label, placed) for (number, label), placed in zip(found, places, strict=True)]


def label_room(layout: Mapping[str, Any], canvas: Canvas) -> Box:
    """Return where labels may stand: within the plot and a little beyond, clear of the words along its axes."""
    if is_bare(layout):
        return Box(-0.2, -0.2, canvas.width + 0.2, canvas.height + 0.2)
    return Box(0.1, -0.2, canvas.width + RIGHT - 0.1, canvas.height)


def canvas_of(layout: Mapping[str, Any], width: float) -> Canvas:
    """Return the plot of a chart that is `width` wide in all [em]."""
    sides = 2 * BARE if is_bare(layout) else left_room(layout) + RIGHT
    return Canvas(width - sides, LOWEST)


def _ticks_below(layout: Mapping[str, Any], canvas: Canvas) -> list[Tick | None]:
    x, scale = layout["xaxis"], Scale(layout)
    places = [scale.x(value) * canvas.width for value in x.get("tickvals", [])]
    ends = -left_room(layout) - 0.4, canvas.width + RIGHT + 0.4
    return fit_ticks(places, x.get("ticktext", []), ends, text_width)


def _by_width(layout: Mapping[str, Any], fit: Callable[[Canvas], Any], key: Callable = lambda one: one) -> list:
    """Evaluate what fits at the lower end of each range of widths; neighbours with the same outcome are one range."""
    ranges: list[list] = []
    for start in (0, *WIDTHS):
        outcome = fit(canvas_of(layout, max(start, NARROWEST)))
        if not ranges or key(ranges[-1][1]) != key(outcome):
            ranges.append([start, outcome])
    ends = [start for start, _ in ranges[1:]] + [0]
    return [
        (outcome, " ".join([f"course-from-{start}"] * bool(start) + [f"course-below-{end}"] * bool(end)))
        for (start, outcome), end in zip(ranges, ends, strict=True)
    ]


def _outcomes(
    layout: Mapping[str, Any], fit: Callable[[Canvas], Any], canvas: Canvas | None, key: Callable = lambda one: one
) -> list:
    return [(fit(canvas), "")] if canvas else _by_width(layout, fit, key)


def _wording(one: tuple[Label, Placed | None]) -> tuple:
    label, placed = one
    return (placed.lines, _shift(label, placed)) if placed else ()


def _shift(label: Label, placed: Placed) -> tuple[float, float]:
    """How far the end of the first baseline that the words are anchored to is from their point [em]."""
    box = placed.box
    end = {"left": box.right, "center": (box.left + box.right) / 2, "right": box.left}[label.column]
    return round(end - label.x, 2), round(box.top + BASELINE - label.y, 2)


def _write(
    parent: ET.Element,
    lines: tuple[str, ...],
    place: dict[str, str],
    shift: tuple[float, float],
    *,
    anchor: str,
    classes: str = "",
) -> ET.Element:
    """Write lines of text, the first with its baseline `shift` from a place [em]."""
    text = ET.SubElement(parent, "text", {**place, "text-anchor": anchor, **({"class": classes} if classes else {})})
    aside, down = (f"{length:g}em" for length in shift)
    if len(lines) == 1:
        text.attrib.update({"dx": aside, "dy": down})
        text.text = lines[0]
        return text
    for number, line in enumerate(lines):
        along = {"x": place["x"], "dx": aside, "dy": f"{LINE}em" if number else down}
        ET.SubElement(text, "tspan", along).text = line if number == len(lines) - 1 else f"{line} "
    return text
