r"""Norms of openness: who speaks depends on who speaks already, so one person can open or close a whole community.

Person ``i`` posts openly as soon as ``theta_i`` others do. With nobody posting at first, the number posting follows

.. math::

    r_{t+1} = \#\{i : \theta_i \le r_t\}, \qquad r_0 = 0

With thresholds 0, 1, ..., 99 all 100 post after 100 rounds. If the one who waits for ``k`` others waits for one more,
nobody is left to follow the ``k``-th, and it stops at ``k``. Where thresholds follow a bell curve with mean ``m``
and standard deviation ``s`` (in % of a large community), the final ``r`` is the least root of ``r = F(r)``; it jumps
where the curve touches the diagonal, ``F(r) = r`` and ``F'(r) = 1``.

Nobody ever stops posting, nobody is rewarded or punished, everybody sees everybody, and thresholds do not change.

References
----------
Granovetter (1978), Threshold models of collective behavior, *American Journal of Sociology* 83, 1420-1443.
"""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from coursebook.amounts import agreeing, amount
from coursebook.chart import Axis, Figure, chart, dots, note, people
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider
from widgets.mathematics import normal_below, root

#: People in each community. [people]
PEOPLE = 100
#: People in a row of the picture, and empty places between the two communities.
ROW, GAP = 10, 2
#: Groups of people, with their roles; the gap between the communities is drawn as nothing.
OPEN, QUIET, ABSENT = "Posts openly", "Keeps quiet", "Nobody"
GROUPS = {OPEN: "subject", QUIET: "quiet", ABSENT: "quiet"}


@dataclass(frozen=True)
class Communities:
    """Two communities that differ in one person, after some rounds.

    Parameters
    ----------
    posts, posts_other : numpy.ndarray
        Who posts openly in A and in B, of `bool`, in the order of their thresholds in A, shape ``(100,)``.
    open, open_other : int
        How many those are [people].
    wait, wait_other : float
        Mean threshold in A and in B [people].
    place : int
        Place of the one who differs, from 1.
    more : int
        How many more others that person waits for in B [people].
    rounds : int
        Rounds gone by.
    """

    posts: NDArray[np.bool_]
    posts_other: NDArray[np.bool_]
    open: int
    open_other: int
    wait: float
    wait_other: float
    place: int
    more: int
    rounds: int


