"""Numbers with their units, in Python; `tests/browser/test_amounts.py` runs the page's script over the same cases."""

import json
from pathlib import Path

import pytest

from coursebook.amounts import agreeing, amount, count, format_to_step, is_plural_alone, times_as, without_number

CASES = json.loads((Path(__file__).parent / "amounts.json").read_text("utf-8"))


@pytest.mark.parametrize(("shown", "unit", "words"), CASES["amounts"])
def test_number_and_unit_agree(shown, unit, words):
    """The singular goes with 1 and −1 as they are shown, the plural with every other number."""
    assert amount(shown, unit) == words


@pytest.mark.parametrize(("number", "step", "shown"), CASES["on_scale"])
def test_number_is_as_precise_as_its_scale(number, step, shown):
    """A scale of whole evenings has no fractions of one."""
    assert format_to_step(number, float(step)) == shown


def test_numbers_are_written_without_needless_decimals():
    """A whole float is a whole number."""
    assert [amount(number, "like|likes") for number in (1, 1.0, 8.0, 0.5)] == [
        "1 like",
        "1 like",
        "8 likes",
        "0.5 likes",
    ]


def test_things_are_counted_in_whole_numbers():
    """Nobody sees 12.5 posts; a number that is shown as 1 has the singular."""
    assert [count(number, "post|posts") for number in (12.4, 12.5, 0.9, 1500.2, -1)] == [
        "12 posts",
        "13 posts",
        "1 post",
        "1,500 posts",
        "−1 post",
    ]


def test_verbs_agree_too():
    """1 of 100 posts goes out, 2 go out."""
    assert [agreeing(number, "goes|go") for number in (0, 1, 2)] == ["go", "goes", "go"]


def test_unit_beside_an_empty_field_is_its_plural():
    """As in "Your answer in people"."""
    assert [without_number(unit) for unit in ("person|people", "%", "")] == ["people", "%", ""]


@pytest.mark.parametrize(
    ("ratio", "words"),
    [
        (0.125, "an eighth as"),
        (0.25, "a quarter as"),
        (0.5, "half as"),
        (1, "as"),
        (2.0, "twice as"),
        (9, "nine times as"),
        (1.5, "1.5 times as"),
        (0.4, "0.4 times as"),
    ],
)
def test_ratios_are_said_in_words(ratio, words):
    """Where English has a word; else as a number."""
    assert times_as(ratio) == words


@pytest.mark.parametrize("unit", ["people", "likes", "posts in 100", "standard deviations", "crowds of 100"])
def test_plural_without_its_singular_is_found(unit):
    """It would follow a 1."""
    assert is_plural_alone(unit)


@pytest.mark.parametrize(
    "unit", ["", "%", "of 100 crowds", "a day", "× a week", "% of a full bid", "kg", "ms", "or more"]
)
def test_unit_that_goes_with_every_number_is_left_alone(unit):
    """It has no noun, or an abbreviated one."""
    assert not is_plural_alone(unit)


def test_pair_is_no_plural_alone():
    """Its singular is there."""
    assert not is_plural_alone("person|people")
