r"""A hundred pairs, in each of which one person wrote about a hard time: how often the one who wrote fares better.

With outcomes on two bell curves of the same width, ``d`` standard deviations apart, the difference within a pair
follows a bell curve around ``d``, wider by a factor of ``sqrt 2``. So

.. math::

    P(\text{better}) = \Phi(d / \sqrt 2), \qquad d = \frac{2 r}{\sqrt{1 - r^2}}

A small ``d`` moves few pairs across the middle, and more of those out in the tail: where a tenth ``q`` of the others
fares worst, there are ``Phi(Phi^{-1}(q) - d)`` of those who wrote. Left out: that the same thing may help some people
and harm others, and that outcomes need not follow bell curves.

References
----------
Writing in private: r = .075 over 146 randomised studies, Frattaroli (2006), *Psychological Bulletin* 132(6), 823-865,
https://doi.org/10.1037/0033-2909.132.6.823. Calming activities against anger: g = -0.63, and stirring ones: -0.02,
Kjærvik and Bushman (2024), *Clinical Psychology Review* 109, 102414, https://doi.org/10.1016/j.cpr.2024.102414.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, chart, dots, line, note, rule
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider
from widgets.mathematics import binomial_chances, normal_below, normal_score

#: Pairs, or people, in the picture.
MANY = 100
#: Where the worst-off tenth of the others ends on their bell curve. [standard deviations]
LINE = float(normal_score(0.1))
#: Width of a column of dots; columns begin at the line, so that none lies across it. [standard deviations]
COLUMN = 0.2
#: Ends of the picture, and how high it is. [standard deviations], [dots]
LOW, HIGH, TOP = -3.1, 4.2, 15.5
#: The seed of the hundreds that you meet, chosen so that writing looks strong in one, weak in one and harmful in one.
SEED = 1079


@dataclass(frozen=True)
class Hundred:
    """A hundred pairs, or a hundred people who wrote, each at a place on a scale on which more is better.

    Parameters
    ----------
    place : numpy.ndarray
        The difference of each pair, in its own standard deviations, or how each person fares, shape ``(100,)``
        [standard deviations].
    line : float
        The place that counts: no difference, or the end of the hardest tenth [standard deviations].
    effect : float
        ``d``, between -3 and 3 [standard deviations].
    view : str
        "pairs" or "hardest".
    which : str
        "typical", or which of three hundreds that you meet.
    """

    place: NDArray[np.float64]
    line: float
    effect: float
    view: str
    which: str

    @property
    def above(self) -> int:
        """How many of the hundred are above the line."""
        return int(np.count_nonzero(self.place > self.line))


def simulate(effect: float, view: str, which: str) -> Hundred:
    """Place a hundred.

    Parameters
    ----------
    effect : float
        ``d``, how far writing moves people on average, between -3 and 3 [standard deviations].
    view : str
        "pairs" of one who wrote and one who did not, or who of those that wrote is beyond the "hardest" tenth.
    which : str
        The "typical" hundred, at even steps of the bell curve, or the "first", "second" or "third" drawn by chance.

    Returns
    -------
    Hundred
        Where everyone is.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not -3 <= effect <= 3:
        raise ValueError(f"effect is {effect}; it lies from -3 to 3 standard deviations.")
    if view not in ("pairs", "hardest"):
        raise ValueError(f"view is {view!r}; choose 'pairs' or 'hardest'.")
    if which not in _LUCK:
        raise ValueError(f"which is {which!r}; choose one of {', '.join(map(repr, _LUCK))}.")
    if view == "pairs":
        return Hundred(_LUCK[which] + effect / np.sqrt(2), 0.0, effect, view, which)
    return Hundred(_LUCK[which] + effect, LINE, effect, view, which)


def effect_from_correlation(correlation: float) -> float:
    """Return the effect size that a correlation amounts to in two equal groups, ``2 r / sqrt(1 - r^2)`` [-]."""
    if not -1 < correlation < 1:
        raise ValueError(f"correlation is {correlation}; it lies between -1 and 1 [-].")
    return 2 * correlation / float((1 - correlation**2) ** 0.5)


def chance_better(effect: float) -> float:
    """Return the chance that the one who wrote fares better of two, ``cdf(d / sqrt 2)`` [-]."""
    return float(normal_below(effect / np.sqrt(2)))


def pairs_in_hundred(effect: float) -> float:
    """Return in how many of 100 pairs the one who wrote fares better [pairs]."""
    return 100 * chance_better(effect)


def overlap(effect: float) -> float:
    """Return the share that two bell curves have in common, ``2 cdf(-|d| / 2)`` [-]."""
    return float(2 * normal_below(-abs(effect) / 2))


def of_a_hundred(correlation: float) -> tuple[float, float]:
    """Return how many of 100 in each group fare well if half of all do: ``50 (1 + r)`` and ``50 (1 - r)`` [people]."""
    return 50 * (1 + correlation), 50 * (1 - correlation)


def beyond_the_line(effect: float, of: int = MANY) -> float:
    """Return how many of those who wrote fare as badly as the hardest tenth of the others [people]."""
    return of * float(normal_below(LINE - effect))


