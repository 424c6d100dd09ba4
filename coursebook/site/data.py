"""What a build knows of the course: its explorables, frozen, and its quizzes, found once and shared by all pages."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.display import status_iterator

from coursebook.catalogue import Catalogued, explorables
from coursebook.freezing import freeze_all
from coursebook.frozen import Frozen
from coursebook.problems import CourseError
from coursebook.quiz import QuizFile, load_quiz

_log = logging.getLogger(__name__)


class CourseData:
    """The parts of a course, by slug.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    title : str, optional
        What the course is called.

    Raises
    ------
    CourseError
        With all that is wrong with any of them.
    """

    def __init__(self, root: Path, title: str = "") -> None:
        self.root = root
        self.title = title
        problems = []
        self.explorables: dict[str, Catalogued] = {}
        self.frozen: dict[str, Frozen] = {}
        self.quizzes: dict[str, QuizFile] = {}
        try:
            self.explorables = explorables(root)
            self.frozen = freeze_all(root, self.explorables, report=_report)
        except CourseError as error:
            problems += error.problems
        for file in sorted((root / "book" / "quizzes").glob("*.yml")):
            try:
                self.quizzes[file.stem] = load_quiz(file, root)
            except CourseError as error:
                problems += error.problems
        if problems:
            raise CourseError(problems)


def of(app: Sphinx) -> CourseData:
    """Give the course of a build."""
    return app.course_data  # type: ignore[attr-defined]


def setup(app: Sphinx) -> None:
    """Gather the course before any page is read."""
    app.connect("builder-inited", _gather, priority=100)


def _gather(app: Sphinx) -> None:
    try:
        app.course_data = CourseData(Path(app.srcdir), app.config.html_title)  # type: ignore[attr-defined]
    except CourseError as error:
        text = "\n\n".join(map(str, error.problems))
        raise ExtensionError(f"{len(error.problems)} mistake(s) in the course:\n\n{text}\n") from None


def _report(slug: str, done: int, of_all: int) -> None:
    for _ in status_iterator([slug], f"freezing explorable {done} of {of_all}: ", length=0):
        pass
