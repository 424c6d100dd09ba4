"""Every state of an explorable: its numbers are numbers, and each control changes something."""

import math
from collections.abc import Iterator
from typing import Any

from coursebook.checks.models.value_digest import value_digest
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.definition import State

#: Words of a sentence that no reader should see.
_NO_WORDS = ("nan", "inf", "None")
#: No more faults are listed; the others are of the same kind.
_LISTED = 5


def model_faults(entry: Catalogued) -> tuple[list[str], int]:
    """Run a model in every state that its controls allow.

    Parameters
    ----------
    entry : Catalogued
        The explorable.

    Returns
    -------
    tuple of list of str and int
        What is wrong, at most a few sentences; and the number of states.
    """
    explorable = entry.explorable
    shown: dict[tuple[Any, ...], str] = {}
    faults = []
    for state in explorable.states():
        try:
            result = explorable.model(**state)
            figure, sentence = explorable.figure(result), explorable.narrate(result)
        except Exception as error:
            faults.append(f"{_where(entry, state)} raises {type(error).__name__}: {error}")
            continue
        faults += [f"{_where(entry, state)} {what}" for what in _unfit(figure, sentence)]
        shown[tuple(state.values())] = value_digest((figure["data"], sentence))
    faults = faults[:_LISTED] or list(_dead_controls(entry, shown))
    return faults, len(shown)


def _where(entry: Catalogued, state: State) -> str:
    return f"{entry.file.name}:{entry.line}: the model of {entry.slug!r} in the state {state}"


def _unfit(figure: dict[str, Any], sentence: str) -> Iterator[str]:
    words = sentence.replace(",", " ").replace(".", " ").split()
    for wrong in _NO_WORDS:
        if wrong in words:
            yield f"has the sentence {sentence!r}, which says {wrong!r}; give it words for that case."
    for trace in figure["data"]:
        for axis in ("x", "y"):
            numbers = [value for value in trace.get(axis) or () if isinstance(value, float)]
            if any(not math.isfinite(number) for number in numbers):
                name = trace.get("name", "a mark")
                yield f"draws {name!r} at a number that is not finite; use None for what is not drawn."


def _dead_controls(entry: Catalogued, shown: dict[tuple[Any, ...], str]) -> Iterator[str]:
    for place, control in enumerate(entry.explorable.controls):
        groups: dict[tuple[Any, ...], set[str]] = {}
        for values, digest in shown.items():
            groups.setdefault((*values[:place], *values[place + 1 :]), set()).add(digest)
        if all(len(digests) == 1 for digests in groups.values()):
            yield (
                f"{entry.file.name}:{entry.line}: the control {control.name!r} of {entry.slug!r} changes nothing, "
                "whatever the others are; let the model use it, or remove it."
            )
