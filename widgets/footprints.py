r"""The trace that stays: how few details single you out, and how copies outrun their removal.

Each detail divides the crowd. If ``z`` people fall at random into ``d`` equally likely combinations of details, the
share of them whose combination is theirs alone, and the others who share yours, are on average

.. math::

    u = \left(1 - \frac{1}{d}\right)^{z-1} \approx e^{-z/d}, \qquad \frac{z - 1}{d}

Real details hang together (age and class, street and school), so real crowds shrink less evenly than this one. A post
that is out spreads by copies: each is passed on at the rate ``lambda`` and taken down at the rate ``mu``. From ``n``
copies, all are gone after ``t`` weeks, and in the end, with the chances

.. math::

    \left(\frac{\mu - \mu e^{(\mu-\lambda)t}}{\lambda - \mu e^{(\mu-\lambda)t}}\right)^n, \qquad
    \min(1, \mu/\lambda)^n

Copies are all alike and do not tire; nobody has fitted these rates to posts.

References
----------
Sweeney (2000), Simple demographics often identify people uniquely, Data Privacy Working Paper 3. Rocher, Hendrickx and
de Montjoye (2019), *Nature Communications* 10, 3069, https://doi.org/10.1038/s41467-019-10933-3.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from coursebook.chart import Axis, chart
from coursebook.controls import Choice, Slider, Toggle
from coursebook.explorable import Estimate, Explorable, OneOf, Prediction, Preset
from coursebook.marks import dots

#: Dots in the picture of the crowd, and how many stand in a row.
PLACES, COLUMNS = 800, 32
#: Ages in a school, days in a year, boys and girls; a small thing is true of one in ten. [values of a detail]
AGES, BIRTHDAYS, GENDERS, SMALL = 7, 365, 2, 10
#: What can be told of the writer's birth, with its number of values and of details.
BIRTHS = {"none": (1, 0), "age": (AGES, 1), "birthday": (BIRTHDAYS, 1), "both": (AGES * BIRTHDAYS, 2)}
#: Most small things that can be told.
MOST_SMALL = 4
#: Sizes of the crowd. [pupils]
CROWDS = (PLACES, 10 * PLACES, 100 * PLACES)
#: Where the writer stands, in the middle of the picture.
WRITER = 12 * COLUMNS + 15
#: The seed of the crowd; chosen so that those who fit come near the mean in each preset.
SEED = 105

#: Posts in a column, and the columns: copies at the time of acting.
POSTS, MOST_COPIES = 20, 10
EACH_COPY = {number: str(number) for number in range(1, MOST_COPIES + 1)}
#: When to look. [weeks]
WEEKS = {"week": 1.0, "month": 4.0, "end": np.inf}


@dataclass(frozen=True)
class Crowd:
    """Who could have written a post.

    Parameters
    ----------
    fits : numpy.ndarray
        Whether anybody behind a dot fits, of `bool`, shape ``(800,)``; the writer is behind one of them.
    others : int
        Pupils besides the writer who fit [pupils].
    alone : float
        Share of writers whom such a post fits alone [-].
    crowd, combinations, details : int
        Pupils there are; combinations of what is told; details told.
    birth : str
        What is told of the birth: "none", "age", "birthday" or "both".
    """

    fits: np.ndarray
    others: int
    alone: float
    crowd: int
    combinations: int
    details: int
    birth: str


@dataclass(frozen=True)
class Copies:
    """How often every copy of a post is gone.

    Parameters
    ----------
    gone : numpy.ndarray
        Chance that all copies are gone, by the copies there were on acting, 1 to 10, shape ``(10,)`` [-].
    shared, removed : float
        How often a copy is passed on, and taken down [1/week].
    look : str
        "week", "month" or "end".
    """

    gone: np.ndarray
    shared: float
    removed: float
    look: str


def simulate(crowd: int, birth: str, gender: bool, small: int) -> Crowd:
    """See who fits what a post tells.

    Parameters
    ----------
    crowd : int
        Pupils who may have written it: 800, 8,000 or 80,000 [pupils].
    birth : str
        What it tells of the birth: "none", "age", "birthday" or "both".
    gender : bool
        Whether it tells if a boy or a girl writes.
    small : int
        Small things told, each true of one in ten, 0 to 4.

    Returns
    -------
    Crowd
        One crowd drawn by chance, the same in every state, and the exact share of those who are alone.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if crowd not in CROWDS:
        raise ValueError(f"crowd is {crowd} pupils; choose one of {', '.join(map(str, CROWDS))}.")
    d = combinations(birth, gender, small)
    fits = _fits(birth)[:crowd].copy()
    for told in [_matches("gender")] * gender + [_matches(f"small {number}") for number in range(small)]:
        fits &= told[:crowd]
    fits[0] = True
    by_place = np.roll(fits.reshape(-1, PLACES).any(axis=0), WRITER)
    return Crowd(
        by_place, int(fits.sum()) - 1, share_alone(crowd, d), crowd, d, BIRTHS[birth][1] + gender + small, birth
    )


