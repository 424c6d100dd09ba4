"""Converts numbers to positions in a plot, as shares of its width and height."""

from collections.abc import Mapping
from typing import Any


class Scale:
    """The scale of a plot, from the fixed ranges of a figure's axes.

    Parameters
    ----------
    layout : mapping
        The layout of a plotly figure.
    """

    def __init__(self, layout: Mapping[str, Any]) -> None:
        self.left: float
        self.right: float
        self.bottom: float
        self.top: float
        self.left, self.right = layout["xaxis"]["range"]
        self.bottom, self.top = layout["yaxis"]["range"]

    def x(self, value: float) -> float:
        """Return the share of the width from the left [-]."""
        return (value - self.left) / (self.right - self.left)

    def y(self, value: float) -> float:
        """Return the share of the height from the top [-]."""
        return (self.top - value) / (self.top - self.bottom)


def percent(share: float) -> str:
    """Format a share as a percentage with at most two decimals, as the page's script does."""
    return f"{round(100 * share, 2):g}%"
