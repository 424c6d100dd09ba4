"""Locks that let one command at a time change files; the system releases them when a process ends, however it ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from coursebook.problems import CourseError, Problem

#: How long a command waits for another one. [s]
PATIENCE = 600.0


@contextmanager
def locked(file: Path, place: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a lock while the block runs; see `acquired`."""
    lock = acquired(file, place, patience)
    try:
        yield
    finally:
        lock.release()


def acquired(file: Path, place: Path, patience: float = PATIENCE) -> FileLock:
    """Lock a file; wait for the command that holds the lock, and say so.

    Parameters
    ----------
    file : pathlib.Path
        The file to lock; it is made if absent, and so is its folder.
    place : pathlib.Path
        What the lock protects, named in messages.
    patience : float, optional
        How long to wait. [s]

    Returns
    -------
    filelock.FileLock
        To be released. Within a process, locks of one file are one lock, which can be taken more than once.

    Raises
    ------
    CourseError
        If the other command takes longer, or the folder cannot be written to.
    """
    lock = FileLock(file.resolve(), is_singleton=True, thread_local=False)
    try:
        file.parent.mkdir(exist_ok=True)
        _acquire(lock, place, patience)
    except OSError as error:
        what = f"The course's folder cannot be written to ({error.strerror})."
        raise CourseError([Problem(file, what, "Check its permissions and the free space on the disk.")]) from error
    return lock


def _acquire(lock: FileLock, place: Path, patience: float) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print("Another command is running in this course; waiting for it.", file=sys.stderr)
        try:
            lock.acquire(timeout=patience)
        except Timeout as error:
            what = f"Another command has been running in this course for {patience:.0f} s."
            raise CourseError(
                [Problem(place, what, "Wait for it to end, or stop it; then run this one again.")]
            ) from error
