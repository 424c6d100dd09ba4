"""What a course adds to the policy of its pages: kinds and sources that browsers know."""

from coursebook.checks.course import Course
from coursebook.page_policy import policy_problems
from coursebook.problems import Problem


def check(course: Course) -> list[Problem]:
    """Find additions that a browser would not understand."""
    return policy_problems(course.root)
