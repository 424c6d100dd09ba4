"""Invisible characters in a document that change how its text reads: they are removed, and listed by place."""

from collections.abc import Iterator

from coursebook.importers.source_document import SourceDocument
from coursebook.importers.syntax_tree import Header
from coursebook.importers.traversal import iter_text, plain_text
from coursebook.limits.characters import hidden_characters, without_hidden

#: Longer headings are shortened in notices. [characters]
_MAX_HEADING = 60


def hidden_character_notices(document: SourceDocument) -> Iterator[str]:
    """List the characters that are removed, in a sentence per heading.

    They are removed where all text is written, in `coursebook.importers.myst.escaping.clean`.
    """
    yield from _notices(document, "in the title", document.title)
    place = "before the first heading"
    texts: dict[str, list[str]] = {}
    for block in document.blocks:
        if isinstance(block, Header):
            place = f"under “{_short(block)}”"
        texts.setdefault(place, []).extend(iter_text(block))
    for where, pieces in texts.items():
        yield from _notices(document, where, "".join(pieces))


def _short(header: Header) -> str:
    words = without_hidden(plain_text(header.inlines))
    return words if len(words) <= _MAX_HEADING else words[: _MAX_HEADING - 1] + "…"


def _notices(document: SourceDocument, place: str, text: str) -> Iterator[str]:
    names = [name for _, name in hidden_characters(text)]
    if names:
        listed = ", ".join(dict.fromkeys(names))
        count = "an invisible character" if len(names) == 1 else f"{len(names)} invisible characters"
        file = without_hidden(document.path.name)
        yield f"{file}: {count} {place}, which would change how the text reads: {listed}."
