r"""Risks and rewards: most of a post's readers are out of its writer's sight.

If each of ``n`` readers could do harm with chance ``p``, at least one of them can with chance

.. math::

    1 - (1 - p)^n

and a writer who expects only a share of the readers puts that share of ``n`` in its place. Readers are all alike and
independent of each other, which real readers are not; the chance is made up.

References
----------
Bernstein, Bakshy, Burke and Karrer (2013), Quantifying the invisible audience in social networks, *CHI 2013*: writers
guessed 27 % of their true audience.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, chart, people
from coursebook.explorable import Again, Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Share of their true audience that writers guessed. [-]  Bernstein and others (2013).
GUESSED_SHARE = 0.27
#: The largest audience in the picture, and its dots in a row. [readers]
MOST_READERS, COLUMNS = 400, 25
#: The seed before that of the first evening; chosen so that twelve evenings come near the exact chance.
SEEDS_FROM = 228
#: Groups of readers, by name; those who are not there are drawn as nothing.
IN_MIND, UNSEEN, UNWELCOME, ABSENT = "You reckon with", "Read it too", "Could use it against you", "Not there"


@dataclass(frozen=True)
class Audience:
    """The readers of one post.

    Parameters
    ----------
    harmful : numpy.ndarray
        Whether each reader could use the post against its writer, of `bool`, shape ``(readers,)``.
    readers, in_mind : int
        Who reads it, and with how many of them the writer reckons [readers].
    risk, risk_in_mind : float
        Chance of at least one harmful reader among all, and among those reckoned with [-].
    """

    harmful: NDArray[np.bool_]
    readers: int
    in_mind: int
    risk: float
    risk_in_mind: float


def simulate(readers: int, chance: float, share: float, evening: int) -> Audience:
    """See who reads one post.

    Parameters
    ----------
    readers : int
        ``n``, 1 to 400 [readers].
    chance : float
        Chance that a reader could use the post against its writer, 0 to 100 [%].
    share : float
        Share of the readers with whom the writer reckons, 0 to 100 [%].
    evening : int
        Which random run, from 1.

    Returns
    -------
    Audience
        One audience drawn by chance, and the exact chances.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 1 <= readers <= MOST_READERS:
        raise ValueError(f"readers is {readers}; the picture holds 1 to {MOST_READERS} of them.")
    if not 0 <= share <= 100:
        raise ValueError(f"share is {share} % of the readers; it lies from 0 to 100.")
    luck = np.random.default_rng(SEEDS_FROM + evening).random(MOST_READERS)[:readers]
    in_mind = readers * share / 100
    return Audience(
        harmful=luck < chance / 100,
        readers=readers,
        in_mind=round(in_mind),
        risk=at_least_one(readers, chance / 100),
        risk_in_mind=at_least_one(in_mind, chance / 100),
    )


def at_least_one(readers: float, chance: float) -> float:
    """Return the chance that at least one of some readers could do harm, ``1 - (1 - p)^n`` [-]."""
    if readers < 0:
        raise ValueError(f"readers is {readers}; there are 0 or more.")
    if not 0 <= chance <= 1:
        raise ValueError(f"chance is {chance:g}; it lies from 0 to 1 [-].")
    return 1 - float((1 - chance) ** readers)


def percent_at_least_one(readers: float, chance: float) -> float:
    """Return the same in percent [%]."""
    return 100 * at_least_one(readers, chance)


def readers_behind(guess: float, share: float = GUESSED_SHARE) -> float:
    """Return the readers there are if a writer guesses some of them, ``guess / share`` [readers]."""
    return guess / share


def draw(audience: Audience) -> Figure:
    """Draw each reader as a dot: those whom the writer has in mind first."""
    who = [_group(place, audience) for place in range(MOST_READERS)]
    groups = {IN_MIND: "subject", UNSEEN: "quiet", UNWELCOME: "compare", ABSENT: "quiet"}
    return chart(
        "The readers of one post, those whom its writer has in mind at the top",
        Axis("Readers", -1, COLUMNS, hidden=True),
        Axis("Rows", -MOST_READERS // COLUMNS, 1, hidden=True),
        people(groups, who, columns=COLUMNS, size=11)[:-1],
    )


def describe(audience: Audience) -> str:
    """Describe how often somebody unwelcome reads a post, and how often its writer expects it."""
    expected = f"In 100 such evenings, somebody could use it against you in {100 * audience.risk:.0f}"
    if audience.in_mind == audience.readers:
        return f"You reckon with all {audience.readers} readers. {expected}, as you would expect."
    return (
        f"You reckon with {audience.in_mind} of {audience.readers} readers. {expected}; "
        f"you would expect {100 * audience.risk_in_mind:.0f}."
    )


risks_audience = Explorable(
    slug="risks-audience",
    title="Who reads along",
    question="How much risk sits with the readers whom you do not think of?",
    controls=[
        Slider("readers", "Readers of the post", 50, MOST_READERS, step=50, default=100),
        Choice(
            "chance",
            "Readers who could use it against you",
            {0.1: "1 reader in 1,000", 0.5: "1 in 200", 1: "1 in 100", 2: "1 in 50"},
            default=1,
        ),
        Choice(
            "share",
            "Readers you reckon with",
            {100: "all of them", 50: "half of them", 27: "27 in 100, as people guess", 10: "10 in 100"},
            default=27,
        ),
        Again("evening", "Evening", 12),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("All in mind", "Who thinks of everybody misjudges nothing.", share=100),
        Preset("As people guess", "Most who could do harm lie outside the part that you think of."),
        Preset("Four times the readers", "Hardly an evening passes without one.", readers=400),
        Preset("A rare kind", "One in a thousand is rare, until a few hundred read.", readers=350, chance=0.1),
    ],
    prediction=Prediction(
        "A post has 100 readers, and each of them, with a chance of 1 in 100, could use it against its writer. In how "
        "many of 100 such evenings is there at least one?",
        Estimate(0, 100, 1, "evening|evenings"),
        truth=lambda audience: 100 * audience.risk,
        state={"readers": 100, "chance": 1, "share": 27},
    ),
    toy=True,
)


def _group(place: int, audience: Audience) -> str:
    if place >= audience.readers:
        return ABSENT
    if audience.harmful[place]:
        return UNWELCOME
    return IN_MIND if place < audience.in_mind else UNSEEN
