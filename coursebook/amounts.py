"""Numbers with the words that go with them, in agreement: "1 person", "12 people", "an eighth as".

A unit is a word ("likes", "%", "of 100"), or its singular and plural with a bar between them ("person|people"). The
singular goes with 1 alone. `web/text/amounts.js` does the same in the page; `tests/coursebook/amounts.json` holds the
cases that both must pass.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

#: Stands between the singular and the plural of a word; no unit of measurement has it, unlike the slash of km/h.
BAR = "|"
#: Numbers, as a reader sees them, that go with a singular.
_ONE = {"1", "-1", "−1"}
#: How often one thing is as frequent as another, where English has a word for it.
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
#: What follows the noun of a unit, as in "posts in 100"; a unit that begins with it has no noun.
_AFTER_NOUN = re.compile(r"(?:^|\s)(?:a|an|at|for|from|in|of|on|or|per|to|%|×)(?:\s|$).*", re.IGNORECASE)
_PLURAL = re.compile(r".{2,}[^su]s|.*(?:people|children|men|feet|mice|teeth)", re.IGNORECASE)


def amount(number: float | str, unit: str = "") -> str:
    """Write a number with its unit.

    Parameters
    ----------
    number : float or str
        The number; as a string, just as it is to be shown, so that "1.0" has the plural.
    unit : str, optional
        A word, or ``singular|plural``; nothing follows the number if it is empty.

    Returns
    -------
    str
        Such as "1 person".
    """
    shown = number if isinstance(number, str) else _plain(number)
    return f"{shown} {agreeing(shown, unit)}".strip()


def count(number: float, unit: str) -> str:
    """Write a number of things that can be counted, to the nearest whole one, with its unit."""
    return amount(f"{_rounded(number, 0):,}".replace("-", "−"), unit)


def agreeing(number: float | str, forms: str) -> str:
    """Return the form of a word that goes with a number, from ``singular|plural``, such as "is|are"."""
    singular, bar, plural = forms.partition(BAR)
    shown = number if isinstance(number, str) else _plain(number)
    return plural.strip() if bar and shown not in _ONE else singular.strip()


def without_number(unit: str) -> str:
    """Return a unit as it stands alone, beside an empty field or on an axis: its plural."""
    return agreeing("", unit)


def as_on_scale(number: float, step: float) -> str:
    """Write a number with as many decimals as the steps of a scale have."""
    decimals = max(0, -int(Decimal(str(step)).normalize().as_tuple().exponent))
    return _plain(float(_rounded(number, decimals)))


def times_as(ratio: float) -> str:
    """Say how often, in the words before "often" or "many": "twice as", "an eighth as", "1.5 times as"."""
    exact = Decimal(_plain(ratio))
    if exact in _NUMERALS:
        return f"{_NUMERALS[int(exact)]} times as"
    return _TIMES.get(exact, f"{exact} times as")


def is_plural_alone(unit: str) -> bool:
    """Whether a unit is an English plural without its singular, which does not go with 1."""
    return BAR not in unit and bool(_PLURAL.fullmatch(_AFTER_NOUN.sub("", unit).strip()))


def _rounded(number: float, decimals: int) -> Decimal:
    """Round halves away from zero, as JavaScript's `toFixed` does, and not to even."""
    return Decimal(float(number)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _plain(number: float) -> str:
    """Write a number as Python and JavaScript both do, without needless decimals."""
    return str(int(number)) if float(number).is_integer() else str(float(number))
