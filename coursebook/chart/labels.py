"""Positions the labels of a chart so that no two overlap and none crosses the edge.

Every label has a preferred position, beside the point that it belongs to. If that is occupied or too narrow, the label
moves to the nearest free position, or breaks into lines. `web/chart/label-places.js` does the same in the
page, with the actual widths in the reader's font. All lengths are in em of the chart's text.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

#: The distance between two baselines. [em]
LINE = 1.2
#: The distance from the top of a line to its baseline. [em]
BASELINE = 0.92
#: The gap between a point and a label beside it, and a label above or below it. [em]
BESIDE, ABOVE = 0.45, 0.3
#: The gap between two labels side by side, and one above the other. [em]
APART, STACKED = 0.4, 0.1
#: The largest number of lines in a label; more would be a paragraph.
MOST_LINES = 5
#: The weight of a vertical move against a horizontal one. [-]
DOWNWARD = 1.5
#: The cost of one more line, as a distance that a label moves. [em]
PER_LINE = 0.8
#: Lengths that differ by less are equal. [em]
ROUNDING = 1e-9

Measure = Callable[[str], float]


@dataclass(frozen=True)
class Box:
    """A rectangle, in em; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether two labels overlap, or are so close that they would be read as one."""
        return (
            self.left < other.right + APART
            and other.left < self.right + APART
            and self.top < other.bottom + STACKED
            and other.top < self.bottom + STACKED
        )

    def holds(self, other: "Box") -> bool:
        """Return whether another box lies within this one."""
        across = self.left - ROUNDING <= other.left and other.right <= self.right + ROUNDING
        return across and self.top - ROUNDING <= other.top and other.bottom <= self.bottom + ROUNDING


@dataclass(frozen=True)
class Label:
    """Text that belongs to a point of the plot.

    Parameters
    ----------
    text : str
        The words.
    x, y : float
        The point, from the top left corner of the plot. [em]
    row, column : str
        On which side of the point they are: "top", "middle" or "bottom"; "left", "center" or "right".
    """

    text: str
    x: float
    y: float
    row: str
    column: str


@dataclass(frozen=True)
class PlacedLabel:
    """A label in its final position.

    Parameters
    ----------
    lines : tuple of str
        The words, line by line.
    box : Box
        The position.
    moved : float
        The distance from its preferred position. [em]
    """

    lines: tuple[str, ...]
    box: Box
    moved: float = 0.0


def place_labels(labels: Sequence[Label], room: Box, measure: Measure) -> list[PlacedLabel | None]:
    """Position each label: in its preferred position if that is free, otherwise in the nearest free one.

    Parameters
    ----------
    labels : sequence of Label
        The most important first.
    room : Box
        The area for labels.
    measure : callable
        ``measure(text)`` returns the width of one line. [em]

    Returns
    -------
    list of Placed or None
        None for a label that does not fit anywhere.
    """
    placed: list[PlacedLabel | None] = []
    for label in labels:
        preferred = PlacedLabel((label.text,), _preferred_box(label, (label.text,), measure))
        is_free = room.holds(preferred.box) and not any(other and preferred.box.meets(other.box) for other in placed)
        placed.append(preferred if is_free else None)
    for number, label in enumerate(labels):
        if placed[number] is None:
            placed[number] = _nearest(label, room, [other.box for other in placed if other], measure)
    return placed


def wrappings(text: str, measure: Measure) -> Iterator[tuple[str, ...]]:
    """Break text into one line, two lines and so on, each time as evenly as the words allow."""
    words = text.split(" ")
    widths = [measure(word) for word in words]
    space = measure(" ")
    for count in range(1, min(len(words), MOST_LINES) + 1):
        limit = max(*widths, (sum(widths) + space * (len(words) - 1)) / count)
        while len(lines := _filled(words, widths, space, limit)) > count:
            limit += 0.5
        if len(lines) == count:
            yield lines


def _filled(words: list[str], widths: list[float], space: float, limit: float) -> tuple[str, ...]:
    lines, used = [words[0]], widths[0]
    for word, width in zip(words[1:], widths[1:], strict=True):
        if used + space + width <= limit + ROUNDING:
            lines[-1] += f" {word}"
            used += space + width
        else:
            lines.append(word)
            used = width
    return tuple(lines)


def _preferred_box(label: Label, lines: tuple[str, ...], measure: Measure) -> Box:
    width, height = max(map(measure, lines)), LINE * len(lines)
    left = label.x + {"left": -width - BESIDE, "center": -width / 2, "right": BESIDE}[label.column]
    top = label.y + {"top": -height - ABOVE, "middle": -height / 2, "bottom": ABOVE}[label.row]
    return Box(left, top, left + width, top + height)


def _nearest(label: Label, room: Box, taken: list[Box], measure: Measure) -> PlacedLabel | None:
    """Return a label in the free position with the lowest cost."""
    best, least = None, float("inf")
    ways = {lines: max(map(measure, lines)) for lines in wrappings(label.text, measure)}
    # A word that is wider than the whole area crosses its edge.
    wide = max(room.right - room.left, min(ways.values()))
    room = Box(room.left, room.top, room.left + wide, room.bottom)
    for lines in (lines for lines, width in ways.items() if width <= wide + ROUNDING):
        own = _preferred_box(label, lines, measure)
        width, height = own.right - own.left, own.bottom - own.top
        for left in _lefts(label, own, room, taken):
            for top in _tops(label, own, room, taken):
                moved = abs(left - own.left) + DOWNWARD * abs(top - own.top)
                cost = moved + PER_LINE * (len(lines) - 1)
                box = Box(left, top, left + width, top + height)
                if cost < least - ROUNDING and room.holds(box) and not any(box.meets(other) for other in taken):
                    best, least = PlacedLabel(lines, box, moved), cost
    return best


def _lefts(label: Label, own: Box, room: Box, taken: list[Box]) -> list[float]:
    """List candidates for the left end of a label: preferred, on other sides, at the edges, beside other labels."""
    width = own.right - own.left
    sides = [own.left, label.x - width - BESIDE, label.x - width / 2, label.x + BESIDE, room.right - width, room.left]
    return sides + [left for box in taken for left in (box.right + APART, box.left - APART - width)]


def _tops(label: Label, own: Box, room: Box, taken: list[Box]) -> list[float]:
    """List candidates for the top of a label, in the same way."""
    height = own.bottom - own.top
    sides = [own.top, label.y - height - ABOVE, label.y - height / 2, label.y + ABOVE, room.top, room.bottom - height]
    return sides + [top for box in taken for top in (box.bottom + STACKED, box.top - STACKED - height)]
