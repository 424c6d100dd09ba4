"""Turn the bytes of a source text into clean lines: encoding, line ends, stray characters, composed form."""

import re
import unicodedata
from pathlib import Path

from coursebook.problems import CourseError, Problem

#: How many combining marks may follow one letter: the limit of Unicode's Stream-Safe Text Format
#: (UAX 15). Sorting a longer run into composed form takes time with the square of its length.
MAX_MARKS = 30

_BYTE_ORDER_MARK = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
#: Bytes that are not UTF-8 are decoded as these code points.
_UNDECODABLE = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def read_source(path: Path, data: bytes | None = None) -> tuple[list[str], list[Problem]]:
    """Read a text file as lines.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    data : bytes, optional
        What to read as its content; by default what it holds.

    Returns
    -------
    lines : list of str
        In Unicode's composed form (NFC), without line ends.
    problems : list of Problem
        Stray characters; the lines can be read all the same.

    Raises
    ------
    CourseError
        If the file cannot be read as text at all.
    """
    data = _content(path) if data is None else data
    if data.startswith(_UTF16_MARKS):
        what = "The file is encoded as UTF-16."
        raise CourseError([Problem(path, what, "Save it as UTF-8.", 1, 1)])
    text = data.decode("utf-8", "surrogateescape").removeprefix(_BYTE_ORDER_MARK)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unreadable = [*_undecodable(path, text), *_heaped_marks(path, text)]
    if unreadable:
        raise CourseError(unreadable)
    return unicodedata.normalize("NFC", text).split("\n"), _controls(path, text)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"The document cannot be read ({error.strerror or error})."
        raise CourseError([Problem(path, what, "Check its name and its permissions.")]) from error


def _undecodable(path: Path, text: str) -> list[Problem]:
    found = _UNDECODABLE.search(text)
    if not found:
        return []
    byte = ord(found.group()) - 0xDC00
    guess = bytes([byte]).decode("cp1252", "replace")
    what = f"The byte 0x{byte:02X} is not UTF-8{_and_more(_UNDECODABLE, text)}."
    remedy = f"Save the file as UTF-8 (in Windows-1252 this byte would be “{guess}”)."
    return [Problem(path, what, remedy, *_place(text, found.start()))]


def _controls(path: Path, text: str) -> list[Problem]:
    found = _CONTROL.search(text)
    if not found:
        return []
    name = "NUL" if found.group() == "\0" else "control"
    code = f"U+{ord(found.group()):04X}"
    what = f"The {name} character {code} is not text{_and_more(_CONTROL, text)}."
    return [Problem(path, what, "Delete it.", *_place(text, found.start()))]


def _heaped_marks(path: Path, text: str) -> list[Problem]:
    marks = "".join(sorted(mark for mark in set(text) if unicodedata.combining(mark)))
    heap = re.search(f"[{marks}]{{{MAX_MARKS + 1}}}", text) if marks else None
    if not heap:
        return []
    what = f"More than {MAX_MARKS} accents are heaped on one letter."
    return [Problem(path, what, "Delete them.", *_place(text, heap.start()))]


def _and_more(pattern: re.Pattern[str], text: str) -> str:
    others = len(pattern.findall(text)) - 1
    return f" (and {others} more like it)" if others else ""


def _place(text: str, index: int) -> tuple[int, int]:
    """Return the line and column of a character, counted from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
