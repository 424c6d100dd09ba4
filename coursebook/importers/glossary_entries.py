"""The entries of a new course's glossary: each term with its meaning in a sentence."""

import re
from dataclasses import dataclass

from coursebook.importers.myst.escaping import clean, escaped, escaped_lines
from coursebook.importers.syntax_tree import Block, Paragraph
from coursebook.importers.traversal import iter_text, plain_text, without_divs

#: The longest meaning. [characters]
_MAX_MEANING = 300
_SENTENCE_END = re.compile(r"(?<=[\w)”’\"][.!?…])[)”’\"]*\s+(?=[A-Z“‘\"(])")


@dataclass(frozen=True)
class GlossaryEntry:
    """An entry: its term and meaning as Markdown, and the term's page from the glossary."""

    term: str
    meaning: str
    page: str


def glossary_entry(term: str, blocks: list[Block], page: str) -> GlossaryEntry | None:
    """Return a term's entry, with the first sentence of its text; None if the text has no words."""
    text = next(filter(None, map(_text, without_divs(blocks))), "")
    sentence = _SENTENCE_END.split(text, maxsplit=1)[0]
    if len(sentence) > _MAX_MEANING:
        sentence = sentence[:_MAX_MEANING].rsplit(maxsplit=1)[0] + "…"
    escaped_term = escaped_lines(escaped(" ".join(clean(term).split())))
    return GlossaryEntry(escaped_term, escaped_lines(escaped(sentence)), page) if sentence and escaped_term else None


def _text(block: Block) -> str:
    text = plain_text(block.inlines) if isinstance(block, Paragraph) else " ".join(iter_text(block))
    return " ".join(clean(text[: 10 * _MAX_MEANING]).split())
