"""A question made from the text, before it is written down."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import Any, Self

from coursebook.document.slugs import slug_of


@dataclass(frozen=True)
class Made:
    """A question made from the text.

    Parameters
    ----------
    chapter : str
        The slug of the chapter that it is asked in.
    kind : str
        Which maker made it: a word of its id.
    word : str
        What it is about: the last part of its id.
    fields : dict
        What is written in the quiz file, in order: lists, dicts and texts.
    sentences : frozenset of str
        What of the text it rests on, and no other question may.
    """

    chapter: str
    kind: str
    word: str
    fields: dict[str, Any]
    sentences: frozenset[str] = field(default=frozenset())

    @property
    def id(self) -> str:
        """Its name in saved answers: it follows from the chapter and the word, whatever stands elsewhere."""
        return f"{self.chapter}-{self.kind}-{name_of(self.word)}"

    def apart_from(self, taken: Collection[str]) -> Self:
        """Give the same question under an id that is not taken: the next number behind it."""
        others = (replace(self, word=f"{self.word}{number}") for number in count(2))
        return next(one for one in chain([self], others) if one.id not in taken)


def name_of(word: str) -> str:
    """Write a word as one part of an id; one without letters a to z and digits by its hash."""
    return slug_of(word).replace("-", "") or hashlib.sha256(word.encode()).hexdigest()[:8]
