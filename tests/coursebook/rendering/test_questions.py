"""Every type of question is drawn: its templates have values, its answer and its feedback are HTML."""

from pathlib import Path

import pytest

from coursebook.quiz.kinds import TYPES
from coursebook.quiz.kinds.base import Feedback
from coursebook.rendering import quiz
from coursebook.rendering.questions import answer_html, answer_key_html, template_values

TEMPLATES = Path(quiz.__file__).parent / "templates" / "quiz"


@pytest.mark.parametrize("function", [template_values, answer_html], ids=lambda function: function.__name__)
@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_every_type_is_registered(kind, function):
    """A type without a module here would only be missed when a quiz of it is drawn."""
    assert function.dispatch(kind) is not function.dispatch(object)


@pytest.mark.parametrize("folder", ["inputs", "paper"])
def test_every_type_has_its_templates_and_no_other_is_there(folder):
    """One for the page, and one for a book."""
    assert {file.stem for file in (TEMPLATES / folder).iterdir()} == TYPES.keys()


def test_feedback_in_a_key_becomes_html_and_the_rest_stays():
    """Names, numbers and the author's answers are data; what the reader is told is escaped Markdown with its link."""
    key = {
        "right": ["a", 1.5],
        "why": Feedback("*So* <b>"),
        "wrong": [{"answer": "<i>", "why": Feedback("No.", "#tides?hour=3&moon=on")}],
    }

    assert answer_key_html(key) == {
        "right": ["a", 1.5],
        "why": "<em>So</em> &lt;b&gt;",
        "wrong": [
            {
                "answer": "<i>",
                "why": 'No. <a class="course-reply-link" href="#tides?hour=3&amp;moon=on">See it in the picture</a>',
            }
        ],
    }
