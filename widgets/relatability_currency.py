r"""What a post of a certain specificity is worth: close matches are worth more, and are harder to find.

A post of specificity ``s`` is about something that one person in ``10^s`` has lived through. A reader who has is a
match, worth ``s``; among ``n`` readers there is one, or more, with the chance ``1 - exp(-n 10^{-s})``:

.. math::

    \text{worth}(s) = s\,\bigl(1 - e^{-n\,10^{-s}}\bigr), \qquad
    \frac{e^u - 1}{u} = \ln\frac{n}{u} \;\text{ at the best }\; s^* = \log_{10}\frac{n}{u}

A story for everyone is worth nothing, and so is one that no reader shares. That a closer match is worth more, and by
how much, is assumed: nobody has fitted this to people.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from coursebook.amounts import count
from coursebook.chart import Axis, Figure, chart, dots, line, note, rule
from coursebook.chart.marks import Trace
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider
from widgets.mathematics import root

#: Sizes of an audience that can be chosen, with the words for them. [readers]
AUDIENCES = {15: "15 friends", 150: "150 friends", 1000: "1,000", 10_000: "10,000", 1_000_000: "a million"}
#: The most specific post in the picture is about one person in ten million. [-]
MOST_SPECIFIC = 7
#: Where curves are worked out. [-]
SCALE = np.linspace(0, MOST_SPECIFIC, 57)


@dataclass(frozen=True)
class Match:
    """What a post is worth to its writer.

    Parameters
    ----------
    specificity : float
        ``s`` of this post [-].
    audience : int
        ``n`` [readers].
    chance : float
        Chance of at least one match [-].
    worth : float
        Of this post [points].
    best_specificity, best_worth : float
        The specificity at which this audience is worth most, and what it is worth there [-, points].
    """

    specificity: float
    audience: int
    chance: float
    worth: float
    best_specificity: float
    best_worth: float


def simulate(audience: int, specificity: float) -> Match:
    """Weigh a post against the best one for its audience.

    Parameters
    ----------
    audience : int
        ``n``, 1 or more [readers].
    specificity : float
        ``s``, 0 or more [-].

    Returns
    -------
    Match
        This post, and the best.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    best = best_specificity(audience)
    return Match(
        specificity=specificity,
        audience=audience,
        chance=match_chance(audience, specificity),
        worth=worth(audience, specificity),
        best_specificity=best,
        best_worth=worth(audience, best),
    )


def match_chance(audience: float, specificity: float) -> float:
    """Return the chance that at least one reader has lived through the same, ``1 - exp(-n 10^-s)`` [-].

    The limit, for many readers, of ``1 - (1 - 10^-s)^n``.

    Raises
    ------
    ValueError
        If there is no reader, or the specificity is below 0 or not finite.
    """
    if not 1 <= audience < np.inf:
        raise ValueError(f"audience is {audience} readers; it is 1 or more.")
    if not 0 <= specificity < np.inf:
        raise ValueError(f"specificity is {specificity}; it is 0 or more [-].")
    return float(-np.expm1(-audience * 10.0**-specificity))


def worth(audience: float, specificity: float) -> float:
    """Return what a post is worth, ``s (1 - exp(-n 10^-s))`` [points]."""
    return specificity * match_chance(audience, specificity)


@lru_cache
def matches_at_best(audience: float) -> float:
    """Return ``u``, the expected matches among readers of the best post: ``(e^u - 1) / u = ln(n / u)`` [readers]."""
    if not 1 <= audience < np.inf:
        raise ValueError(f"audience is {audience} readers; it is 1 or more.")
    return root(lambda u: math.expm1(u) / u - math.log(audience / u), 1e-6, 50)


@lru_cache
def best_specificity(audience: float) -> float:
    """Return the specificity at which a post is worth most, ``log10(n / u)`` [-]."""
    return float(np.log10(audience / matches_at_best(audience)))


def matches_of_100(audience: float, specificity: float) -> float:
    """Return in how many of 100 cases a reader has lived through the same [cases]."""
    return 100 * match_chance(audience, specificity)


def best_one_in(audience: float) -> float:
    """Return how many people there are for each who shares the story that is worth most [people]."""
    return 10 ** best_specificity(audience)


