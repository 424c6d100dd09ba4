"""The page's quiz element in a live notebook, where answers and score reach Python."""

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from coursebook.quiz.loading import QuizFile
from coursebook.quiz.rendering import render

_STATIC = Path(__file__).parent.parent / "static"

#: What anywidget calls: the element is filled, and its answers go to the model instead of the browser's storage.
_ENTRY = """
function render({ model, el }) {
  const face = new DOMParser().parseFromString(model.get("html"), "text/html").body.firstElementChild;
  const quiz = document.importNode(face, true);
  quiz.keeper = {
    read: (id) => model.get("answers")[id] ?? null,
    write: (id, saved) => {
      model.set("answers", { ...model.get("answers"), [id]: saved });
      model.save_changes();
      return true;
    },
  };
  const reveal = () => quiz.querySelectorAll(".course-answer").forEach((answer) => {
    answer.hidden = !model.get("revealed");
    answer.open = model.get("revealed");
  });
  model.on("change:revealed", reveal);
  el.classList.add("course-notebook");
  el.append(quiz);
  reveal();
}
export default { render };
"""


def quiz_script() -> str:
    """Join the quiz's scripts into a module for anywidget; the browser's storage is left out."""
    scripts = [file.read_text(encoding="utf-8") for file in sorted(_STATIC.glob("quiz*.js"))]
    return "".join(scripts) + _ENTRY


def quiz_style() -> str:
    """Join the quiz's style with the notebook's own colours."""
    names = ("notebook/tokens.css", "button.css", "quiz.css")
    return "".join((_STATIC / name).read_text(encoding="utf-8") for name in names)


class QuizWidget(anywidget.AnyWidget):
    """A quiz whose answers are traits.

    Parameters
    ----------
    quiz : QuizFile
        The questions.

    Attributes
    ----------
    answers : dict
        By question id: ``answer``, ``result`` ("right", "partly" or "wrong") and ``score``.
    score : float
        Mean score over all questions, those without an answer counting nothing. [-]
    """

    _esm = quiz_script()
    _css = quiz_style()
    html = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    revealed = traitlets.Bool(False).tag(sync=True)
    score = traitlets.Float(0.0)

    def __init__(self, quiz: QuizFile, **traits: Any) -> None:  # noqa: ANN401  (traitlets' signature)
        self._ids = [question.id for question in quiz.questions]
        super().__init__(html=render(quiz), **traits)

    @traitlets.observe("answers")
    def _count(self, _: object) -> None:
        self.score = sum(self.answers.get(name, {}).get("score", 0.0) for name in self._ids) / len(self._ids)
