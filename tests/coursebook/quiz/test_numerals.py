"""Numbers as people write them, read by Python over the table that also tests the page's script."""

import math
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from coursebook.quiz.numerals import plain_number, read_number, read_quantity

CASES = YAML(typ="safe").load((Path(__file__).parent / "numerals.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['text']}|{case.get('unit', '')}")
def test_each_text_is_read_as_the_table_says(case):
    """Its readings in their order, or the reason why it is not a number."""
    read = read_number(case["text"], case.get("unit", ""))

    assert (list(read.readings), read.fault) == (case.get("is", []), case.get("not"))


def test_the_table_names_each_reason():
    """Every reason has a case."""
    reasons = {"empty", "words", "unit", "percent", "fraction", "zero", "separators", "large"}

    assert {case["not"] for case in CASES if "not" in case} == reasons


def test_zero_has_no_sign():
    """Minus zero is zero, which is shown without a minus."""
    assert math.copysign(1, read_number("-0").readings[0]) == 1


@pytest.mark.parametrize(
    ("text", "readings", "unit"),
    [
        ("1,234 people", (1234, 1.234), "people"),
        ("3.5 Hours", (3.5,), "hours"),
        ("45%", (45,), "%"),
        ("½", (0.5,), ""),
        ("World War 2", (), ""),
        ("2 of 3", (), ""),
        ("twelve", (), ""),
    ],
)
def test_a_number_with_its_unit(text, readings, unit):
    """What an author writes as the words of an answer may be a number all the same."""
    measured = read_quantity(text)

    assert measured.readings == readings
    assert measured.unit == unit or not readings


@pytest.mark.parametrize(("number", "text"), [(1234.0, "1234"), (0.125, "0.125"), (-3.0, "-3"), (1e21, "1e+21")])
def test_a_number_in_plain_notation(number, text):
    """As an author should write it."""
    assert plain_number(number) == text
