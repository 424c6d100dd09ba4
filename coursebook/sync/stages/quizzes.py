"""The quizzes of chapters: their files, the code that shows them, and what changes when a chapter has another slug."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from nbformat import NotebookNode

from coursebook.sync.match import Match
from coursebook.sync.stages.scaffold import quiz_display
from coursebook.sync.stages.tree import PlannedNotebook, Tree
from coursebook.sync.writes.changes import Change

#: Where the quizzes are, from the course's folder.
QUIZZES = Path("book") / "quizzes"

#: How an author's code names a quiz.
_CALL = re.compile(r"""(Quiz\(\s*(["']))([a-z0-9-]+)\2""")


def quiz_file(root: Path, slug: str) -> Path:
    """Return the file of a chapter's quiz."""
    return root / QUIZZES / f"{slug}.yml"


def quizzes_in(notebook: NotebookNode) -> set[str]:
    """Return the slugs of the quizzes that a notebook's code names."""
    return {slug for cell in notebook.cells if cell.cell_type == "code" for slug in _calls(cell)}


def rename_quizzes(tree: Tree, match: Match) -> Tree:
    """Rename the quiz of each chapter that has another slug now, and the calls that show it."""
    renamed = _renamed(tree, match)
    if not renamed:
        return tree
    changes = []
    for old, new in renamed.items():
        data = tree.data(quiz_file(tree.root, old))
        why = f"The quiz goes with its chapter, which was “{old}”; the ids of its questions stay."
        changes.append(Change(quiz_file(tree.root, new), data, data, why, moved_from=quiz_file(tree.root, old)))
    notebooks = {
        path: _with_calls(planned, renamed, has_current_outputs=tree.has_current_outputs(path))
        for path, planned in tree.notebooks.items()
        if planned and renamed.keys() & quizzes_in(planned.notebook)
    }
    return tree.with_changes(*changes).with_notebooks(notebooks)


def _renamed(tree: Tree, match: Match) -> dict[str, str]:
    """Return old to new slug of each quiz that can be renamed: the new name is free, or its quiz is renamed, too."""

    def exists(slug: str) -> bool:
        return tree.data(quiz_file(tree.root, slug)) is not None

    pairs = ((previous.slug, slug) for slug, previous in match.continued.items())
    renamed = {old: new for old, new in pairs if old != new and exists(old)}
    while blocked := {old for old, new in renamed.items() if new not in renamed and exists(new)}:
        renamed = {old: new for old, new in renamed.items() if old not in blocked}
    return renamed


def _with_calls(planned: PlannedNotebook, renamed: Mapping[str, str], *, has_current_outputs: bool) -> PlannedNotebook:
    notebook = planned.draft()
    calling = [cell for cell in notebook.cells if cell.cell_type == "code" and renamed.keys() & _calls(cell)]
    are_renamed = [_rename(cell, renamed) for cell in calling]
    planned = planned.changed("Its quiz has the chapter's new name.", notebook)
    return replace(planned, has_known_outputs=has_current_outputs and all(are_renamed))


def _rename(cell: NotebookNode, renamed: Mapping[str, str]) -> bool:
    """Rename the quizzes that a cell names and displays; tell whether its outputs are now those of its code."""
    named = renamed.keys() & _calls(cell)
    cell.source = _CALL.sub(lambda call: f"{call[1]}{renamed.get(call[3], call[3])}{call[2]}", cell.source)
    displayed = set()
    for output in cell.outputs:
        slug = next((slug for slug in named if output.get("data") == quiz_display(slug)), None)
        if slug:
            output.data = quiz_display(renamed[slug])
            displayed.add(slug)
    return displayed == named


def _calls(cell: NotebookNode) -> set[str]:
    return {call[3] for call in _CALL.finditer(cell.source)}
