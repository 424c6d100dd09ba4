"""The colours and shapes of every chart, by role.

Each colour has a contrast of at least 3:1 on the page's light and dark grounds, and stays distinct for the
colour-blind (Okabe & Ito's set, slightly shifted); a dash and a symbol say the same without colour.
"""

from typing import NamedTuple


class Look(NamedTuple):
    """How a role is drawn.

    Parameters
    ----------
    colour : str
        Hexadecimal, the same on both grounds.
    dash : str
        A dash name of plotly.
    symbol : str
        A marker name of plotly.
    """

    colour: str
    dash: str
    symbol: str


#: What the reader moves; what it is compared with; two more; what stays in the background.
LOOKS = {
    "subject": Look("#0f7ab8", "solid", "circle"),
    "compare": Look("#c8590c", "dash", "square"),
    "third": Look("#159570", "dot", "diamond"),
    "fourth": Look("#b0609a", "dashdot", "triangle-up"),
    "quiet": Look("#7d8590", "solid", "circle-open"),
}

#: Text and lines that belong to no role: readable on both grounds.
INK = "#7d8590"
