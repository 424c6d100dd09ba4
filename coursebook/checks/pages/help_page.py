"""The help page: where a setting says it is, and found by words of the course's own language."""

from collections.abc import Iterator
from pathlib import Path

from coursebook.checks.course import Course
from coursebook.distress import HELP_PAGE, WORDS, words_of_distress
from coursebook.problems import Problem

#: Endings of files that are pages.
PAGES = (".md", ".ipynb", ".rst")


def check(course: Course) -> Iterator[Problem]:
    """Find a help page that is not there, and one that nobody finds who searches for it."""
    name, own = course.setting("course_help", HELP_PAGE), course.setting("course_help_words", [])
    is_there = any((course.root / f"{name}{ending}").is_file() for ending in PAGES)
    if name != HELP_PAGE and not is_there:
        what = f"The setting `course_help` names the page “{name}”, which is not there."
        yield _problem(course, "course_help:", what, "Name the page from the course's folder on, without its ending.")
    if not isinstance(own, list) or not all(isinstance(word, str | int) for word in own):
        what = "The setting `course_help_words` is no list of words."
        yield _problem(course, "course_help_words:", what, "Write each word on a line of its own, after a hyphen.")
    elif is_there and not words_of_distress(course.setting("language", "en"), own):
        known = " and ".join(sorted(WORDS))
        what = f"No word leads a search to the help page “{name}”: the generator knows such words in `{known}` only."
        remedy = "List words of distress in the course's language under `course_help_words`, such as `depress*`."
        yield _problem(course, "language:", what, remedy, is_warning=True)


def _problem(course: Course, key: str, what: str, remedy: str, *, is_warning: bool = False) -> Problem:
    file = course.root / "_config.yml"
    return Problem(file, what, remedy, _line(file, key), is_warning=is_warning)


def _line(file: Path, key: str) -> int | None:
    lines = enumerate(file.read_text("utf-8").splitlines(), start=1)
    return next((number for number, line in lines if line.strip().startswith(key)), None)
