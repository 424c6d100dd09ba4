"""Whether every picture exists, and has alternative text."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from coursebook.checks.course import Course, Prose, ProseLine
from coursebook.problems import Problem

_MARKDOWN = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target><[^>]*>|[^()\s]+)")
_DIRECTIVE = re.compile(r"^\s*[`:]{3,} *\{(?:image|figure)\} *(?P<target>\S*)")
_ALT = re.compile(r"^\s*:alt: *\S")
_TAG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_TAG_ALT = re.compile(r"\balt\s*=\s*(?:\"[^\"]|'[^']|[^\s\"'>])", re.IGNORECASE)
_TAG_SOURCE = re.compile(r"\bsrc\s*=\s*[\"']?(?P<target>[^\s\"'>]+)", re.IGNORECASE)
_EXTERNAL = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_DESCRIBE = "Describe what it shows, as you would on the telephone."


def check(course: Course) -> Iterator[Problem]:
    """Find pictures without alternative text, and pictures that do not exist."""
    for page in course.pages:
        for start, _, line, target in _pictures(page):
            if start is not None:
                yield page.problem(
                    line, start, "The picture has no alternative text, which people who cannot see it need.", _DESCRIBE
                )
            path = target.strip("<>")
            if path and not _EXTERNAL.match(path) and not _file(course.root, page.file, path).exists():
                what = f"The picture “{path}” does not exist."
                place = line.text.index(path)
                yield page.problem(line, place, what, "Correct the path, or put the picture there.")


def used_pictures(course: Course) -> set[Path]:
    """Return the files of all pictures on pages."""
    targets = ((page, target.strip("<>")) for page in course.pages for _, _, _, target in _pictures(page))
    return {_file(course.root, page.file, target).resolve() for page, target in targets if target}


def _pictures(page: Prose) -> Iterator[tuple[int | None, int, ProseLine, str]]:
    """Yield each picture: where its text is missing (None if it is not), its position, its line and its path."""
    lines = list(page.text_lines)
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
    for line, following in pairwise([*lines, ProseLine("", 0, 0)]):
        if directive := _DIRECTIVE.match(line.text):
            options = _options(lines, lines.index(line) + 1) if following.number else []
            missing = None if any(_ALT.match(option) for option in options) else directive.start()
            yield missing, directive.start(), line, directive["target"]


def _options(lines: list[ProseLine], start: int) -> list[str]:
    found = []
    for line in lines[start:]:
        if not line.text.lstrip().startswith(":") or line.text.lstrip().startswith(":::"):
            break
        found.append(line.text)
    return found


def _file(root: Path, file: Path, target: str) -> Path:
    return root / target[1:] if target.startswith("/") else file.parent / target
