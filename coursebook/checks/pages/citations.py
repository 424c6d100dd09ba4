"""Whether every cited key is in the bibliography, its words fit, and every entry can be read and is cited."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from pybtex.database import BibliographyDataError
from pybtex.scanner import PybtexSyntaxError

from coursebook.checks.course import Course, Prose, ProseLine
from coursebook.citations import Citation, Reference, citations_in, parse_bibliography
from coursebook.problems import Problem

_ENTRY = re.compile(r"^\s*@(?!comment|string|preamble)\w+\s*\{\s*(?P<key>[^,\s]+)", re.IGNORECASE)


def check(course: Course) -> Iterator[Problem]:
    """Find unknown keys, words that do not fit, and entries that are duplicate, unreadable or never cited."""
    files = [course.root / name for name in course.settings.get("bibtex_bibfiles") or []]
    entries: dict[str, tuple[Path, int, int]] = {}
    references: dict[str, Reference] = {}
    for file in files:
        yield from _read(file, entries, references)
    cited = set()
    for page in course.pages:
        for line in page.text_lines:
            for citation in citations_in(line.text):
                cited.add(citation.key)
                if citation.key not in entries:
                    what = f"The bibliography has no entry “{citation.key}”."
                    yield page.problem(line, citation.start, what, _remedy(citation.key, entries, files))
                elif citation.key in references:
                    yield from _words_problem(page, line, citation, references[citation.key])
    for key in sorted(entries.keys() - cited):
        file, number, column = entries[key]
        what = f"No page cites “{key}”."
        yield Problem(file, what, "Cite it, or remove the entry.", number, column, is_warning=True)


def _words_problem(page: Prose, line: ProseLine, citation: Citation, reference: Reference) -> Iterator[Problem]:
    """Find the words of a link that do not name the entry's first author and year, which the page shows instead."""
    if citation.words is None:
        return
    words = reference.words(parenthetical=citation.is_parenthetical)
    if citation.is_empty:
        what, remedy = f"The citation of “{citation.key}” has no words.", "Run `coursebook sync`, which writes them."
        if page.cell:
            yield page.problem(line, citation.words_start, what, remedy)
    elif reference.names[0] not in citation.words or reference.year not in citation.words:
        what = f"The words “{citation.words}” do not fit the entry “{citation.key}”."
        yield page.problem(line, citation.words_start, what, f"Write “{words}”, or cite another entry.")


def _read(file: Path, entries: dict[str, tuple[Path, int, int]], references: dict[str, Reference]) -> Iterator[Problem]:
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
        references.update(parse_bibliography(text))
    except BibliographyDataError:
        return  # a duplicate key, which is reported above
    except PybtexSyntaxError as error:
        what = f"The bibliography cannot be read: {str(error).splitlines()[0]}."
        yield Problem(
            file, what, "Fix the entry: fields are separated by commas, and braces come in pairs.", error.lineno
        )


def _remedy(key: str, entries: dict[str, tuple[Path, int, int]], files: list[Path]) -> str:
    close = get_close_matches(key, entries, n=1)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"Add it to {files[0].name}." if files else "Name a bibliography in `bibtex_bibfiles` of _config.yml."
