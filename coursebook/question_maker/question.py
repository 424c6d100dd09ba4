"""A question generated from the text, before it is written to a file."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import Any, Self

from coursebook.document.slugs import slug_of


@dataclass(frozen=True)
class GeneratedQuestion:
    """A question generated from the text.

    Parameters
    ----------
    chapter : str
        The slug of the chapter that it is asked in.
    method : str
        How it was made: the middle part of its id.
    subject : str
        What it is about: the last part of its id.
    fields : dict
        What is written to the quiz file, in order: lists, dicts and texts.
    sentences : frozenset of str
        The sentences that it is based on, case folded; no other question may use them.
    """

    chapter: str
    method: str
    subject: str
    fields: dict[str, Any]
    sentences: frozenset[str] = field(default=frozenset())

    @property
    def id(self) -> str:
        """Its name in saved answers, which depends on nothing but the chapter, the method and the subject."""
        return f"{self.chapter}-{self.method}-{id_part(self.subject)}"

    def with_free_id(self, taken: Collection[str]) -> Self:
        """Return the question under an id that is not taken, with a number at its end if need be."""
        numbered = (replace(self, subject=f"{self.subject}{number}") for number in count(2))
        return next(question for question in chain([self], numbered) if question.id not in taken)


def id_part(word: str) -> str:
    """Write a word as one part of an id; a word without letters a to z and digits as its hash."""
    return slug_of(word).replace("-", "") or hashlib.sha256(word.encode()).hexdigest()[:8]
