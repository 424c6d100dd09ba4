"""What a build knows of the course: its explorables, frozen, and its quizzes, found once and shared by all pages."""

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
    """The parts of a course, by slug.

    What is wrong with a part is noted, and what was known of it before stays.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    title : str, optional
        What the course is called.
    identity : Identity, optional
        Under what its readers' answers are kept; from the title if absent.
    """

    def __init__(self, root: Path, title: str = "", identity: Identity | None = None) -> None:
        self.root = root
        self.title = title
        self.identity = identity or identity_of(title)
        self.explorables: dict[str, Catalogued] = {}
        self.frozen: dict[str, Frozen] = {}
        self.quizzes: dict[str, QuizFile] = {}
        self._wrong: dict[str, list[Problem]] = {}
        self.read_models()
        for file in self.quiz_files():
            self.read_quiz(file)

    @property
    def problems(self) -> list[Problem]:
        """All that is wrong with any part."""
        return [problem for problems in self._wrong.values() for problem in problems]

    def quiz_files(self) -> list[Path]:
        """Find the file of every quiz."""
        return sorted((self.root / "book" / "quizzes").glob("*.yml"))

    def read_models(self) -> bool:
        """Read all explorables, and freeze those that are not frozen yet; tell whether that went well."""
        self._wrong.pop("", None)
        try:
            found = explorables(self.root)
            self.explorables, self.frozen = found, freeze_all(self.root, found, report=_report)
        except CourseError as error:
            self._wrong[""] = error.problems
            return False
        return True

    def read_quiz(self, file: Path) -> None:
        """Read one quiz; it is forgotten if its file is gone."""
        self._wrong.pop(file.stem, None)
        if not file.exists():
            self.quizzes.pop(file.stem, None)
            return
        try:
            self.quizzes[file.stem] = load_quiz(file, self.root)
        except CourseError as error:
            self._wrong[file.stem] = error.problems


def of(app: Sphinx) -> CourseData:
    """Give the course of a build."""
    return app.course_data  # type: ignore[attr-defined]


def setup(app: Sphinx) -> None:
    """Gather the course before any page is read."""
    app.add_config_value("course_goes_on", False, "", types=[bool])  # the preview shows what is wrong, and the rest
    app.add_config_value(ID, "", "html", types=Any)  # what is wrong with them is said with its line
    app.add_config_value(FORMER_TITLES, [], "html", types=Any)
    app.connect("builder-inited", _gather, priority=100)


def _gather(app: Sphinx) -> None:
    _stop_for(outside_limits(Path(app.srcdir)))
    title, *settings = app.config.html_title, app.config.course_id, app.config.course_former_titles
    course = CourseData(Path(app.srcdir), title, identity_of(title, *settings))
    app.course_data = course  # type: ignore[attr-defined]
    wrong = list(setting_problems(Path(app.srcdir) / "_config.yml", title, *settings))
    for problem in wrong:
        if problem.is_warning:
            _log.info(str(problem))  # no warning of Sphinx's, which would stop the build of a course that has no id yet
    if not app.config.course_goes_on:
        _stop_for([problem for problem in wrong if not problem.is_warning] + course.problems)


def _stop_for(problems: list[Problem]) -> None:
    """End the build if there are mistakes."""
    if problems:
        text = "\n\n".join(map(str, problems))
        raise ExtensionError(f"{len(problems)} mistake(s) in the course:\n\n{text}\n")


def _report(slug: str, done: int, of_all: int) -> None:
    for _ in status_iterator([slug], f"freezing explorable {done} of {of_all}: ", length=0):
        pass
