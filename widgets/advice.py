r"""Advice from a crowd: its average misses by less than its members, and copying helps the members, not the average.

For guesses ``x_i`` with mean ``m`` of a number ``T``, the diversity prediction theorem holds exactly:

.. math::

    (m - T)^2 = \frac{1}{n} \sum_i (x_i - T)^2 - \frac{1}{n} \sum_i (x_i - m)^2

crowd's error = average error - diversity. When everyone moves a share ``w`` towards the mean, the mean stays and the
diversity is multiplied by ``(1 - w)^2``, so each adviser improves and the crowd does not. When they move towards one
comment instead, the crowd's average moves with them. Left out: who is heard at all, and questions without a right
answer.

References
----------
The identity is attributed to S. E. Page. Lorenz and others (2011), *PNAS* 108, 9020-9025,
https://doi.org/10.1073/pnas.1008636108, let people see each other's guesses.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import ArrayLike, NDArray

from coursebook.chart import Axis, Figure, band, chart, dots, links, note, rule
from coursebook.chart.marks import Trace
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider

#: Boxes that the move took in the end, made up like the guesses. [boxes]
TRUTH = 49
#: What each crowd guesses on its own. The street is wrong in one direction. [boxes]
CROWDS = {
    "three": (48, 47, 51),
    "mixed": (30, 36, 40, 44, 46, 50, 52, 55, 58, 63, 70, 80),
    "street": (30, 32, 34, 35, 36, 37, 38, 39, 40, 42, 45, 48),
}
#: The guess in the top comment. [boxes]
TOP_COMMENT = {"three": 51, "mixed": 63, "street": 48}
#: The most advisers in the picture: a crowd of twelve and one more.
MOST_ADVISERS = 13
#: Heights in the first picture: the guesses made alone, those made after copying, and the two misses.
ALONE, AFTER, CROWD_LANE, ADVISER_LANE = 3.1, 1.6, 0.95, 0.1
#: Two dots closer than this are piled up; the step of a pile. [boxes, -]
DOT_WIDTH, DOT_STEP = 1.5, 0.105


@dataclass(frozen=True)
class Advice:
    """What a crowd says before and after its members copy.

    Parameters
    ----------
    alone, after : numpy.ndarray
        The guess of each adviser on their own, and after copying, shape ``(advisers,)`` [boxes].
    copying : int
        How far each moves towards what they copy [%].
    """

    alone: NDArray[np.float64]
    after: NDArray[np.float64]
    copying: int

    @property
    def crowd_miss(self) -> float:
        """How far the crowd's average is from the truth [boxes]."""
        return sqrt(crowd_error(self.after, TRUTH))

    @property
    def typical_miss(self) -> float:
        """How far one adviser is from the truth: the root of the average error [boxes]."""
        return sqrt(average_error(self.after, TRUTH))


