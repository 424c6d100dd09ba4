"""Files written all together, and what a killed process left behind finished or undone.

Every new content is first written beside its place, as a draft, and the present content gets a second name. Only then
are the drafts renamed into their places, one after the other. Meanwhile a journal in ``.coursebook/changes/`` says by
its name how far this is, because a name changes even on a full disk:

``drafting.json``
    No file has been touched. The next command deletes the drafts.
``putting.json``
    All drafts are there. The next command continues, unless somebody has edited a file since: then it undoes all.
``undoing.json``
    Something failed. The next command continues to undo.

This holds whenever the process is killed. It does not protect against a loss of power, after which the disk may lack
what was written last.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.journal import DRAFTING, PUTTING, UNDOING, Journal, found_journal, set_aside
from coursebook.sync.writes.steps import Step


def transact(steps: Sequence[Step], root: Path) -> None:
    """Write, move and delete files, all or none.

    Parameters
    ----------
    steps : sequence of Step
        No two of the same file.
    root : pathlib.Path
        The folder of the course, which keeps the journal; all files must be in it.

    Raises
    ------
    CourseError
        If a file is outside the course, behind a link for instance.
    OSError
        If one of them cannot be written; then all files are as they were.
    """
    root = root.resolve()
    outside = [step.path for step in steps if not step.path.is_relative_to(root)]
    if outside:
        what = "The file is outside of the course, behind a link, and only files inside are written."
        raise CourseError([Problem(path, what, "Move it into the course's folder.") for path in outside])
    journal = Journal(root, os.getpid(), _missing_folders(steps), tuple(steps))
    is_putting = False
    try:
        journal.write()
        for step in steps:
            step.prepare()
        journal.rename(DRAFTING, PUTTING)
        is_putting = True
        _finish(journal)
    except BaseException:
        if is_putting:
            with suppress(OSError):
                journal.rename(PUTTING, UNDOING)
        _undo(journal)
        raise
    _tidy(journal)


def is_interrupted(root: Path) -> bool:
    """Tell whether a process was killed while it was changing files."""
    return found_journal(root) is not None


def recover(root: Path) -> str | None:
    """Finish or undo what a killed process was doing.

    Returns
    -------
    str or None
        What was done, as a sentence; None if there was nothing to do.

    Raises
    ------
    CourseError
        If the journal cannot be understood; it stays, and nothing is changed.
    OSError
        If a file cannot be written; the journal stays.
    """
    root = root.resolve()
    name = found_journal(root)
    if name is None:
        return None
    journal = Journal.read(root, name)
    if journal is None:
        return set_aside(root, name)
    if name == PUTTING and all(step.is_untouched for step in journal.steps if step.is_pending):
        _finish(journal)
        _tidy(journal)
        return "An earlier command was stopped while it wrote; its last files are written now."
    _roll_back(journal, name)
    if name == DRAFTING:
        return "An earlier command was stopped before it changed any file."
    return "An earlier command was stopped while it wrote; what it had written is undone."


def roll_back(root: Path) -> None:
    """Undo what a killed process was doing, however far it was; raise what `recover` raises."""
    root = root.resolve()
    name = found_journal(root)
    journal = Journal.read(root, name) if name else None
    if name and journal:
        _roll_back(journal, name)


def _roll_back(journal: Journal, name: str) -> None:
    if name == PUTTING:
        journal.rename(PUTTING, UNDOING)
    _undo(journal)


def _missing_folders(steps: Sequence[Step]) -> tuple[Path, ...]:
    """Return the folders that have to be made, outer ones first."""
    wanted = {parent for step in steps if step.after is not None for parent in step.path.parents}
    return tuple(sorted((folder for folder in wanted if not folder.exists()), key=lambda folder: len(folder.parts)))


def _finish(journal: Journal) -> None:
    for step in journal.steps:
        step.do()


def _undo(journal: Journal) -> None:
    for step in reversed(journal.steps):
        step.undo()
    _tidy(journal)
    for folder in reversed(journal.folders):
        _delete_if_empty(folder)


def _tidy(journal: Journal) -> None:
    """Delete drafts, backups and folders that are empty now; then the journal."""
    gone = [_deleted(path) for step in journal.steps for path in (step.draft, step.backup)]
    for step in journal.steps:
        if step.after is None:
            _delete_if_empty(step.path.parent)
    if all(gone):  # else the next command tries again
        journal.delete()


def _deleted(file: Path) -> bool:
    """Delete a file, and tell whether it is gone."""
    try:
        file.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return True


def _delete_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
