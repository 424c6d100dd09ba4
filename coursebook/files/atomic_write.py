"""Files that appear whole or not at all: written beside their place, then renamed into it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

#: What the name of a draft ends in.
DRAFT = ".part"
#: A draft is renamed within moments; one older than this was left behind by a killed process. [s]
STALE = 3600.0


@contextmanager
def replacing(file: Path, *, is_locked: bool = False) -> Iterator[Path]:
    """Yield the path of a draft, which replaces the file if the block ends without an error.

    Parameters
    ----------
    file : pathlib.Path
        The file to write. If there is one already, readers see it unchanged until then.
    is_locked : bool, optional
        Whether a lock lets one process at a time write the file. Its draft then has a fixed name, so that a new one
        replaces one that a killed process has left.

    Raises
    ------
    OSError
        If the file cannot be written; it is what it was before, and the error names it.
    """
    draft = file.with_name(f".{file.name}{DRAFT}" if is_locked else f".{file.name}.{os.getpid()}{DRAFT}")
    try:
        with naming(file):
            yield draft
            draft.replace(file)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def write_atomically(file: Path, data: bytes) -> None:
    """Write a file, and the folders above it; remove the drafts that killed processes left in its folder.

    Parameters
    ----------
    file : pathlib.Path
        The file to write.
    data : bytes
        What it will hold.

    Raises
    ------
    OSError
        If the file cannot be written; it is what it was before, and the error names it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    _remove_stale_drafts(file.parent)
    with replacing(file) as draft:
        draft.write_bytes(data)


@contextmanager
def naming(file: Path) -> Iterator[None]:
    """Add a file's name to errors that have none: the system names no file when the disk is full."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(file)
        raise


def _remove_stale_drafts(folder: Path) -> None:
    now = time.time()
    for draft in folder.glob(f".*{DRAFT}"):
        with suppress(OSError):
            if now - draft.stat().st_mtime > STALE:
                draft.unlink()
