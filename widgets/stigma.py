r"""Stigma and talk: people who meet half way come closer to each other, and their average stays where it was.

Everyone holds a view ``x``, from kind to harsh. In bounded confidence two people meet by chance and listen if their
views lie within ``epsilon`` of each other; then each moves towards the other:

.. math::

    |x_i - x_j| < \epsilon: \quad x_i \leftarrow x_i + \mu (x_j - x_i), \quad x_j \leftarrow x_j + \mu (x_i - x_j)

What one gains the other loses, so every meeting keeps the average and multiplies the gap by ``1 - 2 mu``. Some may tell
their story and keep to their view, 0: they pull without being pulled, and only then does the average move, as far as
people listen. Left out: views that harden in quarrel, and that people choose whom they meet.

References
----------
The rule is Deffuant and Weisbuch's, as described at
https://iris.joshua-becker.com/lab/opinion-dynamics-deffuant-bounded-confidence/. Studies of contact: Maunder and White
(2019), *Clinical Psychology Review* 72, 101749, https://doi.org/10.1016/j.cpr.2019.101749.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import copysign, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray

from coursebook.amounts import amount, count
from coursebook.chart import Axis, Figure, chart, dots, rule
from coursebook.explorable import Again, Choice, Explorable, OneOf, Prediction, Preset, Slider

#: People whose views are followed, one on each hundredth of the scale at first.
PEOPLE = 100
#: The harshest view. [points]
HARSHEST = 100
#: How far two people move towards each other, so that they meet half way. [-]
HALF_WAY = 0.5
#: Talks of each person, on average, for which the picture can be shown. [talks]
TALKS = (0, 1, 2, 5, 10, 30)
#: The most who tell their story.
MOST_TELLERS = 20
#: The seed of each world; chosen among the first twelve so that a reach of 20 has settled after 30 talks.
SEEDS = (8, 3, 2, 5)
#: People nearer than this belong to one camp, which has at least so many. [points, people]
CAMP_GAP, CAMP_LEAST = 3, 5
#: How far a heap of dots reaches, its dots in a row and their distance. [points, dots, points]
HEAP, ROW, DOT_STEP = 5.5, 4, 1.4
#: Where those who tell their story are drawn, beside the kind end. [points]
TELLERS_AT = -6


@dataclass(frozen=True)
class Talking:
    """The views of a hundred people after some talk.

    Parameters
    ----------
    views : numpy.ndarray
        Sorted, 0 to 100, shape ``(100,)`` [points].
    talks : int
        Talks of each person so far, on average [talks].
    tellers : int
        People beside them who tell their story and keep to it [people].
    reach : int
        How far apart two people still listen [points].
    """

    views: NDArray[np.float64]
    talks: int
    tellers: int
    reach: int

    @property
    def average(self) -> float:
        """The average view [points]."""
        return float(self.views.mean())

    @property
    def camps(self) -> int:
        """How many camps there are."""
        return count_camps(self.views)


def simulate(reach: int, tellers: int, talks: int, world: int) -> Talking:
    """Let a hundred people talk in pairs.

    Parameters
    ----------
    reach : int
        How far apart two people still listen to each other, 0 to 100 [points]; at 0 nobody listens.
    tellers : int
        People who tell their story and keep to the view 0: from 0 to `MOST_TELLERS` [people].
    talks : int
        Talks of each person, one of `TALKS` [talks].
    world : int
        Which random run, from 1 to 4.

    Returns
    -------
    Talking
        The views after that.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= reach <= HARSHEST:
        raise ValueError(f"reach is {reach} points; it lies from 0 to {HARSHEST}.")
    if not 0 <= tellers <= MOST_TELLERS:
        raise ValueError(f"tellers is {tellers} people; it lies from 0 to {MOST_TELLERS}.")
    if talks not in TALKS:
        raise ValueError(f"talks is {talks}; choose one of {', '.join(map(str, TALKS))}.")
    if not 0 < world <= len(SEEDS):
        raise ValueError(f"world is {world}; it lies from 1 to {len(SEEDS)}.")
    return Talking(_history(reach, tellers, world)[TALKS.index(talks)], talks, tellers, reach)


