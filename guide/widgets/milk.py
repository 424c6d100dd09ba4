r"""When to pour the milk: a hot cup loses warmth faster than a lukewarm one.

In words: each minute the tea loses a fixed share of what it has above the room.

.. math:: \frac{dT}{dt} = -k (T - R)

Conserved: pouring mixes the warmth of tea and milk, and loses none.
"""

from dataclasses import dataclass

import numpy as np

from coursebook.chart import Axis, chart, line
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Tea at first, the room, and milk from the fridge [degrees Celsius]; how long you wait [min].
TEA, ROOM, MILK, WAIT = 90, 20, 5, 10


@dataclass(frozen=True)
class Cup:
    """Ten minutes of a cup of tea: its temperature at each tenth of a minute, and when the milk came."""

    minute: np.ndarray
    warmth: np.ndarray
    poured: int

    @property
    def last(self) -> float:
        """The temperature at the end [degrees Celsius]."""
        return float(self.warmth[-1])


def simulate(poured: int, share: int, cup: str) -> Cup:
    """Follow a cup for ten minutes.

    Parameters
    ----------
    poured : int
        When the milk comes [min].
    share : int
        How much of the cup is milk in the end [%].
    cup : str
        ``thin`` or ``thick``.
    """
    lost = {"thin": 0.12, "thick": 0.06}[cup]
    minute = np.linspace(0, WAIT, 10 * WAIT + 1)
    before = ROOM + (TEA - ROOM) * np.exp(-lost * minute)
    mixed = (1 - share / 100) * (ROOM + (TEA - ROOM) * np.exp(-lost * poured)) + share / 100 * MILK
    after = ROOM + (mixed - ROOM) * np.exp(-lost * (minute - poured))
    return Cup(minute, np.where(minute < poured, before, after), poured)


def in_the_end(poured: int, share: int, cup: str) -> float:
    """Return the temperature after ten minutes [degrees Celsius]; quizzes compute with it."""
    return simulate(poured, share, cup).last


def is_warm(cup: Cup) -> bool:
    """Return whether the tea has at least 50 degrees in the end; a challenge asks for it."""
    return cup.last >= 50


def draw(cup: Cup) -> dict:
    """Draw the temperature; the axes stay, so that cups can be compared."""
    axes = Axis("Minutes", 0, WAIT), Axis("Temperature [°C]", 0, TEA)
    return chart("The temperature of the tea, minute by minute", *axes, [line("Tea", cup.minute, cup.warmth)])


def describe(cup: Cup) -> str:
    """Say what the picture shows."""
    return f"With milk at minute {cup.poured}, the tea has {cup.last:.1f} degrees after {WAIT} minutes."


milk = Explorable(
    slug="milk",
    title="Milk now or later?",
    question="When should the milk come, so that the tea is warmest in ten minutes?",
    controls=[
        Slider("poured", "The milk comes at minute", 0, WAIT, step=1, default=5),
        Slider("share", "Milk in the cup", 10, 40, step=10, default=30, unit="%"),
        Choice("cup", "The cup is", {"thin": "thin", "thick": "thick"}, default="thin"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Milk at once", "It cools the tea, and then the tea cools more slowly.", poured=0),
        Preset("Milk at the end", "Ten hot minutes have given the most away.", poured=WAIT),
        Preset("In a thick cup", "It matters less when little is lost anyway.", poured=WAIT, cup="thick"),
    ],
    prediction=Prediction(
        "The milk comes just before you drink. How warm is the tea then?",
        Estimate(0, TEA, 1, "degree|degrees"),
        truth=lambda cup: round(cup.last),
        state={"poured": WAIT, "share": 30, "cup": "thin"},
    ),
    toy=True,
)
