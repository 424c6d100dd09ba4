r"""Two friends who talk a bad day over: each calms down by the day, and each stirs the other up by going over it again.

With calming ``d`` and rehashing ``g``, both per day, the distress of the two follows

.. math::

    \frac{dE_1}{dt} = -d E_1 + g E_2, \qquad \frac{dE_2}{dt} = -d E_2 + g E_1

Their sum fades at the rate ``d - g`` and their difference at ``d + g``: what they share outlasts what one of them
has alone, and if ``g`` exceeds ``d`` it grows. Distress is not a fluid: what one hands over is not lost to the giver,
so nothing is conserved, except the sum for ``d = g``. Closeness itself, which co-rumination also goes with, is not
in the model, and nobody has fitted it to people.

References
----------
Co-rumination: Rose (2002), *Child Development* 73(6), 1830-1843. Rose, Carlson and Waller (2007), *Developmental
Psychology* 43(4), 1019-1031, https://doi.org/10.1037/0012-1649.43.4.1019.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, band, chart, dots, line, rule
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider

#: Distress of a bad day, by definition. [points]
BAD_DAY = 10.0
#: How long the two are followed. [days]
LAST_DAY = 10
#: What counts as much stirring up, and as soon enough, in the quiz's challenge. [1/day], [days]
MUCH_REHASHING, SOON_ENOUGH = 0.2, 1.0
#: Steps between two days in which a path is worked out: halving days are exact to about a ten-thousandth. [1/day]
FINENESS = 100


@dataclass(frozen=True)
class Pair:
    """The distress of two friends after a bad day, and of one who is alone.

    Parameters
    ----------
    day : numpy.ndarray
        Days 0 to `LAST_DAY`, shape ``(n,)`` [days].
    you, friend, alone : numpy.ndarray
        Distress of each, shape ``(n,)`` [points]. `alone` is you without the friend.
    half_day, half_day_alone : float or None
        When you are first down to half a bad day; None if not within `LAST_DAY` days [days].
    whose : str
        "both" or "you".
    rehashing : float
        ``g``, while they go over it [1/day].
    """

    day: NDArray[np.float64]
    you: NDArray[np.float64]
    friend: NDArray[np.float64]
    alone: NDArray[np.float64]
    half_day: float | None
    half_day_alone: float | None
    whose: str
    rehashing: float


def simulate(calming: float, rehashing: float, whose: str, until: float) -> Pair:
    """Follow two friends after a bad day.

    Parameters
    ----------
    calming : float
        ``d``, above 0 [1/day].
    rehashing : float
        ``g``, 0 or more [1/day].
    whose : str
        "both" had the bad day, or only "you".
    until : float
        Last day on which they go over it; from then on ``g`` is 0 [days].

    Returns
    -------
    Pair
        The exact solution, at `FINENESS` steps a day.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if whose not in ("both", "you"):
        raise ValueError(f"whose is {whose!r}; choose 'both' or 'you'.")
    day = np.arange(LAST_DAY * FINENESS + 1) / FINENESS
    you, friend = distress(day, calming, rehashing, until, friend_start=BAD_DAY if whose == "both" else 0.0)
    alone, _ = distress(day, calming, 0.0, until, friend_start=0.0)
    return Pair(day, you, friend, alone, _first_half(day, you), _first_half(day, alone), whose, rehashing)


