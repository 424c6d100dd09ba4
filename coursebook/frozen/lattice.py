"""Runs every state of an explorable through its model, figure and sentence, and checks the results.

A failed check says which states fail, and which value of a control they have in common.
"""

import dataclasses
import math
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.definition import Estimate, Explorable, OneOf, State
from coursebook.problems import CourseError, Problem

#: The largest number of states: more would make a page heavy and a build slow.
MOST_STATES = 5000
#: The keys of a mark that hold a list, with a position or a word for each of its parts.
_LISTS = ("x", "y", "text")


@dataclass(frozen=True)
class Run:
    """The figure and the sentence of one state.

    Parameters
    ----------
    figure : dict
        A plotly figure.
    sentence : str
        The narration.
    """

    figure: dict[str, Any]
    sentence: str


def run_lattice(entry: Catalogued) -> list[Run]:
    """Run every state, in the order of `Explorable.states`.

    Raises
    ------
    CourseError
        If there are too many states, or any state raises, is not finite, or draws different marks from the first.
    """
    explorable = entry.explorable
    if explorable.size > MOST_STATES:
        raise CourseError([_too_many_states(entry)])
    runs: list[Run] = []
    failures: dict[tuple[str, int | None], list[int]] = {}
    for number, state in enumerate(explorable.states()):
        try:
            runs.append(run_state(explorable, state))
        except Exception as error:  # an author's model may raise anything
            failures.setdefault(_cause(error, entry.file), []).append(number)
    if failures:
        raise CourseError([_failed(entry, cause, states) for cause, states in failures.items()])
    problems = [*_differing_marks(entry, runs), *_idle_controls(entry, runs), *_unreachable_truth(entry)]
    if problems:
        raise CourseError(problems)
    return runs


def run_state(explorable: Explorable, state: State) -> Run:
    """Run one state.

    Raises
    ------
    ValueError
        If the result holds a number that is not finite, or the sentence is empty.
    """
    result = explorable.model(**state)
    _check_finite(result)
    sentence = explorable.narrate(result)
    if not sentence.strip():
        raise ValueError("the sentence is empty, but some readers have nothing else to go by")
    return Run(explorable.figure(result), sentence)


def _check_finite(result: Any) -> None:  # noqa: ANN401  (any dataclass)
    if not dataclasses.is_dataclass(result):
        raise TypeError(f"the model returns {type(result).__name__}; it must return a frozen dataclass")
    for field in dataclasses.fields(result):
        value = getattr(result, field.name)
        if isinstance(value, float | np.ndarray) and not np.all(np.isfinite(value)):
            raise ValueError(f"the model's {field.name!r} contains a number that is not finite")


def _cause(error: Exception, file: Path) -> tuple[str, int | None]:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename) == file.resolve()]
    return f"{type(error).__name__}: {error}", frames[-1].lineno if frames else None


def _failed(entry: Catalogued, cause: tuple[str, int | None], numbers: list[int]) -> Problem:
    message, line = cause
    states = list(entry.explorable.states())
    failing = [states[number] for number in numbers]
    what = f"{entry.attribute} fails in {len(failing):,} of {len(states):,} states, such as {failing[0]}: {message}."
    shared = list(_shared_values(failing, states))
    remedy = "Fix the model, or narrow the range of a control."
    if shared:
        remedy = f"It always fails {' or '.join(shared)}: remove that value, or fix the model."
    return Problem(entry.file, what, remedy, line or entry.line)


def _shared_values(failing: list[State], states: list[State]) -> Iterator[str]:
    """Describe the values of a control that always fail, if they explain all failures."""
    for name in states[0]:
        values = {state[name] for state in failing}
        if len([state for state in states if state[name] in values]) == len(failing) < len(states):
            yield f"where {name} is {', '.join(map(repr, sorted(values, key=str)))}"


