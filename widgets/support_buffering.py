r"""Two ways in which support may help: at all times, or when it is needed.

Distress ``D`` rises with stress ``S``. Ties to many people lower it at every stress; help that fits the trouble lowers
what stress does:

.. math::

    D = b_0 + b_1 S - b_2 U - b_3 S V

with ties ``U`` and fitting help ``V``. The slope over stress is ``b_1 - b_3 V``: it is 0 at ``V = b_1 / b_3``, and with
``V = 0`` the lines are parallel.

The coefficients are chosen for the picture. There are two linear effects, the same for everybody, and
nothing says how reading a reply leads to feeling helped.

References
----------
The two effects are those of Cohen and Wills (1985), Stress, social support, and the buffering hypothesis,
*Psychological Bulletin* 98, 310.
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from coursebook.chart import Axis, Figure, chart, dots, line, note, rule
from coursebook.explorable import Explorable, OneOf, Prediction, Preset, Slider

#: Distress without stress or support; what a point of stress, of ties, and of help at a point of stress does. [points]
NO_STRESS, STRESS, TIES, HELP = 3.0, 0.6, 0.5, 0.15
#: Most stress, ties and help. [points]
MOST_STRESS, MOST_TIES, MOST_HELP = 10, 4, 4


#: One stress, or many.
StressT = TypeVar("StressT", float, NDArray[np.float64])


@dataclass(frozen=True)
class Distress:
    """Distress of one person, and of one without support.

    Parameters
    ----------
    stress : float
        Where the two are compared [points].
    ties, fitting : float
        Ties to many people, and help that fits the trouble [points].
    alone, supported : float
        Distress at this stress without and with support [points].
    """

    stress: float
    ties: float
    fitting: float
    alone: float
    supported: float

    @property
    def relief(self) -> float:
        """How much lower distress is with support [points]."""
        return self.alone - self.supported


def simulate(stress: float, ties: float = 0.0, fitting: float = 0.0) -> Distress:
    """Compare somebody with support to somebody without.

    Parameters
    ----------
    stress : float
        0 to 10 [points].
    ties, fitting : float, optional
        Ties to many people, and help that fits, each 0 to 4 [points].

    Returns
    -------
    Distress
        With both.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    for name, value, most in (
        ("stress", stress, MOST_STRESS),
        ("ties", ties, MOST_TIES),
        ("fitting", fitting, MOST_HELP),
    ):
        if not 0 <= value <= most:
            raise ValueError(f"{name} is {value}; it lies from 0 to {most} [points].")
    return Distress(stress, ties, fitting, float(distress(stress, 0, 0)), float(distress(stress, ties, fitting)))


def distress(stress: StressT, ties: float, fitting: float) -> StressT:
    """Return distress at a stress, ``b0 + b1 S - b2 U - b3 S V`` [points]."""
    return NO_STRESS + STRESS * stress - TIES * ties - HELP * stress * fitting


def slope(fitting: float) -> float:
    """Return what a point of stress adds to distress, ``b1 - b3 V`` [points]."""
    return STRESS - HELP * fitting


def helps_only_in_need(state: Distress) -> bool:
    """Return whether support does nothing in a calm week, and takes off three points or more at this stress."""
    return state.ties == 0 and state.relief >= 3


def draw(state: Distress) -> Figure:
    """Draw distress over stress with and without support, and the gap at the stress set."""
    stress = np.linspace(0, MOST_STRESS, 21)
    return chart(
        "Distress over stress, with support and without",
        Axis("Stress of the week", 0, MOST_STRESS, ticks={0: "calm", 5: "5", 10: "hard"}, digits=0),
        Axis("Distress", 0, 10, digits=0),
        [
            line("Without support", stress, distress(stress, 0, 0), role="compare"),
            line("With support", stress, distress(stress, state.ties, state.fitting)),
            rule("", x=state.stress, span=(0, 10)),
            dots("", [state.stress], [state.alone], role="compare", size=11, legend=False),
            dots("", [state.stress], [state.supported], size=11, legend=False),
            note("this week", state.stress, 9.6, anchor="middle right", show=state.stress <= MOST_STRESS / 2),
            note("this week", state.stress, 9.6, anchor="middle left", show=state.stress > MOST_STRESS / 2),
        ],
    )


def describe(state: Distress) -> str:
    """Describe how much support does this week, in a calm one and in a hard one."""
    calm, hard = (simulate(stress, state.ties, state.fitting).relief for stress in (0, MOST_STRESS))
    return (
        f"This week support lowers distress from {state.alone:.1f} to {state.supported:.1f}. "
        f"In a calm week it would lower it by {calm:.1f}, and in the hardest by {hard:.1f} points."
    )


support_buffering = Explorable(
    slug="support-buffering",
    title="Ties, and help that fits",
    question="When does support help most?",
    controls=[
        Slider("stress", "Stress of the week", 0, MOST_STRESS, step=1, default=8),
        Slider("ties", "Ties to many people", 0, MOST_TIES, step=1, default=0),
        Slider("fitting", "Help that fits the trouble", 0, MOST_HELP, step=1, default=2),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Many ties", "The line moves down everywhere, in calm weeks as in hard ones.", ties=4, fitting=0),
        Preset("Help that fits", "Nothing in a calm week, and more the harder it gets.", ties=0, fitting=2),
        Preset("It fits all the way", "With enough of it, stress no longer shows.", ties=0, fitting=4),
        Preset("A calm week", "Who looks only now would say that such help is useless.", stress=0, ties=0, fitting=4),
    ],
    prediction=Prediction(
        "Somebody has help that fits their trouble. When does it lower their distress?",
        OneOf(
            {
                "always": "Always, by about the same.",
                "hard": "In hard weeks, and hardly in calm ones.",
                "calm": "In calm weeks, and hardly in hard ones.",
            }
        ),
        truth=lambda state: "hard" if state.relief > 0 and state.ties == 0 else "always",
        state={"stress": 8, "ties": 0, "fitting": 2},
    ),
    toy=True,
)
