"""The guess that an explorable asks for first: it gives nothing away before, answers it, and keeps it."""

from collections.abc import Mapping
from typing import Any

from coursebook.amounts import amount, format_to_step
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.definition import OneOf
from coursebook.testing.engines import Reader
from coursebook.testing.scripts import script

#: The words of a verdict: before the guess, before what happens in the model, and if they are the same.
_SAID, _TOLD, _RIGHT = "You said:", "In this model:", "That is what happens in this model."


def name_of(entry: Catalogued) -> str:
    """Return an explorable's name in a message, with its place in the course."""
    return f"the explorable {entry.slug!r} ({entry.file.name}:{entry.line})"


def locked_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Check that an explorable gives nothing away before the guess that it asks for.

    Parameters
    ----------
    reader : Reader
        The page, on which no guess has been made.
    entry : Catalogued
        The explorable.

    Returns
    -------
    list of str
        What is wrong; empty if it has no prediction.
    """
    if entry.explorable.prediction is None:
        return []
    found = reader.run(script("locked"), entry.slug)
    name = name_of(entry)
    given_away = {
        f"{amount(found['marks'], 'mark|marks')} of the chart can be seen": found["marks"],
        "the sentence, which holds the answer, can be read": found["sentence"],
        "a screen reader reads the sentence, which holds the answer,": found["described"],
        "the numbers of the chart can be opened": found["table"],
    }
    faults = [] if found["asks"] else [f"{name} has a prediction, but the page does not ask for a guess."]
    faults += [
        f"{name}: the control {control!r} works before the guess; it should be disabled." for control in found["free"]
    ]
    return faults + [f"{name}: {what} before the guess." for what, is_wrong in given_away.items() if is_wrong]


def guess_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Make a guess through the page's own form, a wrong one if there are options.

    Parameters
    ----------
    reader : Reader
        The page, on which no guess has been made.
    entry : Catalogued
        The explorable.

    Returns
    -------
    list of str
        What is wrong: the page should say what happens in the model, and show the state that was asked about.
    """
    prediction = entry.explorable.prediction
    if prediction is None:
        return []
    truth = str(_truth(entry))
    options = prediction.answer.options if isinstance(prediction.answer, OneOf) else {}
    wrong = next((key for key in options if key != truth), truth if options else None)
    return _answered_faults(entry, reader.run(script("guess"), entry.slug, wrong), "after a guess")


def kept_guess_faults(reader: Reader, entry: Catalogued) -> list[str]:
    """Check that a guess is still there after the page was loaded again.

    Parameters
    ----------
    reader : Reader
        The page, loaded again after `guess_faults`.
    entry : Catalogued
        The explorable.
    """
    if entry.explorable.prediction is None:
        return []
    found = reader.run(script("kept-guess"), entry.slug)
    if found["asks"]:
        return [
            f"{name_of(entry)} asks for a guess again after the page was loaded again; it should have kept the first."
        ]
    return _answered_faults(entry, found, "after the page was loaded again")


def _answered_faults(entry: Catalogued, found: Mapping[str, Any], when: str) -> list[str]:
    prediction = entry.explorable.prediction
    assert prediction is not None
    wanted, name, verdict = entry.explorable.completed(prediction.state), name_of(entry), found["verdict"]
    faults = []
    if not verdict:
        faults.append(f"{name} says nothing about the guess {when}.")
    elif not _tells(verdict, truth := _truth_words(entry)):
        faults.append(f"{name} says {verdict!r} {when}; in the model, the answer is {truth!r}.")
    if found["state"] != wanted:
        faults.append(f"{name} shows the state {found['state']} {when}, not the one that was asked about, {wanted}.")
    return faults


def _tells(verdict: str, truth: str) -> bool:
    """Return whether a verdict says what happens: after the guess, or as the guess, if that was right."""
    said, _, told = verdict.partition(_TOLD)
    if said.endswith(_RIGHT):
        told = said.removesuffix(_RIGHT).partition(_SAID)[2]
    return told.strip().removeprefix("about ").rstrip(".") == truth.strip().rstrip(".")


def _truth(entry: Catalogued) -> Any:  # noqa: ANN401  (the key of an option, or a number)
    explorable = entry.explorable
    assert explorable.prediction is not None
    return explorable.prediction.truth(explorable.model(**explorable.completed(explorable.prediction.state)))


def _truth_words(entry: Catalogued) -> str:
    """Return what happens in the model as the page says it."""
    assert entry.explorable.prediction is not None
    answer, truth = entry.explorable.prediction.answer, _truth(entry)
    if isinstance(answer, OneOf):
        return answer.options[str(truth)]
    return amount(format_to_step(truth, answer.step), answer.unit)
