"""The course's id: missing, malformed, or the same as that of another course nearby."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from coursebook.checks.course import Course
from coursebook.identity import FORMER_TITLES, ID, fresh_course_id, is_course_id, setting_problems
from coursebook.problems import Problem

_CONFIG = "_config.yml"
#: Folders in which no course of this repository is.
_NO_COURSES = ("_", ".", "node_modules", "venv")
#: How many folders are looked into for other courses.
_MOST_FOLDERS = 2000
#: Two documents with this share of common lines are versions of one.
_SAME = 0.5


def check(course: Course) -> Iterator[Problem]:
    """Find what is wrong with the id, and other courses that have the same."""
    file = course.root / _CONFIG
    if not file.exists():
        return
    title = str(course.settings.get("title", ""))
    own = course.setting(ID, None)
    yield from setting_problems(file, title, own, course.setting(FORMER_TITLES, []))
    if is_course_id(own):
        yield from _copies(course, file, title, own)


def _copies(course: Course, file: Path, title: str, own: str) -> Iterator[Problem]:
    """Warn of each course nearby that has the same id and another document.

    Nearby is what can be known: folders beside this course, and the repository that it is in. Two checkouts of one
    course have the same id and much the same document; nothing is wrong with that.
    """
    lines = _lines(course.root)
    for other in sorted(_nearby(course.root.resolve())):
        if _id(other / _CONFIG) == own and not _is_same(lines, _lines(other)):
            what = f"The course in {_relative(other, course.root)} has the same `{ID}` and another document."
            why = "Answers of readers of both would be mixed in a browser that opens both from one address."
            remedy = (
                f"If one began as a copy of the other, write an id of its own into the copy: "
                f"`{ID}: {fresh_course_id(title)}`. Folders beside this course and in its repository are compared; "
                "where half of the document's lines are the same, the two count as one course."
            )
            line = next((problem.line for problem in setting_problems(file, title, "?", [])), None)
            yield Problem(file, what, remedy, line, is_warning=True, why=why)


def _nearby(root: Path) -> set[Path]:
    """Find the folders of other courses: beside this one, and in its repository."""
    beside = (config.parent for config in islice(_silently(root.parent.glob(f"*/{_CONFIG}")), _MOST_FOLDERS))
    repository = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), None)
    inside = islice(_courses(repository), _MOST_FOLDERS) if repository else ()
    return {folder.resolve() for folder in (*beside, *(folder for folder in inside if folder))} - {root}


def _courses(repository: Path) -> Iterator[Path | None]:
    """Walk through a repository; yield each folder of a course, and None for any other."""
    for folder, inside, files in os.walk(repository):
        inside[:] = sorted(name for name in inside if not name.startswith(_NO_COURSES))
        yield Path(folder) if _CONFIG in files else None


def _silently(found: Iterator[Path]) -> Iterator[Path]:
    """Pass over what may not be read: it is somebody else's."""
    try:
        yield from found
    except OSError:
        return


def _id(config: Path) -> object:
    try:
        return YAML(typ="safe").load(config.read_text("utf-8"))["sphinx"]["config"][ID]
    except (OSError, UnicodeDecodeError, YAMLError, KeyError, TypeError):
        return None


def _lines(root: Path) -> set[str]:
    """All lines of a course's document that hold something."""
    texts = (file.read_text("utf-8", errors="replace") for file in _silently(sorted((root / "documents").glob("*.md"))))
    return {line.strip() for text in texts for line in text.splitlines() if line.strip()}


def _is_same(lines: set[str], others: set[str]) -> bool:
    longest = max(len(lines), len(others))
    return longest == 0 or len(lines & others) / longest >= _SAME


def _relative(other: Path, root: Path) -> str:
    return os.path.relpath(other, root.resolve())