def simulate(crowd: str, extra: int, whom: str, copying: int) -> Advice:
    """Let a crowd guess how many boxes a move takes, and then copy.

    Parameters
    ----------
    crowd : str
        A key of `CROWDS`.
    extra : int
        The guess of one more adviser; 0 for none [boxes].
    copying : int
        How far each moves towards what they copy, 0 to 100 [%].
    whom : str
        They copy the "average" of all guesses, or the "top" comment.

    Returns
    -------
    Advice
        Guesses before and after.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if crowd not in CROWDS:
        raise ValueError(f"crowd is {crowd!r}; choose one of {', '.join(CROWDS)}.")
    if whom not in ("average", "top"):
        raise ValueError(f"whom is {whom!r}; choose 'average' or 'top'.")
    if extra < 0:
        raise ValueError(f"extra is {extra} boxes; it is 0 for nobody, or more.")
    alone = np.array(CROWDS[crowd] + ((extra,) if extra else ()), dtype=float)
    target = alone.mean() if whom == "average" else TOP_COMMENT[crowd]
    return Advice(alone=alone, after=moved(alone, target, copying / 100), copying=copying)


def moved(guesses: ArrayLike, target: float, weight: float, rounds: int = 1) -> NDArray[np.float64]:
    """Return the guesses after each has gone a share `weight` of the way to `target` in each round.

    Towards their mean, the mean stays and the diversity is multiplied by ``(1 - w)^(2 rounds)``.

    Raises
    ------
    ValueError
        If the weight is not a share.
    """
    if not 0 <= weight <= 1:
        raise ValueError(f"copying is {100 * weight:g} %; it lies from 0 to 100 %.")
    return target + (1 - weight) ** rounds * (np.asarray(guesses, dtype=float) - target)


def crowd_error(guesses: ArrayLike, truth: float) -> float:
    """Return the squared miss of the average, ``(m - T)^2``."""
    return float((np.asarray(guesses, dtype=float).mean() - truth) ** 2)


def average_error(guesses: ArrayLike, truth: float) -> float:
    """Return the average of the squared misses, ``mean (x_i - T)^2``."""
    return float(np.mean((np.asarray(guesses) - truth) ** 2))


def diversity(guesses: ArrayLike) -> float:
    """Return the average squared distance from the mean, ``mean (x_i - m)^2``."""
    return float(np.asarray(guesses, dtype=float).var())


def crowd_miss(crowd: str, extra: int = 0) -> float:
    """Return how far the average of a crowd is off before anyone copies, with one more adviser if asked for [boxes]."""
    return simulate(crowd, extra, copying=0, whom="average").crowd_miss


def independent_worth(people: int, shared: float) -> float:
    """Return how many independent advisers a crowd is worth whose errors correlate: ``1 / (rho + (1 - rho) / n)``.

    Parameters
    ----------
    people : int
        ``n`` [people].
    shared : float
        ``rho``, the correlation of any two errors, 0 to 1 [-].
    """
    return 1 / (shared + (1 - shared) / people)


def truth_out_of_reach(advice: Advice) -> bool:
    """Return whether everyone's guess is on the same side of the truth although they began on both."""
    return _spans(advice.alone) and not _spans(advice.after)


def copying_helps(advice: Advice) -> bool:
    """Return whether the crowd's average is nearer to the truth after copying than before."""
    return advice.crowd_miss < sqrt(crowd_error(advice.alone, TRUTH)) - 1e-9


def draw(advice: Advice) -> Figure:
    """Draw each adviser before and after copying, and how far one adviser and the crowd are off."""
    before, after = _pile(advice.alone, ALONE), _pile(advice.after, AFTER)
    centre = float(advice.after.mean())
    return chart(
        "What each adviser guesses alone and after copying, with the truth and the crowd's average",
        Axis("Boxes that the move will take", 25, 85),
        Axis("", -0.15, 3.75, ticks={}),
        [
            links("Moves to", _padded(before), _padded(after)),
            rule(f"truth: {TRUTH}", x=TRUTH, span=(-0.15, 3.7), role="third"),
            rule("", x=centre, span=(CROWD_LANE, 2.85), role="compare"),
            _guesses("On their own", before, "quiet"),
            _guesses("After copying", after, "subject"),
            _miss(centre - TRUTH, CROWD_LANE, "compare"),
            *_crowd_words(f"the crowd is off by {advice.crowd_miss:.1f}", centre),
            _miss(advice.typical_miss, ADVISER_LANE, "subject"),
            note(f"one adviser is off by {advice.typical_miss:.1f}", TRUTH, ADVISER_LANE + 0.22, anchor="top right"),
        ],
    )


def describe(advice: Advice) -> str:
    """Describe how far one adviser and the crowd are off, before and after."""
    before = sqrt(average_error(advice.alone, TRUTH)), sqrt(crowd_error(advice.alone, TRUTH))
    alone = f"one adviser is off by {before[0]:.1f} boxes and the crowd's average by {before[1]:.1f}"
    if not advice.copying:
        return f"Nobody copies: typically {alone}."
    lost = " The truth now lies outside all that anybody says." if truth_out_of_reach(advice) else ""
    return (
        f"On their own, typically {alone}. After copying it is {advice.typical_miss:.1f} and "
        f"{advice.crowd_miss:.1f}.{lost}"
    )


