"""Maps something on a finished page back to the author's file and line, as far as that is possible."""

from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from coursebook.site import data
from coursebook.site.safety.page_check import Finding
from coursebook.site.safety.raw_html import nearest_with_line

#: Where everything on a page comes from that is not in its own file: navigation, titles, settings.
SETTINGS = "_config.yml"


def source_of(app: Sphinx, page: str, finding: Finding) -> tuple[Path, int | None]:
    """Find the source file and line of a finding.

    Parameters
    ----------
    app : Sphinx
        The build, which keeps each page as it was read.
    page : str
        The page's name.
    finding : Finding
        What was found on the page.

    Returns
    -------
    tuple of pathlib.Path and int or None
        The file: a quiz, a model, the page's source, or the settings where a page has none. The line, if a node of the
        page contains the finding. In a notebook, MyST-NB adds 10,000 to the line for each cell.
    """
    if owned := _owner(app, *finding.owner):
        return owned
    if page not in app.env.found_docs:
        return Path(app.srcdir, SETTINGS), None
    return Path(app.env.doc2path(page)), next(_lines(app.env.get_doctree(page), finding), None)


def _owner(app: Sphinx, kind: str = "", name: str = "") -> tuple[Path, int | None] | None:
    """Find the quiz or the model that a part of a page is made from."""
    course = data.course_of(app)
    if kind == "explorable" and name in course.explorables:
        return course.explorables[name].file, None
    if kind == "quiz" and name in course.quizzes:
        return course.quizzes[name].file, None
    for quiz in course.quizzes.values() if kind == "question" else ():
        for question, line in zip(quiz.questions, quiz.lines, strict=True):
            if question.id == name:
                return quiz.file, line
    return None


def _lines(document: nodes.document, finding: Finding) -> Iterator[int]:
    """Yield the lines of nodes that contain the finding, first of those that contain its exact value."""
    for is_same in (True, False):
        for node in document.findall():
            if _contains(node, finding, is_same=is_same) and (line := nearest_with_line(node).line) is not None:
                yield line


def _contains(node: nodes.Node, finding: Finding, *, is_same: bool) -> bool:
    if isinstance(node, nodes.raw):
        html = node.astext()
        named = f"<{finding.element}" in html.lower() and finding.attribute in html.lower()
        return named and (finding.value in html or not is_same)
    values = [value for value in getattr(node, "attributes", {}).values() if isinstance(value, str)]
    return bool(finding.value) and finding.value in values
