"""Compares what a page shows in a state of an explorable with what the model returns."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from coursebook.amounts import amount
from coursebook.chart.figure import in_vocabulary
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.definition import Explorable, State
from coursebook.frozen.freeze import ON_AXIS
from coursebook.frozen.packing import LEVELS

#: The keys of a mark of the chart vocabulary that vary from state to state.
VARYING = ("x", "y", "text")
#: The distance between the ends of the scale on which the numbers of a trace are packed, by trace and key.
Spans = Mapping[tuple[int, str], float]


def states_to_compare(entry: Catalogued, count: int) -> list[State]:
    """Choose states of an explorable, the same in every run.

    Parameters
    ----------
    entry : Catalogued
        The explorable.
    count : int
        The number of random states.

    Returns
    -------
    list of State
        Its default state, the state of its prediction, its presets and random states; no state twice.
    """
    explorable = entry.explorable
    asked = [explorable.prediction.state] if explorable.prediction else []
    led_to = [explorable.completed(state) for state in [*asked, *(preset.state for preset in explorable.presets)]]
    every = list(explorable.states())
    at_random = random.Random(entry.slug).sample(every, min(count, len(every)))
    states = [explorable.default_state, *led_to, *at_random]
    return [state for number, state in enumerate(states) if state not in states[:number]]


def is_chart(entry: Catalogued) -> bool:
    """Return whether the figure of an explorable is in the chart vocabulary; plotly draws any other."""
    return in_vocabulary(_default_figure(entry.explorable))


def number_spans(entry: Catalogued) -> Spans:
    """Return the span of every list of numbers in an explorable's figure: of its axis, or of its values in all states.

    Only a figure outside the chart vocabulary has numbers that belong to no axis; only then, all states are run.
    """
    explorable = entry.explorable
    if is_chart(entry):
        return _axis_spans(_default_figure(explorable))
    ends: dict[tuple[int, str], tuple[float, float]] = {}
    for state in explorable.states():
        for number, trace in enumerate(explorable.figure(explorable.model(**state))["data"]):
            for key in trace:
                numbers = _numbers(trace[key])
                low, high = ends.get((number, key), (float("inf"), float("-inf")))
                ends[number, key] = min([low, *numbers]), max([high, *numbers])
    spans = {place: high - low for place, (low, high) in ends.items() if low <= high}
    return {**spans, **_axis_spans(_default_figure(explorable))}


def differences(entry: Catalogued, state: State, shown: Mapping[str, Any], spans: Spans) -> Iterator[str]:
    """Yield everything in which a page differs from the model in one state.

    Parameters
    ----------
    entry : Catalogued
        The explorable.
    state : State
        The state.
    shown : mapping
        What the page shows: its ``state``, ``sentence`` and ``data``, and where its ``controls`` are.
    spans : Spans
        From `number_spans`; a number may differ by half a level of its span.
    """
    result = entry.explorable.model(**state)
    figure, sentence = entry.explorable.figure(result), entry.explorable.narrate(result)
    if shown["state"] != state:
        yield f"the page shows the state {shown['state']} instead."
        return
    if shown["controls"] != state:
        yield f"the controls are at {shown['controls']}."
    if shown["sentence"] != sentence:
        yield f"the page says {shown['sentence']!r}; the model says {sentence!r}."
    if len(figure["data"]) != len(shown["data"]):
        yield f"the page draws {amount(len(shown['data']), 'mark|marks')}; the model has {len(figure['data'])}."
        return
    for number, (trace, drawn) in enumerate(zip(figure["data"], shown["data"], strict=True)):
        for key in VARYING if in_vocabulary(figure) else trace:
            name = f"{key} of {trace.get('name', f'mark {number}')!r}"
            yield from _unequal(name, trace.get(key), drawn.get(key), spans.get((number, key), 0))


def _unequal(name: str, wanted: Any, given: Any, span: float) -> Iterator[str]:  # noqa: ANN401  (JSON)
    if not isinstance(wanted, list | tuple) or not isinstance(given, list):
        if wanted != given:
            yield f"{name} is {given!r}; the model says {wanted!r}."
        return
    if len(wanted) != len(given):
        yield f"{name} has {len(given)} values; the model has {len(wanted)}."
        return
    allowed = span / (LEVELS - 2) / 2 + 1e-9 * max(span, 1)
    for place, (here, there) in enumerate(zip(wanted, given, strict=True)):
        if not _is_same(here, there, allowed):
            yield f"{name} is {there!r} at place {place}; the model says {here!r}."
            return


def _is_same(wanted: Any, given: Any, allowed: float) -> bool:  # noqa: ANN401  (a number, a category or None)
    if isinstance(wanted, int | float) and isinstance(given, int | float):
        return abs(wanted - given) <= allowed
    if isinstance(wanted, list | tuple) and isinstance(given, list):
        return len(wanted) == len(given) and all(map(_is_same, wanted, given, [allowed] * len(given)))
    return bool(wanted == given)


def _default_figure(explorable: Explorable) -> Mapping[str, Any]:
    figure: Mapping[str, Any] = explorable.figure(explorable.model(**explorable.default_state))
    return figure


def _axis_spans(figure: Mapping[str, Any]) -> dict[tuple[int, str], float]:
    ranges = {key: figure["layout"].get(axis, {}).get("range") for key, axis in ON_AXIS.items()}
    spans = {key: abs(ends[1] - ends[0]) for key, ends in ranges.items() if ends}
    return {(number, key): span for number in range(len(figure["data"])) for key, span in spans.items()}


def _numbers(values: Any) -> list[float]:  # noqa: ANN401  (whatever a trace holds)
    if not isinstance(values, list):
        return []
    return [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
