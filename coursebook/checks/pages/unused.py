"""Unused files: pages that are not in the table of contents; quizzes, explorables and pictures that no page shows."""

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from coursebook.checks.course import Course
from coursebook.checks.pages import pictures
from coursebook.checks.pages.links import page_names
from coursebook.notebooks.placeholders import find_placeholders
from coursebook.problems import CourseError, Problem
from coursebook.sync.listing import displayed_slugs

#: File extensions of pictures.
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"})


def check(course: Course) -> Iterator[Problem]:
    """Warn of each unused file."""
    yield from _pages(course)
    try:
        planned = course.plan.notebooks.values()
    except CourseError:
        return
    if any(one.is_stale for one in planned):
        return  # outdated outputs do not say what pages show; another check reports them
    notebooks = [one.notebook for one in planned]
    of_pages = [one for page in course.pages for one in find_placeholders("\n".join(line.text for line in page.lines))]
    seen = {
        kind: {slug for notebook in notebooks for slug in displayed_slugs(notebook, kind)}
        for kind in ("explorable", "quiz")
    }
    for one in of_pages:
        seen[one.kind].add(one.slug)
    for file in sorted((course.root / "book" / "quizzes").glob("*.yml")):
        if file.stem not in seen["quiz"]:
            what = "No page shows this quiz."
            yield _unused(file, what, f'Show it in a cell with `Quiz("{file.stem}")`, or remove the file.')
    for slug, entry in (course.known_explorables or {}).items():
        if slug not in seen["explorable"]:
            what = f"No page shows the explorable {entry.attribute}."
            yield _unused(entry.file, what, "Show it in a cell of a chapter, or remove it.", entry.line)
    used = pictures.used_pictures(course)
    for file in sorted(file for file in (course.root / "book").rglob("*") if file.suffix.lower() in PICTURES):
        if file.resolve() not in used and "_build" not in file.parts and "_static" not in file.parts:
            yield _unused(file, "No page shows this picture.", "Show it, or remove the file.")


def _pages(course: Course) -> Iterator[Problem]:
    """Warn of pages that readers cannot find."""
    contents = course.root / "_toc.yml"
    try:
        listed = set(_files(YAML(typ="safe").load(contents.read_text("utf-8"))))
    except (OSError, YAMLError, UnicodeDecodeError):
        return  # another check reports why
    for name in sorted(page_names(course.root) - listed):
        if "_build" in name or "/." in name:
            continue
        file = next(file for ending in (".md", ".ipynb") if (file := course.root / f"{name}{ending}").exists())
        yield _unused(file, "The page is not in the table of contents.", "Add it to _toc.yml, or remove it.")


def _files(part: object) -> Iterator[str]:
    """Yield every page in a table of contents."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("root", "file") and isinstance(value, str):
                yield value.removesuffix(".md").removesuffix(".ipynb")
            else:
                yield from _files(value)
    elif isinstance(part, list):
        for item in part:
            yield from _files(item)


def _unused(file: Path, what: str, remedy: str, line: int | None = None) -> Problem:
    return Problem(file, what, remedy, line, is_warning=True)
