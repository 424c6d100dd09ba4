"""The problem to report when the disk is full."""

import errno
from pathlib import Path

from coursebook.problems import Problem

#: Errors of the system that mean a full disk, a full quota, or the limit of a process on the size of a file.
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def full_disk(error: BaseException, place: Path) -> Problem | None:
    """Describe a full disk, if an error says so.

    Parameters
    ----------
    error : BaseException
        That error, or one that was raised because of it.
    place : pathlib.Path
        The file or folder to name if the error does not name one.

    Returns
    -------
    Problem or None
        None if the error means something else.
    """
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in NO_ROOM:
            what = f"The disk has no room for this file ({cause.strerror})."
            remedy = "Free some space, then run the command again: it repeats what is half done."
            return Problem(cause.filename2 or cause.filename or place, what, remedy)
        cause = cause.__cause__ or cause.__context__
    return None
