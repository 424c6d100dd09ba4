"""Whether every cited key is in the bibliography, and every entry can be read and is cited."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from pybtex.database import BibliographyDataError
from pybtex.database.input.bibtex import Parser
from pybtex.scanner import PybtexSyntaxError

from coursebook.checks.course import Course
from coursebook.problems import Problem

_CITED = re.compile(r"\{cite(?::[\w:]+)?\}`(?P<keys>[^`]+)`")
_ENTRY = re.compile(r"^\s*@(?!comment|string|preamble)\w+\s*\{\s*(?P<key>[^,\s]+)", re.IGNORECASE)


def check(course: Course) -> Iterator[Problem]:
    """Find unknown keys, and entries that are duplicate, unreadable or never cited."""
    files = [course.root / name for name in course.settings.get("bibtex_bibfiles") or []]
    entries: dict[str, tuple[Path, int, int]] = {}
    for file in files:
        yield from _read(file, entries)
    cited = set()
    for page in course.pages:
        for line in page.text_lines:
            for match in _CITED.finditer(line.text):
                for key, start in _keys(match):
                    cited.add(key)
                    if key not in entries:
                        yield page.problem(
                            line, start, f"The bibliography has no entry “{key}”.", _remedy(key, entries, files)
                        )
    for key in sorted(entries.keys() - cited):
        file, number, column = entries[key]
        what = f"No page cites “{key}”."
        yield Problem(file, what, "Cite it, or remove the entry.", number, column, is_warning=True)


def _read(file: Path, entries: dict[str, tuple[Path, int, int]]) -> Iterator[Problem]:
    """Collect the entries of a file, and report the problems with it."""
    if not file.exists():
        yield Problem(file, "The bibliography does not exist.", "Create it, or remove its name from `bibtex_bibfiles`.")
        return
    text = file.read_text("utf-8", errors="replace")
    for number, line in enumerate(text.split("\n"), 1):
        if match := _ENTRY.match(line):
            key, column = match["key"], match.start("key") + 1
            if key in entries:
                what = f"The key “{key}” is already used in line {entries[key][1]}."
                yield Problem(file, what, "Change one of the keys, or remove one of the entries.", number, column)
            entries.setdefault(key, (file, number, column))
    try:
        Parser().parse_string(text)
    except BibliographyDataError:
        return  # a duplicate key, which is reported above
    except PybtexSyntaxError as error:
        what = f"The bibliography cannot be read: {str(error).splitlines()[0]}."
        yield Problem(
            file, what, "Fix the entry: fields are separated by commas, and braces come in pairs.", error.lineno
        )


def _keys(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield the keys of a citation with their positions in the line."""
    for part in re.finditer(r"[^,]+", match["keys"]):
        key = part[0].strip()
        if key and " " not in key:
            yield key, match.start("keys") + part.start() + part[0].index(key)


def _remedy(key: str, entries: dict[str, tuple[Path, int, int]], files: list[Path]) -> str:
    close = get_close_matches(key, entries, n=1)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"Add it to {files[0].name}." if files else "Name a bibliography in `bibtex_bibfiles` of _config.yml."
