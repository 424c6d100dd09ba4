"""Tables of evidence, in cells tagged `evidence`: each claim needs a verdict with a basis."""

import re
from collections.abc import Iterator

from coursebook.checks.course import Course, Prose, ProseLine
from coursebook.problems import Problem

#: How each verdict begins.
VERDICTS = ("Holds", "Partly", "Not shown")
#: The basis of a verdict: a study, another chapter, or stated reasoning.
BASES = ("{cite", "{doc}", "follows from")
_ROW = re.compile(r"^ *\* +- ")
_CELL = re.compile(r"^ *(?:\* +)?- +(?P<words>.*)$")


def check(course: Course) -> Iterator[Problem]:
    """Find claims without a verdict, and verdicts without a basis."""
    for page in course.pages:
        if "evidence" in page.tags:
            rows = list(_rows(page))
            if rows:
                yield from (problem for row in rows[1:] for problem in _of_row(page, row))


def _rows(page: Prose) -> Iterator[list[ProseLine]]:
    """Yield the rows of list tables, each as its lines."""
    row: list[ProseLine] = []
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


def _of_row(page: Prose, row: list[ProseLine]) -> Iterator[Problem]:
    cells = [line for line in row if _CELL.match(line.text)]
    if len(cells) < 2:
        yield page.problem(row[0], 0, "The claim has no verdict.", f"Add a cell with one of {', '.join(VERDICTS)}.")
        return
    match = _CELL.match(cells[1].text)
    words = match["words"].replace("*", "").strip() if match else ""
    start = match.start("words") if match else 0
    if not words.startswith(VERDICTS):
        what = f"“{words[:40]}” is not a verdict."
        yield page.problem(cells[1], start, what, f"Begin it with one of {', '.join(VERDICTS)}.")
    elif not words.startswith(VERDICTS[2]) and not any(basis in line.text for line in row for basis in BASES):
        what = f"“{words[:40]}” names no study."
        remedy = "Cite one in this row, link to the chapter that does, say what it follows from, or write “Not shown”."
        yield page.problem(cells[1], start, what, remedy)
