"""Changes to files, made all together or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.steps import Step, digest_of
from coursebook.sync.writes.transaction import transact

_AGAIN = "Run `coursebook sync` again."


@dataclass(frozen=True)
class Change:
    """A file's new content, perhaps in a new place.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    before : bytes or None
        What it held when the change was planned; None if there was no file.
    after : bytes or None
        What it will hold; None if it goes.
    why : str
        The reason, as a sentence.
    moved_from : pathlib.Path, optional
        The file that is moved here; then `before` is what that one held.
    """

    path: Path
    before: bytes | None
    after: bytes | None
    why: str
    moved_from: Path | None = None


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


def write_changes(changes: Sequence[Change], root: Path) -> None:
    """Make all changes.

    Parameters
    ----------
    changes : sequence of Change
        No two write the same file.
    root : pathlib.Path
        The folder of the course. It keeps a journal meanwhile, from which the next command finishes what a killed one
        began.

    Raises
    ------
    CourseError
        If a file cannot be written, or is no longer what it was when the change was planned;
        then all files are as they were.
    """
    steps = _steps(changes)
    edited = [path for path, step in steps.items() if digest_of(content(path)) != step.before]
    if edited:
        what = "The file was changed by someone else while sync was running."
        raise CourseError([Problem(path, what, _AGAIN) for path in edited])
    try:
        transact(list(steps.values()), root)
    except OSError as error:
        named = {step.path: path for path, step in steps.items()}
        path = Path(error.filename2 or error.filename or changes[0].path)
        what = f"The file cannot be written ({error.strerror})."
        remedy = "Check its permissions and the free space on the disk."
        raise CourseError([Problem(named.get(path, path), what, remedy)]) from error


def _steps(changes: Sequence[Change]) -> dict[Path, Step]:
    """Return what happens to each file: one that moves leaves its place, unless another takes it."""
    left = {change.moved_from: change.before for change in changes if change.moved_from}
    steps: dict[Path, Step] = {}
    for change in changes:
        before = left.get(change.path) if change.moved_from or change.path in left else change.before
        like = change.moved_from or change.path
        steps[change.path] = Step.planned(change.path, before, change.after, like, len(steps))
    for path, before in left.items():
        if path not in steps:
            steps[path] = Step.planned(path, before, None, path, len(steps))
    return steps
