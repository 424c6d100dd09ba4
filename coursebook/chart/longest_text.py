"""The sentences that need most room of all that may stand in one place, so that a page can keep it for them.

Which of two sentences is taller depends on the width of the screen. Sentences that differ in their numbers alone are
taken together, each number at its longest. Of the rest, those are kept that are tallest at some width, and some that
are nearly as long, since the reader's font may break lines elsewhere than we estimate.
"""

import re
from collections.abc import Iterable, Sequence

from coursebook.chart.text_width import count_lines, text_width

#: Widths of a line for which room is kept, from a phone with text at 200 % to a wide column. [em]
LINE_WIDTHS = tuple(half / 2 for half in range(12, 121))
#: The width of a line on a phone. [em]
PHONE = 20.0
#: A sentence is far longer than almost all others if it takes so many lines more than this share of them do.
HOLE, USUAL = 2, 0.95
#: Forms of a sentence that are compared; shorter ones are never the tallest.
MOST_COMPARED = 60

#: A text of this share of the longest one's width may be the tallest in another font; this many are kept. [-]
RIVAL, MOST_KEPT = 0.8, 8

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def longest_texts(texts: Iterable[str]) -> list[str]:
    """Choose what needs most room.

    Parameters
    ----------
    texts : iterable of str
        All that may stand in one place.

    Returns
    -------
    list of str
        A few texts, the longest first; at any width, one of them has as many lines as any of `texts`.
    """
    forms = [" ".join(words) for words in _longest_forms(texts)]
    compared = [text.split(" ") for text in sorted(forms, key=text_width, reverse=True)[:MOST_COMPARED] if text]
    tallest = [_tallest_at(width, compared) for width in LINE_WIDTHS]
    chosen = dict.fromkeys(_cover(tallest))
    rivals = [number for number, words in enumerate(compared) if _width(words) >= RIVAL * _width(compared[0])]
    kept = [*chosen, *(number for number in rivals if number not in chosen)][: max(MOST_KEPT, len(chosen))]
    return [" ".join(compared[number]) for number in kept]


def outlier(texts: Sequence[str]) -> str:
    """Return the longest text if on a phone it needs far more lines than almost all others; else nothing."""
    counts = sorted((count_lines(text.split(" "), PHONE), text) for text in texts)
    most, longest = counts[-1]
    usual, _ = counts[int(USUAL * (len(counts) - 1))]
    return longest if most - usual >= HOLE else ""


def _longest_forms(texts: Iterable[str]) -> list[list[str]]:
    """Merge texts that differ in numbers alone: each word of the result is the widest in its place."""
    forms: dict[str, list[str]] = {}
    for text in dict.fromkeys(texts):
        words = text.split(" ")
        known = forms.setdefault(_NUMBER.sub("0", text), words)
        if known is not words:
            known[:] = [max(pair, key=text_width) for pair in zip(known, words, strict=True)]
    return list(forms.values())


def _width(words: Sequence[str]) -> float:
    return text_width(" ".join(words))


def _tallest_at(width: float, compared: Sequence[Sequence[str]]) -> set[int]:
    counts = [count_lines(words, width) for words in compared]
    most = max(counts, default=0)
    return {number for number, count in enumerate(counts) if count == most}


def _cover(tallest: Sequence[set[int]]) -> list[int]:
    """Choose few numbers, so that each set has one of them; the first, the longest text, is always there."""
    chosen: list[int] = [0] if any(tallest) else []
    while waiting := [numbers for numbers in tallest if numbers and not numbers & set(chosen)]:
        counts = {number: sum(number in numbers for numbers in waiting) for numbers in waiting for number in numbers}
        chosen.append(max(sorted(counts), key=counts.__getitem__))
    return chosen
