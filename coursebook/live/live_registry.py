"""The explorables that are live in this kernel: their states, for all who watch them, and a way to move them.

A quiz grades a challenge by the state of its explorable, and a wrong answer may lead to a counterexample there. In a
page both find the explorable beside them; in a notebook they find it here.
"""

import inspect
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

#: Called with a slug and the state that its explorable has come to.
Watcher = Callable[[str, dict[str, Any]], None]


@dataclass(frozen=True, eq=False)
class _Shown:
    """An explorable that is shown: its inputs by control, and what observes them."""

    inputs: Mapping[str, Any]
    observer: Callable[..., None]


#: The explorable that was shown last, by slug.
_shown: dict[str, _Shown] = {}
#: Each returns its watcher, or None once that is gone: a widget must not live on because it watches.
_watchers: list[Callable[[], Watcher | None]] = []


def enter(slug: str, inputs: Mapping[str, Any]) -> None:
    """Show an explorable; one shown earlier under the same slug is no longer followed.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    inputs : mapping of str to ipywidgets.Widget
        Each control's name with the widget that holds its value.
    """
    if slug in _shown:
        leave(slug, _shown[slug].inputs)
    shown = _shown[slug] = _Shown(inputs, lambda *_: _tell(slug))
    for one in inputs.values():
        one.observe(shown.observer, names="value")
    _tell(slug)


def leave(slug: str, inputs: Mapping[str, Any]) -> None:
    """Stop following an explorable, if these are still the inputs that are followed."""
    if slug in _shown and _shown[slug].inputs is inputs:
        shown = _shown.pop(slug)
        for one in inputs.values():
            one.unobserve(shown.observer, names="value")


def watch(watcher: Watcher) -> None:
    """Tell where each explorable is, now and whenever it moves; a bound method is held weakly."""
    _watchers.append(weakref.WeakMethod(watcher) if inspect.ismethod(watcher) else lambda: watcher)
    for slug in _shown:
        watcher(slug, _state(slug))


def unwatch(watcher: Watcher) -> None:
    """Tell a watcher nothing more; nothing happens if it was not told anything."""
    _watchers[:] = [reference for reference in _watchers if reference() not in (None, watcher)]


def watchers() -> list[Watcher]:
    """List those that are told, without those that are gone."""
    return [watcher for reference in _watchers if (watcher := reference()) is not None]


def go(slug: str, state: Mapping[str, Any]) -> None:
    """Move an explorable; nothing happens if it is not shown."""
    inputs = _shown[slug].inputs if slug in _shown else {}
    for name, value in state.items():
        if name in inputs:
            inputs[name].value = value


def _tell(slug: str) -> None:
    for watcher in watchers():
        watcher(slug, _state(slug))


def _state(slug: str) -> dict[str, Any]:
    return {name: one.value for name, one in _shown[slug].inputs.items()}
