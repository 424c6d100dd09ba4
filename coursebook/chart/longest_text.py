"""Finds the sentences that take up the most room among those that replace each other, so that a page can reserve it.

Which of two sentences is taller depends on the width of the screen. Sentences that differ only in their numbers are
merged, with each number at its longest. The result is the sentences that are tallest at some width, and a few that are
nearly as long, since the reader's font may break lines elsewhere than estimated.
"""

import re
from collections.abc import Iterable, Sequence

from coursebook.chart.text_width import count_lines, text_width

#: The line widths that are compared, from a phone with text at 200 % to a wide column. [em]
LINE_WIDTHS = tuple(half / 2 for half in range(12, 121))
#: The width of a line on a phone. [em]
PHONE_WIDTH = 20.0
#: A sentence is an outlier if it takes this many lines more than this share of the sentences do. [lines, -]
OUTLIER_LINES, USUAL_SHARE = 2, 0.95
#: The number of sentences that are compared; shorter ones are never the tallest.
MOST_COMPARED = 60

#: A text of this share of the longest one's width may be the tallest in another font; how many texts are kept. [-]
RIVAL_SHARE, MOST_KEPT = 0.8, 8

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def longest_texts(texts: Iterable[str]) -> list[str]:
    """Choose the texts that take up the most room.

    Parameters
    ----------
    texts : iterable of str
        Texts that replace each other.

    Returns
    -------
    list of str
        A few texts, the longest first; at any width, one of them has as many lines as any of `texts`.
    """
    forms = [" ".join(words) for words in _longest_forms(texts)]
    compared = [text.split(" ") for text in sorted(forms, key=text_width, reverse=True)[:MOST_COMPARED] if text]
    tallest = [_tallest_at(width, compared) for width in LINE_WIDTHS]
    chosen = dict.fromkeys(_cover(tallest))
    rivals = [number for number, words in enumerate(compared) if _width(words) >= RIVAL_SHARE * _width(compared[0])]
    kept = [*chosen, *(number for number in rivals if number not in chosen)][: max(MOST_KEPT, len(chosen))]
    return [" ".join(compared[number]) for number in kept]


def outlier(texts: Sequence[str]) -> str:
    """Return the longest text if it takes far more lines on a phone than almost all others, or else an empty string."""
    counts = sorted((count_lines(text.split(" "), PHONE_WIDTH), text) for text in texts)
    most, longest = counts[-1]
    usual, _ = counts[int(USUAL_SHARE * (len(counts) - 1))]
    return longest if most - usual >= OUTLIER_LINES else ""


def _longest_forms(texts: Iterable[str]) -> list[list[str]]:
    """Merge texts that differ only in their numbers: each word of the result is the widest in its position."""
    forms: dict[str, list[str]] = {}
    for text in dict.fromkeys(texts):
        words = text.split(" ")
        widest = forms.setdefault(_NUMBER.sub("0", text), words)
        if widest is not words:
            widest[:] = [max(pair, key=text_width) for pair in zip(widest, words, strict=True)]
    return list(forms.values())


def _width(words: Sequence[str]) -> float:
    return text_width(" ".join(words))


def _tallest_at(width: float, compared: Sequence[Sequence[str]]) -> set[int]:
    counts = [count_lines(words, width) for words in compared]
    most = max(counts, default=0)
    return {number for number, count in enumerate(counts) if count == most}


def _cover(tallest: Sequence[set[int]]) -> list[int]:
    """Choose a few numbers so that each set contains one of them; number 0, the longest text, is always included."""
    chosen: list[int] = [0] if any(tallest) else []
    while waiting := [numbers for numbers in tallest if numbers and not numbers & set(chosen)]:
        counts = {number: sum(number in numbers for numbers in waiting) for numbers in waiting for number in numbers}
        chosen.append(max(sorted(counts), key=counts.__getitem__))
    return chosen
