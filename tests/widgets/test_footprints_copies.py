"""Copies against deletion: known chances, limits, and a simulation."""

import numpy as np
import pytest

from widgets.footprints_copies import (
    MOST_COPIES,
    chance_gone,
    describe,
    footprints_copies,
    gone_after,
    gone_in_first_year,
    percent_gone,
    simulate,
    yearly_rate,
)


def test_percentage_of_the_quiz():
    """A hundred times (1 / 1.5)^3, which is 8/27."""
    assert percent_gone(1.5, 1, 3) == pytest.approx(800 / 27)


@pytest.mark.parametrize(
    ("shared", "removed", "copies", "chance"),
    [(2, 1, 1, 0.5), (2, 1, 3, 0.125), (1.5, 1, 5, 0.131687), (1, 1, 4, 1.0), (0, 1, 10, 1.0), (0.5, 1, 10, 1.0)],
)
def test_gone_in_the_end(shared, removed, copies, chance):
    """(mu / lambda)^n, or 1 if copies go at least as fast as they come."""
    assert chance_gone(shared, removed, copies) == pytest.approx(chance, abs=5e-7)


@pytest.mark.parametrize(("shared", "removed", "chance"), [(2, 1, 0.387300), (1, 2, 0.774600)])
def test_gone_after_one_week(shared, removed, chance):
    """(mu - mu e^{mu-lambda}) / (lambda - mu e^{mu-lambda})."""
    assert chance_gone(shared, removed, weeks=1) == pytest.approx(chance, abs=5e-7)


def test_gone_after_no_time_and_after_long():
    """No copy is gone at once; after very long the chance is the last one, however large the exponentials."""
    assert chance_gone(2, 1, weeks=0) == chance_gone(1, 1, weeks=0) == 0
    assert chance_gone(3, 0.25, weeks=1e6) == pytest.approx(chance_gone(3, 0.25))
    assert chance_gone(0.25, 3, weeks=1e6) == pytest.approx(1)


def test_equal_rates_are_the_limit_of_unequal_ones():
    """Lambda t / (1 + lambda t) lies between the chances just beside it."""
    around = [chance_gone(1 + shift, 1, weeks=4) for shift in (1e-6, 0, -1e-6)]

    assert around == sorted(around)
    assert around[1] == pytest.approx(4 / 5)


def test_without_sharing_removal_is_exponential():
    """1 - e^(-mu t) for one copy."""
    assert chance_gone(0, 0.5, weeks=3) == pytest.approx(1 - np.exp(-1.5))


def test_chance_is_what_a_simulation_finds():
    """Two copies, passed on 1.25 and taken down 1 times a week, for a month: steps of a hundredth of a week."""
    rng = np.random.default_rng(1)
    copies = np.full(4000, 2)
    for _ in range(400):
        copies += rng.binomial(copies, 0.0125) - rng.binomial(copies, 0.01)

    assert np.mean(copies <= 0) == pytest.approx(chance_gone(1.25, 1, 2, 4), abs=0.025)


def test_more_copies_are_never_easier():
    """The columns form a staircase downwards in every state, each a power of the first."""
    for state in footprints_copies.states():
        copies = simulate(**state)
        assert np.all(np.diff(copies.gone) <= 1e-12)
        np.testing.assert_allclose(copies.gone, copies.gone[0] ** np.arange(1, MOST_COPIES + 1))


def test_sentence_and_prediction_about_copies():
    """(1/2)^1, (1/2)^3 and (1/2)^10."""
    copies = simulate(2, 1, "end")

    assert describe(copies) == (
        "Act when there is 1 copy, and of 100 posts 50 are gone in the end. "
        "Act at 3 copies, and it is 12; at 10 copies, 0."
    )
    assert footprints_copies.prediction.truth(copies) == pytest.approx(12.5)


def test_a_steady_rate_of_vanishing():
    """38 % in ten years are 0.0478 a year, a half-life of 14.5 years, and 4.7 % in the first year."""
    rate = yearly_rate(0.38, 10)

    assert rate == pytest.approx(0.0478, abs=5e-5)
    assert np.log(2) / rate == pytest.approx(14.50, abs=5e-3)
    assert gone_after(rate, 10) == pytest.approx(0.38)
    assert gone_in_first_year(0.38, 10) == pytest.approx(4.7, abs=0.05)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: simulate(-1, 1, "end"), "shared is -1"),
        (lambda: simulate(1, 0, "end"), "removed is 0"),
        (lambda: simulate(1, 1, "never"), "look is 'never'; choose one of week, month, end"),
        (lambda: chance_gone(1, 1, copies=0), "copies is 0"),
        (lambda: chance_gone(1, 1, weeks=-1), "weeks is -1"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_values_are_refused(call, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        call()
