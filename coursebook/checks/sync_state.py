"""Whether the document can be read, and notebooks and table of contents are up to date with it."""

from coursebook.checks.course import Course
from coursebook.problems import Problem
from coursebook.sync import drift


def check(course: Course) -> list[Problem]:
    """Find problems with the document, notebooks, sync record and table of contents, and what is out of date."""
    return drift(course.plan)
