"""Explorables on a page: what the page shows is what the model returns, and everything on it acts."""

import json
import random
from collections.abc import Mapping, Sequence
from typing import Any

from coursebook.chart.figure import in_vocabulary
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.definition import State
from coursebook.explorable.state_links import state_fragment
from coursebook.frozen.packing import LEVELS
from coursebook.testing.engines import Reader
from coursebook.testing.scripts import script

#: No more differences of an explorable are listed; the others are of the same kind.
_LISTED = 3
#: States in which a control is tried before it is called dead.
_TRIED = 5


def states_to_compare(entry: Catalogued, count: int) -> list[State]:
    """Choose states of an explorable, the same in every run.

    Parameters
    ----------
    entry : Catalogued
        The explorable.
    count : int
        How many are chosen by chance.

    Returns
    -------
    list of State
        Its default, the answer to its prediction, its presets, and some by chance; none twice.
    """
    explorable = entry.explorable
    asked = [explorable.prediction.state] if explorable.prediction else []
    led_to = [explorable.completed(state) for state in [*asked, *(preset.state for preset in explorable.presets)]]
    every = list(explorable.states())
    by_chance = random.Random(entry.slug).sample(every, min(count, len(every)))
    states = [explorable.default_state, *led_to, *by_chance]
    return [state for number, state in enumerate(states) if state not in states[:number]]


def unlock(reader: Reader, slug: str) -> None:
    """Skip the guess, and wait until an explorable acts."""
    reader.run(script("unlock"), slug)


def locked_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Say what an explorable gives away before the guess that it asks for."""
    found = reader.run(script("locked"), entry.slug)
    name = _name(entry)
    faults = [] if found["asks"] else [f"{name} has a prediction, but asks for none."]
    faults += [f"{name}: the control {control!r} can be moved before the guess." for control in found["free"]]
    faults += [f"{name}: {found['marks']} marks of the picture can be seen before the guess."] if found["marks"] else []
    faults += (
        [f"{name}: the sentence, which holds the answer, can be read before the guess."] if found["sentence"] else []
    )
    faults += [f"{name}: a screen reader says the answer before the guess."] if found["described"] else []
    return faults


def state_faults(reader: Reader, entry: Catalogued, states: Sequence[State]) -> list[str]:
    """Compare what the page shows in some states with what the model returns.

    Parameters
    ----------
    reader : Reader
        The page, with the explorable unlocked.
    entry : Catalogued
        The explorable.
    states : sequence of State
        The states.

    Returns
    -------
    list of str
        Sentences that differ, and numbers that are further from the model's than half a step of the packed data.
    """
    shown = reader.run(script("states"), entry.slug, list(states))
    faults = [fault for state, one in zip(states, shown, strict=True) for fault in _differences(entry, state, one)]
    remedy = "Build the site again; if the model is not the same in every run, seed its chance."
    return [*faults[:_LISTED], *([f"{_name(entry)}: {remedy}"] if faults else [])]


def control_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Move each control by a key, and say which changes nothing."""
    return [fault for control in entry.explorable.controls for fault in _control_faults(reader, entry, control.name)]


def preset_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Press each preset, and Reset: each shows its state and tells its story."""
    explorable = entry.explorable
    found = reader.run(script("presets"), entry.slug)
    faults = []
    if len(found["presets"]) != len(explorable.presets):
        faults.append(f"{_name(entry)} has {len(explorable.presets)} presets; the page has {len(found['presets'])}.")
    for preset, shown in zip(explorable.presets, found["presets"], strict=False):
        wanted = explorable.completed(preset.state)
        if shown["state"] != wanted:
            faults.append(f"{_name(entry)}: the preset {preset.title!r} shows {shown['state']}, not {wanted}.")
        if shown["story"] != preset.story:
            faults.append(
                f"{_name(entry)}: the preset {preset.title!r} tells {shown['story']!r}, not {preset.story!r}."
            )
    if found["reset"]["state"] != explorable.default_state:
        faults.append(f"{_name(entry)}: Reset shows {found['reset']['state']}, not {explorable.default_state}.")
    return faults


def guess_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Make a guess: the page says what the model says, and shows the state that was asked about."""
    return _answered_faults(entry, reader.run(script("guess"), entry.slug), "after a guess")


