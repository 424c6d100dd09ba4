r"""It worked for me: people who post at a low point mostly feel better later, whatever the post did.

Distress ``x`` is measured against an ordinary week, in standard deviations. It wanders, and is drawn back to ordinary:

.. math::

    x_{t+1} = \phi\, x_t + \sqrt{1 - \phi^2}\; e_t + \beta\, [\text{posted}], \qquad e_t \sim N(0, 1)

People post when ``x`` is above ``c``. Their mean then is ``lambda(c)``, the mean of the tail of a bell curve. A week
later it has changed by ``(phi - 1) lambda(c) + beta``: downwards for any ``phi`` below 1, even if posting does nothing,
with ``beta = 0``. Only people who felt as bad and did not post show what the post did. Nobody lies, and feelings are
real.

References
----------
Regression towards the mean, applied to posting: a teaching model, fitted to nobody.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import amount
from coursebook.chart import Axis, Figure, chart, dots, links, note, rule
from coursebook.explorable import Estimate, Explorable, Prediction, Preset, Slider, Toggle
from widgets.mathematics import normal_below, normal_score

#: People in each group.
PEOPLE = 50
#: The seed of what else the week brings.
SEED = 7
#: Where the groups stand: those who post, before and after, and those who do not.
POSTED, LATER, SILENT, SILENT_LATER = 0.9, 2.2, 3.0, 4.3

#: The starts and ends of lines.
Links = tuple[list[tuple[float, float]], list[tuple[float, float]]]


@dataclass(frozen=True)
class Weeks:
    """Distress of two groups at a low point and a week later.

    Parameters
    ----------
    before : numpy.ndarray
        Distress when they posted; the others felt the same, shape ``(50,)`` [standard deviations].
    after, after_silence : numpy.ndarray
        A week later, of those who posted and of those who did not [standard deviations].
    effect : float
        What posting added, ``beta`` [standard deviations].
    compared : bool
        Whether those who did not post are shown.
    """

    before: NDArray[np.float64]
    after: NDArray[np.float64]
    after_silence: NDArray[np.float64]
    effect: float
    compared: bool

    @property
    def better(self) -> int:
        """Those who posted and feel better [people]."""
        return int(np.count_nonzero(self.after < self.before))

    @property
    def better_silent(self) -> int:
        """Those who did not post and feel better [people]."""
        return int(np.count_nonzero(self.after_silence < self.before))

    @property
    def change(self) -> float:
        """Mean change of those who posted [standard deviations]."""
        return float((self.after - self.before).mean())

    @property
    def change_silent(self) -> float:
        """Mean change of those who did not [standard deviations]."""
        return float((self.after_silence - self.before).mean())


def simulate(staying: float, low_point: float, effect: float, compared: bool) -> Weeks:
    """Follow fifty people who post at a low point, and fifty who felt as bad and did not.

    Parameters
    ----------
    staying : float
        ``phi``, how much of a feeling is left a week later, 0 to below 1 [-].
    low_point : float
        ``c``, how bad one feels before one posts [standard deviations].
    effect : float
        ``beta``, what posting adds to distress a week later; below 0 it helps [standard deviations].
    compared : bool
        Whether those who did not post are shown.

    Returns
    -------
    Weeks
        Both groups, with exactly the means that the model has.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= staying < 1:
        raise ValueError(f"staying is {staying}; it lies from 0 to below 1 [-].")
    if not (np.isfinite(low_point) and np.isfinite(effect)):
        raise ValueError(f"low point is {low_point} and effect {effect}; both are finite numbers.")
    rank = (np.arange(PEOPLE) + 0.5) / PEOPLE
    before = normal_score(normal_below(low_point) + (1 - normal_below(low_point)) * rank)
    before += tail_mean(low_point) - before.mean()
    week, silent_week = np.sqrt(1 - staying**2) * _weeks()
    return Weeks(before, staying * before + week + effect, staying * before + silent_week, effect, compared)


def tail_mean(low_point: float) -> float:
    """Return the mean of a standard normal score above `low_point`, ``pdf(c) / (1 - cdf(c))`` [standard deviations]."""
    return float(np.exp(-(low_point**2) / 2) / np.sqrt(2 * np.pi) / normal_below(-low_point))


def mean_change(staying: float, low_point: float, effect: float = 0.0, weeks: int = 1) -> float:
    """Return how distress changes from the post on, ``(phi^k - 1) lambda(c)``, and ``beta`` [standard deviations]."""
    return (staying**weeks - 1) * tail_mean(low_point) + effect


def share_better(staying: float, low_point: float) -> float:
    """Return the share of posters who feel better a week later if posting does nothing [-].

    One feels better if chance brings less than ``(1 - phi) x``: the mean of ``cdf`` of that over the tail.
    """
    steps = (np.arange(4000) + 0.5) / 4000
    before = normal_score(normal_below(low_point) + (1 - normal_below(low_point)) * steps)
    return float(normal_below((1 - staying) * before / np.sqrt(1 - staying**2)).mean())


def of_a_hundred_better(staying: float, low_point: float) -> float:
    """Return how many of 100 posters feel better a week later if posting does nothing [people]."""
    return 100 * share_better(staying, low_point)


