"""Additions of a course to the content security policy of its pages."""

from coursebook.checks.course import Course
from coursebook.page_policy import policy_problems
from coursebook.problems import Problem


def check(course: Course) -> list[Problem]:
    """Find additions that browsers do not understand."""
    return policy_problems(course.root)
