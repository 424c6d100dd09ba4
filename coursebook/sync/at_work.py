"""One command at a time changes the files of a course; what a killed one left behind is put right first."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coursebook.files.locks import PATIENCE, locked
from coursebook.problems import CourseError, Problem
from coursebook.sync.transaction import is_interrupted, recover

#: The file that is locked, from the course's folder.
LOCK = Path(".coursebook") / "sync.lock"
#: Where `coursebook new` makes a course before its files are put in their places.
WORKSPACE = Path(".coursebook") / "new"


@contextmanager
def at_work(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other commands from changing the course's files meanwhile; re-entrant.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    patience : float, optional
        How long to wait for a command that is at work. [s]

    Raises
    ------
    CourseError
        If the other command takes longer, or the folder cannot be written to.
    """
    with locked(root / LOCK, root, patience):
        put_right(root)
        yield


def put_right(root: Path) -> None:
    """Finish or take back what a killed command was writing, and say so."""
    try:
        done = recover(root)
    except OSError as error:
        what = f"What an earlier command was writing cannot be put right ({error.strerror})."
        file = error.filename2 or error.filename or root
        raise CourseError([Problem(file, what, "Check its permissions and the room on the disk.")]) from error
    if done:
        print(done, file=sys.stderr)
    shutil.rmtree(root / WORKSPACE, ignore_errors=True)  # of a `new` that was killed after that


def interruption(root: Path) -> list[Problem]:
    """Say that a killed command left files half written, if so: what they hold means nothing until it is put right."""
    if not is_interrupted(root):
        return []
    what = "An earlier command was stopped while it wrote files of the course."
    return [Problem(root, what, "Run `coursebook sync`: it finishes that, or takes it back.")]
