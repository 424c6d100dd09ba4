"""A course of its own from documents that were not written for one.

Every form (Markdown, plain text, HTML, Word, OpenDocument, EPUB, notebooks, PDF) is brought into one tree;
from the tree come chapters, terms and pictures; from these the course's one document, in Markdown, with all
that a course has around it::

    documents ──reading──▶ trees ──sectioning, glossary──▶ chapters, terms ──assembling──▶ documents/*.md
                                                                                └─beginning──▶ the course's folder

Nothing of a document is run, nothing outside the course's folder is written, and nothing is asked of a network.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursebook.importers.new_course import Begun, begin_course

__all__ = ["Begun", "begin_course"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (a function or a class)
    """Import what begins a course when it is asked for: the child that reads a document needs none of it.

    It would take the child several seconds to import all that writes and runs notebooks.
    """
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from coursebook.importers import new_course as beginning  # noqa: PLC0415

    return getattr(beginning, name)
