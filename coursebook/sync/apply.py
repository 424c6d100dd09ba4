"""Carry out a plan, or say what it would change."""

from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from coursebook.problems import Problem
from coursebook.sync.plan import Plan, plan_sync
from coursebook.sync.record import RECORD, Record, SyncedChapter, outputs_fingerprint, record_bytes
from coursebook.sync.stages import PlannedNotebook
from coursebook.sync.stages.attic import ATTIC
from coursebook.sync.stages.quizzes import QUIZZES, quizzes_in
from coursebook.sync.writes.changes import Change, content, write_changes
from coursebook.sync.writes.write_lock import write_lock

_SYNC = "Run `coursebook sync`."


def apply_plan(plan: Plan, on_run: Callable[[Path], None] = lambda path: None) -> list[Change]:
    """Run the notebooks whose outputs may be old, then write what changed.

    Parameters
    ----------
    plan : Plan
        What to do.
    on_run : callable, optional
        Called with the path of each notebook that has run.

    Returns
    -------
    list of Change
        What was written; empty if nothing was out of step.

    Raises
    ------
    CourseError
        If a notebook fails or a file cannot be written; then nothing was written.
    """
    changes = changes_of(plan)
    if not changes and not _stale(plan):
        return []
    with write_lock(plan.root):
        if _stale(plan):
            plan = _with_outputs(plan, on_run)
            changes = changes_of(plan)
        if changes:
            write_changes(changes, plan.root)
        if _stale(plan):  # they show quizzes that are now in their places
            changes += apply_plan(plan_sync(plan.root), on_run)
    return changes


def drift(plan: Plan) -> list[Problem]:
    """Say what is out of step, without running or writing anything."""
    stale = [
        Problem(plan.root / name, "The outputs may not be those of the code.", _SYNC, trail=_first_code(planned))
        for name, planned in _stale(plan).items()
    ]
    changes = changes_of(plan)
    if len(changes) > 1 or stale:
        changes = [change for change in changes if change.path != plan.root / RECORD]
    return [Problem(change.path, change.why, _SYNC, _first_difference(change)) for change in changes] + stale


def changes_of(plan: Plan) -> list[Change]:
    """Return all changes, that of the record last."""
    root = plan.root
    path = root / RECORD
    why = "The record of the last sync is out of step with the chapters."
    changes = [
        *plan.changes,
        *(_notebook_change(root, name, planned) for name, planned in plan.notebooks.items()),
        plan.contents,
        Change(path, content(path), record_bytes(_record(plan)), why),
    ]
    return [change for change in changes if change.after != change.before or change.moved_from]


def _first_code(planned: PlannedNotebook) -> tuple[str | int, ...]:
    """Say where a notebook's code begins."""
    return ("cells", next(n for n, cell in enumerate(planned.notebook.cells) if cell.cell_type == "code"), "source")


def _first_difference(change: Change) -> int | None:
    """Return the first line of a file that changes; None if the file appears, goes or moves."""
    if change.before is None or change.after is None or change.moved_from:
        return None
    before, after = change.before.split(b"\n"), change.after.split(b"\n")
    pairs = enumerate(zip_longest(before, after), 1)
    return next((min(number, len(before)) for number, (old, new) in pairs if old != new), None)


def _stale(plan: Plan) -> dict[str, PlannedNotebook]:
    return {name: planned for name, planned in plan.notebooks.items() if planned.is_stale}


def _with_outputs(plan: Plan, on_run: Callable[[Path], None]) -> Plan:
    """Run stale notebooks, except those that show a quiz which is not in its place yet."""
    arriving = _arriving_quizzes(plan)
    stale = {name: planned for name, planned in _stale(plan).items() if not arriving & quizzes_in(planned.notebook)}
    if not stale:
        return plan
    from coursebook.notebooks.running import run_notebooks  # noqa: PLC0415  (takes half a second)

    notebooks = {plan.root / name: planned.notebook for name, planned in stale.items()}
    results = run_notebooks(notebooks, plan.root, on_run)
    ran = {
        name: replace(planned.changed("The outputs are new.", results[plan.root / name]), is_stale=False)
        for name, planned in stale.items()
    }
    return replace(plan, notebooks={**plan.notebooks, **ran})


def _arriving_quizzes(plan: Plan) -> set[str]:
    """Return the slugs of quizzes that are made or moved, so that notebooks cannot find them yet."""
    files = (one.path for one in plan.changes if one.after is not None and (one.moved_from or one.before is None))
    return {file.stem for file in files if file.parent == plan.root / QUIZZES}


def _notebook_change(root: Path, name: str, planned: PlannedNotebook) -> Change:
    origin = root / planned.moved_from if planned.moved_from else None
    return Change(root / name, planned.before, planned.after(), " ".join(planned.why), origin)


def _record(plan: Plan) -> Record:
    """Return what to remember once all is written."""
    chapters = {
        chapter.slug: SyncedChapter(chapter.section.heading, chapter.section.text, chapter.notebook)
        for chapter in plan.chapters
    }
    left = {change.moved_from for change in plan.changes} | {
        plan.root / planned.moved_from for planned in plan.notebooks.values() if planned.moved_from
    }
    outputs = {
        name: given
        for name, given in plan.outputs.items()
        if name.startswith(f"{ATTIC}/") and plan.root / name not in left
    }
    outputs |= {
        name: outputs_fingerprint(planned.notebook) for name, planned in plan.notebooks.items() if not planned.is_stale
    }
    return Record(chapters, {name: given for name, given in outputs.items() if given})
