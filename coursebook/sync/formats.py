"""The JSON files that sync keeps beside the document: how they are read and written, and versions of their formats."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.changes import content

Kept = TypeVar("Kept")


def read_kept(path: Path, newest: int, parse: Callable[[Any], Kept], what: str, remedy: str) -> Kept | None:
    """Read a file that sync keeps; None if there is none.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    newest : int
        The newest version of its format that can be read.
    parse : callable
        Turns the JSON into a value; it may fail in any way that JSON of another shape causes.
    what, remedy : str
        What to say of a file that cannot be read.

    Raises
    ------
    CourseError
        If the file holds something else, or was written by a newer version of coursebook.
    """
    data = content(path)
    if data is None:
        return None
    try:
        held = json.loads(data)
        _check_format(path, held.get("format", 1), newest)
        return parse(held)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise CourseError([Problem(path, what, remedy, line)]) from error


def kept_bytes(newest: int, about: str, **held: object) -> bytes:
    """Write the content of such a file."""
    whole = {"about": about, "format": newest, **held}
    return (json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def texts(held: Mapping[Any, Any]) -> dict[Any, str]:
    """Return a mapping as it is, if all its values are texts.

    Raises
    ------
    TypeError
        If one is not.
    """
    if not all(isinstance(value, str) for value in held.values()):
        raise TypeError(held)
    return dict(held)


def _check_format(path: Path, version: object, newest: int) -> None:
    if isinstance(version, bool) or not isinstance(version, int):
        raise TypeError(version)
    if version > newest:
        what = f"The file has format {version}, of a newer coursebook; this one reads formats up to {newest}."
        raise CourseError([Problem(path, what, "Install the newest coursebook; nothing was changed.")])