def simulate(place: int, more: int, rounds: int) -> Communities:
    """Let two communities go on for some rounds, equal but for one person.

    Parameters
    ----------
    place : int
        Whose threshold differs, 1 to 100 in the order of thresholds; in A that person waits for ``place - 1``.
    more : int
        How many more others that person waits for in B; the sum is at least 0 [people].
    rounds : int
        Rounds gone by, 0 or more.

    Returns
    -------
    Communities
        Who posts in each.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 1 <= place <= PEOPLE:
        raise ValueError(f"place is {place}; it lies from 1 to {PEOPLE} [people].")
    if rounds < 0:
        raise ValueError(f"rounds is {rounds}; it is 0 or more.")
    waits = np.arange(PEOPLE)
    waits_other = waits.copy()
    waits_other[place - 1] = max(0, waits[place - 1] + more)
    posts, posts_other = (who_posts(one, rounds) for one in (waits, waits_other))
    return Communities(
        posts=posts,
        posts_other=posts_other,
        open=int(posts.sum()),
        open_other=int(posts_other.sum()),
        wait=float(waits.mean()),
        wait_other=float(waits_other.mean()),
        place=place,
        more=more,
        rounds=rounds,
    )


def cascade(waits: NDArray[np.int_]) -> list[int]:
    """Return how many post after each round, from 0 to the round that changes nothing more [people].

    ``waits`` holds how many others each person waits for, ``theta`` [people].
    """
    ordered = sorted(waits.tolist())
    counts = [0]
    while (after := bisect_right(ordered, counts[-1])) != counts[-1]:
        counts.append(after)
    return counts


def open_at_last(waits: ArrayLike) -> int:
    """Return how many post in the end [people], for people who wait for so many others each."""
    return cascade(np.asarray(waits))[-1]


def who_posts(waits: NDArray[np.int_], rounds: int) -> NDArray[np.bool_]:
    """Return who posts after `rounds`, of `bool`, shape of `waits`."""
    counts = cascade(waits)
    if rounds == 0:
        return np.zeros(len(waits), dtype=bool)
    return np.asarray(waits) <= counts[min(rounds - 1, len(counts) - 1)]


def open_in_the_end(place: int, more: int, n_people: int = PEOPLE) -> int:
    """Return how many post in the end if people wait for 0, 1, 2, ... others, but one for `more` of them [people].

    Parameters
    ----------
    place : int
        Place in the line of the one who differs, from 1.
    more : int
        How many more others that person waits for [people].
    n_people : int, optional
        Size of the community [people].
    """
    waits = np.arange(n_people)
    waits[place - 1] = max(0, place - 1 + more)
    return open_at_last(waits)


def open_of_a_bell(mean: float, spread: float) -> float:
    """Return who posts in the end where thresholds spread like a bell, the least root of ``r = F(r)`` [% of people].

    Parameters
    ----------
    mean, spread : float
        Mean and standard deviation of thresholds [% of people].

    Raises
    ------
    ValueError
        If `spread` is not above 0.
    """
    if spread <= 0:
        raise ValueError(f"spread is {spread}; it lies above 0 [% of people].")
    share, before = 0.0, -1.0
    while share - before > 1e-9:
        share, before = 100 * float(normal_below((share - mean) / spread)), share
    return share


def tipping_spread(mean: float) -> tuple[float, float]:
    """Return the spread at which the end jumps, and the share that posts just before it [% of people], for a `mean`.

    With ``z = (r - m) / s`` the two conditions are ``s = 100 phi(z)`` and ``100 Phi(z) = m + s z``.
    """

    def density(z: float) -> float:
        return float(100 * np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi))

    z = root(lambda z: 100 * float(normal_below(z)) - z * density(z) - mean, -8, 0)
    return float(density(z)), float(mean + density(z) * z)


def stops_in_between(communities: Communities) -> bool:
    """Return whether B has come to rest with more than 30 and fewer than 40 people who post."""
    end = open_in_the_end(communities.place, communities.more)
    return communities.open_other == end and 30 < end < 40


def draw(communities: Communities) -> Figure:
    """Draw both communities as blocks of dots, in the order of thresholds, with a mark on the one who differs."""
    who = []
    for row in range(PEOPLE // ROW):
        there = slice(row * ROW, (row + 1) * ROW)
        who += [_group(open_) for open_ in communities.posts[there]] + [ABSENT] * GAP
        who += [_group(open_) for open_ in communities.posts_other[there]]
    across, down = (communities.place - 1) % ROW, (communities.place - 1) // ROW
    return chart(
        "Who posts in community A and in community B",
        Axis("Across", -1, 2 * ROW + GAP, hidden=True),
        Axis("Down", -ROW, 1.6, hidden=True),
        [
            *people(GROUPS, who, columns=2 * ROW + GAP)[:-1],
            dots("The one who differs", [across, across + ROW + GAP], [-down, -down], role="compare", size=7),
            note(f"Community A: {amount(communities.open, 'posts|post')}", -0.5, 1, anchor="middle right"),
            note(
                f"Community B: {amount(communities.open_other, 'posts|post')}",
                ROW + GAP - 0.5,
                1,
                anchor="middle right",
            ),
        ],
    )


def describe(communities: Communities) -> str:
    """Describe how many post in each, and how little the two differ."""
    post = agreeing(communities.open, "posts|post")
    counts = f"{communities.open} of {PEOPLE} {post} in A and {communities.open_other} in B"
    means = f"On average people wait for {communities.wait:.2f} others in A and {communities.wait_other:.2f} in B"
    rounds = amount(communities.rounds, "round|rounds")
    return f"After {rounds}, {counts}. {means}; only person {communities.place} in the line differs."


norms = Explorable(
    slug="norms",
    title="Two communities, one difference",
    question="How much can one person change what a community says?",
    controls=[
        Slider("place", "Place in the line of the one who differs", 1, PEOPLE, step=1, default=2),
        Choice("more", "In B that person waits for", {1: "one more", -1: "one fewer"}, default=1),
        Slider("rounds", "Rounds gone by", 0, PEOPLE, step=10, default=PEOPLE, unit="round|rounds"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Watch A go", "After 30 rounds 30 people post in A: each was the last nudge for the next.", rounds=30),
        Preset("One is shyer", "B lost a single link, the second one, and falls silent after the first.", place=2),
        Preset("One is bolder", "The same person waits for one fewer, and nothing is lost.", place=2, more=-1),
        Preset("Half way down", "Person 51 waits for one more, and everyone from there on stays quiet.", place=51),
        Preset("Nobody starts", "The first to speak waits for somebody else to be first.", place=1),
    ],
    prediction=Prediction(
        "In A, person 1 posts unprompted, person 2 once one other does, person 3 once two others do, and so on: all "
        "100 end up posting. B is the same but for person 2, who waits for two others. How many end up posting in B?",
        Estimate(0, PEOPLE, 1, "person|people"),
        truth=lambda communities: communities.open_other,
        state={"place": 2, "more": 1, "rounds": PEOPLE},
    ),
    toy=True,
)


def _group(posts: bool) -> str:
    return OPEN if posts else QUIET
