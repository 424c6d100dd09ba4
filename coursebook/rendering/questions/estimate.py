"""An estimate: a scale with a slider on it."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.amounts import amount
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.estimate import Estimate
from coursebook.quiz.numerals import format_number
from coursebook.rendering.questions.base import answer_html, template_values
from coursebook.rendering.questions.number import number_html


@template_values.register
def _estimate_values(question: Estimate, models: CourseModels) -> Mapping[str, object]:
    """Return the scale, and a start for the slider that is not the answer."""
    low, high, step = question.low, question.high, question.step
    middle = low + round((high - low) / step) // 2 * step
    close, _ = question.closeness
    start = low if abs(middle - models.evaluate(question.answer)) <= close else middle
    ends = {"low_label": format_number(low), "high_label": amount(format_number(high), question.unit)}
    return {"low": low, "high": high, "step": step, "start": start, "unit": question.unit, **ends}


@answer_html.register
def _estimate_answer(question: Estimate, models: CourseModels) -> Markup:
    return number_html(models.evaluate(question.answer), question.unit, question.why)
