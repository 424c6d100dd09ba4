"""Items to put in order, in a mixed order."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.order import Order
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions.base import answer_html, shuffled, template_values


@template_values.register
def _order_values(question: Order, _models: CourseModels) -> Mapping[str, object]:
    """Return the items in an order that is not the right one."""
    order = shuffled(question.items, lambda item: item.names[0], question.id)
    if order == question.items:
        order = [*order[1:], order[0]]
    return {"options": [{"names": item.names, "text": inline_html(item.text)} for item in order]}


@answer_html.register
def _order_answer(question: Order, _models: CourseModels) -> Markup:
    """Render the items in order, and the reason."""
    items = Markup("").join(Markup("<li>{}</li>").format(inline_html(item.text)) for item in question.items)
    return Markup("<ol>{}</ol>{}").format(items, inline_html(question.why))