def talk(
    views: ArrayLike,
    reach: float,
    meetings: int,
    rng: np.random.Generator,
    *,
    mu: float = HALF_WAY,
    fixed: int = 0,
) -> NDArray[np.float64]:
    """Let random pairs meet, one pair after the other.

    Parameters
    ----------
    views : array_like
        The view of each person [points].
    reach, meetings : float, int
        How far apart two people still listen [points], and how many pairs meet [meetings].
    rng : numpy.random.Generator
        Who meets whom.
    mu : float, optional
        How far each moves towards the other, above 0 and at most 0.5 [-].
    fixed : int, optional
        So many people, the first, do not move [people].

    Returns
    -------
    numpy.ndarray
        The views afterwards, in the same order [points].

    Raises
    ------
    ValueError
        If `mu` lies outside its range.
    """
    if not 0 < mu <= HALF_WAY:
        raise ValueError(f"mu is {mu}; it lies above 0 and at most at {HALF_WAY} [-].")
    now = np.asarray(views, dtype=float).tolist()
    first = rng.integers(len(now), size=meetings).tolist()
    other = rng.integers(1, len(now), size=meetings).tolist()
    for i, step in zip(first, other, strict=True):
        j = (i + step) % len(now)
        gap = now[j] - now[i]
        if abs(gap) < reach:
            if i >= fixed:
                now[i] += mu * gap
            if j >= fixed:
                now[j] -= mu * gap
    return np.array(now)


def gap_after(gap: float, share: float, meetings: int = 1) -> float:
    """Return how far apart two people are who each went a share of the way in each meeting, ``(1 - 2 mu)^k`` of it."""
    return gap * (1 - 2 * share) ** meetings


def count_camps(views: ArrayLike, gap: float = CAMP_GAP, least: int = CAMP_LEAST) -> int:
    """Count the groups of at least `least` people that lie more than `gap` apart."""
    ordered = np.sort(views)
    sizes = np.diff(np.concatenate([[0], np.flatnonzero(np.diff(ordered) > gap) + 1, [ordered.size]]))
    return int(np.count_nonzero(sizes >= least))


def pairs_in_hundred(effect: float) -> float:
    """Return in how many of 100 pairs the treated person is better off, ``100 Phi(d / sqrt 2)`` [pairs]."""
    return 100 * NormalDist().cdf(effect / sqrt(2))


def overlap(effect: float) -> float:
    """Return the share that two bell curves have in common if they are `effect` apart, ``2 Phi(-|d| / 2)`` [-]."""
    return 2 * NormalDist().cdf(-abs(effect) / 2)


def effect_from_correlation(r: float) -> float:
    """Return the difference in standard deviations that belongs to a correlation, ``2 |r| / sqrt(1 - r^2)`` [-]."""
    return copysign(2 * abs(r) / sqrt(1 - r**2), r)


def two_camps_one_kind(talking: Talking) -> bool:
    """Return whether somebody tells their story, one camp has come close to it, and another has not heard it at all."""
    return talking.tellers > 0 and talking.camps > 1 and talking.views[0] < 5 and talking.views[-1] > HARSHEST / 2


def draw(talking: Talking) -> Figure:
    """Draw a hundred people by their view, heaped where they agree, with their average now and at first."""
    x, y = _heaps(talking.views)
    number = np.arange(MOST_TELLERS)
    return chart(
        "A hundred people by the harshness of their view, and their average",
        Axis("How harsh a person's view is", -10, 104, ticks={0: "kind", 25: "25", 50: "50", 75: "75", 100: "harsh"}),
        Axis("", 0, 30, ticks={}),
        [
            rule("", x=HARSHEST / 2, span=(0, 26), role="quiet"),
            rule(f"average {talking.average:.0f}", x=talking.average, span=(0, 29), role="compare"),
            dots("Listens and talks", x, y, size=6),
            dots(
                "Tells their story and keeps to it",
                TELLERS_AT + DOT_STEP * (number % ROW - (ROW - 1) / 2),
                number // ROW + 0.6,
                show=number < talking.tellers,
                role="third",
                size=6,
            ),
        ],
    )


