"""The form of a quiz file as a JSON Schema, with which editors complete keys and underline mistakes.

``python -m coursebook.quiz.schema`` writes `schema.json`; a test fails when it no longer matches the types.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from coursebook.quiz.kinds import AnyQuestion

#: Where editors find it; the first line of a quiz file names it.
FILE = Path(__file__).with_name("schema.json")


def schema() -> dict[str, Any]:
    """Return the schema of a quiz file: a list of questions, each of one type; without one, a single choice."""
    form = TypeAdapter(list[AnyQuestion]).json_schema()
    form["items"].pop("discriminator")  # it would require a type for a single choice as well
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Quiz",
        "description": "The questions of one chapter.",
        **form,
    }


def schema_text() -> str:
    """Return the content of `schema.json`."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8")