def kept_guess_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Say whether a guess is still there after the page was loaded again."""
    found = reader.run(script("kept-guess"), entry.slug)
    if found["asks"]:
        return [f"{_name(entry)} asks for a guess again, although one was made before the page was loaded again."]
    return _answered_faults(entry, found, "after the page was loaded again")


def link_to(entry: Catalogued, state: State) -> str:
    """Return the fragment of an address that opens a state."""
    return state_fragment(entry.slug, state)


def link_faults(reader: Reader, entry: Catalogued, state: State) -> list[str]:
    """Say whether the page, opened at the link to a state, shows it without asking for a guess."""
    found = reader.run(script("linked"), entry.slug)
    return [] if found["state"] == state else [f"{_name(entry)}: the link to {state} shows {found['state']}."]


def motion_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Say what moves although the reader's system asks for less motion."""
    found = reader.run(script("motion"), entry.slug)
    moving = [*found["animations"], *(["the picture"] if found["pictures"] > 1 else [])]
    return [f"{_name(entry)}: {one} moves, although the reader asked for less motion." for one in moving]


def no_script_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Say what cannot be read, or seems to act, where no script runs."""
    found = reader.run(script("without-script"), entry.slug)
    name = _name(entry)
    faults = [f"{name}: the page ran its script, although scripts were blocked."] if found["upgraded"] else []
    faults += [] if found["marks"] else [f"{name}: without a script, no mark of the picture can be seen."]
    faults += [] if found["sentence"] else [f"{name}: without a script, the sentence cannot be read."]
    return faults + [f"{name}: without a script, {control!r} is shown but does nothing." for control in found["dead"]]


def _name(entry: Catalogued) -> str:
    return f"the explorable {entry.slug!r} ({entry.file.name}:{entry.line})"


def _answered_faults(entry: Catalogued, found: Mapping[str, Any], when: str) -> list[str]:
    prediction = entry.explorable.prediction
    assert prediction is not None
    wanted = entry.explorable.completed(prediction.state)
    faults = [] if found["verdict"] else [f"{_name(entry)} says nothing about the guess {when}."]
    if found["state"] != wanted:
        faults.append(f"{_name(entry)} shows {found['state']} {when}, not the state that was asked about, {wanted}.")
    return faults


def _differences(entry: Catalogued, state: State, shown: Mapping[str, Any]) -> list[str]:
    """Return everything in which the page differs from the model in one state."""
    result = entry.explorable.model(**state)
    figure, sentence = entry.explorable.figure(result), entry.explorable.narrate(result)
    where = f"{_name(entry)} in the state {state}"
    faults = [] if shown["state"] == state else [f"{where}: the page is in the state {shown['state']}."]
    if shown["sentence"] != sentence:
        faults.append(f"{where} says {shown['sentence']!r}; the model says {sentence!r}.")
    if not in_vocabulary(figure):  # plotly's own figures are not packed: they are compared as they are
        return faults
    if len(figure["data"]) != len(shown["data"]):
        return [*faults, f"{where} draws {len(shown['data'])} marks; the model has {len(figure['data'])}."]
    for trace, drawn in zip(figure["data"], shown["data"], strict=True):
        if trace.get("text") != drawn.get("text"):
            faults.append(f"{where}: the texts of {trace['name']!r} are {drawn.get('text')}.")
        for axis in "xy":
            faults += _axis_differences(figure, trace, drawn, axis, where)
    return faults


def _axis_differences(
    figure: Mapping[str, Any], trace: Mapping[str, Any], drawn: Mapping[str, Any], axis: str, where: str
) -> list[str]:
    low, high = figure["layout"][f"{axis}axis"]["range"]
    allowed = abs(high - low) / (LEVELS - 2) / 2 + 1e-9
    wanted, given = list(trace[axis]), list(drawn[axis])
    if len(wanted) != len(given):
        return [f"{where}: {trace['name']!r} has {len(given)} values of {axis}, not {len(wanted)}."]
    return [
        f"{where}: {axis} of {trace['name']!r} is {there}; the model says {here}."
        for here, there in zip(wanted, given, strict=True)
        if not _is_same(here, there, allowed)
    ]


def _is_same(wanted: Any, given: Any, allowed: float) -> bool:  # noqa: ANN401  (a number, a category or None)
    if isinstance(wanted, int | float) and isinstance(given, int | float):
        return abs(wanted - given) <= allowed
    return bool(wanted == given)


def _control_faults(reader: Reader, entry: Catalogued, name: str) -> list[str]:
    for state in states_to_compare(entry, _TRIED):
        before = reader.run(script("ready-control"), entry.slug, state, name)
        if before["key"] is None:
            return [f"{_name(entry)}: the control {name!r} cannot be reached by keyboard."]
        reader.press(before["key"])
        after = reader.run(script("shown"), entry.slug)
        if json.loads(after["state"])[name] == json.loads(before["state"])[name]:
            return [f"{_name(entry)}: the control {name!r} does not move by the key {before['key']}."]
        if (after["picture"], after["sentence"]) != (before["picture"], before["sentence"]):
            return []
    what = f"moving the control {name!r} changes neither picture nor sentence, in none of {_TRIED} states or more."
    return [f"{_name(entry)}: {what}"]
