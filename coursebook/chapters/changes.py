"""Changes to files, made all together or not at all."""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coursebook.problems import CourseError, Problem


@dataclass(frozen=True)
class Change:
    """A file's new content.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    before : bytes or None
        What it held when the change was planned; None if there was no file.
    after : bytes
        What it will hold.
    why : str
        The reason, as a sentence.
    """

    path: Path
    before: bytes | None
    after: bytes
    why: str


def content(path: Path) -> bytes | None:
    """Read a file; None if there is none.

    Raises
    ------
    CourseError
        If there is one that cannot be read.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        what = f"The file cannot be read ({error.strerror})."
        raise CourseError([Problem(path, what, "Check its permissions.")]) from error


def write_changes(changes: Sequence[Change]) -> None:
    """Write all changes, in their order.

    All new contents are written beside the old files first, and then put in their places.

    Raises
    ------
    CourseError
        If a file cannot be written, or is no longer what it was when the change was planned;
        then all files are as they were.
    """
    moved = [change.path for change in changes if content(change.path) != change.before]
    if moved:
        remedy = "Run `coursebook sync` again."
        what = "The file was changed by someone else while sync was at work."
        raise CourseError([Problem(path, what, remedy) for path in moved])
    drafts = [_draft_path(change, number) for number, change in enumerate(changes)]
    done: list[Change] = []
    try:
        for change, draft in zip(changes, drafts, strict=True):
            _write_draft(change, draft)
        for change, draft in zip(changes, drafts, strict=True):
            draft.replace(change.path.resolve())
            done.append(change)
    except OSError as error:
        _undo(done)
        path = changes[len(done)].path if done else Path(error.filename or changes[0].path)
        what = f"The file cannot be written ({error.strerror})."
        remedy = "Check its permissions and the room on the disk."
        raise CourseError([Problem(path, what, remedy)]) from error
    finally:
        for draft in drafts:
            with suppress(OSError):
                draft.unlink()


def _draft_path(change: Change, number: int) -> Path:
    """A file in the same folder: only from there can it be put in its place in one step."""
    return change.path.resolve().with_name(f".{os.getpid()}-{number}.draft")


def _write_draft(change: Change, draft: Path) -> None:
    draft.parent.mkdir(parents=True, exist_ok=True)
    draft.write_bytes(change.after)
    if change.before is not None:
        shutil.copymode(change.path, draft)


def _undo(done: list[Change]) -> None:
    for change in done:
        if change.before is None:
            change.path.unlink()
        else:
            change.path.write_bytes(change.before)
