"""Formulas for MyST; those that the site could not show are kept as code."""

import re

from coursebook.limits.formulas import FormulaError, parse_formula

_COMMENT = re.compile(r"(?<!\\)%.*")
_DOLLAR = re.compile(r"(?<!\\)\$")


def tidy_formula(tex: str) -> str | None:
    """Return TeX on one line, without comments; None if the site cannot show it."""
    tidy = " ".join(_COMMENT.sub("", tex).split())
    return tidy if tidy and not _DOLLAR.search(tidy) and not tidy.endswith("\\") and _can_be_shown(tidy) else None


def _can_be_shown(tex: str) -> bool:
    try:
        parse_formula(tex)
    except FormulaError:
        return False
    return True
