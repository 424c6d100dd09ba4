"""Running text as Markdown that looks the same: what MyST would take for a sign is escaped."""

import re
import unicodedata
from urllib.parse import quote

from coursebook.document.source import MAX_MARKS
from coursebook.limits.characters import without_hidden

#: Signs anywhere in a line. An underscore within a word is none.
_SIGN = re.compile(r"[\\`*{<$\[\]]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)")
#: Signs where a line begins: a number with a point, a mark of a block, a target such as ``(name)=``.
_LINE_SIGN = re.compile(r"^(\d{1,9})?(?(1)(?=[.)])|(?=[#>+=%:~|-]|\(.*\)=\s*$))")
#: A reference to a note, followed by a colon at the start of a line, would be the note itself.
_NOTE_SIGN = re.compile(r"^(\[\^\d+\]):")
#: No text: control characters, and what some programs take for the end of a line.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def escaped(text: str) -> str:
    """Escape what is a sign anywhere in a line."""
    return _SIGN.sub(r"\\\g<0>", text)


def escaped_lines(text: str) -> str:
    """Escape what is a sign where a line begins, in every line."""
    return "\n".join(_NOTE_SIGN.sub(r"\1\\:", _LINE_SIGN.sub(r"\1\\", line.strip(" \t"))) for line in text.split("\n"))


def clean(text: str) -> str:
    """Leave out what is no text or hides what a text says, in composed form, with no letter under a heap of accents."""
    visible = without_hidden(_CONTROL.sub("", _LINE_ENDS.sub("\n", text)))
    composed = unicodedata.normalize("NFC", _unheaped(visible))
    return composed.expandtabs(4)


def _unheaped(text: str) -> str:
    marks = "".join(sorted(mark for mark in set(text) if unicodedata.combining(mark)))
    return re.sub(f"([{marks}]{{{MAX_MARKS // 2}}})[{marks}]+", r"\1", text) if marks else text


def address(url: str) -> str:
    """Write an address so that it can stand in the brackets of a link."""
    return quote(clean(url).strip(), safe="/:?#@!$&'*+,;=%~-._")
