"""What the readers of Markdown and of plain text both yield: a stream of blocks.

Mistakes are in the same stream, so that reading goes on and an author sees all of them at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from coursebook.problems import Problem

#: Levels of headings.
TITLE, SECTION, TERM = 1, 2, 3

#: Headings, in lower case, that open the terms.
TERMS_HEADINGS = frozenset({"important terms", "key terms", "terms", "glossary"})


@dataclass(frozen=True)
class Heading:
    """A heading, still with its ``{#slug}`` if it has one."""

    level: int
    text: str
    line: int

    @property
    def opens_terms(self) -> bool:
        """Tell whether what follows are terms."""
        return self.text.rstrip(" :").casefold() in TERMS_HEADINGS


@dataclass(frozen=True)
class Paragraph:
    """Lines of Markdown without a blank line between them, or code or HTML with blank lines in it."""

    text: str
    line: int


Block: TypeAlias = Heading | Paragraph | Problem
Blocks: TypeAlias = Iterator[Block]
