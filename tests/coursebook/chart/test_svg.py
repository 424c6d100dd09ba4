"""A figure as SVG: known numbers at known places, in percent of the plot or thousandths of its box."""

from xml.etree import ElementTree as ET

import pytest

from coursebook.chart import Axis, band, bars, chart, dots, line, links, note, people, rule
from coursebook.chart.scale import Scale
from coursebook.chart.svg import SYMBOLS, draw_svg, path_data
from coursebook.chart.text import Canvas

X, Y = Axis("Day", 0, 10), Axis("Posts", 0, 20)
SCALE = Scale({"xaxis": {"range": [0, 10]}, "yaxis": {"range": [0, 20]}})
#: A plot with room for every label of these tests.
WIDE = Canvas(40, 15)


def drawn(*marks, x=X, y=Y):
    """The group of the first mark in a chart."""
    return ET.fromstring(draw_svg(chart("Posts", x, y, marks))).find("g[@data-mark='0']")


def worded(*marks, canvas=WIDE):
    """The labels of a chart."""
    return ET.fromstring(draw_svg(chart("Posts", X, Y, marks), canvas)).findall("g[@class='course-labels']/text")


def outline(mark):
    """The path of a mark that is one."""
    return drawn(mark).find("svg/path").get("d")


def test_places_are_shares_of_the_plot():
    """2.5 of 0 to 10 is a quarter from the left; 5 of 0 to 20 is three quarters from the top."""
    place = SCALE.x(2.5), SCALE.y(5)

    assert place == (0.25, 0.75)


def test_places_are_counted_from_the_ends_of_the_axis():
    """On -10 to 30, zero is a quarter of the way; from the top it is three quarters."""
    scale = Scale({"xaxis": {"range": [-10, 30]}, "yaxis": {"range": [-10, 30]}})

    assert (scale.x(0), scale.y(0)) == (0.25, 0.75)


def test_line_runs_through_its_places():
    """(0, 0) is the bottom left, (5, 20) the middle of the top, (10, 5) three quarters down on the right."""
    path = outline(line("Posts", [0, 5, 10], [0, 20, 5]))

    assert path == "M0.0 1000.0L500.0 0.0L1000.0 750.0"


def test_steps_go_across_before_they_go_up():
    """From 5 posts to 20 on day 5: first across at the height of 5, then up."""
    path = outline(line("Posts", [0, 5, 10], [5, 20, 20], steps=True))

    assert path == "M0.0 750.0L500.0 750.0L500.0 0.0L1000.0 0.0L1000.0 0.0"


def test_band_is_a_closed_outline():
    """Above from left to right at 20 and 10, below back at 5 and 0, and shut."""
    path = outline(band("Spread", [0, 10], [0, 5], [20, 10]))

    assert path == "M0.0 0.0L1000.0 500.0L1000.0 750.0L0.0 1000.0Z"


def test_missing_point_lifts_the_pen():
    """Two strokes: the second begins where the numbers begin again."""
    path = path_data([(0, 0), (5, 20), (5, None), (10, 20), (10, 0)], SCALE)

    assert path == "M0.0 1000.0L500.0 0.0M1000.0 0.0L1000.0 1000.0"


def test_steps_begin_anew_after_a_lifted_pen():
    """The first point of a second stroke has no step before it."""
    path = path_data([(0, 0), (None, None), (5, 20), (10, 0)], SCALE, steps=True)

    assert path == "M0.0 1000.0M500.0 0.0L1000.0 0.0L1000.0 1000.0"


@pytest.mark.parametrize("closed", [False, True])
def test_path_of_nothing_is_empty(closed):
    """A lone "Z" would be no path."""
    path = path_data([(None, None), (1, None)], SCALE, closed=closed)

    assert path == ""


def test_links_are_separate_strokes():
    """From (0, 0) to (10, 20), and from (0, 20) to (10, 0)."""
    path = outline(links("Friends", [(0, 0), (0, 20)], [(10, 20), (10, 0)]))

    assert path == "M0.0 1000.0L1000.0 0.0M0.0 0.0L1000.0 1000.0"


def test_bar_stands_on_the_floor():
    """A bar 2 wide about day 5 and 15 high: from 40 % to 60 %, and the lower three quarters."""
    bar = drawn(bars("Posts", [5], [15], width=2)).find("rect")

    assert bar.attrib == {"x": "40%", "width": "20%", "y": "25%", "height": "75%"}


def test_bar_stands_on_zero_where_the_axis_goes_below():
    """On -5 to 15, zero is at 75 % from the top; a bar of 10 fills from 25 % to there."""
    bar = drawn(bars("Change", [5], [10], width=2), y=Axis("Change", -5, 15)).find("rect")

    assert (bar.get("y"), bar.get("height")) == ("25%", "50%")


def test_dot_stands_at_its_place():
    """(2.5, 5) is 25 % from the left and 75 % from the top; a dot 8 wide has a radius of 4."""
    dot = drawn(dots("Posts", [2.5], [5], size=8)).find("circle")

    assert dot.attrib == {"cx": "25%", "cy": "75%", "r": "4"}


def test_third_of_the_width_has_two_decimals():
    """1 of 3 is 33.33 %, as the script writes it."""
    dot = drawn(dots("Posts", [1], [0]), x=Axis("Day", 0, 3)).find("circle")

    assert dot.get("cx") == "33.33%"