def combinations(birth: str, gender: bool, small: int) -> int:
    """Give ``d``, the equally likely combinations of what a post tells; arguments as in `simulate`."""
    if birth not in BIRTHS:
        raise ValueError(f"birth is {birth!r}; choose one of {', '.join(BIRTHS)}.")
    if not 0 <= small <= MOST_SMALL:
        raise ValueError(f"small is {small} things; it lies from 0 to {MOST_SMALL}.")
    return BIRTHS[birth][0] * GENDERS**gender * SMALL**small


def share_alone(people: int, combinations: float) -> float:
    """Give the share of `people` who have their combination to themselves, ``(1 - 1/d)^(z-1)`` [-]."""
    if people < 1 or combinations < 1:
        raise ValueError(f"people is {people} and combinations is {combinations}; both are 1 or more.")
    return float((1 - 1 / combinations) ** (people - 1))


def percent_alone(people: int, combinations: float) -> float:
    """Give the same in percent [%]."""
    return 100 * share_alone(people, combinations)


def others_expected(people: int, combinations: float) -> float:
    """Give the others who share one's combination, on average, ``(z - 1)/d`` [people]."""
    return (people - 1) / combinations


def bits(choices: float) -> float:
    """Give the yes-or-no questions that single out one of many, ``log2`` of their number [bits]."""
    return float(np.log2(choices))


