"""A sentence with gaps: its pieces, with a field between each two."""

from collections.abc import Mapping

from markupsafe import Markup

from coursebook.document.inline_text import plain_text, short_name
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.base import as_list
from coursebook.quiz.kinds.gap import GAP_MARK, Gap
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions.base import answer_html, shuffled, template_values

#: Narrowest and widest field. [characters]
NARROWEST, WIDEST = 6, 24


@template_values.register
def _gap_values(question: Gap, _models: CourseModels) -> Mapping[str, object]:
    """Return the pieces of the sentence between its gaps, and the gaps."""
    fields = [_field(question, name, number) for number, name in enumerate(question.gap_names, start=1)]
    return {"pieces": _pieces(question), "gaps": fields}


@answer_html.register
def _gap_answer(question: Gap, _models: CourseModels) -> Markup:
    """Render the whole sentence, and the reason."""
    first, *others = _pieces(question)
    filled = Markup("<strong>{}</strong>")
    answers = [filled.format(as_list(question.gaps[name].answer)[0]) for name in question.gap_names]
    sentence = first + Markup("").join(answer + piece for answer, piece in zip(answers, others, strict=True))
    return sentence + Markup(" ") + inline_html(question.why)


def _pieces(question: Gap) -> list[Markup]:
    return [Markup(piece) for piece in str(inline_html(question.marked_text)).split(GAP_MARK)]


def _field(question: Gap, name: str, number: int) -> Mapping[str, object]:
    longest = max(len(answer) for filling in question.gaps.values() for answer in as_list(filling.answer))
    width = min(max(longest + 2, NARROWEST), WIDEST)  # the same for all, so that none reveals the length of its answer
    choices = shuffled(map(plain_text, question.gaps[name].choices), short_name, question.id)
    return {"name": name, "number": number, "width": width, "choices": choices}
