"""The words along an axis: as many as there is room for, broken into lines or left out where there is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursebook.chart.labels import MOST_LINES, Measure, wrappings

#: Between the words of two ticks. [em]
APART = 0.5
#: With as many ticks as these, long words break into lines; of more, every second is left out first.
FEW = 4


@dataclass(frozen=True)
class Tick:
    """Words below a place on the axis.

    Parameters
    ----------
    lines : tuple of str
        The words, line by line.
    shift : float
        How far their middle is from their place, so that they do not run over the edge. [em]
    """

    lines: tuple[str, ...]
    shift: float = 0.0


def fit_ticks(
    places: Sequence[float], words: Sequence[str], ends: tuple[float, float], measure: Measure
) -> list[Tick | None]:
    """Choose which ticks of an axis have their words, and in how many lines.

    Parameters
    ----------
    places : sequence of float
        Where the ticks are along the axis, in rising order. [em]
    words : sequence of str
        What they say.
    ends : pair of float
        The left and right end of the room for all of them. [em]
    measure : callable
        ``measure(text)`` gives the width of one line. [em]

    Returns
    -------
    list of Tick or None
        None for a tick without words.
    """
    for every, most in _ways(words):
        ticks = [
            _tick(place, _broken(text, most, _cell(places, number, every), measure), ends, measure)
            if number % every == 0
            else None
            for number, (place, text) in enumerate(zip(places, words, strict=True))
        ]
        if _are_apart(ticks, places, measure):
            return ticks
    return [None] * len(words)


def _ways(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """List every how-manieth tick to keep and in how many lines at most, from the best on."""
    most = min(MOST_LINES, max((text.count(" ") + 1 for text in words), default=1))
    lines = range(1, most + 1)
    if len(words) <= FEW:
        yield from ((every, count) for every in range(1, len(words) + 1) for count in lines)
    else:
        yield from ((every, count) for count in lines for every in range(1, (len(words) + 1) // 2))
        yield from ((every, most) for every in range((len(words) + 1) // 2, len(words) + 1))


def _cell(places: Sequence[float], number: int, every: int) -> float:
    """Measure the distance to the nearer neighbour that is kept [em]."""
    kept = [
        abs(places[other] - places[number]) for other in (number - every, number + every) if 0 <= other < len(places)
    ]
    return min(kept, default=float("inf")) - APART


def _broken(text: str, most: int, width: float, measure: Measure) -> tuple[str, ...]:
    """Break text into as few lines as fit into a width, at `most`."""
    ways = [lines for lines in wrappings(text, measure) if len(lines) <= most]
    return next((lines for lines in ways if max(map(measure, lines)) <= width), ways[-1])


def _tick(place: float, lines: tuple[str, ...], ends: tuple[float, float], measure: Measure) -> Tick:
    half = max(map(measure, lines)) / 2
    middle = max(ends[0] + half, min(ends[1] - half, place))
    return Tick(lines, round(middle - place, 3))


def _are_apart(ticks: Sequence[Tick | None], places: Sequence[float], measure: Measure) -> bool:
    end = float("-inf")
    for tick, place in zip(ticks, places, strict=True):
        if tick is None:
            continue
        half = max(map(measure, tick.lines)) / 2
        if place + tick.shift - half < end + APART:
            return False
        end = place + tick.shift + half
    return True
