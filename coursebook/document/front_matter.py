"""The lines between two ``---`` at the top of a document: its title and its parts, each mistake with its place."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from coursebook.document.yaml_nodes import read_nodes
from coursebook.limits.values import FRONT_MATTER
from coursebook.problems import CourseError, Problem

_FENCE = "---"
#: The line in which the YAML begins.
_FIRST_LINE = 2


@dataclass(frozen=True)
class Word:
    """A text in the front matter, with its place."""

    text: str
    line: int
    column: int


@dataclass(frozen=True)
class ListedPart:
    """A part as its author lists it."""

    caption: Word
    folder: Word
    chapters: tuple[Word, ...]


@dataclass
class FrontMatter:
    """What the front matter says, before it is compared with the text."""

    path: Path
    title: Word | None = None
    parts: list[ListedPart] | None = None
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, node: Node | Word, what: str, remedy: str) -> None:
        """Note a mistake."""
        line, column = (node.line, node.column) if isinstance(node, Word) else _place(node)
        self.problems.append(Problem(self.path, what, remedy, line, column))


def split_front_matter(path: Path, lines: list[str]) -> tuple[FrontMatter, int]:
    """Read the front matter, if there is any.

    Returns
    -------
    front : FrontMatter
        Empty if the document has none.
    n_lines : int
        How many lines it takes, its fences included.
    """
    front = FrontMatter(path)
    if lines[0].rstrip() != _FENCE:
        return front, 0
    end = closing_fence(lines)
    if end is None:
        what = "The front matter that begins here never ends."
        front.problems.append(Problem(path, what, "Close it with a line of three hyphens.", 1, 1))
        return front, 1
    _read(front, "\n".join(lines[1:end]) + "\n")
    return front, end + 1


def closing_fence(lines: Sequence[str]) -> int | None:
    """Return the number, from 0, of the line that ends the front matter; None if there is none."""
    return next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)


def _read(front: FrontMatter, text: str) -> None:
    if len(text) > FRONT_MATTER.value:
        front.problems.append(FRONT_MATTER.problem(front.path, "The front matter has", len(text), 1, 1))
        return
    remedy = "Put texts with special characters in quotes, and indent with spaces."
    try:
        root = read_nodes(front.path, text, "The front matter", remedy, _FIRST_LINE)
    except CourseError as error:
        front.problems += error.problems
        return
    if root is None:
        return
    entries = _entries(front, root, "The front matter", ("title", "parts"))
    if "title" in entries:
        front.title = _word(front, entries["title"], "title")
    if "parts" in entries:
        parts = (_part(front, node) for node in _items(front, entries["parts"], "parts"))
        front.parts = [part for part in parts if part]


def _part(front: FrontMatter, node: Node) -> ListedPart | None:
    keys = ("caption", "folder", "chapters")
    entries = _entries(front, node, "A part", keys)
    for key in (key for key in keys if isinstance(node, MappingNode) and key not in entries):
        front.wrong(node, f"This part has no {key}.", "Write caption, folder and chapters.")
    if len(entries) < len(keys):
        return None
    caption = _word(front, entries["caption"], "caption")
    folder = _word(front, entries["folder"], "folder")
    slugs = [_word(front, item, "chapter") for item in _items(front, entries["chapters"], "chapters")]
    if caption is None or folder is None:
        return None
    return ListedPart(caption, folder, tuple(slug for slug in slugs if slug))


def _entries(front: FrontMatter, node: Node, whose: str, keys: tuple[str, ...]) -> dict[str, Node]:
    """Return the known entries of a mapping; others are mistakes."""
    if not isinstance(node, MappingNode):
        front.wrong(node, f"{whose} is not a mapping.", f"Write lines such as “{keys[0]}: …”.")
        return {}
    entries: dict[str, Node] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, ScalarNode) else None
        if name not in keys:
            front.wrong(key, f"{whose} has an entry that is unknown.", f"Known are {', '.join(keys)}.")
        elif name in entries:
            front.wrong(key, f"{whose} has “{name}” twice.", "Keep one.")
        else:
            entries[name] = value
            if value.value == "":  # an absent value's own mark is that of whatever comes next
                value.start_mark = key.end_mark
    return entries


def _items(front: FrontMatter, node: Node, name: str) -> Iterator[Node]:
    if isinstance(node, SequenceNode):
        yield from node.value
    else:
        front.wrong(node, f"“{name}” is not a list.", "Begin each item with a hyphen, or write [one, two].")


def _word(front: FrontMatter, node: Node, name: str) -> Word | None:
    """Read a text on one line, in Unicode's composed form like the rest of the document."""
    text = node.value if isinstance(node, ScalarNode) else ""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    if text and not any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        return Word(text, *_place(node))
    front.wrong(node, f"The {name} is not text.", "Write some words after it, in quotes if need be.")
    return None


def _place(node: Node) -> tuple[int, int]:
    """Return the line and column of a node in the document."""
    return node.start_mark.line + _FIRST_LINE, node.start_mark.column + 1
