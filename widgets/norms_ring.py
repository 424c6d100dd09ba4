r"""Openness along ties: what one friend's example can pass on travels far; what needs two friends needs neighbours.

Person ``i`` posts openly once at least ``theta`` of their four friends do:

.. math::

    x_i(t+1) = 1 \;\text{ if }\; x_i(t) = 1 \;\text{ or }\; \sum_{j \sim i} x_j(t) \ge \theta

On a ring everybody is tied to two neighbours on each side, so that friends of a friend are often friends. In the
scattered network everybody has four friends as well, but who is tied to whom is left to chance. Nobody ever stops
posting, and the ties do not change.

References
----------
Centola (2010), The spread of behavior in an online social network experiment, *Science* 329, 1194-1197,
https://doi.org/10.1126/science.1185231. The ring itself is a teaching model that nobody has fitted to people.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing, amount
from coursebook.chart import Axis, Figure, chart, dots, links, note
from coursebook.explorable import Again, Choice, Explorable, OneOf, Prediction, Preset, Slider

#: People in each network. [people]
PEOPLE = 100
#: Neighbours on each side of the ring. [people]
REACH = 2
#: Who starts: one person, two neighbours, or a person with all four friends. [people]
ONE, PAIR, CIRCLE = 1, 2, 5
#: Swaps that make the ring random, for each tie; ten leave no trace of it.
SWAPS = 10
#: Longest time in the picture. [rounds]
LAST_ROUND = 50
#: The round in which somebody joins whom openness never reaches.
NEVER = 10**6
#: Centres of the two networks in the picture.
NEAR, FAR = -1.2, 1.2


@dataclass(frozen=True)
class Networks:
    """The same people with friends next door and with scattered friends, after some rounds.

    Parameters
    ----------
    near, scattered : numpy.ndarray
        Who posts openly in each, of `bool`, shape ``(100,)``.
    open_near, open_scattered : int
        How many those are [people].
    ties : numpy.ndarray
        Pairs of friends in the scattered network, shape ``(200, 2)``.
    starters : int
        Who posts at first [people].
    need : int
        Friends who must post before a person does [people].
    rounds : int
        Rounds gone by.
    """

    near: NDArray[np.bool_]
    scattered: NDArray[np.bool_]
    open_near: int
    open_scattered: int
    ties: NDArray[np.int_]
    starters: int
    need: int
    rounds: int


def simulate(need: int, starters: int, rounds: int, world: int) -> Networks:
    """Let openness spread from a few people along ties to neighbours, and along as many scattered ties.

    Parameters
    ----------
    need : int
        ``theta``, friends who must post before a person does, 1 to 4 [people].
    starters : int
        Who posts at first: `ONE`, `PAIR` (neighbours) or `CIRCLE` (a person and all four friends) [people].
    rounds : int
        Rounds gone by, 0 or more.
    world : int
        Which scattering of ties, from 1.

    Returns
    -------
    Networks
        Who posts in each network.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 1 <= need <= 2 * REACH:
        raise ValueError(f"need is {need}; it lies from 1 to {2 * REACH} [people].")
    if starters not in (ONE, PAIR, CIRCLE):
        raise ValueError(f"starters is {starters}; choose {ONE}, {PAIR} or {CIRCLE} [people].")
    if rounds < 0:
        raise ValueError(f"rounds is {rounds}; it is 0 or more.")
    scattered = scattered_ties(world)
    near, far = (round_joined(ties, need, who_starts(ties, starters)) <= rounds for ties in (ring_ties(), scattered))
    return Networks(near, far, int(near.sum()), int(far.sum()), scattered, starters, need, rounds)


@lru_cache
def ring_ties() -> NDArray[np.int_]:
    """Return the pairs of neighbours on the ring, shape ``(200, 2)``."""
    person = np.arange(PEOPLE)
    return np.concatenate([np.column_stack([person, (person + step) % PEOPLE]) for step in range(1, REACH + 1)])


@lru_cache
def scattered_ties(world: int) -> NDArray[np.int_]:
    """Swap the ends of ties at random until no trace of the ring is left; everybody keeps four friends."""
    rng = np.random.default_rng(world)
    ties = [tuple(pair) for pair in ring_ties().tolist()]
    there = {frozenset(tie) for tie in ties}
    for _ in range(SWAPS * len(ties)):
        one, two = rng.choice(len(ties), 2, replace=False)
        (a, b), (c, d) = ties[one], ties[two]
        swapped = [frozenset((a, d)), frozenset((c, b))]
        if all(len(tie) == 2 and tie not in there for tie in swapped) and swapped[0] != swapped[1]:
            there -= {frozenset((a, b)), frozenset((c, d))}
            there |= set(swapped)
            ties[one], ties[two] = (a, d), (c, b)
    return np.array(ties)


def round_joined(ties: NDArray[np.int_], need: int, starters: tuple[int, ...]) -> NDArray[np.int_]:
    """Return the round in which each person starts to post, shape ``(100,)``; `NEVER` where openness does not come."""
    friends = np.zeros((PEOPLE, PEOPLE), dtype=int)
    friends[ties[:, 0], ties[:, 1]] = friends[ties[:, 1], ties[:, 0]] = 1
    joined = np.full(PEOPLE, NEVER)
    joined[list(starters)] = 0
    for rounds in range(1, PEOPLE + 1):
        new = (joined == NEVER) & (friends @ (joined < NEVER) >= need)
        if not new.any():
            break
        joined[new] = rounds
    return joined


