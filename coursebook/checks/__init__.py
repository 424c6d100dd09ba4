"""All checks of a course, with a module per subject.

Each check is a function from a `Course`, which reads files once, to problems. A check that another problem makes
impossible is skipped: that problem is reported by its own check.
"""

from pathlib import Path

from coursebook.checks import identity, policy, sync_state
from coursebook.checks.course import Course
from coursebook.checks.models import determinism, explorables, labels, units
from coursebook.checks.pages import citations, evidence, help_page, links, outputs, pictures, reading_level, unused
from coursebook.limits import outside_limits
from coursebook.notebooks import with_positions
from coursebook.problems import CourseError, Problem
from coursebook.quiz import check_quizzes

#: All checks, in the order in which an author would fix the problems.
CHECKS = (
    identity.check,
    sync_state.check,
    explorables.check,
    determinism.check,
    labels.check,
    lambda course: check_quizzes(course.root),
    outputs.check,
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
    """Check the document, notebooks, pages, quizzes, explorables and their references; change nothing.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    list of Problem
        All problems without duplicates, errors before warnings. Files beyond the limits are reported alone, since the
        other checks would have to read them.
    """
    problems = outside_limits(root)
    if problems:
        return with_positions(problems)
    course = Course(root)
    for check in CHECKS:
        try:
            problems += check(course)
        except CourseError as error:
            problems += error.problems
    return sorted(dict.fromkeys(with_positions(problems)), key=lambda problem: problem.is_warning)
