"""Fits the words along an axis: breaks them into lines, or leaves some out, where there is not enough room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursebook.chart.labels import MOST_LINES, Measure, wrappings

#: The gap between the words of two ticks. [em]
APART = 0.5
#: Up to this many ticks, long words break into lines first; with more, every second tick is left out first.
FEW = 4


@dataclass(frozen=True)
class Tick:
    """The words below a position on the axis.

    Parameters
    ----------
    lines : tuple of str
        The words, line by line.
    shift : float
        The distance of their middle from the tick, so that they do not cross the edge. [em]
    """

    lines: tuple[str, ...]
    shift: float = 0.0


def fit_ticks(
    positions: Sequence[float], words: Sequence[str], ends: tuple[float, float], measure: Measure
) -> list[Tick | None]:
    """Choose which ticks of an axis have their words, and in how many lines.

    Parameters
    ----------
    positions : sequence of float
        The positions of the ticks along the axis, in ascending order. [em]
    words : sequence of str
        The words of each tick.
    ends : pair of float
        The left and right ends of the area for all words. [em]
    measure : callable
        ``measure(text)`` returns the width of one line. [em]

    Returns
    -------
    list of Tick or None
        None for a tick without words.
    """
    for every, most in _ways(words):
        ticks = [
            _tick(position, _broken(text, most, _cell(positions, number, every), measure), ends, measure)
            if number % every == 0
            else None
            for number, (position, text) in enumerate(zip(positions, words, strict=True))
        ]
        if _are_apart(ticks, positions, measure):
            return ticks
    return [None] * len(words)


def _ways(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which ticks to keep (every n-th) and the largest number of lines for their words, the best choice first."""
    most = min(MOST_LINES, max((text.count(" ") + 1 for text in words), default=1))
    lines = range(1, most + 1)
    if len(words) <= FEW:
        yield from ((every, count) for every in range(1, len(words) + 1) for count in lines)
    else:
        yield from ((every, count) for count in lines for every in range(1, (len(words) + 1) // 2))
        yield from ((every, most) for every in range((len(words) + 1) // 2, len(words) + 1))


def _cell(positions: Sequence[float], number: int, every: int) -> float:
    """Return the distance to the nearer neighbour that is kept [em]."""
    kept = [
        abs(positions[other] - positions[number])
        for other in (number - every, number + every)
        if 0 <= other < len(positions)
    ]
    return min(kept, default=float("inf")) - APART


def _broken(text: str, most: int, width: float, measure: Measure) -> tuple[str, ...]:
    """Break text into as few lines as fit into a width, and at most `most`."""
    ways = [lines for lines in wrappings(text, measure) if len(lines) <= most]
    return next((lines for lines in ways if max(map(measure, lines)) <= width), ways[-1])


def _tick(position: float, lines: tuple[str, ...], ends: tuple[float, float], measure: Measure) -> Tick:
    half = max(map(measure, lines)) / 2
    middle = max(ends[0] + half, min(ends[1] - half, position))
    return Tick(lines, round(middle - position, 3))


def _are_apart(ticks: Sequence[Tick | None], positions: Sequence[float], measure: Measure) -> bool:
    end = float("-inf")
    for tick, position in zip(ticks, positions, strict=True):
        if tick is None:
            continue
        half = max(map(measure, tick.lines)) / 2
        if position + tick.shift - half < end + APART:
            return False
        end = position + tick.shift + half
    return True
