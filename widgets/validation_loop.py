r"""The social validation loop: a poster learns from likes how often to post, and habit remembers.

After each post the expected likes ``R`` move towards those received, and the wait before the next post is a mix
of what pays (effort ``c`` over expected likes) and what one is used to (habit ``H``):

.. math::

    R_{t+1} = R_t + \alpha (L_t - R_t), \qquad
    H_{t+1} = H_t + \alpha_H (\tau_t - H_t), \qquad
    \tau_{t+1} = w H_{t+1} + (1 - w) \frac{c}{R_{t+1}}

Under steady likes ``L`` the wait ends at ``c / L``, whatever the learning rate and the habit. The published model draws
each wait from an exponential distribution with mean ``tau``; here the draw is replaced by its mean, so that one
state has one path. It says how often a person posts and holds nothing about how they feel.

References
----------
Turner and others (2025), A computational model of reward learning and habits on social media, *Nature Communications*
(equations from their published code). Lindström and others (2021), *Nature Communications* 12, 1311,
https://doi.org/10.1038/s41467-020-19607-x.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import amount, count
from coursebook.chart import Axis, Figure, chart, line, rule
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Effort of a post, so that ten likes are worth one post a day. [likes days/post]
EFFORT = 10.0
#: Likes expected at the start. [likes/post]
START_LIKES = 10.0
#: How fast habit follows what was done. [-]
HABIT_RATE = 0.3
#: Expected likes never fall below this, as in the published code, or the wait would be infinite. [likes/post]
LEAST_LIKES = 1e-4
#: The day on which likes end under the schedule "stops". [days]
STOP_DAY = 30
#: How long a poster is followed. [days]
LAST_DAY = 120
#: Pure habit drifts towards no wait at all, so its weight is capped. [-]
MOST_HABIT = 0.95


@dataclass(frozen=True)
class PostingPath:
    """How often one poster posts, over time.

    Parameters
    ----------
    day : numpy.ndarray
        Days 0 to `LAST_DAY`, shape ``(121,)`` [days].
    rate : numpy.ndarray
        Posts a week on each day, shape ``(121,)`` [posts/week].
    rate_without_habit : numpy.ndarray
        The same for a poster with habit weight 0 [posts/week].
    posts_after, posts_after_without_habit : int
        Posts made after day 30, and those of the poster with habit weight 0 [posts].
    likes : float
        Likes of a post, on average, while there are any [likes/post].
    schedule : str
        "steady", "stops" or "intermittent".
    """

    day: NDArray[np.int_]
    rate: NDArray[np.float64]
    rate_without_habit: NDArray[np.float64]
    posts_after: int
    posts_after_without_habit: int
    likes: float
    schedule: str


def simulate(likes: float, schedule: str, learning_rate: float, habit_weight: float) -> PostingPath:
    """Follow one poster under a schedule of likes.

    Parameters
    ----------
    likes : float
        Likes of a post, 0 or more [likes/post].
    schedule : str
        "steady": every post gets `likes`. "stops": none from day 30 on. "intermittent": every other post gets
        twice `likes`, the rest none.
    learning_rate : float
        Share of a surprise that is learned, 0 to 1 [-].
    habit_weight : float
        Weight of habit against reward, 0 to 0.95 [-].

    Returns
    -------
    PostingPath
        The path, and the path of the same poster without habit.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    _demand("likes", likes, 0.0, np.inf)
    post_day, rate = _posts(likes, schedule, learning_rate, habit_weight)
    plain_day, plain_rate = _posts(likes, schedule, learning_rate, habit_weight=0.0)
    day = np.arange(LAST_DAY + 1)
    return PostingPath(
        day=day,
        rate=np.interp(day, post_day, rate),
        rate_without_habit=np.interp(day, plain_day, plain_rate),
        posts_after=_count_after_stop(post_day),
        posts_after_without_habit=_count_after_stop(plain_day),
        likes=likes,
        schedule=schedule,
    )


