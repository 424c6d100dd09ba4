"""Create a course from documents that were not written for one.

Every format (Markdown, plain text, HTML, Word, OpenDocument, EPUB, notebooks, PDF) is read into one kind of syntax
tree. From it come the course's chapters, terms and pictures, one document in Markdown, and the files around it::

    documents ──reading──▶ syntax trees ──outline, glossary──▶ chapters, terms ──assembly──▶ documents/*.md
                                                                                └─new_course──▶ the course's folder

No document is executed, nothing outside of the course's folder is written, and no network is used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursebook.importers.new_course import NewCourse, create_course

__all__ = ["NewCourse", "create_course"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (a function or a class)
    """Import what creates a course on first use.

    The subprocess that reads a document does not need it, and importing all that writes and runs notebooks would
    take it several seconds.
    """
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from coursebook.importers import new_course  # noqa: PLC0415

    return getattr(new_course, name)
