"""Where in an author's files something on a finished page comes from, as far as that can be told."""

from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from coursebook.site import data
from coursebook.site.safety.page_check import Finding
from coursebook.site.safety.raw_html import placed

#: The remainder of a page that is not from its own file: navigation, titles, settings.
SETTINGS = "_config.yml"


def place_of(app: Sphinx, page: str, finding: Finding) -> tuple[Path, int | None]:
    """Find the file and the line of what is on a page.

    Parameters
    ----------
    app : Sphinx
        The build, which keeps each page as it was read.
    page : str
        The page's name.
    finding : Finding
        What is looked for.

    Returns
    -------
    tuple of pathlib.Path and int or None
        The file: a quiz, a model, the page's source, or the settings where a page has none. The line, if a node of the
        page holds what is meant. In a notebook Sphinx counts lines by ten thousands, one for each cell.
    """
    if owned := _owner(app, *finding.owner):
        return owned
    if page not in app.env.found_docs:
        return Path(app.srcdir, SETTINGS), None
    return Path(app.env.doc2path(page)), next(_lines(app.env.get_doctree(page), finding), None)


def _owner(app: Sphinx, kind: str = "", name: str = "") -> tuple[Path, int | None] | None:
    """Find the quiz or the model that a part of a page was made from."""
    course = data.of(app)
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
    """Give the lines of nodes that hold what is looked for, first of those that hold its very value."""
    for is_same in (True, False):
        for node in document.findall():
            if _holds(node, finding, is_same=is_same) and (line := placed(node).line) is not None:
                yield line


def _holds(node: nodes.Node, finding: Finding, *, is_same: bool) -> bool:
    if isinstance(node, nodes.raw):
        html = node.astext()
        named = f"<{finding.element}" in html.lower() and finding.attribute in html.lower()
        return named and (finding.value in html or not is_same)
    values = [value for value in getattr(node, "attributes", {}).values() if isinstance(value, str)]
    return bool(finding.value) and finding.value in values
