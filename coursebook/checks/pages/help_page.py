"""Whether the help page exists, and the search finds it by words of the course's language."""

from collections.abc import Iterator
from pathlib import Path

from coursebook.checks.course import Course
from coursebook.distress import HELP_PAGE, WORDS, words_of_distress
from coursebook.problems import Problem

#: File extensions of pages.
PAGES = (".md", ".ipynb", ".rst")


def check(course: Course) -> Iterator[Problem]:
    """Find a help page that is missing, or that no search leads to."""
    name, own = course.setting("course_help", HELP_PAGE), course.setting("course_help_words", [])
    is_there = any((course.root / f"{name}{ending}").is_file() for ending in PAGES)
    if name != HELP_PAGE and not is_there:
        what = f"The setting `course_help` names the page “{name}”, which does not exist."
        yield _problem(
            course, "course_help:", what, "Write the path of the page from the course's folder, without its extension."
        )
    if not isinstance(own, list) or not all(isinstance(word, str | int) for word in own):
        what = "The setting `course_help_words` is not a list of words."
        yield _problem(course, "course_help_words:", what, "Write each word on its own line, after a hyphen.")
    elif is_there and not words_of_distress(course.setting("language", "en"), own):
        known = " and ".join(sorted(WORDS))
        what = f"No search leads to the help page “{name}”: words of distress are built in for `{known}` only."
        remedy = "List words of distress in the course's language under `course_help_words`, such as `depress*`."
        yield _problem(course, "language:", what, remedy, is_warning=True)


def _problem(course: Course, key: str, what: str, remedy: str, *, is_warning: bool = False) -> Problem:
    file = course.root / "_config.yml"
    return Problem(file, what, remedy, _line(file, key), is_warning=is_warning)


def _line(file: Path, key: str) -> int | None:
    lines = enumerate(file.read_text("utf-8").splitlines(), start=1)
    return next((number for number, line in lines if line.strip().startswith(key)), None)
