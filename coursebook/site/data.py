"""The data of the course during a build: its frozen explorables and its quizzes, loaded once for all pages."""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.display import status_iterator

from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.frozen.cache import freeze_all
from coursebook.frozen.freeze import Frozen
from coursebook.identity import FORMER_TITLES, ID, Identity, identity_of, setting_problems
from coursebook.limits import outside_limits
from coursebook.problems import CourseError, Problem
from coursebook.quiz import QuizFile, load_quiz

_log = logging.getLogger(__name__)


class CourseData:
    """The explorables and quizzes of a course, by slug.

    If one cannot be loaded, its problems are recorded, and the last version that could be loaded stays.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    title : str, optional
        The title of the course.
    identity : Identity, optional
        The key of its readers' answers; derived from the title if absent.
    """

    def __init__(self, root: Path, title: str = "", identity: Identity | None = None) -> None:
        self.root = root
        self.title = title
        self.identity = identity or identity_of(title)
        self.explorables: dict[str, Catalogued] = {}
        self.frozen: dict[str, Frozen] = {}
        self.quizzes: dict[str, QuizFile] = {}
        self._problems_by_part: dict[str, list[Problem]] = {}
        self.load_models()
        for file in self.quiz_files():
            self.load_quiz(file)

    @property
    def problems(self) -> list[Problem]:
        """The problems of all parts."""
        return [problem for problems in self._problems_by_part.values() for problem in problems]

    def quiz_files(self) -> list[Path]:
        """Return the files of all quizzes."""
        return sorted((self.root / "book" / "quizzes").glob("*.yml"))

    def load_models(self) -> bool:
        """Load all explorables, and freeze those that are not frozen yet; return whether that succeeded."""
        self._problems_by_part.pop("", None)
        try:
            found = explorables(self.root)
            self.explorables, self.frozen = found, freeze_all(self.root, found, report=_report)
        except CourseError as error:
            self._problems_by_part[""] = error.problems
            return False
        return True

    def load_quiz(self, file: Path) -> None:
        """Load one quiz, or discard it if its file no longer exists."""
        self._problems_by_part.pop(file.stem, None)
        if not file.exists():
            self.quizzes.pop(file.stem, None)
            return
        try:
            self.quizzes[file.stem] = load_quiz(file, self.root)
        except CourseError as error:
            self._problems_by_part[file.stem] = error.problems


def course_of(app: Sphinx) -> CourseData:
    """Return the course that a build is of."""
    course: CourseData = app.course_data  # type: ignore[attr-defined]  # our attribute
    return course


def setup(app: Sphinx) -> None:
    """Load the course before any page is read."""
    app.add_config_value("course_is_preview", False, "", types=[bool])  # a preview reports problems and goes on
    app.add_config_value(ID, "", "html", types=Any)  # checked by us, which reports the line
    app.add_config_value(FORMER_TITLES, [], "html", types=Any)
    app.connect("builder-inited", _load, priority=100)


def _load(app: Sphinx) -> None:
    _stop_on(outside_limits(Path(app.srcdir)))
    title, *settings = app.config.html_title, app.config.course_id, app.config.course_former_titles
    course = CourseData(Path(app.srcdir), title, identity_of(title, *settings))
    app.course_data = course  # type: ignore[attr-defined]  # our attribute
    problems = list(setting_problems(Path(app.srcdir) / "_config.yml", title, *settings))
    for problem in problems:
        if problem.is_warning:
            _log.info(str(problem))  # a Sphinx warning would fail the build of a course without an id
    if not app.config.course_is_preview:
        _stop_on([problem for problem in problems if not problem.is_warning] + course.problems)


def _stop_on(problems: list[Problem]) -> None:
    """Stop the build if there are problems."""
    if problems:
        text = "\n\n".join(map(str, problems))
        raise ExtensionError(f"{len(problems)} problem(s) in the course:\n\n{text}\n")


def _report(slug: str, done: int, total: int) -> None:
    for _ in status_iterator([slug], f"freezing explorable {done} of {total}: ", length=0):
        pass
