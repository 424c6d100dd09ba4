"""Tides in a bay: a sample model, small enough to work out by hand."""

from dataclasses import dataclass

from coursebook.chart import Axis, chart, line
from coursebook.explorable import Choice, Explorable, Preset, Slider, Toggle

#: Pull of the sun and the moon, by the moon's phase. [m]
PULL = {"none": 1.0, "half": 2.0, "full": 4.0}


@dataclass(frozen=True)
class Tide:
    """Water in the bay.

    Parameters
    ----------
    height : float
        Height of the water [m].
    """

    height: float


def simulate(moon: str, hour: int, harbour: bool) -> Tide:
    """Return the water after some hours; a harbour holds half of it back."""
    return Tide(PULL[moon] * hour / 2 * (0.5 if harbour else 1))


def height(hour: int, moon: str = "half") -> float:
    """Return the height after `hour` hours [m]."""
    return PULL[moon] * hour / 2 + 0.04


def depth() -> float:
    """Return a value that is not a number."""
    return float("nan")


def is_high(tide: Tide) -> bool:
    """Whether boats float."""
    return tide.height > 5


def is_above(tide: Tide, metres: float) -> bool:
    """Whether the water is above a mark."""
    return tide.height > metres


def is_wet(tide: Tide) -> bool:
    """Whether there is any water."""
    return tide.height >= 0


def is_deep(tide: Tide) -> bool:
    """Whether it is deep enough for a whale, which it never is."""
    return tide.height > 1000


def is_shallow(tide: Tide) -> bool:
    """Whether it is as it opens."""
    return tide.height < 3


def in_metres(tide: Tide) -> float:
    """Return a number where true or false is needed."""
    return tide.height


tides = Explorable(
    slug="tides",
    title="Tides in a bay",
    question="When do boats float?",
    controls=[
        Choice("moon", "The moon", {"none": "is new", "half": "is half", "full": "is full"}, default="half"),
        Slider("hour", "Hours of flood", 0, 6, step=1, default=2, unit="hours"),
        Toggle("harbour", "There is a harbour"),
    ],
    model=simulate,
    figure=lambda tide: chart(
        "Height of the water", Axis("Hour", 0, 6), Axis("Metres", 0, 13), [line("Water", [0, 6], [0, tide.height])]
    ),
    narrate=lambda tide: f"The water stands at {tide.height:g} metres.",
    presets=[Preset("Spring tide", moon="full", hour=6)],
)
