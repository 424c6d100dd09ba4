"""Estimates the width of text in the reader's system font, which is unknown.

The table contains the advance width of each character in the widest of the usual sans-serif fonts (Arial, fonts with
the same metrics, and DejaVu Sans), rounded up to 0.05 em. Text is therefore rarely wider than estimated, and up to a
fifth narrower.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

#: Characters by width. [em]
_CHARACTERS = {
    0.3: "'Iijlíìîï",
    0.35: " ,./:;\\|‘’·",
    0.4: "()-[]ft",
    0.45: "!r",
    0.5: '"*J`°',
    0.55: "csz“”ç",
    0.6: "?L_kvxy–",
    0.65: "0123456789$FTabdeghnopqu{}€£éèêëàâäáãåñöóôòõøüúùûß",
    0.7: "ABEKPSVXYZÄÉ",
    0.75: "CNRUÜ",
    0.8: "&DGHOQÖ",
    0.85: "#+<=>^w~−×±≈",
    0.9: "M",
    0.95: "%",
    1.0: "Wm—…½¼¾æ",
    1.05: "@œ",
}
_WIDTHS = {character: width for width, characters in _CHARACTERS.items() for character in characters}
#: The width of a character that is not in the table, such as one of another script. [em]
_OTHER = 1.05
#: The width of a space. [em]
SPACE = _WIDTHS[" "]


@lru_cache(maxsize=65_536)
def text_width(text: str) -> float:
    """Estimate the width of one line of text [em]."""
    return sum(_WIDTHS.get(character, _OTHER) for character in text)


def wrap(words: Sequence[str], width: float) -> list[str]:
    """Break words into lines as a browser does: as many on each line as fit, and one that is too long on its own.

    Parameters
    ----------
    words : sequence of str
        Words without spaces.
    width : float
        The width of a line. [em]
    """
    starts = [*_line_starts(words, width), len(words)]
    return [" ".join(words[start:end]) for start, end in pairwise(starts)]


def count_lines(words: Sequence[str], width: float) -> int:
    """Count the lines that `wrap` returns, without building them."""
    return sum(1 for _ in _line_starts(words, width))


def _line_starts(words: Sequence[str], width: float) -> Iterator[int]:
    """Yield the number of each word that begins a line."""
    used = 0.0
    for number, word in enumerate(words):
        needed = SPACE + text_width(word)
        if number and used + needed <= width:
            used += needed
        else:
            yield number
            used = needed - SPACE