def _too_many_states(entry: Catalogued) -> Problem:
    counts = {control.name: len(control.values) for control in entry.explorable.controls}
    largest = max(counts, key=counts.__getitem__)
    product = " × ".join(f"{count} {name}" for name, count in counts.items())
    what = (
        f"{entry.attribute} has {entry.explorable.size:,} states ({product}); a page can hold at most {MOST_STATES:,}."
    )
    return Problem(
        entry.file,
        what,
        f"Give {largest!r}, which has the most, fewer values, or remove a control.",
        entry.line,
    )


def difference_of_marks(first: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    """Describe how the marks or the layout of a figure differ from those of another.

    Returns
    -------
    str
        Empty if nothing differs that no state may change: the kind, name and lengths of each mark, and the layout.
    """
    one, two = _shape(first), _shape(other)
    return "" if one == two else _difference(one, two)


def _differing_marks(entry: Catalogued, runs: list[Run]) -> Iterator[Problem]:
    shapes = [_shape(run.figure) for run in runs]
    for state, shape in zip(entry.explorable.states(), shapes, strict=True):
        if shape != shapes[0]:
            difference = _difference(shapes[0], shape)
            what = f"{entry.attribute} draws different marks in state {state} than in the first: {difference}."
            remedy = "Draw the same marks, of the same length, in all states; hide absent ones with `show`."
            yield Problem(entry.file, what, remedy, entry.line)
            return


def _shape(figure: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """List what no state may change: the kind, name and lengths of each mark, and last the layout."""
    return [*map(_mark, figure["data"]), (figure.get("layout"),)]


def _mark(trace: dict[str, Any]) -> tuple[Any, ...]:
    kind = (trace.get("meta") or {}).get("mark", trace.get("type"))
    lengths = tuple(len(trace[key]) if isinstance(trace.get(key), list) else None for key in _LISTS)
    return kind, trace.get("name"), lengths


def _difference(first: list[tuple[Any, ...]], other: list[tuple[Any, ...]]) -> str:
    if len(first) != len(other):
        return f"{len(other) - 1} marks instead of {len(first) - 1}"
    first_shape, other_shape = next(pair for pair in zip(first, other, strict=True) if pair[0] != pair[1])
    return f"{_described(other_shape)} instead of {_described(first_shape)}"


def _described(shape: tuple[Any, ...]) -> str:
    if len(shape) == 1:
        return f"layout {shape[0]}"
    kind, name, lengths = shape
    parts = ", ".join(f"{length} {key}" for key, length in zip(_LISTS, lengths, strict=True) if length is not None)
    return f"{kind} {name!r} with {parts}"


def _idle_controls(entry: Catalogued, runs: list[Run]) -> Iterator[Problem]:
    controls = entry.explorable.controls
    for place, control in enumerate(controls):
        below = math.prod(len(other.values) for other in controls[place + 1 :])
        count = len(control.values)
        neighbours = ((n, n + below) for n in range(len(runs) - below) if n // below % count < count - 1)
        if all(runs[one] == runs[other] for one, other in neighbours):
            what = f"The control {control.name!r} of {entry.attribute} changes nothing."
            yield Problem(entry.file, what, "Use it in the model, or remove it.", entry.line)


def _unreachable_truth(entry: Catalogued) -> Iterator[Problem]:
    prediction = entry.explorable.prediction
    if prediction is None:
        return
    truth = prediction.truth(entry.explorable.model(**entry.explorable.completed(prediction.state)))
    match prediction.answer:
        case OneOf(options) if truth not in options:
            what = f"The prediction of {entry.attribute} comes out as {truth!r}, which is not one of its options."
            remedy = f"Add that option, or fix `truth`; the options are {', '.join(options)}."
            yield Problem(entry.file, what, remedy, entry.line)
        case Estimate(low, high) if isinstance(truth, str) or not low <= truth <= high:
            number = repr(truth) if isinstance(truth, str) else f"{truth:g}"
            what = (
                f"The prediction of {entry.attribute} comes out as {number}, outside its scale of {low:g} to {high:g}."
            )
            yield Problem(entry.file, what, "Widen the scale, so that a reader can guess right.", entry.line)
