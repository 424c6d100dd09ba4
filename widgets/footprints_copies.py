r"""The trace that stays: how copies of a post outrun their removal.

Each copy is passed on at the rate ``lambda`` and taken down at the rate ``mu``. From ``n`` copies, all are gone after
``t`` weeks, and in the end, with the chances

.. math::

    \left(\frac{\mu - \mu e^{(\mu-\lambda)t}}{\lambda - \mu e^{(\mu-\lambda)t}}\right)^n, \qquad
    \min(1, \mu/\lambda)^n

This is the linear birth-death process. Copies are all alike and do not tire; nobody has fitted these rates to posts.
Beside it there is a simpler model, in which pages vanish at one steady rate.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, bars, chart
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Columns: copies at the time of acting.
MOST_COPIES = 10
EACH_COPY = {number: str(number) for number in range(1, MOST_COPIES + 1)}
#: When to look. [weeks]
WEEKS = {"week": 1.0, "month": 4.0, "end": np.inf}


@dataclass(frozen=True)
class Copies:
    """How often every copy of a post is gone.

    Parameters
    ----------
    gone : numpy.ndarray
        Chance that all copies are gone, by the copies there were on acting, 1 to 10, shape ``(10,)`` [-].
    shared, removed : float
        How often a copy is passed on, and taken down [1/week].
    look : str
        "week", "month" or "end".
    """

    gone: NDArray[np.float64]
    shared: float
    removed: float
    look: str


def simulate(shared: float, removed: float, look: str) -> Copies:
    """See how often all copies go, by how many there are when removal begins.

    Parameters
    ----------
    shared : float
        ``lambda``, 0 or more [1/week].
    removed : float
        ``mu``, above 0 [1/week].
    look : str
        After a "week", a "month", or in the "end".

    Returns
    -------
    Copies
        The exact chances.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if look not in WEEKS:
        raise ValueError(f"look is {look!r}; choose one of {', '.join(WEEKS)}.")
    gone = np.array([chance_gone(shared, removed, copies, WEEKS[look]) for copies in range(1, MOST_COPIES + 1)])
    return Copies(gone, shared, removed, look)


def chance_gone(shared: float, removed: float, copies: int = 1, weeks: float = np.inf) -> float:
    """Return the chance that `copies` and their copies are all gone after some weeks [-]; rates as in `simulate`."""
    if not 0 <= shared < np.inf or not 0 < removed < np.inf:
        raise ValueError(f"shared is {shared} and removed is {removed} a week; they are 0 or more, and above 0.")
    if copies < 1 or not weeks >= 0:
        raise ValueError(f"copies is {copies} and weeks is {weeks}; there is 1 or more, and weeks are 0 or more.")
    if shared == removed:
        lost = 1.0 if np.isinf(weeks) else shared * weeks / (1 + shared * weeks)
    else:  # both fractions are divided by their larger exponential, which would overflow
        slow, fast = sorted((shared, removed))
        fading = np.exp(-(fast - slow) * weeks)
        lost = removed * (1 - fading) / (fast - slow * fading)
    return float(lost**copies)


def percent_gone(shared: float, removed: float, copies: int) -> float:
    """Return how many of 100 posts have lost every copy in the end [%]."""
    return 100 * chance_gone(shared, removed, copies)


def yearly_rate(gone: float, years: float) -> float:
    """Return the steady rate at which a share `gone` has vanished after some years, ``-ln(1 - share)/t`` [1/year]."""
    return float(-np.log1p(-gone) / years)


def gone_after(rate: float, years: float) -> float:
    """Return the share that has vanished after some years at a steady rate [-]."""
    return float(-np.expm1(-rate * years))


def gone_in_first_year(gone: float, years: float) -> float:
    """Return the percentage gone in the first year, if a share `gone` went after `years` at a steady rate [%]."""
    return 100 * gone_after(yearly_rate(gone, years), 1)


def draw(copies: Copies) -> Figure:
    """Draw a hundred posts in each column, by the copies there were when their writer acted."""
    column = np.arange(1, MOST_COPIES + 1)
    return chart(
        "Of 100 posts in each column, those whose copies are all gone, and those with some copy still out",
        Axis("Copies there are when you act", 0.4, MOST_COPIES + 0.6, ticks=EACH_COPY),
        Axis("Posts out of 100", 0, 100),
        [
            bars("Some copy is still out", column, np.full(MOST_COPIES, 100.0), role="compare"),
            bars("Every copy is gone", column, 100 * copies.gone),
        ],
    )


def describe(copies: Copies) -> str:
    """Describe how often all copies go, acting at one, three and ten copies."""
    one, three, ten = (100 * copies.gone[number - 1] for number in (1, 3, 10))
    when = {"week": "after a week", "month": "after a month", "end": "in the end"}[copies.look]
    are = agreeing(f"{one:.0f}", "is|are")
    return (
        f"Act when there is 1 copy, and of 100 posts {one:.0f} {are} gone {when}. "
        f"Act at 3 copies, and it is {three:.0f}; at 10 copies, {ten:.0f}."
    )


footprints_copies = Explorable(
    slug="footprints-copies",
    title="Copies against deletion",
    question="When does taking a post down still work?",
    controls=[
        Slider("shared", "Each copy is passed on", 0, 3, step=0.25, default=1.25, unit="× a week"),
        Slider("removed", "Each copy is taken down", 0.25, 3, step=0.25, default=1, unit="× a week"),
        Choice(
            "look", "You look", {"week": "after a week", "month": "after a month", "end": "in the end"}, default="end"
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Nobody passes it on", "Every post goes, however late you act.", shared=0),
        Preset("A little too fast", "Copies are passed on slightly faster than they go: acting early pays."),
        Preset("Twice as fast", "Each further copy halves the odds.", shared=2),
        Preset("Slow, but for good", "Taken down a little faster than passed on: all go.", shared=0.75),
        Preset("The same, after a month", "All go in the end; the end can be far off.", shared=0.75, look="month"),
    ],
    prediction=Prediction(
        "Each copy of a post is passed on twice a week and taken down after a week on average. "
        "If you act at the first copy, 50 posts in 100 end with every copy gone. How many do if there are 3 copies?",
        Estimate(0, 100, 1, "post in 100|posts in 100"),
        truth=lambda copies: 100 * float(copies.gone[2]),
        state={"shared": 2, "removed": 1, "look": "end"},
    ),
    toy=True,
)
