"""Begin a course from a text that is not yet a course's."""

from pathlib import Path

from coursebook.chapters.changes import Change, write_changes
from coursebook.chapters.places import documents_in
from coursebook.document import markdown_of, read_document
from coursebook.document.slugs import slug_of
from coursebook.problems import CourseError, Problem


def begin_course(root: Path, text: Path) -> Path:
    """Write a text into the folder ``documents``, with all slugs and parts spelled out.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    text : pathlib.Path
        Markdown or plain text; it stays as it is.

    Returns
    -------
    pathlib.Path
        The course's document, for its author to go on with.

    Raises
    ------
    CourseError
        If the text has mistakes, or the course has a document already.
    """
    for present in documents_in(root):
        what = "The course has a document already."
        raise CourseError([Problem(present, what, "Edit it, or begin in another folder.")])
    document = read_document(text)
    path = root / "documents" / f"{slug_of(document.title) or 'course'}.md"
    write_changes([Change(path, None, markdown_of(document).encode(), "The course begins.")])
    return path
