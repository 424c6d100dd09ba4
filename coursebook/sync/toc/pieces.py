"""A table of contents as pieces of text: its head, its parts with their entries, its foot."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """A text and its place: the line in its piece, and the columns."""

    text: str
    line: int
    start: int
    end: int

    def replaced_in(self, lines: list[str], yaml: str) -> list[str]:
        """Replace these words by other YAML."""
        line = lines[self.line]
        changed = line[: self.start] + yaml + line[self.end :]
        return [*lines[: self.line], changed, *lines[self.line + 1 :]]


@dataclass(eq=False)
class EntryPiece:
    """An entry of a part, with the comments above it.

    Parameters
    ----------
    lines : list of str
        With their line ends.
    file : str, optional
        The page that it shows; None for a link or another thing of the author's.
    title : Words, optional
        Its title, if it has one.
    """

    lines: list[str]
    file: str | None = None
    title: Words | None = None


@dataclass(eq=False)
class PartPiece:
    """A part: lines before its entries (comments, caption), entries, lines after them."""

    head: list[str]
    caption: Words | None = None
    entries: list[EntryPiece] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)


@dataclass
class Pieces:
    """A whole table of contents."""

    head: list[str]
    parts: list[PartPiece] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Join the pieces again."""
        lines = list(self.head)
        for part in self.parts:
            entries = [line for entry in part.entries for line in entry.lines]
            lines += [*part.head, *entries, *part.tail]
        return "".join([*lines, *self.foot])
