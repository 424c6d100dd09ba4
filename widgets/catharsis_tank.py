r"""Two ideas of what a post does to a feeling: it empties a tank, or it stirs up something hot that cools by itself.

The same posts under both ideas. A tank stays as full as it is until a post lets ``rho`` out; something hot loses the
share ``d`` of its heat every day, and a post heats it again:

.. math::

    T_t = \max(0,\; T_{t-1} - \rho\, p_t), \qquad E_t = (1 - d)\, E_{t-1} + \rho\, p_t

with ``p_t = 1`` on a day with a post and 0 otherwise. With a post every day the heat settles at ``rho / d``; without
it halves every ``ln 2 / -ln(1 - d)`` days, while the tank stays full. A post that looks for what could help cools
instead: ``- rho`` in place of ``+ rho``, down to 0. Nothing is conserved here, except a tank that nobody touches. Left
out: who reads, what they reply, and that a post may do both.

References
----------
A teaching model, fitted to nobody. Against the tank, for anger: Bushman (2002), *Personality and Social Psychology
Bulletin* 28(6), 724-731, https://doi.org/10.1177/0146167202289002.
"""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, bars, chart, dots, line, note
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider

#: How strong the feeling is on the day of the quarrel, by definition, and how long it is followed. [points], [days]
START, LAST_DAY = 10.0, 14
#: Days with a post, by schedule; the quarrel is on day 0. [days]
SCHEDULES: dict[str, tuple[int, ...]] = {
    "never": (),
    "four": (1, 2, 3, 4),
    "fading": (1, 2, 4, 7, 11),
    "other": (2, 4, 6, 8, 10, 12, 14),
    "daily": tuple(range(1, LAST_DAY + 1)),
}
#: The same in words.
WORDS = {
    "never": "never",
    "four": "on the first four days",
    "fading": "less and less often",
    "other": "every other day",
    "daily": "every day",
}
#: Where the second picture begins, and how high both are. [days], [points]
BESIDE, TOP, BOTTOM = LAST_DAY + 4, 17, -1.8
#: What is nearly gone. [points]
LITTLE = 2.0


@dataclass(frozen=True)
class Ideas:
    """The same two weeks under both ideas.

    Parameters
    ----------
    tank, heat : numpy.ndarray
        How strong the feeling is on days 0 to 14 with the posts, shape ``(15,)`` [points].
    tank_alone, heat_alone : numpy.ndarray
        The same without any post, shape ``(15,)`` [points].
    posted : numpy.ndarray
        Days with a post, of `bool`, shape ``(15,)``.
    posts : str
        The schedule.
    about : str
        "again" or "help".
    """

    tank: NDArray[np.float64]
    heat: NDArray[np.float64]
    tank_alone: NDArray[np.float64]
    heat_alone: NDArray[np.float64]
    posted: NDArray[np.bool_]
    posts: str
    about: str


