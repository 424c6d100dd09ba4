"""What holds of every generated quiz, whatever the text."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from coursebook.document import read_document
from coursebook.question_maker import quiz_text
from coursebook.quiz.kinds.base import as_list
from coursebook.quiz.schema import schema
from coursebook.quiz.source import read_questions
from tests.coursebook.question_maker.texts import DOCUMENTS, GARDEN, document_of, quizzes

ROOT = Path(__file__).parents[3]
OWN = next((ROOT / "documents").glob("*.md"))

each_document = pytest.mark.parametrize("path", [GARDEN, OWN], ids=["garden", "course"])


@pytest.fixture
def folder(tmp_path):
    """Where quizzes are written."""
    return tmp_path


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_any_document_gives_quizzes_that_load(document):
    """The loader, which knows every rule of quizzes, has nothing to say; and the laws below hold."""
    with TemporaryDirectory() as folder:
        hold_the_laws(quizzes(document, Path(folder)))


@each_document
def test_real_documents_hold_the_laws(path, folder):
    """And every section has something to do."""
    document = read_document(path)
    made = quizzes(document, folder)

    hold_the_laws(made)
    assert {section.slug for section in document.sections} <= made.keys()


def hold_the_laws(made):
    """Each question is marked and rests on sentences of its own; its key is right; no chapter is flooded."""
    questions = [question for chapter in made.values() for question in chapter]
    assert all(question.generated and question.source for question in questions)
    assert max(map(len, made.values()), default=0) <= 5
    assert [name for name, times in Counter(question.id for question in questions).items() if times > 1] == []
    sources = Counter(sentence.casefold() for question in questions for sentence in as_list(question.source))
    assert [sentence for sentence, times in sources.items() if times > 1] == []
    for question in questions:
        RIGHT[question.type](question)


def choice_is_right(question):
    """The right sentence is the source, and the others say which chapter they are from; no id gives the answer away."""
    right = [option for option in question.choices if option.correct]
    assert [option.text for option in right] == [question.source]
    assert len(question.choices) == 4
    assert all("It stands in the chapter *" in option.why for option in question.choices if not option.correct)


def gap_is_right(question):
    """The word put back gives the source, is offered once, and no other word of the offer is in the sentence."""
    ((name, filling),) = question.gaps.items()
    assert question.text.replace(f"{{{name}}}", filling.answer) == question.source
    assert sorted(filling.choices) == sorted([filling.answer, *(wrong.answer for wrong in filling.wrong)])
    assert 3 <= len(filling.choices) <= 4
    assert 6 <= len(question.source.split()) <= 40
    rest = question.text.lower().replace("{", " ").split()
    assert filling.answer.lower() not in rest
    for wrong in filling.wrong:
        assert "another term" in wrong.why or wrong.answer in wrong.why


def match_is_right(question):
    """What is left of each definition is in it in that order, without the term."""
    assert len(question.pairs) == len(question.source) >= 3
    for pair, sentence in zip(question.pairs, question.source, strict=True):
        place = 0
        for piece in pair.left.split("…"):
            place = sentence.index(piece.strip(), place) + len(piece.strip())


def order_is_right(question):
    """Each item is the end of its source, in the order of the text."""
    assert len(question.items) == len(question.source) >= 3
    for item, sentence in zip(question.items, question.source, strict=True):
        assert sentence.casefold().endswith(item.text.casefold())


@each_document
def test_quizzes_are_the_same_in_every_process(path):
    """No set or hash has a say in what is asked."""

    def written(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "tests.coursebook.question_maker.texts", str(path)]
        return subprocess.run(command, capture_output=True, check=True, env=environment, cwd=ROOT).stdout

    first = written("1")
    assert first.count(b"- id:") > 5
    assert first == written("2")


@each_document
def test_editor_underlines_nothing(path, folder):
    """What is written fits the schema that its first line names."""
    document = read_document(path)
    for section in document.everything:
        if text := quiz_text(document, section):
            file = folder / "quiz.yml"
            file.write_text(text, encoding="utf-8")
            items, problems = read_questions(file)

            jsonschema.validate([item.data for item in items], schema())
            assert problems == []
            assert text.startswith("# yaml-language-server: $schema=")
            assert "yours from now on" in text


def test_ids_stay_when_another_section_changes(folder):
    """What is asked may change with the rest of the book; what a question about a word is called does not."""
    document = read_document(GARDEN)
    before = {question.id for chapter in quizzes(document, folder).values() for question in chapter}
    more = document_of(("More", "A wheelbarrow carries the compost and the weeds to the far end of the plot."))
    larger = type(document)(
        document.title,
        document.introduction,
        (*document.sections, *more.sections),
        document.terms,
        (*document.parts, *more.parts),
    )

    after = {question.id for chapter in quizzes(larger, folder).values() for question in chapter}

    assert len(before & after) >= 0.8 * len(before)


def test_text_that_gives_nothing_gets_no_quiz():
    """Silence is better than a bad question."""
    document = document_of(("Short", "Lift the pot."), ("Why", "Why is it so? It is so."))

    assert [quiz_text(document, section) for section in document.everything] == [None, None]


#: By the type of a question, what makes it right.
RIGHT = {"gap": gap_is_right, "match": match_is_right, "order": order_is_right, "choice": choice_is_right}
