"""Whether the labels of charts and the sentences above them fit on a phone.

Only states that readers are led to are checked. The page moves labels so that none overlap; this check reports where
that takes a label far from what it names.
"""

from collections.abc import Iterator
from typing import Any

from coursebook.chart.figure import in_vocabulary
from coursebook.chart.labels import PlacedLabel
from coursebook.chart.text import MOST_LEFT, Canvas, canvas_of, label_room, labels_placed
from coursebook.chart.text_width import text_width
from coursebook.checks.course import Course
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.definition import State
from coursebook.frozen.cache import freeze_all
from coursebook.frozen.lattice import run_state
from coursebook.problems import Problem

#: Widths of screens, with the width of a chart on each. [em]
SCREENS = {"320 px": 20.0, "390 px": 25.0}
#: A label farther from its place than this seems to belong to something else. [em]
FAR = 4.5


def check(course: Course) -> Iterator[Problem]:
    """Find labels that collide or do not fit, and sentences that leave a gap in most other states."""
    frozen = freeze_all(course.root, course.explorables)
    for slug, entry in course.explorables.items():
        yield from _labels(entry)
        yield from _sentence(entry, frozen[slug].outlier)


def _labels(entry: Catalogued) -> Iterator[Problem]:
    """Report each label, and each pair of labels, once: on the widest screen on which it has a problem."""
    named: set[frozenset[str]] = set()
    for state in _seen_first(entry):
        figure = run_state(entry.explorable, state).figure
        if not in_vocabulary(figure):
            return
        for screen, width in reversed(SCREENS.items()):
            for words, what, remedy in _label_problems(figure, canvas_of(figure["layout"], width)):
                if words not in named:
                    named.add(words)
                    where = f"in {entry.attribute} at {screen}, in state {state}."
                    yield Problem(entry.file, f"{what} {where}", remedy, entry.line, is_warning=True)


def _seen_first(entry: Catalogued) -> list[State]:
    """List the states that every reader is led to: the first, that of the prediction, those of the presets."""
    explorable = entry.explorable
    predicted = [explorable.prediction.state] if explorable.prediction else []
    partial = [*predicted, *(preset.state for preset in explorable.presets)]
    states = [explorable.default_state, *(explorable.completed(state) for state in partial)]
    return [state for number, state in enumerate(states) if state not in states[:number]]


def _label_problems(figure: dict[str, Any], canvas: Canvas) -> Iterator[tuple[frozenset[str], str, str]]:
    found = [(label, placed) for _, label, placed in labels_placed(figure, canvas)]
    room = label_room(figure["layout"], canvas)
    for label, placed in found:
        if placed is None:
            what = f"The label “{label.text}” does not fit"
            yield frozenset([label.text]), what, "Shorten it or another label, or show fewer at a time."
        elif placed.box.right > room.right + 0.01:
            what = f"The label “{label.text}” has a word that is wider than the plot"
            yield frozenset([label.text]), what, "Use a shorter word."
    moved = [(label, placed) for label, placed in found if placed and placed.moved > FAR]
    for label, placed in moved:
        other = _in_the_way(placed, [(text.text, one) for text, one in found if one and one is not placed])
        if other:
            what = f"The labels “{label.text}” and “{other}” collide"
            yield frozenset([label.text, other]), what, "Shorten or move one of them."
    for words in figure["layout"]["yaxis"].get("ticktext", []):
        if text_width(words) > MOST_LEFT:
            yield frozenset([words]), f"“{words}” is too long for the side of the y axis", "Shorten the tick's words."


def _in_the_way(placed: PlacedLabel, others: list[tuple[str, PlacedLabel]]) -> str:
    """Return the words of the nearest other label; empty if there is none."""

    def distance(other: PlacedLabel) -> float:
        return abs(other.box.left - placed.box.left) + abs(other.box.top - placed.box.top)

    return min(others, key=lambda other: distance(other[1]), default=("",))[0]


def _sentence(entry: Catalogued, outlier: str) -> Iterator[Problem]:
    if outlier:
        what = f"On a phone, one sentence of {entry.attribute} is far longer than almost all others: “{outlier}”"
        remedy = "Shorten it: every state keeps room for the longest sentence, and shows a gap below a short one."
        yield Problem(entry.file, what, remedy, entry.line, is_warning=True)
