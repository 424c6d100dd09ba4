"""Who reads along: exact chances, and the evenings that are drawn."""

import itertools

import numpy as np
import pytest

from widgets.risks_audience import (
    GUESSED_SHARE,
    MOST_READERS,
    at_least_one,
    describe,
    percent_at_least_one,
    readers_behind,
    risks_audience,
    simulate,
)


@pytest.mark.parametrize(
    ("chance", "readers", "risk", "in_mind"),
    [(0.01, 100, 0.63397, 0.23766), (0.01, 200, 0.86602, 0.41883), (0.001, 338, 0.28693, 0.08726)],
)
def test_risk_by_hand(chance, readers, risk, in_mind):
    """1 - (1 - p)^n for all readers, and for 27 % of them."""
    assert at_least_one(readers, chance) == pytest.approx(risk, abs=5e-6)
    assert at_least_one(GUESSED_SHARE * readers, chance) == pytest.approx(in_mind, abs=5e-6)
    assert percent_at_least_one(readers, chance) == pytest.approx(100 * risk, abs=5e-4)


def test_readers_behind_a_guess():
    """1 / 0.27 = 3.7037 readers for each guessed."""
    assert readers_behind(1) == pytest.approx(3.7037, abs=5e-5)


@pytest.mark.parametrize(("readers", "chance", "risk"), [(0, 0.5, 0), (7, 0, 0), (7, 1, 1), (1, 0.3, 0.3)])
def test_limits_of_the_risk(readers, chance, risk):
    """Nobody, no harm, sure harm, and one reader."""
    assert at_least_one(readers, chance) == pytest.approx(risk)


def test_risks_of_two_audiences_combine():
    """Nobody harmful among all means nobody in either part: the chances of none multiply."""
    none = [1 - at_least_one(readers, 0.01) for readers in (27, 73, 100)]

    assert none[0] * none[1] == pytest.approx(none[2])


def test_the_evenings_are_typical():
    """Of twelve evenings with 100 readers, 8 have a harmful one (63 % would be 7.6), 3 among the first 27 (2.9)."""
    evenings = [simulate(100, 1, 27, evening).harmful for evening in range(1, 13)]

    assert sum(evening.any() for evening in evenings) == 8
    assert sum(evening[:27].any() for evening in evenings) == 3


def test_audiences_grow_by_adding():
    """More readers, or a commoner harm, keep those who were there; the share in mind moves nobody."""
    for evening, chance in itertools.product(range(1, 13), (0.1, 0.5, 1, 2)):
        small, large = simulate(100, chance, 27, evening), simulate(400, chance, 100, evening)
        np.testing.assert_array_equal(small.harmful, large.harmful[:100])


def test_sentence_and_prediction_about_readers():
    """63 against 24 of 100 evenings."""
    prediction = risks_audience.prediction

    assert describe(simulate(100, 1, 27, 1)) == (
        "You reckon with 27 of 100 readers. In 100 such evenings, somebody could use it against you in 63; "
        "you would expect 24."
    )
    assert describe(simulate(100, 1, 100, 1)).endswith("in 63, as you would expect.")
    assert prediction.truth(simulate(**risks_audience.completed(prediction.state))) == pytest.approx(63.397, abs=5e-4)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: simulate(MOST_READERS + 1, 1, 27, 1), "readers is 401; the picture holds 1 to 400"),
        (lambda: simulate(100, 1, 101, 1), "share is 101 %"),
        (lambda: simulate(100, 200, 27, 1), "chance is 2; it lies from 0 to 1"),
        (lambda: at_least_one(-1, 0.5), "readers is -1"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_values_are_refused(call, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        call()
