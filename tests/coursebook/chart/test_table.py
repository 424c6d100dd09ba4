"""The numbers of a figure as tables: each cell names the place in the figure that it shows."""

import pytest

from coursebook.chart import Axis, band, bars, chart, dots, line, links, note, people, rule
from coursebook.chart.table import Cell, format_value, tables

X, Y = Axis("Day", 0, 10), Axis("Posts a week", -20, 20, digits=1)
GROUPS = {"quiet": "quiet", "loud": "compare"}


def made(*marks):
    return chart("Posts", X, Y, marks)


def found(figure, path):
    """The value at a path such as ``data.0.y.17``."""
    place = figure
    for step in path.split("."):
        place = place[int(step) if step.isdigit() else step]
    return place


def test_cells_of_a_line_name_their_places():
    """Days have no decimals and posts have one, as their axes say."""
    (table,) = tables(made(line("Posts", [0, 5], [1.25, 2])))

    assert (table.heads, table.rows) == (
        ["Day", "Posts"],
        [
            [Cell("data.0.x.0", 0, "0"), Cell("data.0.y.0", 1, "1.2")],
            [Cell("data.0.x.1", 0, "5"), Cell("data.0.y.1", 1, "2.0")],
        ],
    )


def test_marks_over_the_same_places_share_a_table():
    """A line and dots on days 0 and 5 have one column of days; bars on day 3 have their own table."""
    figure = made(line("Posts", [0, 5], [1, 2]), bars("Likes", [3], [4]), dots("Seen", [0, 5], [5, 6]))

    heads = [table.heads for table in tables(figure)]

    assert heads == [["Day", "Posts", "Seen"], ["Day", "Likes"]]


def test_band_has_a_column_from_and_a_column_to():
    """From 2 to 8 on day 0, from 3 to 9 on day 5: its low end lies in the way back, which is counted from behind."""
    (table,) = tables(made(band("Spread", [0, 5], [2, 3], [8, 9])))

    assert (table.heads, [[cell.text for cell in row] for row in table.rows]) == (
        ["Day", "Spread, from", "Spread, to"],
        [["0", "2.0", "8.0"], ["5", "3.0", "9.0"]],
    )


def test_every_cell_shows_the_number_at_its_path():
    """The script reads the path in another state; in this one it must give the text that is there."""
    figure = made(
        rule("stop", x=3, span=(0, 20)),
        band("Spread", [0, 5, 9], [-2, 3, 4], [8, 9, 10]),
        line("Posts", [0, 5, 9], [1.5, -2, 3]),
        dots("Seen", [1, 2], [5, 6], show=[False, True]),
    )

    cells = [cell for table in tables(figure) for row in table.rows for cell in row]

    assert [cell.text for cell in cells] == [format_value(found(figure, cell.path), cell.digits) for cell in cells]
    assert len(cells) == 3 * 4 + 2 * 2


def test_dot_that_is_not_shown_is_a_dash():
    """Its row stays, for the states in which there is a number."""
    (table,) = tables(made(dots("Seen", [1, 2], [5, 6], show=[False, True])))

    assert [row[1].text for row in table.rows] == ["–", "6.0"]


def test_people_are_counted():
    """One of three is quiet and two are loud; the path is the whole list, of which the script counts what is there."""
    figure = made(*people(GROUPS, ["loud", "quiet", "loud"], columns=2))

    (table,) = tables(figure)

    assert (table.heads, table.rows) == (
        ["Group", "People"],
        [["quiet", Cell("data.0.y", 0, "1")], ["loud", Cell("data.1.y", 0, "2")]],
    )


def test_all_people_stand_in_some_row():
    """Nobody is lost or counted twice: 7 people."""
    who = ["loud", "quiet", "loud", "loud", "quiet", "loud", "loud"]

    (table,) = tables(made(*people(GROUPS, who, columns=3)))

    assert sum(int(count.text) for _, count in table.rows) == 7


@pytest.mark.parametrize(
    "mark",
    [rule("stop", x=3, span=(0, 20)), note("here", 1, 2), links("Friends", [(0, 1)], [(2, 3)])],
    ids=["rule", "note", "links"],
)
def test_mark_without_values_has_no_table(mark):
    """Words and links have no number of their own."""
    assert tables(made(mark)) == []


@pytest.mark.parametrize(
    ("value", "digits", "words"),
    [(None, 2, "–"), (0, 0, "0"), (-1.5, 1, "−1.5"), (2, 2, "2.00"), (1234.5, 1, "1234.5")],
)
def test_number_is_written_as_by_the_script(value, digits, words):
    """Fixed decimals, a true minus sign, a dash for nothing."""
    assert format_value(value, digits) == words


@pytest.mark.parametrize(("power", "text"), [(0, "1.0"), (0.4, "2.5"), (1, "10"), (3.1, "1,300"), (6, "1,000,000")])
def test_power_of_ten_is_written_as_the_number(power, text):
    """Two figures, with commas; the page's script writes the same."""
    assert format_value(power, 1, tens=True) == text


def test_dots_of_a_picture_without_axes_are_counted():
    """Their positions mean nothing, so the table says how many there are; a script keeps the count."""
    bare = Axis("Across", 0, 10, hidden=True)
    seen, met = dots("Seen", [1, 2], [5, 6], show=[False, True]), dots("Met", [1, 2], [5, 6])

    (table,) = tables(chart("Dots", bare, bare, [seen, met]))

    assert table.heads == ["Group", "How many"]
    assert table.rows == [["Seen", Cell("data.0.y", 0, "1")], ["Met", Cell("data.1.y", 0, "2")]]
