"""A chart that scales as one picture, for books: positions, words and dots keep their proportions.

`coursebook.chart.svg` draws a chart without a size, which the style sheet of the site stretches. Here it gets a canvas
of fixed proportions, with room about the plot for the words and titles of its axes.
"""

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from coursebook.chart.figure import in_vocabulary
from coursebook.chart.svg import draw_svg
from coursebook.chart.text import Canvas, is_bare, left_room, tick_line_count
from coursebook.chart.text_width import wrap

#: Width and height of the plot itself. [units, of which text is 13 high]
PLOT = (330, 170)
#: Height of text, and from one line to the next. [units]
EM, LINE = 13, 15.6
#: Room to the right of a plot, and on all sides of one without axes. [units]
RIGHT, BARE = 26, 6


def plot_on_paper(figure: Mapping[str, Any], name: str = "") -> str:
    """Draw a figure on a canvas.

    Parameters
    ----------
    figure : mapping
        A plotly figure.
    name : str, optional
        What it shows, for screen readers; without one, they skip it, since the words beside it say the same.

    Returns
    -------
    str
        An `<svg>` element with a `viewBox`; nothing if the figure is not of the chart vocabulary.
    """
    if not in_vocabulary(figure):
        return ""
    (width, height), layout = PLOT, figure["layout"]
    plot_size = Canvas(width / EM, height / EM)
    left, above, right, below = (float(BARE),) * 4
    upper, lower, ticks = [], [], 0.0
    if not is_bare(layout):
        left, right = left_room(layout) * EM, RIGHT
        ticks = 1.9 * EM + (tick_line_count(layout, plot_size) - 1) * LINE
        whole = (left + width + right) / EM
        upper, lower = (wrap(layout[axis]["title"]["text"].split(), whole) for axis in ("yaxis", "xaxis"))
        above, below = EM / 2 + len(upper) * LINE, EM / 2 + len(lower) * LINE + ticks
    spoken = {"role": "img", "aria-label": name} if name else {"aria-hidden": "true"}
    size = f"0 0 {left + width + right:g} {above + height + below:g}"
    canvas = ET.Element("svg", {"class": "course-picture", "viewBox": size, **spoken})
    plot = ET.fromstring(draw_svg(figure, plot_size))
    for attribute in ("aria-hidden", "focusable"):
        del plot.attrib[attribute]
    for box in plot.iter("svg"):
        box.set("overflow", "visible")
    for number, words in enumerate(reversed(upper)):
        _write_title(plot, words, {"x": f"{-left:g}", "y": f"{-0.85 * EM - number * LINE:g}"})
    for number, words in enumerate(lower):
        down = f"{ticks + EM + number * LINE:g}"
        _write_title(plot, words, {"x": "100%", "y": "100%", "dy": down, "text-anchor": "end"})
    plot.attrib.update(x=f"{left:g}", y=f"{above:g}", width=str(width), height=str(height))
    canvas.append(plot)
    return ET.tostring(canvas, encoding="unicode")


def _write_title(plot: ET.Element, words: str, place: dict[str, str]) -> None:
    """Write a line of an axis's title: of the y axis above the plot, of the x axis below the words of its ticks."""
    ET.SubElement(plot, "text", {**place, "class": "course-axis-title"}).text = words
