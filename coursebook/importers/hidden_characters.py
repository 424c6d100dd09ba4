"""Invisible characters in a document that change how its text reads: they are left out, and their places listed."""

from collections.abc import Iterator

from coursebook.importers.myst.syntax_tree import Node, plain_words, texts
from coursebook.importers.taken import Taken
from coursebook.limits.characters import hidden_characters, without_hidden

#: Longer headings are cut in notices. [characters]
_LONGEST_HEADING = 60


def hidden_notices(taken: Taken) -> Iterator[str]:
    """Say, once for each heading, which characters are left out below it or in it.

    Leaving them out is done where all text is written (`coursebook.importers.myst.escaping.clean`).
    """
    yield from _notices(taken, "in the title", taken.title)
    place = "before the first heading"
    found: dict[str, list[str]] = {}
    for block in taken.blocks:
        if block["t"] == "Header":
            place = f"under “{_short(block)}”"
        found.setdefault(place, []).extend(texts(block))
    for where, pieces in found.items():
        yield from _notices(taken, where, "".join(pieces))


def _short(block: Node) -> str:
    words = without_hidden(plain_words(block["c"][2]))
    return words if len(words) <= _LONGEST_HEADING else words[: _LONGEST_HEADING - 1] + "…"


def _notices(taken: Taken, place: str, text: str) -> Iterator[str]:
    names = [name for _, name in hidden_characters(text)]
    if names:
        listed = ", ".join(dict.fromkeys(names))
        count = "an invisible character" if len(names) == 1 else f"{len(names)} invisible characters"
        yield (f"{without_hidden(taken.path.name)}: {count} {place}, which would change how the text reads: {listed}.")
