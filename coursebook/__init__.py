"""Turns a document, a book of notebooks and a folder of models into an interactive course site.

Importing it also connects explorables to the widgets that display them in a kernel, which are loaded when one is shown.
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


def _display_live(explorable: Explorable, **formats: Any) -> Any:  # noqa: ANN401  (Jupyter's protocol)
    from coursebook.live.widgets import live  # noqa: PLC0415  (ipywidgets and plotly only where there is a kernel)

    return live(explorable)._repr_mimebundle_(**formats)


Explorable.display_live_with(_display_live)
