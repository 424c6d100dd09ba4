"""Generated questions as YAML that is easy to edit."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from coursebook.question_maker.question import GeneratedQuestion

_HEAD = """\
# yaml-language-server: $schema=schema.json
# These questions were made from the text of the chapter, once. The file is yours from now on.
# Take `generated: true` away from a question that you have made your own.
"""
#: Text that needs no quotes in YAML, even in a list on one line.
_PLAIN = re.compile(r"[^\W\d_]+(?:[ '’‑-][^\W\d_]+)*")
#: Words that YAML reads as another type.
_RESERVED = {"true", "false", "yes", "no", "on", "off", "null", "none", "y", "n"}
#: The longest text on the line of its key. [characters]
MAX_INLINE = 90
#: A sentence without characters that YAML or an editor could misread.
_SIMPLE = re.compile(r"[A-Z][a-z’]* [\w ,.?;()’-]*[\w.?)]")
#: Keys whose values are written without quotes, and keys whose text goes into a block if it is not simple.
_UNQUOTED = {"id", "type", "generated", "correct"}
_BLOCKS = {"ask", "text", "left", "right", "why", "otherwise", "source", "hints"}


def quiz_yaml(questions: Sequence[GeneratedQuestion]) -> str:
    """Write the quiz file of one chapter."""
    return _HEAD + "".join(f"\n{_question(question)}" for question in questions)


def _question(question: GeneratedQuestion) -> str:
    fields: dict[str, Any] = {"id": question.id, **question.fields}
    head: dict[str, Any] = {key: fields.pop(key) for key in ("id", "type") if key in fields}
    fields = head | {"generated": "true"} | fields
    lines = [line for key, value in fields.items() for line in _entry(key, value)]
    return "- " + "\n  ".join(lines) + "\n"


def _entry(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401  (lists, dicts and texts within each other)
    """Yield one key with its value, as lines without indentation."""
    if isinstance(value, dict):
        yield f"{key}:"
        yield from (f"  {line}" for inner, one in value.items() for line in _entry(inner, one))
    elif key == "choices" and not isinstance(value[0], dict):
        yield f"{key}: [{', '.join(map(_scalar, value))}]"
    elif isinstance(value, list):
        yield f"{key}:"
        for one in value:
            lines = list(_item(key, one))
            yield f"  - {lines[0]}"
            yield from (f"    {line}" for line in lines[1:])
    elif key in _BLOCKS and not _is_simple(value):
        yield f"{key}: |"
        yield f"  {value}"
    elif key in _BLOCKS:
        yield f"{key}: {value}"
    else:
        yield f"{key}: {value if key in _UNQUOTED else _scalar(value)}"


def _item(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, dict):
        yield from (line for inner, one in value.items() for line in _entry(inner, one))
    elif _is_simple(value):
        yield value
    else:
        yield "|"
        yield f"  {value}"


def _is_simple(text: str) -> bool:
    """Whether a text can be on the line of its key: short, and without YAML's special characters."""
    return len(text) <= MAX_INLINE and _SIMPLE.fullmatch(text) is not None


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    return json.dumps(text, ensure_ascii=False)