def distress(
    day: NDArray[np.float64], calming: float, rehashing: float, until: float, friend_start: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the distress of both friends on some days, by the two modes of the pair.

    Parameters
    ----------
    day : numpy.ndarray
        Days since the bad day, shape ``(n,)`` [days].
    calming, rehashing, until : float
        As in `simulate`.
    friend_start : float
        Distress of the friend on day 0; yours is `BAD_DAY` [points].

    Returns
    -------
    tuple of numpy.ndarray
        Yours and your friend's, shape ``(n,)`` each [points].

    Raises
    ------
    ValueError
        If a rate or a day lies outside its range.
    """
    _demand("calming", calming, "a day", above=True)
    _demand("rehashing", rehashing, "a day")
    _demand("until", until, "days")
    stirred = rehashing * np.minimum(day, until)
    together = (BAD_DAY + friend_start) * np.exp(stirred - calming * day)
    apart = (BAD_DAY - friend_start) * np.exp(-stirred - calming * day)
    return (together + apart) / 2, (together - apart) / 2


def half_life(calming: float, rehashing: float) -> float:
    """Return the days in which shared distress halves, ``ln 2 / (d - g)``; it does so only where ``g < d`` [days]."""
    if rehashing >= calming:
        raise ValueError(f"rehashing is {rehashing} a day; shared distress halves only below the calming, {calming}.")
    return float(np.log(2) / (calming - rehashing))


def friend_peak(calming: float, rehashing: float) -> float:
    """Return the highest distress of a friend who had a good day and goes over your bad one, every day [points]."""
    return float(simulate(calming, rehashing, whose="you", until=LAST_DAY).friend.max())


def over_it_soon(pair: Pair) -> bool:
    """Return whether two who share a bad day and stir up much take at most a day longer to halve it than one alone."""
    if pair.whose != "both" or pair.rehashing < MUCH_REHASHING or pair.half_day is None or pair.half_day_alone is None:
        return False
    return round(pair.half_day - pair.half_day_alone, 2) <= SOON_ENOUGH


def stirs_little(pair: Pair) -> bool:
    """Return whether going over it stirs up too little for the quiz's challenge."""
    return pair.rehashing < MUCH_REHASHING


def only_yours(pair: Pair) -> bool:
    """Return whether the bad day was yours alone."""
    return pair.whose == "you"


def draw(pair: Pair) -> Figure:
    """Draw the distress of both friends and of one alone, with the days on which it has halved."""
    shown = slice(None, None, FINENESS // 4)
    return chart(
        "Distress over ten days: you with a friend, your friend, and you alone",
        Axis("Day", 0, LAST_DAY, digits=1),
        Axis("Distress", 0, 17, digits=1),
        [
            rule("half a bad day", y=BAD_DAY / 2, span=(0, LAST_DAY)),
            band("Added by going over it", pair.day[shown], pair.alone[shown], pair.you[shown]),
            line("You, alone", pair.day[shown], pair.alone[shown], role="compare"),
            line("Your friend", pair.day[shown], pair.friend[shown], role="third"),
            line("You, together", pair.day[shown], pair.you[shown]),
            _halved("Half, alone", pair.half_day_alone, "compare"),
            _halved("Half, together", pair.half_day, "subject"),
        ],
    )


def describe(pair: Pair) -> str:
    """Describe how long it takes, and what it does to the friend."""
    alone = f"alone, it takes {_days(pair.half_day_alone)}"
    first = f"Together, you need {_days(pair.half_day)} to get over half of your bad day; {alone}."
    if pair.half_day is None:
        first = (
            f"Together, your distress goes from 10 to {pair.you[-1]:.1f} in ten days; {alone} to get over half of it."
        )
    if pair.whose == "both":
        return f"{first} Your friend, who had the same day, fares as you do."
    return f"{first} Your friend, who had a good day, goes up to {pair.friend.max():.1f}."


def slowdown(pair: Pair) -> str:
    """Return how long half of it takes together: "sooner", the "same", "longer", or "thrice" from twice upwards."""
    times = (pair.half_day or LAST_DAY) / (pair.half_day_alone or LAST_DAY)
    bounds = {0.95: "sooner", 1.05: "same", 2: "longer"}
    return next((words for bound, words in bounds.items() if times < bound), "thrice")


emotional_offloading = Explorable(
    slug="emotional-offloading",
    title="Two friends and a bad day",
    question="When does talking it over slow you down?",
    controls=[
        Slider("calming", "How much a day calms each of you", 0.2, 0.5, step=0.05, default=0.3, unit="a day"),
        Slider("rehashing", "How much going over it stirs up", 0, 0.25, step=0.05, default=0.2, unit="a day"),
        Choice("whose", "The bad day was", {"both": "one for both of you", "you": "yours alone"}, default="both"),
        Choice(
            "until", "You go over it", {LAST_DAY: "every day", 5: "for five days", 2: "for two days"}, default=LAST_DAY
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Company, no rehashing", "You sit together and do not dig: all three lines are one.", rehashing=0),
        Preset("Going over it daily", "Both of you calm down, and each pulls the other back up."),
        Preset(
            "More stir than calm",
            "What is stirred up outruns what calms: the bad day grows.",
            calming=0.2,
            rehashing=0.25,
        ),
        Preset("Only your bad day", "Your friend catches some of it, and yours fades no faster.", whose="you"),
        Preset("Two days, then enough", "The same two friends change what they do: see the bend.", until=2),
    ],
    prediction=Prediction(
        "Alone, you need 2.3 days to get over half of a bad day. A friend had the same bad day, and the two of you "
        "go over it together, every day. How long do you need now?",
        OneOf(
            {
                "sooner": "About a day: shared sorrow is half the sorrow.",
                "same": "2.3 days, as before.",
                "longer": "A day longer: about 3 days.",
                "thrice": "Three times as long: about 7 days.",
            }
        ),
        truth=slowdown,
        state={"calming": 0.3, "rehashing": 0.2, "whose": "both", "until": LAST_DAY},
    ),
    toy=True,
)


def _first_half(day: NDArray[np.float64], level: NDArray[np.float64]) -> float | None:
    """The day on which a path first comes down to half a bad day, between two of its steps."""
    below = np.flatnonzero(level <= BAD_DAY / 2)
    if not below.size:
        return None
    step = slice(below[0] - 1, below[0] + 1)
    return float(np.interp(-BAD_DAY / 2, -level[step], day[step]))


def _halved(name: str, half_day: float | None, role: str) -> Figure:
    there = half_day is not None
    return dots(name, [half_day or 0.0], [BAD_DAY / 2], show=[there], role=role, size=12, legend=False)


def _days(days: float | None) -> str:
    return "more than ten days" if days is None else f"{days:.1f} days"


def _demand(name: str, value: float, unit: str, *, above: bool = False) -> None:
    if not 0 <= value < np.inf or (above and value == 0):
        raise ValueError(f"{name} is {value} {unit}; it is {'above 0' if above else '0 or more'}.")
