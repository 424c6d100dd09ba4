"""What the library finds wrong with the form of a question, in our words: what is wrong, and what to write."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from coursebook.quiz.computing import nearest
from coursebook.quiz.kinds import TYPES, AnyQuestion, Question
from coursebook.quiz.kinds.base import Fault
from coursebook.quiz.numerals import plain_number, read_measured
from coursebook.quiz.source import Trail

_QUESTION = TypeAdapter(AnyQuestion)

#: What to write where a pattern does not fit.
_PATTERNS = {
    "id": ("names no question", "Write lower-case words joined by hyphens, such as `tides-moon`."),
    "function": ("names no function", "Write `module.function`, such as `tides.height`."),
    "where": ("names no function", "Write `module.function`, such as `tides.is_dry`."),
}
_OTHER_PATTERN = ("is no name", "Write lower-case words joined by hyphens.")
#: What a value should have been, by the library's name for the finding.
_WANTED = {
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


#: Findings that say that something is no number.
_NUMBERS = {"float_type", "float_parsing", "int_type", "int_parsing"}
#: Findings that say no more than that a value has another form.
_FORMS = {kind for kind in _WANTED if kind.endswith("_type")}


def question_of(data: Any) -> Question | list[Fault]:  # noqa: ANN401  (whatever YAML holds)
    """Read one question, or say all that is wrong with its form."""
    if not isinstance(data, dict):
        return [Fault((), "A question is a mapping.", "Write `id`, `ask` and its answers, indented alike.")]
    kind = data.get("type", "choice")
    if kind not in TYPES:
        return [Fault(("type",), f"There is no type `{kind}`{nearest(str(kind), TYPES)}", "Choose one of them.")]
    try:
        return _QUESTION.validate_python({**data, "type": kind})
    except ValidationError as error:
        return list(_faults(error, data, TYPES[kind]))


def _faults(error: ValidationError, data: dict[str, Any], model: type[Question]) -> Iterator[Fault]:
    """Say each finding once: where several forms of a value were tried, the one that went deepest was meant."""
    findings = [{**found, "loc": _trail(found, data)} for found in error.errors()]
    trails = [found["loc"] for found in findings]
    misspelt = [found["loc"] for found in findings if found["type"] == "extra_forbidden"]
    told: set[Trail] = set()
    for found in sorted(findings, key=lambda found: found["type"] in _FORMS):
        trail = found["loc"]
        deeper = any(other[: len(trail)] == trail and len(other) > len(trail) for other in trails)
        meant = found["type"] == "missing" and any(
            wrong[:-1] == trail[:-1] and get_close_matches(str(wrong[-1]), [str(trail[-1])]) for wrong in misspelt
        )
        if trail not in told and not deeper and not meant:
            told.add(trail)
            yield _fault(found, model)


def _fault(found: Mapping[str, Any], model: type[Question]) -> Fault:
    trail: Trail = found["loc"]
    key = next((part for part in reversed(trail) if isinstance(part, str)), "")
    owner = _owner(model, trail)
    match found["type"]:
        case "missing":
            purpose = owner.model_fields[key].description or "it"
            return Fault(trail[:-1], f"`{key}` is missing.", f"Write `{key}:` {purpose[0].lower()}{purpose[1:]}")
        case "extra_forbidden":
            return Fault(trail, f"`{key}` is no key here{nearest(key, _keys(owner))}", "Correct it, or take it away.")
        case "string_pattern_mismatch":
            what, remedy = _PATTERNS.get(key, _OTHER_PATTERN)
            return Fault(trail, f"“{found['input']}” {what}.", remedy)
        case "too_short" | "string_too_short":
            least = found["ctx"].get("min_length", 1)
            what = f"`{key}` is empty." if least == 1 else f"`{key}` has fewer than {least}."
            return Fault(trail, what, _purpose(owner, key))
        case "too_long" | "string_too_long":
            return Fault(trail, f"`{key}` is longer than {found['ctx']['max_length']}.", "Shorten it.")
        case kind:
            wanted = _WANTED.get(kind, found["msg"].lower()).format(**found.get("ctx", {}))
            if kind in _NUMBERS and (meant := _number_meant(found["input"])):
                wanted = f"{meant}: a point for decimals, no separators, no unit"
            return Fault(trail, f"`{key}` cannot be {_quoted(found['input'])}.", f"Write {wanted}.")


def _number_meant(written: object) -> str:
    """Return the number that an author wrote in another way than YAML does, or both that it can be read as."""
    readings = read_measured(written).readings if isinstance(written, str) else ()
    return " or ".join(plain_number(number) for number in readings)


def _quoted(value: object) -> str:
    if value is None:
        return "empty"
    words = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{words if len(words) < 40 else words[:39] + '…'}”"


def _purpose(owner: type[BaseModel], key: str) -> str:
    field = owner.model_fields.get(key)
    return f"Write {field.description[0].lower()}{field.description[1:]}" if field and field.description else "Fill it."


def _keys(owner: type[BaseModel]) -> list[str]:
    return list(owner.model_fields)


def _trail(found: Mapping[str, Any], data: object) -> Trail:
    """Give the library's path without the names of the forms that it tried on the way, which the data do not hold."""
    trail: list[str | int] = []
    loc = found["loc"][1:]  # the first part is the type of question
    for place, part in enumerate(loc):
        inside = isinstance(data, dict) and part in data
        if inside or (isinstance(data, list) and isinstance(part, int)):
            data = data[part]
            trail.append(part)
        elif found["type"] == "missing" and place == len(loc) - 1:
            trail.append(part)
    return tuple(trail)


def _owner(model: type[BaseModel], trail: Trail) -> type[BaseModel]:
    """Find the model to which the last key of a trail belongs."""
    for part in trail[:-1]:
        if isinstance(part, str) and part in model.model_fields:
            inner = _models(model.model_fields[part].annotation)
            model = inner[0] if inner else model
    return model


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models(inner)]
