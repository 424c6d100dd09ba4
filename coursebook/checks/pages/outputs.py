"""Whether the explorables and quizzes in the outputs of notebooks exist."""

from collections.abc import Iterator
from difflib import get_close_matches

from coursebook.checks.course import Course
from coursebook.problems import CourseError, Problem
from coursebook.sync.listing import displayed_slugs


def check(course: Course) -> Iterator[Problem]:
    """Find outputs with an explorable or quiz that does not exist."""
    try:
        notebooks = course.plan.notebooks
    except CourseError:
        return
    kinds = {"quiz": {path.stem for path in (course.root / "book" / "quizzes").glob("*.yml")}}
    if course.known_explorables is not None:
        kinds["explorable"] = set(course.known_explorables)
    for kind, known in sorted(kinds.items()):
        for name, planned in notebooks.items():
            for slug in (slug for slug in displayed_slugs(planned.notebook, kind) if slug not in known):
                close = get_close_matches(slug, known, n=1)
                what = f"An output shows the {kind} “{slug}”, which does not exist."
                remedy = f"Did you mean “{close[0]}”? " if close else ""
                remedy += "Correct the cell's code, then run `coursebook sync --run`."
                yield Problem(course.root / name, what, remedy)
