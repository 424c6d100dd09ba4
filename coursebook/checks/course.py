"""A course as the checks see it: its sync plan, its explorables, and every line of prose with its place in a file."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from coursebook.document.markdown import code_lines
from coursebook.explorable import catalogue
from coursebook.explorable.catalogue import Catalogued
from coursebook.notebooks import notebook_paths, read_notebook
from coursebook.problems import CourseError, Problem
from coursebook.sync import Plan, plan_sync

#: Prefixes of folders under ``book/`` that contain no pages.
_NOT_PAGES = ("_build", ".")


@dataclass(frozen=True)
class ProseLine:
    """A line of a page or a cell.

    Parameters
    ----------
    text : str
        Its text without the line break.
    number : int
        Its line in the file, counted from 1.
    column : int
        The column where it begins, counted from 1; in a notebook it is within quotes.
    is_code : bool
        Whether it is in a block of code.
    """

    text: str
    number: int
    column: int
    is_code: bool = False


@dataclass(frozen=True)
class Prose:
    """Markdown that readers see: a page, or a cell of a notebook.

    Parameters
    ----------
    file : pathlib.Path
        The file.
    lines : tuple of ProseLine
        Its lines in order.
    cell : str, optional
        The id of the cell in a notebook; empty for a page.
    tags : tuple of str, optional
        The tags of the cell.
    """

    file: Path
    lines: tuple[ProseLine, ...]
    cell: str = ""
    tags: tuple[str, ...] = ()

    @property
    def text_lines(self) -> Iterator[ProseLine]:
        """The lines outside of code."""
        return (line for line in self.lines if not line.is_code)

    def problem(self, line: ProseLine, start: int, what: str, remedy: str, *, is_warning: bool = False) -> Problem:
        """Report a problem at a place in a line, `start` characters from its beginning."""
        inside = len(json.dumps(line.text[:start], ensure_ascii=False)) - 2 if self.cell else start
        return Problem(self.file, what, remedy, line.number, line.column + inside, is_warning)


class Course:
    """The parts of a course that the checks need, each read once.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def plan(self) -> Plan:
        """What a sync would do; raises the problems that prevent it."""
        return plan_sync(self.root)

    @cached_property
    def explorables(self) -> dict[str, Catalogued]:
        """All explorables by slug; raises the problems with them."""
        return catalogue.explorables(self.root)

    @cached_property
    def known_explorables(self) -> dict[str, Catalogued] | None:
        """All explorables by slug; None if they cannot be loaded, which another check reports."""
        try:
            return self.explorables
        except CourseError:
            return None

    @cached_property
    def pages(self) -> tuple[Prose, ...]:
        """All prose: pages, and the Markdown cells of notebooks that can be read."""
        book = self.root / "book"
        files = (file for file in sorted(book.rglob("*.md")) if not _is_hidden(file.relative_to(book)))
        return (*map(_page, files), *(page for path in notebook_paths(self.root) for page in _cells(path)))

    @cached_property
    def settings(self) -> dict[str, Any]:
        """The content of ``_config.yml``; empty if it cannot be read."""
        try:
            return YAML(typ="safe").load((self.root / "_config.yml").read_text("utf-8")) or {}
        except (OSError, YAMLError, UnicodeDecodeError):
            return {}

    def setting(self, name: str, default: Any) -> Any:  # noqa: ANN401  (YAML can be anything)
        """Return a setting of the Sphinx extension."""
        return ((self.settings.get("sphinx") or {}).get("config") or {}).get(name, default)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(_NOT_PAGES) for part in path.parts)


def _page(file: Path) -> Prose:
    text = file.read_text("utf-8", errors="replace")
    return Prose(file, tuple(_with_code([(line, number, 1) for number, line in enumerate(text.split("\n"), 1)])))


def _cells(path: Path) -> Iterator[Prose]:
    """Read the Markdown cells of a notebook, each line with its place in the JSON."""
    data = path.read_bytes()
    try:
        notebook = read_notebook(path, data)
    except CourseError:
        return
    raw = data.decode("utf-8").split("\n")
    at = 0
    for cell in notebook.cells:
        placed = []
        for text in cell.source.split("\n"):
            at, column = _found(raw, at, text)
            placed.append((text, at + 1, column))
        if cell.cell_type == "markdown":
            yield Prose(path, tuple(_with_code(placed)), cell.id, tuple(cell.metadata.get("tags", [])))


def _found(raw: list[str], at: int, text: str) -> tuple[int, int]:
    """Find a line of a cell in the lines of the file, from a line on; return that line if it is not there."""
    if not text:
        return at, 1
    quoted = json.dumps(text, ensure_ascii=False)[:-1]
    escaped = json.dumps(text)[:-1]
    for number in range(at, len(raw)):
        for words in {quoted, escaped}:
            if (column := raw[number].find(words)) >= 0:
                return number, column + 2
    return at, 1


def _with_code(placed: Sequence[tuple[str, int, int]]) -> Iterator[ProseLine]:
    """Tell code from prose: blocks of code, except directives that hold prose."""
    code = code_lines([text for text, _, _ in placed])
    for index, (text, number, column) in enumerate(placed):
        yield ProseLine(text, number, column, is_code=index in code)
