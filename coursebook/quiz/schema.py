"""The form of a quiz file as a JSON Schema, by which an editor completes and underlines while one writes.

``python -m coursebook.quiz.schema`` writes `schema.json` anew; a test fails when it no longer follows from the types.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from coursebook.quiz.kinds import AnyQuestion

#: Where editors find it, named by the first line of a quiz file.
FILE = Path(__file__).with_name("schema.json")


def schema() -> dict[str, Any]:
    """Give the schema of a quiz file: a list of questions, each of one type, one choice where it names none."""
    form = TypeAdapter(list[AnyQuestion]).json_schema()
    form["items"].pop("discriminator")  # which would want a type for one choice as well
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Quiz",
        "description": "The questions of one chapter.",
        **form,
    }


def written() -> str:
    """Give the schema as text."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
