"""The document and what follows from it: whether it can be read, and whether notebooks and contents are in step."""

from coursebook.checks.course import Course
from coursebook.problems import Problem
from coursebook.sync import drift


def check(course: Course) -> list[Problem]:
    """Find mistakes in document, notebooks, record and table of contents, and what is out of step."""
    return drift(course.plan)
