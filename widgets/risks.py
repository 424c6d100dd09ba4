r"""Risks and rewards: relief comes now and the cost later.

A post brings the relief ``b``. With chance ``p`` it costs ``L``, ``T`` weeks later; each week of waiting multiplies the
weight of a cost by ``delta``, and anything that is not now is multiplied by ``beta`` as well. What pays in the moment,
and what pays when planned for another day, are

.. math::

    b > \beta\, \delta^T p L \quad (T > 0), \qquad b > \delta^T p L

Between the two lie posts that go out although their writer would not have planned them. Planning puts relief and cost
both in the future, so ``beta`` falls out: a day's wait changes the choice and brings no news. Chance and cost are
given here, where in life nobody knows them, and nobody has fitted the weights to people who post.

References
----------
Acquisti (2004), Privacy in electronic commerce and the economics of immediate gratification, *EC '04*,
https://doi.org/10.1145/988772.988777.
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, chart, dots, rule
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider, Toggle

#: What it costs if a post goes wrong, by definition. [points]
LOSS = 1000.0
#: Weight of a cost that is a week further off. [-]
WEEKLY_WEIGHT = 0.99
#: A hundred posts, by the relief that they bring: bell-shaped about a mean, in columns. [points]
POSTS, MEAN_RELIEF, RELIEF_SPREAD, COLUMN = 100, 75.0, 28.0, 5.0
#: Right end of the picture, and the top. [points], [posts]
MOST_RELIEF, MOST_IN_COLUMN = 170.0, 7


@dataclass(frozen=True)
class Choices:
    """A hundred posts, and which of them go out.

    Parameters
    ----------
    relief : numpy.ndarray
        Relief of each post, shape ``(100,)`` [points].
    posted, planned : numpy.ndarray
        Whether it goes out, and would if planned for another day, of `bool`, shape ``(100,)``.
    moment_line, plan_line : float
        Relief from which a post pays in the moment, and when planned [points].
    wait : bool
        Whether each post waits for a day.
    """

    relief: NDArray[np.float64]
    posted: NDArray[np.bool_]
    planned: NDArray[np.bool_]
    moment_line: float
    plan_line: float
    wait: bool


def simulate(chance: float, weeks: int, later: float, wait: bool) -> Choices:
    """Decide on a hundred posts.

    Parameters
    ----------
    chance : float
        Chance that a post goes wrong, 0 to 100 [%].
    weeks : int
        ``T``, when the cost comes, 0 or more [weeks].
    later : float
        ``beta``, weight of what is not now, 0 to 100 [%].
    wait : bool
        Whether each post is decided on today and goes out tomorrow.

    Returns
    -------
    Choices
        The posts that go out, and those that would if planned.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= chance <= 100:
        raise ValueError(f"chance is {chance} %; it lies from 0 to 100.")
    plan_line = worth_planning(chance / 100, LOSS, weeks)
    moment_line = worth_now(chance / 100, LOSS, weeks, later / 100)
    relief = _reliefs()
    planned = relief > plan_line
    return Choices(relief, planned if wait else relief > moment_line, planned, moment_line, plan_line, wait)


def worth_planning(chance: float, loss: float, periods: int, weight: float = WEEKLY_WEIGHT) -> float:
    """Return the relief from which a planned post pays, ``delta^T p L`` [points]."""
    if periods < 0:
        raise ValueError(f"periods is {periods}; a cost comes now, at 0, or later.")
    if not 0 < weight <= 1:
        raise ValueError(f"weight is {weight} a week; it lies above 0 and up to 1 [-].")
    return weight**periods * chance * loss


def worth_now(chance: float, loss: float, periods: int, later: float, weight: float = WEEKLY_WEIGHT) -> float:
    """Return the relief from which a post pays now, ``beta delta^T p L``; a cost at once weighs in full [points]."""
    if not 0 <= later <= 1:
        raise ValueError(f"later is {later:g} of what is now; it lies from 0 to 1 [-].")
    return worth_planning(chance, loss, periods, weight) * (later if periods > 0 else 1.0)


def unplanned(choices: Choices) -> int:
    """Count the posts that go out and would not if planned."""
    return int(np.count_nonzero(choices.posted & ~choices.planned))


def no_conflict_without_wait(choices: Choices) -> bool:
    """Return whether moment and plan agree on some but not all posts going out, though nobody waits."""
    return not choices.wait and unplanned(choices) == 0 and 0 < int(np.count_nonzero(choices.posted)) < POSTS


