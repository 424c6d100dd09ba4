"""Numbers as people write them: ``1 234,5``, ``−3``, ``1½``, ``3/4``, ``45 %``, ``€ 5``, ``1e3``.

The page's script (`web/quiz/grade/numeral.js`) reads what a reader types, by the same grammar; this module reads
what an author writes into a quiz. One table of cases tests both.
"""

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from coursebook.amounts import BAR

#: Why a text is not a number.
NumeralFault = Literal["empty", "words", "unit", "percent", "fraction", "zero", "separators", "large"]

#: No double needs more letters, even in full.
_LONGEST = 500
_PERCENT = r"(?:%|per ?cent)"
_OUT_OF = re.compile(r"(?:out of|of|in|per) \d")
_POWERS = (
    re.compile(r"(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})"),
    re.compile(r"(.*[0-9.,٫])e([-+]?\d{1,4})"),
)
#: A number, and the letters or the percent sign after it.
_MEASURED = re.compile(r"((?:[\W\d_](?<!%))*\d(?:[\W\d_](?<!%))*?) ?((?:(?:[^\W\d_]|%)\D*)?)")
_RAISED = re.compile("[⁰¹²³⁴-⁹⁺⁻]+")
_VULGAR = re.compile("[¼-¾⅐-⅞↉]")


@dataclass(frozen=True)
class Numeral:
    """What a text can mean.

    Parameters
    ----------
    readings : tuple of float
        Every number that it can be read as: two for ``1,234``, none if it is not a number.
    fault : NumeralFault, optional
        Why it is not a number.
    """

    readings: tuple[float, ...] = ()
    fault: NumeralFault | None = None


@dataclass(frozen=True)
class Quantity:
    """What a text such as ``1,234 people`` can mean.

    Parameters
    ----------
    readings : tuple of float
        Every number that it can be read as; none if it is not a number with or without a unit.
    unit : str
        The words after the number, in lower case.
    """

    readings: tuple[float, ...] = ()
    unit: str = ""


def read_number(text: str, unit: str = "") -> Numeral:
    """Read a number as people write it.

    Parameters
    ----------
    text : str
        What was written.
    unit : str, optional
        What the answer is counted in; it may be written before or after the number.

    Returns
    -------
    Numeral
        Its readings, or why it is not a number.
    """
    tidy, counted = _tidy(text), _tidy(unit)
    if not tidy:
        return Numeral(fault="empty")
    if len(tidy) > _LONGEST:
        return Numeral(fault="large")
    in_percent = re.match(_PERCENT, counted) is not None
    bare = _without_unit(tidy, counted)
    alone = re.sub(f"^{_PERCENT} ?| ?{_PERCENT}$", "", bare, count=1)
    if not re.search(r"\d", alone):
        return Numeral(fault="words")
    if alone != bare and not in_percent:
        return Numeral(fault="percent")
    signed = re.fullmatch(r"([-+]?) ?(.*?)[.,]?", alone)
    assert signed is not None  # `_tidy` leaves no line breaks
    minus, unsigned = signed.groups()
    sign = -1 if minus == "-" else 1
    if fraction := re.fullmatch(r"(?:(\d+) )?(\d+) ?/ ?(\d+)", unsigned):
        of_a_whole = in_percent or _OUT_OF.match(counted) is not None
        return _fraction(*fraction.groups(), sign=sign, refused=alone == tidy and of_a_whole)
    return _decimal(unsigned, sign)


def read_quantity(text: str) -> Quantity:
    """Read a number with the unit that is written after it."""
    parts = _MEASURED.fullmatch(_tidy(text)[:_LONGEST])
    return Quantity(read_number(parts[1]).readings, parts[2]) if parts else Quantity()


def plain_number(number: float) -> str:
    """Write a number so that YAML and the page's script read it as itself: no separators, a point for decimals."""
    return str(int(number)) if number == int(number) and abs(number) < 10**15 else repr(number)


def format_number(number: float) -> str:
    """Write a number for a reader: commas between thousands, a minus sign, no needless decimals."""
    return f"{number:,.10f}".rstrip("0").rstrip(".").replace("-", "−")


def _tidy(text: str) -> str:
    """Write lower case, plain digits and signs, single spaces; ``½`` as `` 1/2`` and ``10³`` as ``10^3``."""
    text = _RAISED.sub(lambda raised: "^" + unicodedata.normalize("NFKC", raised[0]), text)
    text = _VULGAR.sub(lambda fraction: " " + unicodedata.normalize("NFKC", fraction[0]), text)
    signs = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    text = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in signs)
    text = re.sub("[‐-―−]", "-", text)
    text = re.sub("[’‘ʼ`´_٬]", "'", text)
    text = re.sub("[⁄∕]", "/", text).replace("٪", "%")
    return re.sub("[\t\n\v\f\r \u1680\u2028\u2029]+", " ", text).strip(" ").lower()


def _without_unit(text: str, unit: str) -> str:
    if not unit:
        return text
    for words in _units(unit):
        joined = f" {words}" if words[0] in "0123456789.," else words
        if text.endswith(joined):
            return text[: -len(joined)].strip(" ")
        if text.startswith(words) and not words[-1].isdecimal():
            return text[len(words) :].strip(" ")
    return text


def _units(unit: str) -> list[str]:
    """Return what a reader may write for a unit such as ``person|people`` or ``likes``, the longest first."""
    forms = [form for part in unit.split(BAR) if (form := part.strip(" "))]
    bare = [form[:-1] for form in forms if len(form) > 3 and form.endswith("s")]
    return sorted(forms + bare, key=len, reverse=True)


def _fraction(whole: str | None, above: str, below: str, *, sign: int, refused: bool) -> Numeral:
    if int(below) == 0:
        return Numeral(fault="zero")
    if whole and int(above) >= int(below):
        return Numeral(fault="separators")
    if refused and not whole:
        return Numeral(fault="fraction")
    return _readings([float(whole or 0) + float(above) / float(below)], sign)


def _decimal(unsigned: str, sign: int) -> Numeral:
    only = re.fullmatch(r"10 ?\^ ?([-+]?\d{1,4})", unsigned)
    power = next((found for form in _POWERS if (found := form.fullmatch(unsigned))), None)
    mantissa, exponent = ("1", only[1]) if only else power.groups() if power else (unsigned, "0")
    decimals = _decimals(mantissa)
    if decimals:
        return _readings([float(f"{digits}e{exponent}") for digits in decimals], sign)
    return Numeral(fault="separators" if re.fullmatch(r"[\d.,٫' -]+", unsigned) else "unit")


def _readings(sizes: list[float], sign: int) -> Numeral:
    if not all(map(math.isfinite, sizes)):
        return Numeral(fault="large")
    return Numeral(tuple(sign * size if size else 0.0 for size in sizes))


def _decimals(text: str) -> list[str]:
    """Return each way to read digits and separators as a plain decimal: in groups, or with a decimal mark."""
    whole = _ungrouped(text)
    readings = [] if whole is None else [whole]
    if parts := re.fullmatch(r"(.*)([.,٫])(\d*)", text):
        before, mark, after = parts.groups()
        left = "0" if before == "" and after else _ungrouped(before)
        if left is not None and mark not in before:
            readings.append(f"{left}.{after or 0}")
    return readings


def _ungrouped(text: str) -> str | None:
    """Take out the separators between groups of three digits, or of two and a last one of three, as in India."""
    if re.fullmatch(r"\d+", text):
        return text
    threes = re.fullmatch(r"[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*", text)
    return re.sub(r"\D", "", text) if threes or re.fullmatch(r"[1-9]\d?(?:,\d{2})+,\d{3}", text) else None
