"""Whether every state of each explorable can be run, and its first picture is worth looking at."""

from collections.abc import Iterator
from typing import Any

from coursebook.checks.course import Course
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.controls import Value
from coursebook.frozen.cache import freeze_all
from coursebook.frozen.lattice import Run, run_state
from coursebook.problems import Problem

#: Marks that label something, and do not show what happens.
QUIET = ("note", "rule")


def check(course: Course) -> list[Problem]:
    """Find modules that cannot be imported, states that fail, controls without effect, and dull first pictures."""
    freeze_all(course.root, course.explorables)
    return [problem for entry in course.explorables.values() for problem in _dull(entry)]


def _dull(entry: Catalogued) -> Iterator[Problem]:
    """Warn of a first picture in which nothing happens, or that no single step of a control changes."""
    explorable = entry.explorable
    first = run_state(explorable, explorable.default_state)
    marks = [trace for trace in first.figure["data"] if (trace.get("meta") or {}).get("mark") not in QUIET]
    if marks and all(_is_line(trace) and _is_flat(trace["y"]) for trace in marks):
        what = f"In the first picture of {entry.attribute} every line is flat, so nothing seems to happen."
        remedy = "Choose defaults with which something happens."
        yield Problem(entry.file, what, remedy, entry.line, is_warning=True)
    if explorable.controls and all(step == first for step in _steps(entry)):
        what = f"In the first state of {entry.attribute}, a step of any control changes nothing."
        yield Problem(
            entry.file,
            what,
            "Choose defaults from which a step does.",
            entry.line,
            is_warning=True,
        )


def _steps(entry: Catalogued) -> Iterator[Run]:
    """Run the states that are one step of one control away from the first."""
    explorable = entry.explorable
    for control in explorable.controls:
        for value in _neighbours(control.values, control.default):
            yield run_state(explorable, explorable.default_state | {control.name: value})


def _neighbours(values: tuple[Value, ...], value: Value) -> Iterator[Value]:
    place = values.index(value)
    yield from values[max(0, place - 1) : place]
    yield from values[place + 1 : place + 2]


def _is_line(trace: dict[str, Any]) -> bool:
    return trace.get("mode") == "lines" and (trace.get("meta") or {}).get("mark") in ("line", "steps")


def _is_flat(values: list[float | None]) -> bool:
    numbers = {number for number in values if number is not None}
    return len(numbers) <= 1
