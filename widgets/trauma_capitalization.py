r"""A treadmill of openness: to be noticed a post must go beyond what is usual, and what is usual follows.

Attention is ``B`` for each step of margin over the norm ``n``. A poster who keeps the margin ``k`` reveals ``y``, and
the norm follows each post by the share ``eta`` of its margin:

.. math::

    n_{t+1} = n_t + \eta\,(y_t - n_t), \qquad y_t = n_t + k \;\Rightarrow\; y_t = n_0 + k + \eta k t

So openness climbs in a straight line while attention stays ``B k``; if the poster stays where they are, attention
fades by the factor ``1 - eta`` a post. Nobody needs to mean harm: each only wants to be noticed as before. The second
model counts, by Bayes' rule, how many of those who post such stories do it for gain:

.. math::

    P(\text{gain} \mid \text{post}) = \frac{b s_1}{b s_1 + (1 - b) s_0}

Neither is fitted to people, and the shares that the second one starts from are made up.

References
----------
Ok, Qian, Strejcek and Aquino (2020), *Journal of Personality and Social Psychology*: signals of being a virtuous victim
can bring resources, and people who score high on dark traits send them more often. "More often" is not "most senders".
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import amount, count
from coursebook.chart import Axis, Figure, bars, chart, people, rule
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Likes for each step beyond the usual, ``B``. [likes/step]
LIKES_A_STEP = 10.0
#: Posts in a row, and the last one for which a poster climbs who then stays.
POSTS = 20
STAY_FROM = 10
#: People in the second picture, and those in a row: shares in steps of 5 % and 10 % make whole people.
CROWD = 200
COLUMNS = 25


@dataclass(frozen=True)
class Treadmill:
    """A poster's openness against what is usual.

    Parameters
    ----------
    openness : numpy.ndarray
        What each post reveals, ``y``, shape ``(20,)`` [steps].
    usual : numpy.ndarray
        What is usual when it appears, ``n``, shape ``(20,)`` [steps].
    likes : numpy.ndarray
        What it gets, ``B (y - n)``, shape ``(20,)`` [likes].
    stays : bool
        Whether the poster stops climbing after post `STAY_FROM`.
    """

    openness: NDArray[np.float64]
    usual: NDArray[np.float64]
    likes: NDArray[np.float64]
    stays: bool


def simulate(margin: float, following: float, then: str) -> Treadmill:
    """Follow a poster over twenty posts; at the first, nothing is usual.

    Parameters
    ----------
    margin : float
        ``k``, how far each post goes beyond the usual, above 0 [steps].
    following : float
        ``eta``, by how much of the margin the usual follows, 0 to 1 [-].
    then : str
        After post `STAY_FROM` the poster "climbs" on, or "stays" as open as at that post.

    Returns
    -------
    Treadmill
        Openness, norm and likes of each post.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 < margin < np.inf:
        raise ValueError(f"margin is {margin} steps; it is above 0.")
    if not 0 <= following <= 1:
        raise ValueError(f"following is {following}; it lies from 0 to 1 [-].")
    if then not in ("climbs", "stays"):
        raise ValueError(f"then is {then!r}; choose 'climbs' or 'stays'.")
    openness, usual = np.empty(POSTS), np.empty(POSTS)
    norm = 0.0
    for post in range(POSTS):
        climbing = then == "climbs" or post < STAY_FROM
        usual[post] = norm
        openness[post] = norm + margin if climbing else openness[post - 1]
        norm += following * (openness[post] - norm)
    return Treadmill(openness, usual, LIKES_A_STEP * (openness - usual), then == "stays")


def openness_after(posts: int, margin: float, following: float, start: float = 0.0) -> float:
    """Return what a climbing poster reveals after `posts` more posts, ``n_0 + k + eta k t`` [steps]."""
    return start + margin + following * margin * posts


