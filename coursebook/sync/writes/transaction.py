"""Files put in their places all together, and what a killed process leaves behind put right.

Every new content is first written beside its place, and what is there now gets a second name. Only then are files
renamed into their places, one after the other. A journal in ``.coursebook/changes/`` says meanwhile how far it is,
by its name, which changes without needing room on the disk:

``drafting.json``
    No file has been touched. Whoever finds it deletes the drafts.
``putting.json``
    All drafts are there. Whoever finds it goes on, unless somebody has edited a file since: then it takes all back.
``undoing.json``
    Something failed. Whoever finds it goes on taking back.

This holds whenever the process is killed. It is not meant for a computer that loses power, whose disk may lose
what was written last.
"""

import hashlib
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.journal import DRAFTING, JOURNAL, NAMES, PUTTING, UNDOING, Journal, found_journal, set_aside


@dataclass(frozen=True)
class Draft:
    """What a file is and what it will be.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    before, after : bytes or None
        None where there is no file.
    like : pathlib.Path
        The file whose permissions it gets, if that exists.
    """

    path: Path
    before: bytes | None
    after: bytes | None
    like: Path


@dataclass(frozen=True)
class _Step:
    """One file of a transaction: its place, the digests of what it was and will be, and a name for both beside it."""

    path: Path
    before: str | None
    after: str | None
    name: str

    @property
    def draft(self) -> Path:
        return self.path.with_name(f"{self.name}.draft")

    @property
    def backup(self) -> Path:
        return self.path.with_name(f"{self.name}.before")

    def is_pending(self) -> bool:
        return self.path.exists() if self.after is None else self.draft.exists()

    def put(self) -> None:
        if self.after is None:
            self.path.unlink(missing_ok=True)
        elif self.draft.exists():
            self.draft.replace(self.path)

    def undo(self) -> None:
        """Take back, but for what somebody else has written since."""
        now = _digest(self.path)
        if now == self.before or now not in (self.after, None):
            return
        if self.backup.exists():
            self.backup.replace(self.path)
        elif self.before is None and not self.draft.exists():
            self.path.unlink(missing_ok=True)


@dataclass
class _Transaction:
    steps: list[_Step]
    #: The folder of the course, resolved; None if nothing is written down.
    root: Path | None
    #: Folders that are made for it, outer ones first.
    folders: list[Path] = field(default_factory=list)

    @property
    def journal(self) -> Path | None:
        return self.root / JOURNAL if self.root else None

    def begin(self) -> None:
        """Write the journal."""
        if self.root:
            steps = tuple((step.path, step.before, step.after) for step in self.steps)
            Journal(self.root, os.getpid(), tuple(self.folders), steps).write()

    def go(self, old: str, new: str) -> None:
        """Change the name of the journal."""
        if self.journal:
            (self.journal / old).replace(self.journal / new)

    def put(self) -> None:
        for step in self.steps:
            step.put()

    def undo(self) -> None:
        for step in reversed(self.steps):
            step.undo()
        self.tidy()
        for folder in reversed(self.folders):
            _drop_if_empty(folder)

    def tidy(self) -> None:
        """Leave no draft, no second name, no folder from which all was moved; then no journal."""
        dropped = [_drop(path) for step in self.steps for path in (step.draft, step.backup)]
        for step in self.steps:
            if step.after is None:
                _drop_if_empty(step.path.parent)
        if self.journal and all(dropped):  # else the next command tries again
            for name in NAMES:
                _drop(self.journal / name)


