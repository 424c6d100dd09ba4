r"""One steady person in a group: how fast everyone else comes round, and what happens if that person is swayed too.

In each round everybody takes over the average of the whole group, themselves included. One of ``N`` keeps to the view
0 and the others begin at 1; after ``k`` rounds of DeGroot's averaging the view of the others is

.. math::

    x_k = (1 - m / N)^k

with ``m`` such people. If they average like everyone else, nothing moves after the first round: the group keeps the
average it began with. Left out: who sits next to whom, and people who turn away.

References
----------
DeGroot's averaging and its long-run weights: Liu, *Social and Economic Networks*,
https://liujing.neocities.org/newworld/Social-Economic-Networks/6.%20Learning%20on%20Networks/5.%20Influence.html.
"""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import ArrayLike, NDArray

from coursebook.chart import Axis, Figure, chart, dots, note, rule
from coursebook.chart.marks import Trace
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Groups side by side, by the number of their members. [people]
GROUPS = (5, 10, 20, 50)
#: The view of everyone else at first. [points]
HARSHEST = 100
#: The longest that the groups are followed, and when those who leave do so. [rounds]
LAST_ROUND, LEAVES_AFTER = 40, 5
#: The group of ten, of which the sentence speaks.
TEN = 10
#: Words at the start of a sentence.
COUNTS = {2: "Two", 3: "Three", 4: "Four"}
#: Dots in a row of a block, and their distances across and up. [dots, groups, points]
ROW, ACROSS, UP = 7, 0.085, 3.0


@dataclass(frozen=True)
class Contact:
    """Four groups after some rounds.

    Parameters
    ----------
    views : tuple of float
        The view that the others hold in each of `GROUPS`, 0 to 100 [points].
    tellers : int
        People in each group who tell their story [people].
    tellers_view : tuple of float
        The view of those people in each group [points].
    rounds : int
        How often everyone averaged [rounds].
    how : str
        "stay", "swayed" or "leave".
    """

    views: tuple[float, ...]
    tellers: int
    tellers_view: tuple[float, ...]
    rounds: int
    how: str

    @property
    def ten(self) -> float:
        """The view of the others in the group of ten [points]."""
        return self.views[GROUPS.index(TEN)]


def simulate(rounds: int, tellers: int, how: str) -> Contact:
    """Let four groups average their views.

    Parameters
    ----------
    rounds : int
        How often, 0 to `LAST_ROUND` [rounds].
    tellers : int
        People in each group who begin at the view 0: at least 1 and fewer than the smallest group [people].
    how : str
        They "stay" at 0, are "swayed" like the others, or stay at 0 and "leave" after round 5.

    Returns
    -------
    Contact
        Where everyone is.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= rounds <= LAST_ROUND:
        raise ValueError(f"rounds is {rounds}; it lies from 0 to {LAST_ROUND} rounds.")
    if not 0 < tellers < min(GROUPS):
        raise ValueError(f"tellers is {tellers} people; it lies from 1 to {min(GROUPS) - 1}.")
    if how not in ("stay", "swayed", "leave"):
        raise ValueError(f"how is {how!r}; choose 'stay', 'swayed' or 'leave'.")
    ends = [_averaged(people, tellers, rounds, how) for people in GROUPS]
    return Contact(tuple(end[-1] for end in ends), tellers, tuple(end[0] for end in ends), rounds, how)


def view_after(rounds: int, people: int, tellers: int = 1) -> float:
    """Return the view of the others after some rounds with steady contact, ``100 (1 - m/N)^k`` [points]."""
    return HARSHEST * (1 - tellers / people) ** rounds


def rounds_to_halve(people: int, tellers: int = 1) -> float:
    """Return how many rounds of steady contact halve the view, ``ln 2 / -ln(1 - m/N)`` [rounds]."""
    return -log(2) / log(1 - tellers / people)


def averaged(views: ArrayLike, weights: ArrayLike, rounds: int) -> NDArray[np.float64]:
    """Return the views after some rounds of weighted averages by everyone; each row of `weights` sums to 1."""
    product = np.linalg.matrix_power(np.asarray(weights, dtype=float), rounds)
    return np.asarray(product @ np.asarray(views, dtype=float))


def long_run_weights(weights: ArrayLike) -> NDArray[np.float64]:
    """Return how much each person's first view counts in the end: the left eigenvector of `weights` to the value 1."""
    values, vectors = np.linalg.eig(np.asarray(weights, dtype=float).T)
    vector = np.real(vectors[:, np.argmin(abs(values - 1))])
    return np.asarray(vector / vector.sum())


def only_small_groups_are_kind(contact: Contact) -> bool:
    """Return whether the group of 5 has come below 10 while the group of 50 is still above 80."""
    return contact.views[0] < 10 and contact.views[-1] > 80


