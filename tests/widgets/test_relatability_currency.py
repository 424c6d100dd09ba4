"""Specificity and match: the best specificity by formula and by search, and what the page says of it."""

from itertools import product

import numpy as np
import pytest

from widgets.relatability_currency import (
    best_one_in,
    best_specificity,
    describe,
    is_too_rare,
    is_worth,
    match_chance,
    matches_at_best,
    matches_of_100,
    one_in,
    relatability_currency,
    simulate,
    worth,
)

CONTROLS = relatability_currency.controls
#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in CONTROLS], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in CONTROLS))
]

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


@pytest.mark.parametrize(("audience", "best"), [(150, 1.7982), (1_000, 2.5402), (10_000, 3.4793), (1_000_000, 5.4084)])
def test_best_specificity_in_closed_form(audience, best):
    """log10(n / u), where (e^u - 1) / u = ln(n / u)."""
    assert best_specificity(audience) == pytest.approx(best, abs=5e-5)


def test_best_story_for_150_friends():
    """Among 150 readers u = 2.3874 matches are expected, and any at all with chance 1 - e^-u = 0.9081."""
    best = best_specificity(150)

    assert matches_at_best(150) == pytest.approx(2.3874, abs=5e-5)
    assert match_chance(150, best) == pytest.approx(0.9081, abs=5e-5)


@pytest.mark.parametrize("audience", [1, 15, 150, 10_000, 1_000_000])
def test_best_specificity_is_what_a_search_finds(audience):
    """No specificity on a fine scale is worth more."""
    scale = np.linspace(0, 10, 100_001)
    best = scale[np.argmax(scale * -np.expm1(-audience * 10.0**-scale))]

    assert best_specificity(audience) == pytest.approx(best, abs=1e-4)


@pytest.mark.parametrize("audience", [1, 150, 10**9])
def test_expected_matches_solve_their_equation(audience):
    """(e^u - 1) / u = ln(n / u)."""
    u = matches_at_best(audience)

    assert np.expm1(u) / u == pytest.approx(np.log(audience / u), rel=1e-9)


@pytest.mark.parametrize(("specificity", "audience"), [(2, 150), (4, 150), (4, 30_000)])
def test_chance_comes_near_that_of_independent_readers(specificity, audience):
    """1 - (1 - p)^n exactly: 0.7785, 0.0149 and 0.9502; the exponential differs by less than p."""
    prevalence = 10.0**-specificity

    exact = 1 - (1 - prevalence) ** audience
    assert match_chance(audience, specificity) == pytest.approx(exact, abs=prevalence)


@each_corner
def test_a_post_is_worth_at_most_the_best(state):
    """The best of an audience bounds every post, and a match is worth at most s."""
    match = simulate(**state)

    assert 0 <= match.worth <= match.best_worth
    assert match.worth <= state["specificity"]


@each_corner
def test_worth_is_specificity_times_chance(state):
    """By definition; a post for everyone, with s = 0, is worth nothing."""
    match = simulate(**state)

    assert match.worth == pytest.approx(state["specificity"] * match.chance, abs=1e-15)
    assert (match.worth == 0) == (state["specificity"] == 0)


def test_bigger_audiences_reward_the_niche():
    """Best specificity and its worth rise with every audience on offer."""
    audiences = CONTROLS[0].values

    bests = [best_specificity(audience) for audience in audiences]
    assert bests == sorted(set(bests))
    assert [worth(*pair) for pair in zip(audiences, bests, strict=True)] == sorted(map(worth, audiences, bests))


@pytest.mark.parametrize(
    ("specificity", "words"),
    [
        (0, "everybody"),
        (0.4, "one person in 3"),
        (1, "one person in 10"),
        (1.7982, "one person in 63"),
        (4, "one person in 10,000"),
        (5.4084, "one person in 260,000"),
    ],
)
def test_specificity_is_written_with_two_figures(specificity, words):
    """10^0.4 = 2.5, 10^1.7982 = 62.8, 10^5.4084 = 256,000."""
    assert one_in(specificity) == words


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"audience": 0}, "audience is 0 readers; it is 1 or more"),
        ({"audience": float("nan")}, "audience is nan readers"),
        ({"specificity": -0.2}, r"specificity is -0\.2; it is 0 or more"),
        ({"specificity": float("inf")}, "specificity is inf"),
    ],
    ids=str,
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its unit and range."""
    with pytest.raises(ValueError, match=words):
        simulate(**{**relatability_currency.default_state, **state})


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            {"audience": 150, "specificity": 4},
            "One person in 10,000 has lived through what you write about; among 150 readers you find a match "
            "1\N{NO-BREAK SPACE}% of the time, worth 0.06. "
            "Worth most would be a story that one person in 63 shares: 1.63.",
        ),
        (
            {"audience": 15, "specificity": 4},
            "One person in 10,000 has lived through what you write about; among 15 readers you find a match "
            "under 1\N{NO-BREAK SPACE}% of the time, worth 0.01. "
            "Worth most would be a story that one person in 10 shares: 0.78.",
        ),
    ],
    ids=["friends", "few friends"],
)
def test_sentence_compares_the_post_with_the_best(state, sentence):
    """1 - e^-0.015 = 0.0149, times 4; the best for 150 is 1.7982 x 0.9081 = 1.633."""
    assert describe(simulate(**state)) == sentence


def test_prediction_is_about_the_surprise():
    """For 150 friends the best of the options is one in 60, which is nearest to one in 63."""
    prediction = relatability_currency.prediction

    assert prediction.truth(simulate(**prediction.state)) == "2"


@pytest.mark.parametrize(
    ("audience", "specificity", "worthy", "rare"),
    [(1000, 2.4, True, False), (150, 1.8, False, False), (1000, 4, False, True), (10000, 3.4, False, False)],
)
def test_two_points_take_a_thousand_readers_and_the_right_story(audience, specificity, worthy, rare):
    """2.4 (1 - exp(-1000 / 251)) = 2.36; friends reach 1.63 at most; ten thousand are too many here."""
    match = simulate(audience, specificity)

    assert is_worth(match, points=2, readers=1000) is worthy
    assert is_too_rare(match) is rare


def test_chance_and_best_story_as_people():
    """1 - exp(-1.5) = 0.777; 10^2.5402 = 347."""
    assert matches_of_100(150, 2) == pytest.approx(77.7, abs=0.05)
    assert best_one_in(1000) == pytest.approx(347, abs=0.5)


def test_one_reader_is_not_one_readers():
    """The model may be asked about any audience from 1."""
    assert "among 1 reader you" in describe(simulate(1, 0.4))
