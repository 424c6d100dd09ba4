"""What the letters of a PDF say: joined ones apart, and nothing for signs whose meaning the file does not tell."""

import re

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
#: What pdfminer writes for a sign that it only knows by number.
_UNKNOWN = re.compile(r"\(cid:\d+\)")
#: One that stands apart before a line is what items of a list begin with, from a font of ornaments.
_ORNAMENT = re.compile(r"^\s*\(cid:\d+\)\s+")


def legible(text: str) -> str:
    """Give text as a reader sees it, one line of it."""
    return _UNKNOWN.sub("", _ORNAMENT.sub("• ", text)).translate(_LIGATURES)