def is_worth(match: Match, points: float, readers: int) -> bool:
    """Return whether a post is worth more, to a writer with no more readers."""
    return match.worth > points and match.audience <= readers


def is_too_rare(match: Match) -> bool:
    """Return whether a reader who knows it is found less than half of the time."""
    return match.chance < 0.5


def draw(match: Match) -> Figure:
    """Draw worth over specificity for each audience, this one's in front, with this post and the best."""
    ticks = {0: "all", 1: "1 in 10", 3: "1 in 1,000", 5: "1 in 100,000"}
    return chart(
        "What a post is worth, by how specific it is",
        Axis("People who have lived through it", 0, MOST_SPECIFIC, ticks=ticks, tens=True),
        Axis("Worth to the writer", 0, 6.5, digits=2),
        [
            *(_hill(words, readers, "quiet") for readers, words in AUDIENCES.items()),
            *(_hill_words(words, readers) for readers, words in AUDIENCES.items()),
            _hill("Your readers", match.audience, "subject"),
            rule("", x=match.best_specificity, span=(0, match.best_worth), role="third"),
            dots("Worth most", [match.best_specificity], [match.best_worth], role="third", size=12),
            dots("Your post", [match.specificity], [match.worth], role="compare", size=13),
        ],
    )


def describe(match: Match) -> str:
    """Describe how good a match the post finds, and which would be worth most."""
    about = f"{one_in(match.specificity).capitalize()} has lived through what you write about"
    found = f"among {count(match.audience, 'reader|readers')} you find a match {_percent(match.chance)} of the time"
    best = f"Worth most would be a story that {one_in(match.best_specificity)} shares"
    return f"{about}; {found}, worth {match.worth:.2f}. {best}: {match.best_worth:.2f}."


def one_in(specificity: float) -> str:
    """Write a specificity in words, with two figures: "one person in 63"."""
    people = 10.0**specificity
    figures = max(0, int(np.floor(np.log10(people))) - 1)
    rounded = round(people / 10**figures) * 10**figures
    return "everybody" if rounded <= 1 else f"one person in {rounded:,}"


relatability_currency = Explorable(
    slug="relatability-currency",
    title="The sweet spot of a story",
    question="How specific should a story be to find its readers?",
    controls=[
        Choice("audience", "Your readers", AUDIENCES, default=150),
        Slider("specificity", "How rare it is, in zeros (1 in 1,000 has 3)", 0, 6, step=0.2, default=0.4),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Something for everyone", "Everybody matches, and nobody feels seen.", specificity=0),
        Preset(
            "The sweet spot", "About one in 60: rare enough to matter, common enough to be shared.", specificity=1.8
        ),
        Preset("Too special", "A story that nobody among 150 friends shares.", specificity=4),
        Preset(
            "The same, a million read",
            "What was too special for friends finds its people here.",
            specificity=4,
            audience=1_000_000,
        ),
        Preset(
            "Vague before a million",
            "A large audience does not help a vague post.",
            specificity=0.4,
            audience=1_000_000,
        ),
    ],
    prediction=Prediction(
        "You have 150 friends. A post is worth more to you the rarer the experience that a reader shares with you, "
        "and nothing if no friend shares it. How common should the experience be?",
        OneOf(
            {
                "0": "Everybody has had it.",
                "1": "One person in 6 has had it.",
                "2": "One person in 60 has had it.",
                "4": "One person in 10,000 has had it.",
            }
        ),
        truth=lambda match: f"{match.best_specificity:.0f}",
        state={"audience": 150, "specificity": 1.8},
    ),
    toy=True,
)


def _hill(name: str, readers: int, role: str) -> Trace:
    heights = np.array([worth(readers, specificity) for specificity in SCALE])
    return line(name, SCALE, heights, role=role, legend=role == "subject")


def _hill_words(words: str, readers: int) -> Trace:
    beyond = best_specificity(readers) + 0.4
    return note(words, beyond, worth(readers, beyond), anchor="middle right")


def _percent(chance: float) -> str:
    return "under 1\N{NO-BREAK SPACE}%" if chance < 0.01 else f"{100 * chance:.0f}\N{NO-BREAK SPACE}%"
