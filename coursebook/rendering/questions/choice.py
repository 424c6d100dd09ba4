"""One choice, or several: options in a mixed order."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.choice import Choices
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions.base import answer_html, shuffled, template_values


@template_values.register
def _choice_values(question: Choices, _models: CourseModels) -> Mapping[str, object]:
    """Return the options in the order of the page."""
    named = list(zip(question.names, question.choices, strict=True))
    order = shuffled(named, lambda pair: pair[0][-1], question.id) if question.mixed else named
    return {"options": [{"names": names, "text": inline_html(option.text)} for names, option in order]}


@answer_html.register
def _choice_answer(question: Choices, _models: CourseModels) -> Markup:
    """Render the right options with their reasons."""
    line = Markup("<strong>{}</strong> {}")
    right = [option for option in question.choices if option.correct]
    return Markup(" ").join(line.format(inline_html(option.text), inline_html(option.why)) for option in right)
