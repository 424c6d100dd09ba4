"""The cell of a chapter that holds the document's text: finding it, and telling who changed it."""

import unicodedata
from itertools import takewhile, zip_longest
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from coursebook.chapters.places import Chapter
from coursebook.chapters.record import fingerprint
from coursebook.notebooks import normalised
from coursebook.problems import Problem

#: The tag of the cell that sync writes.
TAG = "document"
#: The tag of the cell that marks where a model fits; it is a comment, which no reader sees.
PLACE = "place"
_PLACE = "% A model fits here: `coursebook new explorable {slug}` begins one in this place."
_QUIZ = 'from coursebook import Quiz\n\nQuiz("{slug}")'

#: How much is shown of a line before the place where two texts part. [characters]
_CONTEXT = 20


def scaffold(chapter: Chapter, *, has_quiz: bool = False) -> NotebookNode:
    """Begin a chapter: a title, which is the author's from now on, the document's text, a place for a model, a quiz."""
    cells = [
        new_markdown_cell(f"# {chapter.section.heading}", id="title"),
        new_markdown_cell(chapter.section.text, id="text", metadata={"tags": [TAG]}),
        new_markdown_cell(_PLACE.format(slug=chapter.slug), id="place", metadata={"tags": [PLACE]}),
    ]
    if has_quiz:
        cells += [
            new_markdown_cell("## Check yourself", id="check", metadata={"tags": ["check"]}),
            _quiz_cell(chapter.slug),
        ]
    return normalised(new_notebook(cells=cells))


def _quiz_cell(slug: str) -> NotebookNode:
    """Show a quiz, with the output that running the cell gives: of a new book, no notebook has to be run."""
    shown = {"text/html": f'<course-quiz data-quiz="{slug}"></course-quiz>', "text/plain": f"Quiz {slug!r}"}
    tags = {"tags": ["check", "remove-input"]}
    outputs = [new_output("execute_result", shown)]
    return new_code_cell(_QUIZ.format(slug=slug), id="quiz", metadata=tags, outputs=outputs)


def document_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """All cells tagged as the document's; a chapter has one."""
    return [cell for cell in notebook.cells if TAG in cell.metadata.get("tags", [])]


def shape_problem(notebook: Path, cells: list[NotebookNode]) -> Problem | None:
    """Refuse a chapter that has not exactly one markdown cell for the document's text."""
    if not cells:
        what = f"No cell is tagged “{TAG}”, so the document's text has no place."
        return Problem(notebook, what, f"Add an empty Markdown cell with the tag “{TAG}”.")
    if len(cells) > 1:
        names = ", ".join(f"“{cell.id}”" for cell in cells)
        what = f"{len(cells)} cells are tagged “{TAG}” ({names})."
        return Problem(notebook, what, "Keep the tag on one of them.")
    if cells[0].cell_type != "markdown":
        what = f"The cell “{cells[0].id}”, tagged “{TAG}”, is no Markdown."
        return Problem(notebook, what, "Make it a Markdown cell.")
    return None


def edit_problem(
    notebook: Path, cell: NotebookNode, chapter: Chapter, document: Path, recorded: str | None
) -> Problem | None:
    """Refuse to write over an edit by hand.

    The cell may be written if it holds the text of the document, or nothing, or just what sync
    wrote last.

    Parameters
    ----------
    notebook, document : pathlib.Path
        For the message.
    cell : NotebookNode
        The cell tagged ``document``.
    chapter : Chapter
        Its chapter in the document as it is now.
    recorded : str or None
        Fingerprint of what sync wrote last, if that is known.
    """
    held, text = _tidy(cell.source), chapter.section.text
    if not held or held == _tidy(text) or fingerprint(held) == recorded:
        return None
    where = _difference(held, _tidy(text))
    what = f"The text in the cell “{cell.id}” {_who(text, recorded)}: {where}."
    place = f"{document.name} (line {chapter.section.line})"
    remedy = f"Carry the edit over to {place}, or give it up with `coursebook sync --overwrite`."
    return Problem(notebook, what, remedy)


def _who(text: str, recorded: str | None) -> str:
    """Say who changed a cell that is neither the document's text nor what sync wrote last."""
    if recorded is None:
        return "is not the document's, and sync did not write it"
    if recorded == fingerprint(text):
        return "was edited by hand"
    return "was edited by hand, and the document changed as well"


def _tidy(text: str) -> str:
    """Leave out what editors change by themselves: line ends, blank lines around, accents' form."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip("\n")


def _difference(cell: str, document: str) -> str:
    """Where two texts part, in the words of both."""
    pairs = zip_longest(cell.split("\n"), document.split("\n"), fillvalue="")
    number, one, other = next((n, *pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    equal = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    start = max(0, len(list(equal)) - _CONTEXT)
    return f"its line {number} has {_extract(one, start)}, the document {_extract(other, start)}"


def _extract(line: str, start: int) -> str:
    if not line:
        return "nothing"
    end = start + 3 * _CONTEXT
    return f"“{'…' if start else ''}{line[start:end]}{'…' if len(line) > end else ''}”"
