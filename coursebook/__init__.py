"""Turns a document, a book of notebooks and a folder of models into an interactive course site.

Importing it also connects explorables to the widget that displays them in a kernel, which is loaded when one is shown.
"""

from typing import Any

from coursebook.explorable import Explorable

__all__ = ["Quiz", "compare"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (any public name)
    """Import a public name when a notebook asks for it, so that models are not delayed by what reads quiz files."""
    if name == "Quiz":
        from coursebook.live.quiz import Quiz  # noqa: PLC0415

        return Quiz
    if name == "compare":
        from coursebook.live.lab import compare  # noqa: PLC0415

        return compare
    raise AttributeError(f"module 'coursebook' has no attribute {name!r}")


def _live_widget(explorable: Explorable, *, is_for_class: bool = False) -> Any:  # noqa: ANN401  (a widget)
    from coursebook.live.explorable_widget import ExplorableWidget, live  # noqa: PLC0415  (only where there is a kernel)

    return ExplorableWidget(explorable, is_for_class=True) if is_for_class else live(explorable)


Explorable.connect_widget(_live_widget)