advice = Explorable(
    slug="advice",
    title="A crowd that copies",
    question="Does a crowd get wiser when its members listen to each other?",
    controls=[
        Choice(
            "crowd",
            "Who answers",
            {"three": "3 friends", "mixed": "12 strangers", "street": "12 from one street"},
            default="mixed",
        ),
        Choice("extra", "One more adviser says", {0: "nothing", 42: "42", 50: "50", 70: "70"}, default=0),
        Choice("whom", "They copy", {"average": "the crowd's average", "top": "the top comment"}, default="average"),
        Slider("copying", "How far each moves towards it", 0, 100, step=10, default=50, unit="%"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Nobody copies", "Twelve wild guesses, and an average that is nearly right.", copying=0),
        Preset("They copy the average", "The dots close up around the crowd's line, not the truth's.", copying=90),
        Preset("They copy one comment", "Now the crowd knows what one person knows.", copying=90, whom="top"),
        Preset("All from one street", "They share one mistake, which no average removes.", crowd="street", copying=0),
        Preset(
            "One more view: 42", "The spread grows, and the average gets worse.", crowd="three", extra=42, copying=0
        ),
    ],
    prediction=Prediction(
        "Twelve people guess a number. One of them is typically off by 14, their average by 3. Then each moves nine "
        "tenths of the way towards that average. By how much is the average off now?",
        OneOf(
            {
                "less": "By much less than 3, since they learn from each other.",
                "same": "Still by 3.",
                "more": "By much more than 3, since they follow blindly.",
            }
        ),
        truth=lambda advice: _compared(advice.crowd_miss, sqrt(crowd_error(advice.alone, TRUTH))),
        state={"crowd": "mixed", "extra": 0, "copying": 90, "whom": "average"},
    ),
    toy=True,
)


def _compared(after: float, before: float) -> str:
    if abs(after - before) < 1e-9:
        return "same"
    return "less" if after < before else "more"


def _spans(guesses: NDArray[np.float64]) -> bool:
    """Return whether there are guesses on both sides of the truth, or on it."""
    return bool(guesses.min() <= TRUTH <= guesses.max())


def _pile(guesses: NDArray[np.float64], floor: float) -> list[tuple[float, float]]:
    """Place each guess on the floor, or on top of those that are too near to be beside it."""
    placed: list[tuple[float, float]] = []
    for guess in guesses:
        near = {height for other, height in placed if abs(other - guess) < DOT_WIDTH}
        height = next(
            floor + level * DOT_STEP for level in range(MOST_ADVISERS) if floor + level * DOT_STEP not in near
        )
        placed.append((float(guess), height))
    return placed


def _padded(places: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The places, filled up with the last one to as many as a crowd can have."""
    return places + places[-1:] * (MOST_ADVISERS - len(places))


def _guesses(name: str, places: list[tuple[float, float]], role: str) -> Trace:
    across, up = zip(*_padded(places), strict=True)
    return dots(name, across, up, show=[number < len(places) for number in range(MOST_ADVISERS)], role=role, size=9)


def _miss(miss: float, height: float, role: str) -> Trace:
    """How far somebody is off, as a length that starts at the truth."""
    return band("Off by", sorted((TRUTH, TRUTH + miss)), [height] * 2, [height + 0.22] * 2, role=role, legend=False)


def _crowd_words(words: str, centre: float) -> list[Trace]:
    """Beside the crowd's miss, on the side where there is room."""
    height, far = CROWD_LANE + 0.11, centre > TRUTH + 6
    return [
        note(words, max(centre, TRUTH) + 0.5, height, anchor="middle right", show=not far),
        note(words, TRUTH - 0.5, height, anchor="middle left", show=far),
    ]
