"""A challenge: where the explorable is, and one state that counts."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.challenge import Challenge, value_labels
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions.base import answer_html, template_values


@template_values.register
def _challenge_values(question: Challenge, models: CourseModels) -> Mapping[str, object]:
    """Return the explorable, for a page on which it is not."""
    explorable = models.explorable(question.explorable).explorable
    return {"explorable": explorable.slug, "explorable_title": explorable.title}


@answer_html.register
def _challenge_answer(question: Challenge, models: CourseModels) -> Markup:
    """Render one state that counts, with a link to it, and the reason."""
    found = question.satisfying_states(models)
    settings = "; ".join(
        f"{control.label}: {value_labels(control)[control.values.index(found.example[control.name])]}"
        for control in models.explorable(question.explorable).explorable.controls
    )
    line = Markup('One of {}: <a class="course-reply-link" href="{}"><strong>{}</strong></a>. {}')
    count = f"{found.count:,} of {found.total:,} settings"
    link = models.state_link(question.explorable, found.example)
    return line.format(count, link, settings, inline_html(question.why))
