"""What a question says about its origin: that a program made it, and the sentence that it is based on."""

import pytest

from coursebook.problems import CourseError
from coursebook.quiz import load_quiz
from coursebook.quiz.kinds import TYPES
from coursebook.rendering.quiz import render, render_answers, render_on_paper

QUESTION = """\
- id: first
  {fields}
  ask: Is it so?
  choices:
    - text: Yes, it is.
      correct: true
      why: It stays.
    - text: No, it is not.
      why: It went.
"""
MARK = "Made from the text"


@pytest.fixture
def quiz_with(tmp_path):
    """Load a quiz of one question with further fields."""

    def load(fields: str):
        file = tmp_path / "tides.yml"
        file.write_text(QUESTION.format(fields=fields), encoding="utf-8")
        return load_quiz(file, tmp_path)

    return load


@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_every_type_has_the_fields(kind):
    """Whatever the reader does, the question may name its sentence."""
    assert {"generated", "source"} <= kind.model_fields.keys()


@pytest.mark.parametrize("shown", [render, render_answers])
def test_source_stands_with_the_answer(shown, quiz_with):
    """Before any script, folded on the page and open on paper; its markup is shown, and HTML is letters."""
    html = shown(quiz_with("source: It *stays* <b>so</b>."))

    assert "“It <em>stays</em> &lt;b&gt;so&lt;/b&gt;.”" in html
    assert MARK not in html


@pytest.mark.parametrize("shown", [render, render_on_paper])
def test_generated_question_says_so(shown, quiz_with):
    """On the page and in a book, where the reader meets the question."""
    html = shown(quiz_with("generated: true\n  source: [It stays., It is so.]"))

    assert MARK in html


def test_several_sentences_are_quoted_one_by_one(quiz_with):
    """A question may rest on more than one."""
    assert "“It stays.” “It is so.”" in render(quiz_with("source: [It stays., It is so.]"))


def test_written_question_looks_as_before(quiz_with):
    """No mark and no empty paragraph where an author wrote the question."""
    html = render(quiz_with("hints: []")) + render_answers(quiz_with("hints: []"))

    assert "course-source" not in html
    assert MARK not in html


def test_generated_question_must_name_its_sentence(quiz_with):
    """Nobody can judge a generated question without the sentence that it was made from."""
    with pytest.raises(CourseError) as caught:
        quiz_with("generated: true")

    (problem,) = caught.value.problems
    assert problem.line == 2
    assert "names no sentence" in problem.what
    assert "remove `generated`" in problem.remedy
