"""A three-way merge, line by line: the last synced text, and what document and notebook made of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from merge3 import Merge3


class _Matcher(SequenceMatcher[str]):
    """Matches common lines, too, such as blank ones."""

    def __init__(self, isjunk: None, one: Sequence[str], other: Sequence[str]) -> None:
        super().__init__(isjunk, one, other, autojunk=False)


@dataclass(frozen=True)
class Region:
    """A run of lines that all three texts have, or one in which they differ.

    Parameters
    ----------
    line : int
        The first, in the notebook's text, from 1.
    last, document, notebook : tuple of str
        The lines in each.
    """

    line: int
    last: tuple[str, ...]
    document: tuple[str, ...]
    notebook: tuple[str, ...]

    @property
    def is_settled(self) -> bool:
        """Whether document and notebook have the same here."""
        return self.document == self.notebook


def regions(last: Sequence[str], document: Sequence[str], notebook: Sequence[str]) -> Iterator[Region]:
    """Cut three texts into regions, in their order."""
    texts = (last, document, notebook)
    merge = Merge3(*texts, sequence_matcher=_Matcher)  # type: ignore[arg-type]  # difflib returns named tuples
    done = (0, 0, 0)
    for common in merge.find_sync_regions():
        starts, ends = common[::2], common[1::2]
        for here, there in ((done, starts), (starts, ends)):
            lines = [tuple(text[a:b]) for text, a, b in zip(texts, here, there, strict=True)]
            if any(lines):
                yield Region(here[2] + 1, *lines)
        done = ends


def merged(last: str, document: str, notebook: str) -> str:
    """Merge the changes of both; where both changed the same lines, those of the notebook win."""
    found = regions(last.split("\n"), document.split("\n"), notebook.split("\n"))
    chosen = [region.document if region.notebook == region.last else region.notebook for region in found]
    return "\n".join(line for lines in chosen for line in lines)
