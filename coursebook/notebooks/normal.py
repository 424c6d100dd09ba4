"""The one form in which notebooks are committed, so that a diff shows what an author changed.

Metadata say the kernel and nothing else; cells have tags and nothing else, and ids that are words;
there are no execution counts. Sources, outputs and the order of cells are never touched.
"""

import copy
import re
from difflib import get_close_matches
from pathlib import Path

from nbformat import NotebookNode

from coursebook.document.slugs import slug_of
from coursebook.notebooks.files import FORMAT, MINOR
from coursebook.problems import Problem

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}

#: What a cell may be tagged with, and what for.
TAGS = {
    "document": "holds the document's text; `coursebook sync` writes it",
    "place": "marks where a model fits; its words are for authors only",
    "hide-input": "the code is folded in the page",
    "hide-output": "the output is folded in the page",
    "hide-cell": "code and output are folded in the page",
    "remove-input": "the code is not in the page",
    "remove-output": "the output is not in the page",
    "remove-cell": "the cell is not in the page",
    "full-width": "the cell is as wide as the page",
    "margin": "the cell is in the page's margin",
    "objectives": "what a reader will be able to do",
    "predict": "leads to a guess",
    "explore": "shows an explorable",
    "explain": "why it happens",
    "evidence": "what research says, claim by claim",
    "check": "the quiz",
    "discuss": "prompts for a class",
    "reading": "where to read on",
    "raises-exception": "the cell shows an error on purpose",
}

#: Ids that programs make up: eight hexadecimal digits, or a UUID.
_MADE_UP = re.compile(r"(?=.*\d)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{8}|[0-9a-f]{32}")

#: How many words of a cell become its id.
_N_WORDS = 4


def normalised(notebook: NotebookNode) -> NotebookNode:
    """Bring a copy of a notebook into the form that is committed."""
    normal = copy.deepcopy(notebook)
    normal.nbformat, normal.nbformat_minor = FORMAT, MINOR
    normal.metadata = NotebookNode(kernelspec=NotebookNode(KERNEL))
    taken: set[str] = set()
    for cell in normal.cells:
        tags = cell.metadata.get("tags", [])
        cell.metadata = NotebookNode(tags=tags) if tags else NotebookNode()
        cell.id = _word_id(cell, taken)
        taken.add(cell.id)
        if cell.cell_type == "code":
            _drop_counts(cell)
    return normal


def refused(path: Path, notebook: NotebookNode) -> list[Problem]:
    """Find what cannot be brought into that form without losing an author's meaning."""
    problems = []
    language = notebook.metadata.get("kernelspec", {}).get("language", "python")
    if language != "python":
        what = f"The notebook is written in {language}."
        remedy = "A course's notebooks run in Python: choose its kernel."
        problems.append(Problem(path, what, remedy, trail=("metadata", "kernelspec", "language")))
    for number, cell in enumerate(notebook.cells):
        tags = cell.metadata.get("tags", [])
        for tag in sorted(set(tags) - TAGS.keys()):
            what = f"The cell “{cell.id}” has the tag “{tag}”, which has no meaning here."
            close = get_close_matches(tag, TAGS, n=1)
            remedy = f"Did you mean “{close[0]}”?" if close else f"Take it away, or use one of: {', '.join(TAGS)}."
            trail = ("cells", number, "metadata", "tags", tags.index(tag))
            problems.append(Problem(path, what, remedy, trail=trail))
    return problems


def _drop_counts(cell: NotebookNode) -> None:
    cell.execution_count = None
    for output in cell.outputs:
        if "execution_count" in output:
            output.execution_count = None


def _word_id(cell: NotebookNode, taken: set[str]) -> str:
    """The cell's own id if it is a word; else one of its first (in code: its last) line."""
    name = cell.id
    if _MADE_UP.fullmatch(name):
        lines = [line for line in cell.source.splitlines() if slug_of(line)] or [cell.cell_type]
        words = slug_of(lines[-1 if cell.cell_type == "code" else 0]).split("-")
        name = "-".join(words[:_N_WORDS])
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name[:60]}-{number}", number + 1
    return candidate
