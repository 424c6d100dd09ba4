"""The marks of a chart: the positions of their numbers, and the numbers that no chart can draw."""

import math
import re

import numpy as np
import pytest

from coursebook.chart import band, bars, dots, line, links, note, people, rule
from coursebook.chart.palette import ROLE_STYLES

#: Each mark with one number of its own that an author computes, named by its axis.
ONE_NUMBER = {
    "line y": lambda number: line("Mood", [0, 1, 2], [5, 5, number]),
    "line x": lambda number: line("Mood", [0, 1, number], [5, 5, 5]),
    "band low": lambda number: band("Mood", [0, 1, 2], [0, 0, number], [9, 9, 9]),
    "band high": lambda number: band("Mood", [0, 1, 2], [0, 0, 0], [9, 9, number]),
    "bars": lambda number: bars("Mood", [0, 1, 2], [5, 5, number]),
    "dots": lambda number: dots("Mood", [0, 1, 2], [5, 5, number]),
}


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("mark", ONE_NUMBER.values(), ids=ONE_NUMBER)
def test_number_that_is_not_finite_is_refused_with_its_place(mark, number):
    """The third of three numbers is at place 2."""
    with pytest.raises(ValueError, match=re.escape(f"'Mood' holds {number} at place 2.")):
        mark(number)


@pytest.mark.parametrize("write", [rule, note], ids=["rule", "note"])
def test_words_at_no_place_are_refused(write):
    """A rule or a note is known to its author by its words."""
    place = {"span": (0, 1), "y": math.nan} if write is rule else {"x": 0, "y": math.nan}

    with pytest.raises(ValueError, match="'likes stop' holds nan at place 0"):
        write("likes stop", **place)


@pytest.mark.parametrize("numbers", [np.array([1.5, 2.0]), range(2), (0.5, 1)], ids=["array", "range", "tuple"])
def test_numbers_become_a_plain_list(numbers):
    """JSON knows no array; the numbers stay what they are."""
    trace = line("Mood", [0, 1], numbers)

    assert (type(trace["y"]), trace["y"]) == (list, list(numbers))


def test_array_of_whole_numbers_becomes_ints():
    """Numpy's own integers are unknown to JSON."""
    trace = bars("Posts", np.arange(2), np.array([3, 4]))

    assert [type(number) for number in trace["x"] + trace["y"]] == [int] * 4


def test_steps_hold_a_value_until_the_next_place():
    """Plotly calls that shape "hv": first across, then up or down."""
    trace = line("Posts", [0, 1], [3, 4], steps=True)

    assert (trace["line"]["shape"], trace["meta"]["mark"]) == ("hv", "steps")


def test_band_goes_out_above_and_comes_home_below():
    """One closed outline over places 0, 1: above 8, 9, then back at 1, 0 below 3, 2."""
    trace = band("Spread", [0, 1], [2, 3], [8, 9])

    assert list(zip(trace["x"], trace["y"], strict=True)) == [(0, 8), (1, 9), (1, 3), (0, 2)]


def test_band_has_the_tint_of_its_role():
    """#0f7ab8 is 15, 122, 184; lines behind a band of 0.22 stay readable."""
    trace = band("Spread", [0, 1], [2, 3], [8, 9])

    assert trace["fillcolor"] == "rgba(15,122,184,0.22)"


def test_dot_that_is_not_shown_keeps_its_place():
    """Every state has equally many places, so that a state is a move of the same dots."""
    trace = dots("Posts", [0, 1, 2], [5, 6, 7], show=[True, False, True])

    assert (trace["x"], trace["y"]) == ([0, 1, 2], [5, None, 7])


def test_each_dot_is_shown_or_not():
    """Three dots and two answers: one answer is missing."""
    with pytest.raises(ValueError, match="zip"):
        dots("Posts", [0, 1, 2], [5, 6, 7], show=[True, False])


def test_people_stand_in_rows_from_the_top_left():
    """Persons 0 to 4 in rows of 3: three in row 0, two in row -1; each is shown in its own group only."""
    quiet, loud = people({"quiet": "quiet", "loud": "subject"}, ["loud", "quiet", "loud", "loud", "quiet"], columns=3)

    assert (quiet["x"], quiet["y"], loud["y"]) == (
        [0, 1, 2, 0, 1],
        [None, 0, None, None, -1],
        [0, None, 0, -1, None],
    )


def test_person_in_no_group_is_refused():
    """The second of two people is person 1."""
    with pytest.raises(ValueError, match="Person 1 is in group 'shy'; the groups are quiet, loud"):
        people({"quiet": "quiet", "loud": "subject"}, ["loud", "shy"], columns=3)


def test_pen_is_lifted_between_links():
    """Two links are two strokes: start, end, nothing, start, end, nothing."""
    trace = links("Friends", [(0, 1), (2, 3)], [(4, 5), (6, 7)])

    assert (trace["x"], trace["y"]) == ([0, 4, None, 2, 6, None], [1, 5, None, 3, 7, None])


def test_rule_at_one_x_runs_upwards():
    """Day 30, from 0 to 19 posts; its words are at the far end."""
    trace = rule("likes stop", x=30, span=(0, 19))

    assert (trace["x"], trace["y"], trace["text"]) == ([30, 30], [0, 19], ["", "likes stop"])


def test_rule_at_one_y_runs_across():
    """7 posts, from day 0 to day 120."""
    trace = rule("once a day", y=7, span=(0, 120))

    assert (trace["x"], trace["y"]) == ([0, 120], [7, 7])


@pytest.mark.parametrize("places", [{}, {"x": 1, "y": 2}], ids=["neither", "both"])
def test_rule_at_no_one_place_is_refused(places):
    """A line at an x is upright and one at a y is level; it is one of them."""
    with pytest.raises(ValueError, match="Rule 'likes stop' needs either x or y"):
        rule("likes stop", span=(0, 1), **places)


@pytest.mark.parametrize(
    ("mark", "nothing"),
    [
        (rule("likes stop", x=30, span=(0, 19), show=False), [None, None]),
        (note("here", 3, 4, show=False), [None]),
    ],
    ids=["rule", "note"],
)
def test_words_that_are_not_there_keep_their_place(mark, nothing):
    """As a hidden dot: no height, so plotly and the page draw nothing."""
    assert mark["y"] == nothing


@pytest.mark.parametrize("role", ROLE_STYLES)
def test_mark_looks_like_its_role(role):
    """Colour, dash and symbol are those of the palette; the mark says its role to the style sheet."""
    traced, dotted = line("Mood", [0], [1], role=role), dots("Mood", [0], [1], role=role)

    assert (traced["line"]["color"], traced["line"]["dash"], dotted["marker"]["symbol"], traced["meta"]["role"]) == (
        *ROLE_STYLES[role][:3],
        role,
    )
