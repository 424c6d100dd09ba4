"""The words along an axis: all if they fit, else broken into lines, else every second, and none over the edge."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.chart.ticks import APART, fit_ticks

ENDS = (-2.0, 22.0)


def half(text):
    """A font in which every character is half an em wide."""
    return len(text) / 2


def fitted(places, words):
    """The lines of each tick; none for one that is left out."""
    return [tick and tick.lines for tick in fit_ticks(places, words, ENDS, half)]


def test_ticks_that_fit_are_all_there():
    """0, 50 and 100 on 20 em."""
    assert fitted([0, 10, 20], ["0", "50", "100"]) == [("0",), ("50",), ("100",)]


def test_of_many_numbers_every_second_is_left_out():
    """Seven characters are 3.5 em wide, and 3 em apart."""
    words = [f"{number}00,000" for number in range(1, 8)]

    assert [tick is not None for tick in fitted(range(0, 21, 3), words)] == [True, False] * 3 + [True]


def test_few_long_words_break_into_lines():
    """Two ticks of 14 and 16 characters, 6 em apart."""
    assert fitted([4, 10], ["fifty who post", "fifty who do not"]) == [("fifty", "who post"), ("fifty who", "do not")]


def test_words_at_the_end_are_moved_inside():
    """8 em centred on the right end would stick out by 2."""
    (tick,) = fit_ticks([20], ["aaaaaaaaaaaaaaaa"], ENDS, half)

    assert tick.shift == pytest.approx(-2)


def test_axis_without_ticks_has_no_words():
    """As where the numbers mean nothing."""
    assert fit_ticks([], [], ENDS, half) == []


@given(st.lists(st.text("ab1 ", min_size=1, max_size=16).map(lambda text: " ".join(text.split()) or "a"), max_size=12))
def test_no_two_words_overlap(words):
    """For any number of ticks, whatever they say."""
    places = [20 * number / max(1, len(words) - 1) for number in range(len(words))]
    kept = [(place, tick) for place, tick in zip(places, fit_ticks(places, words, ENDS, half), strict=True) if tick]

    spans = [(place + tick.shift, max(map(half, tick.lines)) / 2) for place, tick in kept]
    for (one, width), (other, other_width) in pairwise(spans):
        assert one + width + APART <= other - other_width + 1e-6
    assert kept or not words
