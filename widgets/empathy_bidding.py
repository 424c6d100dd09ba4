r"""Bidding for attention with feeling: each bidder gives less as the crowd grows, and together they burn the prize.

``n`` posters spend effort ``x_i`` on a prize of attention ``V``, which is shared in proportion to effort. Each looks
for the effort that leaves most:

.. math::

    \max_{x_i}\; V \frac{x_i}{\sum_j x_j} - x_i \;\Rightarrow\; x^* = V\,\frac{n-1}{n^2}, \qquad
    n x^* = V\,\frac{n-1}{n}

Shares always add up to the prize; effort is gone. It is about any prize: who bids for attention, and with what, has not
been measured.

References
----------
The contest is Tullock's; attention as a prize that contenders burn: https://mdpi.com/2073-4336/13/6/83.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, bars, chart
from coursebook.explorable import Estimate, Explorable, Prediction, Preset, Slider

#: The attention that is bid for. [points]
PRIZE = 100.0
#: The most posters in the picture.
MOST_POSTERS = 20
#: The place of the bars for all posters together.
ALL_TOGETHER = 23.5


@dataclass(frozen=True)
class Contest:
    """What posters give and get.

    Parameters
    ----------
    posters : int
        ``n``, you among them.
    effort, share : numpy.ndarray
        Effort and share of the prize, you first, shape ``(n,)`` [points].
    best_effort : float
        The effort that would leave you most, given what the others do [points].
    """

    posters: int
    effort: NDArray[np.float64]
    share: NDArray[np.float64]
    best_effort: float

    @property
    def kept(self) -> NDArray[np.float64]:
        """What effort leaves of each share, shape ``(n,)`` [points]."""
        return self.share - self.effort


def simulate(posters: int, others: float, yours: float) -> Contest:
    """Let you and ``n - 1`` others bid for the prize.

    Parameters
    ----------
    posters : int
        ``n``, 2 or more.
    others : float
        Effort of each other poster, in per cent of what pays best if all bid, above 0 [%].
    yours : float
        Your effort against that of each other poster, 0 or more [%].

    Returns
    -------
    Contest
        Efforts and shares.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 < others < np.inf:
        raise ValueError(f"others is {others} %; it is above 0.")
    if not 0 <= yours < np.inf:
        raise ValueError(f"yours is {yours} %; it is 0 or more.")
    theirs = equilibrium_effort(posters) * others / 100
    effort = np.full(posters, theirs)
    effort[0] *= yours / 100
    return Contest(posters, effort, PRIZE * effort / effort.sum(), best_reply((posters - 1) * theirs))


def equilibrium_effort(posters: int, prize: float = PRIZE) -> float:
    """Return the effort that nobody gains by changing, ``V (n - 1) / n^2`` [points]; ValueError below two posters."""
    if posters < 2:
        raise ValueError(f"posters is {posters}; a contest has at least 2.")
    return prize * (posters - 1) / posters**2


def burnt(posters: int, prize: float = PRIZE) -> float:
    """Return what all posters spend together, ``V (n - 1) / n`` [points]."""
    return posters * equilibrium_effort(posters, prize)


def best_reply(others_effort: float, prize: float = PRIZE) -> float:
    """Return the effort that leaves most against what all others spend, ``sqrt(V X) - X``, at least 0 [points]."""
    return max(0.0, float(np.sqrt(prize * others_effort) - others_effort))


def keeps(contest: Contest, posters: int, points: float) -> bool:
    """Return whether, with no fewer posters, you keep more than so many points."""
    return contest.posters >= posters and float(contest.kept[0]) > points


def all_bid_their_best(contest: Contest) -> bool:
    """Return whether the others bid what pays best if all bid."""
    return bool(np.isclose(contest.effort[1], equilibrium_effort(contest.posters)))


def draw(contest: Contest) -> Figure:
    """Draw what each poster gets, with what they give before it, and all of them together at the right."""
    place = np.arange(1, MOST_POSTERS + 1)
    share, effort = (np.pad(one, (0, MOST_POSTERS - contest.posters)) for one in (contest.share, contest.effort))
    ticks = {1: "you", 5: "5", 10: "10", 15: "15", 20: "20", ALL_TOGETHER: "all"}
    return chart(
        "What each poster gets and gives, and all of them together",
        Axis("Poster", 0, 26, ticks=ticks),
        Axis("Points of attention", 0, PRIZE, digits=1),
        [
            bars("You get", place[:1], share[:1], width=0.9),
            bars("Others get", place[1:], share[1:], role="quiet", width=0.9),
            bars("All get", [ALL_TOGETHER], [contest.share.sum()], role="quiet", width=3, legend=False),
            bars("Given for it", place, effort, role="compare", width=0.5),
            bars("All give", [ALL_TOGETHER], [contest.effort.sum()], role="compare", width=2, legend=False),
        ],
    )


def describe(contest: Contest) -> str:
    """Describe what is burnt, and what you keep."""
    spent = contest.effort.sum()
    others = (contest.posters - 1) * contest.effort[-1]
    best = contest.best_effort
    together = f"Together, {contest.posters} posters burn {spent:.0f} of the 100 points that they bid for."
    you = f"You get {contest.share[0]:.1f}, give {contest.effort[0]:.1f} and keep {contest.kept[0]:.1f}"
    could = PRIZE * best / (best + others) - best
    if abs(contest.effort[0] - best) < 1e-9:
        return f"{together} {you}; you could not do better."
    return f"{together} {you}; giving {best:.1f} would leave you {could:.1f}."


empathy_bidding = Explorable(
    slug="empathy-bidding",
    title="Bidding with feeling",
    question="What is left of the prize when more people bid for it?",
    controls=[
        Slider("posters", "Posters who bid", 2, MOST_POSTERS, step=1, default=3, unit="poster|posters"),
        Slider("others", "How hard the others bid", 25, 100, step=25, default=100, unit="% of a full bid"),
        Slider("yours", "How hard you bid", 0, 200, step=25, default=100, unit="% of one of theirs"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Two bid", "Each gets half and gives half of that.", posters=2),
        Preset("Ten bid", "Each gives less, and all together nearly the whole prize.", posters=10),
        Preset("You hold back alone", "You spare 11 points of effort, and lose 13 of attention.", yours=50),
        Preset("All hold back", "The same shares, at half the effort.", posters=10, others=50),
        Preset("One breaks the truce", "Outbidding a truce pays.", posters=10, others=50, yours=200),
    ],
    prediction=Prediction(
        "100 points of attention are shared out by effort. Two posters burn 50 points of effort between them. "
        "Each of ten would give less than each of two. How much do ten burn together?",
        Estimate(0, 100, 1, "point|points"),
        truth=lambda contest: round(float(contest.effort.sum())),
        state={"posters": 10, "others": 100, "yours": 100},
    ),
)
