"""A quiz as static HTML: every question readable, its answer folded away, before and without any script."""

import json
from typing import Any

from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import as_list
from coursebook.quiz.loading import QuizFile
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions import answer_html, answer_key_html, template_values
from coursebook.rendering.templates import html_templates

#: How sure a reader may say to be, from 1 on.
SURENESS = ("guessing", "unsure", "fairly sure", "certain")
#: Where answers are kept, as said above the questions: on a page, and in a notebook.
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
        Where answers are kept, in words for the reader.

    Returns
    -------
    str
        HTML. HTML in an author's text is shown, not run.
    """
    template = _TEMPLATES.get_template("quiz.html")
    return template.render(slug=quiz.slug, title=title, kept=kept, questions=_questions(quiz), sureness=SURENESS)


def render_questions(quiz: QuizFile) -> dict[str, str]:
    """Render each question alone, by its id, for a `<course-quiz>` that is put together elsewhere."""
    template = _TEMPLATES.get_template("question.html")
    return {values["id"]: template.render(question=values, sureness=SURENESS) for values in _questions(quiz)}


def render_on_paper(quiz: QuizFile) -> str:
    """Render the questions of a quiz for a book, with room to write; without their answers."""
    return _TEMPLATES.get_template("quiz_paper.html").render(slug=quiz.slug, questions=_questions(quiz))


def render_answers(quiz: QuizFile, title: str = "Answers") -> str:
    """Render the answers of a quiz for paper; a screen does not show them."""
    return _TEMPLATES.get_template("answers.html").render(slug=quiz.slug, title=title, questions=_questions(quiz))


def _questions(quiz: QuizFile) -> list[dict[str, Any]]:
    return [_values(quiz, question, number) for number, question in enumerate(quiz.questions, start=1)]


def _values(quiz: QuizFile, question: Question, number: int) -> dict[str, Any]:
    """Return what the templates need of one question."""
    key = answer_key_html(question.answer_key(quiz.models))
    return {
        "id": question.id,
        "type": question.type,
        "number": number,
        "aliases": question.aliases,
        "ask": inline_html(question.ask),
        "hints": [inline_html(hint) for hint in question.hints],
        "key": json.dumps(key, ensure_ascii=False, separators=(",", ":")),
        "answer": answer_html(question, quiz.models),
        "generated": question.generated,
        "source": [inline_html(sentence) for sentence in as_list(question.source)],
        **template_values(question, quiz.models),
    }


_TEMPLATES = html_templates("coursebook.rendering", "templates/quiz")
