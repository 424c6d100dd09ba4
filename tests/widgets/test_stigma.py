"""Bounded confidence: what talk keeps, what it shrinks, and what those who are not swayed change."""

from itertools import product

import numpy as np
import pytest

from widgets.stigma import (
    PEOPLE,
    count_camps,
    describe,
    draw,
    effect_from_correlation,
    gap_after,
    overlap,
    pairs_in_hundred,
    simulate,
    stigma,
    talk,
    two_camps_one_kind,
)

#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in stigma.controls], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in stigma.controls))
]

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


def uniform(people: int) -> np.ndarray:
    """Views spread evenly from 0 to 1."""
    return (np.arange(people) + 0.5) / people


@pytest.mark.parametrize("reach", [0.1, 0.3, 1.0])
@pytest.mark.parametrize("mu", [0.1, 0.3, 0.5])
def test_talk_keeps_the_average(reach, mu):
    """What one gains the other loses; the drift is that of rounding."""
    after = talk(uniform(100), reach, 5000, np.random.default_rng(1), mu=mu)

    assert after.mean() == pytest.approx(0.5, abs=1e-14)


@pytest.mark.parametrize("reach", [0.1, 0.3, 1.0])
def test_talk_never_widens_the_spread(reach):
    """Each meeting takes 2 mu (1 - mu) gap^2 / n off the variance."""
    views, rng = uniform(50), np.random.default_rng(2)
    variances = [views.var()]
    for _ in range(500):
        views = talk(views, reach, 1, rng)
        variances.append(views.var())

    assert np.all(np.diff(variances) <= 1e-15)


@pytest.mark.parametrize(("mu", "left"), [(0.5, 0), (0.25, 20), (0.1, 32)])
def test_a_meeting_multiplies_the_gap(mu, left):
    """40 (1 - 2 mu), where 40 is within reach."""
    first, second = talk([30, 70], 50, 1, np.random.default_rng(3), mu=mu)

    assert second - first == pytest.approx(left) == gap_after(40, mu)


def test_beyond_reach_nobody_moves():
    """A gap of 40 is not less than 40."""
    np.testing.assert_array_equal(talk([30, 70], 40, 10, np.random.default_rng(4)), [30, 70])


def test_within_reach_all_become_one():
    """If all lie within reach of each other, there is one camp."""
    after = talk(uniform(100), 1.0, 5000, np.random.default_rng(5))

    assert np.ptp(after) < 1e-6


@pytest.mark.parametrize(
    ("reach", "counts"), [(0.1, {4, 5}), (0.15, {2, 3}), (0.2, {2}), (0.25, {1, 2}), (0.3, {1}), (0.4, {1}), (0.5, {1})]
)
def test_camps_of_three_hundred(reach, counts):
    """Camps of at least 5 % among 300 people with mu = 0.5, over four runs, as they were counted before."""
    found = {
        count_camps(talk(uniform(300), reach, 30_000, np.random.default_rng(seed)), gap=0.02, least=15)
        for seed in range(4)
    }

    assert found <= counts


@pytest.mark.parametrize("reach", [10, 50, 100])
@pytest.mark.parametrize("talks", [1, 30])
def test_without_tellers_the_average_stays(reach, talks):
    """It is 50 at first, by symmetry."""
    assert simulate(reach, 0, talks, 1).average == pytest.approx(50, abs=1e-12)


@pytest.mark.parametrize("reach", [50, 100])
def test_tellers_only_pull_down(reach):
    """They are at 0, below everyone, and where people listen, the more of them the lower the average."""
    averages = [simulate(reach, tellers, 30, 1).average for tellers in (0, 5, 20)]

    assert averages == sorted(averages, reverse=True)
    assert averages[-1] < 50


def test_tellers_reach_only_those_who_listen():
    """With a reach of 20 there is a kind camp and one beyond the middle; with 100 all are one."""
    assert two_camps_one_kind(simulate(20, 10, 30, 1))
    assert not two_camps_one_kind(simulate(100, 10, 30, 1))
    assert not two_camps_one_kind(simulate(20, 0, 30, 1))


@each_corner
def test_views_stay_on_the_scale(state):
    """Nobody goes further than those they meet."""
    views = simulate(**state).views

    assert views.size == PEOPLE
    assert 0 <= views.min() <= views.max() <= 100


@each_corner
def test_everyone_is_drawn(state):
    """A dot for each of a hundred, and one for each who tells their story."""
    shown = [
        sum(place is not None for place in trace["y"])
        for trace in draw(simulate(**state))["data"]
        if trace["meta"]["mark"] == "dots"
    ]

    assert shown == [PEOPLE, state["tellers"]]


def test_camps_by_hand():
    """Six people near 10, five near 20, and one between, who makes no camp."""
    assert count_camps([10, 10, 10, 11, 11, 12, 15.5, 20, 20, 20, 20, 21]) == 2


@pytest.mark.parametrize(("effect", "pairs", "common"), [(0.384, 60.701, 0.84774), (0, 50, 1)])
def test_pairs_and_overlap(effect, pairs, common):
    """100 Phi(d / sqrt 2) and 2 Phi(-d / 2), to the digits given."""
    assert pairs_in_hundred(effect) == pytest.approx(pairs, abs=5e-4)
    assert overlap(effect) == pytest.approx(common, abs=5e-6)


def test_effect_that_belongs_to_a_correlation():
    """R = -0.21 is d = -0.42958, and 61.934 pairs in 100 for the other side."""
    assert effect_from_correlation(-0.21) == pytest.approx(-0.42958, abs=5e-6)
    assert pairs_in_hundred(effect_from_correlation(0.21)) == pytest.approx(61.934, abs=5e-4)


def test_prediction_is_about_the_surprise():
    """Thirty talks each leave the average where it was; those who are not swayed lower it."""
    prediction = stigma.prediction

    assert prediction.truth(simulate(**prediction.state)) == "same"
    assert prediction.truth(simulate(100, 10, 30, 1)) == "kinder"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ((30, 0, 0, 1), "Before anybody talks the average view is 50, and a typical person is 29 points away from it."),
        ((100, 0, 30, 1), "After 30 talks each the average view is still 50"),
        ((100, 0, 30, 1), "0 points away from it: one camp."),
        ((100, 10, 30, 1), "instead of 50"),
    ],
)
def test_sentence_has_the_average_and_the_spread(state, words):
    """Even views from 0.5 to 99.5 have a standard deviation of 28.9."""
    assert words in describe(simulate(*state))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"reach": -1}, "reach is -1 points; it lies from 0"),
        ({"tellers": 21}, "tellers is 21 people; it lies from 0 to 20"),
        ({"world": 5}, "world is 5; it lies from 1 to 4"),
        ({"talks": 3}, "talks is 3; choose one of 0, 1, 2, 5, 10, 30"),
    ],
)
def test_bad_values_are_refused(wrong, words):
    """A value outside its range is named, with its unit and range."""
    with pytest.raises(ValueError, match=words):
        simulate(**{"reach": 30, "tellers": 0, "talks": 5, "world": 1} | wrong)


def test_a_step_past_each_other_is_refused():
    """With mu above one half the two would change sides."""
    with pytest.raises(ValueError, match=r"mu is 0.6; it lies above 0"):
        talk([0, 1], 1, 1, np.random.default_rng(1), mu=0.6)


def test_where_nobody_listens_views_stay():
    """Two people listen if they are less than `reach` apart, so at 0 nobody ever moves."""
    before, after = (simulate(reach=0, tellers=5, talks=talks, world=1).views for talks in (0, 30))

    np.testing.assert_array_equal(before, after)