def waits(
    received: Iterable[float],
    learning_rate: float,
    habit_weight: float,
    *,
    effort: float = EFFORT,
    start: float = START_LIKES,
    habit_rate: float = HABIT_RATE,
) -> Iterator[float]:
    """Yield the wait before each next post, given the likes that each post received.

    The first wait is ``effort / start``, before anything is learned; habit starts there too.

    Parameters
    ----------
    received : iterable of float
        Likes of each post in turn [likes/post]. It is read one post at a time, so it may depend on the waits so far.
    learning_rate, habit_weight, effort, start, habit_rate : float
        As in the equations above.

    Yields
    ------
    float
        Wait [days].
    """
    _demand("learning rate", learning_rate, 0.0, 1.0)
    _demand("habit weight", habit_weight, 0.0, MOST_HABIT)
    expected, habit = start, effort / start
    wait = habit
    yield wait
    for likes in received:
        expected += learning_rate * (likes - expected)
        habit += habit_rate * (wait - habit)
        wait = habit_weight * habit + (1 - habit_weight) * effort / max(expected, LEAST_LIKES)
        yield wait


def estimate_after(n: int, start: float, likes: float, learning_rate: float) -> float:
    """Return the expected likes after `n` posts under steady `likes`: ``L + (R_0 - L) (1 - alpha)^n`` [likes/post]."""
    return likes + (start - likes) * (1 - learning_rate) ** n


def steady_gap(likes: float, effort: float) -> float:
    """Return the wait between posts in the long run under steady `likes`: ``c / L`` [days]."""
    return effort / likes


def two_rate_estimate(probability: float, likes: float, gain_rate: float, loss_rate: float) -> float:
    """Return the likes that a poster comes to expect who learns from good and bad surprises at two rates [likes/post].

    A post gets `likes` with `probability`, else none. The estimate rests where gains and losses balance:
    ``p a_P H / (p a_P + (1 - p) a_N)``.
    """
    gain, loss = probability * gain_rate, (1 - probability) * loss_rate
    return likes * gain / (gain + loss)


def best_gap(reward: float, cost: float) -> float:
    """Return the wait that earns most, ``2 C / r`` [days].

    One post is worth `reward`, and a hurried one costs ``C / tau``.
    """
    return 2 * cost / reward


def days_until_halved(rate: NDArray[np.float64]) -> float:
    """Return the days from the stop of the likes until `rate` has halved since that day; 90, all the rest, if never."""
    after = rate[STOP_DAY:]
    halved = np.flatnonzero(after <= after[0] / 2)
    return float(halved[0]) if halved.size else float(LAST_DAY - STOP_DAY)


def habit_holds(path: PostingPath, times: float) -> bool:
    """Return whether, after the likes stop, posting takes at least `times` as long to halve as without habit."""
    if path.schedule != "stops" or path.likes == 0:
        return False
    return days_until_halved(path.rate) >= times * max(days_until_halved(path.rate_without_habit), 1.0)


def likes_go_on(path: PostingPath) -> bool:
    """Return whether there is no day on which likes stop, or there never were any."""
    return path.schedule != "stops" or path.likes == 0


def draw(path: PostingPath) -> Figure:
    """Draw posts a week on every second day, with the poster who has no habit beside it."""
    return chart(
        "Posts a week over 120 days, with habit and without",
        Axis("Day", 0, LAST_DAY),
        Axis("Posts a week", 0, 20, digits=1),
        [
            rule("the likes stop", x=STOP_DAY, span=(0, 19), show=path.schedule == "stops"),
            line("With no habit", path.day[::2], path.rate_without_habit[::2], role="compare"),
            line("This poster", path.day[::2], path.rate[::2]),
        ],
    )


