"""How much of one text is in another, for many texts at once.

A text is the set of its pairs of neighbouring words, its beginning and its end included: "Lift the pot." is
{(start, lift), (lift, the), (the, pot), (pot, end)}. What two texts share is the number of pairs in both. A changed
word changes two pairs, and so does a moved sentence. Texts that were edited here and there therefore still share most
of their pairs, and texts on the same matter by somebody else only a few.

The time is proportional to the length of the texts: an index leads from a pair to the texts that have it, and a pair
that more than `MOST` texts have says nothing and is skipped. A library of string distances would have to compare every
text with every other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from itertools import pairwise
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Pairs = frozenset[tuple[str, str]]

#: A pair of words that more texts than this have says nothing about where a text comes from.
MOST = 20
#: Two texts are the same, or one is part of the other, if half of the shorter one is in both ...
ENOUGH = 0.5
#: ... and not just a few words. [pairs]
LEAST = 3

#: Words; in scripts without spaces between words, characters.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]|\w+")


def pairs(text: str) -> Pairs:
    """Return all pairs of neighbouring words of a text."""
    words = ["", *_WORD.findall(text.casefold()), ""]
    return frozenset(pairwise(words)) if len(words) > 2 else frozenset()


def is_enough(n_shared: int, n_smaller: int) -> bool:
    """Tell whether two texts are alike that share so many pairs, of so many in the shorter text."""
    return n_shared >= LEAST and n_shared >= ENOUGH * n_smaller


def are_alike(one: str, other: str) -> bool:
    """Tell whether half of the shorter text is in both."""
    first, second = pairs(one), pairs(other)
    return one == other or is_enough(len(first & second), min(len(first), len(second)))


class Index(Generic[Key]):
    """Finds the texts that share much with another.

    Parameters
    ----------
    texts : mapping of key to pairs
        The texts, by keys of any kind.
    """

    def __init__(self, texts: Mapping[Key, Pairs]) -> None:
        holders: dict[tuple[str, str], list[Key]] = defaultdict(list)
        for key, held in texts.items():
            for pair in held:
                holders[pair].append(key)
        self._holders = {pair: keys for pair, keys in holders.items() if len(keys) <= MOST}
        self._sizes = Counter(key for keys in self._holders.values() for key in keys)

    def sharing(self, wanted: Pairs) -> list[tuple[int, Key]]:
        """Return the texts that share enough with another, each with the number of shared pairs, most first."""
        shared = Counter(key for pair in sorted(wanted) for key in self._holders.get(pair, ()))
        return [(n, key) for key, n in shared.most_common() if is_enough(n, min(len(wanted), self._sizes[key]))]

    def holding(self, wanted: Pairs) -> Key | None:
        """Return the text that holds most of another, if it holds half of it."""
        found = self.sharing(wanted)
        return found[0][1] if found and is_enough(found[0][0], len(wanted)) else None
