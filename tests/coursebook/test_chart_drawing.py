"""Charts: the same marks as a plotly figure, as SVG and as a table."""

from xml.etree import ElementTree as ET

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.chart import Axis, chart, in_vocabulary, round_ticks
from coursebook.drawing import draw_svg
from coursebook.marks import band, bars, dots, line, links, note, people, rule
from coursebook.palette import LOOKS
from coursebook.table import shown, tables

MARKS = [
    line("Line", [0, 5, 10], [0, 2, 4]),
    line("Steps", [0, 5], [1, 3], role="third", steps=True),
    band("Band", [0, 10], [1, 1], [2, 3], role="fourth"),
    bars("Bars", [2, 4], [1, 2], role="compare"),
    dots("Dots", [1, 2], [3, 4], show=[True, False], role="compare"),
    *people({"In": "subject", "Out": "quiet"}, ["In", "Out", "In"], columns=2),
    links("Links", [(0, 0)], [(1, 1)]),
    rule("half", y=2, span=(0, 10)),
    rule("gone", x=5, span=(0, 4), show=False),
    note("a < b", 5, 2),
]
FIGURE = chart("All marks", Axis("Day", 0, 10), Axis("Posts", -1, 4, digits=1), MARKS)
SVG = ET.fromstring(draw_svg(FIGURE))


def drawn(mark: int) -> ET.Element:
    """The group of one mark."""
    return next(group for group in SVG.iter("g") if group.get("data-mark") == str(mark))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", ["#ffffff", "#14181e", "#121212"])
@pytest.mark.parametrize("role", LOOKS)
def test_colours_stand_out_on_both_grounds(role, ground):
    """WCAG 1.4.11 asks for 3:1."""
    lighter, darker = sorted([luminance(LOOKS[role].colour), luminance(ground)], reverse=True)

    assert (lighter + 0.05) / (darker + 0.05) >= 3


def test_roles_differ_without_colour():
    """No two have both dash and symbol in common."""
    assert len({(look.dash, look.symbol) for look in LOOKS.values()}) == len(LOOKS)


def test_plotly_accepts_every_mark():
    """The figure that a notebook shows is valid, and the site can draw it itself."""
    figure = go.Figure(FIGURE)

    assert len(figure.data) == len(MARKS)
    assert in_vocabulary(FIGURE)
    assert not in_vocabulary({"data": [{"type": "pie"}]})


def test_numbers_that_are_not_finite_are_refused():
    """With the mark's name and the place."""
    with pytest.raises(ValueError, match="'Line' holds nan at place 1"):
        line("Line", [0, 1], [0, float("nan")])


def test_rule_stands_at_one_place():
    """At one x or one y."""
    with pytest.raises(ValueError, match="exactly one of them"):
        rule("both", x=1, y=1, span=(0, 1))


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_ticks_are_few_round_and_inside(low, span):
    """Steps of 1, 2 or 5 times a power of ten, between the ends."""
    ticks = list(round_ticks(low, low + span))

    assert 2 <= len(ticks) <= 9
    assert ticks == sorted(ticks)
    assert low - 1e-6 * span <= ticks[0] <= ticks[-1] <= low + span * (1 + 1e-6)


def test_line_is_drawn_at_its_places():
    """(0, 0), (5, 2), (10, 4) on axes 0 to 10 and -1 to 4: thousandths from the left and from the top."""
    assert drawn(0).find("svg/path").get("d") == "M0.0 800.0L500.0 400.0L1000.0 0.0"


def test_steps_hold_each_value():
    """A corner before each new value."""
    assert drawn(1).find("svg/path").get("d") == "M0.0 600.0L500.0 600.0L500.0 200.0"


def test_band_is_closed():
    """There along the top, and back along the floor."""
    path = drawn(2).find("svg/path").get("d")

    assert path.startswith("M0.0 400.0L1000.0 200.0L1000.0 600.0")
    assert path.endswith("Z")


def test_bars_stand_on_the_floor():
    """From 0, in percent: 1 is a fifth of the height from -1 to 4."""
    bar = drawn(3).find("rect")

    assert (bar.get("y"), bar.get("height")) == ("60%", "20%")


def test_dot_that_is_not_shown_is_hidden():
    """It stays, so that a later state can show it."""
    assert [dot.get("visibility") for dot in drawn(4)] == [None, "hidden"]


def test_hidden_rule_and_words():
    """A rule that does not hold is hidden; words are letters, never markup."""
    assert drawn(9).get("visibility") == "hidden"
    assert drawn(10).find("text").text == "a < b"
    assert "a &lt; b" in draw_svg(FIGURE)


def test_link_lifts_the_pen():
    """Each pair is a line of its own."""
    assert drawn(7).find("svg/path").get("d").count("M") == 1


def test_tables_name_the_place_of_each_number():
    """Marks over the same places share a table; people are counted; a band has two ends."""
    first, *_, counted = tables(FIGURE)

    assert first.heads == ["Day", "Line"]
    assert [cell.path for cell in first.rows[1]] == ["data.0.x.1", "data.0.y.1"]
    assert [[row[0], row[1].text] for row in counted.rows] == [["In", "2"], ["Out", "1"]]
    band_table = next(table for table in tables(FIGURE) if "Band, from" in table.heads)
    assert [cell.text for cell in band_table.rows[1]] == ["10", "1.0", "3.0"]


def test_nothing_is_a_dash_and_minus_a_minus():
    """As the page's script writes them."""
    assert [shown(value, 1) for value in (None, -1.25, 3)] == ["–", "−1.2", "3.0"]


def test_person_in_no_group_is_refused():
    """With the groups there are."""
    with pytest.raises(ValueError, match="Person 1 is in group 'Lost'; the groups are In"):
        people({"In": "subject"}, ["In", "Lost"], columns=2)
