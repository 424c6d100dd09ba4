"""The toy model that every peer shows: how talk of a post spreads, over 1,000 states of three sliders.

It uses only arithmetic in a fixed order, so that every Python gives the same numbers to the last bit, whether it builds
a page or runs in a browser.
"""

from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

#: The number of days drawn, including the first.
DAYS = 60
#: The share of listeners who talk about it on the first day. [-]
FIRST = 0.01


class Slider(NamedTuple):
    """A control with ten values."""

    name: str
    label: str
    low: int
    high: int
    step: int
    start: int
    unit: str

    @property
    def values(self) -> list[int]:
        """Its values."""
        return list(range(self.low, self.high + 1, self.step))


#: The controls; the page shows them in this order.
SLIDERS = (
    Slider("eager", "Listeners who pass it on", 10, 100, 10, 10, "% a day"),
    Slider("lasting", "Interest lasts", 1, 10, 1, 5, "days"),
    Slider("deaf", "People who never listen", 0, 90, 10, 0, "%"),
)


@dataclass(frozen=True)
class Talk:
    """Two curves of `DAYS` points: who talks about the post today, and who has ever heard of it [%]."""

    day: list[int]
    talking: list[float]
    heard: list[float]


def spread(eager: int, lasting: int, deaf: int) -> Talk:
    """Follow a post from mouth to mouth, a day at a time.

    Parameters
    ----------
    eager : int
        The share of talkers who convince a listener on a day, if everyone listens [%].
    lasting : int
        How long a person talks about it, on average [days].
    deaf : int
        The share of people who never listen [%].

    Returns
    -------
    Talk
        The two curves.
    """
    listening = (1 - FIRST) * (1 - deaf / 100)
    talks, heard = FIRST, FIRST
    talking_curve, heard_curve = [], []
    for _ in range(DAYS):
        talking_curve.append(100 * talks)
        heard_curve.append(100 * heard)
        won = eager / 100 * listening * talks
        listening -= won
        heard += won
        talks += won - talks / lasting
    return Talk(list(range(DAYS)), talking_curve, heard_curve)


def sentence(talk: Talk) -> str:
    """Describe the curves."""
    most = max(talk.talking)
    return f"At most {most:.1f} % talk about it, on day {talk.talking.index(most)}; {talk.heard[-1]:.1f} % hear of it."


def figure(talk: Talk) -> dict:
    """Draw the curves, as a plotly figure in a plain dict, to the hundredth of a per cent that a picture can show."""
    named = (("Talk about it", talk.talking, "#0072B2"), ("Have heard of it", talk.heard, "#D55E00"))
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "lines",
                "name": name,
                "x": talk.day,
                "y": [round(value, 2) for value in curve],
                "line": {"color": colour},
            }
            for name, curve, colour in named
        ],
        "layout": {
            "template": {},
            "height": 340,
            "margin": {"l": 56, "r": 16, "t": 8, "b": 44},
            "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom"},
            "xaxis": {"title": {"text": "Day"}, "range": [0, DAYS - 1]},
            "yaxis": {"title": {"text": "People [%]"}, "range": [0, 100]},
        },
    }


def states() -> list[tuple[int, ...]]:
    """Return every state; the last slider changes fastest."""
    return list(product(*(slider.values for slider in SLIDERS)))
