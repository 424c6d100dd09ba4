"""Pairs to match: rows as they are written, and partners in a mixed order."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.document.inline_text import plain_text
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.match import Match
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions.base import answer_html, shuffled, template_values


@template_values.register
def _match_values(question: Match, _models: CourseModels) -> Mapping[str, object]:
    """Return the rows, and the partners to choose from."""
    partners = shuffled(question.partners.items(), lambda partner: partner[0], question.id)
    return {
        "rows": [{"key": pair.name, "text": inline_html(pair.left)} for pair in question.pairs],
        "options": [{"key": key, "text": plain_text(text)} for key, text in partners],
    }


@answer_html.register
def _match_answer(question: Match, _models: CourseModels) -> Markup:
    """Render the pairs, and the reason."""
    line = Markup("<li>{}: <strong>{}</strong></li>")
    lines = [line.format(inline_html(pair.left).rstrip(".:"), inline_html(pair.right)) for pair in question.pairs]
    return Markup("<ul>{}</ul>{}").format(Markup("").join(lines), inline_html(question.why))