def harms_and_looks_good(weeks: Weeks, effect: float, fall: float) -> bool:
    """Return whether posting adds at least `effect` to distress, yet posters' distress falls by more than `fall`."""
    return weeks.effect >= effect and weeks.change < -fall


def does_no_harm(weeks: Weeks) -> bool:
    """Return whether posting adds nothing to distress."""
    return weeks.effect <= 0


def draw(weeks: Weeks) -> Figure:
    """Draw each person at the low point and a week later, and beside them those who did not post."""
    posted = _group(weeks.before, weeks.after, POSTED, LATER, shown=True)
    silent = _group(weeks.before, weeks.after_silence, SILENT, SILENT_LATER, shown=weeks.compared)
    means = [(POSTED, weeks.before), (LATER, weeks.after), (SILENT, weeks.before), (SILENT_LATER, weeks.after_silence)]
    show = [True, True, weeks.compared, weeks.compared]
    return chart(
        "Distress of each person when they post and a week later",
        Axis("", 0.5, 4.7, ticks={1.55: "fifty who post", 3.65: "fifty who do not"}),
        Axis("Distress, against an ordinary week", -2.5, 4.5, digits=1),
        [
            links("Feels better", *posted[0], role="subject", legend=True),
            links("Feels no better", *posted[1], role="compare", legend=True),
            links("Feels better, unposted", *silent[0], role="subject"),
            links("Feels no better, unposted", *silent[1], role="compare"),
            rule("", y=0, span=(0.5, 4.7)),
            note("an ordinary week", (LATER + SILENT) / 2, 0, anchor="top center"),
            dots(
                "All together, on average",
                [x for x, _ in means],
                [group.mean() for _, group in means],
                show=show,
                role="third",
                size=13,
            ),
            note("low point", POSTED, -2.2),
            note("a week later", LATER, -2.2),
            note("low point", SILENT, -2.2, show=weeks.compared),
            note("a week later", SILENT_LATER, -2.2, show=weeks.compared),
        ],
    )


def describe(weeks: Weeks) -> str:
    """Describe how many feel better, and with the others beside them, what the post did."""
    said = f"Of {PEOPLE} people who posted at a low point, {amount(weeks.better, 'feels|feel')} better a week later"
    fall = f"distress {_falls(weeks.change)} on average"
    if not weeks.compared:
        return f"{said}; {fall}."
    better = amount(weeks.better_silent, "does|do")
    others = f"Of {PEOPLE} who felt as bad and did not post, {better}; theirs {_falls(weeks.change_silent)}"
    return f"{said}; {fall}. {others}. {_verdict(weeks.effect)}"


virtual_catharsis = Explorable(
    slug="virtual-catharsis",
    title="It worked for me",
    question="They felt better after posting. Did the post do it?",
    controls=[
        Slider("low_point", "How bad before they post", 0.5, 2.5, step=0.5, default=1.5),
        Slider("staying", "How long feelings stay", 0.3, 0.9, step=0.2, default=0.7),
        Slider("effect", "What posting really adds to distress", -0.4, 0.4, step=0.1, default=0),
        Toggle("compared", "Show fifty who felt as bad and did not post"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("After the post", "Most lines fall. It looks like relief.", effect=0),
        Preset("And without it?", "The same low point, no post, and the same fall.", effect=0, compared=True),
        Preset("A worse low point", "The lower the point, the more seems to work.", low_point=2.5, effect=0),
        Preset("A post that harms", "It adds distress, and most still feel better.", effect=0.3),
        Preset("The harm, seen", "Beside those who did not post, it shows.", effect=0.3, compared=True),
    ],
    prediction=Prediction(
        "Fifty people post when they feel very bad. Suppose that posting does nothing at all, good or bad. "
        "How many of the fifty feel better a week later?",
        Estimate(0, PEOPLE, 1, "person|people"),
        truth=lambda weeks: weeks.better,
        state={"low_point": 1.5, "staying": 0.7, "effect": 0, "compared": False},
    ),
    toy=True,
)


@lru_cache
def _weeks() -> NDArray[np.float64]:
    """What else a week brings to each person: standard scores with mean 0, shuffled, shape ``(2, 50)``."""
    rng = np.random.default_rng(SEED)
    score = normal_score((np.arange(PEOPLE) + 0.5) / PEOPLE)
    return np.asarray([rng.permutation(score), rng.permutation(score)]) / float(score.std())


def _group(
    before: NDArray[np.float64], after: NDArray[np.float64], start: float, end: float, *, shown: bool
) -> tuple[Links, Links]:
    """Split a group into those who feel better and the rest; anyone not in a part is a point at the start there."""
    starts = [(start, was) for was in before]

    def part(kept: NDArray[np.bool_]) -> Links:
        moves = zip(before, after, kept, strict=True)
        return starts, [(end, now) if there and shown else (start, was) for was, now, there in moves]

    better = after < before
    return part(better), part(~better)


def _falls(change: float) -> str:
    size = f"{abs(change):.2f}"
    return "does not change" if size == "0.00" else f"{'falls' if change < 0 else 'rises'} by {size}"


def _verdict(effect: float) -> str:
    if effect == 0:
        return "The post did nothing."
    return f"The post {'took away' if effect < 0 else 'added'} {abs(effect):.1f}."
