"""Carry out a plan, or say what it would change."""

from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

from coursebook.problems import Problem
from coursebook.sync.at_work import at_work
from coursebook.sync.attic import ATTIC
from coursebook.sync.changes import Change, content, write_changes
from coursebook.sync.plan import CONTENTS, Plan, plan_sync
from coursebook.sync.planned import Planned
from coursebook.sync.rearranging import quizzes_in
from coursebook.sync.record import (
    RECORD,
    Record,
    Synced,
    outputs_fingerprint,
    record_bytes,
)

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
    changes = changes_of(plan)
    if not changes and not _stale(plan):
        return []
    with at_work(plan.root):
        if _stale(plan):
            _run_stale(plan, on_run)
            changes = changes_of(plan)
        if changes:
            write_changes(changes, plan.root)
        if _stale(plan):  # now the quizzes that these show are in their places
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


def _first_code(planned: Planned) -> tuple[str | int, ...]:
    """Say where a notebook's code begins."""
    return ("cells", next(n for n, cell in enumerate(planned.notebook.cells) if cell.cell_type == "code"), "source")


def _first_difference(change: Change) -> int | None:
    """Give the first line of a file that will be another; None if there is no file, or there will be none."""
    if change.before is None or change.after is None or change.moved_from:
        return None
    before, after = change.before.split(b"\n"), change.after.split(b"\n")
    pairs = enumerate(zip_longest(before, after), 1)
    return next((min(number, len(before)) for number, (old, new) in pairs if old != new), None)


def _stale(plan: Plan) -> dict[str, Planned]:
    return {name: planned for name, planned in plan.notebooks.items() if planned.is_stale}


def _run_stale(plan: Plan, on_run: Callable[[Path], None]) -> None:
    arriving = plan.arriving
    stale = {name: planned for name, planned in _stale(plan).items() if not arriving & quizzes_in(planned.notebook)}
    if not stale:
        return
    from coursebook.notebooks.running import run_notebooks  # noqa: PLC0415  (takes half a second)

    notebooks = {plan.root / name: planned.notebook for name, planned in stale.items()}
    results = run_notebooks(notebooks, plan.root, on_run)
    for name, planned in stale.items():
        planned.notebook, planned.is_stale = results[plan.root / name], False
        planned.why.append("The outputs are new.")


def changes_of(plan: Plan) -> list[Change]:
    """All changes, that of the record last."""
    root = plan.root
    changes = [*plan.others, *(_notebook_change(root, name, planned) for name, planned in plan.notebooks.items())]
    before = None if plan.contents_before is None else plan.contents_before.encode()
    why = "The table of contents is out of step with the document."
    changes.append(Change(root / CONTENTS, before, plan.contents.encode(), why))
    why = "The record of the last sync is out of step with the chapters."
    path = root / RECORD
    changes.append(Change(path, content(path), record_bytes(_record(plan)), why))
    return [change for change in changes if change.after != change.before or change.moved_from]


def _notebook_change(root: Path, name: str, planned: Planned) -> Change:
    place = root / planned.moved_from if planned.moved_from else None
    return Change(root / name, planned.before, planned.after(), " ".join(planned.why), place)


def _record(plan: Plan) -> Record:
    """What to remember, once all is written."""
    chapters = {
        chapter.slug: Synced(chapter.section.heading, chapter.section.text, chapter.notebook)
        for chapter in plan.chapters
    }
    outputs = {
        name: outputs_fingerprint(planned.notebook) for name, planned in plan.notebooks.items() if not planned.is_stale
    }
    taken = {change.moved_from for change in plan.others} | {
        plan.root / planned.moved_from for planned in plan.notebooks.values() if planned.moved_from
    }
    outputs |= {
        name: given
        for name, given in plan.record.outputs.items()
        if name.startswith(f"{ATTIC}/") and plan.root / name not in taken
    }
    return Record(chapters, {name: given for name, given in outputs.items() if given})
