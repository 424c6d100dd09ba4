"""A lock that lets one command at a time change a course; what a killed one left behind is recovered first."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coursebook.files.locks import PATIENCE, locked
from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.transaction import is_interrupted, recover

#: The file that is locked, from the course's folder.
LOCK = Path(".coursebook") / "sync.lock"
#: Where `coursebook new` makes a course before its files are put in their places.
WORKSPACE = Path(".coursebook") / "new"


@contextmanager
def write_lock(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other commands from changing the course's files while the block runs; re-entrant.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    patience : float, optional
        How long to wait for another command. [s]

    Raises
    ------
    CourseError
        If the other command takes longer, or the folder cannot be written to.
    """
    with locked(root / LOCK, root, patience):
        recover_files(root)
        yield


def recover_files(root: Path) -> None:
    """Finish or undo what a killed command was writing, and say so."""
    try:
        done = recover(root)
    except OSError as error:
        what = f"What an earlier command was writing can be neither finished nor undone ({error.strerror})."
        file = error.filename2 or error.filename or root
        raise CourseError([Problem(file, what, "Check its permissions and the free space on the disk.")]) from error
    if done:
        print(done, file=sys.stderr)
    shutil.rmtree(root / WORKSPACE, ignore_errors=True)  # of a `new` that was killed after that


def interruption(root: Path) -> list[Problem]:
    """Report files that a killed command left half written: what they hold means nothing until it is recovered."""
    if not is_interrupted(root):
        return []
    what = "An earlier command was stopped while it wrote files of the course."
    return [Problem(root, what, "Run `coursebook sync`: it finishes that, or undoes it.")]
