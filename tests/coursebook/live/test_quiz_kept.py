"""A quiz in a kernel whose cell runs again: the answers stay, the questions are those of the file."""

import pytest

from coursebook import Quiz

QUESTION = """\
- id: {name}
  ask: Is water wet, {name}?
  choices:
    - text: Yes.
      correct: true
      why: It is.
    - text: No.
      why: It is.
"""
RIGHT = {"latest": {"answer": ["x"], "result": "right", "score": 1.0}}


@pytest.fixture(autouse=True)
def live(monkeypatch):
    """Quizzes are live, in a kernel that has shown none."""
    monkeypatch.delenv("COURSEBOOK_OUTPUT")
    monkeypatch.setattr("coursebook.live.quiz_widget._widgets", {})


@pytest.fixture
def course(tmp_path):
    """A course with a quiz of two questions."""
    return make_course(tmp_path / "course", "high", "low")


def make_course(root, *names):
    """Write a course with one quiz."""
    file = root / "book" / "quizzes" / "tides.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(QUESTION.format(name=name) for name in names), encoding="utf-8")
    return root


def answered(course, *names):
    """Show the quiz, and answer some of its questions."""
    quiz = Quiz("tides", course)
    quiz._widget.answers = dict.fromkeys(names, RIGHT)
    return quiz


def test_answers_stay_when_the_cell_runs_again(course):
    """It is the same widget, so every output shows the same answers."""
    quiz = answered(course, "high")

    again = Quiz("tides", course)

    assert again._widget is quiz._widget
    assert list(again.answers) == ["high"]
    assert again.score == 0.5


def test_answers_to_questions_that_remain_stay_when_the_file_changes(course):
    """The new questions are shown, and the score is out of them."""
    quiz = answered(course, "high", "low")
    make_course(course, "high", "slack", "ebb", "flood")

    again = Quiz("tides", course)

    assert again.score == 0.25
    assert list(again.answers) == ["high"]
    assert "Is water wet, flood?" in quiz._widget.html
    assert "Is water wet, low?" not in quiz._widget.html


def test_answer_follows_a_question_that_was_renamed(course):
    """The new id lists the old one under `aliases`, as on the page."""
    answered(course, "low")
    file = course / "book" / "quizzes" / "tides.yml"
    file.write_text(file.read_text().replace("- id: low\n", "- id: ebb\n  aliases: [low]\n"), encoding="utf-8")

    again = Quiz("tides", course)

    assert again.answers == {"ebb": RIGHT}
    assert again.score == 0.5


def test_reset_begins_again(course):
    """Answers and score are gone, what was unfolded is folded, and the notebook is told to show the quiz again."""
    quiz = answered(course, "high")
    quiz.reveal()

    quiz.reset()

    assert quiz.answers == {}
    assert quiz.score == 0
    assert not quiz._widget.revealed
    assert quiz._widget.n_resets == 1


def test_quizzes_of_two_courses_do_not_mix(course, tmp_path):
    """Both have chapters of the same name, in one kernel."""
    answered(course, "high")
    other = make_course(tmp_path / "other", "high", "low")

    assert Quiz("tides", other).answers == {}
    assert list(Quiz("tides", course).answers) == ["high"]


def test_answers_of_a_class_are_its_own(course):
    """What the class has answered says nothing of the person who shows the notebook."""
    quiz = answered(course, "high")

    assert quiz.for_class().answers == {}


def test_closed_quiz_can_be_shown_again(course):
    """`Widget.close_all()` leaves widgets that show nothing any more."""
    answered(course, "high")._widget.close()

    again = Quiz("tides", course)

    assert again._widget.comm is not None
    assert again.answers == {}
