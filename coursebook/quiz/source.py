"""A quiz file as data that knows the line and column of every part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from coursebook.limits.plain_yaml import NotPlainError, composed
from coursebook.limits.values import QUESTIONS, QUIZ
from coursebook.problems import Problem

#: Where a question begins.
_STARTS = re.compile(r"^-(?=\s)", re.MULTILINE)

#: Keys and places in lists that lead to a part of a question.
KeyPath = tuple[str | int, ...]


class WrittenInt(int):
    """A whole number that remembers how it was written, since an author may mean it as text."""

    written: str


class WrittenFloat(float):
    """A number that remembers how it was written."""

    written: str


@dataclass(frozen=True)
class QuestionSource:
    """One question as it is in the file.

    Parameters
    ----------
    data : Any
        What was written: lists and mappings that know their lines, text, numbers.
    start : tuple of int
        Its line and column, counted from 0.
    """

    data: Any
    start: tuple[int, int]

    def place(self, path: KeyPath) -> tuple[int, int]:
        """Return line and column of a part, counted from 1; for a missing part, those of the nearest one around it."""
        part, (line, column) = self.data, self.start
        for key in path:
            marks = part.lc.data if isinstance(part, CommentedMap | CommentedSeq) else None
            if not marks or key not in marks:
                break
            part, (line, column) = part[key], marks[key][:2]
        return line + 1, column + 1


def read_questions(file: Path) -> tuple[list[QuestionSource], list[Problem]]:
    """Read the questions of a file, and report what is not YAML.

    A mistake in the punctuation of one question does not hide mistakes in the others: they are then read one by one.

    Parameters
    ----------
    file : pathlib.Path
        A YAML file.

    Returns
    -------
    questions : list of QuestionSource
        The questions that could be read.
    problems : list of Problem
        Mistakes of punctuation, aliases, repeated keys, more than a quiz may hold.
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
    questions: list[QuestionSource] = []
    for part in _readable_parts(text):
        try:
            questions += _questions(part, file, problems)
        except NotPlainError as error:
            mark = error.problem_mark
            problems.append(Problem(file, error.what, error.remedy, mark.line + 1, mark.column + 1))
        except MarkedYAMLError as error:
            problems.append(_not_yaml(file, error))
        except YAMLError as error:
            problems.append(Problem(file, f"This is not YAML: {error}.", "Correct the file."))
    if not questions and not problems:
        problems.append(_no_list(file))
    return questions, problems


def _readable_parts(text: str) -> Iterator[str]:
    """Yield the whole text, or, if it cannot be read, each question alone, still on its own lines."""
    try:
        composed(text)
    except YAMLError:
        starts = [match.start() for match in _STARTS.finditer(text)]
        for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
            if text[start:end].strip():
                yield "\n" * text.count("\n", 0, start) + text[start:end]
    else:
        yield text


def _questions(text: str, file: Path, problems: list[Problem]) -> Iterator[QuestionSource]:
    root = composed(text)
    if root is None:
        return
    if not isinstance(root, SequenceNode):
        problems.append(_no_list(file))
        return
    if len(root.value) > QUESTIONS.value:
        problems.append(QUESTIONS.problem(file, "The quiz has", len(root.value)))
        return
    constructor = _Constructor(loader=YAML())
    for node in root.value:
        data = constructor.construct_document(node)
        yield QuestionSource(data, (node.start_mark.line, node.start_mark.column))
    problems += [_repeated_key(file, key) for key in constructor.repeated_keys]


class _Constructor(RoundTripConstructor):
    """ruamel's lists and mappings, which know their lines, with text as keys and numbers as they were written."""

    def __init__(self, loader: YAML) -> None:
        super().__init__(loader=loader)
        self.repeated_keys: list[ScalarNode] = []

    def construct_object(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401  (the library's signature)
        if isinstance(node, ScalarNode):
            return _scalar(node)
        for key, _ in node.value if isinstance(node, MappingNode) else ():
            key.tag = "tag:yaml.org,2002:str"
        return super().construct_object(node, deep)

    def check_mapping_key(self, node: Any, key_node: Any, mapping: Any, key: Any, value: Any) -> bool:  # noqa: ANN401
        """Note a repeated key, and go on with its last value."""
        if key in mapping:
            self.repeated_keys.append(key_node)
        return True


def _scalar(node: ScalarNode) -> str | int | float | bool | None:
    text: str = node.value
    kind = str(node.tag).rpartition(":")[2]
    number: WrittenInt | WrittenFloat
    if kind == "int" and re.fullmatch(r"[-+]?\d+", text):
        number = WrittenInt(text)
    elif kind == "float" and re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", text):
        number = WrittenFloat(text)
    else:
        return {"bool": text.lower() == "true", "null": None}.get(kind, text)
    number.written = text
    return number


def _repeated_key(file: Path, key: ScalarNode) -> Problem:
    mark = key.start_mark
    return Problem(file, f"`{key.value}` is written twice here.", "Keep one of them.", mark.line + 1, mark.column + 1)


def _not_yaml(file: Path, error: MarkedYAMLError) -> Problem:
    """Report where the punctuation is wrong; where it began, if that showed only at the end of the file."""
    mark = error.problem_mark
    if "end of stream" in str(error.problem) and error.context_mark:
        mark = error.context_mark
    what = f"This is not YAML: {str(error.problem).split(', but')[0]}."
    remedy = "Put text in a block after `|`, or in quotes, if it holds a colon, a hash or a quote."
    return Problem(file, what, remedy, mark.line + 1, mark.column + 1)


def _no_list(file: Path) -> Problem:
    what = "A quiz file is a list of questions, each starting with `- id:`."
    return Problem(file, what, "Write at least one question.", 1, 1)
