r"""Attention feeds on attention: equally good posts end with very different numbers of reactions, by luck that grows.

Readers come one after the other, and each reacts to one post. Post ``i``, of appeal ``q_i`` and with ``a_i``
reactions so far, is picked with a chance proportional to

.. math::

    w_i = q_i \, (1 + s \, a_i)

where ``s`` is how much one reaction adds to a post's chance. With ``s = 0`` readers judge alone; with ``s = 1`` and
equal appeal this is Pólya's urn. Every reader reacts once, so there are as many reactions as readers. Feeds, friends
and the time of day are left out.

References
----------
Salganik, Dodds and Watts (2006), Experimental study of inequality and unpredictability in an artificial cultural
market, *Science* 311, 854-856, https://doi.org/10.1126/science.1121066. The urn is a teaching model; nobody has fitted
it to people.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import times_as
from coursebook.chart import Axis, Figure, bars, chart, dots, line
from coursebook.explorable import Again, Choice, Estimate, Explorable, Prediction, Preset

#: Readers of each world, and so its reactions. [readers]
READERS = 100
#: Worlds side by side in the picture.
WORLDS = 10
#: The most posts that compete in the picture. [posts]
MOST_POSTS = 10


@dataclass(frozen=True)
class Worlds:
    """The same posts before the same number of readers, in several worlds.

    Parameters
    ----------
    reactions : numpy.ndarray
        Reactions of each post in each world, yours first, shape ``(10, posts)`` [reactions].
    appeal : float
        Appeal of your post, that of any other being 1 [-].
    influence : int
        How much one reaction adds to a post's chance [%].
    """

    reactions: NDArray[np.int_]
    appeal: float
    influence: int

    @property
    def yours(self) -> NDArray[np.int_]:
        """Reactions of your post in each world, shape ``(10,)`` [reactions]."""
        return self.reactions[:, 0]

    @property
    def even(self) -> float:
        """An even share of the reactions [reactions]."""
        return READERS / int(self.reactions.shape[1])


def simulate(posts: int, influence: int, appeal: float, world: int) -> Worlds:
    """Let 100 readers react in each of ten worlds.

    Parameters
    ----------
    posts : int
        How many compete, 2 to 10; yours is the first [posts].
    influence : int
        ``100 s``, how much one reaction adds to a post's chance, 0 or more [%].
    appeal : float
        ``q`` of your post, above 0; any other's is 1 [-].
    world : int
        Which ten worlds, from 1.

    Returns
    -------
    Worlds
        Reactions of all posts.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 2 <= posts <= MOST_POSTS:
        raise ValueError(f"posts is {posts}; it lies from 2 to {MOST_POSTS} [posts].")
    if influence < 0:
        raise ValueError(f"influence is {influence}; it is 0 or more [%].")
    if appeal <= 0:
        raise ValueError(f"appeal is {appeal}; it lies above 0 [-].")
    quality = np.ones(posts)
    quality[0] = appeal
    luck = np.random.default_rng(world).random((READERS, WORLDS))
    return Worlds(_react(quality, influence / 100, luck), appeal, influence)


def top_share(posts: int) -> float:
    """Return the share that the leader of equal posts can expect in Pólya's urn, ``H_m / m`` [-], over many readers."""
    return float(np.sum(1 / np.arange(1, posts + 1))) / posts


def nobody_reacts(posts: int, readers: int) -> float:
    """Return the chance that one of equal posts gets nothing in Pólya's urn, ``(m - 1) / (m - 1 + n)`` [%].

    The j-th reader passes it over with chance ``(m + j - 2) / (m + j - 1)``; the product over all readers telescopes.
    """
    return 100 * (posts - 1) / (posts - 1 + readers)


def overlooked(worlds: Worlds) -> bool:
    """Return whether your post is the best and yet gets less than an even share in three worlds or more."""
    return worlds.appeal > 1 and int(np.count_nonzero(worlds.yours < worlds.even)) >= 3


def draw(worlds: Worlds) -> Figure:
    """Draw your post as a bar in each world, with every other post as a dot."""
    posts = worlds.reactions.shape[1]
    place, ends = np.arange(1, WORLDS + 1), (0.4, WORLDS + 0.7)
    others = np.zeros((WORLDS, MOST_POSTS - 1), dtype=int)
    others[:, : posts - 1] = worlds.reactions[:, 1:]
    there = np.broadcast_to(np.arange(MOST_POSTS - 1) < posts - 1, others.shape)
    return chart(
        "Reactions to your post and to the others in ten worlds",
        Axis("World", *ends, ticks={n: str(n) for n in place.tolist()}),
        Axis("Reactions", 0, READERS),
        [
            bars("Your post", place - 0.15, worlds.yours, width=0.55),
            line("An even share", ends, [worlds.even, worlds.even], role="compare"),
            dots(
                "Another post", np.repeat(place + 0.3, MOST_POSTS - 1), others.ravel(), show=there.ravel(), role="quiet"
            ),
        ],
    )


def describe(worlds: Worlds) -> str:
    """Describe how differently the same post fares."""
    low, high = int(worlds.yours.min()), int(worlds.yours.max())
    leads = int(np.count_nonzero(worlds.yours > worlds.reactions[:, 1:].max(axis=1)))
    return (
        f"Your post is {times_as(worlds.appeal)} good as the others, and an even share would be "
        f"{worlds.even:.0f} of {READERS} reactions. "
        f"It gets {low} in its worst world and {high} in its best, and leads in {leads} of {WORLDS}."
    )


attention = Explorable(
    slug="attention",
    title="The same post in ten worlds",
    question="Do equally good posts get equally many reactions?",
    controls=[
        Choice("posts", "Posts that compete", {2: "2", 5: "5", 10: "10"}, default=5),
        Choice(
            "influence",
            "One reaction raises a post's chance of the next by",
            {0: "nothing: readers judge alone", 10: "10 %", 100: "100 %", 500: "500 %"},
            default=100,
        ),
        Choice("appeal", "Your post is", {0.5: "half as good", 1: "as good", 2: "twice as good"}, default=1),
        Again("world", "Ten worlds", 8),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Everyone alone", "Readers do not look at each other, and the bars are much alike.", influence=0),
        Preset("They look", "The posts are still equal; only readers see what others liked.", influence=100),
        Preset("They mostly look", "One reaction decides nearly all: your post wins big or vanishes.", influence=500),
        Preset("Twice as good", "A better post does better on the whole, and still fails in some worlds.", appeal=2),
        Preset("Half as good", "A weaker post stays behind, but it is not last in every world.", appeal=0.5),
    ],
    prediction=Prediction(
        "Five equally good posts, one of them yours, share 100 reactions. Readers are drawn to what has reactions "
        "already. We replay this in ten worlds. How many reactions does your post get in its best world?",
        Estimate(0, READERS, 1, "reaction|reactions"),
        truth=lambda worlds: int(worlds.yours.max()),
        state={"posts": 5, "influence": 100, "appeal": 1, "world": 1},
    ),
    toy=True,
)


def _react(quality: NDArray[np.float64], influence: float, luck: NDArray[np.float64]) -> NDArray[np.int_]:
    """Return the reactions of each post in each world, shape ``(worlds, posts)``; each takes one number of `luck`."""
    worlds = np.arange(luck.shape[1])
    reactions = np.zeros((worlds.size, quality.size), dtype=int)
    for one in luck:
        upto = np.cumsum(quality * (1 + influence * reactions), axis=1)
        picked = np.count_nonzero(upto < one[:, None] * upto[:, -1:], axis=1)
        reactions[worlds, picked] += 1
    return reactions
