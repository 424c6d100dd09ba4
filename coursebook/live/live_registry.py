"""The registry of explorables that are live in this kernel: it reports their states and can change them.

A quiz grades a challenge by the state of its explorable, and the reply to a wrong answer may link to a counterexample
there. On a page the quiz finds the explorable in the document; in a notebook it finds it here.
"""

import inspect
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

#: Called with a slug and the new state of its explorable.
Watcher = Callable[[str, dict[str, Any]], None]


@dataclass(frozen=True, eq=False)
class _LiveInputs:
    """The inputs of a live explorable, by control, and the function that observes them."""

    inputs: Mapping[str, Any]
    observer: Callable[..., None]


#: The inputs that were registered last, by slug.
_live: dict[str, _LiveInputs] = {}
#: Each returns its watcher, or None once the watcher is gone: watching must not keep a widget alive.
_watchers: list[Callable[[], Watcher | None]] = []


def register(slug: str, inputs: Mapping[str, Any]) -> None:
    """Register an explorable that is displayed, in place of an earlier one with the same slug.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    inputs : mapping of str to ipywidgets.Widget
        Each control's name with the widget that holds its value.
    """
    if slug in _live:
        unregister(slug, _live[slug].inputs)
    entry = _live[slug] = _LiveInputs(inputs, lambda *_: _notify(slug))
    for widget in inputs.values():
        widget.observe(entry.observer, names="value")
    _notify(slug)


def unregister(slug: str, inputs: Mapping[str, Any]) -> None:
    """Remove an explorable, unless other inputs have been registered under its slug since."""
    if slug in _live and _live[slug].inputs is inputs:
        entry = _live.pop(slug)
        for widget in inputs.values():
            widget.unobserve(entry.observer, names="value")


def watch(watcher: Watcher) -> None:
    """Report the state of each explorable to a watcher, now and at every change; a bound method is held weakly."""
    _watchers.append(weakref.WeakMethod(watcher) if inspect.ismethod(watcher) else lambda: watcher)
    for slug in _live:
        watcher(slug, _state(slug))


def unwatch(watcher: Watcher) -> None:
    """Stop reporting to a watcher; nothing happens if it was not watching."""
    _watchers[:] = [reference for reference in _watchers if reference() not in (None, watcher)]


def watchers() -> list[Watcher]:
    """Return the watchers that still exist."""
    return [watcher for reference in _watchers if (watcher := reference()) is not None]


def set_state(slug: str, state: Mapping[str, Any]) -> None:
    """Move an explorable to a state; nothing happens if it is not registered."""
    inputs = _live[slug].inputs if slug in _live else {}
    for name, value in state.items():
        if name in inputs:
            inputs[name].value = value


def _notify(slug: str) -> None:
    for watcher in watchers():
        watcher(slug, _state(slug))


def _state(slug: str) -> dict[str, Any]:
    return {name: widget.value for name, widget in _live[slug].inputs.items()}
