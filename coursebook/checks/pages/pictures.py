"""Pictures: each is there, and says in words what it shows to whoever cannot see it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from coursebook.checks.course import Course, Line, Page
from coursebook.problems import Problem

_MARKDOWN = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target><[^>]*>|[^()\s]+)")
_DIRECTIVE = re.compile(r"^\s*[`:]{3,} *\{(?:image|figure)\} *(?P<target>\S*)")
_ALT = re.compile(r"^\s*:alt: *\S")
_TAG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_TAG_ALT = re.compile(r"\balt\s*=\s*(?:\"[^\"]|'[^']|[^\s\"'>])", re.IGNORECASE)
_TAG_SOURCE = re.compile(r"\bsrc\s*=\s*[\"']?(?P<target>[^\s\"'>]+)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_WORDS = "Say what it shows, as you would on the telephone"


def check(course: Course) -> Iterator[Problem]:
    """Find pictures without words, and such as are not there."""
    for page in course.pages:
        for start, _, line, target in _pictures(page):
            if start is not None:
                yield page.problem(line, start, "The picture has no words for those who cannot see it.", f"{_WORDS}.")
            path = target.strip("<>")
            if path and not _ELSEWHERE.match(path) and not _file(course.root, page.file, path).exists():
                what = f"There is no picture “{path}”."
                place = line.text.index(path)
                yield page.problem(line, place, what, "Correct the name, or put the picture there.")


def shown(course: Course) -> set[Path]:
    """Give the files of all pictures that pages show."""
    targets = ((page, target.strip("<>")) for page in course.pages for _, _, _, target in _pictures(page))
    return {_file(course.root, page.file, target).resolve() for page, target in targets if target}


def _pictures(page: Page) -> Iterator[tuple[int | None, int, Line, str]]:
    """Give of each picture where words are missing (None if they are not), its place, its line and its target."""
    lines = list(page.prose)
    for line in lines:
        if "![" in line.text:
            for match in _MARKDOWN.finditer(line.text):
                missing = None if match["alt"].strip() else match.start()
                yield missing, match.start(), line, match["target"]
        if "<img" in line.text.lower():
            for match in _TAG.finditer(line.text):
                source = _TAG_SOURCE.search(match[0])
                missing = None if _TAG_ALT.search(match[0]) else match.start()
                yield missing, match.start(), line, source["target"] if source else ""
    for line, following in pairwise([*lines, Line("", 0, 0)]):
        if match := _DIRECTIVE.match(line.text):
            options = _options(lines, lines.index(line) + 1) if following.number else []
            missing = None if any(_ALT.match(option) for option in options) else match.start()
            yield missing, match.start(), line, match["target"]


def _options(lines: list[Line], start: int) -> list[str]:
    found = []
    for line in lines[start:]:
        if not line.text.lstrip().startswith(":") or line.text.lstrip().startswith(":::"):
            break
        found.append(line.text)
    return found


def _file(root: Path, file: Path, target: str) -> Path:
    return root / target[1:] if target.startswith("/") else file.parent / target
