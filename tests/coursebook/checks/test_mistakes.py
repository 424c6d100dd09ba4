"""Each mistake of the corpus is found, at its line, and goes when the remedy is followed."""

import shutil
from pathlib import Path

import pytest

from coursebook.checks import check_course
from coursebook.explorable.catalogue import forget
from coursebook.problems import Problem
from tests.browser.quiz_page import own_widgets
from tests.coursebook.checks.mistakes import MISTAKES, Mistake
from tests.coursebook.checks.sound import make_sound_course


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    """A course with nothing wrong, checked once: what was found sound is not run again in its copies."""
    with own_widgets():
        course = make_sound_course(tmp_path_factory.mktemp("sound") / "course")
    checked(course)
    return course


@pytest.fixture
def course(sound, tmp_path) -> Path:
    """A copy of it to spoil."""
    return Path(shutil.copytree(sound, tmp_path / "course"))


def checked(course: Path) -> list[Problem]:
    """What the check finds, with the course's own models."""
    with own_widgets():
        forget()
        return check_course(course)


def test_the_sound_course_is_sound(course):
    """Else a mistake would not stand out."""
    assert checked(course) == []


def located(mistake: Mistake, course: Path, problems: list[Problem]) -> list[Problem]:
    """The problems that are told of this mistake, where it is."""
    file, line = course / (mistake.named or mistake.file), mistake.line(course)
    return [
        problem
        for problem in problems
        if Path(problem.file) == file
        and (line is None or problem.line == line)
        and mistake.says in f"{problem.what} {problem.remedy} {problem.place}"
    ]


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_found_at_its_line_and_goes_when_the_remedy_is_followed(name, sound, course):
    """The file and the line are those that an author must open, the words say what it is."""
    mistake = MISTAKES[name]
    mistake.make(course)
    found = checked(course)

    assert located(mistake, course, found), "\n".join(map(str, found)) or "nothing was found"
    mistake.fix(course, sound)
    assert checked(course) == []
