"""A quiz as static HTML: every question readable, its answer folded away, before and without any script."""

import hashlib
import json
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markupsafe import Markup, escape
from mdit_py_plugins.dollarmath import dollarmath_plugin

from coursebook.quiz.loading import QuizFile
from coursebook.quiz.questions import Number, OneChoice, Option, Question, Several


def render(quiz: QuizFile) -> str:
    """Render a quiz as a complete `<course-quiz>` element.

    Parameters
    ----------
    quiz : QuizFile
        The checked questions.

    Returns
    -------
    str
        HTML. Markup in an author's text is shown, not run.
    """
    questions = [_face(question, number) for number, question in enumerate(quiz.questions, start=1)]
    return _TEMPLATES.get_template("quiz.html").render(slug=quiz.slug, questions=questions)


def inline(words: str) -> Markup:
    """Render inline Markdown and formulas; HTML in it is shown as text."""
    return Markup(_MARKDOWN.renderInline(" ".join(words.split())))


def shown(number: float) -> str:
    """Write a number as a reader would: no needless decimals."""
    return f"{number:,.10f}".rstrip("0").rstrip(".").replace("-", "−")


def _face(question: Question, number: int) -> dict[str, Any]:
    known = {
        "id": question.id,
        "aliases": question.aliases,
        "type": question.type,
        "number": number,
    }
    known["ask"] = inline(question.ask)
    if isinstance(question, Number):
        return known | {
            "unit": question.unit,
            "key": _number_key(question),
            "answer": _number_answer(question),
        }
    right = [option for option in question.choices if option.correct]
    options = [{"key": option.key, "text": inline(option.text)} for option in _mixed(question)]
    return known | {
        "options": options,
        "key": _choice_key(question.choices),
        "answer": _choice_answer(right),
    }


def _mixed(question: OneChoice | Several) -> list[Option]:
    """The options in an order of no meaning that stays: authors tend to write the right one first."""
    return sorted(
        question.choices,
        key=lambda option: hashlib.sha256((question.id + option.key).encode()).digest(),
    )


def _choice_key(options: list[Option]) -> str:
    whys = {option.key: str(inline(option.why)) for option in options}
    return json.dumps(
        {"right": [option.key for option in options if option.correct], "whys": whys},
        ensure_ascii=False,
    )


def _choice_answer(right: list[Option]) -> Markup:
    return Markup(" ").join(
        Markup("<strong>{}</strong> {}").format(inline(option.text), inline(option.why)) for option in right
    )


def _number_key(question: Number) -> str:
    wrong = [{"answer": other.answer, "why": str(inline(other.why))} for other in question.wrong]
    replies = {
        "why": str(inline(question.why)),
        "otherwise": str(inline(question.otherwise)),
        "wrong": wrong,
    }
    return json.dumps({"right": question.answer, "tolerance": question.tolerance, **replies}, ensure_ascii=False)


def _number_answer(question: Number) -> Markup:
    value = f"{shown(float(question.answer))} {question.unit}".strip()
    return Markup("<strong>{}</strong>. {}").format(value, inline(question.why))


def _formula(content: str, _: dict[str, Any]) -> str:
    try:
        return convert(content)
    except Exception:  # the library raises kinds of its own for a formula that it cannot read
        return str(escape(content))


_MARKDOWN = MarkdownIt("commonmark", {"html": False}).use(dollarmath_plugin, renderer=_formula)
_TEMPLATES = Environment(
    loader=PackageLoader("coursebook.quiz"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