def draw(contact: Contact) -> Figure:
    """Draw four groups side by side, each as a block of people at the height of their view."""
    marks: list[Trace] = [rule("", y=0, span=(-0.5, len(GROUPS) - 0.5))]
    for place, people in enumerate(GROUPS):
        others = np.arange(people - 1)
        legend = place == 0
        across, up = _block(people - contact.tellers, place, contact.views[place], people - 1)
        marks.append(dots("Everyone else", across, up, show=others < people - contact.tellers, size=6, legend=legend))
        beside = place - 0.36 + 0.0 * np.arange(min(GROUPS) - 1)
        height = contact.tellers_view[place] + UP * np.arange(min(GROUPS) - 1)
        there = (np.arange(min(GROUPS) - 1) < contact.tellers) & (not _gone(contact))
        marks.append(dots("Tells their story", beside, height, show=there, role="third", size=8, legend=legend))
        marks.append(note(f"{contact.views[place]:.0f}", place, up[people - contact.tellers - 1] + 6))
    return chart(
        "Four groups side by side, each at the height of its view",
        Axis("People in the group", -0.55, len(GROUPS) - 0.45, ticks={n: str(size) for n, size in enumerate(GROUPS)}),
        Axis("How harsh their view is", -14, 124, ticks={0: "kind", 25: "25", 50: "50", 75: "75", 100: "harsh"}),
        marks,
    )


def describe(contact: Contact) -> str:
    """Describe where two of the groups are."""
    who = {
        "stay": "keeps to it",
        "swayed": "is swayed like everyone else",
        "leave": f"leaves after round {LEAVES_AFTER}",
    }[contact.how]
    if contact.tellers > 1:
        who = f"{COUNTS[contact.tellers]} in each group tell their story, and each {who}"
    else:
        who = f"One in each group tells their story and {who}"
    rounds = "1 round" if contact.rounds == 1 else f"{contact.rounds} rounds"
    return (
        f"{who}. After {rounds} the others stand at {contact.ten:.0f} in the group of {TEN}, "
        f"and at {contact.views[-1]:.0f} in the group of {GROUPS[-1]}."
    )


stigma_contact = Explorable(
    slug="stigma-contact",
    title="One who stays",
    question="When can one person move a whole group?",
    controls=[
        Slider("rounds", "Rounds of hearing each other", 0, LAST_ROUND, step=1, default=10, unit="round|rounds"),
        Choice(
            "how",
            "Whoever tells their story",
            {
                "stay": "keeps to it and stays",
                "swayed": "is swayed like everyone",
                "leave": f"leaves after round {LEAVES_AFTER}",
            },
            default="stay",
        ),
        Choice(
            "tellers",
            "People who tell it",
            {1: "1 in each group", 2: "2 in each group", 4: "4 in each group"},
            default=1,
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("The first round", "Each group sinks by exactly the share of the one.", rounds=1),
        Preset("Forty rounds", "One who stays moves them all, the small groups first.", rounds=40),
        Preset("Swayed like everyone", "The same forty rounds, and nothing after the first.", rounds=40, how="swayed"),
        Preset("Leaves early", "The groups stop where they were when the one left.", rounds=40, how="leave"),
        Preset("Four instead of one", "Four in 20 now end at 11, where one in five did before.", rounds=10, tellers=4),
    ],
    prediction=Prediction(
        "In a group of ten, nine hold a harsh view (100), and one tells their story (0). In every round all ten, "
        "this one too, take over the average of the group. Where do they stand after 40 rounds?",
        Estimate(0, 100, 1, "point|points"),
        truth=lambda contact: contact.ten,
        state={"rounds": 40, "how": "swayed", "tellers": 1},
    ),
    toy=True,
)


def _gone(contact: Contact) -> bool:
    return contact.how == "leave" and contact.rounds > LEAVES_AFTER


def _averaged(people: int, tellers: int, rounds: int, how: str) -> NDArray[np.float64]:
    """The view of each in a group, those who tell their story first; those who have left are heard no more."""
    views = np.where(np.arange(people) < tellers, 0.0, HARSHEST)
    weights = np.full((people, people), 1 / people)
    if how != "swayed":
        weights[:tellers] = np.eye(people)[:tellers]
    return averaged(views, weights, min(rounds, LEAVES_AFTER) if how == "leave" else rounds)


def _block(people: int, place: float, height: float, most: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Rows of dots about one place; as many places as the group can need."""
    number = np.arange(most, dtype=float)
    rows = -(-people // ROW)
    across = place + ACROSS * (number % ROW - (min(ROW, people) - 1) / 2)
    return across, height + UP * (number // ROW - (rows - 1) / 2)
