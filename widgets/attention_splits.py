r"""Two equal posts, and every way in which readers may split between them: with copying, each is equally likely.

In the urn of `widgets.attention` with two posts of equal appeal, the chance that your post gets ``k`` of ``n``
reactions is beta-binomial,

.. math::

    P(k) = \binom{n}{k} \frac{B(k + \alpha,\, n - k + \beta)}{B(\alpha, \beta)}, \qquad
    \alpha = \frac{1}{s} + h, \quad \beta = \frac{1}{s}

where ``s`` is how much one reaction adds to a post's chance and ``h`` the reactions your post has at the start. With
``s = 1`` and no head start ``P(k) = 1/(n + 1)`` for every ``k``; with ``s = 0`` it is binomial. Over many readers the
share tends to a Beta distribution with ``alpha`` and ``beta``: it settles, but nobody can say where.

References
----------
Pólya's urn, https://gabrieldwu.github.io/polyas-urn. A teaching model that nobody has fitted to people.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, bars, chart, line
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider
from widgets.mathematics import beta_above, beta_binomial_chances, beta_deviation, binomial_chances

#: Bars of the picture, each a tenth of all splits.
TENTHS = 10
#: Splits count as equally likely if no tenth holds this much more or less than another. [worlds of 100]
FLAT = 0.5


@dataclass(frozen=True)
class Splits:
    """How 100 worlds end, by your post's share.

    Parameters
    ----------
    worlds, worlds_alone : numpy.ndarray
        Worlds of 100 in each tenth of your post's share, lowest first; the same if readers judged alone, shape
        ``(10,)`` [worlds].
    readers : int
        Readers of each world, one reaction each.
    influence : int
        How much one reaction adds to a post's chance [%].
    ahead : int
        Reactions that your post has at the start.
    """

    worlds: NDArray[np.float64]
    worlds_alone: NDArray[np.float64]
    readers: int
    influence: int
    ahead: int


def simulate(readers: int, influence: int, ahead: int) -> Splits:
    """Return the chances of all splits, in tenths.

    Parameters
    ----------
    readers : int
        ``n``, one less than a multiple of ten, so that ten bars hold equally many splits [readers].
    influence : int
        ``100 s``, how much one reaction adds to a post's chance, 0 or more [%].
    ahead : int
        ``h``, reactions of your post at the start, 0 or more [reactions].

    Returns
    -------
    Splits
        Worlds in each tenth.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if readers < 1 or (readers + 1) % TENTHS:
        raise ValueError(f"readers is {readers}; choose one less than a multiple of {TENTHS} [readers].")
    if influence < 0:
        raise ValueError(f"influence is {influence}; it is 0 or more [%].")
    if ahead < 0:
        raise ValueError(f"ahead is {ahead}; it is 0 or more [reactions].")
    shape = (TENTHS, (readers + 1) // TENTHS)
    worlds, alone = (100 * chances(readers, s, ahead).reshape(shape).sum(axis=1) for s in (influence / 100, 0.0))
    return Splits(worlds, alone, readers, influence, ahead)


def chances(readers: int, influence: float, ahead: int = 0) -> NDArray[np.float64]:
    """Return the chance of each number of reactions to your post, 0 to `readers`, shape ``(readers + 1,)`` [-].

    Parameters
    ----------
    readers : int
        ``n`` [readers].
    influence : float
        ``s``, how much one reaction adds to a post's chance [-].
    ahead : int, optional
        ``h``, reactions of your post at the start; they do not count in the result [reactions].
    """
    if influence == 0:
        return binomial_chances(readers, 0.5)
    return beta_binomial_chances(readers, 1 / influence + ahead, 1 / influence)


def chance_of_split(count: int, readers: int) -> float:
    """Return the chance that your post gets `count` of so many readers' reactions, ``1/(n + 1)``, if ``s = 1`` [%]."""
    return 100 * float(chances(readers, 1.0)[count])


def chance_of_landslide(share: float, influence: float) -> float:
    """Return the chance that one of the two posts, whichever, gets more than `share` in the long run [%]."""
    return 200 * beta_above(share, 1 / influence, 1 / influence)


def spread_of_share(influence: float) -> float:
    """Return the standard deviation of the share in the long run, for two posts that start equal [-]."""
    return beta_deviation(1 / influence, 1 / influence)


def shape_of(splits: Splits) -> str:
    """Return where worlds pile up: in the "middle", at the "ends", on one "side", or the "same" everywhere."""
    if np.ptp(splits.worlds) < FLAT:
        return "same"
    ends, middle = splits.worlds[[0, -1]], splits.worlds[TENTHS // 2 - 1 : TENTHS // 2 + 1]
    if ends.max() > 1.5 * ends.min():
        return "side"
    return "middle" if middle.mean() > ends.mean() else "ends"


def draw(splits: Splits) -> Figure:
    """Draw the worlds in each tenth as bars, with those of readers who judge alone as a stepped line."""
    middles = np.arange(5, 100, 10)
    edges = np.arange(0, 101, 10)
    return chart(
        "Worlds of 100 by the share of reactions that your post gets",
        Axis("Your post's share of new reactions (%)", 0, 100, ticks={e: str(e) for e in range(0, 101, 20)}),
        Axis("Worlds of 100", 0, 100, digits=1),
        [
            bars("With these readers", middles, splits.worlds, width=9),
            line(
                "If they judged alone",
                edges,
                np.append(splits.worlds_alone, splits.worlds_alone[-1]),
                role="compare",
                steps=True,
            ),
        ],
    )


def describe(splits: Splits) -> str:
    """Describe how many worlds are near even, and how many one-sided."""
    near = splits.worlds[TENTHS // 2 - 1 : TENTHS // 2 + 1].sum()
    alone = splits.worlds_alone[TENTHS // 2 - 1 : TENTHS // 2 + 1].sum()
    ends = splits.worlds[0] + splits.worlds[-1]
    middle = f"{near:.0f} of 100 worlds {agreeing(f'{near:.0f}', 'ends|end')} near half and half"
    return (
        f"After {splits.readers} readers, {middle}, and in {ends:.0f} one post "
        f"takes nine tenths or more. If readers judged alone, {alone:.0f} would end near half and half."
    )


attention_splits = Explorable(
    slug="attention-splits",
    title="Every way to split",
    question="How would two equal posts share the reactions if history ran again and again?",
    controls=[
        Slider("influence", "One reaction raises a post's chance by", 0, 300, step=10, default=100, unit="%"),
        Choice("readers", "Readers", {9: "9", 99: "99", 999: "999"}, default=99),
        Slider("ahead", "Reactions your post has at the start", 0, 10, step=1, default=0, unit="reaction|reactions"),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Everyone alone", "Most worlds end near half and half.", influence=0),
        Preset("One doubles it", "Flat: a landslide is exactly as likely as a draw.", influence=100),
        Preset("More readers", "Ten times the readers do not bring it back to the middle.", influence=100, readers=999),
        Preset("More copying", "Now a landslide is the rule, and a draw the exception.", influence=300),
        Preset("Two friends first", "Two early reactions, and most worlds are yours.", influence=100, ahead=2),
    ],
    prediction=Prediction(
        "Two equally good posts, 99 readers. The first reaction doubles a post's chance of the next. History runs "
        "again and again. Which split is the most likely?",
        OneOf(
            {
                "middle": "Near half and half, since the posts are equal.",
                "ends": "Nearly all for one of them, since luck feeds on itself.",
                "same": "None: all splits are equally likely.",
                "side": "Nearly all for mine.",
            }
        ),
        truth=shape_of,
        state={"influence": 100, "readers": 99, "ahead": 0},
    ),
    toy=True,
)
