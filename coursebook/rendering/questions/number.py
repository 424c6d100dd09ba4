"""A number: a field with a unit."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.amounts import amount, without_number
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.number import Number
from coursebook.quiz.numerals import format_number
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions.base import answer_html, template_values


@template_values.register
def _number_values(question: Number, _models: CourseModels) -> Mapping[str, object]:
    return {"unit": without_number(question.unit)}


@answer_html.register
def _number_answer(question: Number, models: CourseModels) -> Markup:
    return number_html(models.evaluate(question.answer), question.unit, question.why)


def number_html(number: float, unit: str, why: str) -> Markup:
    """Render a right number with its unit and its reason."""
    return Markup("<strong>{}</strong>. {}").format(amount(format_number(number), unit), inline_html(why))
