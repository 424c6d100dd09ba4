"""The two friends: modes of the pair, half-lives, and what the page says of them."""

from itertools import product

import numpy as np
import pytest

from widgets.emotional_offloading import (
    BAD_DAY,
    LAST_DAY,
    describe,
    distress,
    emotional_offloading,
    friend_peak,
    half_life,
    only_yours,
    over_it_soon,
    simulate,
    slowdown,
    stirs_little,
)

CONTROLS = emotional_offloading.controls
#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in CONTROLS], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in CONTROLS))
]
DAYS = np.linspace(0, LAST_DAY, 41)

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


@pytest.mark.parametrize(("rehashing", "days"), [(0.2, 6.931), (0.0, 2.310)], ids=["shared", "alone"])
def test_half_life_by_hand(rehashing, days):
    """Two halve after ln 2 / (0.3 - 0.2) = 6.931 days; one alone after ln 2 / 0.3 = 2.310."""
    assert half_life(calming=0.3, rehashing=rehashing) == pytest.approx(days, abs=5e-4)


def test_path_halves_after_the_half_life():
    """Both had the bad day: the sum is the shared mode alone, and the path is exact to its hundredth of a day."""
    pair = simulate(calming=0.3, rehashing=0.2, whose="both", until=LAST_DAY)

    assert pair.half_day == pytest.approx(half_life(0.3, 0.2), abs=1e-4)
    assert pair.half_day_alone == pytest.approx(half_life(0.3, 0.0), abs=1e-4)


@pytest.mark.parametrize("friend_start", [0.0, 4.0, BAD_DAY])
def test_sum_fades_slowly_and_difference_quickly(friend_start):
    """The modes of the pair: the sum at d - g, the difference at d + g."""
    you, friend = distress(DAYS, calming=0.3, rehashing=0.2, until=LAST_DAY, friend_start=friend_start)

    np.testing.assert_allclose(you + friend, (BAD_DAY + friend_start) * np.exp(-0.1 * DAYS), rtol=1e-12)
    np.testing.assert_allclose(you - friend, (BAD_DAY - friend_start) * np.exp(-0.5 * DAYS), rtol=1e-12, atol=1e-12)


def test_solution_obeys_the_equations():
    """dE_1/dt = -d E_1 + g E_2, by central differences, before and after the day on which the talk changes."""
    step = 1e-4
    days = np.array([1.0, 3.0, 6.0, 9.0])
    g = np.where(days < 5, 0.2, 0.0)
    you, friend = distress(days, 0.3, 0.2, until=5, friend_start=0.0)
    after, before = (distress(days + move, 0.3, 0.2, until=5, friend_start=0.0)[0] for move in (step, -step))

    np.testing.assert_allclose((after - before) / (2 * step), -0.3 * you + g * friend, atol=1e-7)


@pytest.mark.parametrize("friend_start", [0.0, BAD_DAY])
def test_sum_is_conserved_where_rehashing_equals_calming(friend_start):
    """At g = d what calming takes away, rehashing brings back."""
    you, friend = distress(DAYS, calming=0.2, rehashing=0.2, until=LAST_DAY, friend_start=friend_start)

    np.testing.assert_allclose(you + friend, BAD_DAY + friend_start, rtol=1e-12)


def test_distress_grows_where_rehashing_exceeds_calming():
    """10 exp((0.25 - 0.2) 10) = 16.487 after ten days."""
    pair = simulate(calming=0.2, rehashing=0.25, whose="both", until=LAST_DAY)

    assert np.all(np.diff(pair.you) > 0)
    assert pair.you[-1] == pytest.approx(16.487, abs=5e-4)
    assert pair.half_day is None


@each_corner
def test_company_never_fades_faster_than_being_alone(state):
    """Rehashing only adds: E_1 is at least exp(-d t) in every state; without rehashing both are equal."""
    pair = simulate(**state)

    assert np.all(pair.you >= pair.alone - 1e-12)
    assert np.array_equal(pair.you, pair.alone) == (state["rehashing"] == 0)


@each_corner
def test_distress_starts_with_the_bad_day_and_stays_above_none(state):
    """You start at 10; your friend does if you share the day, and else at 0."""
    pair = simulate(**state)

    assert (pair.you[0], pair.friend[0]) == (BAD_DAY, BAD_DAY if state["whose"] == "both" else 0)
    assert min(pair.you.min(), pair.friend.min()) >= 0


