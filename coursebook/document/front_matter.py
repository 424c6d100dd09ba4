"""The lines between two ``---`` at the top of a document: its title and its parts.

YAML is read as nodes, never as values: every scalar is the text that stands there, so that ``no``
stays a word and ``2024`` a title, and every mistake knows its place.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from coursebook.limits.plain_yaml import NotPlainError, composed
from coursebook.limits.values import FRONT_MATTER
from coursebook.problems import Problem

_FENCE = "---"


@dataclass(frozen=True)
class Word:
    """A text in the front matter and its place."""

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
    """What the front matter says; nothing is checked against the text yet."""

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
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        what = "The front matter that begins here never ends."
        front.problems.append(Problem(path, what, "Close it with a line of three hyphens.", 1, 1))
        return front, 1
    _read(front, "\n".join(lines[1:end]) + "\n")
    return front, end + 1


def _read(front: FrontMatter, text: str) -> None:
    root = _compose(front, text)
    if root is None:
        return
    entries = _entries(front, root, "The front matter", ("title", "parts"))
    if "title" in entries:
        front.title = _word(front, entries["title"], "title")
    if "parts" in entries:
        parts = (_part(front, node) for node in _items(front, entries["parts"], "parts"))
        front.parts = [part for part in parts if part]


def _compose(front: FrontMatter, text: str) -> Node | None:
    if len(text) > FRONT_MATTER.value:
        front.problems.append(FRONT_MATTER.problem(front.path, "The front matter has", len(text), 1, 1))
        return None
    try:
        return composed(text)
    except NotPlainError as error:
        mark = error.problem_mark
        front.problems.append(Problem(front.path, error.what, error.remedy, mark.line + 2, mark.column + 1))
        return None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 2, mark.column + 1) if mark else (1, 1)
        what = f"The front matter is no YAML: {error.problem or error.context}."
    except YAMLError as error:
        place, what = (1, 1), f"The front matter is no YAML: {str(error).splitlines()[0]}."
    except (RecursionError, ValueError):
        place, what = (1, 1), "The front matter is no YAML that can be read."
    remedy = "Put texts with special characters in quotes, and indent with spaces."
    front.problems.append(Problem(front.path, what, remedy, *place))
    return None


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
    """The known entries of a mapping; others are mistakes."""
    if not isinstance(node, MappingNode):
        front.wrong(node, f"{whose} is no mapping.", f"Write lines such as “{keys[0]}: …”.")
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
        front.wrong(node, f"“{name}” is no list.", "Begin each item with a hyphen, or write [one, two].")


def _word(front: FrontMatter, node: Node, name: str) -> Word | None:
    """A text on one line, in Unicode's composed form as the rest of the document."""
    text = node.value if isinstance(node, ScalarNode) else ""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    if text and not any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        return Word(text, *_place(node))
    front.wrong(node, f"The {name} is no text.", "Write some words after it, in quotes if need be.")
    return None


def _place(node: Node) -> tuple[int, int]:
    """Line and column in the document; the YAML begins on its second line."""
    return node.start_mark.line + 2, node.start_mark.column + 1