@dataclass(frozen=True)
class Suspicion:
    """Who, of two hundred people, posts a story of suffering.

    Parameters
    ----------
    gain_posts, gain_silent : int
        People who would post for gain: those who post such a story, and those who do not [people].
    other_posts, other_silent : int
        Everybody else [people].
    chance : float
        Chance that a post was made for gain [-].
    """

    gain_posts: int
    gain_silent: int
    other_posts: int
    other_silent: int
    chance: float


def suspect(gain: float, gain_posting: float, other_posting: float) -> Suspicion:
    """Count who posts.

    Parameters
    ----------
    gain : float
        ``b``, share of people who would post for gain [%].
    gain_posting, other_posting : float
        ``s_1`` and ``s_0``, share of them, and of everybody else, who post such a story [%].

    Returns
    -------
    Suspicion
        Whole people, and the exact chance.

    Raises
    ------
    ValueError
        If a share lies outside 0 to 100 %, or nobody posts at all.
    """
    chance = chance_of_gain(gain / 100, gain_posting / 100, other_posting / 100)
    for_gain = round(CROWD * gain / 100)
    gain_posts = round(for_gain * gain_posting / 100)
    other_posts = round((CROWD - for_gain) * other_posting / 100)
    return Suspicion(gain_posts, for_gain - gain_posts, other_posts, CROWD - for_gain - other_posts, chance)


def chance_of_gain(gain: float, gain_posting: float, other_posting: float) -> float:
    """Return the chance that a post was made for gain, ``b s_1 / (b s_1 + (1 - b) s_0)``, from three shares [-].

    Raises
    ------
    ValueError
        If a share lies outside 0 to 1, or nobody posts at all.
    """
    for name, share in {"gain": gain, "gain posting": gain_posting, "other posting": other_posting}.items():
        if not 0 <= share <= 1:
            raise ValueError(f"{name} is a share of {share}; it lies from 0 to 1 [-].")
    posts = gain * gain_posting + (1 - gain) * other_posting
    if posts == 0:
        raise ValueError("nobody posts, so there is no post to ask about; raise a share.")
    return gain * gain_posting / posts


def posts_for_gain(gain: float, gain_posting: float, other_posting: float) -> float:
    """Return how many of 100 posts were made for gain [posts]."""
    return 100 * chance_of_gain(gain, gain_posting, other_posting)


def suspicion_holds(crowd: Suspicion, most: float) -> bool:
    """Return whether more than half of the posts were made for gain, by at most a share `most` of people."""
    return crowd.chance > 0.5 and crowd.gain_posts + crowd.gain_silent <= most * CROWD


def all_few_post(crowd: Suspicion) -> bool:
    """Return whether everyone who would post for gain does post."""
    return crowd.gain_silent == 0


def draw(path: Treadmill) -> Figure:
    """Draw each post as a bar: up to what is usual, and what is noticed above it."""
    post = np.arange(1, POSTS + 1)
    return chart(
        "What each post reveals, up to what is usual and beyond it",
        Axis("Post", 0, POSTS + 1, ticks={number: str(number) for number in (1, 5, 10, 15, 20)}),
        Axis("Steps revealed", 0, 22, digits=1),
        [
            bars("Beyond the usual: noticed", post, path.openness),
            bars("As usual: not noticed", post, path.usual, role="quiet"),
            rule("stops climbing", x=STAY_FROM + 0.5, span=(0, 22), show=path.stays),
        ],
    )


def describe(path: Treadmill) -> str:
    """Describe what the first and the last post reveal and get."""
    times = path.openness[-1] / path.openness[0]
    more = "just as much" if times == 1 else f"{times:.1f} times as much"
    likes = [count(post, "like|likes") for post in (path.likes[0], path.likes[-1])]
    first = f"Post 1 reveals {path.openness[0]:.1f} steps and gets {likes[0]}"
    last = f"post {POSTS} reveals {path.openness[-1]:.1f}, {more}, and gets {likes[1]}"
    return f"{first}; {last}."


