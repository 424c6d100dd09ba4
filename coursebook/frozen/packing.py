"""Packs the numbers and words of many states into short strings, which a page unpacks one state at a time.

Each number is rounded to one of `LEVELS` levels between two ends. A state is stored as the differences between
neighbouring levels, one character each, so that smooth curves repeat themselves and compress well. Level 0 means
"nothing here". `web/explorable/unpack.js` unpacks it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: The levels of a number: 1 to 1,023 between the ends, 0 for nothing; half a level is under 0.05 % of the scale.
LEVELS = 1024
#: The first character used: those before it have a meaning in JSON or cannot be displayed.
FIRST = 35


@dataclass(frozen=True)
class PackedNumbers:
    """The same number of numbers for every state.

    Parameters
    ----------
    low, high : float
        The numbers that level 1 and the last level stand for.
    length : int
        The count of numbers in one state.
    text : str
        `length` characters for each state, in the order of the states.
    """

    low: float
    high: float
    length: int
    text: str


@dataclass(frozen=True)
class PackedWords:
    """A tuple of strings for every state.

    Parameters
    ----------
    table : list of list of str
        Each distinct tuple.
    text : str
        One character for each state: its index in the table.
    """

    table: list[list[str]]
    text: str


def pack_numbers(rows: Sequence[Sequence[float | None]], low: float, high: float) -> PackedNumbers:
    """Pack one row of numbers for each state; `None` means nothing.

    Raises
    ------
    ValueError
        If a number is outside `low` to `high` by more than a rounding error.
    """
    values = np.array([[np.nan if value is None else value for value in row] for row in rows], dtype=float)
    slack = 1e-9 * max(abs(low), abs(high), 1.0)
    outside = values[(values < low - slack) | (values > high + slack)]
    if outside.size:
        raise ValueError(f"{outside[0]:g} is outside {low:g} to {high:g}")
    scale = (LEVELS - 2) / (high - low) if high > low else 0.0
    levels = np.where(np.isnan(values), 0, 1 + np.rint((np.nan_to_num(values, nan=low) - low) * scale)).astype(int)
    steps = np.diff(levels, axis=1, prepend=0)
    folded = np.where(steps >= 0, 2 * steps, -2 * steps - 1)
    return PackedNumbers(low, high, values.shape[1], "".join(map(chr, (folded + FIRST).ravel().tolist())))


def unpack_numbers(packed: PackedNumbers, state: int) -> list[float | None]:
    """Return the numbers of one state, as the page shows them."""
    codes = packed.text[state * packed.length : (state + 1) * packed.length]
    folded = np.array([ord(code) - FIRST for code in codes], dtype=int)
    levels = np.cumsum(np.where(folded % 2 == 0, folded // 2, -(folded + 1) // 2))
    scale = (packed.high - packed.low) / (LEVELS - 2)
    return [None if level == 0 else packed.low + (level - 1) * scale for level in levels.tolist()]


def pack_words(rows: Sequence[Sequence[str]]) -> PackedWords:
    """Pack one tuple of strings for each state."""
    table = {row: place for place, row in enumerate(dict.fromkeys(map(tuple, rows)))}
    return PackedWords([list(row) for row in table], "".join(chr(FIRST + table[tuple(row)]) for row in rows))