@pytest.mark.parametrize("role", ["subject", "compare"], ids=["circle", "square"])
def test_hidden_dot_is_there_but_not_seen(role):
    """The script moves dots and makes none, so the second of two is in the page and hidden."""
    shapes = list(drawn(dots("Posts", [0, 5], [5, 5], show=[True, False], role=role)))

    assert [shape.get("visibility") for shape in shapes] == [None, "hidden"]


@pytest.mark.parametrize(("role", "symbol"), [("compare", "square"), ("third", "diamond"), ("fourth", "triangle-up")])
def test_dot_has_the_shape_of_its_role(role, symbol):
    """A symbol 2 wide, made 10 wide, in a box whose corner is its place."""
    box = drawn(dots("Posts", [5], [10], role=role, size=10)).find("svg")

    assert (box.attrib, box.find("path").attrib) == (
        {"x": "50%", "y": "50%"},
        {"d": SYMBOLS[symbol], "transform": "scale(5)"},
    )


def test_people_of_another_group_are_hidden():
    """Of three people in a row, the middle one is in this group; on -1 to 3 by -1 to 1 she is in the middle."""
    (group,) = people({"loud": "subject"}, ["loud"] * 3, columns=3)
    group["y"] = [None, 0, None]

    circles = list(drawn(group, x=Axis("", -1, 3, hidden=True), y=Axis("", -1, 1, hidden=True)))

    assert [(one.get("cx"), one.get("cy"), one.get("visibility")) for one in circles] == [
        ("25%", None, "hidden"),
        ("50%", "50%", None),
        ("75%", None, "hidden"),
    ]


def test_rule_crosses_the_plot():
    """Day 2.5 from 0 to 15: upright at 25 %, from the floor to a quarter from the top."""
    stroke = drawn(rule("stop", x=2.5, span=(0, 15))).find("line")

    assert stroke.attrib == {"x1": "25%", "y1": "100%", "x2": "25%", "y2": "25%"}


def test_words_of_a_rule_stand_at_its_far_end():
    """The end at (2.5, 15) is 25 % from the left and from the top; the words go to its lower right."""
    (words,) = worded(rule("stop", x=2.5, span=(0, 15)))

    assert (words.text, words.attrib) == (
        "stop",
        {
            "x": "25%",
            "y": "25%",
            "dx": "0.45em",
            "dy": "1.22em",
            "text-anchor": "start",
            "class": "course-label",
            "data-label": "0",
        },
    )


@pytest.mark.parametrize(
    "mark",
    [rule("stop", x=3, span=(0, 20), show=False), note("here", 1, 2, show=False), rule("", x=3, span=(0, 20))],
    ids=["rule", "note", "without words"],
)
def test_words_that_are_not_there_are_not_written(mark):
    """The line of a rule stays, hidden, for the state in which it is there."""
    assert worded(mark) == []


@pytest.mark.parametrize(
    ("anchor", "dx", "dy", "text_anchor"),
    [
        ("top left", "-0.45em", "-0.58em", "end"),
        ("middle center", "0em", "0.32em", "middle"),
        ("bottom right", "0.45em", "1.22em", "start"),
    ],
)
def test_note_stands_about_its_place(anchor, dx, dy, text_anchor):
    """Words to the left of a place end there; those to the right start there."""
    (words,) = worded(note("here", 5, 10, anchor=anchor))

    assert [words.get(name) for name in ("x", "y", "dx", "dy", "text-anchor")] == ["50%", "50%", dx, dy, text_anchor]


def test_words_are_drawn_over_everything_else():
    """Whatever comes later in the list of marks: no line strikes through a label."""
    svg = ET.fromstring(draw_svg(chart("Posts", X, Y, [note("here", 5, 10), line("A", [0, 10], [0, 20])])))

    assert [one.get("class") for one in svg][-1] == "course-labels"


def test_words_are_escaped():
    """A note may hold any sign; none of them is markup in the page."""
    day = Axis("Day", 0, 10, ticks={5: "<i>five</i>"})
    svg = draw_svg(chart("Posts", day, Y, [note("<b>5 & 6</b>", 5, 10)]), WIDE)

    assert "&lt;b&gt;5 &amp; 6&lt;/b&gt;" in svg
    assert "&lt;i&gt;five&lt;/i&gt;" in svg
    assert "<b>" not in svg and "<i>" not in svg


def test_mark_names_itself_to_style_sheet_and_script():
    """The script finds the second mark by its number, the style sheet by mark and role."""
    svg = ET.fromstring(draw_svg(chart("Posts", X, Y, [line("A", [0], [1]), dots("B", [0], [1], role="third")])))

    assert svg.find("g[@data-mark='1']").get("class") == "course-mark course-mark-dots course-role-third"


def test_ticks_stand_at_their_numbers():
    """0 to 20 in steps of 5, from the top: 100 %, 75 %, 50 %, 25 %, 0 %."""
    axis = ET.fromstring(draw_svg(chart("Posts", X, Y, []))).find("g[@class='course-axis']")

    assert [(words.get("y"), words.text) for words in axis.findall("text[@dy='0.35em']")] == [
        ("100%", "0"),
        ("75%", "5"),
        ("50%", "10"),
        ("25%", "15"),
        ("0%", "20"),
    ]


def test_hidden_axes_are_not_drawn():
    """A picture of people has no ticks, no lines and no titles."""
    axis = Axis("Nowhere", -1, 3, hidden=True)

    group = ET.fromstring(draw_svg(chart("People", axis, axis, []))).find("g[@class='course-axis']")

    assert list(group) == []


def test_drawing_is_silent_for_screen_readers():
    """The sentence below it speaks."""
    svg = ET.fromstring(draw_svg(chart("Posts", X, Y, [])))

    assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")
