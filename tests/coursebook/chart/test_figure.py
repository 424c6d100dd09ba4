"""Charts as plain dicts: fixed axes, round ticks, and what plotly says of them."""

import json
from itertools import pairwise

import plotly.graph_objects as go
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coursebook.chart import Axis, band, bars, chart, dots, line, links, note, people, rule
from coursebook.chart.figure import in_vocabulary, round_ticks
from coursebook.chart.svg import RENDERERS

X, Y = Axis("Day", 0, 10), Axis("Posts a week", 0, 20, digits=1, unit="posts")
#: Every mark once; `links` and `people` may be anywhere.
MARKS = [
    line("Line", [0, 10], [1, 2]),
    line("Steps", [0, 10], [1, 2], steps=True),
    band("Band", [0, 10], [1, 2], [3, 4]),
    bars("Bars", [1, 2], [3, 4]),
    dots("Dots", [1, 2], [3, 4], show=[True, False]),
    *people({"quiet": "quiet", "loud": "compare"}, ["quiet", "loud", "loud"], columns=2),
    links("Friends", [(0, 1)], [(2, 3)]),
    rule("stop", x=3, span=(0, 20)),
    rule("gone", y=3, span=(0, 10), show=False),
    note("here", 1, 2),
]


def test_marks_of_this_file_are_all_there_are():
    """A new mark joins the chart that plotly is given below; a note is only words, which are drawn as a label."""
    drawn = {mark["meta"]["mark"] for mark in MARKS}

    assert drawn == RENDERERS.keys() | {"note"}


def test_plotly_accepts_every_mark():
    """Plotly knows every key, and keeps the places as they were given."""
    figure = go.Figure(chart("All", X, Y, MARKS))

    assert [(list(trace.x), list(trace.y)) for trace in figure.data] == [(mark["x"], mark["y"]) for mark in MARKS]


def test_chart_is_plain():
    """What is written as JSON and read again is the same: no tuple, no array, no number that is not finite."""
    made = chart("All", X, Y, MARKS)

    assert json.loads(json.dumps(made, allow_nan=False)) == made


def test_axes_stay_where_the_author_put_them():
    """Two states are compared by eye, so neither a mark nor a reader's finger moves an end."""
    layout = chart("All", X, Y, MARKS)["layout"]

    assert [(layout[axis]["range"], layout[axis]["fixedrange"]) for axis in ("xaxis", "yaxis")] == [
        ([0, 10], True),
        ([0, 20], True),
    ]


def test_hidden_axis_draws_nothing():
    """A picture of people has places that mean nothing."""
    layout = chart("People", Axis("", -1, 3, hidden=True), Y, [])["layout"]

    assert layout["xaxis"] == {"range": [-1, 3], "visible": False, "fixedrange": True}


def test_words_of_an_author_stand_in_place_of_round_numbers():
    """Two groups side by side are named, not counted."""
    layout = chart("Groups", Axis("Group", 0, 3, ticks={1: "asked", 2: "waited"}), Y, [])["layout"]

    assert (layout["xaxis"]["tickvals"], layout["xaxis"]["ticktext"]) == ([1, 2], ["asked", "waited"])


def test_value_is_read_off_with_its_unit():
    """One decimal and the unit for posts; whole days, and no space where there is no unit."""
    trace = chart("Posts", X, Y, MARKS[:1])["data"][0]

    assert trace["hovertemplate"] == "Day: %{x:.0f}<br>Posts a week: %{y:.1f} posts"


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark["hoverinfo"] == "skip"], ids=lambda mark: mark["name"])
def test_mark_without_values_is_not_read_off(mark):
    """Bands, people, links and words have no value under a finger."""
    trace = chart("One", X, Y, [mark])["data"][0]

    assert "hovertemplate" not in trace


def test_chart_leaves_its_marks_as_they_were():
    """One mark may be part of two charts with different axes."""
    mark = line("Line", [0, 10], [1, 2])

    chart("One", X, Y, [mark])

    assert "hovertemplate" not in mark


def test_chart_of_our_marks_is_known():
    """The page draws it itself."""
    assert in_vocabulary(chart("All", X, Y, MARKS))


@pytest.mark.parametrize("foreign", [{"type": "pie"}, {"type": "scatter", "meta": None}], ids=["bare", "empty"])
def test_trace_of_plotly_alone_is_foreign(foreign):
    """One trace that we did not make, beside one that we made, is left to plotly."""
    known = in_vocabulary({"data": [MARKS[0], foreign]})

    assert not known


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 120, "0 20 40 60 80 100 120"),
        (0, 20, "0 5 10 15 20"),
        (0, 1, "0.0 0.2 0.4 0.6 0.8 1.0"),
        (-1, 1, "−1.0 −0.5 0.0 0.5 1.0"),
        (0, 5000, "0 1,000 2,000 3,000 4,000 5,000"),
        (0.03, 0.37, "0.05 0.10 0.15 0.20 0.25 0.30 0.35"),
    ],
)
def test_ticks_are_those_of_a_person(low, high, words):
    """The smallest of 1, 2, 5 times a power of ten that makes at most eight steps, with a true minus sign."""
    ticks = round_ticks(low, high)

    assert list(ticks.values()) == words.split()


@given(low=st.floats(-1e5, 1e5), span=st.floats(1e-3, 1e5))
def test_ticks_are_few_and_rise_inside_the_ends(low, span):
    """More than three and at most eight steps fit, so three to nine ticks do; rounding has a little slack."""
    high = low + span
    assume(high > low)

    places = list(round_ticks(low, high))

    slack = 1e-8 * span
    assert 3 <= len(places) <= 9
    assert low - slack <= places[0] and places[-1] <= high + slack
    assert all(one < other for one, other in pairwise(places))


@given(low=st.integers(-1000, 1000), span=st.integers(1, 2000), power=st.integers(-3, 3))
def test_ticks_say_their_place(low, span, power):
    """Read back, the words are the number that they label: no digit is lost."""
    ticks = round_ticks(low * 10.0**power, (low + span) * 10.0**power)

    assert [float(words.replace("−", "-").replace(",", "")) for words in ticks.values()] == list(ticks)
