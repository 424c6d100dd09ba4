"""Condorcet's jury theorem, with and without a source that some repeat."""

from itertools import product

import numpy as np
import pytest

from widgets.advice_jury import JURIES, advice_jury, describe, draw, majority_right, simulate

#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in advice_jury.controls], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in advice_jury.controls))
]

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


@pytest.mark.parametrize(
    ("right", "people", "chance"),
    [
        (60, 1, 0.6),
        (60, 3, 0.648),
        (60, 5, 0.68256),
        (60, 11, 0.753498),
        (60, 51, 0.926471),
        (60, 101, 0.979103),
        (40, 3, 0.352),
        (40, 11, 0.246502),
        (40, 101, 0.020897),
        (51, 101, 0.579852),
    ],
)
def test_majority_is_right_as_condorcet_says(right, people, chance):
    """Sum of C(n, k) p^k (1 - p)^(n - k) over k > n/2, to six digits."""
    assert simulate(people, right).majority_right == pytest.approx(chance, abs=5e-7)


@each_corner
def test_chances_sum_to_one(state):
    """Some number of votes is right."""
    assert simulate(**state).chance.sum() == pytest.approx(1, abs=1e-12)


@each_corner
def test_right_votes_are_those_of_one_adviser_on_average(state):
    """Copying moves no vote's own chance, so the mean of the right votes stays n p."""
    jury = simulate(**state)

    mean = jury.chance @ np.arange(jury.people + 1)

    assert mean == pytest.approx(jury.people * state["right"] / 100, rel=1e-12)


@pytest.mark.parametrize("copying", [0, 20, 100])
def test_a_coin_stays_a_coin(copying):
    """With p = 1/2 the two answers are alike, so neither is favoured."""
    assert simulate(101, 50, copying).majority_right == pytest.approx(0.5, abs=1e-12)


@pytest.mark.parametrize("people", [1, 3, 101])
def test_a_crowd_that_copies_wholly_is_one(people):
    """P_n = p."""
    assert simulate(people, 60, 100).majority_right == pytest.approx(0.6, abs=1e-12)


@pytest.mark.parametrize("copying", [0, 30])
def test_right_and_wrong_mirror_each_other(copying):
    """With p for 1 - p, right and wrong change places."""
    here, there = simulate(51, 38, copying).majority_right, simulate(51, 62, copying).majority_right

    assert here + there == pytest.approx(1, abs=1e-12)


def test_one_copier_of_three_by_hand():
    """One of three repeats a source: it leads if one of two others agrees, 0.6 (1 - 0.4^2) + 0.4 * 0.6^2 = 0.648."""
    assert simulate(3, 60, 33).majority_right == pytest.approx(0.6 * (1 - 0.4**2) + 0.4 * 0.6**2)


def test_a_fifth_undoes_most_of_the_gain():
    """Twenty of 101 copy: 98 becomes 73 in 100, where one adviser has 60."""
    assert [round(majority_right(101, 60, copying)) for copying in (0, 20, 100)] == [98, 73, 60]


@each_corner
def test_a_hundred_crowds_are_drawn(state):
    """Each is right or wrong, and as many are right as the chance says, give or take the rounding of one."""
    jury = simulate(**state)
    right, wrong = (
        sum(place is not None for place in trace["y"])
        for trace in draw(jury)["data"]
        if trace["meta"]["mark"] == "dots"
    )

    assert right + wrong == JURIES
    assert right == pytest.approx(100 * jury.majority_right, abs=0.5 + 1e-9)


def test_prediction_is_about_the_surprise():
    """Below one half a large crowd fails: 2 of 100."""
    prediction = advice_jury.prediction

    assert prediction.truth(simulate(**prediction.state)) == 2


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ((1, 60, 0), "One adviser decides right in 60 of 100 cases."),
        (
            (101, 60, 20),
            "A crowd of 101, 20 of whom repeat one source, decides right in 73 of 100 cases; "
            "a single adviser does in 60.",
        ),
        (
            (3, 60, 100),
            "A crowd of 3, all of whom repeat one source, decides right in 60 of 100 cases; "
            "a single adviser does in 60.",
        ),
    ],
    ids=["one", "copiers", "all copy"],
)
def test_sentence_compares_the_crowd_with_one(state, sentence):
    """The crowd's chance beside that of one adviser."""
    assert describe(simulate(*state)) == sentence


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ((2, 60, 0), "people is 2; it is an odd number"),
        ((3, 101, 0), "right is 101 %; it lies from 0 to 100"),
        ((3, 60, -1), "copying is -1 %; it lies from 0 to 100"),
    ],
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its unit and range."""
    with pytest.raises(ValueError, match=words):
        simulate(*state)
