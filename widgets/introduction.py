r"""What your feed shows you: a feed is a sample of posts, not of people.

A share ``q`` of people has a hard time and posts ``k`` times as often as everybody else. Of all posts, the share that
comes from them is

.. math::

    q' = \frac{q k}{q k + 1 - q}

which is ``q`` only for ``k = 1``. A feed draws its posts at random from all posts: it shows ``q'``, give or take
chance.

All people in a hard time post equally often, and so do all others; nobody ranks the feed; and a post is about a hard
time if its author is in one.

References
----------
Sampling by size, as in the friendship paradox: a teaching model, fitted to nobody. That people with bad days may also
post *less* about them is why ``k`` goes below 1; see Jordan et al. (2011), Misery has more company than people think,
*Personality and Social Psychology Bulletin* 37, 120-135.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing, times_as
from coursebook.chart import Axis, Figure, chart, dots, note, people
from coursebook.explorable import Again, Choice, Estimate, Explorable, Prediction, Preset, Slider

#: People in the street, and posts in the feed.
PEOPLE, POSTS = 100, 100
#: People and posts in a row, empty columns between street and feed, and rows.
ROW, GAP, ROWS = 10, 4, 10
#: Where the feed begins. [columns]
FEED = ROW + GAP
#: Feeds to look at, one after the other, and the seed of the first.
FEEDS, SEED = 6, 11
#: Groups of people, with their roles; what lies beside the street is drawn as nothing.
HARD, FINE, ABSENT = "Person in a hard time", "Anybody else", "Nobody"
GROUPS = {HARD: "subject", FINE: "quiet", ABSENT: "quiet"}

#: How often people in a hard time post, set against others. [-]
TIMES = {often: f"{times_as(often)} often as others" for often in (0.1, 0.25, 0.5, 1, 2, 3, 4, 9)}


@dataclass(frozen=True)
class Street:
    """A hundred people, and a hundred of their posts.

    Parameters
    ----------
    hard : int
        People in a hard time, of 100 [people].
    loudness : float
        How often these post, set against others [-].
    feed : numpy.ndarray
        Whether each post of the feed is about a hard time, of `bool`, shape ``(100,)``.
    """

    hard: int
    loudness: float
    feed: NDArray[np.bool_]

    @property
    def share(self) -> float:
        """Share of all posts that are about a hard time [-]."""
        return share_of_posts(self.hard / PEOPLE, self.loudness)

    @property
    def shown(self) -> int:
        """Posts about a hard time in this feed [posts]."""
        return int(self.feed.sum())


def simulate(hard: int, loudness: float, feed: int = 1) -> Street:
    """Draw a feed of a hundred posts.

    Parameters
    ----------
    hard : int
        People in a hard time, of 100, 0 to 100 [people].
    loudness : float
        ``k``, how often these post, set against others, 0 or more [-].
    feed : int, optional
        Which feed, from 1.

    Returns
    -------
    Street
        With the feed.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= hard <= PEOPLE:
        raise ValueError(f"hard is {hard}; of {PEOPLE} people 0 to {PEOPLE} are in a hard time.")
    return Street(hard, loudness, _luck(feed) < share_of_posts(hard / PEOPLE, loudness))


def share_of_posts(share: float, loudness: float) -> float:
    """Return the share of posts, ``q k / (q k + 1 - q)``, that comes from a share of people [-]."""
    if not 0 <= share <= 1:
        raise ValueError(f"share is {share}; it lies from 0 to 1 [-].")
    if not (0 <= loudness < np.inf):
        raise ValueError(f"loudness is {loudness}; it is 0 or more [-].")
    if share == 1 and loudness == 0:
        raise ValueError("loudness is 0 where share is 1: nobody posts, so posts have no shares.")
    return share * loudness / (share * loudness + 1 - share)


