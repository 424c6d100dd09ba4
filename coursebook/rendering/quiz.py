"""A quiz as static HTML: every question readable, its answer folded away, before and without any script."""

import json
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import listed
from coursebook.quiz.loading import QuizFile
from coursebook.rendering.words import inline

#: How sure a reader may say to be, from 1 on.
SURENESS = ("guessing", "unsure", "fairly sure", "certain")
#: Where answers go, said above the questions: on a page, and in a notebook.
KEPT_BY_BROWSER = "Your answers stay in this browser."
KEPT_BY_KERNEL = (
    "Your answers go to the computer on which this notebook runs: your own, or on a hub the server of your school."
)


def render(quiz: QuizFile, title: str = "", kept: str = KEPT_BY_BROWSER) -> str:
    """Render a quiz as a complete `<course-quiz>` element.

    Parameters
    ----------
    quiz : QuizFile
        The checked questions.
    title : str, optional
        What the chapter is called where its progress is shown.
    kept : str, optional
        Where answers go, in words for the reader.

    Returns
    -------
    str
        HTML. Markup in an author's text is shown, not run.
    """
    words = {"slug": quiz.slug, "title": title, "kept": kept}
    return _template("quiz.html").render(questions=_faces(quiz), sureness=SURENESS, **words)


def render_questions(quiz: QuizFile) -> dict[str, str]:
    """Render each question alone, by its id, for a `<course-quiz>` that is put together elsewhere."""
    template = _template("question.html")
    return {face["id"]: template.render(question=face, sureness=SURENESS) for face in _faces(quiz)}


def render_on_paper(quiz: QuizFile) -> str:
    """Render the questions of a quiz for a book, with room to write; without their answers."""
    return _template("quiz_paper.html").render(slug=quiz.slug, questions=_faces(quiz))


def render_answers(quiz: QuizFile, title: str = "Answers") -> str:
    """Render the answers of a quiz for paper; a screen does not show them."""
    return _template("answers.html").render(slug=quiz.slug, title=title, questions=_faces(quiz))


def _faces(quiz: QuizFile) -> list[dict[str, Any]]:
    return [_face(quiz, question, number) for number, question in enumerate(quiz.questions, start=1)]


def _face(quiz: QuizFile, question: Question, number: int) -> dict[str, Any]:
    return {
        "id": question.id,
        "type": question.type,
        "number": number,
        "aliases": question.aliases,
        "ask": inline(question.ask),
        "hints": [inline(hint) for hint in question.hints],
        "key": json.dumps(question.key(quiz.works), ensure_ascii=False, separators=(",", ":")),
        "answer": Markup(question.answer_shown(quiz.works)),
        "generated": question.generated,
        "source": [inline(sentence) for sentence in listed(question.source)],
        **question.face(quiz.works),
    }


def _template(name: str) -> Any:  # noqa: ANN401  (jinja2's own type)
    return _TEMPLATES.get_template(name)


_TEMPLATES = Environment(
    loader=PackageLoader("coursebook.rendering", "templates/quiz"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
