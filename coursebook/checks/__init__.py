"""Every check of a course in one run, a module per subject.

Each subject is a function of the `Course`, which reads files once and gives what it finds as problems. A subject that
cannot be checked, since another is broken, is passed over: what is broken is told by its own.
"""

from pathlib import Path

from coursebook.checks import (
    chance,
    citations,
    evidence,
    explorables,
    links,
    pictures,
    reading_level,
    shown,
    synced,
    unused,
)
from coursebook.checks.course import Course
from coursebook.notebooks import located
from coursebook.problems import CourseError, Problem
from coursebook.quiz import check_quizzes

#: What is checked, in the order in which an author would fix it.
SUBJECTS = (
    synced.check,
    explorables.check,
    chance.check,
    lambda course: check_quizzes(course.root),
    shown.check,
    links.check,
    citations.check,
    pictures.check,
    evidence.check,
    unused.check,
    reading_level.check,
)


def check_course(root: Path) -> list[Problem]:
    """Check document, notebooks, pages, quizzes, explorables and what they refer to; write nothing.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    list of Problem
        All that is wrong, without repetitions, mistakes before warnings; empty if the course is sound.
    """
    course = Course(root)
    problems: list[Problem] = []
    for check in SUBJECTS:
        try:
            problems += check(course)
        except CourseError as error:
            problems += error.problems
    return sorted(dict.fromkeys(located(problems)), key=lambda problem: problem.is_warning)
