r"""Approval against expectation: a steady number of likes lifts you only until you expect it.

A post gets ``L_t`` likes where ``E_t`` were expected. The surprise moves the expectation, and mood sums up past
surprises, the recent ones most:

.. math::

    d_t = L_t - E_t, \qquad E_{t+1} = E_t + \alpha\, d_t, \qquad
    S_t = S_0 + w \sum_{j \le t} \gamma^{\,t-j}\, d_j

Under a steady number of likes all surprises together add up to ``D / alpha``, whatever the number of posts, and mood
returns to ``S_0``. The form is simplified from research on self-esteem; its numbers are fitted to nobody. Who gives the
likes, and what they say, is left out.

References
----------
Inspired by Will, Rutledge, Moutoussis and Dolan (2017), *eLife* 6, e28098, https://doi.org/10.7554/eLife.28098.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, band, chart, line, note, rule
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider

#: Likes that are expected of the first post. [likes]
USED_TO = 20.0
#: Posts in the picture, and the last one before likes may fall back.
POSTS, BEFORE = 40, 20
#: How much of a surprise is still felt at the next post. [-]
MEMORY = 0.5
#: Likes that each post gets more than the one before, where they rise. [likes/post]
RISE = 2.0
#: Mood this near to usual is as usual. [points]
UNNOTICED = 2.0


@dataclass(frozen=True)
class Mood:
    """What forty posts do to one person.

    Parameters
    ----------
    likes, expected : numpy.ndarray
        Likes of each post, and those expected of it, shape ``(40,)`` [likes].
    mood : numpy.ndarray
        Mood after each post against usual, ``S_t - S_0`` with ``w = 1``, shape ``(40,)`` [points].
    schedule : str
        "steady", "falls" or "rises".
    """

    likes: NDArray[np.float64]
    expected: NDArray[np.float64]
    mood: NDArray[np.float64]
    schedule: str


def simulate(likes: float, schedule: str, learning: float) -> Mood:
    """Follow one person, used to 20 likes, over forty posts.

    Parameters
    ----------
    likes : float
        Likes of the first post, 0 or more [likes].
    schedule : str
        "steady": every post gets as many. "falls": from post 21 on each gets 20 again. "rises": each gets 2 more than
        the one before.
    learning : float
        ``alpha``, the share of a surprise that is learned, 0 to 1 [-]; with 0 nobody learns.

    Returns
    -------
    Mood
        Likes, expectations and mood, post by post.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= likes < np.inf:
        raise ValueError(f"likes is {likes} likes; it is 0 or more.")
    if not 0 <= learning <= 1:
        raise ValueError(f"learning is {learning}; it lies from 0 to 1 [-].")
    got = _likes(likes, schedule)
    expected, mood = np.empty(POSTS), np.empty(POSTS)
    expects, feels = USED_TO, 0.0
    for post in range(POSTS):
        expected[post] = expects
        surprise = got[post] - expects
        feels = MEMORY * feels + surprise
        mood[post] = feels
        expects += learning * surprise
    return Mood(got, expected, mood, schedule)


def expected_after(posts: int, used_to: float, likes: float, learning: float) -> float:
    """Return the likes expected after some posts with steady `likes`: ``L - D (1 - alpha)^n`` [likes]."""
    return likes - (likes - used_to) * (1 - learning) ** posts


def mood_after(posts: int, more: float, learning: float, memory: float = MEMORY) -> float:
    """Return mood against usual after so many posts that get `more` likes than was usual [points].

    ``D (gamma^n - (1 - alpha)^n) / (gamma - (1 - alpha))``, with ``w = 1``; ``gamma`` must differ from ``1 - alpha``.
    """
    return more * (memory**posts - (1 - learning) ** posts) / (memory - (1 - learning))


def surprises_in_all(more: float, learning: float) -> float:
    """Return the sum of all surprises under steady likes, ``D / alpha`` [likes]."""
    return more / learning


def stays_up(path: Mood, points: float) -> bool:
    """Return whether mood is still so far above usual after the last post."""
    return float(path.mood[-1]) > points


def likes_never_rise(path: Mood) -> bool:
    """Return whether no post gets more likes than the one before."""
    return path.schedule != "rises"


