"""Formulas as MyST writes them; what the site could not draw is kept as code."""

import re

from coursebook.limits.formulas import FormulaError, parse_formula

_COMMENT = re.compile(r"(?<!\\)%.*")
_DOLLAR = re.compile(r"(?<!\\)\$")


def formula(text: str) -> str | None:
    """Write a formula on one line, without its dollars; None if it cannot be drawn."""
    tidy = " ".join(_COMMENT.sub("", text).split())
    return tidy if tidy and not _DOLLAR.search(tidy) and not tidy.endswith("\\") and _can_be_drawn(tidy) else None


def _can_be_drawn(text: str) -> bool:
    try:
        parse_formula(text)
    except FormulaError:
        return False
    return True
