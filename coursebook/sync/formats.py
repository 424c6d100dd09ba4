"""Versions of the files that `coursebook sync` keeps beside the document: a file of a newer version is refused."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coursebook.problems import CourseError, Problem


def check_format(path: Path, held: Mapping[str, Any], newest: int) -> None:
    """Check that this version of coursebook can read a file.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    held : mapping
        What it holds: its version is under ``format``, and 1 if that is absent.
    newest : int
        The newest version that can be read.

    Raises
    ------
    CourseError
        If the file has a newer version.
    TypeError
        If its version is not a number.
    """
    version = held.get("format", 1)
    if isinstance(version, bool) or not isinstance(version, int):
        raise TypeError(version)
    if version > newest:
        what = f"The file has format {version}, of a newer coursebook; this one reads formats up to {newest}."
        raise CourseError([Problem(path, what, "Install the newest coursebook; nothing was changed.")])
