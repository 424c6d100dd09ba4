"""The contest and the ranker: closed forms, best replies found by search, and what the page says of them."""

from itertools import product

import numpy as np
import pytest

from widgets.empathy_bidding import (
    PRIZE,
    best_reply,
    burnt,
    describe,
    describe_ranking,
    draw_ranking,
    empathy_bidding,
    empathy_bidding_ranking,
    equilibrium_effort,
    expected_highest,
    rank,
    simulate,
)


def ends(explorable):
    """Every combination of the two ends of each control."""
    names = [control.name for control in explorable.controls]
    both = [(control.values[0], control.values[-1]) for control in explorable.controls]
    return [dict(zip(names, values, strict=True)) for values in product(*both)]


each_corner = pytest.mark.parametrize("state", ends(empathy_bidding), ids=str)
each_corner_of_the_ranking = pytest.mark.parametrize("state", ends(empathy_bidding_ranking), ids=str)


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
    ("posts", "highest"),
    [(1, 0), (2, 0.56419), (5, 1.16296), (10, 1.53875), (20, 1.86748), (50, 2.24907), (100, 2.50759)],
)
def test_expected_highest_score(posts, highest):
    """The published means of the highest of n standard normal scores; for two, 1 / sqrt(pi)."""
    assert expected_highest(posts) == pytest.approx(highest, abs=5e-6)


@pytest.mark.parametrize(("agreement", "worth"), [(0.3, 0.4616), (-0.2, -0.3078), (1, 1.5388), (0, 0)])
def test_top_post_is_worth_what_engagement_says_of_worth(agreement, worth):
    """The worth of the most engaging of ten is rho x 1.53875 on average."""
    assert rank(10, agreement).mean_worth == pytest.approx(worth, abs=5e-5)


def test_worth_of_the_top_is_what_a_simulation_finds():
    """The most engaging of ten posts in 100,000 feeds, rho = 0.3: 0.4616 within four standard errors."""
    engagement, beyond = np.random.default_rng(2).normal(size=(2, 100_000, 10))
    worth = 0.3 * engagement + np.sqrt(1 - 0.3**2) * beyond
    top = np.take_along_axis(worth, engagement.argmax(axis=1)[:, None], axis=1)

    assert top.mean() == pytest.approx(rank(10, 0.3).mean_worth, abs=4 / np.sqrt(100_000))


@each_corner_of_the_ranking
def test_top_post_is_never_worth_more_than_the_best(state):
    """E[v] = rho E[max]: equal where rho is 1, and where the one post is also the best."""
    ranking = rank(**state)

    missed = ranking.best_worth - ranking.mean_worth
    assert missed == pytest.approx(0, abs=1e-12) if 1 in state.values() else missed > 0


@each_corner_of_the_ranking
def test_dots_lie_about_the_mean_that_is_drawn(state):
    """Sixty evenly spread feeds: their means come within 0.02 of the exact ones, ordinary posts' to 0."""
    ranking = rank(**state)

    assert ranking.engagement.mean() == pytest.approx(ranking.best_worth, abs=0.02)
    assert ranking.worth.mean() == pytest.approx(ranking.mean_worth, abs=0.02)
    assert ranking.ordinary_worth.mean() == pytest.approx(0, abs=1e-9)


def test_harder_selection_on_the_wrong_measure_does_harm():
    """With rho < 0 the worth of the top falls as the choice grows, while the best post gets better."""
    rankings = [rank(posts, -0.4) for posts in (1, 2, 5, 10, 20, 50, 100)]

    worths = [ranking.mean_worth for ranking in rankings]
    assert worths == sorted(worths, reverse=True)
    assert worths[0] == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(1, 100, 100), "posters is 1; a contest has at least 2"),
        (lambda: simulate(3, 0, 100), "others is 0 %; it is above 0"),
        (lambda: simulate(3, 100, -5), "yours is -5 %; it is 0 or more"),
        (lambda: simulate(3, 100, float("nan")), "yours is nan %"),
        (lambda: rank(0, 0.3), "posts is 0; a feed picks from at least 1"),
        (lambda: rank(10, 1.2), r"agreement is 1\.2; it lies from -1 to 1"),
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


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            (100, -0.4),
            "Each feed shows the most engaging of 100 posts, worth −1.00 on average. "
            "An ordinary post is worth 0; the best of the 100, 2.51.",
        ),
        ((1, 0.3), "Each feed shows whatever post comes, worth 0.00 on average, since there is nothing to pick from."),
    ],
    ids=["wrong measure", "no choice"],
)
def test_sentence_says_what_picking_brings(state, sentence):
    """-0.4 x 2.50759 = -1.003."""
    assert describe_ranking(rank(*state)) == sentence


def test_no_minus_before_a_zero():
    """A single post is worth 0 by arithmetic of floats a hair below it; the note in the picture says plain 0.00."""
    notes = [trace["text"] for trace in draw_ranking(rank(1, -0.5))["data"] if trace["meta"]["mark"] == "note"]

    assert notes == [["the best there was: 0.00"], ["shown: 0.00"]]


def test_predictions_are_about_the_surprises():
    """Ten burn 90 points; from 100 posts in place of 10 a wrong measure picks a worse one."""
    contest, ranking = empathy_bidding.prediction, empathy_bidding_ranking.prediction

    assert contest.truth(simulate(**contest.state)) == 90
    assert ranking.truth(rank(**ranking.state)) == "worse"
