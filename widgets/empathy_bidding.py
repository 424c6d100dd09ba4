r"""Bidding for attention with feeling: each bidder gives less as the crowd grows, and together they burn the prize.

``n`` posters spend effort ``x_i`` on a prize of attention ``V``, which is shared in proportion to effort. Each looks
for the effort that leaves most:

.. math::

    \max_{x_i}\; V \frac{x_i}{\sum_j x_j} - x_i \;\Rightarrow\; x^* = V\,\frac{n-1}{n^2}, \qquad
    n x^* = V\,\frac{n-1}{n}

Shares always add up to the prize; effort is gone. A ranker that shows the post with the most engagement ``e`` of ``n``
wins for its readers the worth ``E[v] = rho E[max_n e]``, with ``e`` and ``v`` standard normal and correlated by
``rho``. Both are about any prize and any ranker: that platforms favour posts that ask for empathy is not shown.

References
----------
The contest is Tullock's. On rankings and what readers want: Milli and others (2025), *PNAS Nexus* 4(3), pgaf062,
https://doi.org/10.1093/pnasnexus/pgaf062.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.special import ndtr, ndtri

from coursebook.chart import Axis, chart
from coursebook.controls import Choice, Slider
from coursebook.explorable import Estimate, Explorable, OneOf, Prediction, Preset
from coursebook.marks import bars, dots, note, rule

#: The attention that is bid for. [points]
PRIZE = 100.0
#: The most posters in the picture.
MOST_POSTERS = 20
#: Where the bars of all together stand.
ALL_TOGETHER = 23.5
#: Feeds in the picture of the ranker, each with one post on top, and ordinary posts behind them.
FEEDS = 60
#: The ranks of sixty equally likely scores, as shares. [-]
SPREAD = (np.arange(FEEDS) + 0.5) / FEEDS
#: The seed of what their posts are worth beyond engagement.
SEED = 4


@dataclass(frozen=True)
class Contest:
    """What posters give and get.

    Parameters
    ----------
    posters : int
        ``n``, you among them.
    effort, share : numpy.ndarray
        Effort and share of the prize, you first, shape ``(n,)`` [points].
    best_effort : float
        The effort that would leave you most, given what the others do [points].
    """

    posters: int
    effort: np.ndarray
    share: np.ndarray
    best_effort: float

    @property
    def kept(self) -> np.ndarray:
        """What effort leaves of each share, shape ``(n,)`` [points]."""
        return self.share - self.effort


def simulate(posters: int, others: float, yours: float) -> Contest:
    """Let you and ``n - 1`` others bid for the prize.

    Parameters
    ----------
    posters : int
        ``n``, 2 or more.
    others : float
        Effort of each other poster, in per cent of what pays best if all bid, above 0 [%].
    yours : float
        Your effort against that of each other poster, 0 or more [%].

    Returns
    -------
    Contest
        Efforts and shares.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 < others < np.inf:
        raise ValueError(f"others is {others} %; it is above 0.")
    if not 0 <= yours < np.inf:
        raise ValueError(f"yours is {yours} %; it is 0 or more.")
    theirs = equilibrium_effort(posters) * others / 100
    effort = np.full(posters, theirs)
    effort[0] *= yours / 100
    return Contest(posters, effort, PRIZE * effort / effort.sum(), best_reply((posters - 1) * theirs))


def equilibrium_effort(posters: int, prize: float = PRIZE) -> float:
    """Give the effort from which nobody gains by moving, ``V (n - 1) / n^2`` [points]; ValueError below two posters."""
    if posters < 2:
        raise ValueError(f"posters is {posters}; a contest has at least 2.")
    return prize * (posters - 1) / posters**2


def burnt(posters: int, prize: float = PRIZE) -> float:
    """Give what all posters spend together, ``V (n - 1) / n`` [points]."""
    return posters * equilibrium_effort(posters, prize)


def best_reply(others_effort: float, prize: float = PRIZE) -> float:
    """Give the effort that leaves most against what all others spend, ``sqrt(V X) - X``, at least 0 [points]."""
    return max(0.0, float(np.sqrt(prize * others_effort) - others_effort))


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
    engagement: np.ndarray
    worth: np.ndarray
    ordinary_engagement: np.ndarray
    ordinary_worth: np.ndarray
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
    engagement = ndtri(SPREAD ** (1 / posts))
    beyond_top, beyond_ordinary = np.sqrt(1 - agreement**2) * _beyond_engagement()
    return Ranking(
        posts=posts,
        engagement=engagement,
        worth=agreement * engagement + beyond_top,
        ordinary_engagement=ndtri(SPREAD),
        ordinary_worth=agreement * ndtri(SPREAD) + beyond_ordinary,
        mean_worth=agreement * best,
        best_worth=best,
    )