def agrees_by_waiting(choices: Choices) -> bool:
    """Return whether moment and plan agree because each post waits."""
    return choices.wait


def agrees_on_all(choices: Choices) -> bool:
    """Return whether moment and plan agree because all posts go out, or none."""
    return unplanned(choices) == 0 and int(np.count_nonzero(choices.posted)) in (0, POSTS)


def draw(choices: Choices) -> Figure:
    """Draw each post as a dot above its relief, between the two lines from which posting pays."""
    column = np.floor(choices.relief / COLUMN)
    row = np.array([np.count_nonzero(column[:post] == column[post]) for post in range(POSTS)]) + 1
    x, clash = choices.relief, choices.posted & ~choices.planned
    return chart(
        "A hundred posts by the relief that they bring, and which of them go out",
        Axis("Relief that the post brings now (points)", 0, MOST_RELIEF),
        Axis("Posts", 0, MOST_IN_COLUMN + 4, ticks={}),
        [
            rule("pays now", x=choices.moment_line, span=(0, MOST_IN_COLUMN + 2), show=not choices.wait),
            rule("pays if planned", x=choices.plan_line, span=(0, MOST_IN_COLUMN + 3.5)),
            dots("Stays unposted", x, row, show=~choices.posted, role="quiet", size=8),
            dots("Goes out, against the plan", x, row, show=clash, role="compare", size=8),
            dots("Goes out, as planned", x, row, show=choices.posted & choices.planned, size=8),
        ],
    )


def describe(choices: Choices) -> str:
    """Describe how many posts go out, and how many of them against the plan."""
    sent, against = int(np.count_nonzero(choices.posted)), unplanned(choices)
    planned = np.count_nonzero(choices.planned)
    out = f"{sent} of 100 posts {agreeing(sent, 'goes|go')} out"
    if choices.wait:
        return (
            f"After a day's wait, {out}, the same {planned} as planned. "
            "Nothing about them has changed; only the moment is gone."
        )
    if against == 0:
        return f"In the moment, {out}. Planned for another day, it would be the same {planned}."
    return (
        f"In the moment, {out}. Planned for another day, it would be {planned}: "
        f"{against} {agreeing(against, 'goes out that its|go out that their')} writer would not have planned."
    )


def still_sent(choices: Choices) -> str:
    """Return how many go out against the plan: "all" from twenty upwards, "half" from one, or "none"."""
    return "all" if unplanned(choices) >= 20 else "half" if unplanned(choices) else "none"


risks = Explorable(
    slug="risks",
    title="Now against later",
    question="Which posts go out that nobody would have planned?",
    controls=[
        Slider("chance", "Chance that a post goes wrong", 2, 16, step=2, default=10, unit="in 100"),
        Choice(
            "weeks",
            "The cost comes",
            {0: "at once", 1: "a week later", 12: "after 12 weeks", 52: "after a year"},
            default=12,
        ),
        Slider("later", "Weight of later against now", 40, 100, step=10, default=60, unit="%"),
        Toggle("wait", "Every post waits a day"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Later counts in full", "One line for both: the moment and the plan agree.", later=100),
        Preset("Later counts less", "The lines part, and between them posts go out against the plan."),
        Preset(
            "The cost comes at once", "The same 60 %: with nothing left for later, the moment misleads nobody.", weeks=0
        ),
        Preset("Later counts for little", "The wider the gap, the more posts fall into it.", later=40),
        Preset("Wait a day", "No news arrives, and the posts between the lines stay home.", wait=True),
    ],
    prediction=Prediction(
        "In the moment, 47 posts in a hundred go out that their writer would not have planned. Now every "
        "post must wait a day. Nothing new is learned on that day. How many of those still go out?",
        OneOf(
            {
                "all": "All of them: a day brings no news.",
                "half": "About half of them.",
                "none": "None of them.",
            }
        ),
        truth=still_sent,
        state={"chance": 10, "weeks": 12, "later": 60, "wait": True},
    ),
    toy=True,
)


def _reliefs() -> NDArray[np.float64]:
    """The reliefs of a hundred posts: even quantiles of a bell curve."""
    bell = NormalDist(MEAN_RELIEF, RELIEF_SPREAD)
    return np.array([bell.inv_cdf((post + 0.5) / POSTS) for post in range(POSTS)])
