r"""Why most people have fewer friends than their friends have: popular people are on many lists.

Among people with ``d_i`` friends each, ``mu`` on average and with variance ``sigma^2``, go through all friendships and
ask the friend at the other end. That friend has on average

.. math::

    \frac{\sum_i d_i^2}{\sum_i d_i} = \mu + \frac{\sigma^2}{\mu}

friends: more than ``mu`` unless all have the same number. Nobody is disliked, and every friendship counts for two.

The twenty people are invented. Each names two friends, at first the next two in the ring; some of these friendships go
to somebody popular instead, so that the number of friendships, and ``mu = 4``, stays the same.

References
----------
Feld (1991), Why your friends have more friends than you do, *American Journal of Sociology* 96.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from coursebook.amounts import agreeing, count
from coursebook.chart import Axis, Figure, bars, chart, dots, links, note
from coursebook.explorable import Again, Estimate, Explorable, Prediction, Preset, Slider

#: People, and friends that each of them names; so there are forty friendships. [people]
PEOPLE, NAMED = 20, 2
#: Circles of friends to look at, and the seed of the first.
CIRCLES, SEED = 5, 20
#: Most friends that anybody has. [people]
MOST = PEOPLE - 1
#: Where the network is drawn: the height of its middle, half its width and height; and where the two bars stand.
MIDDLE, WIDTH, HEIGHT, OWN, THEIRS = 1.3, 1.9, 1.15, 2.8, 3.6
#: How high a bar is for each friend.
PER_FRIEND = 0.26


@dataclass(frozen=True)
class Friends:
    """Who is friends with whom.

    Parameters
    ----------
    ties : numpy.ndarray
        Pairs of friends, of `int`, shape ``(40, 2)``.
    degrees : numpy.ndarray
        Friends of each person, of `int`, shape ``(20,)`` [people].
    theirs : numpy.ndarray
        Friends that each person's friends have on average, shape ``(20,)`` [people].
    you : int
        The person looked at, from 1.
    """

    ties: NDArray[np.int_]
    degrees: NDArray[np.int_]
    theirs: NDArray[np.float64]
    you: int

    @property
    def fewer(self) -> int:
        """People who have fewer friends than their friends do on average [people]."""
        return int((self.degrees < self.theirs - 1e-9).sum())

    @property
    def of_a_friend(self) -> float:
        """Friends of a friend, on average over all friendships [people]."""
        return friends_of_a_friend(self.degrees)


def simulate(popular: int, you: int = 1, circle: int = 1) -> Friends:
    """Make a circle of friends and compare each person with their friends.

    Parameters
    ----------
    popular : int
        Share of friendships that somebody popular has a hand in, 0 to 100 [%].
    you : int, optional
        The person looked at, 1 to 20.
    circle : int, optional
        Which circle, from 1.

    Returns
    -------
    Friends
        With the numbers of friends.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= popular <= 100:
        raise ValueError(f"popular is {popular}; it lies from 0 to 100 [%].")
    if not 1 <= you <= PEOPLE:
        raise ValueError(f"you is {you}; the people are numbered 1 to {PEOPLE}.")
    ties = _ties(popular, circle)
    degrees = degrees_of(ties, PEOPLE)
    return Friends(ties, degrees, mean_of_friends(ties, degrees), you)


def degrees_of(ties: NDArray[np.int_], n_people: int) -> NDArray[np.int_]:
    """Count the friends of each person, shape ``(n_people,)``."""
    return np.bincount(np.asarray(ties).ravel(), minlength=n_people)


def mean_of_friends(ties: NDArray[np.int_], degrees: NDArray[np.int_]) -> NDArray[np.float64]:
    """Return how many friends each person's friends have on average, shape ``(n_people,)``; needs a friend each."""
    one, other = np.asarray(ties).T
    total = np.bincount(one, degrees[other], len(degrees)) + np.bincount(other, degrees[one], len(degrees))
    return total / degrees


def friends_of_a_friend(degrees: ArrayLike) -> float:
    """Return how many friends a friend has on average, ``sum d^2 / sum d`` [people]."""
    counts = np.asarray(degrees, dtype=float)
    return float((counts**2).sum() / counts.sum())


def class_of(loners: int, stars: int, friends: int) -> float:
    """Return ``friends_of_a_friend`` where `loners` have 1 friend and `stars` have `friends` [people]."""
    return friends_of_a_friend([1] * loners + [friends] * stars)


def popular_you(friends: Friends) -> bool:
    """Return whether the person looked at has more friends than their friends, and nearly everybody else fewer."""
    return friends.degrees[friends.you - 1] > friends.theirs[friends.you - 1] and friends.fewer >= 15


