"""A file that appears whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coursebook.files.atomic_write import replacing
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
    if file.is_dir():
        raise _cannot_write(file, "It is a folder.", f"Name a file, such as {file.name}/book{file.suffix or '.pdf'}.")
    with replacing(file, is_locked=True) as draft:
        try:
            draft.touch()
        except OSError as error:
            remedy = "Name another file with --output, in a folder that is there and open to you."
            raise _cannot_write(file, f"It cannot be written: {error.strerror}.", remedy) from None
        yield draft


def _cannot_write(file: Path, what: str, remedy: str) -> CourseError:
    return CourseError([Problem(file, what, remedy)])
