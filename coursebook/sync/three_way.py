"""Two texts and the one that both come from, line by line: where they part, and both together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Place:
    """A run of lines that all three have, or one in which they part.

    Parameters
    ----------
    line : int
        The first, in the notebook's text, from 1.
    was, document, notebook : tuple of str
        The lines in each.
    """

    line: int
    was: tuple[str, ...]
    document: tuple[str, ...]
    notebook: tuple[str, ...]

    @property
    def is_settled(self) -> bool:
        """Whether document and notebook have the same here."""
        return self.document == self.notebook


def places(was: Sequence[str], document: Sequence[str], notebook: Sequence[str]) -> Iterator[Place]:
    """Cut three texts into places, in their order."""
    kept = [_kept(was, document), _kept(was, notebook)]
    steady = [line for line in range(len(was)) if line in kept[0] and line in kept[1]]
    begun = (0, 0, 0)
    for line in [*steady, len(was)]:
        end = (line, kept[0].get(line, len(document)), kept[1].get(line, len(notebook)))
        texts = [tuple(lines[a:b]) for lines, a, b in zip((was, document, notebook), begun, end, strict=True)]
        if any(texts):
            yield Place(begun[2] + 1, *texts)
        if line < len(was):
            yield Place(end[2] + 1, (was[line],), (was[line],), (was[line],))
        begun = (end[0] + 1, end[1] + 1, end[2] + 1)


def merged(was: str, document: str, notebook: str) -> str:
    """Put the changes of both together; where both changed the same lines, those of the notebook win."""
    found = places(was.split("\n"), document.split("\n"), notebook.split("\n"))
    chosen = [place.document if place.notebook == place.was else place.notebook for place in found]
    return "\n".join(line for lines in chosen for line in lines)


def _kept(was: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    """Lines that are in both, by their numbers."""
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    return {block.a + n: block.b + n for block in matcher.get_matching_blocks() for n in range(block.size)}
