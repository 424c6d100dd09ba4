"""A quiz file as data, with the line and column of every part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from coursebook.limits.plain_yaml import NotPlainError, composed
from coursebook.limits.values import QUESTIONS, QUIZ
from coursebook.problems import Problem

#: Where a question begins.
_STARTS = re.compile(r"^-(?=\s)", re.MULTILINE)

#: Keys and places in lists that lead to a part of a question.
Trail = tuple[str | int, ...]


class Whole(int):
    """A whole number that remembers how it was written, since an author may mean it as words."""

    written: str


class Decimal(float):
    """A number that remembers how it was written."""

    written: str


@dataclass
class Item:
    """One question as it stands in the file.

    Parameters
    ----------
    data : Any
        What was written, as dicts, lists, text and numbers.
    places : dict
        Line and column, counted from 1, of each part by its path; the question itself has the path ``()``.
    """

    data: Any
    places: dict[Trail, tuple[int, int]] = field(default_factory=dict)

    def place(self, path: Trail) -> tuple[int, int]:
        """Give the place of a part, or of the nearest owner that stands in the file."""
        while path not in self.places:
            path = path[:-1]
        return self.places[path]


def read_items(file: Path) -> tuple[list[Item], list[Problem]]:
    """Read the questions of a file, and what keeps it from being YAML.

    A mistake in the punctuation of one question does not hide those in the others: they are then read one by one.

    Parameters
    ----------
    file : pathlib.Path
        A YAML file.

    Returns
    -------
    items : list of Item
        The questions that could be read.
    problems : list of Problem
        Mistakes of punctuation, aliases, keys that are there twice, more than a quiz may hold.
    """
    if (size := file.stat().st_size) > QUIZ.value:
        return [], [QUIZ.problem(file, "The file has", size)]
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        return [], [Problem(file, f"It is not UTF-8: {error.reason}.", "Save it as UTF-8.")]
    if (n_questions := len(_STARTS.findall(text))) > QUESTIONS.value:
        return [], [QUESTIONS.problem(file, "The quiz has", n_questions)]
    problems: list[Problem] = []
    items: list[Item] = []
    for part in _readable_parts(text):
        try:
            items += _items(part, file, problems)
        except NotPlainError as error:
            mark = error.problem_mark
            problems.append(Problem(file, error.what, error.remedy, mark.line + 1, mark.column + 1))
        except MarkedYAMLError as error:
            problems.append(_not_yaml(file, error))
        except YAMLError as error:
            problems.append(Problem(file, f"This is not YAML: {error}.", "Mend the file."))
    if not items and not problems:
        problems.append(_no_list(file))
    return items, problems


def _readable_parts(text: str) -> Iterator[str]:
    """Yield the whole text, or, if that cannot be read, each question alone, still on its lines."""
    try:
        composed(text)
    except YAMLError:
        starts = [match.start() for match in _STARTS.finditer(text)]
        for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
            if text[start:end].strip():
                yield "\n" * text.count("\n", 0, start) + text[start:end]
    else:
        yield text


def _items(text: str, file: Path, problems: list[Problem]) -> Iterator[Item]:
    root = composed(text)
    if root is None:
        return
    if not isinstance(root, SequenceNode):
        problems.append(_no_list(file))
        return
    if len(root.value) > QUESTIONS.value:
        problems.append(QUESTIONS.problem(file, "The quiz has", len(root.value)))
        return
    for node in root.value:
        item = Item(None, {(): _place(node)})
        item.data = _value(node, (), item, file, problems)
        yield item


def _value(node: Node, path: Trail, item: Item, file: Path, problems: list[Problem]) -> Any:  # noqa: ANN401
    if isinstance(node, ScalarNode):
        return _scalar(node)
    if isinstance(node, SequenceNode):
        for place, inner in enumerate(node.value):
            item.places[(*path, place)] = _place(inner)
        return [_value(inner, (*path, place), item, file, problems) for place, inner in enumerate(node.value)]
    assert isinstance(node, MappingNode)
    found: dict[str, Any] = {}
    for key_node, inner in node.value:
        key = str(key_node.value)
        if key in found:
            remedy = "Keep one of them."
            problems.append(Problem(file, f"`{key}` is written twice here.", remedy, *_place(key_node)))
        item.places[(*path, key)] = _place(key_node)
        found[key] = _value(inner, (*path, key), item, file, problems)
    return found


def _scalar(node: ScalarNode) -> Any:  # noqa: ANN401
    text = node.value
    kind = node.tag.rpartition(":")[2]
    if kind == "int" and re.fullmatch(r"[-+]?\d+", text):
        return _written(Whole(text), text)
    if kind == "float" and re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", text):
        return _written(Decimal(text), text)
    return {"bool": text.lower() == "true", "null": None}.get(kind, text)


def _written(number: Any, text: str) -> Any:  # noqa: ANN401
    number.written = text
    return number


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _not_yaml(file: Path, error: MarkedYAMLError) -> Problem:
    """Say where the punctuation is wrong: where it began, if it was found only at the end of the file."""
    mark = error.problem_mark
    if "end of stream" in str(error.problem) and error.context_mark:
        mark = error.context_mark
    what = f"This is not YAML: {str(error.problem).split(', but')[0]}."
    remedy = "Put text in a block after `|`, or in quotes, if it holds a colon, a hash or a quote."
    return Problem(file, what, remedy, mark.line + 1, mark.column + 1)


def _no_list(file: Path) -> Problem:
    what = "A quiz file is a list of questions, each starting with `- id:`."
    return Problem(file, what, "Write at least one question.", 1, 1)