def test_change_of_talk_bends_the_path():
    """Until day 2 the shared mode fades at 0.1, from then on at 0.3: 10 exp(-0.1 x 2 - 0.3 x 8) on day 10."""
    pair = simulate(calming=0.3, rehashing=0.2, whose="both", until=2)

    assert pair.you[-1] == pytest.approx(BAD_DAY * np.exp(-0.2 - 2.4), rel=1e-12)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"calming": 0}, "calming is 0 a day; it is above 0"),
        ({"calming": float("nan")}, "calming is nan a day"),
        ({"rehashing": -0.1}, "rehashing is -0.1 a day; it is 0 or more"),
        ({"until": -1}, "until is -1 days; it is 0 or more"),
        ({"whose": "theirs"}, "whose is 'theirs'; choose 'both' or 'you'"),
    ],
    ids=str,
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its unit and range."""
    with pytest.raises(ValueError, match=words):
        simulate(**{**emotional_offloading.default_state, **state})


def test_half_life_is_refused_where_nothing_fades():
    """At g = d distress does not halve."""
    with pytest.raises(ValueError, match=r"rehashing is 0\.3 a day"):
        half_life(0.3, 0.3)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            {},
            "Together, you need 6.9 days to get over half of your bad day; alone, it takes 2.3 days. "
            "Your friend, who had the same day, fares as you do.",
        ),
        (
            {"calming": 0.2, "rehashing": 0.25},
            "Together, your distress goes from 10 to 16.5 in ten days; alone, it takes 3.5 days to get over half of it."
            " Your friend, who had the same day, fares as you do.",
        ),
        (
            {"whose": "you"},
            "Together, you need 2.8 days to get over half of your bad day; alone, it takes 2.3 days. "
            "Your friend, who had a good day, goes up to 2.7.",
        ),
    ],
    ids=["slower", "grows", "catches"],
)
def test_sentence_says_how_long_it_takes(state, sentence):
    """Half-lives as above; the friend's peak is the solution's maximum, 5 (e^-0.1t - e^-0.5t) at t = ln 5 / 0.4."""
    assert describe(simulate(**{**emotional_offloading.default_state, **state})) == sentence


def test_friend_peaks_where_the_solution_does():
    """5 (e^-0.1t - e^-0.5t) is largest at t = ln 5 / 0.4, with 2.675."""
    time = np.log(5) / 0.4

    assert friend_peak(0.3, 0.2) == pytest.approx(5 * (np.exp(-0.1 * time) - np.exp(-0.5 * time)), abs=1e-4)


@pytest.mark.parametrize(
    ("state", "soon"),
    [
        ({"calming": 0.4, "until": 2}, True),
        ({"calming": 0.35, "until": 2}, False),
        ({"calming": 0.5}, True),
        ({"calming": 0.5, "rehashing": 0.1}, False),
        ({"calming": 0.5, "whose": "you"}, False),
        ({"calming": 0.2, "rehashing": 0.25}, False),
    ],
    ids=str,
)
def test_challenge_of_the_quiz(state, soon):
    """Two days of going over it cost 2 g / d days: one at d = 0.4, g = 0.2; every day at d = 0.5 costs 0.92."""
    pair = simulate(**{**emotional_offloading.default_state, **state})

    assert over_it_soon(pair) == soon
    assert stirs_little(pair) == (pair.rehashing < 0.2)
    assert only_yours(pair) == (pair.whose == "you")


@pytest.mark.parametrize(
    ("rehashing", "until", "words"),
    [(0.0, LAST_DAY, "same"), (0.2, 2, "longer"), (0.2, LAST_DAY, "thrice")],
)
def test_slowdown_is_told_in_words(rehashing, until, words):
    """3.58 days are 1.55 times 2.31, and 6.93 three times."""
    assert slowdown(simulate(0.3, rehashing, "both", until)) == words


def test_prediction_is_about_the_surprise():
    """6.9 days against 2.3: three times as long."""
    prediction = emotional_offloading.prediction

    assert prediction.truth(simulate(**prediction.state)) == "thrice"
