"""Formats numbers with words that agree with them: "1 person", "12 people", "an eighth as".

A unit is a word ("likes", "%", "of 100"), or its singular and plural separated by a bar ("person|people"). The singular
goes only with 1. `web/text/amounts.js` does the same in the page; both must pass the cases in
`tests/coursebook/amounts.json`.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

#: Separates the singular and the plural of a word; no unit of measurement contains it, unlike the slash of km/h.
BAR = "|"
#: Numbers, as a reader sees them, that take the singular.
_ONE = {"1", "-1", "−1"}
#: The words for ratios that English has a word for.
_TIMES = {
    Decimal("0.1"): "a tenth as",
    Decimal("0.125"): "an eighth as",
    Decimal("0.2"): "a fifth as",
    Decimal("0.25"): "a quarter as",
    Decimal("0.5"): "half as",
    Decimal("0.75"): "three quarters as",
    Decimal(1): "as",
    Decimal(2): "twice as",
}
_NUMERALS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
#: The part of a unit after its noun, as in "posts in 100"; a unit that begins with it has no noun.
_AFTER_NOUN = re.compile(r"(?:^|\s)(?:a|an|at|for|from|in|of|on|or|per|to|%|×)(?:\s|$).*", re.IGNORECASE)
_PLURAL = re.compile(r".{2,}[^su]s|.*(?:people|children|men|feet|mice|teeth)", re.IGNORECASE)


def amount(number: float | str, unit: str = "") -> str:
    """Return a number with its unit.

    Parameters
    ----------
    number : float or str
        The number; a string is used as it is, so that "1.0" takes the plural.
    unit : str, optional
        A word, or ``singular|plural``; if it is empty, nothing follows the number.

    Returns
    -------
    str
        For example, "1 person".
    """
    digits = number if isinstance(number, str) else _digits(number)
    return f"{digits} {agreeing(digits, unit)}".strip()


def count(number: float, unit: str) -> str:
    """Return a count, rounded to a whole number, with its unit."""
    return amount(f"{_rounded(number, 0):,}".replace("-", "−"), unit)


def agreeing(number: float | str, forms: str) -> str:
    """Return the form of a word that agrees with a number, from ``singular|plural``, such as "is|are"."""
    singular, bar, plural = forms.partition(BAR)
    digits = number if isinstance(number, str) else _digits(number)
    return plural.strip() if bar and digits not in _ONE else singular.strip()


def without_number(unit: str) -> str:
    """Return a unit without a number, as beside an empty field or on an axis: its plural."""
    return agreeing("", unit)


def format_to_step(number: float, step: float) -> str:
    """Return a number with as many decimals as the steps of its scale."""
    decimals = max(0, -int(Decimal(str(step)).normalize().as_tuple().exponent))
    return _digits(float(_rounded(number, decimals)))


def times_as(ratio: float) -> str:
    """Return a ratio in words to put before "often" or "many": "twice as", "an eighth as", "1.5 times as"."""
    exact = Decimal(_digits(ratio))
    if exact in _NUMERALS:
        return f"{_NUMERALS[int(exact)]} times as"
    return _TIMES.get(exact, f"{exact} times as")


def is_plural_alone(unit: str) -> bool:
    """Return whether a unit is an English plural without its singular, and so does not go with 1."""
    return BAR not in unit and bool(_PLURAL.fullmatch(_AFTER_NOUN.sub("", unit).strip()))


def _rounded(number: float, decimals: int) -> Decimal:
    """Round halves away from zero, as JavaScript's `toFixed` does, rather than to even."""
    return Decimal(float(number)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _digits(number: float) -> str:
    """Return a number in a form common to Python and JavaScript, without unnecessary decimals."""
    return str(int(number)) if float(number).is_integer() else str(float(number))
