r"""A crowd that votes between two answers: many heads beat one, if each is mostly right and they do not copy.

A majority of ``n`` independent advisers (``n`` odd) who are right with chance ``p`` each is right with Condorcet's

.. math::

    P_n = \sum_{k > n/2} \binom{n}{k} p^k (1 - p)^{n - k}

which goes to 1 above ``p = 1/2`` and to 0 below. Here some of them can repeat one source instead, which is right with
the same chance: if all do, ``P_n = p``. Left out: advisers of unlike skill, and questions without a right answer.

References
----------
The jury theorem is Condorcet's: https://mathworld.wolfram.com/CondorcetsJuryTheorem.html.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import comb

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, chart, dots, rule
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Crowds in the picture, how wide a column of them is, and how many stand in a row of it. [crowds, %, crowds]
JURIES, COLUMN, ROW = 100, 10, 4


@dataclass(frozen=True)
class Jury:
    """How a crowd that votes between two answers does, over chance.

    Parameters
    ----------
    chance : numpy.ndarray
        Chance of each number of right votes, shape ``(people + 1,)`` [-].
    majority_right : float
        Chance that more than half are right [-].
    people : int
        Advisers who vote, an odd number [people].
    right : int
        Chance that one of them is right [%].
    copiers : int
        How many of them repeat one source [people].
    """

    chance: NDArray[np.float64]
    majority_right: float
    people: int
    right: int
    copiers: int


@lru_cache(maxsize=4096)
def simulate(people: int, right: int, copying: int = 0) -> Jury:
    """Let a crowd vote between two answers.

    Parameters
    ----------
    people : int
        Advisers, an odd number, so that there is a majority [people].
    right : int
        Chance that an adviser, or the source that some repeat, is right: 0 to 100 [%].
    copying : int
        Share of the advisers who repeat the source, 0 to 100, rounded to whole people [%].

    Returns
    -------
    Jury
        The chance of each number of right votes, exactly.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if people < 1 or people % 2 == 0:
        raise ValueError(f"people is {people}; it is an odd number of people from 1.")
    for name, share in {"right": right, "copying": copying}.items():
        if not 0 <= share <= 100:
            raise ValueError(f"{name} is {share} %; it lies from 0 to 100 %.")
    copiers = round(people * copying / 100)
    own, chance = people - copiers, right / 100
    alone = np.array([comb(own, votes) * chance**votes * (1 - chance) ** (own - votes) for votes in range(own + 1)])
    total = chance * np.pad(alone, (copiers, 0)) + (1 - chance) * np.pad(alone, (0, copiers))
    return Jury(total, float(total[(people + 1) // 2 :].sum()), people, right, copiers)


def majority_right(people: int, right: int, copying: int = 0) -> float:
    """Return the chance that the majority is right, out of 100 crowds [crowds]."""
    return 100 * simulate(people, right, copying).majority_right


def confidently_wrong(jury: Jury) -> bool:
    """Return whether at least nine in ten crowds decide for the wrong answer."""
    return jury.majority_right <= 0.1


def draw(jury: Jury) -> Figure:
    """Draw a hundred crowds by the share of their votes that is right, with the line at one half."""
    share = _hundred_shares(jury)
    column = np.minimum(share // COLUMN, 100 // COLUMN - 1)
    place = np.array([np.count_nonzero(column[:number] == column[number]) for number in range(JURIES)])
    x = column * COLUMN + COLUMN / 2 + 2.2 * (place % ROW - (ROW - 1) / 2)
    y, won = place // ROW + 0.5, share > 50
    return chart(
        "A hundred crowds, by the share of their votes that is right",
        Axis(
            "Share of a crowd that votes for the right answer", -2, 104, ticks={n: f"{n} %" for n in range(0, 101, 20)}
        ),
        Axis("", 0, 20.5, ticks={}),
        [
            rule("half of the votes", x=50, span=(0, 20)),
            dots("Crowd decides right", x, y, show=won, role="subject", size=7),
            dots("Crowd decides wrong", x, y, show=~won, role="compare", size=7),
        ],
    )


def describe(jury: Jury) -> str:
    """Describe how often the crowd is right, and how often one adviser is."""
    who = "One adviser" if jury.people == 1 else f"A crowd of {jury.people}"
    copied = f", {_how_many(jury)} one source," if jury.copiers and jury.people > 1 else ""
    words = f"{who}{copied} decides right in {100 * jury.majority_right:.0f} of 100 cases"
    return f"{words}; a single adviser does in {jury.right}." if jury.people > 1 else f"{words}."


advice_jury = Explorable(
    slug="advice-jury",
    title="Putting it to the vote",
    question="Is a bigger crowd more often right?",
    controls=[
        Choice("people", "Advisers in a crowd", {n: str(n) for n in (1, 3, 11, 51, 101)}, default=11),
        Slider("right", "Chance that one adviser is right", 30, 70, step=2, default=60, unit="%"),
        Slider("copying", "Advisers who repeat one source", 0, 100, step=10, default=0, unit="%"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("One adviser", "Sixty of a hundred are right, forty are wrong.", people=1),
        Preset("A crowd of 101", "Nearly every crowd ends up on the right side of the line.", people=101),
        Preset(
            "A harder question",
            "A little worse than a coin each, and together nearly always wrong.",
            people=101,
            right=40,
        ),
        Preset("A fifth copies", "One source, repeated by twenty of 101, undoes most of it.", people=101, copying=20),
        Preset("Everybody copies", "A hundred and one voices that know as much as one.", people=101, copying=100),
    ],
    prediction=Prediction(
        "Each of 101 advisers is right with a chance of 60 %, and they do not copy: 98 of 100 such crowds decide "
        "right. Now the question is harder, and each is right with a chance of 40 %. How many crowds decide right?",
        Estimate(0, 100, 1, "of 100 crowds"),
        truth=lambda jury: float(round(100 * jury.majority_right)),
        state={"people": 101, "right": 40, "copying": 0},
    ),
    toy=True,
)


def _hundred_shares(jury: Jury) -> NDArray[np.float64]:
    """Share of right votes [%] in a hundred crowds, which stand for the whole distribution in equal steps of chance."""
    votes = np.searchsorted(np.cumsum(jury.chance), (np.arange(JURIES) + 0.5) / JURIES)
    return 100 * np.minimum(votes, jury.people) / jury.people


def _how_many(jury: Jury) -> str:
    who = "all" if jury.copiers == jury.people else jury.copiers
    return f"{who} of whom {agreeing(jury.copiers, 'repeats|repeat')}"