def draw_crowd(crowd: Suspicion) -> Figure:
    """Draw the crowd: those who post on top, and for gain first."""
    counts = {
        "Posts, for gain": crowd.gain_posts,
        "Posts, not for gain": crowd.other_posts,
        "Posts nothing": crowd.gain_silent + crowd.other_silent,
    }
    who = [group for group, count in counts.items() for _ in range(count)]
    roles = dict(zip(counts, ("compare", "subject", "quiet"), strict=True))
    return chart(
        "Two hundred people, and who of them posts a story of suffering",
        Axis("People", -1, COLUMNS, hidden=True),
        Axis("Rows", -CROWD // COLUMNS, 1, hidden=True),
        people(roles, who, columns=COLUMNS),
    )


def describe_crowd(crowd: Suspicion) -> str:
    """Describe how many of those who post do it for gain."""
    would, others = crowd.gain_posts + crowd.gain_silent, crowd.other_posts + crowd.other_silent
    few = f"Of {would} people who would post for gain, {amount(crowd.gain_posts, 'does|do')}"
    many = f"of the {others} others, {amount(crowd.other_posts, 'posts|post')} too"
    chance = f"{100 * crowd.chance:.0f}"
    return f"{few}; {many}. So of 100 such posts, {amount(chance, 'is|are')} for gain."


trauma_capitalization = Explorable(
    slug="trauma-capitalization",
    title="The treadmill",
    question="What does it take to be noticed again and again?",
    controls=[
        Slider("margin", "How far posts go beyond the usual", 0.5, 2, step=0.5, default=2, unit="step|steps"),
        Slider("following", "How fast the usual follows", 0, 0.5, step=0.05, default=0.3),
        Choice(
            "then", "From post 11 on, the poster", {"climbs": "keeps ahead", "stays": "stays as open as that"}, "climbs"
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("The usual stands still", "Twenty posts alike, all noticed alike.", following=0),
        Preset("The usual follows", "Ever taller bars, and the part that is noticed never grows.", following=0.3),
        Preset("It follows fast", "The same likes for a climb nearly twice as steep.", following=0.5),
        Preset("Stop climbing", "As open as ever, and noticed less and less.", following=0.3, then="stays"),
    ],
    prediction=Prediction(
        "A poster goes 2 steps beyond what is usual, and gets 20 likes. What is usual follows, so each post must go "
        "further: the twentieth reveals nearly 7 times as much as the first. How many likes does it get?",
        Estimate(0, 100, 5, "like|likes"),
        truth=lambda path: round(float(path.likes[-1])),
        state={"margin": 2, "following": 0.3, "then": "climbs"},
    ),
    toy=True,
)

trauma_capitalization_suspicion = Explorable(
    slug="trauma-capitalization-suspicion",
    title="Who posts for gain?",
    question="You see a story of suffering: how likely is it that it was posted for gain?",
    controls=[
        Slider("gain", "People who would post for gain", 5, 50, step=5, default=5, unit="%"),
        Slider("gain_posting", "Of them, how many post", 10, 100, step=10, default=60, unit="%"),
        Slider("other_posting", "Of all others, how many post", 10, 100, step=10, default=20, unit="%"),
    ],
    model=suspect,
    figure=draw_crowd,
    narrate=describe_crowd,
    presets=[
        Preset("Three times as likely", "They post three times as often as others, and are still few.", gain=5),
        Preset("All of them post", "Every one who would gain posts; look at who else does.", gain_posting=100),
        Preset(
            "Everyone posts",
            "Where all post, a post tells you nothing about who wrote it.",
            gain_posting=100,
            other_posting=100,
        ),
        Preset(
            "Many would gain",
            "Where three in ten are like that, suspicion is right a bit more often than not.",
            gain=30,
        ),
    ],
    prediction=Prediction(
        "Suppose that 5 in 100 people would post about suffering for gain. 60 % of them do post, and only 20 % of all "
        "others. You see such a post. How likely is it that it was made for gain?",
        Estimate(0, 100, 1, "%"),
        truth=lambda crowd: round(100 * crowd.chance),
        state={"gain": 5, "gain_posting": 60, "other_posting": 20},
    ),
    toy=True,
)
