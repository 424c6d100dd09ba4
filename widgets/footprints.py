r"""The trace that stays: how few details single you out.

Each detail divides the crowd. If ``z`` people fall at random into ``d`` equally likely combinations of details, the
share of them whose combination is theirs alone, and the others who share yours, are on average

.. math::

    u = \left(1 - \frac{1}{d}\right)^{z-1} \approx e^{-z/d}, \qquad \frac{z - 1}{d}

Real details hang together (age and class, street and school), so real crowds shrink less evenly than this one.

References
----------
Sweeney (2000), Simple demographics often identify people uniquely, Data Privacy Working Paper 3. Rocher, Hendrickx and
de Montjoye (2019), *Nature Communications* 10, 3069, https://doi.org/10.1038/s41467-019-10933-3.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, chart, note, people
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider, Toggle

#: Dots in the picture of the crowd, and how many stand in a row.
PLACES, COLUMNS = 800, 40
#: Ages in a school, days in a year, boys and girls; a small thing is true of one in ten. [values of a detail]
AGES, BIRTHDAYS, GENDERS, SMALL = 7, 365, 2, 10
#: What can be told of the writer's birth, with its number of values and of details.
BIRTHS = {"none": (1, 0), "age": (AGES, 1), "birthday": (BIRTHDAYS, 1), "both": (AGES * BIRTHDAYS, 2)}
#: Most small things that can be told.
MOST_SMALL = 4
#: Sizes of the crowd. [pupils]
CROWDS = (PLACES, 10 * PLACES, 100 * PLACES)
#: Where the writer is, in the middle of the picture.
WRITER = 9 * COLUMNS + 19
#: Groups in the picture, with their roles; those whom the post rules out are drawn as nothing.
COULD, MARKED, RULED_OUT = "Could be the writer", "The writer", "Ruled out"
GROUPS = {COULD: "subject", MARKED: "compare", RULED_OUT: "quiet"}
#: The seed of the crowd; chosen so that those who fit come near the mean in each preset.
SEED = 105


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

    fits: NDArray[np.bool_]
    others: int
    alone: float
    crowd: int
    combinations: int
    details: int
    birth: str


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
    """Return ``d``, the equally likely combinations of what a post tells; arguments as in `simulate`."""
    if birth not in BIRTHS:
        raise ValueError(f"birth is {birth!r}; choose one of {', '.join(BIRTHS)}.")
    if not 0 <= small <= MOST_SMALL:
        raise ValueError(f"small is {small} things; it lies from 0 to {MOST_SMALL}.")
    return BIRTHS[birth][0] * (GENDERS if gender else 1) * int(SMALL**small)


def share_alone(people: int, combinations: float) -> float:
    """Return the share of `people` who have their combination to themselves, ``(1 - 1/d)^(z-1)`` [-]."""
    if people < 1 or combinations < 1:
        raise ValueError(f"people is {people} and combinations is {combinations}; both are 1 or more.")
    return float((1 - 1 / combinations) ** (people - 1))


def percent_alone(people: int, combinations: float) -> float:
    """Return the same in percent [%]."""
    return 100 * share_alone(people, combinations)


def others_expected(people: int, combinations: float) -> float:
    """Return the average number of others who share one's combination, ``(z - 1)/d`` [people]."""
    return (people - 1) / combinations


def bits(choices: float) -> float:
    """Return the number of yes-or-no questions that single out one of many, ``log2`` of their number [bits]."""
    return float(np.log2(choices))


def named_without_birth(crowd: Crowd) -> bool:
    """Return whether a post that tells neither age nor birthday fits its writer alone nine times in ten."""
    return crowd.birth == "none" and crowd.alone >= 0.9


def named_by_birth(crowd: Crowd) -> bool:
    """Return whether a post fits its writer alone nine times in ten, with the help of age or birthday."""
    return crowd.birth != "none" and crowd.alone >= 0.9


def fits_nobody_else(crowd: Crowd) -> str:
    """Return how many others fit, on average: "many" for 20 or more, "few" for 1 or more, or "nobody"."""
    others = others_expected(crowd.crowd, crowd.combinations)
    return "many" if others >= 20 else "few" if others >= 1 else "nobody"


def draw(crowd: Crowd) -> Figure:
    """Draw the crowd as dots; those whom the post rules out leave."""
    who = [COULD if fits else RULED_OUT for fits in crowd.fits]
    who[WRITER] = MARKED
    row, column = divmod(WRITER, COLUMNS)
    return chart(
        "Who could have written the post: each dot is a part of the crowd",
        Axis("Pupils", -1, COLUMNS, hidden=True),
        Axis("Rows", -PLACES // COLUMNS, 1, hidden=True),
        [
            *people(GROUPS, who, columns=COLUMNS, size=9)[:-1],
            note("the writer", column, -row, role="compare", anchor="top center"),
        ],
    )


def describe(crowd: Crowd) -> str:
    """Describe how many others fit, and how often there is none."""
    if crowd.details == 0:
        return f"The post tells no detail. Its writer could be any of {crowd.crowd:,} pupils."
    told = "1 detail is" if crowd.details == 1 else f"{crowd.details} details are"
    others = {0: "nobody else fits", 1: "1 other fits"}.get(crowd.others, f"{crowd.others:,} others fit")
    dot = crowd.crowd // PLACES
    alone = f"{100 * crowd.alone:.0f}" if crowd.alone >= 0.005 else "none"
    scale = "" if dot == 1 else f" Each dot stands for {dot} of them."
    return (
        f"{told} told. Of {crowd.crowd:,} pupils, {others}. "
        f"Of 100 posts that tell as much, {alone} would fit nobody but their writer.{scale}"
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


@lru_cache(maxsize=1)
def _crowd() -> dict[str, NDArray[np.bool_]]:
    """Return whether each pupil of the largest crowd matches the writer in each detail."""
    rng = np.random.default_rng(SEED)
    chances = {"age": 1 / AGES, "birthday": 1 / BIRTHDAYS, "gender": 1 / GENDERS}
    chances |= {f"small {number}": 1 / SMALL for number in range(MOST_SMALL)}
    return {detail: rng.random(CROWDS[-1]) < chance for detail, chance in chances.items()}


def _matches(detail: str) -> NDArray[np.bool_]:
    return _crowd()[detail]


def _fits(birth: str) -> NDArray[np.bool_]:
    told = {"none": [], "age": ["age"], "birthday": ["birthday"], "both": ["age", "birthday"]}[birth]
    return np.asarray(np.all([np.full(CROWDS[-1], True), *(_matches(detail) for detail in told)], axis=0))
