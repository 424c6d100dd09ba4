"""The page's quiz element in a live notebook, where answers and score reach Python."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import anywidget
import traitlets

from coursebook.live import live_registry as stage
from coursebook.quiz.loading import QuizFile
from coursebook.rendering.quiz import KEPT_BY_KERNEL, render
from coursebook.web import QUIZ_STYLES, bundled_script, joined_styles

#: The widget of each quiz file in this kernel.
_widgets: dict[Path, "QuizWidget"] = {}


def widget_of(quiz: QuizFile) -> "QuizWidget":
    """Return the widget of a quiz file: the one that this kernel has, with its answers, or a new one.

    Parameters
    ----------
    quiz : QuizFile
        The questions as they are in the file now, which the widget shows from now on.
    """
    file = quiz.file.resolve()
    known = _widgets.get(file)
    if known is None or known.comm is None:  # there is none, or it was closed
        known = _widgets[file] = QuizWidget(quiz)
    known.show(quiz)
    return known


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
    n_resets : int
        How often it has begun again.
    """

    _esm = bundled_script("quiz.js")
    _css = quiz_style()
    html = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    states = traitlets.Dict().tag(sync=True)
    revealed = traitlets.Bool(False).tag(sync=True)
    one_at_a_time = traitlets.Bool(False).tag(sync=True)
    n_resets = traitlets.Int(0).tag(sync=True)
    score = traitlets.Float(0.0)

    def __init__(self, quiz: QuizFile, **traits: Any) -> None:  # noqa: ANN401  (traitlets' signature)
        self._quiz = quiz
        super().__init__(html=render(quiz, kept=KEPT_BY_KERNEL), **traits)
        stage.watch(self._follow)
        self.on_msg(self._go)

    def show(self, quiz: QuizFile) -> None:
        """Show the questions of an edited file; the answers to those that remain are kept."""
        html = render(quiz, kept=KEPT_BY_KERNEL)
        if html == self.html:
            return
        self._quiz = quiz
        with self.hold_sync():  # in one message: the notebook shows both at once
            self.answers = {
                question.id: self.answers[name]
                for question in quiz.questions
                for name in (*reversed(question.aliases), question.id)
                if name in self.answers
            }
            self.html = html
        self._count()

    def reset(self) -> None:
        """Forget the answers, fold what was revealed, and begin again."""
        with self.hold_sync():
            self.answers = {}
            self.revealed = False
            self.n_resets += 1

    def close(self) -> None:
        """Close the widget, and stop following explorables."""
        stage.unwatch(self._follow)
        super().close()

    def _follow(self, slug: str, state: dict[str, Any]) -> None:
        self.states = {**self.states, slug: state}

    def _go(self, _: object, content: dict[str, Any], __: object) -> None:
        """Move an explorable to where a reply's link leads."""
        slug, _, query = content.get("go", "").removeprefix("#").partition("?")
        stage.set_state(slug, self._quiz.models.parse_state(slug, dict(parse_qsl(query))))

    @traitlets.observe("answers")
    def _count(self, _: object = None) -> None:
        questions = self._quiz.questions
        latest = [self.answers.get(question.id, {}).get("latest", {}) for question in questions]
        self.score = sum(answer.get("score") or 0.0 for answer in latest) / len(questions)
