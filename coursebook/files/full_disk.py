"""What to say when the disk is full."""

import errno
from pathlib import Path

from coursebook.problems import Problem

#: What the system says when there is no room: on the disk, in the user's share of it, within the limit of a process.
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def full_disk(error: BaseException, place: Path) -> Problem | None:
    """Describe a full disk, if an error says so.

    Parameters
    ----------
    error : BaseException
        It may itself follow from the one that says so.
    place : pathlib.Path
        Where the file is that could not be written, if the error does not name it.

    Returns
    -------
    Problem or None
        None if the error is another one.
    """
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in NO_ROOM:
            what = f"There is no room on the disk for what is written here ({cause.strerror})."
            remedy = "Free some room, then run the command again: it makes again what is half done."
            return Problem(cause.filename2 or cause.filename or place, what, remedy)
        cause = cause.__cause__ or cause.__context__
    return None