def spread(shared: float, removed: float, look: str) -> Copies:
    """See how often all copies go, by how many there are when removal begins.

    Parameters
    ----------
    shared : float
        ``lambda``, 0 or more [1/week].
    removed : float
        ``mu``, above 0 [1/week].
    look : str
        After a "week", a "month", or in the "end".

    Returns
    -------
    Copies
        The exact chances.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if look not in WEEKS:
        raise ValueError(f"look is {look!r}; choose one of {', '.join(WEEKS)}.")
    gone = np.array([chance_gone(shared, removed, copies, WEEKS[look]) for copies in range(1, MOST_COPIES + 1)])
    return Copies(gone, shared, removed, look)


def chance_gone(shared: float, removed: float, copies: int = 1, weeks: float = np.inf) -> float:
    """Give the chance that `copies` and all that come of them are gone after some weeks [-]; rates as in `spread`."""
    if not 0 <= shared < np.inf or not 0 < removed < np.inf:
        raise ValueError(f"shared is {shared} and removed is {removed} a week; they are 0 or more, and above 0.")
    if copies < 1 or not weeks >= 0:
        raise ValueError(f"copies is {copies} and weeks is {weeks}; there is 1 or more, and weeks are 0 or more.")
    if shared == removed:
        lost = 1.0 if np.isinf(weeks) else shared * weeks / (1 + shared * weeks)
    else:  # both fractions are divided by their larger exponential, which would overflow
        slow, fast = sorted((shared, removed))
        fading = np.exp(-(fast - slow) * weeks)
        lost = removed * (1 - fading) / (fast - slow * fading)
    return float(lost**copies)


def percent_gone(shared: float, removed: float, copies: int) -> float:
    """Give the posts of a hundred of which every copy is gone in the end [%]."""
    return 100 * chance_gone(shared, removed, copies)


def yearly_rate(gone: float, years: float) -> float:
    """Give the steady rate at which a share `gone` has vanished after some years, ``-ln(1 - share)/t`` [1/year]."""
    return float(-np.log1p(-gone) / years)


def gone_after(rate: float, years: float) -> float:
    """Give the share that has vanished after some years at a steady rate [-]."""
    return float(-np.expm1(-rate * years))


def gone_in_first_year(gone: float, years: float) -> float:
    """Give the percentage gone in the first year, if a share `gone` went after `years` at a steady rate [%]."""
    return 100 * gone_after(yearly_rate(gone, years), 1)


def named_without_birth(crowd: Crowd) -> bool:
    """Tell whether a post that tells neither age nor birthday fits its writer alone nine times in ten."""
    return crowd.birth == "none" and crowd.alone >= 0.9


def named_by_birth(crowd: Crowd) -> bool:
    """Tell whether a post fits its writer alone nine times in ten, with the help of age or birthday."""
    return crowd.birth != "none" and crowd.alone >= 0.9


def fits_nobody_else(crowd: Crowd) -> str:
    """Say how many others fit, on average: "many" for 20 or more, "few" for 1 or more, or "nobody"."""
    others = others_expected(crowd.crowd, crowd.combinations)
    return "many" if others >= 20 else "few" if others >= 1 else "nobody"


def draw(crowd: Crowd) -> dict:
    """Draw the crowd as dots; those whom the post rules out fade."""
    down, across = np.divmod(np.arange(PLACES), COLUMNS)
    writer = np.arange(PLACES) == WRITER
    return chart(
        "Who could have written the post: each dot is a part of the crowd",
        Axis("Pupils", -1, COLUMNS, hidden=True),
        Axis("Rows", -PLACES // COLUMNS, 1, hidden=True),
        [
            dots("Could be the writer", across, -down, show=crowd.fits & ~writer, size=7),
            dots("Ruled out", across, -down, show=~crowd.fits, role="quiet", size=2),
            dots("The writer", across[writer], -down[writer], role="compare", size=11),
        ],
    )


def describe(crowd: Crowd) -> str:
    """Say how many others fit, and how often there is none."""
    if crowd.details == 0:
        return f"The post tells no detail. Its writer could be any of {crowd.crowd:,} pupils."
    told = "1 detail is" if crowd.details == 1 else f"{crowd.details} details are"
    others = {0: "nobody else fits", 1: "1 other fits"}.get(crowd.others, f"{crowd.others:,} others fit")
    dot = crowd.crowd // PLACES
    alone = f"{100 * crowd.alone:.0f}" if crowd.alone >= 0.005 else "none"
    scale = "" if dot == 1 else f" Each dot stands for {dot} of them."
    return (
        f"{told} told. Of {crowd.crowd:,} pupils, {others}. "
        f"Of 100 posts that tell as much, {alone} would fit their writer and nobody else.{scale}"
    )


def draw_copies(copies: Copies) -> dict:
    """Draw twenty posts in each column, by the copies there were when their writer acted."""
    column, row = (grid.ravel() for grid in np.meshgrid(np.arange(MOST_COPIES), np.arange(POSTS), indexing="ij"))
    gone = row < np.rint(POSTS * copies.gone)[column]
    return chart(
        "Twenty posts in each column: all copies gone, or some still out there",
        Axis("Copies there are when you act", 0.4, MOST_COPIES + 0.6, ticks=EACH_COPY),
        Axis("Posts out of 20", 0, POSTS + 1),
        [
            dots("Every copy is gone", column + 1, row + 1, show=gone, size=9),
            dots("Some copy is still out", column + 1, row + 1, show=~gone, role="compare", size=9),
        ],
    )


def describe_copies(copies: Copies) -> str:
    """Say how often all copies go, acting at one, three and ten copies."""
    one, three, ten = (100 * copies.gone[number - 1] for number in (1, 3, 10))
    when = {"week": "after a week", "month": "after a month", "end": "in the end"}[copies.look]
    return (
        f"Act when there is 1 copy, and of 100 posts {one:.0f} are gone {when}. "
        f"Act at 3 copies, and it is {three:.0f}; at 10 copies, {ten:.0f}."
    )


footprints = Explorable(
    slug="footprints",
    title="Who could have written this?",
    question="How many details does it take until nobody else fits?",
    controls=[
        Choice(
            "birth",
            "The writer's birth",
            {"none": "not told", "age": "age", "birthday": "birthday", "both": "age and birthday"},
            default="age",
        ),
        Toggle("gender", "Tells if a boy or a girl writes"),
        Slider("small", "Small things told, each true of 1 in 10", 0, MOST_SMALL, step=1, default=0),
        Choice(
            "crowd",
            "Readers know that the writer goes to",
            dict(
                zip(CROWDS, ("one school of 800", "one of ten such schools", "one of a hundred schools"), strict=True)
            ),
            default=PLACES,
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("One detail: age", "More than a hundred could have written it."),
        Preset("One detail: birthday", "Even this one leaves others, if it stands alone.", birth="birthday"),
        Preset("Three details", "Age, boy or girl, one small thing: the crowd is a handful.", gender=True, small=1),
        Preset("Five details", "Two small things more, none of them a secret.", gender=True, small=3),
        Preset(
            "A hundred schools", "The same five details in a crowd of 80,000.", gender=True, small=3, crowd=CROWDS[-1]
        ),
    ],
    prediction=Prediction(
        "Somebody at a school of 800 posts without a name. The post tells an age, that a boy writes, that he plays the "
        "cello, has just moved house and has a twin. Each of the last three is true of one pupil in ten. "
        "How many others fit?",
        OneOf({"many": "Twenty or more.", "few": "A handful.", "nobody": "Most likely nobody."}),
        truth=fits_nobody_else,
        state={"birth": "age", "gender": True, "small": 3, "crowd": PLACES},
    ),
)


footprints_copies = Explorable(
    slug="footprints-copies",
    title="Copies against deletion",
    question="When does taking a post down still work?",
    controls=[
        Slider("shared", "Each copy is passed on", 0, 3, step=0.25, default=1.25, unit="× a week"),
        Slider("removed", "Each copy is taken down", 0.25, 3, step=0.25, default=1, unit="× a week"),
        Choice(
            "look", "You look", {"week": "after a week", "month": "after a month", "end": "in the end"}, default="end"
        ),
    ],
    model=spread,
    figure=draw_copies,
    narrate=describe_copies,
    presets=[
        Preset("Nobody passes it on", "Every post goes, however late you act.", shared=0),
        Preset("A little too fast", "Copies are passed on slightly faster than they go: acting early pays."),
        Preset("Twice as fast", "Each further copy halves the odds.", shared=2),
        Preset("Slow, but for good", "Taken down a little faster than passed on: all go.", shared=0.75),
        Preset("The same, after a month", "All go in the end; the end can be far off.", shared=0.75, look="month"),
    ],
    prediction=Prediction(
        "Each copy of a post is passed on twice a week and taken down after a week on average. "
        "If you act at the first copy, 50 posts in 100 end with every copy gone. How many do if there are 3 copies?",
        Estimate(0, 100, 1, "posts in 100"),
        truth=lambda copies: 100 * float(copies.gone[2]),
        state={"shared": 2, "removed": 1, "look": "end"},
    ),
    toy=True,
)


@lru_cache(maxsize=1)
def _crowd() -> dict[str, np.ndarray]:
    """Whether each pupil of the largest crowd matches the writer in each detail."""
    rng = np.random.default_rng(SEED)
    chances = {"age": 1 / AGES, "birthday": 1 / BIRTHDAYS, "gender": 1 / GENDERS}
    chances |= {f"small {number}": 1 / SMALL for number in range(MOST_SMALL)}
    return {detail: rng.random(CROWDS[-1]) < chance for detail, chance in chances.items()}


def _matches(detail: str) -> np.ndarray:
    return _crowd()[detail]


def _fits(birth: str) -> np.ndarray:
    told = {"none": [], "age": ["age"], "birthday": ["birthday"], "both": ["age", "birthday"]}[birth]
    return np.logical_and.reduce([np.full(CROWDS[-1], True), *(_matches(detail) for detail in told)])
