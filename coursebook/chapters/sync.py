"""Carry out a plan, or say what it would change."""

from collections.abc import Callable
from pathlib import Path

from coursebook.chapters.at_work import at_work
from coursebook.chapters.changes import Change, content, write_changes
from coursebook.chapters.plan import CONTENTS, Plan
from coursebook.chapters.record import (
    RECORD,
    Record,
    fingerprint,
    outputs_fingerprint,
    record_bytes,
)
from coursebook.notebooks import notebook_bytes
from coursebook.problems import Problem

_SYNC = "Run `coursebook sync`."


def apply_plan(plan: Plan, on_run: Callable[[Path], None] = lambda path: None) -> list[Change]:
    """Run the notebooks whose outputs may be old, then write what changed.

    Parameters
    ----------
    plan : Plan
        What to do.
    on_run : callable, optional
        Told the path of each notebook that has run.

    Returns
    -------
    list of Change
        What was written; empty if everything was in step.

    Raises
    ------
    CourseError
        If a notebook fails or a file cannot be written; then nothing was written.
    """
    _run_stale(plan, on_run)
    changes = changes_of(plan)
    if changes:
        with at_work(plan.root):
            write_changes(changes, plan.root)
    return changes


def drift(plan: Plan) -> list[Problem]:
    """Say what is out of step, without running or writing anything."""
    stale = [
        Problem(plan.root / name, "The outputs may not be those of the code.", _SYNC)
        for name, planned in plan.notebooks.items()
        if planned.is_stale
    ]
    changes = changes_of(plan)
    if len(changes) > 1 or stale:
        changes = [change for change in changes if change.path != plan.root / RECORD]
    return [Problem(change.path, change.why, _SYNC) for change in changes] + stale


def _run_stale(plan: Plan, on_run: Callable[[Path], None]) -> None:
    stale = {name: planned for name, planned in plan.notebooks.items() if planned.is_stale}
    if not stale:
        return
    from coursebook.notebooks.running import run_notebooks  # noqa: PLC0415  (takes half a second)

    notebooks = {plan.root / name: planned.notebook for name, planned in stale.items()}
    results = run_notebooks(notebooks, plan.root, on_run)
    for name, planned in stale.items():
        planned.notebook, planned.is_stale = results[plan.root / name], False
        planned.why.append("The outputs are new.")


def changes_of(plan: Plan) -> list[Change]:
    """All changes; the record comes last, so that an interrupted sync can go on where it ended."""
    root = plan.root
    changes = [
        Change(root / name, planned.before, notebook_bytes(planned.notebook), " ".join(planned.why))
        for name, planned in plan.notebooks.items()
    ]
    why = "Questions made from the chapter's own text; edit them as you like."
    changes += [Change(path, None, text.encode(), why) for path, text in plan.quizzes.items()]
    before = None if plan.contents_before is None else plan.contents_before.encode()
    why = "The table of contents is out of step with the document."
    changes.append(Change(root / CONTENTS, before, plan.contents.encode(), why))
    why = "The record of the last sync is out of step with the chapters."
    path = root / RECORD
    changes.append(Change(path, content(path), record_bytes(_record(plan)), why))
    return [change for change in changes if change.after != change.before]


def _record(plan: Plan) -> Record:
    """What to remember, once all is written."""
    texts = {chapter.notebook: fingerprint(chapter.section.text) for chapter in plan.chapters}
    outputs = {name: outputs_fingerprint(planned.notebook) for name, planned in plan.notebooks.items()}
    return Record(texts, {name: given for name, given in outputs.items() if given})
