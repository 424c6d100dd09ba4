"""The social validation loop, against hand calculations and closed forms."""

import itertools
import math

import numpy as np
import pytest

from widgets.validation_loop import (
    LAST_DAY,
    MOST_HABIT,
    STOP_DAY,
    best_gap,
    days_until_halved,
    describe,
    estimate_after,
    habit_holds,
    likes_go_on,
    simulate,
    steady_gap,
    two_rate_estimate,
    validation_loop,
    waits,
)

#: Both ends of each control, in all combinations.
CORNERS = [
    dict(zip((control.name for control in validation_loop.controls), values, strict=True))
    for values in itertools.product(*((one.values[0], one.values[-1]) for one in validation_loop.controls))
]


def nth_wait(n: int, likes: float, **parameters: float) -> float:
    """The wait after `n` posts under steady likes."""
    return next(itertools.islice(waits(itertools.repeat(likes), **parameters), n, None))


def test_estimate_approaches_likes_geometrically():
    """R_10 = 20 + (10 - 20) * 0.9^10 = 16.513216."""
    assert estimate_after(10, start=10, likes=20, learning_rate=0.1) == pytest.approx(16.513216, abs=5e-7)


def test_wait_follows_the_estimate():
    """Without habit and with c = 100, the wait after ten posts is 100 / 16.513216 = 6.055756 days, from 10."""
    path = list(itertools.islice(waits(itertools.repeat(20), 0.1, 0.0, effort=100, start=10), 11))

    assert path[0] == 10
    assert path[10] == pytest.approx(6.055756, abs=5e-7)


@pytest.mark.parametrize("habit_weight", [0.0, 0.5, MOST_HABIT])
@pytest.mark.parametrize("learning_rate", [0.1, 0.5, 1.0])
def test_steady_likes_end_in_effort_over_likes(learning_rate, habit_weight):
    """The fixed point R = L, H = tau = c / L holds whatever the rates are."""
    end = nth_wait(2000, 8, learning_rate=learning_rate, habit_weight=habit_weight, effort=10)

    assert end == pytest.approx(10 / 8, rel=1e-9)


def test_double_likes_halve_the_wait():
    """C / 2L is half of c / L."""
    assert steady_gap(20, 100) == steady_gap(10, 100) / 2 == 5


def test_two_rates_make_an_optimist():
    """P aP H / (p aP + (1 - p) aN) = 0.5 * 0.2 * 20 / 0.15 = 13.3333, above the true mean of 10."""
    assert two_rate_estimate(0.5, 20, gain_rate=0.2, loss_rate=0.1) == pytest.approx(40 / 3)


def test_equal_rates_find_the_mean():
    """With aP = aN the estimate is p H."""
    assert two_rate_estimate(0.3, 20, gain_rate=0.2, loss_rate=0.2) == pytest.approx(6)


@pytest.mark.parametrize(("posts", "wait"), [(5, 9.183), (20, 7.648), (59, 5.807)])
def test_habit_delays_the_change(posts, wait):
    """W = 0.9, both rates 0.3, c = 100, likes from 10 to 20: the wait falls slowly from 10 towards 5."""
    found = nth_wait(posts, 20, learning_rate=0.3, habit_weight=0.9, effort=100, start=10, habit_rate=0.3)

    assert found == pytest.approx(wait, abs=5e-4)


def test_without_habit_the_change_is_quick():
    """The same with w = 0: 5.459 after five posts."""
    assert nth_wait(5, 20, learning_rate=0.3, habit_weight=0.0, effort=100, start=10) == pytest.approx(5.459, abs=5e-4)


@pytest.mark.parametrize(("reward", "cost", "gap", "rate"), [(10, 5, 1.0, 5.0), (20, 5, 0.5, 20.0), (10, 10, 2.0, 2.5)])
def test_best_gap_earns_most(reward, cost, gap, rate):
    """tau* = 2C/r earns r^2 / 4C, which no other wait reaches; sqrt(C / rate) gives the same wait."""

    def earned(wait: float) -> float:
        return (reward - cost / wait) / wait

    assert best_gap(reward, cost) == gap
    assert earned(gap) == pytest.approx(rate) == reward**2 / (4 * cost)
    assert max(earned(wait) for wait in np.linspace(0.1, 10, 991)) <= rate + 1e-9
    assert math.sqrt(cost / rate) == pytest.approx(gap)


@pytest.mark.parametrize("state", CORNERS)
def test_rates_are_positive_and_start_at_one_a_day(state):
    """C / R_0 is one day, so every path starts at seven posts a week and stays above none."""
    path = simulate(**state)

    assert path.rate[0] == pytest.approx(7)
    assert path.rate.min() > 0


