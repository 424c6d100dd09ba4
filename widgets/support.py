r"""Finding somebody with the same trouble: friends do for common ones, a crowd on the net is for rare ones.

A share ``pi`` of people has the same trouble. Of ``n`` people whom you reach, at least one has it with the chance

.. math::

    P = 1 - (1 - \pi)^n

which is one half near ``n = 0.7 / pi``, and 95 % near ``n = 3 / pi``.

Everybody whom you reach is drawn at random, reads your post, and says so if the trouble is theirs. Friends are more
like you than that, and few readers of a crowd answer.

References
----------
The chance of at least one success: a teaching model, fitted to nobody.
"""

from dataclasses import dataclass
from math import ceil, log

import numpy as np

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, band, chart, dots, line, note, rule
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider
from widgets.relatability_currency import one_in

#: How rare a trouble can be in the picture: one person in ten to the power of this.
COMMONEST, RAREST = 0.2, 6.0
#: Where the curves are drawn.
SCALE = np.linspace(COMMONEST, RAREST, 59)
#: People who share your trouble, of whom the picture counts those who find somebody. [people]
ALIKE = 100


@dataclass(frozen=True)
class Search:
    """How many find somebody with the same trouble.

    Parameters
    ----------
    rarity : float
        The trouble is that of one person in ten to the power of this [-].
    friends, readers : int
        People whom you reach without the net, and on it [people].
    """

    rarity: float
    friends: int
    readers: int

    @property
    def among_friends(self) -> float:
        """Of 100 people with this trouble, those who find another among their friends [people]."""
        return found_by_100(10.0**-self.rarity, self.friends)

    @property
    def among_readers(self) -> float:
        """Of 100 people with this trouble, those who find another among their readers [people]."""
        return found_by_100(10.0**-self.rarity, self.readers)

    @property
    def added(self) -> float:
        """What the net adds [people]."""
        return self.among_readers - self.among_friends


def simulate(rarity: float, friends: int = 150, readers: int = 30_000) -> Search:
    """Search among friends and among readers.

    Parameters
    ----------
    rarity : float
        One person in ten to the power of this has the trouble, 0 or more [-].
    friends, readers : int, optional
        People whom you reach without the net, and on it, 0 or more [people].

    Returns
    -------
    Search
        With what each search finds.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not (np.isfinite(rarity) and rarity >= 0):
        raise ValueError(f"rarity is {rarity}; it is 0 or more, the zeros of one in so many people [-].")
    for name, reached in (("friends", friends), ("readers", readers)):
        if reached < 0:
            raise ValueError(f"{name} is {reached}; one reaches 0 people or more.")
    return Search(rarity, friends, readers)


def match_chance(prevalence: float, reached: float) -> float:
    """Return the chance that at least one of the people reached has the trouble, ``1 - (1 - pi)^n`` [-]."""
    if not 0 <= prevalence <= 1:
        raise ValueError(f"prevalence is {prevalence}; it lies from 0 to 1 [-].")
    return float(1 - (1 - prevalence) ** reached)


def found_by_100(prevalence: float, reached: float) -> float:
    """Return how many of 100 people with the trouble find another one [people]."""
    return ALIKE * match_chance(prevalence, reached)


def people_needed(prevalence: float, chance: float = 0.95) -> int:
    """Return how many people one must reach to find another with this chance [people]."""
    if not (0 < prevalence < 1 and 0 < chance < 1):
        raise ValueError(f"prevalence is {prevalence} and chance {chance}; both lie between 0 and 1 [-].")
    return ceil(log(1 - chance) / log(1 - prevalence))


def net_decides(search: Search) -> bool:
    """Return whether the net helps most of those whom friends cannot: it adds more than 90 of 100."""
    return search.added > 90


def friends_suffice(search: Search) -> bool:
    """Return whether nearly all find somebody among friends."""
    return search.among_friends > 95


def draw(search: Search) -> Figure:
    """Draw who finds somebody over how rare the trouble is, with what the net adds between the curves."""
    near, far = (np.array([found_by_100(10.0**-at, n) for at in SCALE]) for n in (search.friends, search.readers))
    ticks = {1: "1 in 10", 2: "100", 3: "1,000", 4: "10,000", 5: "100,000", 6: "million"}
    here = search.rarity
    return chart(
        "Who finds somebody with the same trouble, by how rare it is",
        Axis("People to one who has the trouble", COMMONEST, RAREST, ticks=ticks, tens=True),
        Axis("Of 100 with the trouble, who finds another", 0, 108, ticks={0: "0", 50: "50", 100: "100"}, digits=0),
        [
            band("What the net adds", SCALE, near, far, role="third"),
            line("Among readers on the net", SCALE, far),
            line("Among friends", SCALE, near, role="compare"),
            rule("", x=here, span=(0, 100)),
            dots("", [here], [search.among_readers], size=11, legend=False),
            dots("", [here], [search.among_friends], role="compare", size=11, legend=False),
            note("your trouble", here, 104),
        ],
    )


def describe(search: Search) -> str:
    """Describe how many find somebody, among friends and on the net."""
    near, far = (round(found) for found in (search.among_friends, search.among_readers))
    found = f"{near or 'nobody'} {agreeing(near or 1, 'finds|find')} another among {search.friends} friends"
    return (
        f"{one_in(search.rarity).capitalize()} has your trouble. Of 100 like you, {found}, "
        f"and {far or 'nobody'} among {search.readers:,} readers."
    )


support = Explorable(
    slug="support",
    title="The search for somebody like you",
    question="When do you need the net to find somebody with the same trouble?",
    controls=[
        Slider("rarity", "How rare it is, in zeros (1 in 1,000 has 3)", 0.4, 5.8, step=0.2, default=2),
        Choice("friends", "Friends who would tell you", {5: "5", 15: "15", 50: "50", 150: "150"}, default=150),
        Choice(
            "readers",
            "Readers on the net",
            {1000: "1,000", 30_000: "30,000", 1_000_000: "a million"},
            default=30_000,
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("A common trouble", "One in ten has it. Friends are enough, and the net adds nobody.", rarity=1),
        Preset("One in a hundred", "Friends still find most. The net closes a small gap.", rarity=2),
        Preset(
            "A rare trouble", "One in ten thousand: hardly a friend has it, and the net finds nearly all.", rarity=4
        ),
        Preset("Rarer still", "Even thirty thousand readers are too few for most.", rarity=5.4),
        Preset(
            "A million readers", "A larger crowd moves the whole band to rarer troubles.", rarity=5.4, readers=1_000_000
        ),
    ],
    prediction=Prediction(
        "One person in 100 has your trouble, and you have 150 friends who would tell you. "
        "Of 100 people like you, how many find somebody with the same trouble among their own friends?",
        Estimate(0, ALIKE, 1, "person|people"),
        truth=lambda search: round(search.among_friends),
        state={"rarity": 2, "friends": 150, "readers": 30_000},
    ),
    toy=True,
)
