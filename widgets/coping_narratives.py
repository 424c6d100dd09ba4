r"""Growth that people report and growth that happened: a darker memory of the past lengthens every report.

A person was at ``P`` and is now at ``N``, but remembers ``P - b``. So they report

.. math::

    N - (P - b) = A + b, \qquad A = N - P

If the change ``A`` and the bias ``b`` are independent with spreads ``s_A`` and ``s_b``, reports and changes go together
as ``1 / sqrt(1 + (s_b / s_A)^2)``, whatever the mean of ``b``; and where nobody changes, the mean report is the mean
bias. People are honest here: each reports what they remember. Whether reports help a reader is another question.

References
----------
Frazier and others (2009), *Psychological Science* 20(7), 912-919: in 122 people, reported and measured growth were
generally unrelated. Boals, Bedford and Callahan (2019), *Behavioral Sciences* 9(1), 10,
https://doi.org/10.3390/bs9010010.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, chart, dots, links, note, rule
from coursebook.explorable import Estimate, Explorable, Prediction, Preset, Slider

#: People in the picture.
PEOPLE = 40
#: The seed of their standard scores, which no control changes.
SEED = 10


@dataclass(frozen=True)
class Reports:
    """What changed in forty people, and what they say.

    Parameters
    ----------
    actual : numpy.ndarray
        Real change ``A``, with mean 0, shape ``(40,)`` [points].
    reported : numpy.ndarray
        Reported change ``A + b``, shape ``(40,)`` [points].
    together : float
        Correlation of reports and changes; 0 where nobody changes [-].
    """

    actual: NDArray[np.float64]
    reported: NDArray[np.float64]
    together: float

    @property
    def grown(self) -> int:
        """People who changed for the better [people]."""
        return int(np.count_nonzero(self.actual > 0))

    @property
    def say_grown(self) -> int:
        """People who report growth [people]."""
        return int(np.count_nonzero(self.reported > 0))


def simulate(change_spread: float, darkening: float, darkening_spread: float) -> Reports:
    """Let forty people compare how they are with how they remember to have been.

    Parameters
    ----------
    change_spread : float
        Standard deviation ``s_A`` of real change; its mean is 0 [points].
    darkening : float
        Mean of ``b``: how much darker the past is remembered than it was [points].
    darkening_spread : float
        Standard deviation ``s_b`` [points].

    Returns
    -------
    Reports
        Their changes and reports, with exactly these means and spreads.

    Raises
    ------
    ValueError
        If a spread is negative, or a number is not finite.
    """
    change, bias = _scores()
    if not np.isfinite(darkening):
        raise ValueError(f"darkening is {darkening} points; it is a finite number.")
    together = agreement(change_spread, darkening_spread)
    actual = change_spread * change
    return Reports(actual, actual + darkening + darkening_spread * bias, together)


def agreement(change_spread: float, darkening_spread: float) -> float:
    """Return the correlation of reported with real change, ``1 / sqrt(1 + (s_b / s_A)^2)``; 0 where nobody changes [-].

    Raises
    ------
    ValueError
        If a spread is negative, or not finite.
    """
    for name, spread in {"change spread": change_spread, "darkening spread": darkening_spread}.items():
        if not 0 <= spread < np.inf:
            raise ValueError(f"{name} is {spread} points; it is 0 or more.")
    if change_spread == 0:
        return 0.0
    return float(1 / np.hypot(1, darkening_spread / change_spread))


def right_pairs(correlation: float) -> float:
    """Return how often, of two people, the one who reports more has changed more: ``1/2 + arcsin(r) / pi`` [-].

    For normal scores; 0.5 is the toss of a coin.
    """
    return 0.5 + float(np.arcsin(correlation)) / np.pi


def all_say_so(reports: Reports, say: int, right: float) -> bool:
    """Return whether people change, no fewer report growth, and reports are right about a smaller share of pairs."""
    told = right_pairs(reports.together)
    return bool(reports.actual.any()) and reports.say_grown >= say and (told < right or right >= 1)


def nobody_changes(reports: Reports) -> bool:
    """Return whether nobody changes at all."""
    return not reports.actual.any()


def draw(reports: Reports) -> Figure:
    """Draw each person twice: what changed, from worst to best, and what they report."""
    person = np.arange(1, PEOPLE + 1)
    says, real = reports.reported > 0, reports.actual > 0
    groups = [
        ("Says grown, and is", says & real, "subject"),
        ("Says grown, and is not", says & ~real, "compare"),
        ("Does not say so", ~says, "quiet"),
    ]
    return chart(
        "Real change and reported change of forty people",
        Axis("People, from the least to the most change", 0, PEOPLE + 1, ticks={1: "1st", PEOPLE: f"{PEOPLE}th"}),
        Axis("Change for the better", -4, 7, digits=1),
        [
            links("Report against change", _ends(person, reports.actual), _ends(person, reports.reported)),
            rule("", y=0, span=(0, PEOPLE + 1)),
            note("as before", PEOPLE + 1, 0, anchor="bottom left"),
            dots("Real change", person, reports.actual, role="third", size=6),
            *(dots(name, person, reports.reported, show=show, role=role, size=9) for name, show, role in groups),
        ],
    )


def describe(reports: Reports) -> str:
    """Describe how many report growth, how many grew, and what a report tells."""
    say = f"{reports.say_grown} of {PEOPLE} people {agreeing(reports.say_grown, 'says|say')} that they have grown"
    if not reports.actual.any():
        return f"{say}. Not one of them has changed."
    pairs = f"the one who reports more has changed more in {100 * right_pairs(reports.together):.0f} of 100 pairs"
    have = agreeing(reports.grown, "has|have")
    return f"{say}; {reports.grown} of the {PEOPLE} really {have}. Of two people, {pairs}; a coin would get 50."


coping_narratives = Explorable(
    slug="coping-narratives",
    title="The story of growth",
    question="Can everyone report growth when no one has grown?",
    controls=[
        Slider("change_spread", "How much people really change", 0, 1.5, step=0.5, default=1),
        Slider("darkening", "How much darker they remember the past", 0, 3, step=0.5, default=1),
        Slider("darkening_spread", "How much that differs between them", 0, 1.5, step=0.25, default=0.5),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("A perfect memory", "What is reported is what changed.", darkening=0, darkening_spread=0),
        Preset(
            "The past looks darker",
            "All reports rise, and those who did worse say that they grew.",
            darkening=2,
            darkening_spread=0,
        ),
        Preset("Some darken it more", "Now the order is lost too.", darkening=2, darkening_spread=1.5),
        Preset("Nobody changes", "Forty lives on the line, forty stories above it.", change_spread=0, darkening=2),
    ],
    prediction=Prediction(
        "Forty people are exactly as they were a year ago. Most remember that year as a little darker than it was. "
        "How many of the forty say that they have grown?",
        Estimate(0, PEOPLE, 1, "person|people"),
        truth=lambda reports: reports.say_grown,
        state={"change_spread": 0, "darkening": 1, "darkening_spread": 0.5},
    ),
)


@lru_cache
def _scores() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Two standard scores for each person: mean 0, spread 1, no correlation, exactly; each has a mirror image."""
    axes, _ = np.linalg.qr(np.random.default_rng(SEED).normal(size=(PEOPLE // 2, 2)))
    scores = np.concatenate([axes, -axes]) * np.sqrt(PEOPLE / 2)
    return tuple(scores[np.argsort(scores[:, 0])].T)


def _ends(person: NDArray[np.int_], change: NDArray[np.float64]) -> list[tuple[float, float]]:
    return list(zip(person.tolist(), change.tolist(), strict=True))
