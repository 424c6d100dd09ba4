r"""From the feed back to the people: one share of posts fits many shares of people.

Of all posts in a feed a share ``s`` is about a hard time. People in a hard time post ``k`` times as often as others,
and the platform shows such a post ``r`` times as often as another. With ``q`` the share of people in a hard time:

.. math::

    \frac{s}{1 - s} = k\,r\,\frac{q}{1 - q}, \qquad q = \frac{s}{s + k\,r\,(1 - s)}

The reader of the feed sees ``s`` alone. Only the product of ``k`` and ``r`` counts, and at 1 the feed shows the people.

All people in a hard time post equally often, and so do all others; a post is about a hard time if its author is in one.
Nobody has measured ``k`` or ``r`` for posts about hard times.

References
----------
The sampling form of the friendship paradox, read backwards: a teaching model, fitted to nobody.
"""

from dataclasses import dataclass

import numpy as np

from coursebook.amounts import times_as
from coursebook.chart import Axis, Figure, chart, dots, note, people
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Posts in the feed of the picture, and people in each crowd.
POSTS, PEOPLE = 40, 100
#: Columns of the feed and of a crowd, empty columns between them, and rows of all.
FEED, CROWD, GAP, ROWS = 4, 10, 2, 10
#: Where the two crowds begin. [columns]
LOOKS, IS = FEED + GAP, FEED + CROWD + 2 * GAP
#: The seed by which the posts of the feed are mixed.
SEED = 3
#: Groups of people, with their roles; what lies between the crowds is drawn as nothing.
HARD, FINE, ABSENT = "Person in a hard time", "Anybody else", "Nobody"
GROUPS = {HARD: "subject", FINE: "quiet", ABSENT: "quiet"}

#: How often people in a hard time post, set against others. [-]
TIMES = {0.25: "a quarter as often as others", 0.5: "half as often as others", 1: "as often as others"}
TIMES |= {2: "twice as often as others", 4: "four times as often as others", 9: "nine times as often as others"}


@dataclass(frozen=True)
class Feed:
    """A feed, and the people that may be behind it.

    Parameters
    ----------
    struggles : int
        Posts about a hard time, of 40 [posts].
    loudness : float
        How often people in a hard time post, set against others [-].
    shown : float
        How often the platform shows such a post, set against others [-].
    hard_times : float
        Share of people in a hard time [-].
    """

    struggles: int
    loudness: float
    shown: float
    hard_times: float

    @property
    def share(self) -> float:
        """Share of posts about a hard time [-]."""
        return self.struggles / POSTS


