"""The diversity prediction theorem, copying, and what the page says of both, against hand calculations."""

from itertools import product

import numpy as np
import pytest

from widgets.advice import (
    CROWDS,
    TRUTH,
    advice,
    average_error,
    copying_helps,
    crowd_error,
    crowd_miss,
    describe,
    diversity,
    draw,
    independent_worth,
    moved,
    simulate,
    truth_out_of_reach,
)

#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in advice.controls], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in advice.controls))
]

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


@pytest.mark.parametrize(
    ("guesses", "average", "crowd", "spread"),
    [((48, 47, 51), 3, 1 / 9, 26 / 9), ((48, 47, 51, 42), 14.5, 4, 10.5)],
    ids=["three", "and 42"],
)
def test_errors_by_hand(guesses, average, crowd, spread):
    """(1 + 4 + 4) / 3 = 3 and (146/3 - 49)^2 = 1/9; with 42: (1 + 4 + 4 + 49) / 4 = 14.5 and (47 - 49)^2 = 4."""
    assert average_error(guesses, 49) == pytest.approx(average)
    assert crowd_error(guesses, 49) == pytest.approx(crowd)
    assert diversity(guesses) == pytest.approx(spread)


@each_corner
def test_crowd_error_is_average_error_less_diversity(state):
    """The theorem, before and after copying; exact but for rounding."""
    result = simulate(**state)

    for guesses in (result.alone, result.after):
        gap = average_error(guesses, TRUTH) - diversity(guesses)
        assert crowd_error(guesses, TRUTH) == pytest.approx(gap, abs=1e-9)


def test_half_way_to_the_mean():
    """W = 0.5 on 48, 47, 51: the diversity of 26/9 is quartered, the crowd's error of 1/9 stays."""
    after = moved([48, 47, 51], 146 / 3, 0.5)

    assert average_error(after, 49) == pytest.approx(0.8333, abs=5e-5)
    assert crowd_error(after, 49) == pytest.approx(1 / 9)
    assert diversity(after) == pytest.approx(0.7222, abs=5e-5)


@pytest.mark.parametrize("rounds", [1, 2, 5])
def test_diversity_shrinks_by_the_square_in_each_round(rounds):
    """(1 - w)^(2k) with w = 0.3."""
    guesses = np.array(CROWDS["mixed"])

    after = moved(guesses, guesses.mean(), 0.3, rounds)

    assert diversity(after) / diversity(guesses) == pytest.approx(0.7 ** (2 * rounds))


@pytest.mark.parametrize("crowd", CROWDS)
@pytest.mark.parametrize("copying", [0, 50, 100])
def test_copying_the_average_leaves_it(crowd, copying):
    """The mean is a fixed point of moving towards the mean."""
    assert simulate(crowd, 0, "average", copying).crowd_miss == pytest.approx(crowd_miss(crowd))


@pytest.mark.parametrize("crowd", CROWDS)
def test_copying_one_comment_wholly_leaves_one_guess(crowd):
    """At 100 % everybody is as far off as the top comment."""
    result = simulate(crowd, 0, "top", 100)

    assert np.ptp(result.after) == 0
    assert result.typical_miss == pytest.approx(result.crowd_miss)


@pytest.mark.parametrize(
    ("people", "shared", "worth"),
    [(100, 0.1, 9.174), (10**9, 0.1, 10), (100, 0, 100), (100, 1, 1)],
)
def test_worth_of_a_crowd_that_shares_mistakes(people, shared, worth):
    """1 / (rho + (1 - rho) / n): all of them without overlap, one with nothing else, at most 1 / rho."""
    assert independent_worth(people, shared) == pytest.approx(worth, abs=5e-4)


def test_worth_is_the_variance_of_the_mean():
    """Var(mean) of n errors with variance 1 and correlation rho is 1 / worth; here as a sum over a matrix."""
    people, shared = 12, 0.3
    covariance = np.full((people, people), shared) + (1 - shared) * np.eye(people)

    assert covariance.mean() == pytest.approx(1 / independent_worth(people, shared))


def test_numbers_that_the_chapter_prints():
    """Twelve strangers: 14 and 3 alone; off by 3 whatever they copy of their average; 14 if they copy one comment."""
    alone, copied = simulate("mixed", 0, "average", 0), simulate("mixed", 0, "average", 90)

    assert alone.typical_miss == pytest.approx(14.05, abs=0.01)
    assert (alone.crowd_miss, copied.crowd_miss) == pytest.approx((3, 3))
    assert copied.after.min() > TRUTH
    assert simulate("mixed", 0, "top", 100).crowd_miss == 14


def test_a_wrong_street_and_a_right_comment():
    """Influence helps where the crowd shares a mistake and follows somebody who does not: off by 11, then by 1."""
    result = simulate("street", 0, "top", 100)

    assert copying_helps(result)
    assert (crowd_miss("street"), result.crowd_miss) == (11, 1)


@pytest.mark.parametrize(("copying", "out"), [(0, False), (80, False), (90, True), (100, True)])
def test_the_truth_leaves_the_range(copying, out):
    """The lowest guess, 30, comes to 52 - 22 (1 - w), which passes 49 where w = 19/22 = 0.86."""
    assert truth_out_of_reach(simulate("mixed", 0, "average", copying)) is out


def test_a_crowd_on_one_side_loses_nothing():
    """The street never had the truth in its range, so copying does not take it out."""
    assert not truth_out_of_reach(simulate("street", 0, "average", 100))


@each_corner
def test_every_adviser_is_drawn_twice(state):
    """As many dots above as below, and as many as there are advisers."""
    result = simulate(**state)
    shown = [
        sum(place is not None for place in trace["y"])
        for trace in draw(result)["data"]
        if trace["meta"]["mark"] == "dots"
    ]

    assert shown == [result.alone.size] * 2


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            ("mixed", 0, "average", 0),
            "Nobody copies: typically one adviser is off by 14.1 boxes and the crowd's average by 3.0.",
        ),
        (
            ("mixed", 0, "average", 90),
            "On their own, typically one adviser is off by 14.1 boxes and the crowd's average by 3.0. After copying it "
            "is 3.3 and 3.0. The truth now lies outside all that anybody says.",
        ),
    ],
    ids=["alone", "copying"],
)
def test_sentence_compares_before_and_after(state, sentence):
    """Both misses, twice."""
    assert describe(simulate(*state)) == sentence


def test_prediction_is_about_the_surprise():
    """Copying the average leaves it as far off as it was."""
    prediction = advice.prediction

    assert prediction.truth(simulate(**prediction.state)) == "same"
    assert prediction.truth(simulate("street", 0, "top", 90)) == "less"
    assert prediction.truth(simulate("mixed", 0, "top", 90)) == "more"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"crowd": "all"}, "crowd is 'all'; choose one of three, mixed, street"),
        ({"extra": -1}, "extra is -1 boxes; it is 0 for nobody"),
        ({"copying": 101}, "copying is 101 %; it lies from 0 to 100"),
        ({"whom": "nobody"}, "whom is 'nobody'; choose 'average' or 'top'"),
    ],
)
def test_bad_values_are_refused(wrong, words):
    """A value outside its range is named, with its unit and range."""
    state = {"crowd": "mixed", "extra": 0, "copying": 50, "whom": "average"}

    with pytest.raises(ValueError, match=words):
        simulate(**state | wrong)
