"""Turns a document, a book of notebooks and a folder of models into an interactive course site."""

from typing import Any

__all__ = ["Quiz"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (any public name)
    """Import `Quiz` when a notebook asks for it, so that the models need not wait for what reads quiz files."""
    if name == "Quiz":
        from coursebook.live.quiz import Quiz  # noqa: PLC0415

        return Quiz
    raise AttributeError(f"module 'coursebook' has no attribute {name!r}")
