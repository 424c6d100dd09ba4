"""What a reader can turn: a slider, a choice, a toggle, or "again".

Each control is one line of an explorable. The native input on the page, the ipywidget in the notebook,
the lattice that is frozen and the tests are all derived from that line.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

#: One value of a control, as it stands in `data-state` and in a link.
Value = int | float | str | bool


@dataclass(frozen=True)
class Slider:
    """A number on an even scale.

    Parameters
    ----------
    name : str
        The argument of the model that it sets.
    label : str
        What the reader sees, in plain words.
    low, high : float
        Both ends of the scale; `high - low` is a whole number of steps.
    step : float
        Distance between two stops.
    default : float
        Where it stands at first: one of the stops.
    unit : str, optional
        Shown after the value: a word, such as "%", or singular and plural, such as "like|likes".
    """

    name: str
    label: str
    low: float
    high: float
    step: float
    default: float
    unit: str = ""

    def __post_init__(self) -> None:
        low, high, step = (Decimal(str(end)) for end in (self.low, self.high, self.step))
        if step <= 0 or high <= low or (high - low) % step:
            raise ValueError(
                f"Slider {self.name!r} runs from {self.low} to {self.high}, which is no whole number "
                f"of steps of {self.step}; choose ends and step that fit."
            )
        _demand_default(self)

    @property
    def values(self) -> tuple[Value, ...]:
        """Every stop, in order; whole numbers as `int`."""
        low, step = Decimal(str(self.low)), Decimal(str(self.step))
        count = int((Decimal(str(self.high)) - low) / step) + 1
        return tuple(_plain(low + step * stop) for stop in range(count))


@dataclass(frozen=True)
class Choice:
    """One of a few named ways.

    Parameters
    ----------
    name : str
        The argument of the model that it sets.
    label : str
        What the reader sees, in plain words.
    options : mapping of value to str
        Each value with the words for it, in reading order. Numbers on an uneven scale belong here too.
    default : value
        One of the options.
    """

    name: str
    label: str
    options: Mapping[Value, str]
    default: Value

    def __post_init__(self) -> None:
        if len(self.options) < 2:
            raise ValueError(f"Choice {self.name!r} needs at least two options; with one, it is no control.")
        _demand_default(self)

    @property
    def values(self) -> tuple[Value, ...]:
        """Every option's value, in reading order."""
        return tuple(self.options)


@dataclass(frozen=True)
class Toggle:
    """Something that is there or not.

    Parameters
    ----------
    name : str
        The argument of the model that it sets, a `bool`.
    label : str
        What is so when it is on.
    default : bool, optional
        Whether it is on at first.
    """

    name: str
    label: str
    default: bool = False

    @property
    def values(self) -> tuple[Value, ...]:
        """Off, then on."""
        return (False, True)


@dataclass(frozen=True)
class Again:
    """One of several runs of chance, with a button for the next.

    Parameters
    ----------
    name : str
        The argument of the model that it sets: the run, counted from 1, from which the model makes its seed.
    label : str
        What one run is called, such as "World".
    runs : int
        How many there are.
    """

    name: str
    label: str
    runs: int
    default: int = 1

    def __post_init__(self) -> None:
        if self.runs < 2:
            raise ValueError(f"Again {self.name!r} needs at least two runs, or there is nothing to repeat.")
        _demand_default(self)

    @property
    def values(self) -> tuple[Value, ...]:
        """The runs, counted from 1."""
        return tuple(range(1, self.runs + 1))


Control = Slider | Choice | Toggle | Again


def _demand_default(control: Slider | Choice | Again) -> None:
    if control.default not in control.values:
        raise ValueError(
            f"{type(control).__name__} {control.name!r} starts at {control.default!r}, which is none of its "
            f"values {_listed(control.values)}; start at one of them."
        )


def _listed(values: tuple[Value, ...]) -> str:
    shown = [repr(value) for value in values]
    return ", ".join(shown if len(shown) <= 6 else [*shown[:3], "…", shown[-1]])


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
