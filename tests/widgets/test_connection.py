"""Approval against expectation: exact paths, sums and limits."""

from itertools import product

import numpy as np
import pytest

from widgets.connection import (
    BEFORE,
    POSTS,
    USED_TO,
    connection,
    describe,
    expected_after,
    likes_never_rise,
    mood_after,
    outcome,
    simulate,
    stays_up,
    surprises_in_all,
)

CORNERS = [
    dict(zip((control.name for control in connection.controls), values, strict=True))
    for values in product(*((one.values[0], one.values[-1]) for one in connection.controls))
]


def test_path_of_mood_by_hand():
    """With D = 30, alpha = 0.2, gamma = 0.5: 30, 39, 38.7, 34.71, 29.643, 24.652 ..."""
    path = simulate(50, "steady", 0.2)

    assert path.mood[:6] == pytest.approx([30, 39, 38.7, 34.71, 29.643, 24.652], abs=5e-4)


@pytest.mark.parametrize("posts", [1, 2, 7, 40])
@pytest.mark.parametrize("learning", [0.1, 0.2, 0.6])
def test_closed_form_of_mood(posts, learning):
    """The sum of geometric series is what the posts add up to."""
    path = simulate(80, "steady", learning)

    assert mood_after(posts, 60, learning) == pytest.approx(path.mood[posts - 1])


def test_all_surprises_come_to_150():
    """D / alpha = 30 / 0.2, and what is left after forty posts is 0.8^40 of it."""
    path = simulate(50, "steady", 0.2)

    assert surprises_in_all(30, 0.2) == 150
    assert (path.likes - path.expected).sum() == pytest.approx(150 * (1 - 0.8**40))


@pytest.mark.parametrize("likes", [0, 50, 80])
def test_expectation_closes_in_geometrically(likes):
    """Each post closes a fifth of the gap."""
    path = simulate(likes, "steady", 0.2)

    assert path.expected[10] == pytest.approx(expected_after(10, USED_TO, likes, 0.2))


def test_what_is_expected_moves_nothing():
    """Twenty likes to somebody used to twenty: no surprise, no mood."""
    assert not simulate(USED_TO, "steady", 0.3).mood.any()


def test_rising_likes_hold_mood_up_for_good():
    """Likes that rise by 2 a post end 2 / alpha ahead of expectation, and mood at twice that: 20."""
    assert simulate(20, "rises", 0.2).mood[-1] == pytest.approx(20, abs=0.01)


def test_the_old_number_hurts_after_a_better_one():
    """After twenty posts with 50, the old 20 are as much too few as 50 were too many."""
    path = simulate(50, "falls", 0.2)

    assert path.mood[BEFORE:].min() == pytest.approx(-path.mood[:BEFORE].max(), rel=0.02)


def test_mood_is_a_straight_sum():
    """Twice the difference makes twice the mood."""
    assert simulate(80, "steady", 0.2).mood == pytest.approx(2 * simulate(50, "steady", 0.2).mood)


@pytest.mark.parametrize(
    ("schedule", "learning", "up"), [("rises", 0.1, True), ("steady", 0.1, False), ("rises", 0.6, False)]
)
def test_only_rising_likes_and_slow_learning_stay_up(schedule, learning, up):
    """2 / 0.1 / 0.5 = 40 points; 2 / 0.6 / 0.5 = 6.7; a steady number comes to nearly nothing."""
    path = simulate(50, schedule, learning)

    assert stays_up(path, points=20) is up
    assert likes_never_rise(path) is (schedule == "steady")


@pytest.mark.parametrize("state", CORNERS, ids=str)
def test_everything_is_finite_and_in_the_picture(state):
    """At both ends of every control, numbers stay between -80 and 180."""
    path = simulate(**state)

    numbers = np.concatenate([path.likes, path.expected, path.mood])
    assert np.isfinite(numbers).all()
    assert -80 <= numbers.min() <= numbers.max() <= 180
    assert path.mood.shape == (POSTS,)


def test_sentences():
    """Steady, back to the old number, and rising."""
    assert "goes to +39 points, and after 40 posts it is as usual" in describe(simulate(50, "steady", 0.2))
    assert "then to −38 points" in describe(simulate(50, "falls", 0.2))
    assert "128 in the end. After 40 posts mood is 20 points above usual" in describe(simulate(50, "rises", 0.2))


@pytest.mark.parametrize(("state", "end"), [((50, "steady", 0.2), "usual"), ((50, "rises", 0.2), "up")])
def test_outcome(state, end):
    """What the prediction is compared with."""
    assert outcome(simulate(*state)) == end


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ((-1, "steady", 0.2), "likes is -1 likes; it is 0 or more"),
        ((50, "steady", -0.1), "learning is -0.1; it lies from 0 to 1"),
        ((50, "often", 0.2), "schedule is 'often'; choose"),
    ],
    ids=["likes", "learning", "schedule"],
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its range."""
    with pytest.raises(ValueError, match=words):
        simulate(*state)


def test_if_nobody_learns_the_lift_stays():
    """Each surprise is D = 30, and mood sums them up with memory 1/2: it nears D / (1 - 1/2) = 60 and stays there."""
    path = simulate(50, "steady", learning=0)

    assert path.mood[-1] == pytest.approx(60)
    np.testing.assert_array_equal(path.expected, np.full(POSTS, 20))
