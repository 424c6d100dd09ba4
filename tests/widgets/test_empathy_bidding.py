"""The contest: closed forms, best replies found by search, and what the page says of it."""

from itertools import product

import numpy as np
import pytest

from widgets.empathy_bidding import (
    PRIZE,
    all_bid_their_best,
    best_reply,
    burnt,
    describe,
    empathy_bidding,
    equilibrium_effort,
    keeps,
    simulate,
)


def ends(explorable):
    """Every combination of the two ends of each control."""
    names = [control.name for control in explorable.controls]
    both = [(control.values[0], control.values[-1]) for control in explorable.controls]
    return [dict(zip(names, values, strict=True)) for values in product(*both)]


each_corner = pytest.mark.parametrize("state", ends(empathy_bidding), ids=str)


@pytest.mark.parametrize(
    ("posters", "effort", "together", "kept"),
    [
        (2, 25, 50, 25),
        (3, 22.222, 66.667, 11.111),
        (5, 16, 80, 4),
        (10, 9, 90, 1),
        (100, 0.99, 99, 0.01),
    ],
)
def test_each_gives_less_and_all_burn_more(posters, effort, together, kept):
    """V (n - 1) / n^2 each, V (n - 1) / n together, V / n^2 left to each, of V = 100."""
    assert equilibrium_effort(posters) == pytest.approx(effort, abs=5e-4)
    assert burnt(posters) == pytest.approx(together, abs=5e-4)
    assert simulate(posters, 100, 100).kept[0] == pytest.approx(kept, abs=5e-4)


def test_equilibrium_is_a_best_reply_found_by_search():
    """Against four who give 16 each, no effort on a fine scale leaves more than 16 does."""
    effort = np.linspace(0, 100, 100_001)
    left = PRIZE * effort / (effort + 64 + 1e-300) - effort

    assert effort[left.argmax()] == pytest.approx(16, abs=1e-3)


@pytest.mark.parametrize("others", [4.5, 25, 64, 90, 100, 400])
def test_best_reply_is_what_a_search_finds(others):
    """sqrt(V X) - X, and nothing at all where the others already give the whole prize."""
    effort = np.linspace(0, 100, 100_001)
    left = PRIZE * effort / (effort + others) - effort

    assert best_reply(others) == pytest.approx(effort[left.argmax()], abs=1e-3)


@each_corner
def test_shares_are_the_whole_prize(state):
    """What one poster wins another loses: shares add up to 100, whatever is given."""
    contest = simulate(**state)

    assert contest.share.sum() == pytest.approx(PRIZE, rel=1e-12)
    assert contest.kept.sum() == pytest.approx(PRIZE - contest.effort.sum(), rel=1e-12)


@each_corner
def test_your_bid_is_a_share_of_theirs(state):
    """In per cent of each other's effort, which is itself in per cent of the equilibrium's."""
    contest = simulate(**state)

    theirs = equilibrium_effort(state["posters"]) * state["others"] / 100
    np.testing.assert_allclose(contest.effort, [theirs * state["yours"] / 100] + [theirs] * (state["posters"] - 1))


@pytest.mark.parametrize("others", [25, 50, 100])
def test_truce_leaves_shares_as_they_are(others):
    """Where all give less alike, each still gets V / n, and keeps what is not given."""
    contest = simulate(10, others, 100)

    np.testing.assert_allclose(contest.share, 10)
    assert contest.kept[0] == pytest.approx(10 - 9 * others / 100)


def test_truce_tempts():
    """Nine who give 4.5 each: 9 in place of 4.5 wins 18.18 in place of 10, so 9.18 is kept in place of 5.5."""
    kept = [simulate(10, 50, yours).kept[0] for yours in (100, 200)]

    assert kept == pytest.approx([5.5, 100 * 9 / 49.5 - 9])


def test_holding_back_alone_costs_more_than_it_spares():
    """Half of 22.2 spares 11.1 and lowers the share from 33.3 to 20: 13.3 of attention, as the preset says."""
    before, after = simulate(3, 100, 100), simulate(3, 100, 50)

    assert before.effort[0] - after.effort[0] == pytest.approx(11.11, abs=5e-3)
    assert before.share[0] - after.share[0] == pytest.approx(13.33, abs=5e-3)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(1, 100, 100), "posters is 1; a contest has at least 2"),
        (lambda: simulate(3, 0, 100), "others is 0 %; it is above 0"),
        (lambda: simulate(3, 100, -5), "yours is -5 %; it is 0 or more"),
        (lambda: simulate(3, 100, float("nan")), "yours is nan %"),
    ],
)
def test_bad_values_are_refused(call, words):
    """A value outside its range is named, with its range."""
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            (10, 100, 100),
            "Together, 10 posters burn 90 of the 100 points that they bid for. "
            "You get 10.0, give 9.0 and keep 1.0; you could not do better.",
        ),
        (
            (10, 50, 100),
            "Together, 10 posters burn 45 of the 100 points that they bid for. "
            "You get 10.0, give 4.5 and keep 5.5; giving 23.1 would leave you 13.2.",
        ),
    ],
    ids=["equilibrium", "truce"],
)
def test_sentence_says_what_is_burnt(state, sentence):
    """Against 40.5 the best reply is sqrt(4050) - 40.5 = 23.14, which wins 36.4."""
    assert describe(simulate(*state)) == sentence


def test_prediction_is_about_the_surprise():
    """Ten burn 90 points between them."""
    prediction = empathy_bidding.prediction

    assert prediction.truth(simulate(**prediction.state)) == 90


@pytest.mark.parametrize(("others", "yours", "kept"), [(25, 200, True), (25, 100, False), (100, 100, False)])
def test_keeping_much_among_ten_takes_others_who_hardly_bid(others, yours, kept):
    """Against nine who give 2.25 points each, a bid of 4.5 keeps 100 * 4.5 / 24.75 - 4.5 = 13.7 points."""
    contest = simulate(10, others, yours)

    assert keeps(contest, posters=10, points=10) is kept
    assert not keeps(contest, posters=11, points=0)
    assert all_bid_their_best(contest) is (others == 100)
