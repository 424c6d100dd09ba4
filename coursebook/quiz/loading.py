"""A quiz file read and checked: every mistake with its line and column, all of them at once."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from coursebook.problems import CourseError, Problem
from coursebook.quiz.computing import compute
from coursebook.quiz.questions import (
    TYPES,
    Computed,
    Number,
    Option,
    Question,
    TaggedQuestion,
    WrongNumber,
)

#: Where the quizzes of a course are.
FOLDER = Path("book") / "quizzes"

_QUESTION = TypeAdapter(TaggedQuestion)


@dataclass(frozen=True)
class QuizFile:
    """The questions of one chapter, checked, with every answer computed.

    Parameters
    ----------
    slug : str
        The file's name without its ending.
    file : pathlib.Path
        Where it was read.
    questions : tuple of Question
        In reading order; computed answers are numbers.
    lines : tuple of int
        The line of each question.
    """

    slug: str
    file: Path
    questions: tuple[Question, ...]
    lines: tuple[int, ...]


def load_quiz(file: Path, root: Path) -> QuizFile:
    """Read one quiz file.

    Parameters
    ----------
    file : pathlib.Path
        The YAML file.
    root : pathlib.Path
        The folder of the course, whose models compute the answers.

    Raises
    ------
    CourseError
        With every mistake in the file.
    """
    listed = _parse(file)
    problems: list[Problem] = []
    questions: list[Question] = []
    for number, item in enumerate(listed):
        try:
            questions.append(_with_numbers(_question(item), root))
        except _MisplacedError as error:
            problems += [_problem(file, listed, number, path, what) for path, what in error.mistakes]
    problems += _repeated_ids(file, listed)
    if problems:
        raise CourseError(problems)
    lines = tuple(listed.lc.item(number)[0] + 1 for number in range(len(listed)))
    return QuizFile(file.stem, file, tuple(questions), lines)


def check_quizzes(root: Path) -> list[Problem]:
    """Find every mistake in every quiz of a course, and ids that two quizzes share."""
    problems: list[Problem] = []
    seen: dict[str, Path] = {}
    for file in sorted((root / FOLDER).glob("*.yml")):
        try:
            quiz = load_quiz(file, root)
        except CourseError as error:
            problems += error.problems
            continue
        for question, line in zip(quiz.questions, quiz.lines, strict=True):
            for name in (question.id, *question.aliases):
                if name in seen:
                    what = f"The question id {name!r} is also in {seen[name].name}."
                    problems.append(
                        Problem(
                            file,
                            what,
                            "Ids name saved answers across the book: choose another.",
                            line,
                        )
                    )
                seen[name] = file
    return problems


class _MisplacedError(Exception):
    """Mistakes in one question, each with its path inside the question."""

    def __init__(self, mistakes: list[tuple[tuple[str | int, ...], str]]) -> None:
        self.mistakes = mistakes
        super().__init__(str(mistakes))


def _parse(file: Path) -> CommentedSeq:
    try:
        text = file.read_text(encoding="utf-8")
        parsed = YAML(typ="rt").load(text)
    except UnicodeDecodeError as error:
        raise CourseError([Problem(file, f"It is not UTF-8: {error.reason}.", "Save it as UTF-8.")]) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark
        what = f"This is not YAML: {error.problem}."
        remedy = "Put text in a block after `|`, or in quotes, if it holds a colon or a hash."
        raise CourseError([Problem(file, what, remedy, mark.line + 1, mark.column + 1)]) from None
    except YAMLError as error:
        raise CourseError([Problem(file, f"This is not YAML: {error}.", "Mend the file.")]) from None
    if not isinstance(parsed, CommentedSeq) or not parsed:
        what = "A quiz file is a list of questions, each starting with `- id:`."
        raise CourseError([Problem(file, what, "Write at least one question.", 1, 1)])
    return parsed


def _question(item: Any) -> Question:  # noqa: ANN401  (whatever YAML holds)
    if not isinstance(item, CommentedMap):
        raise _MisplacedError([((), "A question is a mapping with `id`, `ask` and its answers.")])
    kind = item.get("type", "choice")
    if kind not in TYPES:
        raise _MisplacedError([(("type",), f"There is no type {kind!r}{_hint(str(kind), TYPES)}.")])
    try:
        return _QUESTION.validate_python({**_plain(item), "type": kind})
    except ValidationError as error:
        raise _MisplacedError([_mistake(found, kind) for found in _distinct(error)]) from None


def _distinct(error: ValidationError) -> list[dict[str, Any]]:
    """Give the findings to mend: a misspelt key is not missing too, a computed answer is no failed number."""
    findings = [
        found for found in error.errors() if not (found["type"] == "float_type" and isinstance(found["input"], dict))
    ]
    misspelt = [(found["loc"][:-1], found["loc"][-1]) for found in findings if found["type"] == "extra_forbidden"]
    return [
        found
        for found in findings
        if found["type"] != "missing"
        or not any(
            owner == found["loc"][:-1] and difflib.get_close_matches(str(key), [str(found["loc"][-1])])
            for owner, key in misspelt
        )
    ]


def _mistake(found: dict[str, Any], kind: str) -> tuple[tuple[str | int, ...], str]:  # noqa: PLR0911  (one return a kind)
    """Say one finding of the library in our words."""
    path = tuple(part for part in found["loc"] if part not in (*TYPES, "Computed", "float", "str", "int", "bool"))
    key = str(path[-1]) if path else ""
    owner = _owner(kind, path)
    match found["type"]:
        case "missing":
            return path[:-1], f"`{key}` is missing. Write `{key}:` {_PURPOSES.get(key, 'here')}."
        case "extra_forbidden":
            return path, f"`{key}` is no key here{_hint(key, owner.model_fields)}."
        case "string_pattern_mismatch" if key == "function":
            return (
                path,
                f"{found['input']!r} names no function. Write `module.function`, such as `tides.height`.",
            )
        case "string_pattern_mismatch":
            return path, f"{found['input']!r} is no id. Write lower-case words joined by hyphens."
        case "string_type":
            return path, f"`{key}` must be text. Put {found['input']!r} in quotes."
        case "too_short" | "string_too_short":
            return path, f"`{key}` is too short. {_TOO_SHORT.get(key, 'Write it out.')}"
        case "value_error":
            return (*path, "choices"), str(found["ctx"]["error"])
        case _:
            return path, f"`{key}` cannot be {found['input']!r}: {found['msg'].lower()}."


#: What a key is for, to say when it is missing.
_PURPOSES = {
    "id": "with a name that never changes",
    "ask": "with the question",
    "why": "with the reason, since every option answers back",
    "text": "with what the option says",
    "choices": "with a list of options",
    "answer": "with the number, or the function that computes it",
    "otherwise": "with the reply to any other number",
    "function": "with the function that computes the answer",
}
_TOO_SHORT = {"choices": "Offer at least two options, or three where several may be right."}


def _owner(kind: str, path: tuple[str | int, ...]) -> type:
    """The model to which the last key of a path belongs."""
    keys = [part for part in path if isinstance(part, str)]
    if len(keys) > 1 and keys[-2] == "answer":
        return Computed
    return {"choices": Option, "wrong": WrongNumber}.get(keys[0], TYPES[kind]) if len(keys) > 1 else TYPES[kind]


def _hint(word: str, known: Any) -> str:  # noqa: ANN401  (any collection of names)
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean `{near[0]}`?" if near else f"; there are {', '.join(f'`{name}`' for name in known)}"


def _with_numbers(question: Question, root: Path) -> Question:
    """The question with its computed answers as numbers."""
    if not isinstance(question, Number):
        return question
    mistakes: list[tuple[tuple[str | int, ...], str]] = []

    def number(answer: float | Computed, path: tuple[str | int, ...]) -> float:
        try:
            return compute(answer, root) if isinstance(answer, Computed) else answer
        except ValueError as error:
            mistakes.append(((*path, "function"), str(error)))
            return 0.0

    tolerance = question.tolerance
    if tolerance is None:
        tolerance = 0.5 * 10.0**-question.answer.round if isinstance(question.answer, Computed) else 1e-9
    wrong = [
        other.model_copy(update={"answer": number(other.answer, ("wrong", place, "answer"))})
        for place, other in enumerate(question.wrong)
    ]
    answer = number(question.answer, ("answer",))
    for place, other in enumerate(wrong):
        if not mistakes and abs(other.answer - answer) <= tolerance:
            mistakes.append(
                (
                    ("wrong", place),
                    f"This wrong number, {other.answer:g}, is within the right one's tolerance.",
                )
            )
    if mistakes:
        raise _MisplacedError(mistakes)
    return question.model_copy(update={"answer": answer, "tolerance": tolerance, "wrong": wrong})


def _repeated_ids(file: Path, listed: CommentedSeq) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, item in enumerate(listed):
        name = item.get("id") if isinstance(item, CommentedMap) else None
        if isinstance(name, str) and name in seen:
            yield _problem(
                file,
                listed,
                number,
                ("id",),
                f"The id {name!r} is used twice. Give each question its own.",
            )
        seen.add(str(name))


def _problem(file: Path, listed: CommentedSeq, number: int, path: tuple[str | int, ...], what: str) -> Problem:
    line, column = _place(listed, (number, *path))
    sentence, _, remedy = what.partition(". ")
    return Problem(file, f"{sentence}{'.' if remedy else ''}", remedy, line, column)


def _place(node: Any, path: tuple[str | int, ...]) -> tuple[int, int]:  # noqa: ANN401
    """The line and column of a path, or of the nearest owner that stands in the file."""
    line, column = 0, 0
    for part in path:
        if isinstance(node, CommentedSeq) and isinstance(part, int) and part < len(node):
            line, column = node.lc.item(part)
        elif isinstance(node, CommentedMap) and part in node:
            line, column = node.lc.key(part)
        else:
            break
        node = node[part]
    return line + 1, column + 1


def _plain(node: Any) -> Any:  # noqa: ANN401
    """YAML's own kinds of text and lists as Python's."""
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    return str(node) if isinstance(node, str) else node
