"""The text of a chart: words along its axes, and the labels of notes and rules, positioned where they fit.

On a canvas of known size, each text is written once. The width of a page is unknown when it is built, so a text whose
position depends on the width is written once for each range of widths, and container queries in the style sheet show
the one that applies, without a script. `web/chart/label-text.js` then places the labels for the reader's
actual width and font.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from xml.etree import ElementTree as ET

from coursebook.chart.labels import BASELINE, LINE, Box, Label, PlacedLabel, place_labels
from coursebook.chart.scale import Scale, percent
from coursebook.chart.text_width import text_width
from coursebook.chart.ticks import Tick, fit_ticks

#: Widths of a chart at which its text may change, and the narrowest width that is laid out. [em]
WIDTHS = (10, 13, 16, 20, 24, 30, 40)
NARROWEST = 8
#: The smallest height of a plot on a page, which all text must fit into. [em]
SMALLEST_HEIGHT = 14.5
#: The margin of a plot: on its right, and on all sides if it has no axes. [em]
RIGHT, BARE = 1.0, 0.25
#: The margin on the left of a y axis without words, and the largest with words. [em]
LEAST_LEFT, MOST_LEFT = 1, 8
#: From the y axis to the words on its left, and from the x axis down to the baseline of its words. [em]
BESIDE, BELOW = 0.6, 1.6
#: The index of the point that a mark's words belong to, by kind of mark.
_LABELLED_POINT = {"rule": 1, "note": 0}
_ANCHORS = {"left": "end", "center": "middle", "right": "start"}

#: What is fitted to a width.
T = TypeVar("T")


@dataclass(frozen=True)
class Canvas:
    """The size of a plot, in em of its text."""

    width: float
    height: float


def is_bare(layout: Mapping[str, Any]) -> bool:
    """Return whether a figure has no axes, so that positions in it mean nothing."""
    return not layout["yaxis"].get("visible", True)


def left_room(layout: Mapping[str, Any]) -> int:
    """Return the width that the words of the y axis need, in whole em."""
    words = layout["yaxis"].get("ticktext", [])
    widest = max(map(text_width, words), default=0)
    return min(MOST_LEFT, math.ceil(widest + BESIDE + 0.1)) if widest else LEAST_LEFT


def tick_lines(layout: Mapping[str, Any]) -> list[str]:
    """Return, for each line of tick words after the first, the classes of the widths at which it exists."""
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
            position = {"x": percent(scale.x(value)), "y": "100%"}

            def fitted(size: Canvas, number: int = number) -> Tick | None:
                return _ticks_below(layout, size)[number]

            for tick, classes in _outcomes(layout, fitted, canvas):
                if tick:
                    _write(svg, tick.lines, position, (tick.shift, BELOW), anchor="middle", classes=classes)
    if y.get("visible", True):
        for value, words in zip(y["tickvals"], y["ticktext"], strict=True):
            _write(svg, (words,), {"x": "0%", "y": percent(scale.y(value))}, (-BESIDE, 0.35), anchor="end")


def draw_labels(svg: ET.Element, figure: Mapping[str, Any], scale: Scale, canvas: Canvas | None) -> None:
    """Write the words of notes and rules on top of everything else."""
    layer = ET.SubElement(svg, "g", {"class": "course-labels"})
    numbers = [number for number, _ in labelled(figure, Canvas(1, 1))]
    for index, number in enumerate(numbers):

        def placed(size: Canvas, index: int = index) -> tuple[Label, PlacedLabel | None]:
            return labels_placed(figure, size)[index][1:]

        for (label, placed_label), classes in _outcomes(figure["layout"], placed, canvas, key=_layout_key):
            if placed_label:
                trace = figure["data"][number]
                at = _LABELLED_POINT[trace["meta"]["mark"]]
                point = {"x": percent(scale.x(trace["x"][at])), "y": percent(scale.y(trace["y"][at]))}
                shift = _shift(label, placed_label)
                text = _write(layer, placed_label.lines, point, shift, anchor=_ANCHORS[label.column], classes=classes)
                text.attrib.update({"class": f"course-label {classes}".strip(), "data-label": str(number)})


def labelled(figure: Mapping[str, Any], canvas: Canvas) -> Iterator[tuple[int, Label]]:
    """Yield the number of each mark that has words in this state, with its label."""
    scale = Scale(figure["layout"])
    for number, trace in enumerate(figure["data"]):
        at = _LABELLED_POINT.get(trace["meta"]["mark"])
        if at is None or trace["x"][at] is None or trace["y"][at] is None or not trace["text"][at]:
            continue
        row, column = trace["textposition"].split()
        x, y = scale.x(trace["x"][at]) * canvas.width, scale.y(trace["y"][at]) * canvas.height
        yield number, Label(trace["text"][at], x, y, row, column)


def labels_placed(figure: Mapping[str, Any], canvas: Canvas) -> list[tuple[int, Label, PlacedLabel | None]]:
    """Position each label on a canvas; return it with the number of its mark."""
    found = list(labelled(figure, canvas))
    placed_labels = place_labels([label for _, label in found], label_room(figure["layout"], canvas), text_width)
    return [(number, label, placed) for (number, label), placed in zip(found, placed_labels, strict=True)]


def label_room(layout: Mapping[str, Any], canvas: Canvas) -> Box:
    """Return the area for labels: the plot and a little beyond, clear of the words along its axes."""
    if is_bare(layout):
        return Box(-0.2, -0.2, canvas.width + 0.2, canvas.height + 0.2)
    return Box(0.1, -0.2, canvas.width + RIGHT - 0.1, canvas.height)


def canvas_of(layout: Mapping[str, Any], width: float) -> Canvas:
    """Return the size of the plot in a chart whose total width is `width` [em]."""
    sides = 2 * BARE if is_bare(layout) else left_room(layout) + RIGHT
    return Canvas(width - sides, SMALLEST_HEIGHT)


def _ticks_below(layout: Mapping[str, Any], canvas: Canvas) -> list[Tick | None]:
    x, scale = layout["xaxis"], Scale(layout)
    positions = [scale.x(value) * canvas.width for value in x.get("tickvals", [])]
    ends = -left_room(layout) - 0.4, canvas.width + RIGHT + 0.4
    return fit_ticks(positions, x.get("ticktext", []), ends, text_width)


def _by_width(
    layout: Mapping[str, Any], fit: Callable[[Canvas], T], key: Callable[[T], object] = lambda one: one
) -> list[tuple[T, str]]:
    """Fit text to the lower end of each range of widths; merge neighbouring ranges with the same outcome."""
    ranges: list[tuple[int, T]] = []
    for start in (0, *WIDTHS):
        outcome = fit(canvas_of(layout, max(start, NARROWEST)))
        if not ranges or key(ranges[-1][1]) != key(outcome):
            ranges.append((start, outcome))
    ends = [start for start, _ in ranges[1:]] + [0]
    return [
        (outcome, " ".join([f"course-from-{start}"] * bool(start) + [f"course-below-{end}"] * bool(end)))
        for (start, outcome), end in zip(ranges, ends, strict=True)
    ]


def _outcomes(
    layout: Mapping[str, Any],
    fit: Callable[[Canvas], T],
    canvas: Canvas | None,
    key: Callable[[T], object] = lambda one: one,
) -> list[tuple[T, str]]:
    """Fit text to a canvas, or to every range of widths; return each outcome with its classes."""
    return [(fit(canvas), "")] if canvas else _by_width(layout, fit, key)


def _layout_key(labelled: tuple[Label, PlacedLabel | None]) -> object:
    label, placed = labelled
    return (placed.lines, _shift(label, placed)) if placed else ()


def _shift(label: Label, placed: PlacedLabel) -> tuple[float, float]:
    """Return the distance from a label's point to the anchored end of its first baseline [em]."""
    box = placed.box
    end = {"left": box.right, "center": (box.left + box.right) / 2, "right": box.left}[label.column]
    return round(end - label.x, 2), round(box.top + BASELINE - label.y, 2)


def _write(
    parent: ET.Element,
    lines: tuple[str, ...],
    position: dict[str, str],
    shift: tuple[float, float],
    *,
    anchor: str,
    classes: str = "",
) -> ET.Element:
    """Write lines of text, the first with its baseline `shift` away from a position [em]."""
    text = ET.SubElement(parent, "text", {**position, "text-anchor": anchor, **({"class": classes} if classes else {})})
    aside, down = (f"{length:g}em" for length in shift)
    if len(lines) == 1:
        text.attrib.update({"dx": aside, "dy": down})
        text.text = lines[0]
        return text
    for number, line in enumerate(lines):
        along = {"x": position["x"], "dx": aside, "dy": f"{LINE}em" if number else down}
        ET.SubElement(text, "tspan", along).text = line if number == len(lines) - 1 else f"{line} "
    return text
