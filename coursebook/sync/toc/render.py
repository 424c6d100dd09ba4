"""New entries and parts, and new words in old ones, indented as their neighbours are."""

import json
import re

from coursebook.sync.toc.pieces import EntryPiece, PartPiece, Pieces, Words

#: How far each level is indented if there is no neighbour. [spaces]
_STEP = 2

#: Words that YAML reads as text without quotes, in version 1.1, too, which Jupyter Book uses.
_PLAIN = re.compile(r"[^\W\d_][\w ,()’“”–-]*(?<! )")
_NOT_TEXT = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def new_part(pieces: Pieces, caption: str) -> PartPiece:
    """Make a part without entries."""
    margin = next((_margin(part.head) for part in pieces.parts), " " * _STEP)
    lines = [f"{margin}- caption: {as_yaml(caption)}\n", f"{margin}  chapters:\n"]
    start = len(f"{margin}- caption: ")
    return PartPiece(lines, Words(caption, 0, start, len(lines[0]) - 1))


def new_entry(part: PartPiece, file: str, title: str) -> EntryPiece:
    """Make an entry with a file and a title, indented as its neighbours."""
    beside = _margin(part.entries[0].lines) if part.entries else None
    margin = _margin(part.head) + " " * 2 * _STEP if beside is None else beside
    return EntryPiece([f"{margin}- file: {file}\n", f"{margin}  title: {as_yaml(title)}\n"], file)


def with_title(entry: EntryPiece, title: str) -> EntryPiece:
    """Set the title of an entry."""
    if entry.title is None:
        _insert_title(entry, title)
    elif entry.title.text != title:
        entry.lines = entry.title.replaced_in(entry.lines, as_yaml(title))
    return entry


def with_caption(part: PartPiece, caption: str) -> PartPiece:
    """Return a part with another caption."""
    old, yaml = part.caption, as_yaml(caption)
    if old is None:
        return part
    part.head = old.replaced_in(part.head, yaml)
    part.caption = Words(caption, old.line, old.start, old.start + len(yaml))
    return part


def as_yaml(text: str) -> str:
    """Write a text as YAML, in quotes where it could be read as something else."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def _insert_title(entry: EntryPiece, title: str) -> None:
    """Add a title below the line that names the file."""
    for place, line in enumerate(entry.lines):
        if named := re.match(r"\s*(?:- +)?(?=file:)", line):
            entry.lines.insert(place + 1, f"{' ' * named.end()}title: {as_yaml(title)}\n")
            return


def _margin(lines: list[str]) -> str:
    """Return what is before the hyphen of an item."""
    dashed = next(line for line in lines if line.lstrip().startswith("-"))
    return dashed[: dashed.index("-")]
