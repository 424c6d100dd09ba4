"""The id of the course: whether it is missing, malformed, or that of another course nearby."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from coursebook.checks.course import Course
from coursebook.identity import FORMER_TITLES, ID, fresh_course_id, is_course_id, setting_problems
from coursebook.problems import Problem

_CONFIG = "_config.yml"
#: Prefixes of folders that contain no course of this repository.
_SKIPPED = ("_", ".", "node_modules", "venv")
#: At most so many folders are searched for other courses.
_MAX_FOLDERS = 2000
#: Documents that share at least this part of their lines are versions of one.
_MIN_COMMON = 0.5


def check(course: Course) -> Iterator[Problem]:
    """Check the id, and find other courses that have the same."""
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

    Nearby are the folders beside this course, and the repository that it is in. Two checkouts of one course rightly
    have the same id, and nearly the same document.
    """
    lines = _lines(course.root)
    for other in sorted(_nearby(course.root.resolve())):
        if _id(other / _CONFIG) == own and not _is_same(lines, _lines(other)):
            what = f"The course in {_relative(other, course.root)} has the same `{ID}`, but another document."
            why = "A browser that opens both from one address would mix their readers' answers."
            remedy = (
                f"If one is a copy of the other, give the copy an id of its own: `{ID}: {fresh_course_id(title)}`. "
                "(Courses beside this one and in its repository are compared; two whose documents share half of their "
                "lines count as one course.)"
            )
            line = next((problem.line for problem in setting_problems(file, title, "?", [])), None)
            yield Problem(file, what, remedy, line, is_warning=True, why=why)


def _nearby(root: Path) -> set[Path]:
    """Find the folders of other courses, beside this one and in its repository."""
    beside = (config.parent for config in islice(_silently(root.parent.glob(f"*/{_CONFIG}")), _MAX_FOLDERS))
    repository = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), None)
    inside = islice(_courses(repository), _MAX_FOLDERS) if repository else ()
    return {folder.resolve() for folder in (*beside, *(folder for folder in inside if folder))} - {root}


def _courses(repository: Path) -> Iterator[Path | None]:
    """Walk through a repository; yield the folder of each course, and None for any other folder."""
    for folder, inside, files in os.walk(repository):
        inside[:] = sorted(name for name in inside if not name.startswith(_SKIPPED))
        yield Path(folder) if _CONFIG in files else None


def _silently(found: Iterable[Path]) -> Iterator[Path]:
    """Stop at a folder without permission to read: it belongs to someone else."""
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
    """Return the lines of a course's document that are not empty."""
    texts = (file.read_text("utf-8", errors="replace") for file in _silently(sorted((root / "documents").glob("*.md"))))
    return {line.strip() for text in texts for line in text.splitlines() if line.strip()}


def _is_same(lines: set[str], others: set[str]) -> bool:
    longest = max(len(lines), len(others))
    return longest == 0 or len(lines & others) / longest >= _MIN_COMMON


def _relative(other: Path, root: Path) -> str:
    return os.path.relpath(other, root.resolve())
