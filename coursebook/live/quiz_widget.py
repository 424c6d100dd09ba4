"""The page's quiz element in a live notebook, where answers and score reach Python."""

from typing import Any
from urllib.parse import parse_qsl

import anywidget
import traitlets

from coursebook.live import live_registry
from coursebook.quiz.loading import QuizFile
from coursebook.rendering.quiz import KEPT_BY_KERNEL, render
from coursebook.web import QUIZ_STYLES, bundled_script, joined_styles


def quiz_style() -> str:
    """Join the quiz's styles with the notebook's own colours."""
    return joined_styles(["notebook/tokens.css", "styles/button.css", *QUIZ_STYLES])


class QuizWidget(anywidget.AnyWidget):
    """A quiz whose answers are traits.

    Parameters
    ----------
    quiz : QuizFile
        The questions.

    Attributes
    ----------
    answers : dict
        By question id, the same record as on the page (`coursebook/web/store/schema.json`): ``first`` and ``latest``
        each have ``answer``, ``result`` ("right", "partly" or "wrong"), ``score``, ``misconceptions`` and more.
    score : float
        Mean score of the latest answers over all questions; a question without an answer counts 0. [-]
    states : dict
        By explorable: its state, for challenges.
    revealed : bool
        Whether the answers are unfolded.
    one_at_a_time : bool
        Whether it shows one question at a time, large.
    """

    _esm = bundled_script("quiz.js")
    _css = quiz_style()
    html = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    states = traitlets.Dict().tag(sync=True)
    revealed = traitlets.Bool(False).tag(sync=True)
    one_at_a_time = traitlets.Bool(False).tag(sync=True)
    score = traitlets.Float(0.0)

    def __init__(self, quiz: QuizFile, **traits: Any) -> None:  # noqa: ANN401  (traitlets' signature)
        self._quiz = quiz
        super().__init__(html=render(quiz, kept=KEPT_BY_KERNEL), **traits)
        live_registry.watch(self._follow)
        self.on_msg(self._go)

    def close(self) -> None:
        """Close the widget, and stop following explorables."""
        live_registry.unwatch(self._follow)
        super().close()

    def _follow(self, slug: str, state: dict[str, Any]) -> None:
        self.states = {**self.states, slug: state}

    def _go(self, _: object, content: dict[str, Any], __: object) -> None:
        """Move an explorable to where a reply's link leads."""
        slug, _, query = content.get("go", "").removeprefix("#").partition("?")
        live_registry.set_state(slug, self._quiz.models.parse_state(slug, dict(parse_qsl(query))))

    @traitlets.observe("answers")
    def _count(self, _: object) -> None:
        questions = self._quiz.questions
        latest = [self.answers.get(question.id, {}).get("latest", {}) for question in questions]
        self.score = sum(answer.get("score") or 0.0 for answer in latest) / len(questions)