def who_starts(ties: NDArray[np.int_], starters: int) -> tuple[int, ...]:
    """Return who posts at first: person 0, with a neighbour on the ring, or with all friends in this network."""
    if starters == CIRCLE:
        return (0, *sorted(int(pair.sum()) for pair in ties if 0 in pair))
    return tuple(range(starters))


def scattered_wins(networks: Networks) -> bool:
    """Return whether more people post among scattered friends than among neighbours, by ten or more."""
    return networks.open_scattered >= networks.open_near + 10


def neighbours_win(networks: Networks) -> bool:
    """Return whether more people post among neighbours than among scattered friends, by ten or more."""
    return networks.open_near >= networks.open_scattered + 10


def draw(networks: Networks) -> Figure:
    """Draw the people of both networks in a ring, and the ties of those who start."""
    near, far = _places(NEAR), _places(FAR)
    across, down = np.concatenate([near, far]).T
    posts = np.concatenate([networks.near, networks.scattered])
    return chart(
        "Who posts among neighbours and among scattered friends",
        Axis("Across", -2.3, 2.3, hidden=True),
        Axis("Down", -1.35, 1.4, hidden=True),
        [
            links("Friends", *_ties_of_starters(ring_ties(), networks.starters, near)),
            links("Friends", *_ties_of_starters(networks.ties, networks.starters, far)),
            dots("Keeps quiet", across, down, show=~posts, role="quiet", size=5),
            dots("Posts openly", across, down, show=posts, size=8),
            note(f"Neighbours: {amount(networks.open_near, 'posts|post')}", NEAR, 1.25),
            note(f"Scattered: {amount(networks.open_scattered, 'posts|post')}", FAR, 1.25),
            note("lines: the friends of those who start", 0, -1.27),
        ],
    )


def describe(networks: Networks) -> str:
    """Describe how far openness has come in each."""
    friends, rounds = amount(networks.need, "friend|friends"), amount(networks.rounds, "round|rounds")
    post = agreeing(networks.open_near, "posts|post")
    return (
        f"Everybody waits for {friends}. After {rounds} {networks.open_near} of {PEOPLE} {post} where "
        f"friends are neighbours, and {networks.open_scattered} where they are scattered."
    )


norms_ring = Explorable(
    slug="norms-ring",
    title="Neighbours or scattered friends",
    question="Do scattered friends always spread openness better than neighbours?",
    controls=[
        Choice("need", "Friends who must post first", {1: "one", 2: "two", 3: "three"}, default=2),
        Choice(
            "starters",
            "Who starts",
            {ONE: "one person", PAIR: "two neighbours", CIRCLE: "a person and all four friends"},
            default=CIRCLE,
        ),
        Slider("rounds", "Rounds gone by", 0, LAST_ROUND, step=5, default=LAST_ROUND, unit="round|rounds"),
        Again("world", "Scattering", 6),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset(
            "News",
            "One friend is enough: five rounds reach nearly everybody among the scattered.",
            need=1,
            starters=1,
            rounds=5,
        ),
        Preset("A risky word", "Two friends are needed: the ring fills, the scattered network stands still.", need=2),
        Preset("Under way", "After 20 rounds openness walks round the ring, from friend to friend.", need=2, rounds=20),
        Preset("Alone", "One person alone persuades nobody who waits for two.", need=2, starters=1),
        Preset("Too careful", "Where three are needed, not even neighbours can carry it.", need=3),
    ],
    prediction=Prediction(
        "Everybody has four friends, and posts openly once two of them do. One person and her four friends start. "
        "In one town friends are neighbours who know each other; in the other they are scattered. "
        "Where do more people end up posting?",
        OneOf(
            {
                "near": "Where friends are neighbours.",
                "scattered": "Where friends are scattered.",
                "same": "About as many in both.",
            }
        ),
        truth=lambda networks: (
            "near" if neighbours_win(networks) else "scattered" if scattered_wins(networks) else "same"
        ),
        state={"need": 2, "starters": CIRCLE, "rounds": LAST_ROUND},
    ),
    toy=True,
)


def _places(centre: float) -> NDArray[np.float64]:
    """Return the positions of people around a centre, every other one further in, shape ``(100, 2)``."""
    person = np.arange(PEOPLE)
    angle, radius = 2 * np.pi * person / PEOPLE, np.where(person % 2, 0.88, 1)
    return np.round(np.column_stack([centre + radius * np.sin(angle), radius * np.cos(angle)]), 3)


def _ties_of_starters(
    ties: NDArray[np.int_], starters: int, places: NDArray[np.float64]
) -> tuple[list[list[float]], list[list[float]]]:
    """Return both ends of every tie of those who start, always equally many: the rest have no length."""
    first = who_starts(ties, starters)
    own = [tie for tie in ties.tolist() if set(tie) & set(first)]
    own += [[0, 0]] * (CIRCLE * 2 * REACH - len(own))
    starts, ends = (places[list(end)].tolist() for end in zip(*own, strict=True))
    return starts, ends
