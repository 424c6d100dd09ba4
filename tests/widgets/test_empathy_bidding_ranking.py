"""The ranker: the highest of many scores, what it is worth, and what the page says of it."""

from itertools import product

import numpy as np
import pytest

from widgets.empathy_bidding_ranking import (
    describe,
    draw,
    empathy_bidding_ranking,
    expected_highest,
    rank,
    top_worth,
)


def ends(explorable):
    """Every combination of the two ends of each control."""
    names = [control.name for control in explorable.controls]
    both = [(control.values[0], control.values[-1]) for control in explorable.controls]
    return [dict(zip(names, values, strict=True)) for values in product(*both)]


each_corner = pytest.mark.parametrize("state", ends(empathy_bidding_ranking), ids=str)


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


@each_corner
def test_top_post_is_never_worth_more_than_the_best(state):
    """E[v] = rho E[max]: equal where rho is 1, and where the one post is also the best."""
    ranking = rank(**state)

    missed = ranking.best_worth - ranking.mean_worth
    assert missed == pytest.approx(0, abs=1e-12) if 1 in state.values() else missed > 0


@each_corner
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
    assert describe(rank(*state)) == sentence


def test_no_minus_before_a_zero():
    """A single post is worth 0 by arithmetic of floats a hair below it; the note in the picture says plain 0.00."""
    notes = [trace["text"] for trace in draw(rank(1, -0.5))["data"] if trace["meta"]["mark"] == "note"]

    assert notes == [["the best there was: 0.00"], ["shown: 0.00"]]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: rank(0, 0.3), "posts is 0; a feed picks from at least 1"),
        (lambda: rank(10, 1.2), r"agreement is 1\.2; it lies from -1 to 1"),
    ],
)
def test_bad_values_are_refused(call, words):
    """A value outside its range is named, with its range."""
    with pytest.raises(ValueError, match=words):
        call()


def test_prediction_is_about_the_surprise():
    """From 100 posts in place of 10 a wrong measure picks a worse one."""
    prediction = empathy_bidding_ranking.prediction

    assert prediction.truth(rank(**prediction.state)) == "worse"


def test_worth_of_the_top_is_a_number_for_the_quiz():
    """0.3 times 2.24907, the expected highest of fifty."""
    assert top_worth(50, 0.3) == pytest.approx(0.3 * 2.24907, abs=5e-5)
