"""The text of a PDF's glyphs: ligatures split, and glyphs without a known meaning left out."""

import re

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
#: What pdfminer returns for a glyph that it knows only by its number.
_UNKNOWN = re.compile(r"\(cid:\d+\)")
#: An unknown glyph before a line: the bullet of a list item, from a font of ornaments.
_BULLET = re.compile(r"^\s*\(cid:\d+\)\s+")


def readable_text(text: str) -> str:
    """Return a line of text as a reader sees it."""
    return _UNKNOWN.sub("", _BULLET.sub("• ", text)).translate(_LIGATURES)
