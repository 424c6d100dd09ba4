"""Whether links within the book lead to pages, files and states that exist."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qsl, unquote

from coursebook.checks.course import Course, Prose, ProseLine
from coursebook.problems import Problem

_DOC = re.compile(r"\{doc\}`(?:[^`<]*<)?(?P<target>[^`<>]+)>?`")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target><[^>]*>|[^()\s]+)(?:\s+\"[^\"]*\")?\)")
_CODE = re.compile(r"(?<!\})(`+)[^`].*?\1")
#: Links out of the book, which are not checked.
_EXTERNAL = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_STATE = re.compile(r"#(?P<slug>[a-z0-9-]+)\?(?P<query>.+)$")
#: File extensions of pages.
PAGES = (".md", ".ipynb")


def check(course: Course) -> Iterator[Problem]:
    """Find links to pages and files that do not exist, and to states that an explorable does not have."""
    known = page_names(course.root)
    for page in course.pages:
        for line in page.text_lines:
            if "](" in line.text or "{doc}" in line.text:
                yield from _of_line(course, page, line, known)


def page_names(root: Path) -> set[str]:
    """Return the path of every page, from the course's folder and without its extension."""
    book = root / "book"
    files = (file for ending in PAGES for file in book.rglob(f"*{ending}"))
    return {file.relative_to(root).with_suffix("").as_posix() for file in files}


def _of_line(course: Course, page: Prose, line: ProseLine, known: set[str]) -> Iterator[Problem]:
    for match in _DOC.finditer(line.text):
        name = _resolved(course.root, page.file, match["target"].strip())
        if name not in known:
            what = f"There is no page “{match['target'].strip()}”."
            yield page.problem(line, match.start("target"), what, _remedy(name, known))
    text = _CODE.sub(lambda code: " " * len(code[0]), line.text)
    for match in _LINK.finditer(text):
        target = match["target"].strip("<>")
        if _EXTERNAL.match(target):
            continue
        if state := _STATE.search(target):
            yield from _of_state(course, page, line, match.start("target") + state.start(), state)
        path = unquote(target.partition("#")[0].partition("?")[0])
        if path and not _is_there(course.root, page.file, path, known):
            what = f"The link leads to “{path}”, which does not exist."
            yield page.problem(line, match.start("target"), what, _remedy(_bare(path), known))


def _of_state(course: Course, page: Prose, line: ProseLine, start: int, state: re.Match[str]) -> Iterator[Problem]:
    """Check a link that opens an explorable in a state."""
    known = course.known_explorables
    if known is None:
        return
    if state["slug"] not in known:
        what = f"The link opens the explorable “{state['slug']}”, which does not exist."
        yield page.problem(line, start, what, _remedy(state["slug"], set(known)))
        return
    controls = {control.name: control for control in known[state["slug"]].explorable.controls}
    for name, word in parse_qsl(state["query"], keep_blank_values=True):
        if name not in controls:
            what = f"“{state['slug']}” has no control “{name}”."
            yield page.problem(line, start, what, _remedy(name, set(controls)))
        elif word not in {_word(value) for value in controls[name].values}:
            what = f"The control “{name}” of “{state['slug']}” never has the value {word}."
            values = ", ".join(_word(value) for value in controls[name].values[:12])
            yield page.problem(line, start, what, f"Write one of {values}.")


def _word(value: object) -> str:
    """Write a value as links do."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _is_there(root: Path, file: Path, path: str, known: set[str]) -> bool:
    if path.endswith(".html"):
        return _resolved(root, file, path.removesuffix(".html")) in known
    base = root if path.startswith("/") else file.parent
    return (base / path.lstrip("/")).exists() or _resolved(root, file, path) in known


def _resolved(root: Path, file: Path, target: str) -> str:
    """Return the path of a page from the course's folder, as Sphinx does."""
    if target.startswith("/"):
        return _bare(target[1:])
    here = PurePosixPath(file.relative_to(root).parent.as_posix())
    parts: list[str] = []
    for part in (here / target).parts:
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", ".."):
            parts.append(part)
    return _bare("/".join(parts))


def _bare(path: str) -> str:
    return next((path.removesuffix(ending) for ending in (*PAGES, ".html") if path.endswith(ending)), path)


def _remedy(name: str, known: set[str]) -> str:
    last = {entry.rpartition("/")[2]: entry for entry in known}
    close = get_close_matches(name, known, n=1) or [
        last[end] for end in get_close_matches(name.rpartition("/")[2], last)
    ]
    prefix = "/" if close and "/" in close[0] else ""
    return f"Did you mean “{prefix}{close[0]}”?" if close else "Correct the link, or create what it leads to."
