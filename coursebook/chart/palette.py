"""The colours and shapes of every chart, by role.

Each colour has a contrast of at least 3:1 on the page's light and dark backgrounds, and stays distinct for colour-blind
readers (Okabe & Ito's set, slightly shifted). A dash and a symbol distinguish the roles without colour.
"""

from typing import NamedTuple


class RoleStyle(NamedTuple):
    """The style of a role.

    Parameters
    ----------
    colour : str
        Hexadecimal, the same on both backgrounds.
    dash : str
        A dash name of plotly.
    symbol : str
        A marker name of plotly.
    """

    colour: str
    dash: str
    symbol: str


#: What the reader moves, what it is compared with, two more, and what stays in the background.
ROLE_STYLES = {
    "subject": RoleStyle("#0f7ab8", "solid", "circle"),
    "compare": RoleStyle("#c8590c", "dash", "square"),
    "third": RoleStyle("#159570", "dot", "diamond"),
    "fourth": RoleStyle("#b0609a", "dashdot", "triangle-up"),
    "quiet": RoleStyle("#7d8590", "solid", "circle-open"),
}

#: The colour of text and lines without a role, readable on both backgrounds.
INK = "#7d8590"


def role_rules(declaration: str) -> str:
    """Return a CSS rule per role.

    Parameters
    ----------
    declaration : str
        A property that takes the role's colour, such as ``color``.
    """
    return "".join(f".course-role-{role} {{ {declaration}: {style.colour}; }}\n" for role, style in ROLE_STYLES.items())
