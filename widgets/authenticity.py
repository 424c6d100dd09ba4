r"""One post for everybody: each audience goes along with some openness, and together they leave little room.

Audience ``i`` likes an openness ``v_i``, drawn uniformly from 0 (says nothing) to 1 (tells all), and goes along with
anything within ``h`` of it. One post of openness ``x`` suits everybody if

.. math::

    \max_i v_i - h \;\le\; x \;\le\; \min_i v_i + h,
    \qquad\text{which leaves room if}\qquad \max_i v_i - \min_i v_i \le 2h

Openness is a single scale here, all audiences count equally, and nobody minds who else reads the post.

References
----------
Marwick and boyd (2011), *New Media & Society* 13, 114-133, https://doi.org/10.1177/1461444810365313: what is shared
shrinks to what suits the strictest reader. The scale is a teaching model that nobody has fitted to people.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, band, chart, dots, note, rule
from coursebook.explorable import Again, Choice, Explorable, OneOf, Prediction, Preset, Slider

#: Who may read, the most open first; names follow the order of what they like.
NAMES = (
    "best friend",
    "sister",
    "old friends",
    "classmates",
    "team mates",
    "neighbours",
    "grandmother",
    "boss",
)
#: The seed before that of the first world: there room shrinks step by step, and two of the six leave room for five.
SEEDS_FROM = 21
#: Half the height of a band. [rows]
HALF = 0.34
#: Slack for sums of decimals.
TINY = 1e-9


@dataclass(frozen=True)
class Stage:
    """A post before several audiences; openness in %.

    Parameters
    ----------
    liked : numpy.ndarray
        What each of the eight possible audiences likes, the most open first, shape ``(8,)`` [%].
    reads : numpy.ndarray
        Who reads, of `bool`, shape ``(8,)``.
    suits : numpy.ndarray
        Whom the post suits, of `bool`, shape ``(8,)``.
    openness, tolerance : int
        Openness of the post, and how far from their liking audiences go along [%].
    least, most : float
        Openness that suits all; there is none if `least` lies above `most` [%].
    best : int
        How many audiences the best single post would suit.
    """

    liked: NDArray[np.float64]
    reads: NDArray[np.bool_]
    suits: NDArray[np.bool_]
    openness: int
    tolerance: int
    least: float
    most: float
    best: int


def simulate(audiences: int, tolerance: int, openness: int, world: int) -> Stage:
    """Put a post before some audiences.

    Parameters
    ----------
    audiences : int
        How many read, 1 to 8.
    tolerance : int
        ``100 h``, how far from what they like they go along, 0 to 50 [%].
    openness : int
        ``100 x``, openness of the post, 0 to 100 [%].
    world : int
        Which draw of audiences, from 1; more audiences keep those before them.

    Returns
    -------
    Stage
        Whom it suits, and what would suit all.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 1 <= audiences <= len(NAMES):
        raise ValueError(f"audiences is {audiences}; it lies from 1 to {len(NAMES)}.")
    if not 0 <= tolerance <= 50:
        raise ValueError(f"tolerance is {tolerance}; it lies from 0 to 50 [%].")
    if not 0 <= openness <= 100:
        raise ValueError(f"openness is {openness}; it lies from 0 to 100 [%].")
    drawn = 100 * np.random.default_rng(SEEDS_FROM + world).random(len(NAMES))
    order = np.argsort(-drawn)
    liked, reads = drawn[order], order < audiences
    least, most = room(liked[reads], tolerance)
    return Stage(
        liked=liked,
        reads=reads,
        suits=reads & (np.abs(liked - openness) <= tolerance + TINY),
        openness=openness,
        tolerance=tolerance,
        least=max(least, 0.0),
        most=min(most, 100.0),
        best=most_suited(liked[reads], tolerance),
    )


def room(liked: NDArray[np.float64], tolerance: float) -> tuple[float, float]:
    """Return the least and the most openness that suits all; if the first is above the second, nothing does."""
    return float(np.max(liked) - tolerance), float(np.min(liked) + tolerance)


def room_left(lowest: float, highest: float, tolerance: float) -> float:
    """Return how much openness suits all, if tastes run from `lowest` to `highest`, ``2 h - (max - min)``, or 0 [%]."""
    return max(0.0, 2 * tolerance - (highest - lowest))


def most_suited(liked: NDArray[np.float64], tolerance: float) -> int:
    """Return how many audiences the best single post suits; some best post is at the upper end of one's range."""
    posts = np.asarray(liked) + tolerance
    return int(np.max(np.count_nonzero(np.abs(posts[:, None] - liked) <= tolerance + TINY, axis=1)))


