r"""Picking the top post: a feed shows what engages most, and gets as much worth as engagement says of it.

A ranker that shows the post with the most engagement ``e`` of ``n`` wins for its readers the worth

.. math::

    E[v] = \rho\, E\bigl[\max\nolimits_n e\bigr]

with ``e`` and ``v`` standard normal and correlated by ``rho``. The harder the choice, the further the top post
stands out by what was measured. This is about any ranker: that platforms favour posts that ask for empathy is not
shown.

References
----------
On rankings and what readers want: Milli and others (2025), *PNAS Nexus* 4(3), pgaf062,
https://doi.org/10.1093/pnasnexus/pgaf062.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, chart, dots, note, rule
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider
from widgets.mathematics import normal_below, normal_score

#: Feeds in the picture, each with one post on top, and ordinary posts behind them.
FEEDS = 60
#: The ranks of sixty equally likely scores, as shares. [-]
SPREAD = (np.arange(FEEDS) + 0.5) / FEEDS
#: The seed of what their posts are worth beyond engagement.
SEED = 4


@dataclass(frozen=True)
class Ranking:
    """Sixty feeds that each show the post with the most engagement.

    Parameters
    ----------
    posts : int
        How many posts each feed picks from.
    engagement, worth : numpy.ndarray
        Of the post on top of each feed, shape ``(60,)`` [standard deviations].
    ordinary_engagement, ordinary_worth : numpy.ndarray
        Of sixty posts that nobody picked, shape ``(60,)`` [standard deviations].
    mean_worth, best_worth : float
        Worth of the top post on average, and of the best post that it could be [standard deviations].
    """

    posts: int
    engagement: NDArray[np.float64]
    worth: NDArray[np.float64]
    ordinary_engagement: NDArray[np.float64]
    ordinary_worth: NDArray[np.float64]
    mean_worth: float
    best_worth: float


def rank(posts: int, agreement: float) -> Ranking:
    """Pick the post with the most engagement out of `posts`, in sixty feeds.

    Parameters
    ----------
    posts : int
        ``n``, 1 or more.
    agreement : float
        ``rho``, how far engagement goes with worth, -1 to 1 [-].

    Returns
    -------
    Ranking
        The top posts, spread evenly over what chance brings.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not -1 <= agreement <= 1:
        raise ValueError(f"agreement is {agreement}; it lies from -1 to 1 [-].")
    best = expected_highest(posts)
    engagement = normal_score(SPREAD ** (1 / posts))
    beyond_top, beyond_ordinary = np.sqrt(1 - agreement**2) * _beyond_engagement()
    return Ranking(
        posts=posts,
        engagement=engagement,
        worth=agreement * engagement + beyond_top,
        ordinary_engagement=normal_score(SPREAD),
        ordinary_worth=agreement * normal_score(SPREAD) + beyond_ordinary,
        mean_worth=agreement * best,
        best_worth=best,
    )


@lru_cache
def expected_highest(posts: int) -> float:
    """Return the mean of the highest of `posts` standard normal scores [standard deviations]; ValueError below one."""
    if posts < 1:
        raise ValueError(f"posts is {posts}; a feed picks from at least 1.")
    score, step = np.linspace(-9, 9, 3601, retstep=True)
    density = np.exp(-(score**2) / 2) / np.sqrt(2 * np.pi)
    return float(np.sum(score * posts * density * normal_below(score) ** (posts - 1)) * step)


def top_worth(posts: int, agreement: float) -> float:
    """Return what the top post is worth on average, ``rho E[max_n]`` [standard deviations]."""
    return rank(posts, agreement).mean_worth


def draw(ranking: Ranking) -> Figure:
    """Draw the top post of each feed by engagement and worth, before ordinary posts."""
    best, mean = ranking.best_worth, ranking.mean_worth
    return chart(
        "The post on top of each of sixty feeds, by engagement and by worth",
        Axis("Engagement", -3, 4, ticks={-2: "low", 0: "ordinary", 2: "high", 3.5: "top"}, digits=1),
        Axis("Worth to the reader", -3.5, 4, digits=1),
        [
            dots("An ordinary post", ranking.ordinary_engagement, ranking.ordinary_worth, role="quiet", size=6),
            rule("", y=best, span=(-3, 4), role="third"),
            rule("", y=mean, span=(-3, 4), role="subject"),
            dots("The post on top of a feed", ranking.engagement, ranking.worth, size=9),
            note(f"the best there was: {best:.2f}", -3, best, anchor="top right"),
            note(f"shown: {_signed(mean)}", -3, mean, anchor="bottom right"),
        ],
    )


def describe(ranking: Ranking) -> str:
    """Describe what picking by engagement brings the reader."""
    if ranking.posts == 1:
        return "Each feed shows whatever post comes, worth 0.00 on average, since there is nothing to pick from."
    picked = (
        f"Each feed shows the most engaging of {ranking.posts} posts, worth {_signed(ranking.mean_worth)} on average"
    )
    return f"{picked}. An ordinary post is worth 0; the best of the {ranking.posts}, {ranking.best_worth:.2f}."


empathy_bidding_ranking = Explorable(
    slug="empathy-bidding-ranking",
    title="Picking the top post",
    question="Does a harder choice bring readers better posts?",
    controls=[
        Choice("posts", "Posts that a feed picks from", {n: f"{n:,}" for n in (1, 2, 5, 10, 20, 50, 100)}, default=10),
        Slider("agreement", "How far engagement goes with worth", -0.5, 1, step=0.1, default=0.3),
    ],
    model=rank,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("No choice", "One post in each feed, as it comes: worth nothing special.", posts=1, agreement=0.3),
        Preset("The best of ten", "All are engaging now, and a little better.", posts=10, agreement=0.3),
        Preset("The perfect measure", "Engagement is worth: the top post is the best.", posts=10, agreement=1),
        Preset("The wrong measure", "What engages is worth less: picking harms.", posts=10, agreement=-0.4),
        Preset("Wrong, picked harder", "A better best post, a worse post shown.", posts=100, agreement=-0.4),
    ],
    prediction=Prediction(
        "In this feed, posts that engage more are worth less to readers. It shows the most engaging of 10 posts. "
        "Then it may pick from 100. What happens to the worth of the post it shows?",
        OneOf({"better": "It rises: more to choose from.", "same": "It stays.", "worse": "It falls."}),
        truth=lambda ranking: "worse" if ranking.mean_worth < rank(10, -0.4).mean_worth else "better",
        state={"posts": 100, "agreement": -0.4},
    ),
)


@lru_cache
def _beyond_engagement() -> NDArray[np.float64]:
    """What top and ordinary posts are worth beyond engagement: standard scores, shuffled, shape ``(2, 60)``."""
    rng = np.random.default_rng(SEED)
    score = normal_score(np.stack([rng.permutation(SPREAD), rng.permutation(SPREAD)]))
    return np.asarray(score / score.std(axis=1, keepdims=True))


def _signed(number: float) -> str:
    """A number with a minus sign as printed, and none before a zero."""
    return f"{round(number, 2) + 0:.2f}".replace("-", "−")
