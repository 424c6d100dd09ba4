"""A question as an object, or all that is wrong with its form, in our words instead of pydantic's."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from coursebook.quiz.course_models import nearest
from coursebook.quiz.kinds import TYPES, AnyQuestion, Question
from coursebook.quiz.kinds.base import Fault
from coursebook.quiz.numerals import plain_number, read_quantity
from coursebook.quiz.source import KeyPath

_QUESTION: TypeAdapter[Question] = TypeAdapter(AnyQuestion)

#: What to write where a pattern does not fit.
_PATTERNS = {
    "id": ("is not a question's id", "Write lower-case words joined by hyphens, such as `tides-moon`."),
    "function": ("is not a function's name", "Write `module.function`, such as `tides.height`."),
    "where": ("is not a function's name", "Write `module.function`, such as `tides.is_dry`."),
}
_OTHER_PATTERN = ("is not a name", "Write lower-case words joined by hyphens.")
#: What a value should have been, by pydantic's error type.
_EXPECTED = {
    "string_type": "text; put it in quotes",
    "float_type": "a number, without quotes or unit",
    "float_parsing": "a number, without quotes or unit",
    "finite_number": "a finite number",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "`true` or `false`",
    "bool_parsing": "`true` or `false`",
    "list_type": "a list, each line starting with `-`",
    "dict_type": "a mapping of names to values",
    "model_type": "a mapping of the keys that belong here",
    "model_attributes_type": "a mapping of the keys that belong here",
    "greater_than": "more than {gt:g}",
    "greater_than_equal": "at least {ge:g}",
    "less_than_equal": "at most {le:g}",
}
#: Error types of values that are not numbers.
_NUMBER_ERRORS = {"float_type", "float_parsing", "int_type", "int_parsing"}
#: Error types that say no more than that a value has another type.
_TYPE_ERRORS = {kind for kind in _EXPECTED if kind.endswith("_type")}


def parse_question(data: Any) -> Question | list[Fault]:  # noqa: ANN401  (whatever YAML holds)
    """Parse one question, or report everything that is wrong with its form."""
    if not isinstance(data, dict):
        return [Fault((), "A question is a mapping.", "Write `id`, `ask` and its answers, with the same indentation.")]
    kind = data.get("type", "choice")
    if kind not in TYPES:
        return [Fault(("type",), f"There is no type `{kind}`{nearest(str(kind), TYPES)}", "Choose one of them.")]
    try:
        return _QUESTION.validate_python({**data, "type": kind})
    except ValidationError as error:
        return list(_faults(error, data, TYPES[kind]))


def _faults(error: ValidationError, data: dict[str, Any], model: type[Question]) -> Iterator[Fault]:
    """Report each error once: where several types of a value were tried, the one that went deepest was meant."""
    errors = [(_path(details, data), details) for details in error.errors()]
    misspelt = [path for path, details in errors if details["type"] == "extra_forbidden"]
    reported: set[KeyPath] = set()
    for path, details in sorted(errors, key=lambda pair: pair[1]["type"] in _TYPE_ERRORS):
        deeper = any(other[: len(path)] == path and len(other) > len(path) for other, _ in errors)
        meant = details["type"] == "missing" and any(
            wrong[:-1] == path[:-1] and get_close_matches(str(wrong[-1]), [str(path[-1])]) for wrong in misspelt
        )
        if path not in reported and not deeper and not meant:
            reported.add(path)
            yield _fault(path, details, model)


def _fault(path: KeyPath, details: ErrorDetails, model: type[Question]) -> Fault:
    context = details.get("ctx", {})
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    owner = _owner(model, path)
    match details["type"]:
        case "missing":
            purpose = owner.model_fields[key].description or "it"
            return Fault(path[:-1], f"`{key}` is missing.", f"Write `{key}:` {purpose[0].lower()}{purpose[1:]}")
        case "extra_forbidden":
            return Fault(
                path, f"`{key}` is not a key here{nearest(key, list(owner.model_fields))}", "Correct it, or remove it."
            )
        case "string_pattern_mismatch":
            what, remedy = _PATTERNS.get(key, _OTHER_PATTERN)
            return Fault(path, f"“{details['input']}” {what}.", remedy)
        case "too_short" | "string_too_short":
            least = context.get("min_length", 1)
            what = f"`{key}` is empty." if least == 1 else f"`{key}` has fewer than {least}."
            return Fault(path, what, _purpose(owner, key))
        case "too_long" | "string_too_long":
            return Fault(path, f"`{key}` is longer than {context['max_length']}.", "Shorten it.")
        case kind:
            expected = _EXPECTED.get(kind, details["msg"].lower()).format(**context)
            if kind in _NUMBER_ERRORS and (meant := _number_meant(details["input"])):
                expected = f"{meant}: a point for decimals, no separators, no unit"
            return Fault(path, f"`{key}` cannot be {_quoted(details['input'])}.", f"Write {expected}.")


def _number_meant(written: object) -> str:
    """Return the number that an author wrote in another way than YAML, or each number that it may mean."""
    readings = read_quantity(written).readings if isinstance(written, str) else ()
    return " or ".join(plain_number(number) for number in readings)


def _quoted(value: object) -> str:
    if value is None:
        return "empty"
    words = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{words if len(words) < 40 else words[:39] + '…'}”"


def _purpose(owner: type[BaseModel], key: str) -> str:
    field = owner.model_fields.get(key)
    return f"Write {field.description[0].lower()}{field.description[1:]}" if field and field.description else "Fill it."


def _path(details: ErrorDetails, data: Any) -> KeyPath:  # noqa: ANN401  (whatever YAML holds)
    """Return pydantic's path without the names of the types that it tried on the way, which the data do not hold."""
    path: list[str | int] = []
    loc = details["loc"][1:]  # the first part is the type of question
    for place, part in enumerate(loc):
        inside = isinstance(data, dict) and part in data
        if inside or (isinstance(data, list) and isinstance(part, int)):
            data = data[part]
            path.append(part)
        elif details["type"] == "missing" and place == len(loc) - 1:
            path.append(part)
    return tuple(path)


def _owner(model: type[BaseModel], path: KeyPath) -> type[BaseModel]:
    """Find the model to which the last key of a path belongs."""
    for part in path[:-1]:
        if isinstance(part, str) and part in model.model_fields:
            inner = _models(model.model_fields[part].annotation)
            model = inner[0] if inner else model
    return model


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models(inner)]