def simulate(posts: str, about: str, each: float, cooling: float) -> Ideas:
    """Follow a feeling for two weeks after a quarrel, under both ideas.

    Parameters
    ----------
    posts : str
        One of `SCHEDULES`.
    about : str
        The posts go over it "again", or look for what could "help".
    each : float
        ``rho``, what one post lets out, or stirs up or calms, 0 or more [points].
    cooling : float
        ``d``, how much of the heat is lost by itself every day, more than 0 and below 100 [%].

    Returns
    -------
    Ideas
        Both paths, with and without the posts.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if posts not in SCHEDULES:
        raise ValueError(f"posts is {posts!r}; choose one of {', '.join(map(repr, SCHEDULES))}.")
    if about not in ("again", "help"):
        raise ValueError(f"about is {about!r}; choose 'again' or 'help'.")
    if not each >= 0:
        raise ValueError(f"each is {each} points; a post lets out 0 or more.")
    share = _share(cooling)
    day = np.arange(LAST_DAY + 1)
    posted = np.isin(day, SCHEDULES[posts])
    stirred = each if about == "again" else -each
    heat = [START]
    for post in posted[1:]:
        heat.append(max(0.0, (1 - share) * heat[-1] + stirred * post))
    return Ideas(
        tank=np.maximum(0, START - each * np.cumsum(posted)),
        heat=np.array(heat),
        tank_alone=np.full(day.size, START),
        heat_alone=START * np.power(1 - share, day),
        posted=posted,
        posts=posts,
        about=about,
    )


def settles_at(each: float, cooling: float) -> float:
    """Return where the heat settles with a post every day, ``rho / d`` [points]."""
    return each / _share(cooling)


def days_to_halve(cooling: float) -> float:
    """Return how many days halve the heat without any post, ``ln 2 / -ln(1 - d)`` [days]."""
    return -log(2) / log(1 - _share(cooling))


def helps_both(ideas: Ideas, points: float) -> bool:
    """Return whether under both ideas the posts leave the feeling lower, by at least so many points, than no post."""
    return _gain(ideas.tank, ideas.tank_alone) >= points and _gain(ideas.heat, ideas.heat_alone) >= points


def goes_over_it(ideas: Ideas) -> bool:
    """Return whether there are posts that go over it again."""
    return ideas.about == "again" and bool(ideas.posted.any())


def draw(ideas: Ideas) -> Figure:
    """Draw the two ideas side by side, a bar a day, with the line on which the feeling is without any post."""
    day = np.arange(LAST_DAY + 1)
    both = np.concatenate([day, BESIDE + day])
    return chart(
        "A feeling over two weeks: as a tank on the left, as something hot on the right",
        Axis(
            "Days after the quarrel",
            -0.8,
            BESIDE + LAST_DAY + 0.8,
            ticks={left + late: str(late) for left in (0, BESIDE) for late in (0, 7, 14)},
        ),
        Axis("How strong the feeling is", BOTTOM, TOP, ticks={0: "0", 5: "5", 10: "10", 15: "15"}),
        [
            bars("With the posts", both, np.concatenate([ideas.tank, ideas.heat]), width=0.75),
            line("Without any post", day, ideas.tank_alone, role="compare"),
            line("Without any post, hot", BESIDE + day, ideas.heat_alone, role="compare", legend=False),
            dots("A post", both, np.full(both.size, -0.9), show=np.tile(ideas.posted, 2), role="third", size=7),
            note("A TANK", LAST_DAY / 2, 16.2),
            note("SOMETHING HOT", BESIDE + LAST_DAY / 2, 16.2),
        ],
    )


def describe(ideas: Ideas) -> str:
    """Describe where both stand on the last day, and where they would without any post."""
    if not ideas.posted.any():
        return (
            f"Nobody posts. After two weeks a tank is as full as on the first day, at {START:.0f}; "
            f"something hot has cooled to {ideas.heat[-1]:.1f}."
        )
    when = WORDS[ideas.posts]
    return (
        f"With posts {when}, a tank is at {ideas.tank[-1]:.1f} after two weeks, and without at {START:.0f}. "
        f"Something hot is at {ideas.heat[-1]:.1f}, and without at {ideas.heat_alone[-1]:.1f}."
    )


def where_it_ends(ideas: Ideas) -> str:
    """Return where the heat is after two weeks: nearly "gone", "held" up, or "higher" than at first."""
    if ideas.heat[-1] > START:
        return "higher"
    return "gone" if ideas.heat[-1] < LITTLE else "held"


catharsis_tank = Explorable(
    slug="catharsis-tank",
    title="A tank, or something hot?",
    question="Does posting about it every day let a feeling out, or keep it warm?",
    controls=[
        Choice("posts", "Posts about it", WORDS, default="daily"),
        Choice(
            "about", "The posts", {"again": "go over it again", "help": "look for what could help"}, default="again"
        ),
        Slider("each", "How much one post does", 0.25, 1.5, step=0.25, default=1, unit="of 10"),
        Slider("cooling", "What cools by itself each day", 10, 40, step=5, default=20, unit="%"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Every day", "The same posts empty the one and hold up the other."),
        Preset("No post at all", "A tank waits for ever; something hot cools.", posts="never"),
        Preset(
            "Four days, then quiet",
            "Look at the quiet days: a tank stands still, and something hot cools.",
            posts="four",
        ),
        Preset("Cools slowly", "The posts now keep it hotter than it was at first.", each=1.5, cooling=10),
        Preset("What could help", "Posts of this kind help under both ideas.", about="help"),
    ],
    prediction=Prediction(
        "After a quarrel about moving house, somebody goes over it in a post every day for two weeks. Suppose anger is "
        "like something hot: a fifth of it cools away each day, and each post stirs it up a little, by a tenth of what "
        "it was at first. Where is it after two weeks?",
        OneOf(
            {
                "gone": "Nearly gone: it has been let out, and it cools.",
                "held": "About half, and it stays there as long as the posts go on.",
                "higher": "Higher than at first: fourteen posts add up.",
            }
        ),
        truth=where_it_ends,
        state={"posts": "daily", "about": "again", "each": 1, "cooling": 20},
    ),
    toy=True,
)


def _share(cooling: float) -> float:
    if not 0 < cooling < 100:
        raise ValueError(f"cooling is {cooling} %; it lies between 0 and 100 % a day.")
    return cooling / 100


def _gain(after: NDArray[np.float64], alone: NDArray[np.float64]) -> float:
    return float(alone[-1] - after[-1])
