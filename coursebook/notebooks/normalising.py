"""Normalises notebooks to the form that is committed, so that a diff shows only what an author changed.

The metadata name the kernel and nothing else; cells have only tags and ids that are words; there are no execution
counts, and no outputs of cells that are for the notebook alone. Sources, other outputs and the order of cells never
change.
"""

import copy
import re
from difflib import get_close_matches
from pathlib import Path

from nbformat import NotebookNode

from coursebook.document.slugs import slug_of
from coursebook.notebooks.files import FORMAT, MINOR, node
from coursebook.problems import Problem

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}

#: The tag of a cell that is for the notebook alone: it is not in the page or the books, and stores no output.
NOTEBOOK_ONLY = "notebook-only"

#: The tags that a cell may have, with their meaning.
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
    NOTEBOOK_ONLY: "the cell is not in the page, and stores no output",
    "raises-exception": "the cell shows an error on purpose",
}

#: Ids that programs generate: eight hexadecimal digits, or a UUID.
_GENERATED_ID = re.compile(r"(?=.*\d)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{8}|[0-9a-f]{32}")

#: How many words of a cell form its id.
_N_WORDS = 4


def normalised(notebook: NotebookNode) -> NotebookNode:
    """Return a copy of a notebook in the form that is committed."""
    normal = copy.deepcopy(notebook)
    normal.nbformat, normal.nbformat_minor = FORMAT, MINOR
    normal.metadata = node({"kernelspec": node(KERNEL)})
    taken: set[str] = set()
    for cell in normal.cells:
        tags = cell.metadata.get("tags", [])
        cell.metadata = node({"tags": tags} if tags else {})
        cell.id = _word_id(cell, taken)
        taken.add(cell.id)
        if cell.cell_type == "code":
            _drop_counts(cell)
            if is_notebook_only(cell):
                cell.outputs = []
    return normal


def is_notebook_only(cell: NotebookNode) -> bool:
    """Return whether a cell is for the notebook alone."""
    return NOTEBOOK_ONLY in cell.metadata.get("tags", [])


def normalisation_problems(path: Path, notebook: NotebookNode) -> list[Problem]:
    """Find what cannot be normalised without losing what an author meant."""
    problems = []
    language = notebook.metadata.get("kernelspec", {}).get("language", "python")
    if language != "python":
        what = f"The notebook is written in {language}."
        remedy = "Notebooks of a course run in Python: choose a Python kernel."
        problems.append(Problem(path, what, remedy, trail=("metadata", "kernelspec", "language")))
    for number, cell in enumerate(notebook.cells):
        tags = cell.metadata.get("tags", [])
        for tag in sorted(set(tags) - TAGS.keys()):
            what = f"The cell “{cell.id}” has the unknown tag “{tag}”."
            close = get_close_matches(tag, TAGS, n=1)
            remedy = f"Did you mean “{close[0]}”?" if close else f"Remove it, or use one of: {', '.join(TAGS)}."
            trail = ("cells", number, "metadata", "tags", tags.index(tag))
            problems.append(Problem(path, what, remedy, trail=trail))
    return problems


def _drop_counts(cell: NotebookNode) -> None:
    cell.execution_count = None
    for output in cell.outputs:
        if "execution_count" in output:
            output.execution_count = None


def _word_id(cell: NotebookNode, taken: set[str]) -> str:
    """Return the cell's id, or one from its first line (in code: its last line) if a program generated the id."""
    name: str = cell.id
    if _GENERATED_ID.fullmatch(name):
        lines = [line for line in cell.source.splitlines() if slug_of(line)] or [cell.cell_type]
        words = slug_of(lines[-1 if cell.cell_type == "code" else 0]).split("-")
        name = "-".join(words[:_N_WORDS])
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name[:60]}-{number}", number + 1
    return candidate
