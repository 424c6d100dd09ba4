"""Escape text, so that MyST shows it as it is."""

import re
import unicodedata
from urllib.parse import quote

from coursebook.document.source import MAX_MARKS
from coursebook.limits.characters import without_hidden

#: Markup anywhere in a line. An underscore within a word is text.
_MARKUP = re.compile(r"[\\`*{<$\[\]]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)")
#: Markup at the start of a line: a number with a point, the mark of a block, a target such as ``(name)=``.
_LINE_MARKUP = re.compile(r"^(\d{1,9})?(?(1)(?=[.)])|(?=[#>+=%:~|-]|\(.*\)=\s*$))")
#: A reference to a footnote and a colon, which at the start of a line would be the footnote itself.
_NOTE_MARKUP = re.compile(r"^(\[\^\d+\]):")
#: Characters that are not text: control characters, surrogates, byte order marks.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def escaped(text: str) -> str:
    """Escape markup that works anywhere in a line."""
    return _MARKUP.sub(r"\\\g<0>", text)


def escaped_lines(text: str) -> str:
    """Escape markup that works at the start of a line, in every line."""
    return "\n".join(
        _NOTE_MARKUP.sub(r"\1\\:", _LINE_MARKUP.sub(r"\1\\", line.strip(" \t"))) for line in text.split("\n")
    )


def clean(text: str) -> str:
    """Remove control and hidden characters and excessive accents, and compose the rest (NFC)."""
    visible = without_hidden(_CONTROL.sub("", _LINE_ENDS.sub("\n", text)))
    composed = unicodedata.normalize("NFC", _with_few_accents(visible))
    return composed.expandtabs(4)


def _with_few_accents(text: str) -> str:
    marks = "".join(sorted(mark for mark in set(text) if unicodedata.combining(mark)))
    return re.sub(f"([{marks}]{{{MAX_MARKS // 2}}})[{marks}]+", r"\1", text) if marks else text


def address(url: str) -> str:
    """Quote an address for the parentheses of a link."""
    return quote(clean(url).strip(), safe="/:?#@!$&'*+,;=%~-._")
