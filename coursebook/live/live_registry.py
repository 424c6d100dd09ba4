"""The registry of explorables that are live in this kernel: it reports their states and can change them.

A quiz grades a challenge by the state of its explorable, and the reply to a wrong answer may link to a counterexample
there. On a page the quiz finds the explorable in the document; in a notebook it finds it here.
"""

import inspect
import weakref
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursebook.live.explorable_widget import ExplorableWidget

#: Called with a slug and the new state of its explorable.
Watcher = Callable[[str, dict[str, Any]], None]

#: The widgets that were registered last, by slug.
_live: dict[str, "ExplorableWidget"] = {}
#: Each returns its watcher, or None once the watcher is gone: watching must not keep a widget alive.
_watchers: list[Callable[[], Watcher | None]] = []


def register(widget: "ExplorableWidget") -> None:
    """Register an explorable that is displayed, in place of an earlier one with the same slug."""
    slug = widget.explorable.slug
    if slug in _live:
        unregister(_live[slug])
    _live[slug] = widget
    widget.observe(_notify, names="state")
    _report(widget)


def unregister(widget: "ExplorableWidget") -> None:
    """Remove an explorable, unless another widget has been registered under its slug since."""
    if find(widget.explorable.slug) is widget:
        del _live[widget.explorable.slug]
        widget.unobserve(_notify, names="state")


def find(slug: str) -> "ExplorableWidget | None":
    """Return the widget of an explorable, if it is live."""
    return _live.get(slug)


def watch(watcher: Watcher) -> None:
    """Report the state of each explorable to a watcher, now and at every change; a bound method is held weakly."""
    _watchers.append(weakref.WeakMethod(watcher) if inspect.ismethod(watcher) else lambda: watcher)
    for slug, widget in _live.items():
        watcher(slug, dict(widget.state))


def unwatch(watcher: Watcher) -> None:
    """Stop reporting to a watcher; nothing happens if it was not watching."""
    _watchers[:] = [reference for reference in _watchers if reference() not in (None, watcher)]


def watchers() -> list[Watcher]:
    """Return the watchers that still exist."""
    return [watcher for reference in _watchers if (watcher := reference()) is not None]


def set_state(slug: str, state: Mapping[str, Any]) -> None:
    """Move an explorable to a state; nothing happens if it is not registered."""
    if widget := find(slug):
        widget.state = dict(state)


def _notify(change: Any) -> None:  # noqa: ANN401  (of traitlets)
    _report(change.owner)


def _report(widget: "ExplorableWidget") -> None:
    for watcher in watchers():
        watcher(widget.explorable.slug, dict(widget.state))