def hundreds_against(effect: float) -> float:
    """Return how many of 100 hundreds drawn by chance have fewer than 50 pairs that speak for writing [hundreds]."""
    return 100 * float(binomial_chances(MANY, chance_better(effect))[: MANY // 2].sum())


def misleads(hundred: Hundred, effect: float) -> bool:
    """Return whether writing helps by at least `effect`, and fewer than 50 pairs of the hundred say so."""
    return hundred.view == "pairs" and hundred.effect >= effect and hundred.above < MANY / 2


def shows_the_hardest(hundred: Hundred) -> bool:
    """Return whether the picture shows people and not pairs."""
    return hundred.view == "hardest"


def shows_the_typical(hundred: Hundred) -> bool:
    """Return whether the hundred is the typical one, in which chance has no hand."""
    return hundred.which == "typical"


def draw(hundred: Hundred) -> Figure:
    """Draw a heap of dots on either side of a line, over the outline that it has without any effect."""
    column = np.floor((hundred.place - hundred.line) / COLUMN)
    across = hundred.line + COLUMN * (column + 0.5)
    up = [0.5 + np.count_nonzero(column[:one] == column[one]) for one in range(MANY)]
    above = column >= 0
    pairs, outline = hundred.view == "pairs", np.linspace(-3, 3, 61)
    height = MANY * COLUMN * np.exp(-(outline**2) / 2) / np.sqrt(2 * np.pi)
    better, worse = hundred.above, MANY - hundred.above
    return chart(
        "A hundred dots, each a pair or a person, on either side of a line",
        Axis("How they fare", LOW, HIGH, hidden=True),
        Axis("Dots", -0.4, TOP, hidden=True),
        [
            line("With no effect", outline, height, role="quiet"),
            dots("On the better side", across, up, show=above, size=9),
            dots("On the other side", across, up, show=~above, role="compare", size=9),
            rule("", x=0.0, span=(0, 12.8), show=pairs),
            rule("", x=LINE, span=(0, 12.8), show=not pairs),
            note(f"{better} pairs: tried it and is ahead", HIGH, 14.9, anchor="middle left", show=pairs),
            note(f"{worse} pairs: the other one is", LOW, 13.6, anchor="middle right", show=pairs),
            note(f"{better} fare better than that", HIGH, 14.9, anchor="middle left", show=not pairs),
            note(f"{worse} fare very badly, and 10 of the others", LOW, 13.6, anchor="middle right", show=not pairs),
        ],
    )


def describe(hundred: Hundred) -> str:
    """Describe how many are on which side, and how many would be without an effect or on average."""
    above, below, typical = hundred.above, MANY - hundred.above, hundred.which == "typical"
    if hundred.view == "hardest":
        mean = f"{beyond_the_line(hundred.effect, 1000):.0f} of 1,000"
        if typical:
            return f"Of those who tried it, {mean} fare as badly as the hardest 100 of 1,000 who did not."
        return (
            f"In this hundred, {below} fare as badly as the hardest tenth of those who did not; on average {mean} do."
        )
    if typical:
        found = f"In {above} of 100 pairs the one who tried it fares better, and in {below} the other one."
        return f"{found} With no effect it is 50 and 50."
    found = f"In {above} of these 100 pairs the one who tried it fares better"
    against = f"In {hundreds_against(hundred.effect):.0f} of a hundred such hundreds it is fewer than 50."
    return f"{found}; on average it is {pairs_in_hundred(hundred.effect):.0f}. {against}"


catharsis = Explorable(
    slug="catharsis",
    title="A hundred pairs",
    question="If it helps on average, in how many pairs is the one who tried it ahead?",
    controls=[
        Slider("effect", "How much it helps", 0, 0.8, step=0.01, default=0.15, unit="standard deviations"),
        Choice(
            "view",
            "Each dot is",
            {"pairs": "a pair: one tried it, one did not", "hardest": "a person who tried it"},
            default="pairs",
        ),
        Choice(
            "which",
            "Which hundred",
            {"typical": "a typical one", "first": "one you meet", "second": "another", "third": "a third"},
            default="typical",
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Writing, 146 trials", "Four dots more than half are on the better side.", effect=0.15),
        Preset("Stirring anger up", "What raises the pulse does next to nothing against anger.", effect=0.02),
        Preset("Calming anger down", "A large effect, and a third still lie on the other side.", effect=0.63),
        Preset("A hundred you meet", "Writing helps here too, and this looks like harm.", effect=0.15, which="second"),
        Preset("The hardest tenth", "Ten would lie left of the line, and now eight do.", effect=0.15, view="hardest"),
    ],
    prediction=Prediction(
        "In 146 trials, lots decided who wrote about something hard in private. On average, writing helped. "
        "Make 100 pairs of one who wrote and one who did not. In how many does the one who wrote fare better?",
        Estimate(0, MANY, 1, "pair|pairs"),
        truth=lambda hundred: hundred.above,
        state={"effect": 0.15, "view": "pairs", "which": "typical"},
    ),
)


def _luck() -> dict[str, NDArray[np.float64]]:
    """Where each dot is on its bell curve: at even steps in a typical hundred, by chance in the others."""
    rng = np.random.default_rng(SEED)
    even = normal_score((np.arange(MANY) + 0.5) / MANY)
    return {"typical": even} | {which: rng.standard_normal(MANY) for which in ("first", "second", "third")}


_LUCK = _luck()
