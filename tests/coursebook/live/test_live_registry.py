"""Live explorables and the quizzes that follow them: nothing that is closed or gone is followed any more."""

import gc
from types import SimpleNamespace

import pytest

from coursebook.live import live_registry
from coursebook.live.explorable_widget import ExplorableWidget
from coursebook.live.quiz_widget import QuizWidget
from tests.coursebook.live.garden import GARDEN


@pytest.fixture(autouse=True)
def empty(monkeypatch):
    """A kernel in which nothing is live yet."""
    monkeypatch.setattr(live_registry, "_live", {})
    monkeypatch.setattr(live_registry, "_watchers", [])


@pytest.fixture
def new_quiz(monkeypatch):
    """Show a quiz without questions."""
    monkeypatch.setattr("coursebook.live.quiz_widget.render", lambda quiz, **_: "<course-quiz></course-quiz>")
    return lambda: QuizWidget(SimpleNamespace(questions=(), works=None))


def test_closed_quizzes_watch_nothing(new_quiz):
    """Of six that were shown, five are closed."""
    quizzes = [new_quiz() for _ in range(6)]
    for quiz in quizzes[1:]:
        quiz.close()

    ExplorableWidget(GARDEN).state = {"litres": 2}

    assert live_registry.watchers() == [quizzes[0]._follow]
    assert quizzes[0].states["garden"]["litres"] == 2
    assert quizzes[1].states == {}


def test_a_watcher_that_is_gone_is_forgotten():
    """A bound method does not keep its owner alive; a function is kept, since nobody else may hold it."""

    class Owner:
        def see(self, slug, state):
            raise AssertionError

    owner, seen = Owner(), []
    live_registry.watch(owner.see)
    live_registry.watch(lambda slug, state: seen.append(slug))
    del owner
    gc.collect()

    ExplorableWidget(GARDEN)

    assert seen == ["garden"]


def test_a_closed_explorable_is_not_followed(new_quiz):
    """Nor does a link move it."""
    quiz, widget = new_quiz(), ExplorableWidget(GARDEN)
    widget.close()

    live_registry.set_state("garden", {"litres": 2})
    widget.state = {"litres": 1.5}

    assert quiz.states["garden"]["litres"] == 1
    assert live_registry.find("garden") is None


def test_the_one_shown_last_is_followed(new_quiz):
    """Closing the earlier one does not stop the later."""
    quiz = new_quiz()
    first, second = ExplorableWidget(GARDEN), ExplorableWidget(GARDEN)
    first.state = {"litres": 0.5}
    first.close()
    second.state = {"litres": 2}

    assert quiz.states["garden"]["litres"] == 2
    live_registry.set_state("garden", {"day": 3})
    assert second.state["day"] == 3
    assert first.state["day"] == 1
