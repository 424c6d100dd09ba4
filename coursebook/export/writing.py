"""A file that appears whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coursebook.files.atomic_write import DRAFT, naming
from coursebook.problems import CourseError, Problem


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Yield a path to write to, which replaces `file` if the block ends without an error.

    Parameters
    ----------
    file : pathlib.Path
        What is to be written; it may exist already.

    Raises
    ------
    CourseError
        Before anything else is done, if the file cannot be written.
    """
    draft = file.with_name(f".{file.name}{DRAFT}")  # of a fixed name: one that a killed process left is written over
    if file.is_dir():
        raise _cannot_write(file, "It is a folder.", f"Name a file, such as {file.name}/book{file.suffix or '.pdf'}.")
    try:
        draft.touch()
    except OSError as error:
        remedy = "Name another file with --output, in a folder that is there and open to you."
        raise _cannot_write(file, f"It cannot be written: {error.strerror}.", remedy) from None
    try:
        with naming(file):
            yield draft
            draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _cannot_write(file: Path, what: str, remedy: str) -> CourseError:
    return CourseError([Problem(file, what, remedy)])