@lru_cache
def expected_highest(posts: int) -> float:
    """Give the mean of the highest of `posts` standard normal scores [standard deviations]; ValueError below one."""
    if posts < 1:
        raise ValueError(f"posts is {posts}; a feed picks from at least 1.")
    score, step = np.linspace(-9, 9, 3601, retstep=True)
    density = np.exp(-(score**2) / 2) / np.sqrt(2 * np.pi)
    return float(np.sum(score * posts * density * ndtr(score) ** (posts - 1)) * step)


def draw(contest: Contest) -> dict:
    """Draw what each poster gets, with what they give before it, and all of them together at the right."""
    place = np.arange(1, MOST_POSTERS + 1)
    share, effort = (np.pad(one, (0, MOST_POSTERS - contest.posters)) for one in (contest.share, contest.effort))
    ticks = {1: "you", 5: "5", 10: "10", 15: "15", 20: "20", ALL_TOGETHER: "all"}
    return chart(
        "What each poster gets and gives, and all of them together",
        Axis("Poster", 0, 26, ticks=ticks),
        Axis("Points of attention", 0, PRIZE, digits=1),
        [
            bars("You get", place[:1], share[:1], width=0.9),
            bars("Others get", place[1:], share[1:], role="quiet", width=0.9),
            bars("All get", [ALL_TOGETHER], [contest.share.sum()], role="quiet", width=3, legend=False),
            bars("Given for it", place, effort, role="compare", width=0.5),
            bars("All give", [ALL_TOGETHER], [contest.effort.sum()], role="compare", width=2, legend=False),
        ],
    )


def describe(contest: Contest) -> str:
    """Say what is burnt, and what you keep."""
    spent = contest.effort.sum()
    others = (contest.posters - 1) * contest.effort[-1]
    best = contest.best_effort
    together = f"Together, {contest.posters} posters burn {spent:.0f} of the 100 points that they bid for."
    you = f"You get {contest.share[0]:.1f}, give {contest.effort[0]:.1f} and keep {contest.kept[0]:.1f}"
    could = PRIZE * best / (best + others) - best
    if abs(contest.effort[0] - best) < 1e-9:
        return f"{together} {you}; you could not do better."
    return f"{together} {you}; giving {best:.1f} would leave you {could:.1f}."


def draw_ranking(ranking: Ranking) -> dict:
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


def describe_ranking(ranking: Ranking) -> str:
    """Say what picking by engagement brings the reader."""
    if ranking.posts == 1:
        return "Each feed shows whatever post comes, worth 0.00 on average, since there is nothing to pick from."
    picked = (
        f"Each feed shows the most engaging of {ranking.posts} posts, worth {_signed(ranking.mean_worth)} on average"
    )
    return f"{picked}. An ordinary post is worth 0; the best of the {ranking.posts}, {ranking.best_worth:.2f}."


empathy_bidding = Explorable(
    slug="empathy-bidding",
    title="Bidding with feeling",
    question="What is left of the prize when more people bid for it?",
    controls=[
        Slider("posters", "Posters who bid", 2, MOST_POSTERS, step=1, default=3, unit="posters"),
        Slider("others", "How hard the others bid", 25, 100, step=25, default=100, unit="%"),
        Slider("yours", "Your bid, against one of theirs", 0, 200, step=25, default=100, unit="%"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Two bid", "Each gets half and gives half of that.", posters=2),
        Preset("Ten bid", "Each gives less, and all together nearly the whole prize.", posters=10),
        Preset("You hold back alone", "You spare 11 points of effort, and lose 13 of attention.", yours=50),
        Preset("All hold back", "The same shares, at half the effort.", posters=10, others=50),
        Preset("One breaks the truce", "Outbidding a truce pays.", posters=10, others=50, yours=200),
    ],
    prediction=Prediction(
        "100 points of attention are shared out by effort. Two posters burn 50 points of effort between them. "
        "Each of ten would give less than each of two. How much do ten burn together?",
        Estimate(0, 100, 1, "points"),
        truth=lambda contest: round(float(contest.effort.sum())),
        state={"posters": 10, "others": 100, "yours": 100},
    ),
)

empathy_bidding_ranking = Explorable(
    slug="empathy-bidding-ranking",
    title="Picking the top post",
    question="Does a harder choice bring readers better posts?",
    controls=[
        Choice("posts", "Posts that a feed picks from", {n: f"{n:,}" for n in (1, 2, 5, 10, 20, 50, 100)}, default=10),
        Slider("agreement", "How far engagement goes with worth", -0.5, 1, step=0.1, default=0.3),
    ],
    model=rank,
    figure=draw_ranking,
    narrate=describe_ranking,
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
def _beyond_engagement() -> np.ndarray:
    """What top and ordinary posts are worth beyond engagement: standard scores, shuffled, shape ``(2, 60)``."""
    rng = np.random.default_rng(SEED)
    score = ndtri(np.stack([rng.permutation(SPREAD), rng.permutation(SPREAD)]))
    return score / score.std(axis=1, keepdims=True)


def _signed(number: float) -> str:
    """A number with a minus sign as printed, and none before a zero."""
    return f"{round(number, 2) + 0:.2f}".replace("-", "−")
