"""Every check of a course in one run, a module per subject.

Each subject is a function of the `Course`, which reads files once and gives what it finds as problems. A subject that
cannot be checked, since another is broken, is passed over: what is broken is told by its own.
"""

from pathlib import Path

from coursebook.checks import identity, policy, synced
from coursebook.checks.course import Course
from coursebook.checks.models import chance, explorables, labels, units
from coursebook.checks.pages import citations, evidence, help_page, links, pictures, reading_level, shown, unused
from coursebook.limits import outside_limits
from coursebook.notebooks import with_positions
from coursebook.problems import CourseError, Problem
from coursebook.quiz import check_quizzes

#: What is checked, in the order in which an author would fix it.
SUBJECTS = (
    identity.check,
    synced.check,
    explorables.check,
    chance.check,
    labels.check,
    lambda course: check_quizzes(course.root),
    shown.check,
    links.check,
    citations.check,
    pictures.check,
    policy.check,
    evidence.check,
    units.check,
    help_page.check,
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
        All that is wrong, without repetitions, mistakes before warnings; empty if the course is sound. Files that are
        outside of the limits are reported alone, since the other checks would have to read them.
    """
    problems = outside_limits(root)
    if problems:
        return with_positions(problems)
    course = Course(root)
    for check in SUBJECTS:
        try:
            problems += check(course)
        except CourseError as error:
            problems += error.problems
    return sorted(dict.fromkeys(with_positions(problems)), key=lambda problem: problem.is_warning)