@pytest.mark.parametrize("state", [state for state in CORNERS if state["habit_weight"] == 0])
def test_without_habit_the_two_posters_are_one(state):
    """The poster it is compared with has habit weight 0."""
    path = simulate(**state)

    np.testing.assert_array_equal(path.rate, path.rate_without_habit)
    assert path.posts_after == path.posts_after_without_habit


def test_before_the_stop_the_schedules_agree():
    """Until day 30 "stops" is "steady"."""
    steady, stops = (simulate(8, schedule, 0.1, 0.9).rate for schedule in ("steady", "stops"))

    np.testing.assert_allclose(steady[: STOP_DAY - 2], stops[: STOP_DAY - 2])
    assert stops[-1] < steady[-1] / 5


@pytest.mark.parametrize(("habit_weight", "posts"), [(0.0, 20), (0.9, 30)])
def test_posts_after_the_stop_by_hand(habit_weight, posts):
    """A loop of its own: the first post is on day 1, and each one on or after day 30 earns nothing and is counted."""
    day, gap, habit, expected, count = 1.0, 1.0, 1.0, 10.0, 0
    while day <= LAST_DAY:
        count += day >= STOP_DAY
        expected += 0.1 * ((8 if day < STOP_DAY else 0) - expected)
        habit += 0.3 * (gap - habit)
        gap = habit_weight * habit + (1 - habit_weight) * 10 / expected
        day += gap

    assert simulate(8, "stops", 0.1, habit_weight).posts_after == count == posts


def test_habit_outlives_likes():
    """The discovery: with more habit posting is halved later, and more posts go out unrewarded."""
    paths = [simulate(8, "stops", 0.1, weight) for weight in (0, 0.5, 0.9)]

    assert [days_until_halved(path.rate) for path in paths] == sorted(days_until_halved(path.rate) for path in paths)
    assert [path.posts_after for path in paths] == sorted({path.posts_after for path in paths})


def test_a_rate_that_never_halves():
    """Then the days are all that are left."""
    assert days_until_halved(np.full(LAST_DAY + 1, 5.0)) == LAST_DAY - STOP_DAY


def test_sentence_has_the_numbers():
    """The chart's text says what the path holds."""
    path = simulate(8, "stops", 0.1, 0.9)

    sentence = describe(path)

    assert f"halved {days_until_halved(path.rate):.0f} days later" in sentence
    assert f"{path.posts_after} more posts" in sentence


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"likes": -1}, "likes is -1"),
        ({"learning_rate": -0.1}, "learning rate is -0.1; it lies from 0 to 1"),
        ({"learning_rate": 1.5}, "learning rate is 1.5"),
        ({"habit_weight": 1.0}, "habit weight is 1.0; it lies from 0 to 0.95"),
        ({"schedule": "often"}, "schedule is 'often'; choose 'steady'"),
    ],
)
def test_bad_values_are_refused_by_name(wrong, message):
    """Each by name, value and range."""
    state = {"likes": 8, "schedule": "steady", "learning_rate": 0.1, "habit_weight": 0.5}

    with pytest.raises(ValueError, match=message):
        simulate(**state | wrong)


@pytest.mark.parametrize(("habit_weight", "holds"), [(0.0, False), (0.9, True)])
def test_habit_makes_the_halving_late(habit_weight, holds):
    """With 20 likes and a rate of 0.5, posting is halved three times as late with a strong habit."""
    path = simulate(likes=20, schedule="stops", learning_rate=0.5, habit_weight=habit_weight)

    assert habit_holds(path, times=3) is holds
    assert habit_holds(path, times=1)


@pytest.mark.parametrize(
    ("schedule", "likes", "goes_on"), [("steady", 8, True), ("stops", 0, True), ("stops", 8, False)]
)
def test_where_nothing_stops_there_is_no_loss(schedule, likes, goes_on):
    """Habit can only outlive likes that were there and ended."""
    path = simulate(likes=likes, schedule=schedule, learning_rate=0.1, habit_weight=0.9)

    assert likes_go_on(path) is goes_on
    assert not (goes_on and habit_holds(path, times=0))


def test_who_learns_nothing_goes_on_posting():
    """With alpha = 0 the expected likes stay 10, so each wait is the first one, one day, after the likes stop too."""
    path = simulate(8, "stops", learning_rate=0, habit_weight=0.9)

    np.testing.assert_allclose(path.rate, np.full(LAST_DAY + 1, 7.0))
    assert "not halved by day 120" in describe(path)
