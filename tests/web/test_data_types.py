"""What Python hands to the page's scripts has the form that is declared: every explorable, every key of every quiz."""

import json
import re
from html import unescape
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from pydantic import TypeAdapter

from coursebook.explorable.catalogue import explorables
from coursebook.frozen.cache import freeze_all
from coursebook.frozen.data_types import FrozenData
from coursebook.quiz import load_quiz
from coursebook.rendering.key_types import KeyByType
from coursebook.rendering.quiz import render
from tests.browser.quiz_page import SAMPLE, own_widgets
from tests.web.node import ROOT

#: The type and the key of a question, in HTML.
KEY = re.compile(r'<form[^>]*? data-type="(\w+)"[^>]*? data-key="([^"]*)"')
#: The declared form of each type's key.
FORMS = {name: TypeAdapter(form) for name, form in get_type_hints(KeyByType).items()}


@pytest.fixture(scope="module")
def frozen() -> dict[str, str]:
    """The data script of every explorable of the course."""
    return {slug: one.script for slug, one in freeze_all(ROOT, explorables(ROOT)).items()}


def test_frozen_data_are_as_declared(frozen):
    """Of every explorable of the course."""
    form = TypeAdapter(FrozenData)
    assert len(frozen) > 30
    for slug, script in frozen.items():
        called = re.fullmatch(r'customElements\.get\("course-explorable"\)\.receive\("[\w-]+",(.*)\);\n', script)

        data = json.loads(called[1])

        assert form.validate_python(data), slug
        assert undeclared(data, FrozenData) == set(), slug
        assert undeclared(data["sentences"], get_type_hints(FrozenData)["sentences"]) == set(), slug
        controls = get_args(get_type_hints(FrozenData)["controls"])[0]
        assert [undeclared(control, controls) for control in data["controls"]] == [set()] * len(data["controls"]), slug


@pytest.mark.parametrize("quiz", sorted((ROOT / "book" / "quizzes").glob("*.yml")), ids=lambda file: file.stem)
def test_keys_of_the_course_are_as_declared(quiz):
    """Of every quiz of the course."""
    assert check_keys(quiz, ROOT)


def test_keys_of_every_type_are_as_declared():
    """In the sample, which has a question of each."""
    with own_widgets():
        types = check_keys(SAMPLE / "book" / "quizzes" / "tides.yml", SAMPLE)

    assert types == FORMS.keys()


def check_keys(quiz: Path, course: Path) -> set[str]:
    """Compare the keys of a quiz with their forms, and return the types of its questions."""
    keys = [(kind, json.loads(unescape(text))) for kind, text in KEY.findall(render(load_quiz(quiz, course)))]
    for kind, key in keys:
        assert FORMS[kind].validate_python(key)
        assert undeclared(key, get_type_hints(KeyByType)[kind]) == set()
    return {kind for kind, _ in keys}


def undeclared(data: dict[str, object], form: type) -> set[str]:
    """Names in data that their form does not have."""
    return data.keys() - get_type_hints(form).keys()
