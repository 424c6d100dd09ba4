"""The page's quiz element in a live notebook, where answers and score reach Python."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import anywidget
import traitlets

from coursebook.live import live_registry as stage
from coursebook.quiz.loading import QuizFile
from coursebook.rendering.quiz import KEPT_BY_KERNEL, render

_STATIC = Path(__file__).parents[1] / "web"
#: The scripts outside of the quiz that its own ones call.
_WORDS = ("amounts.js", "wording.js")

#: What anywidget calls: the element is filled, and its answers go to the model instead of the browser's storage.
_ENTRY = """
function render({ model, el, signal }) {
  const face = new DOMParser().parseFromString(model.get("html"), "text/html").body.firstElementChild;
  const quiz = document.importNode(face, true);
  quiz.keeper = {
    read: (id, aliases) => [id, ...aliases].map((name) => model.get("answers")[name]).find(Boolean) ?? null,
    write: (id, record) => {
      model.set("answers", { ...model.get("answers"), [id]: record });
      model.save_changes();
      return "kept";
    },
  };
  quiz.states = model.get("states");
  quiz.toggleAttribute("data-class", model.get("one_at_a_time"));
  quiz.addEventListener("click", (event) => {
    const link = event.target.closest(".course-reply-link");
    if (!link) return;
    event.preventDefault();
    model.send({ go: link.getAttribute("href") });
  });
  const follow = () => {
    quiz.states = model.get("states");
    for (const slug of Object.keys(quiz.states)) quiz.follow({ detail: { slug } });
  };
  const reveal = () => quiz.reveal(model.get("revealed"));
  model.on("change:revealed", reveal);
  model.on("change:states", follow);
  signal?.addEventListener("abort", () => {
    model.off("change:revealed", reveal);
    model.off("change:states", follow);
  });
  el.classList.add("course-notebook");
  el.append(quiz);
  reveal();
}
export default { render };
"""


def quiz_script() -> str:
    """Join the quiz's scripts into a module for anywidget; the browser's storage is left out.

    A custom element begins as soon as it is defined, so the file that defines it comes last.
    """
    files = sorted(
        [*(_STATIC / name for name in _WORDS), *_STATIC.glob("quiz*.js")],
        key=lambda file: (file.stem.endswith("-element"), file.name),
    )
    return "".join(file.read_text(encoding="utf-8") for file in files) + _ENTRY


def quiz_style() -> str:
    """Join the quiz's styles with the notebook's own colours."""
    files = [_STATIC / "notebook" / "tokens.css", _STATIC / "button.css", *sorted(_STATIC.glob("quiz*.css"))]
    return "".join(file.read_text(encoding="utf-8") for file in files)


class QuizWidget(anywidget.AnyWidget):
    """A quiz whose answers are traits.

    Parameters
    ----------
    quiz : QuizFile
        The questions.

    Attributes
    ----------
    answers : dict
        By question id, the same record as on the page (`coursebook/web/store-schema.json`): ``first`` and ``latest``
        each have ``answer``, ``result`` ("right", "partly" or "wrong"), ``score``, ``misconceptions`` and more.
    score : float
        Mean score of the latest answers over all questions; a question without an answer counts 0. [-]
    states : dict
        The present state of each explorable, for challenges.
    revealed : bool
        Whether the answers are unfolded.
    one_at_a_time : bool
        Whether it shows one question at a time, large.
    """

    _esm = quiz_script()
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
        stage.watch(self._follow)
        self.on_msg(self._go)

    def close(self) -> None:
        """Close the widget; explorables are followed no more."""
        stage.unwatch(self._follow)
        super().close()

    def _follow(self, slug: str, state: dict[str, Any]) -> None:
        self.states = {**self.states, slug: state}

    def _go(self, _: object, content: dict[str, Any], __: object) -> None:
        """Move an explorable to where a reply's link leads."""
        slug, _, query = content.get("go", "").removeprefix("#").partition("?")
        stage.set_state(slug, self._quiz.models.parse_state(slug, dict(parse_qsl(query))))

    @traitlets.observe("answers")
    def _count(self, _: object) -> None:
        questions = self._quiz.questions
        latest = [self.answers.get(question.id, {}).get("latest", {}) for question in questions]
        self.score = sum(answer.get("score") or 0.0 for answer in latest) / len(questions)