def describe(talking: Talking) -> str:
    """Describe where the average is and how far people are apart."""
    spread = f"a typical person is {count(talking.views.std(), 'point|points')} away from it"
    if not talking.talks:
        return f"Before anybody talks the average view is {talking.average:.0f}, and {spread}."
    moved = talking.average - HARSHEST / 2
    where = "still 50" if abs(moved) < 1e-9 else f"{talking.average:.0f} instead of 50"
    camps = {1: "one camp", 0: "no camp yet"}.get(talking.camps, f"{talking.camps} camps")
    return f"After {amount(talking.talks, 'talk|talks')} each the average view is {where}, and {spread}: {camps}."


stigma = Explorable(
    slug="stigma",
    title="Talk and the average view",
    question="Does more talk make the average view kinder?",
    controls=[
        Choice("talks", "Talks of each person", {n: str(n) for n in TALKS}, default=30),
        Slider("reach", "How far apart people still listen", 10, 100, step=10, default=20, unit="point|points"),
        Choice(
            "tellers",
            "People who tell their story and keep to it",
            {0: "nobody", 5: "5", 10: "10", MOST_TELLERS: str(MOST_TELLERS)},
            default=0,
        ),
        Again("world", "World", len(SEEDS)),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Before they talk", "All sorts of views, and an average in the middle.", talks=0),
        Preset("Everyone listens", "All end up in one place: the average they began with.", talks=30, reach=100),
        Preset("Only the like-minded", "Two camps, and still the same average.", talks=30, reach=20),
        Preset(
            "Some tell their story", "They are not swayed, and now the average moves.", talks=30, reach=100, tellers=10
        ),
        Preset(
            "But who listens?",
            "The kind become kinder, and hardly anybody else hears it.",
            talks=30,
            reach=20,
            tellers=10,
        ),
    ],
    prediction=Prediction(
        "A hundred people hold all sorts of views, from kind (0) to harsh (100), and the average is 50. Each has 30 "
        "talks, in pairs, and every time the two meet half way. Where is the average then?",
        OneOf(
            {
                "kinder": "Well below 50: talking makes people kinder.",
                "same": "At 50.",
                "harsher": "Well above 50: the harsh are the loudest.",
            }
        ),
        truth=lambda talking: _side(talking.average),
        state={"talks": 30, "reach": 100, "tellers": 0, "world": 1},
    ),
    toy=True,
)


def _side(average: float) -> str:
    if abs(average - HARSHEST / 2) < 1e-9:
        return "same"
    return "kinder" if average < HARSHEST / 2 else "harsher"


@lru_cache(maxsize=1024)
def _history(reach: int, tellers: int, world: int) -> tuple[NDArray[np.float64], ...]:
    """The views after each number of talks in turn, sorted."""
    rng = np.random.default_rng(SEEDS[world - 1])
    views = np.concatenate([np.zeros(tellers), (np.arange(PEOPLE) + 0.5) * HARSHEST / PEOPLE])
    history, before = [], 0
    for talks in TALKS:
        views = talk(views, reach, (talks - before) * views.size // 2, rng, fixed=tellers)
        history.append(np.sort(views[tellers:]))
        before = talks
    return tuple(history)


def _heaps(views: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Place sorted people in heaps, each about the average view of those in it."""
    x, y = np.empty(views.size), np.empty(views.size)
    start = 0
    while start < views.size:
        end = int(np.searchsorted(views, views[start] + HEAP, side="left"))
        number = np.arange(end - start)
        in_row = np.minimum(ROW, end - start - number // ROW * ROW)
        x[start:end] = views[start:end].mean() + DOT_STEP * (number % ROW - (in_row - 1) / 2)
        y[start:end] = number // ROW + 0.6
        start = end
    return x, y
