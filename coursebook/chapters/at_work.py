"""One command at a time changes the files of a course; what a killed one left behind is put right first."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from coursebook.chapters.transaction import is_interrupted, recover
from coursebook.problems import CourseError, Problem

#: The file that is locked, from the course's folder. The system lets go of it when a process ends, however it ends.
LOCK = Path(".coursebook") / "sync.lock"
#: How long a command waits for another one. [s]
PATIENCE = 600.0


@contextmanager
def at_work(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other commands from changing the course's files meanwhile; whoever has this may take it again.

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
    lock = FileLock((root / LOCK).resolve(), is_singleton=True, thread_local=False)
    try:
        (root / LOCK).parent.mkdir(exist_ok=True)
        _acquire(lock, root, patience)
    except OSError as error:
        what = f"The course's folder cannot be written to ({error.strerror})."
        raise CourseError([Problem(root / LOCK, what, "Check its permissions and the room on the disk.")]) from error
    try:
        put_right(root)
        yield
    finally:
        lock.release()


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


def interruption(root: Path) -> list[Problem]:
    """Say that a killed command left files half written, if so: what they hold means nothing until it is put right."""
    if not is_interrupted(root):
        return []
    what = "An earlier command was stopped while it wrote files of the course."
    return [Problem(root, what, "Run `coursebook sync`: it finishes that, or takes it back.")]


def _acquire(lock: FileLock, root: Path, patience: float) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print("Another command is at work in this course; waiting for it.", file=sys.stderr)
        try:
            lock.acquire(timeout=patience)
        except Timeout as error:
            what = f"Another command has been at work in this course for {patience:.0f} s."
            raise CourseError([Problem(root, what, "Let it end, or end it; then run this one again.")]) from error