def transact(drafts: Sequence[Draft], root: Path | None = None) -> None:
    """Put all files in their places.

    Parameters
    ----------
    drafts : sequence of Draft
        No two of the same file.
    root : pathlib.Path, optional
        The folder of the course that keeps the journal; all files must be in it. Without it, a killed process leaves
        all where it was.

    Raises
    ------
    CourseError
        If a file is outside of the course: it is behind a link, for instance.
    OSError
        If one of them cannot be written; all files are as they were then.
    """
    steps = [_step(draft, number) for number, draft in enumerate(drafts)]
    transaction = _Transaction(steps, root.resolve() if root else None, _folders(drafts))
    outside = [step.path for step in steps if root and not step.path.is_relative_to(root.resolve())]
    if outside:
        what = "The file is outside of the course, behind a link, and only files inside are written."
        raise CourseError([Problem(path, what, "Move it into the course's folder.") for path in outside])
    is_putting = False
    try:
        transaction.begin()
        for step, draft in zip(steps, drafts, strict=True):
            _write(step, draft)
        transaction.go(DRAFTING, PUTTING)
        is_putting = True
        transaction.put()
    except BaseException:
        if is_putting:
            with suppress(OSError):
                transaction.go(PUTTING, UNDOING)
        transaction.undo()
        raise
    transaction.tidy()


def is_interrupted(root: Path) -> bool:
    """Tell whether a process was killed while it was changing files."""
    return found_journal(root) is not None


def recover(root: Path) -> str | None:
    """Finish or take back what a killed process was doing.

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
    transaction = _transaction(journal)
    pending = [step for step in transaction.steps if step.is_pending()]
    if name == PUTTING and all(_digest(step.path) == step.before for step in pending):
        transaction.put()
        transaction.tidy()
        return "An earlier command was stopped while it wrote; its last files are written now."
    return _taken_back(transaction, name)


def take_back(root: Path) -> None:
    """Take back what a killed process was doing, however far it was; raises what `recover` raises."""
    root = root.resolve()
    name = found_journal(root)
    journal = Journal.read(root, name) if name else None
    if name and journal:
        _taken_back(_transaction(journal), name)


def _transaction(journal: Journal) -> _Transaction:
    steps = [
        _Step(path, before, after, _name(journal.process, number))
        for number, (path, before, after) in enumerate(journal.steps)
    ]
    return _Transaction(steps, journal.root, list(journal.folders))


def _taken_back(transaction: _Transaction, name: str) -> str:
    if name == PUTTING:
        transaction.go(PUTTING, UNDOING)
    transaction.undo()
    if name == DRAFTING:
        return "An earlier command was stopped before it changed any file."
    return "An earlier command was stopped while it wrote; what it had written is taken back."


def _step(draft: Draft, number: int) -> _Step:
    """Plan one file; its draft is in the same folder: only from there can it be put in its place in one step."""
    path = draft.path.resolve() if draft.after is not None else draft.path.parent.resolve() / draft.path.name
    before, after = (None if data is None else _digest_of(data) for data in (draft.before, draft.after))
    return _Step(path, before, after, _name(os.getpid(), number))


def _name(process: int, number: int) -> str:
    """What a file's draft and its former content are called beside it, without their endings."""
    return f".{process}-{number}"


def _folders(drafts: Sequence[Draft]) -> list[Path]:
    """Folders that are not there yet."""
    wanted = {parent for draft in drafts if draft.after is not None for parent in draft.path.resolve().parents}
    return sorted((folder for folder in wanted if not folder.exists()), key=lambda folder: len(folder.parts))


def _write(step: _Step, draft: Draft) -> None:
    if draft.before is not None:
        try:
            os.link(step.path, step.backup, follow_symlinks=False)
        except (OSError, NotImplementedError):  # the file systems of sticks and cards have no second names
            shutil.copy2(step.path, step.backup, follow_symlinks=False)
    if draft.after is not None:
        step.draft.parent.mkdir(parents=True, exist_ok=True)
        step.draft.write_bytes(draft.after)
        if draft.like.exists():
            shutil.copymode(draft.like, step.draft)


def _drop(file: Path) -> bool:
    """Delete what is of no use any more; tell whether it is gone."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _drop_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _digest(path: Path) -> str | None:
    try:
        return _digest_of(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
