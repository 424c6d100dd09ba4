"""Explorables on a page: what the page shows is what the model returns, and everything on it works."""

from collections.abc import Sequence

from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.controls import Again
from coursebook.explorable.definition import State
from coursebook.explorable.state_links import state_fragment
from coursebook.testing.checks.comparison import VARYING, differences, is_chart, number_spans, states_to_compare
from coursebook.testing.checks.guesses import guess_faults, kept_guess_faults, locked_faults, name_of
from coursebook.testing.engines import Reader
from coursebook.testing.scripts import script

__all__ = [
    "control_faults",
    "guess_faults",
    "kept_guess_faults",
    "link_faults",
    "link_to",
    "locked_faults",
    "motion_faults",
    "no_script_faults",
    "preset_faults",
    "state_faults",
    "states_to_compare",
    "unlock",
]

#: The number of differences from the model that are listed; the others are usually of the same kind.
_LISTED = 3
#: The number of random states in which a control is tried before it is called dead.
_TRIED = 5


def unlock(reader: Reader, slug: str) -> None:
    """Skip the guess, or load the data, and wait until the controls of an explorable work.

    Raises
    ------
    PageError
        If they do not; it says what the page says.
    """
    reader.run(script("unlock"), slug)


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
        Sentences that differ, controls that show another state, and numbers that are further from the model's than half
        a level of the packed data.
    """
    shown = reader.run(script("states"), entry.slug, list(states), VARYING if is_chart(entry) else None)
    spans = number_spans(entry)
    found = [
        f"{name_of(entry)} in the state {state}: {difference}"
        for state, one in zip(states, shown, strict=True)
        for difference in differences(entry, state, one, spans)
    ]
    if not found:
        return []
    rest = [f"{name_of(entry)}: {len(found) - _LISTED} more differences."] if len(found) > _LISTED else []
    remedy = (
        "Build the site again; if that does not help, seed the model's random numbers, so that each run is the same."
    )
    return [*found[:_LISTED], *rest, f"{name_of(entry)}: {remedy}"]


def control_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Press a key on each control: it moves, and so does the chart or the sentence.

    Parameters
    ----------
    reader : Reader
        The page, with the explorable unlocked.
    entry : Catalogued
        The explorable.

    Returns
    -------
    list of str
        Controls that cannot be reached, do not move, or change nothing that a reader sees, in any state that was tried.
    """
    controls = entry.explorable.controls
    found = [_control_fault(reader, entry, control.name) for control in controls]
    found += [
        _control_fault(reader, entry, control.name, is_button=True)
        for control in controls
        if isinstance(control, Again)
    ]
    return [f"{name_of(entry)}: {fault}" for fault in found if fault]


def preset_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Press each preset, and Reset: each shows its state, and a preset tells its story.

    Parameters
    ----------
    reader : Reader
        The page, with the explorable unlocked.
    entry : Catalogued
        The explorable.
    """
    explorable = entry.explorable
    found = reader.run(script("presets"), entry.slug)
    shown = [one["title"] for one in found["presets"]]
    titles = [preset.title for preset in explorable.presets]
    if [" ".join(title.split()) for title in shown] != [" ".join(title.split()) for title in titles]:
        return [f"{name_of(entry)} has the presets {titles}; the page has {shown}. Build the site again."]
    faults = []
    for preset, one in zip(explorable.presets, found["presets"], strict=True):
        what, wanted = f"{name_of(entry)}: the preset {preset.title!r}", explorable.completed(preset.state)
        if one["state"] != wanted:
            faults.append(f"{what} shows the state {one['state']}, not {wanted}.")
        if one["story"] != preset.story:
            faults.append(f"{what} tells the story {one['story']!r}, not {preset.story!r}.")
        if not one["pressed"]:
            faults.append(f"{what} is not marked as chosen (aria-pressed) after a click.")
    if (reset := found["reset"]["state"]) != explorable.default_state:
        faults.append(f"{name_of(entry)}: Reset shows the state {reset}, not the default, {explorable.default_state}.")
    return faults


def link_to(entry: Catalogued, state: State) -> str:
    """Return the fragment of an address that opens a state, such as ``#tides?hour=3``."""
    return state_fragment(entry.slug, state)


def link_faults(reader: Reader, entry: Catalogued, state: State) -> list[str]:
    """Check that the link to a state opens that state, without asking for a guess.

    Parameters
    ----------
    reader : Reader
        The page, opened at its address with `link_to(entry, state)`, by a reader who has made no guess.
    entry : Catalogued
        The explorable, as the link has left it.
    state : State
        The state.
    """
    found = reader.run(script("linked"), entry.slug)
    what = f"{name_of(entry)}: the link {link_to(entry, state)}"
    if found["asks"] or not found["works"]:
        return [f"{what} asks for a guess before it shows its state."]
    faults = [] if found["state"] == state else [f"{what} shows the state {found['state']}, not {state}."]
    return (
        faults
        if found["isInView"]
        else [*faults, f"{what} leaves the explorable out of sight; the page should scroll to it."]
    )


def motion_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Check that nothing moves after a preset is pressed, or Reset if there is none.

    Parameters
    ----------
    reader : Reader
        The page, with the explorable unlocked, for a reader whose system asks for less motion.
    entry : Catalogued
        The explorable.
    """
    found = reader.run(script("motion"), entry.slug, states_to_compare(entry, _TRIED))
    if found is None:
        return []
    moving = [] if found["isThere"] and found["isStill"] else ["the chart"]
    moving += [f"the part with the class {name!r}" for name in found["animations"]]
    return [f"{name_of(entry)}: {one} moves, although the reader's system asks for less motion." for one in moving]


def no_script_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Check that an explorable can be read where scripts are blocked, and shows no control that does nothing.

    Parameters
    ----------
    reader : Reader
        The page, whose own scripts do not run.
    entry : Catalogued
        The explorable.
    """
    found = reader.run(script("without-script"), entry.slug)
    explorable = entry.explorable
    sentence = explorable.narrate(explorable.model(**explorable.default_state))
    name = name_of(entry)
    if found["upgraded"]:
        return [f"{name}: the page's script ran, although scripts should be blocked; so this was not tested."]
    faults = []
    if is_chart(entry) and not found["marks"]:
        faults.append(f"{name}: without a script, no mark of the chart can be seen.")
    if not found["sentence"]:
        faults.append(f"{name}: without a script, the sentence cannot be read.")
    elif found["sentence"] != sentence:
        faults.append(f"{name}: without a script, the page says {found['sentence']!r}; the model says {sentence!r}.")
    return faults + [f"{name}: without a script, {control!r} is shown but does nothing." for control in found["dead"]]


def _control_fault(reader: Reader, entry: Catalogued, name: str, *, is_button: bool = False) -> str:
    """Return what is wrong with a control, or with the button beside it; empty if nothing is."""
    what = f"the button Again of the control {name!r}" if is_button else f"the control {name!r}"
    states = states_to_compare(entry, _TRIED)
    for state in states:
        before = reader.run(script("ready-control"), entry.slug, state, name, is_button)
        if before["key"] is None:
            return f"{what} cannot be reached by keyboard."
        reader.press(before["key"])
        after = reader.run(script("moved-control"), entry.slug, name, before)
        if after["state"][name] == before["state"][name]:
            return f"{what} does not move when {before['key']} is pressed, in the state {state}."
        if after["hasChanged"]:
            return ""
    remedy = "let the model use it, or remove it."
    return (
        f"moving {what} changed neither chart nor sentence in any of the {len(states)} states that were tried; {remedy}"
    )
