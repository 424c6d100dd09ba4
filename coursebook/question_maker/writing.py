"""Generated questions as YAML that is pleasant to edit."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from coursebook.question_maker.question import Made

_HEAD = """\
# yaml-language-server: $schema=schema.json
# These questions were made from the text of the chapter, once. The file is yours from now on.
# Take `generated: true` away from a question that you have made your own.
"""
#: What needs no quotes in YAML, in a list on one line either.
_BARE = re.compile(r"[^\W\d_]+(?:[ '’‑-][^\W\d_]+)*")
#: Words that YAML would take for something else.
_OTHERWISE = {"true", "false", "yes", "no", "on", "off", "null", "none", "y", "n"}
#: Words that may stand beside their key. [letters]
MOST_BESIDE = 90
#: A sentence without signs that YAML or an editor could take for something else.
_SIMPLE = re.compile(r"[A-Z][a-z’]* [\w ,.?;()’-]*[\w.?)]")
#: Keys of words that YAML knows. Keys whose words stand in a block of their own, whatever is in them.
_AS_IT_IS = {"id", "type", "generated", "correct"}
_BLOCKS = {"ask", "text", "left", "right", "why", "otherwise", "source", "hints"}


def quiz_yaml(questions: Sequence[Made]) -> str:
    """Write the quiz file of one chapter."""
    return _HEAD + "".join(f"\n{_question(question)}" for question in questions)


def _question(question: Made) -> str:
    fields = {"id": question.id, **question.fields}
    first = {key: fields.pop(key) for key in ("id", "type") if key in fields}
    fields = {**first, "generated": "true", **fields}
    lines = [line for key, value in fields.items() for line in _entry(key, value)]
    return "- " + "\n  ".join(lines) + "\n"


def _entry(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401  (lists, dicts and texts within each other)
    """Write one key with what belongs to it, as lines that are not indented yet."""
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
        yield f"{key}: {value if key in _AS_IT_IS else _scalar(value)}"


def _item(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, dict):
        yield from (line for inner, one in value.items() for line in _entry(inner, one))
    elif _is_simple(value):
        yield value
    else:
        yield "|"
        yield f"  {value}"


def _is_simple(text: str) -> bool:
    """Tell whether words can stand beside their key: short, and without any sign of YAML."""
    return len(text) <= MOST_BESIDE and _SIMPLE.fullmatch(text) is not None


def _scalar(text: str) -> str:
    if _BARE.fullmatch(text) and text.lower() not in _OTHERWISE:
        return text
    return json.dumps(text, ensure_ascii=False)