def draw(path: Mood) -> Figure:
    """Draw likes against what was expected, with the surprise between them, and mood below or above usual."""
    post = np.arange(1, POSTS + 1)
    return chart(
        "Likes, expectations and mood over forty posts",
        Axis("Post", 1, POSTS, ticks={1: "1", 10: "10", 20: "20", 30: "30", 40: "40"}),
        Axis("Likes, and points of mood", -80, 180, digits=1),
        [
            rule("", y=0, span=(1, POSTS)),
            note("usual mood", POSTS, 0, anchor="top left"),
            band(
                "Surprise",
                post,
                np.minimum(path.expected, path.likes),
                np.maximum(path.expected, path.likes),
                role="third",
            ),
            line("Likes", post, path.likes, role="quiet", steps=True),
            line("Likes expected", post, path.expected, role="compare"),
            line("Mood", post, path.mood),
        ],
    )


def describe(path: Mood) -> str:
    """Describe what the likes do to mood at first, and in the end."""
    first, last, final = path.likes[0], path.likes[-1], path.mood[-1]
    peak = path.mood[:BEFORE][np.argmax(np.abs(path.mood[:BEFORE]))]
    start = f"Somebody used to {USED_TO:g} likes gets {first:g}"
    if path.schedule == "falls":
        low = path.mood[BEFORE:][np.argmax(np.abs(path.mood[BEFORE:]))]
        return (
            f"{start} for {BEFORE} posts, then {USED_TO:g} again. Mood goes to {_signed(peak)}, "
            f"then to {_signed(low)}, and ends {_place(final)}."
        )
    if path.schedule == "rises":
        return (
            f"{start}, then {RISE:g} more each time, {last:g} in the end. After {POSTS} posts mood is {_place(final)}."
        )
    if not path.mood.any():
        return f"{start} for every post, as expected. Nothing surprises, and mood stays as usual."
    return f"{start} for every post. Mood goes to {_signed(peak)}, and after {POSTS} posts it is {_place(final)}."


def outcome(path: Mood) -> str:
    """Return where mood ends: "usual", "up" or "down"."""
    if abs(path.mood[-1]) < UNNOTICED:
        return "usual"
    return "up" if path.mood[-1] > 0 else "down"


connection = Explorable(
    slug="connection",
    title="Likes and what was expected",
    question="How many likes does it take to stay happy?",
    controls=[
        Slider("likes", "Likes of the first post", 0, 80, step=10, default=50, unit="like|likes"),
        Choice(
            "schedule",
            "The next posts get",
            {"steady": "as many", "falls": "20 again, from post 21", "rises": "2 more each time"},
            default="steady",
        ),
        Slider("learning", "How fast expectation follows", 0.1, 0.6, step=0.1, default=0.2),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("What you are used to", "No surprise, no change: the mood line lies flat.", likes=20),
        Preset("Fifty, every time", "The lift lasts as long as the expectation lags behind.", likes=50),
        Preset("Back to the old twenty", "What was usual at the start now hurts.", likes=50, schedule="falls"),
        Preset("Ever more", "Only likes that keep rising keep the mood up.", likes=50, schedule="rises"),
        Preset("Too few", "The same in reverse: it hurts, and passes.", likes=0),
    ],
    prediction=Prediction(
        "Somebody is used to 20 likes. From now on every post gets 50, and the first ones feel great. "
        "How is their mood after forty such posts?",
        OneOf(
            {
                "up": "Clearly better: 50 likes are more than 20.",
                "usual": "As usual, as if nothing had changed.",
                "down": "Worse than before.",
            }
        ),
        truth=outcome,
        state={"likes": 50, "schedule": "steady", "learning": 0.2},
    ),
)


def _likes(likes: float, schedule: str) -> NDArray[np.float64]:
    post = np.arange(POSTS)
    match schedule:
        case "steady":
            return np.full(POSTS, float(likes))
        case "falls":
            return np.where(post < BEFORE, float(likes), USED_TO)
        case "rises":
            return np.asarray(likes + RISE * post, dtype=float)
    raise ValueError(f"schedule is {schedule!r}; choose 'steady', 'falls' or 'rises'.")


def _signed(points: float) -> str:
    rounded = round(points)
    return f"{'−' if rounded < 0 else '+'}{abs(rounded)} points" if rounded else "no different from usual"


def _place(points: float) -> str:
    if abs(points) < UNNOTICED:
        return "as usual"
    return f"{abs(points):.0f} points {'above' if points > 0 else 'below'} usual"
