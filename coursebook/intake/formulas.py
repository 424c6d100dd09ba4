"""Formulas as MyST writes them; what the site could not draw is kept as code."""

import re
from functools import lru_cache

from latex2mathml.converter import convert

#: A longer formula is no formula. [characters]
MAX_FORMULA = 5_000
_COMMENT = re.compile(r"(?<!\\)%.*")
_DOLLAR = re.compile(r"(?<!\\)\$")


def formula(text: str) -> str | None:
    """Write a formula on one line, without its dollars; None if it cannot be drawn."""
    tidy = " ".join(_COMMENT.sub("", text).split())
    return tidy if tidy and not _DOLLAR.search(tidy) and not tidy.endswith("\\") and _can_be_drawn(tidy) else None


@lru_cache(maxsize=10_000)
def _can_be_drawn(text: str) -> bool:
    if len(text) > MAX_FORMULA:
        return False
    try:
        return bool(convert(text))
    except Exception:  # the converter has no kinds of its own; whatever it meets, this is no formula to it
        return False
