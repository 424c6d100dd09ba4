"""Explorables: each state is run (or was, when nothing has changed since), and the first is worth looking at."""

from collections.abc import Iterator

from coursebook.checks.course import Course
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.controls import Value
from coursebook.frozen.cache import freeze_all
from coursebook.frozen.lattice import Run, run_state
from coursebook.problems import Problem

#: Marks that say where something is, and not what happens.
QUIET = ("note", "rule")


def check(course: Course) -> list[Problem]:
    """Find modules that cannot be imported, states that fail, controls that do nothing, and starts that are dull."""
    freeze_all(course.root, course.explorables)
    return [problem for entry in course.explorables.values() for problem in _dull(entry)]


def _dull(entry: Catalogued) -> Iterator[Problem]:
    """Warn of a first picture in which nothing happens, or that no single step changes."""
    explorable = entry.explorable
    first = run_state(explorable, explorable.default_state)
    marks = [trace for trace in first.figure["data"] if (trace.get("meta") or {}).get("mark") not in QUIET]
    if marks and all(_is_line(trace) and _is_flat(trace["y"]) for trace in marks):
        what = f"At first, every line of {entry.attribute} is flat: nothing seems to happen."
        remedy = "Choose defaults with which something does."
        yield Problem(entry.file, what, remedy, entry.line, is_warning=True)
    if explorable.controls and all(step == first for step in _steps(entry)):
        what = f"From the start of {entry.attribute}, one step of any control changes nothing."
        yield Problem(entry.file, what, "Choose defaults from which it does.", entry.line, is_warning=True)


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


def _is_line(trace: dict) -> bool:
    return trace.get("mode") == "lines" and (trace.get("meta") or {}).get("mark") in ("line", "steps")


def _is_flat(values: list[float | None]) -> bool:
    numbers = {number for number in values if number is not None}
    return len(numbers) <= 1