def draw(friends: Friends) -> Figure:
    """Draw everybody in a ring, the popular nearer to its middle, with two bars for the two averages."""
    across, down = _places(friends.degrees)
    more, fewer = friends.degrees > friends.theirs + 1e-9, friends.degrees < friends.theirs - 1e-9
    place = np.stack([across, down], axis=1)
    own, theirs = friends.degrees.mean(), friends.of_a_friend
    you = friends.you - 1
    return chart(
        "Who is friends with whom, and how many friends people and their friends have",
        Axis("Across", -2.1, 4.1, hidden=True),
        Axis("Down", -0.3, 2.75, hidden=True),
        [
            links("Friendships", place[friends.ties[:, 0]], place[friends.ties[:, 1]]),
            links("Your friendships", *_own_ties(friends, place), role="subject"),
            dots("Fewer friends than their friends", across, down, show=fewer, size=9),
            dots("More", across, down, show=more, role="compare", size=9),
            dots("As many", across, down, show=~(more | fewer), role="quiet", size=8),
            note("you", across[you], down[you], anchor="top center"),
            bars(
                "Friends", [OWN, THEIRS], [own * PER_FRIEND, theirs * PER_FRIEND], width=0.5, role="third", legend=False
            ),
            note(f"{own:.1f}", OWN, own * PER_FRIEND, anchor="top center"),
            note(f"{theirs:.1f}", THEIRS, theirs * PER_FRIEND, anchor="top center"),
            note("people", OWN, -0.16),
            note("friends", THEIRS, -0.16),
        ],
    )


def describe(friends: Friends) -> str:
    """Describe what you have, what your friends have, and how that is for everybody."""
    own, theirs = friends.degrees[friends.you - 1], friends.theirs[friends.you - 1]
    you = f"You have {count(own, 'friend|friends')}, and they have {theirs:.1f} on average"
    mean = count(friends.degrees.mean(), "friend|friends")
    fewer = f"{friends.fewer} of {PEOPLE} people {agreeing(friends.fewer, 'has|have')} fewer than their friends"
    return f"{you}. Over all, people have {mean}, and a friend has {friends.of_a_friend:.1f}: {fewer}."


introduction_friends = Explorable(
    slug="introduction-friends",
    title="Your friends' friends",
    question="Why do your friends have more friends than you?",
    controls=[
        Slider("popular", "Friendships with somebody popular", 0, 100, step=20, default=60, unit="%"),
        Slider("you", "You are person", 1, PEOPLE, step=1, default=1),
        Again("circle", "Circle of friends", CIRCLES),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("All alike", "Everybody has four friends, and so has every friend.", popular=0),
        Preset("A few are popular", "Friendships move to the middle, and most people turn blue.", popular=60),
        Preset("Very popular", "People still have four friends on average. Look at what friends have.", popular=100),
        Preset("Be somebody else", "Walk round the ring, and count those who have more.", popular=60, you=8),
    ],
    prediction=Prediction(
        "Twenty people have four friends each on average, and a few of them are popular. How many of the twenty have "
        "fewer friends than their own friends have on average?",
        Estimate(0, PEOPLE, 1, "person|people"),
        truth=lambda friends: friends.fewer,
        state={"popular": 60, "you": 1, "circle": 1},
    ),
    toy=True,
)


@lru_cache
def _ties(popular: int, circle: int) -> NDArray[np.int_]:
    """Pairs of friends: the next two in the ring, or, for a share of them, somebody popular; shape ``(40, 2)``."""
    rng = np.random.default_rng(SEED + circle)
    popularity = 1 / (1 + rng.permutation(PEOPLE)) ** 1.5
    ring = [(person, (person + step) % PEOPLE) for step in range(1, NAMED + 1) for person in range(PEOPLE)]
    turned = rng.permutation(len(ring)) < len(ring) * popular / 100
    wished = [rng.choice(PEOPLE, PEOPLE, replace=False, p=popularity / popularity.sum()) for _ in ring]
    there = {frozenset(tie) for tie, away in zip(ring, turned, strict=True) if not away}
    ties = []
    for (person, neighbour), away, wishes in zip(ring, turned, wished, strict=True):
        friend = neighbour
        if away:
            friend = next(int(one) for one in wishes if one != person and frozenset((person, int(one))) not in there)
            there.add(frozenset((person, friend)))
        ties.append((person, friend))
    return np.array(ties)


def _places(degrees: NDArray[np.int_]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Across and down of each person: on the ring, and nearer to its middle the more friends they have."""
    angle = 2 * np.pi * np.arange(PEOPLE) / PEOPLE
    reach = 1 - 0.75 * np.clip((degrees - 4) / 10, 0, 1)
    return WIDTH * reach * np.sin(angle), MIDDLE + HEIGHT * reach * np.cos(angle)


def _own_ties(
    friends: Friends, place: NDArray[np.float64]
) -> tuple[list[NDArray[np.float64]], list[NDArray[np.float64]]]:
    """The ties of the person looked at, and as many points as are missing to the most that anybody can have."""
    own = [tie for tie in friends.ties.tolist() if friends.you - 1 in tie]
    ends = [(place[one], place[other]) for one, other in own]
    ends += [(place[friends.you - 1], place[friends.you - 1])] * (MOST - len(ends))
    return [start for start, _ in ends], [end for _, end in ends]
