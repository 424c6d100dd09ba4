r"""How often one post can suit all: the chance falls with each audience, and a second list brings it back.

In the model of `widgets.authenticity` one post suits all ``n`` audiences if what they like lies within ``L = 2h``.
For ``n`` uniform draws, the chance of that is

.. math::

    P = n L^{n-1} - (n - 1) L^n, \qquad E[\text{range}] = \frac{n - 1}{n + 1}

With ``k`` different posts, each shown to its own list of audiences, it is enough to cover all draws with ``k``
stretches of length ``L``. Going up from the lowest and starting a new post only where needed is best; its chance is
counted over 20,000 draws, the same for all settings.

References
----------
Range of uniform draws: any textbook of order statistics. A teaching model that nobody has fitted to people.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, bars, chart, dots
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: The most audiences in the picture.
MOST = 12
#: Draws for several posts, and their seed; a chance is then right to about 0.4 %.
DRAWS, SEED = 20_000, 1
#: The number of audiences about which the sentence speaks.
TOLD = 5


@dataclass(frozen=True)
class Chances:
    """How often some posts suit all audiences.

    Parameters
    ----------
    one, several : numpy.ndarray
        Posters of 100 who find one post for all, and who find `posts` posts, for 1 to 12 audiences, shape ``(12,)``.
    posts : int
        Different posts, each for its own list.
    tolerance : int
        How far from their liking audiences go along [%].
    """

    one: NDArray[np.float64]
    several: NDArray[np.float64]
    posts: int
    tolerance: int


def simulate(tolerance: int, posts: int) -> Chances:
    """Return the chances for 1 to 12 audiences.

    Parameters
    ----------
    tolerance : int
        ``100 h``, above 0 to 50 [%].
    posts : int
        ``k``, 1 or more.

    Returns
    -------
    Chances
        Posters of 100 who can suit all.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 < tolerance <= 50:
        raise ValueError(f"tolerance is {tolerance}; it lies above 0 and is at most 50 [%].")
    if posts < 1:
        raise ValueError(f"posts is {posts}; it is 1 or more.")
    one = np.array([suits_all(n, tolerance) for n in range(1, MOST + 1)])
    several = one if posts == 1 else 100 * np.mean(posts_needed(tolerance / 50) <= posts, axis=0)
    return Chances(one, several, posts, tolerance)


def suits_all(audiences: int, tolerance: float) -> float:
    """Return the chance that one post suits all, ``n L^(n-1) - (n - 1) L^n`` with ``L = 2 h`` [%]."""
    length = tolerance / 50
    return 100 * (audiences * length ** (audiences - 1) - (audiences - 1) * length**audiences)


def mean_range(audiences: int) -> float:
    """Return how far the likings of so many audiences lie apart on average, ``(n - 1)/(n + 1)`` [% of the scale]."""
    return 100 * (audiences - 1) / (audiences + 1)


@lru_cache
def posts_needed(length: float) -> NDArray[np.float64]:
    """Return how many posts each draw needs, for its first 1 to 12 audiences, shape ``(draws, 12)``."""
    drawn = np.random.default_rng(SEED).random((DRAWS, MOST))
    needed = np.empty((DRAWS, MOST), dtype=int)
    for audiences in range(1, MOST + 1):
        count, reach = np.zeros(DRAWS, dtype=int), np.full(DRAWS, -np.inf)
        for liked in np.sort(drawn[:, :audiences], axis=1).T:
            new = liked > reach + 1e-12
            count += new
            reach = np.where(new, liked + length, reach)
        needed[:, audiences - 1] = count
    return needed


def draw(chances: Chances) -> Figure:
    """Draw the posters who can suit all as bars, with those who have one post as dots."""
    audiences = np.arange(1, MOST + 1)
    return chart(
        "Posters of 100 who can suit all their audiences",
        Axis("Audiences", 0.4, MOST + 0.6, ticks={n: str(n) for n in audiences.tolist()}),
        Axis("Posters of 100", 0, 104, ticks={n: str(n) for n in range(0, 101, 20)}, digits=1),
        [
            bars("With these posts", audiences, chances.several, width=0.75),
            dots("With one post for all", audiences, chances.one, role="compare", size=10),
        ],
    )


def describe(chances: Chances) -> str:
    """Describe what one post does for five audiences, and what more of them do."""
    one, several = chances.one[TOLD - 1], chances.several[TOLD - 1]
    have = agreeing(f"{one:.0f}", "has|have")
    start = f"Of 100 posters with {TOLD} audiences, {one:.0f} {have} one post that suits all"
    ten = f"with 10 audiences, {chances.one[9]:.0f}"
    if chances.posts == 1:
        return f"{start}; {ten}."
    return f"{start}, and {several:.0f} can do it with {chances.posts} posts, each for its own list."


authenticity_lists = Explorable(
    slug="authenticity-lists",
    title="One stage or several",
    question="How much room does a second list give back?",
    controls=[
        Choice("posts", "Different posts", {1: "one for all", 2: "two lists", 3: "three lists", 4: "four lists"}, 1),
        Slider("tolerance", "How far each audience goes along", 5, 50, step=5, default=30, unit="%"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("One post for all", "Each further audience takes room away.", posts=1, tolerance=30),
        Preset("Two lists", "A second post, for others, brings most of it back.", posts=2, tolerance=30),
        Preset("Strict readers", "With hardly any patience two audiences are too many.", posts=1, tolerance=5),
        Preset("Strict, four lists", "Even four posts cannot serve many strict audiences.", posts=4, tolerance=5),
        Preset("Patient readers", "If everyone goes along with everything, one post will do.", posts=1, tolerance=50),
    ],
    prediction=Prediction(
        "A post goes to five audiences. Each goes along with anything up to 30 % of the scale away from what it likes "
        "best. Of 100 such posters, how many have a single post that suits all five?",
        Estimate(0, 100, 1, "poster|posters"),
        truth=lambda chances: round(float(chances.one[TOLD - 1])),
        state={"posts": 1, "tolerance": 30},
    ),
    toy=True,
)
