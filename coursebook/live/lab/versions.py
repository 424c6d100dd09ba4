"""The versions of a model that are compared, each with a name: what they show in a state, or why they cannot."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coursebook.chart import Figure
from coursebook.explorable.controls import Control
from coursebook.explorable.definition import Explorable, State

#: A model in place of an explorable's own, called with the values of its controls; or an explorable changed otherwise.
Change = Callable[..., Any] | Explorable
#: The name of the model that is changed.
ORIGINAL = "the course's model"


@dataclass(frozen=True)
class Shown:
    """What a version shows in one state.

    Parameters
    ----------
    figure : Figure or None
        None if the model failed.
    words : str
        The sentence below the figure, or what went wrong.
    """

    figure: Figure | None
    words: str


@dataclass(frozen=True)
class Version:
    """A model with its name.

    Parameters
    ----------
    name : str
        What the reader sees: "the course's model", "nobody learns".
    explorable : Explorable
        The model, with what draws and describes its results.
    """

    name: str
    explorable: Explorable

    def run(self, state: State) -> Shown:
        """Run the model; whatever it raises is the caller's.

        Parameters
        ----------
        state : dict
            A value for each control; those of other versions are left out.
        """
        own = self._own(state)
        _check_arguments(self.explorable.model, own)
        result = self.explorable.model(**own)
        return Shown(self.explorable.figure(result), self.explorable.narrate(result))

    def try_run(self, state: State) -> Shown:
        """Run the model; if it fails, say why in plain words."""
        try:
            return self.run(state)
        except Exception as error:  # the model is a reader's, who may make any mistake
            return Shown(None, f"This model cannot be shown here: {_in_words(error)}")

    def _own(self, state: State) -> State:
        return {control.name: state[control.name] for control in self.explorable.controls}


def versions_of(explorable: Explorable, changes: Sequence[Change], named: Mapping[str, Change]) -> list[Version]:
    """Return the course's version and the changed ones, with names that differ.

    Parameters
    ----------
    explorable : Explorable
        The course's.
    changes : sequence of callable or Explorable
        Named after the function: `nobody_learns` is "nobody learns".
    named : mapping of str to callable or Explorable
        Named by keyword.

    Raises
    ------
    TypeError
        If something is neither a function nor an explorable.
    """
    named_changes = [(_own_name(change), change) for change in changes]
    named_changes += [(_as_words(name), change) for name, change in named.items()]
    versions = [Version(ORIGINAL, explorable)]
    for name, change in named_changes:
        taken = {version.name for version in versions}
        versions.append(Version(_unused(name, taken), _changed(explorable, change)))
    return versions


def controls_of(versions: Sequence[Version]) -> list[Control]:
    """Return the controls of all versions; where a changed explorable changes a control, its control is used."""
    return list({control.name: control for version in versions for control in version.explorable.controls}.values())


def _changed(explorable: Explorable, change: Change) -> Explorable:
    if isinstance(change, Explorable):
        return change
    if callable(change):
        return replace(explorable, model=change)
    raise TypeError(
        f"{change!r} is neither a function nor an explorable. Write a function that is called with "
        f"{', '.join(explorable.default_state)} and returns what the model returns."
    )


def _own_name(change: Change) -> str:
    name = getattr(change, "__name__", "")
    return _as_words(name) if name.isidentifier() else "the changed model"


def _as_words(name: str) -> str:
    return name.replace("_", " ").strip() or "the changed model"


def _unused(name: str, taken: set[str]) -> str:
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name} {number}", number + 1
    return candidate


def _check_arguments(model: Callable[..., Any], state: State) -> None:
    try:
        inspect.signature(model).bind(**state)
    except TypeError as error:
        raise TypeError(f"it is called with {', '.join(state)}, which does not fit its arguments: {error}") from None


def _in_words(error: Exception) -> str:
    """Return the message of a model's own check as it is, and of any other error with its kind."""
    message = str(error).strip() or "no message"
    words = message if isinstance(error, ValueError) else f"{type(error).__name__}: {message}"
    return words if words.endswith((".", "?", "!")) else f"{words}."