def of_a_hundred_posts(share: float, loudness: float) -> float:
    """Return how many of 100 posts come from a share of people [posts]."""
    return 100 * share_of_posts(share, loudness)


def average_posts(frequent: int, posts: int, people: int = PEOPLE) -> float:
    """Return the mean number of posts of a person if `frequent` of `people` write `posts` and the others 1 [posts]."""
    return (frequent * posts + people - frequent) / people


def average_posts_seen(frequent: int, posts: int, people: int = PEOPLE) -> float:
    """Return how many posts the author of a post in the feed has written, on average over all posts [posts]."""
    return (frequent * posts**2 + people - frequent) / (frequent * posts + people - frequent)


def hides_most(street: Street) -> bool:
    """Return whether four in ten people or more have a hard time, and fewer than one post in ten is about it."""
    return street.hard >= 40 and street.share < 0.1


def fair(street: Street) -> bool:
    """Return whether the share of posts is that of people."""
    return street.loudness == 1


def draw(street: Street) -> Figure:
    """Draw the people of the street, and beside them the posts of the feed, a square for each."""
    who = []
    for row in range(ROWS):
        who += [HARD if ROW * row + place < street.hard else FINE for place in range(ROW)]
        who += [ABSENT] * FEED
    place = np.arange(POSTS)
    across, down = FEED + place % ROW, -(place // ROW)
    return chart(
        "People in the street, and posts in the feed",
        Axis("Across", -1, FEED + ROW, hidden=True),
        Axis("Down", -ROWS, 1.6, hidden=True),
        [
            *people(GROUPS, who, columns=FEED + ROW)[:-1],
            dots("Post about a hard time", across, down, show=street.feed, role="compare", size=9),
            dots("Other post", across, down, show=~street.feed, role="quiet", size=5),
            note(f"The street: {street.hard} of 100", -0.5, 1, anchor="middle right"),
            note(f"Your feed: {street.shown} of 100", FEED - 0.5, 1, anchor="middle right"),
        ],
    )


def describe(street: Street) -> str:
    """Describe how many people have a hard time, and how many posts."""
    theirs = f"{POSTS * street.share:.0f}"
    often = f"post {times_as(street.loudness)} often as others" if street.loudness else "never post"
    return (
        f"{street.hard} of 100 people are in a hard time. They {often}, so of "
        f"all posts {theirs} of 100 {agreeing(theirs, 'is|are')} theirs; in this feed it is {street.shown}."
    )


introduction = Explorable(
    slug="introduction",
    title="The street and the feed",
    question="Does your feed show how people are?",
    controls=[
        Slider("hard", "People in a hard time, of 100", 5, 60, step=5, default=10, unit="person|people"),
        Choice("loudness", "They post", TIMES, default=9),
        Again("feed", "Feed", FEEDS),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("A loud tenth", "Ten people in a hundred fill about half of the feed.", hard=10, loudness=9),
        Preset("They post alike", "The same ten people, as often as everybody else.", hard=10, loudness=1),
        Preset("They keep quiet", "Still the same ten, and the feed has hardly heard of them.", hard=10, loudness=0.1),
        Preset("A quiet majority", "Most people have a hard time, and the feed looks cheerful.", hard=60, loudness=0.1),
        Preset(
            "Twice the people",
            "Twenty people post less often than the first ten, and fill as much.",
            hard=20,
            loudness=4,
        ),
    ],
    prediction=Prediction(
        "Ten of 100 people are in a hard time, and they post nine times as often as the others. "
        "How many of 100 posts in your feed are theirs?",
        Estimate(0, POSTS, 1, "post|posts"),
        truth=lambda street: round(POSTS * street.share),
        state={"hard": 10, "loudness": 9, "feed": 1},
    ),
    toy=True,
)


@lru_cache
def _luck(feed: int) -> NDArray[np.float64]:
    """The random number that each post draws, from 0 to 1."""
    return np.random.default_rng(SEED + feed).random(POSTS)
