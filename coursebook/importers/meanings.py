"""Entries of the glossary: each term with its meaning in a sentence."""

import re
from dataclasses import dataclass

from coursebook.importers.myst.escaping import clean, escaped, escaped_lines
from coursebook.importers.myst.syntax_tree import Node, flattened, plain_words, texts

#: The longest meaning. [characters]
MAX_MEANING = 300
_SENTENCE_END = re.compile(r"(?<=[\w)”’\"][.!?…])[)”’\"]*\s+(?=[A-Z“‘\"(])")


@dataclass(frozen=True)
class Meaning:
    """A term as the glossary has it: Markdown, and its page from the glossary."""

    words: str
    meaning: str
    page: str


def meaning_of(words: str, blocks: list[Node], page: str) -> Meaning | None:
    """Write a term's entry with the first sentence of its text; None if it has no words there."""
    said = next(filter(None, map(_words, flattened(blocks))), "")
    sentence = _SENTENCE_END.split(said, maxsplit=1)[0]
    if len(sentence) > MAX_MEANING:
        sentence = sentence[:MAX_MEANING].rsplit(maxsplit=1)[0] + "…"
    term = escaped_lines(escaped(" ".join(clean(words).split())))
    return Meaning(term, escaped_lines(escaped(sentence)), page) if sentence and term else None


def _words(block: Node) -> str:
    said = plain_words(block["c"]) if block["t"] in ("Para", "Plain") else " ".join(texts(block))
    return " ".join(clean(said[: 10 * MAX_MEANING]).split())
