"""The controls of an explorable: a slider, a choice, a toggle, or "again".

Each control is one line of an explorable. The native input on the page, the ipywidget in the notebook, the frozen
lattice of states and the tests are all derived from that line.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

#: One value of a control, as written in `data-state` and in a link.
Value = int | float | str | bool
#: The values of a choice with the words for each; all of one type, or of several.
Options = Mapping[int, str] | Mapping[float, str] | Mapping[str, str] | Mapping[Value, str]


@dataclass(frozen=True)
class Slider:
    """A number on a scale with even steps.

    Parameters
    ----------
    name : str
        The argument of the model that it sets.
    label : str
        What the reader sees, in plain words.
    low, high : float
        The ends of the scale; `high - low` is a whole number of steps.
    step : float
        The distance between two neighbouring values.
    default : float
        The initial value, which is one of the steps.
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
                f"Slider {self.name!r} runs from {self.low} to {self.high}, which is not a whole number "
                f"of steps of {self.step}; choose ends and a step that fit."
            )
        _check_default(self)

    @property
    def values(self) -> tuple[Value, ...]:
        """Every value on the scale, in order; whole numbers are of type `int`."""
        low, step = Decimal(str(self.low)), Decimal(str(self.step))
        count = int((Decimal(str(self.high)) - low) / step) + 1
        return tuple(_as_number(low + step * index) for index in range(count))


@dataclass(frozen=True)
class Choice:
    """One of a few named options.

    Parameters
    ----------
    name : str
        The argument of the model that it sets.
    label : str
        What the reader sees, in plain words.
    options : mapping of value to str
        Each value with the words for it, in reading order. Use it for numbers on an uneven scale, too.
    default : value
        The value of the option that is chosen at first.
    """

    name: str
    label: str
    options: Options
    default: Value

    def __post_init__(self) -> None:
        if len(self.options) < 2:
            raise ValueError(f"Choice {self.name!r} needs at least two options; with one, there is nothing to choose.")
        _check_default(self)

    @property
    def values(self) -> tuple[Value, ...]:
        """Every option's value, in reading order."""
        return tuple(self.options)


@dataclass(frozen=True)
class Toggle:
    """A condition that is either on or off.

    Parameters
    ----------
    name : str
        The argument of the model that it sets, a `bool`.
    label : str
        What is true when it is on.
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
    """One of several random runs, with a button for the next.

    Parameters
    ----------
    name : str
        The argument of the model that it sets: the run, counted from 1, which the model turns into a seed.
    label : str
        The name of a run, such as "World".
    runs : int
        The number of runs.
    """

    name: str
    label: str
    runs: int
    default: int = 1

    def __post_init__(self) -> None:
        if self.runs < 2:
            raise ValueError(f"Again {self.name!r} needs at least two runs; with one, there is nothing to repeat.")
        _check_default(self)

    @property
    def values(self) -> tuple[Value, ...]:
        """The numbers of the runs, from 1."""
        return tuple(range(1, self.runs + 1))


Control = Slider | Choice | Toggle | Again


def _check_default(control: Slider | Choice | Again) -> None:
    if control.default not in control.values:
        raise ValueError(
            f"{type(control).__name__} {control.name!r} starts at {control.default!r}, which is not one of its "
            f"values {_listing(control.values)}; choose one of them as the default."
        )


def _listing(values: tuple[Value, ...]) -> str:
    words = [repr(value) for value in values]
    return ", ".join(words if len(words) <= 6 else [*words[:3], "…", words[-1]])


def _as_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
