"""A short text: one field."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.base import as_list
from coursebook.quiz.kinds.text import Text
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions.base import answer_html, template_values


@template_values.register
def _text_values(_question: Text, _models: CourseModels) -> Mapping[str, object]:
    return {}


@answer_html.register
def _text_answer(question: Text, _models: CourseModels) -> Markup:
    """Render the first accepted answer, and the reason."""
    return Markup("<strong>{}</strong>. {}").format(as_list(question.answer)[0], inline_html(question.why))
