"""Tables of evidence, in cells tagged `evidence`: each claim needs a verdict with a basis."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursebook.checks.course import Course, Prose, ProseLine
from coursebook.problems import Problem

#: How each verdict begins.
VERDICTS = ("Holds", "Partly", "Not shown")
#: The basis of a verdict: a study, another chapter, or stated reasoning.
_BASIS = re.compile(r"\{cite|\{doc\}|follows from|\]\([^()\s]+\.(?:bib#|ipynb|md)")
#: The rows of the directive ``list-table``.
_LIST_ROW = re.compile(r"^ *\* +- ")
_LIST_CELL = re.compile(r"^ *(?:\* +)?- +(?P<words>.*)$")
#: A cell of a table with pipes, and the row below its header.
_PIPE_CELL = re.compile(r"(?<=\|)\s*(?P<words>(?:\\.|[^|\\])*?)\s*(?=\|)")
_RULE = re.compile(r"^\s*\|[\s:|-]+\|\s*$")


@dataclass(frozen=True)
class _Cell:
    """A cell of a table: its first line, and where in that line its words begin."""

    words: str
    line: ProseLine
    start: int


def check(course: Course) -> Iterator[Problem]:
    """Find claims without a verdict, and verdicts without a basis."""
    for page in course.pages:
        if "evidence" in page.tags:
            for row in [*list(_list_rows(page))[1:], *list(_pipe_rows(page))[1:]]:
                yield from _of_row(page, row)


def _pipe_rows(page: Prose) -> Iterator[list[_Cell]]:
    """Yield the rows of tables with pipes, the header first."""
    for line in page.text_lines:
        if line.text.lstrip().startswith("|") and not _RULE.match(line.text):
            yield [_Cell(cell["words"], line, cell.start("words")) for cell in _PIPE_CELL.finditer(line.text)]


def _list_rows(page: Prose) -> Iterator[list[_Cell]]:
    """Yield the rows of list tables, the header first; the words of a cell include the lines below its first."""
    row: list[_Cell] = []
    for line in page.lines:
        begins, cell = _LIST_ROW.match(line.text), _LIST_CELL.match(line.text)
        is_over = not line.text.strip() or line.text.strip().startswith(("```", ":::"))
        if row and (begins or is_over):
            yield row
            row = []
        if cell and (begins or row):
            row.append(_Cell(cell["words"], line, cell.start("words")))
        elif row:
            row[-1] = _Cell(f"{row[-1].words} {line.text}", row[-1].line, row[-1].start)
    if row:
        yield row


def _of_row(page: Prose, row: list[_Cell]) -> Iterator[Problem]:
    if len(row) < 2:
        remedy = f"Add a cell with one of {', '.join(VERDICTS)}."
        yield page.problem(row[0].line, 0, "The claim has no verdict.", remedy)
        return
    verdict = row[1]
    words = verdict.words.replace("*", "").strip()
    if not words.startswith(VERDICTS):
        what = f"“{words[:40]}” is not a verdict."
        yield page.problem(verdict.line, verdict.start, what, f"Begin it with one of {', '.join(VERDICTS)}.")
    elif not words.startswith(VERDICTS[2]) and not any(_BASIS.search(cell.words) for cell in row):
        what = f"“{words[:40]}” names no study."
        remedy = "Cite one in this row, link to the chapter that does, say what it follows from, or write “Not shown”."
        yield page.problem(verdict.line, verdict.start, what, remedy)
