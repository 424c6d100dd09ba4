"""Tables of evidence: in a cell tagged `evidence`, each claim has a verdict that rests on something."""

import re
from collections.abc import Iterator

from coursebook.checks.course import Course, Line, Page
from coursebook.problems import Problem

#: The verdicts, as they begin.
VERDICTS = ("Holds", "Partly", "Not shown")
#: What a row may rest on: a study, another chapter, or reasoning that it names.
GROUNDS = ("{cite", "{doc}", "follows from")
_ROW = re.compile(r"^ *\* +- ")
_CELL = re.compile(r"^ *(?:\* +)?- +(?P<words>.*)$")


def check(course: Course) -> Iterator[Problem]:
    """Find claims without one of the verdicts, and verdicts that rest on nothing."""
    for page in course.pages:
        if "evidence" in page.tags:
            rows = list(_rows(page))
            if rows:
                yield from (problem for row in rows[1:] for problem in _of_row(page, row))


def _rows(page: Page) -> Iterator[list[Line]]:
    """The rows of list tables, each as its lines."""
    row: list[Line] = []
    for line in page.lines:
        if _ROW.match(line.text):
            if row:
                yield row
            row = [line]
        elif line.text.strip().startswith(("```", ":::")) or not line.text.strip():
            if row:
                yield row
            row = []
        elif row:
            row.append(line)
    if row:
        yield row


def _of_row(page: Page, row: list[Line]) -> Iterator[Problem]:
    cells = [line for line in row if _CELL.match(line.text)]
    if len(cells) < 2:
        yield page.problem(row[0], 0, "The claim has no verdict.", f"Add a cell with one of {', '.join(VERDICTS)}.")
        return
    match = _CELL.match(cells[1].text)
    words = match["words"].replace("*", "").strip() if match else ""
    start = match.start("words") if match else 0
    if not words.startswith(VERDICTS):
        what = f"“{words[:40]}” is no verdict."
        yield page.problem(cells[1], start, what, f"Begin it with one of {', '.join(VERDICTS)}.")
    elif not words.startswith(VERDICTS[2]) and not any(ground in line.text for line in row for ground in GROUNDS):
        what = f"“{words[:40]}” names no study."
        remedy = "Cite one in this row, link the chapter that does, say what it follows from, or write “Not shown”."
        yield page.problem(cells[1], start, what, remedy)
