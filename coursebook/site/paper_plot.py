"""A chart that scales as one picture, for books: its places, words and dots keep their proportions.

`coursebook.drawing` gives a chart without a size, which the style sheet of the site stretches. Here it gets a canvas
of fixed proportions, with room about the plot for the words of its axes.
"""

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from coursebook.chart import in_vocabulary
from coursebook.drawing import draw_svg

#: Width and height of the plot itself. [units, of which text is 13 high]
PLOT = (330, 170)
#: Room left, above, right and below: for ticks and titles, and where there are no axes.
ROOM = (40, 28, 26, 46)
BARE_ROOM = (6, 6, 6, 6)


def plot_on_paper(figure: Mapping[str, Any], name: str = "") -> str:
    """Draw a figure on a canvas.

    Parameters
    ----------
    figure : mapping
        A plotly figure.
    name : str, optional
        What it shows, for those who hear it; without one, the words beside it speak for it.

    Returns
    -------
    str
        An `<svg>` element with a `viewBox`; nothing if the figure is not of the chart vocabulary.
    """
    if not in_vocabulary(figure):
        return ""
    (width, height), (left, above, right, below) = PLOT, _room(figure)
    spoken = {"role": "img", "aria-label": name} if name else {"aria-hidden": "true"}
    canvas = ET.Element(
        "svg", {"class": "course-picture", "viewBox": f"0 0 {left + width + right} {above + height + below}", **spoken}
    )
    plot = ET.fromstring(draw_svg(figure))
    for attribute in ("aria-hidden", "focusable"):
        del plot.attrib[attribute]
    for box in plot.iter("svg"):
        box.set("overflow", "visible")
    plot.attrib.update(x=str(left), y=str(above), width=str(width), height=str(height))
    canvas.append(plot)
    return ET.tostring(canvas, encoding="unicode")


def _room(figure: Mapping[str, Any]) -> tuple[int, int, int, int]:
    return ROOM if figure["layout"]["yaxis"].get("visible", True) else BARE_ROOM