def describe(path: PostingPath) -> str:
    """Describe what the poster does, in numbers."""
    end = f"On day {LAST_DAY} this poster posts {path.rate[-1]:.1f} times a week"
    plain = f"with no habit it would be {path.rate_without_habit[-1]:.1f}"
    if path.likes == 0:
        return f"No post gets a like. {end}; {plain}."
    if path.schedule == "steady":
        return f"Every post gets {amount(path.likes, 'like|likes')}. {end}; {plain}."
    if path.schedule == "intermittent":
        return f"Every other post gets {amount(2 * path.likes, 'like|likes')}, the rest get none. {end}; {plain}."
    after = amount(path.posts_after, "more post goes|more posts go")
    return (
        f"The likes stop on day {STOP_DAY}. Posting is {_halved(path.rate)}; "
        f"with no habit, {_halved(path.rate_without_habit).removeprefix('halved ')}. {after} out without a single like."
    )


validation_loop = Explorable(
    slug="validation-loop",
    title="The social validation loop",
    question="What happens to posting when the likes stop?",
    controls=[
        Slider("likes", "Likes per post", 0, 20, step=2, default=8, unit="like|likes"),
        Choice(
            "schedule",
            "The likes",
            {"steady": "keep coming", "stops": "stop on day 30", "intermittent": "come every other time"},
            default="stops",
        ),
        Slider("learning_rate", "How fast the poster learns", 0.1, 0.5, step=0.1, default=0.1),
        Slider("habit_weight", "Weight of habit", 0, 0.9, step=0.1, default=0.9),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Few likes", "Few likes, long waits: this is where likes keep you.", schedule="steady", likes=4),
        Preset("Many likes", "Five times the likes end in five times the posts.", schedule="steady", likes=20),
        Preset("They stop, no habit", "Without habit the two lines are one.", schedule="stops", habit_weight=0),
        Preset("They stop, strong habit", "Habit carries posting on, unrewarded.", schedule="stops", habit_weight=0.9),
        Preset("Hit and miss", "As many likes in all, but half of the posts get none.", schedule="intermittent"),
    ],
    prediction=Prediction(
        "A poster with a strong habit gets 8 likes a post. On day 30 the likes stop. "
        "How many days later is posting halved?",
        Estimate(0, 90, 1, "day|days"),
        truth=lambda path: days_until_halved(path.rate),
        state={"likes": 8, "schedule": "stops", "learning_rate": 0.1, "habit_weight": 0.9},
    ),
)


def _halved(rate: NDArray[np.float64]) -> str:
    """Return when a rate has halved after the likes stop, in words."""
    if rate[STOP_DAY:].min() > rate[STOP_DAY] / 2:
        return f"not halved by day {LAST_DAY}"
    return f"halved {count(days_until_halved(rate), 'day|days')} later"


def _posts(
    likes: float, schedule: str, learning_rate: float, habit_weight: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the day of each post, the last one past `LAST_DAY`, and the rate that follows it [posts/week]."""
    days, gaps = [0.0], []
    for gap in waits(_schedule(likes, schedule, days), learning_rate, habit_weight):
        gaps.append(gap)
        if days[-1] > LAST_DAY:
            break
        days.append(days[-1] + gap)
    return np.array(days), 7 / np.array(gaps)


def _count_after_stop(post_day: NDArray[np.float64]) -> int:
    return int(np.count_nonzero((post_day >= STOP_DAY) & (post_day <= LAST_DAY)))


def _schedule(likes: float, schedule: str, days: list[float]) -> Iterator[float]:
    """Likes of each post in turn; `days` holds the days of the posts so far and grows while this is read."""
    post = 0
    while True:
        if schedule == "steady":
            yield likes
        elif schedule == "stops":
            yield likes if days[-1] < STOP_DAY else 0.0
        elif schedule == "intermittent":
            yield 2 * likes * (post % 2 == 0)
        else:
            raise ValueError(f"schedule is {schedule!r}; choose 'steady', 'stops' or 'intermittent'.")
        post += 1


def _demand(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name} is {value}; it lies from {low:g} to {high:g} [-].")
