"""The JSON Schema that editors use follows from the types, and agrees with them."""

import json

import jsonschema
import pytest

from coursebook.quiz.schema import FILE, schema_text
from coursebook.quiz.source import read_questions

SCHEMA = json.loads(schema_text())


def plain(value):
    """Data as JSON has them."""
    return json.loads(json.dumps(value))


def test_schema_follows_from_the_types():
    """`python -m coursebook.quiz.schema` writes it."""
    assert FILE.read_text("utf-8") == schema_text()


def test_every_quiz_of_the_course_fits(root):
    """What the course checks, an editor does not underline."""
    files = sorted((root / "book" / "quizzes").glob("*.yml"))
    assert files
    for file in files:
        items, _ = read_questions(file)

        jsonschema.validate(plain([item.data for item in items]), SCHEMA)


def test_sample_with_every_type_fits(course):
    """All nine types."""
    items, _ = read_questions(course / "book" / "quizzes" / "tides.yml")

    jsonschema.validate(plain([item.data for item in items]), SCHEMA)


@pytest.mark.parametrize(
    ("place", "change"),
    [
        (0, {"hint": []}),
        (0, {"choices": []}),
        (2, {"tolerance": -1}),
        (3, {"step": None}),
        (8, {"where": 3}),
        (1, {"type": "x"}),
    ],
)
def test_mistake_is_underlined(place, change, course):
    """An editor sees misspelt keys, empty lists and values of another kind."""
    items, _ = read_questions(course / "book" / "quizzes" / "tides.yml")
    question = plain(items[place].data) | change

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([question], SCHEMA)


def test_every_quiz_names_the_schema(root):
    """The first line, by which VS Code finds it."""
    for file in (root / "book" / "quizzes").glob("*.yml"):
        first = file.read_text("utf-8").splitlines()[0]

        assert (file.parent / first.rpartition("=")[2]).resolve() == FILE.resolve()
