"""Places of numbers in a plot, as shares of its width and height."""

from collections.abc import Mapping
from typing import Any


class Scale:
    """Places of numbers in the plot, from the fixed ranges of a figure's axes."""

    def __init__(self, layout: Mapping[str, Any]) -> None:
        (self.left, self.right), (self.bottom, self.top) = (
            layout["xaxis"]["range"],
            layout["yaxis"]["range"],
        )

    def x(self, value: float) -> float:
        """Return the share of the width from the left [-]."""
        return (value - self.left) / (self.right - self.left)

    def y(self, value: float) -> float:
        """Return the share of the height from the top [-]."""
        return (self.top - value) / (self.top - self.bottom)


def percent(share: float) -> str:
    """Write a share as SVG and the page's script do, with two decimals at most."""
    return f"{round(100 * share, 2):g}%"
