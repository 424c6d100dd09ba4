"""Update the chapters' entries in a table of contents."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from coursebook.sync.toc.parse import parse
from coursebook.sync.toc.pieces import EntryPiece, PartPiece, Pieces
from coursebook.sync.toc.render import new_entry, new_part, with_caption, with_title

#: What a table of contents begins with.
NEW_CONTENTS = "format: jb-book\nroot: book/index\nparts:\n"

Piece = TypeVar("Piece", EntryPiece, PartPiece)


@dataclass(frozen=True)
class Entry:
    """A chapter's entry: its notebook without the ending, and its title in the menu."""

    file: str
    title: str


@dataclass(frozen=True)
class Group:
    """A part: its caption and its chapters in reading order."""

    caption: str
    entries: tuple[Entry, ...]


def updated_contents(path: Path, text: str | None, groups: Sequence[Group], removed: Collection[str] = ()) -> str:
    """Return the table of contents that fits the chapters.

    Parameters
    ----------
    path : pathlib.Path
        Its file, named in problems.
    text : str or None
        What it holds; None if there is none yet.
    groups : sequence of Group
        What must be there, in this order.
    removed : collection of str, optional
        Files of entries that were chapters and no longer are; their entries are dropped.

    Raises
    ------
    CourseError
        If it cannot be read.
    """
    pieces = parse(path, NEW_CONTENTS if text is None else text)
    found = {entry.file: entry for part in reversed(pieces.parts) for entry in reversed(part.entries)}
    homes = [_home(pieces, group, groups) for group in groups]
    chapters = {entry.file for group in groups for entry in group.entries}
    emptied = [_emptied(part, chapters | set(removed)) for part in pieces.parts if part not in homes]
    for home, group in zip(homes, groups, strict=True):
        _fill(home, group, found, chapters | set(removed))
    pieces.parts = arranged([part for part in pieces.parts if part not in emptied], homes)
    merged = pieces.text()
    return re.sub("\r?\n", "\r\n", merged) if text and "\r\n" in text else merged


def arranged(present: list[Piece], wanted: list[Piece]) -> list[Piece]:
    """Arrange the wanted pieces in their order, and the others around them as they were.

    Others stay behind the wanted piece that they followed; those after the last one stay at the end.
    """
    chosen = set(wanted)
    places = [place for place, piece in enumerate(present) if piece in chosen]
    behind: dict[Piece | None, list[Piece]] = {}
    leader: Piece | None = None
    for piece in present[: places[-1] + 1] if places else []:
        if piece in chosen:
            leader = piece
        else:
            behind.setdefault(leader, []).append(piece)
    result = behind.get(None, [])
    for leader in wanted:
        result.append(leader)
        result += behind.get(leader, [])
    return result + present[places[-1] + 1 if places else 0 :]


def _home(pieces: Pieces, group: Group, groups: Sequence[Group]) -> PartPiece:
    """Find the part of a group: with its caption, else with mostly its entries, else a new one."""
    captions = {other.caption for other in groups}
    files = {entry.file for entry in group.entries}
    for part in pieces.parts:
        if part.caption and part.caption.text == group.caption:
            return part
    for part in pieces.parts:
        n_common = sum(entry.file in files for entry in part.entries)
        if part.caption and part.caption.text not in captions and 2 * n_common > len(part.entries):
            return with_caption(part, group.caption)
    return new_part(pieces, group.caption)


def _fill(home: PartPiece, group: Group, found: dict[str | None, EntryPiece], owned: set[str]) -> None:
    """Set the chapters' entries of a part, between those that the author added."""
    wanted = [
        with_title(found[entry.file], entry.title) if entry.file in found else new_entry(home, entry.file, entry.title)
        for entry in group.entries
    ]
    chosen = set(wanted)
    kept = [entry for entry in home.entries if entry in chosen or entry.file not in owned]
    home.entries = arranged(kept, wanted)


def _emptied(part: PartPiece, owned: set[str]) -> PartPiece | None:
    """Remove chapters from a part of the author's own; return the part if nothing is left of it."""
    kept = [entry for entry in part.entries if entry.file not in owned]
    is_emptied = len(kept) < len(part.entries) and not kept
    part.entries = kept
    return part if is_emptied else None
