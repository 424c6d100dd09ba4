"""Numbers that a mark cannot draw, and numbers that it can although they look odd."""

import json
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from coursebook.chart import Axis, band, bars, chart, dots, line, rule
from coursebook.chart.svg import draw_svg


@pytest.mark.parametrize(
    "make",
    [
        lambda: line("Mark", [1, 2], [1]),
        lambda: bars("Mark", [1], [1, 2]),
        lambda: dots("Mark", [1, 2], [1]),
        lambda: band("Mark", [1, 2], [1, 2], [1]),
    ],
)
def test_unequal_lengths_are_refused(make):
    """With the mark's name, or by the place where they run out."""
    with pytest.raises(ValueError, match=r"'Mark' has|shorter|longer"):
        make()


def test_dot_that_is_not_shown_may_hold_anything():
    """What is left out need not be a number."""
    assert dots("Dot", [1, 2], [float("nan"), 3], show=[False, True])["y"] == [None, 3]


def test_numbers_of_numpy_become_python_s():
    """A page's data is JSON, which knows no numpy."""
    marks = [line("Line", [np.int64(0), 1], np.array([1, 2])), rule("here", x=np.int64(1), span=(0, 1))]

    assert json.loads(json.dumps(marks))[0]["y"] == [1, 2]


def test_bar_below_nothing_hangs_from_the_floor():
    """-3 on an axis from -5 to 5 reaches from the middle down to 80 percent."""
    figure = chart("Bars", Axis("x", 0, 2), Axis("y", -5, 5), [bars("Bar", [1], [-3])])

    bar = next(ET.fromstring(draw_svg(figure)).iter("rect"))

    assert (bar.get("y"), bar.get("height")) == ("50%", "30%")
