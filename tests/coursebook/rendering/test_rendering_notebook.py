"""A quiz as HTML, and in a notebook's two lives."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from coursebook import Quiz
from coursebook.quiz import load_quiz
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.quiz import render

TEXT = """\
- id: first
  ask: Is **a < b** <script>alert(1)</script>?
  choices:
    - text: Yes, $x^2$.
      correct: true
      why: It "is" & stays.
    - text: No.
      why: It's not.
"""


@pytest.fixture
def course(tmp_path):
    """A course with one quiz."""
    (tmp_path / "book" / "quizzes").mkdir(parents=True)
    (tmp_path / "book" / "quizzes" / "tides.yml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def rendered(course: Path) -> str:
    """The quiz as HTML."""
    return render(load_quiz(course / "book" / "quizzes" / "tides.yml", course))


def test_markup_in_text_is_shown_and_not_run(course):
    """Bold is bold, a formula is MathML, and a script is letters."""
    html = rendered(course)

    assert "<strong>a &lt; b</strong>" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<math" in html
    assert "<script" not in html


def test_key_survives_quotes_and_ampersands(course):
    """What the page's script reads back is what the author wrote, rendered."""
    html = rendered(course)

    key = json.loads(unescape(re.search('data-key="([^"]*)"', html)[1]))

    right = next(line for line in html.splitlines() if "Yes" in line and "<input" in line)
    whys = {reply["why"] for reply in key["replies"].values()}
    assert whys == {str(inline_html('It "is" & stays.')), str(inline_html("It's not."))}
    assert key["right"] == [re.search('value="([^"]*)"', right)[1]]


def test_frozen_quiz_is_a_small_element(course):
    """A committed notebook holds the quiz's name, not its questions."""
    bundle = Quiz("tides", course)._repr_mimebundle_()

    assert bundle["text/html"] == '<course-quiz data-quiz="tides"></course-quiz>'
    assert bundle["text/plain"] == "Quiz 'tides'"


def test_live_answers_and_score_reach_python(course, monkeypatch):
    """What the page's element writes to the widget is what a teacher reads."""
    monkeypatch.delenv("COURSEBOOK_OUTPUT")
    quiz = Quiz("tides", course)
    bundle = quiz._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "application/vnd.jupyter.widget-view+json" in data

    quiz._widget.answers = {"first": {"latest": {"answer": ["x"], "result": "partly", "score": 0.5}}}

    assert quiz.answers["first"]["latest"]["result"] == "partly"
    assert quiz.score == 0.5


def test_missing_quiz_is_named(course):
    """A mistyped name says which file it looked for."""
    with pytest.raises(Exception, match="There is no quiz 'tide'"):
        Quiz("tide")
