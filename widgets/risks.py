r"""Risks and rewards: relief comes now and the cost later, and most of the readers are out of sight.

A post brings the relief ``b``. With chance ``p`` it costs ``L``, ``T`` weeks later; a week of waiting weighs a cost by
``delta``, and anything that is not now weighs ``beta`` besides. What pays in the moment, and what pays when planned
for another day, are

.. math::

    b > \beta\, \delta^T p L \quad (T > 0), \qquad b > \delta^T p L

Between the two lie posts that go out although their writer would not have planned them. Planning puts relief and cost
both in the future, so ``beta`` falls out: a day's wait changes the choice and brings no news. The second model counts
who reads. If each of ``n`` readers could do harm with chance ``p``, at least one of them can with chance

.. math::

    1 - (1 - p)^n

and a writer who reckons with a share of the readers reckons with that share of ``n``. Both are teaching models: chances
and costs are given here, where in life nobody knows them, and readers are independent.

References
----------
Acquisti (2004), Privacy in electronic commerce and the economics of immediate gratification, *EC '04*,
https://doi.org/10.1145/988772.988777. Bernstein, Bakshy, Burke and Karrer (2013), Quantifying the invisible audience
in social networks, *CHI 2013*: writers guessed 27 % of their true audience.
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from coursebook.chart import Axis, chart
from coursebook.controls import Again, Choice, Slider, Toggle
from coursebook.explorable import Estimate, Explorable, OneOf, Prediction, Preset
from coursebook.marks import dots, people, rule

#: What it costs if a post goes wrong, by definition. [points]
LOSS = 1000.0
#: Weight of a cost that is a week further off. [-]
WEEKLY_WEIGHT = 0.99
#: A hundred posts, by the relief that they bring: bell-shaped about a mean, in columns. [points]
POSTS, MEAN_RELIEF, RELIEF_SPREAD, COLUMN = 100, 75.0, 28.0, 5.0
#: Right end of the picture, and the top. [points], [posts]
MOST_RELIEF, MOST_IN_COLUMN = 170.0, 7

#: Share of their true audience that writers guessed. [-]  Bernstein and others (2013).
GUESSED_SHARE = 0.27
#: The largest audience in the picture, and its dots in a row. [readers]
MOST_READERS, COLUMNS = 400, 25
#: The seed before that of the first evening; chosen so that twelve evenings come near the exact chance.
SEEDS_FROM = 228
#: Groups of readers; those who are not there are drawn as nothing.
IN_MIND, UNSEEN, UNWELCOME, ABSENT = "You reckon with", "Read it too", "Could use it against you", "Not there"


@dataclass(frozen=True)
class Choices:
    """A hundred posts, and which of them go out.

    Parameters
    ----------
    relief : numpy.ndarray
        Relief of each post, shape ``(100,)`` [points].
    posted, planned : numpy.ndarray
        Whether it goes out, and would if planned for another day, of `bool`, shape ``(100,)``.
    moment_line, plan_line : float
        Relief from which a post pays in the moment, and when planned [points].
    wait : bool
        Whether each post waits for a day.
    """

    relief: np.ndarray
    posted: np.ndarray
    planned: np.ndarray
    moment_line: float
    plan_line: float
    wait: bool


@dataclass(frozen=True)
class Audience:
    """The readers of one post.

    Parameters
    ----------
    harmful : numpy.ndarray
        Whether each reader could use the post against its writer, of `bool`, shape ``(readers,)``.
    readers, in_mind : int
        Who reads it, and with how many of them the writer reckons [readers].
    risk, risk_in_mind : float
        Chance of at least one harmful reader among all, and among those reckoned with [-].
    """

    harmful: np.ndarray
    readers: int
    in_mind: int
    risk: float
    risk_in_mind: float


def simulate(chance: float, weeks: int, later: float, wait: bool) -> Choices:
    """Decide on a hundred posts.

    Parameters
    ----------
    chance : float
        Chance that a post goes wrong, 0 to 100 [%].
    weeks : int
        ``T``, when the cost comes, 0 or more [weeks].
    later : float
        ``beta``, weight of what is not now, above 0 and at most 100 [%].
    wait : bool
        Whether each post is decided on today and goes out tomorrow.

    Returns
    -------
    Choices
        The posts that go out, and those that would if planned.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 0 <= chance <= 100:
        raise ValueError(f"chance is {chance} %; it lies from 0 to 100.")
    plan_line = worth_planning(chance / 100, LOSS, weeks)
    moment_line = worth_now(chance / 100, LOSS, weeks, later / 100)
    relief = _reliefs()
    planned = relief > plan_line
    return Choices(relief, planned if wait else relief > moment_line, planned, moment_line, plan_line, wait)


def worth_planning(chance: float, loss: float, periods: int, weight: float = WEEKLY_WEIGHT) -> float:
    """Give the relief from which a planned post pays, ``delta^T p L`` [points]."""
    if periods < 0:
        raise ValueError(f"periods is {periods}; a cost comes now, at 0, or later.")
    if not 0 < weight <= 1:
        raise ValueError(f"weight is {weight} a week; it lies above 0 and up to 1 [-].")
    return weight**periods * chance * loss