def strip_beside(stage: Stage, before: Stage) -> str:
    """Return how the openness that suits all has changed: it is "gone", "narrower" or the "same"."""
    if stage.least > stage.most:
        return "gone"
    return "narrower" if stage.most - stage.least < before.most - before.least - TINY else "same"


def suits_all_of_five(stage: Stage) -> bool:
    """Return whether a post suits five or more audiences, all that read, though none goes further than 20 %."""
    return stage.tolerance <= 20 and stage.reads.sum() >= 5 and bool((stage.suits == stage.reads).all())


def draw(stage: Stage) -> Figure:
    """Draw what each audience likes and goes along with, the post as a line, and the room that all leave."""
    down = -np.arange(len(NAMES))
    declined = stage.reads & ~stage.suits
    height = len(NAMES) - 0.4
    exists = stage.least <= stage.most
    ends = [stage.least, stage.most] if exists else [0, 0]
    return chart(
        "What each audience goes along with, and the openness of your post",
        Axis("Openness", -38, 104, hidden=True),
        Axis("Audiences", -len(NAMES) - 0.5, 1.5, hidden=True),
        [
            band("Suits everyone", ends, [-height] * 2, [0.5 if exists else -height] * 2, role="third"),
            *(_range(stage, row, "subject", shown=bool(stage.suits[row])) for row in range(len(NAMES))),
            *(_range(stage, row, "compare", shown=bool(declined[row])) for row in range(len(NAMES))),
            dots("Goes along", stage.liked, down, show=stage.suits, size=9),
            dots("Does not", stage.liked, down, show=declined, role="compare", size=9),
            rule("your post", x=stage.openness, span=(-height, 1.4), role="quiet"),
            *(
                note(name, -36, -row, anchor="middle right", show=bool(stage.reads[row]))
                for row, name in enumerate(NAMES)
            ),
            note("silent", 0, -len(NAMES) - 0.1, anchor="middle right"),
            note("open", 100, -len(NAMES) - 0.1, anchor="middle left"),
        ],
    )


def describe(stage: Stage) -> str:
    """Describe whom the post suits and what would suit all."""
    readers, suited = int(stage.reads.sum()), int(stage.suits.sum())
    if readers == 1:
        verdict = "It suits" if suited else "It does not suit"
        return f"{verdict} your one audience, who goes along with anything from {_span(stage)}."
    start = f"Your post suits {suited} of {readers} audiences"
    if stage.least <= stage.most:
        return f"{start}. Openness from {_span(stage)} suits all of them."
    return f"{start}. No single post suits all; the best one suits {stage.best}."


authenticity = Explorable(
    slug="authenticity",
    title="One post, many readers",
    question="Is there a post that suits everyone who reads it?",
    controls=[
        Choice("audiences", "Audiences that read", {n: str(n) for n in (1, 2, 3, 5, 8)}, default=5),
        Choice(
            "tolerance",
            "Each goes along",
            {10: "a little (10 %)", 20: "somewhat (20 %)", 30: "far (30 %)", 40: "very far (40 %)"},
            default=20,
        ),
        Slider("openness", "Openness of your post", 0, 100, step=5, default=25, unit="%"),
        Again("world", "World", 6),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("One audience", "Plenty of room for what you want to say.", audiences=1),
        Preset("Three audiences", "Only what all three go along with is left: the shaded strip.", audiences=3),
        Preset("Five audiences", "Wherever you put the line, somebody is left out.", audiences=5),
        Preset(
            "Kinder readers",
            "If each goes along further, some room comes back.",
            audiences=5,
            tolerance=40,
            openness=40,
        ),
        Preset(
            "Everyone you know",
            "Eight audiences, and no word that fits them all.",
            audiences=8,
            tolerance=40,
            openness=40,
        ),
    ],
    prediction=Prediction(
        "Three audiences read your post, and any openness from 17 to 29 % suits all three. Now two more audiences "
        "join. What happens to that strip?",
        OneOf(
            {
                "same": "It stays, since most of them are content.",
                "narrower": "It narrows, but some of it is left.",
                "gone": "It is gone: no post suits all five.",
            }
        ),
        truth=lambda stage: strip_beside(stage, simulate(3, stage.tolerance, stage.openness, 1)),
        state={"audiences": 5, "tolerance": 20, "openness": 25, "world": 1},
    ),
    toy=True,
)


def _range(stage: Stage, row: int, role: str, *, shown: bool) -> Figure:
    """Draw what one audience goes along with, or nothing."""
    ends = np.clip(stage.liked[row] + np.array([-1, 1]) * stage.tolerance, 0, 100) if shown else [0, 0]
    half = HALF if shown else 0
    return band("Range", ends, [-row - half] * 2, [-row + half] * 2, role=role, legend=False)


def _span(stage: Stage) -> str:
    return f"{stage.least:.0f} to {stage.most:.0f} %"
