"""The explorables that are live in this kernel: where they stand, for whoever wants to know, and a way to move them.

A quiz grades a challenge by the state of its explorable, and a wrong answer may lead to a counterexample there. In a
page both find the explorable beside them; in a notebook they find it here.
"""

from collections.abc import Callable, Mapping
from typing import Any

#: Called with a slug and the state that its explorable has come to.
Watcher = Callable[[str, dict[str, Any]], None]

#: The inputs of the explorable that was shown last, by slug and by control.
_shown: dict[str, Mapping[str, Any]] = {}
_watchers: list[Watcher] = []


def enter(slug: str, inputs: Mapping[str, Any]) -> None:
    """Show an explorable; one shown earlier under the same slug is no longer followed.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    inputs : mapping of str to ipywidgets.Widget
        Each control's name with the widget that holds its value.
    """
    _shown[slug] = inputs

    def tell(*_: object) -> None:
        if _shown[slug] is inputs:
            _tell(slug)

    for one in inputs.values():
        one.observe(tell, names="value")
    tell()


def watch(watcher: Watcher) -> None:
    """Tell where each explorable stands, now and whenever it moves."""
    _watchers.append(watcher)
    for slug in _shown:
        watcher(slug, _state(slug))


def go(slug: str, state: Mapping[str, Any]) -> None:
    """Move an explorable; nothing happens if it is not shown."""
    for name, value in state.items():
        if name in _shown.get(slug, {}):
            _shown[slug][name].value = value


def _tell(slug: str) -> None:
    for watcher in list(_watchers):
        watcher(slug, _state(slug))


def _state(slug: str) -> dict[str, Any]:
    return {name: one.value for name, one in _shown[slug].items()}