def simulate(struggles: int, loudness: float, shown: float = 1.0) -> Feed:
    """Find the share of people that fits what a feed shows.

    Parameters
    ----------
    struggles : int
        Posts about a hard time, of 40, 0 to 40 [posts].
    loudness : float
        ``k``, how often people in a hard time post, set against others, above 0 [-].
    shown : float, optional
        ``r``, how often the platform shows such a post, set against others, above 0 [-].

    Returns
    -------
    Feed
        With the share of people.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= struggles <= POSTS:
        raise ValueError(f"struggles is {struggles}; the feed has 0 to {POSTS} posts about a hard time.")
    return Feed(struggles, loudness, shown, people_behind(struggles / POSTS, loudness, shown))


def people_behind(share: float, loudness: float, shown: float = 1.0) -> float:
    """Return the share of people in a hard time, ``s / (s + k r (1 - s))``, from that of posts [-]."""
    if not 0 <= share <= 1:
        raise ValueError(f"share is {share}; it lies from 0 to 1 [-].")
    for name, times in (("loudness", loudness), ("shown", shown)):
        if not (np.isfinite(times) and times > 0):
            raise ValueError(f"{name} is {times}; it is a number above 0 [-].")
    return share / (share + loudness * shown * (1 - share))


def hundred_behind(share: float, loudness: float, shown: float = 1.0) -> float:
    """Return how many of 100 people are in a hard time [people]."""
    return 100 * people_behind(share, loudness, shown)


def hidden_majority(feed: Feed) -> bool:
    """Return whether most people are in a hard time, and fewer than half of the posts say so."""
    return feed.share < 0.5 < feed.hard_times


def loud_few(feed: Feed) -> bool:
    """Return whether most posts are about a hard time, and few people are in one."""
    return feed.share > 0.5 > feed.hard_times


def draw(feed: Feed) -> Figure:
    """Draw the feed, the crowd that it looks like, and the crowd that it comes from."""
    looks, is_ = round(PEOPLE * feed.share), round(PEOPLE * feed.hard_times)
    who = []
    for row in range(ROWS):
        crowds = [[HARD if CROWD * row + place < count else FINE for place in range(CROWD)] for count in (looks, is_)]
        who += [ABSENT] * LOOKS + crowds[0] + [ABSENT] * GAP + crowds[1]
    mixed = np.random.default_rng(SEED).permutation(POSTS)
    across, down = mixed % FEED, -(mixed // FEED)
    about = np.arange(POSTS) < feed.struggles
    return chart(
        "The feed, the crowd it looks like, and the crowd behind it",
        Axis("Across", -1, IS + CROWD, hidden=True),
        Axis("Down", -ROWS, 1.6, hidden=True),
        [
            dots("Post about a hard time", across, down, show=about, role="compare", size=8),
            dots("Other post", across, down, show=~about, role="quiet", size=5),
            *people(GROUPS, who, columns=IS + CROWD)[:-1],
            note("Your feed", -0.5, 1, anchor="middle right"),
            note(f"It looks like {looks}", LOOKS - 0.5, 1, anchor="middle right"),
            note(f"It is {is_}", IS - 0.5, 1, anchor="middle right"),
        ],
    )


def describe(feed: Feed) -> str:
    """Describe how many people the feed looks like, and how many are behind it."""
    is_, looks = PEOPLE * feed.hard_times, PEOPLE * feed.share
    seen = f"{feed.struggles} of {POSTS} posts are about a hard time, as if {looks:.0f} of 100 people were in one"
    times = feed.loudness * feed.shown
    if times == 1:
        return f"{seen}. Such posts are neither more nor less frequent here than the people, so it is {is_:.0f}."
    more = f"But for each of these people you see {times_as(times)} many posts as for others"
    return f"{seen}. {more}, so it is {is_:.0f}."


struggleposting = Explorable(
    slug="struggleposting",
    title="Behind the feed",
    question="How many people are behind the posts that you see?",
    controls=[
        Slider("struggles", "Posts about a hard time, of forty", 2, 38, step=2, default=20, unit="post|posts"),
        Choice("loudness", "People in a hard time post", TIMES, default=9),
        Choice(
            "shown",
            "The platform shows such a post",
            {0.5: "half as often as others", 1: "as often as others", 2: "twice as often as others"},
            default=1,
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset(
            "Half of the feed", "Every second post is about a hard time, and one person in ten is in one.", loudness=9
        ),
        Preset("Less often", "The feed is the same. The crowd behind it has twice as many in a hard time.", loudness=4),
        Preset("All post alike", "Only now does the feed show what there is.", loudness=1),
        Preset("Some hide it", "The feed is still the same, and eighty of a hundred are behind it.", loudness=0.25),
        Preset(
            "The platform helps",
            "Twice as often, shown twice as often, makes four times.",
            loudness=2,
            shown=2,
        ),
    ],
    prediction=Prediction(
        "Half of the posts in a feed are about a hard time. People in a hard time post nine times as often as others. "
        "How many of 100 people are in one?",
        Estimate(0, PEOPLE, 1, "person|people"),
        truth=lambda feed: round(PEOPLE * feed.hard_times),
        state={"struggles": 20, "loudness": 9, "shown": 1},
    ),
    toy=True,
)