def worth_now(chance: float, loss: float, periods: int, later: float, weight: float = WEEKLY_WEIGHT) -> float:
    """Give the relief from which a post pays now, ``beta delta^T p L``; a cost at once weighs in full [points]."""
    if not 0 < later <= 1:
        raise ValueError(f"later is {later:g} of what is now; it lies above 0 and up to 1 [-].")
    return worth_planning(chance, loss, periods, weight) * (later if periods > 0 else 1.0)


def unplanned(choices: Choices) -> int:
    """Count the posts that go out and would not if planned."""
    return int(np.count_nonzero(choices.posted & ~choices.planned))


def no_conflict_without_wait(choices: Choices) -> bool:
    """Tell whether moment and plan agree on some but not all posts going out, though nobody waits."""
    return not choices.wait and unplanned(choices) == 0 and 0 < np.count_nonzero(choices.posted) < POSTS


def agrees_by_waiting(choices: Choices) -> bool:
    """Tell whether moment and plan agree because each post waits."""
    return choices.wait


def agrees_on_all(choices: Choices) -> bool:
    """Tell whether moment and plan agree because all posts go out, or none."""
    return unplanned(choices) == 0 and np.count_nonzero(choices.posted) in (0, POSTS)


def reach(readers: int, chance: float, share: float, evening: int) -> Audience:
    """See who reads one post.

    Parameters
    ----------
    readers : int
        ``n``, 1 to 400 [readers].
    chance : float
        Chance that a reader could use the post against its writer, 0 to 100 [%].
    share : float
        Share of the readers with whom the writer reckons, 0 to 100 [%].
    evening : int
        Which run of chance, from 1.

    Returns
    -------
    Audience
        One audience drawn by chance, and the exact chances.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if not 1 <= readers <= MOST_READERS:
        raise ValueError(f"readers is {readers}; the picture holds 1 to {MOST_READERS} of them.")
    if not 0 <= share <= 100:
        raise ValueError(f"share is {share} % of the readers; it lies from 0 to 100.")
    luck = np.random.default_rng(SEEDS_FROM + evening).random(MOST_READERS)[:readers]
    in_mind = readers * share / 100
    return Audience(
        harmful=luck < chance / 100,
        readers=readers,
        in_mind=round(in_mind),
        risk=at_least_one(readers, chance / 100),
        risk_in_mind=at_least_one(in_mind, chance / 100),
    )


def at_least_one(readers: float, chance: float) -> float:
    """Give the chance that at least one of some readers could do harm, ``1 - (1 - p)^n`` [-]."""
    if readers < 0:
        raise ValueError(f"readers is {readers}; there are 0 or more.")
    if not 0 <= chance <= 1:
        raise ValueError(f"chance is {chance:g}; it lies from 0 to 1 [-].")
    return 1 - (1 - chance) ** readers


def percent_at_least_one(readers: float, chance: float) -> float:
    """Give the same in percent [%]."""
    return 100 * at_least_one(readers, chance)


def readers_behind(guess: float, share: float = GUESSED_SHARE) -> float:
    """Give the readers there are if a writer guesses some of them, ``guess / share`` [readers]."""
    return guess / share


def draw(choices: Choices) -> dict:
    """Draw each post as a dot above its relief, between the two lines from which posting pays."""
    column = np.floor(choices.relief / COLUMN)
    row = np.array([np.count_nonzero(column[:post] == column[post]) for post in range(POSTS)]) + 1
    x, clash = choices.relief, choices.posted & ~choices.planned
    return chart(
        "A hundred posts by the relief that they bring, and which of them go out",
        Axis("Relief that the post brings now (points)", 0, MOST_RELIEF),
        Axis("Posts", 0, MOST_IN_COLUMN + 4, ticks={}),
        [
            rule("pays now", x=choices.moment_line, span=(0, MOST_IN_COLUMN + 2), show=not choices.wait),
            rule("pays if planned", x=choices.plan_line, span=(0, MOST_IN_COLUMN + 3.5)),
            dots("Stays unposted", x, row, show=~choices.posted, role="quiet", size=8),
            dots("Goes out, against the plan", x, row, show=clash, role="compare", size=8),
            dots("Goes out, as planned", x, row, show=choices.posted & choices.planned, size=8),
        ],
    )


def describe(choices: Choices) -> str:
    """Say how many posts go out, and how many of them against the plan."""
    sent, against = np.count_nonzero(choices.posted), unplanned(choices)
    planned = np.count_nonzero(choices.planned)
    if choices.wait:
        return (
            f"After a day's wait, {sent} of 100 posts go out, the same {planned} as planned. "
            "Nothing about them has changed; only the moment is gone."
        )
    if against == 0:
        return f"In the moment, {sent} of 100 posts go out. Planned for another day, it would be the same {planned}."
    return (
        f"In the moment, {sent} of 100 posts go out. Planned for another day, it would be {planned}: "
        f"{against} go out that their writer would not have planned."
    )


def still_sent(choices: Choices) -> str:
    """Say how many go out against the plan: "all" from twenty upwards, "half" from one, or "none"."""
    return "all" if unplanned(choices) >= 20 else "half" if unplanned(choices) else "none"


def draw_audience(audience: Audience) -> dict:
    """Draw each reader as a dot: those whom the writer has in mind first."""
    who = [_group(place, audience) for place in range(MOST_READERS)]
    down, across = np.divmod(np.arange(MOST_READERS), COLUMNS)
    harmful = np.zeros(MOST_READERS, bool)
    harmful[: audience.readers] = audience.harmful
    return chart(
        "The readers of one post, those whom its writer has in mind at the top",
        Axis("Readers", -1, COLUMNS, hidden=True),
        Axis("Rows", -MOST_READERS // COLUMNS, 1, hidden=True),
        [
            *people({IN_MIND: "subject", UNSEEN: "quiet", ABSENT: "quiet"}, who, columns=COLUMNS, size=9)[:2],
            dots(UNWELCOME, across, -down, show=harmful, role="compare", size=11) | {"hoverinfo": "skip"},
        ],
    )


def describe_audience(audience: Audience) -> str:
    """Say how often somebody unwelcome reads a post, and how often its writer expects it."""
    expected = f"In 100 such evenings, somebody could use it against you in {100 * audience.risk:.0f}"
    if audience.in_mind == audience.readers:
        return f"You reckon with all {audience.readers} readers. {expected}, as you would expect."
    return (
        f"You reckon with {audience.in_mind} of {audience.readers} readers. {expected}; "
        f"you would expect {100 * audience.risk_in_mind:.0f}."
    )


risks = Explorable(
    slug="risks",
    title="Now against later",
    question="Which posts go out that nobody would have planned?",
    controls=[
        Slider("chance", "Chance that a post goes wrong", 2, 16, step=2, default=10, unit="in 100"),
        Choice(
            "weeks",
            "The cost comes",
            {0: "at once", 1: "a week later", 12: "after 12 weeks", 52: "after a year"},
            default=12,
        ),
        Slider("later", "Weight of later against now", 40, 100, step=10, default=60, unit="%"),
        Toggle("wait", "Every post waits a day"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Later counts in full", "One line for both: the moment and the plan agree.", later=100),
        Preset("Later counts less", "The lines part, and between them posts go out against the plan."),
        Preset(
            "The cost comes at once", "The same 60 %: with nothing left for later, the moment misleads nobody.", weeks=0
        ),
        Preset("Later counts for little", "The wider the gap, the more posts fall into it.", later=40),
        Preset("Wait a day", "No news arrives, and the posts between the lines stay home.", wait=True),
    ],
    prediction=Prediction(
        "In the moment, 47 posts in a hundred go out that their writer would not have planned. Now every "
        "post must wait a day. Nothing new is learned on that day. How many of those still go out?",
        OneOf(
            {
                "all": "All of them: a day brings no news.",
                "half": "About half of them.",
                "none": "None of them.",
            }
        ),
        truth=still_sent,
        state={"chance": 10, "weeks": 12, "later": 60, "wait": True},
    ),
    toy=True,
)


risks_audience = Explorable(
    slug="risks-audience",
    title="Who reads along",
    question="How much risk sits with the readers whom you do not think of?",
    controls=[
        Slider("readers", "Readers of the post", 50, MOST_READERS, step=50, default=100),
        Choice(
            "chance",
            "Readers who could use it against you",
            {0.1: "1 reader in 1,000", 0.5: "1 in 200", 1: "1 in 100", 2: "1 in 50"},
            default=1,
        ),
        Choice(
            "share",
            "Readers you reckon with",
            {100: "all of them", 50: "half of them", 27: "27 in 100, as people guess", 10: "10 in 100"},
            default=27,
        ),
        Again("evening", "Evening", 12),
    ],
    model=reach,
    figure=draw_audience,
    narrate=describe_audience,
    presets=[
        Preset("All in mind", "Who thinks of everybody misjudges nothing.", share=100),
        Preset("As people guess", "Most of the squares lie outside the part that you think of."),
        Preset("Four times the readers", "Hardly an evening passes without one.", readers=400),
        Preset("A rare kind", "One in a thousand is rare, until a few hundred read.", readers=350, chance=0.1),
    ],
    prediction=Prediction(
        "A post has 100 readers, and each of them, with a chance of 1 in 100, could use it against its writer. In how "
        "many of 100 such evenings is there at least one?",
        Estimate(0, 100, 1, "evenings"),
        truth=lambda audience: 100 * audience.risk,
        state={"readers": 100, "chance": 1, "share": 27},
    ),
    toy=True,
)


def _reliefs() -> np.ndarray:
    """The reliefs of a hundred posts: even quantiles of a bell curve."""
    bell = NormalDist(MEAN_RELIEF, RELIEF_SPREAD)
    return np.array([bell.inv_cdf((post + 0.5) / POSTS) for post in range(POSTS)])


def _group(place: int, audience: Audience) -> str:
    if place >= audience.readers or audience.harmful[place]:
        return ABSENT
    return IN_MIND if place < audience.in_mind else UNSEEN
