"""A right and a wrong answer to each type of question, from what the author wrote and not from the page's key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from coursebook.document.inline_text import plain_text, short_name
from coursebook.explorable.controls import Value
from coursebook.quiz.challenge_states import unpack_runs
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import Feedback, Reply, as_list
from coursebook.quiz.kinds.challenge import Challenge, value_labels
from coursebook.quiz.kinds.choice import Choices, OneChoice, Option
from coursebook.quiz.kinds.estimate import Estimate
from coursebook.quiz.kinds.gap import Filling, Gap
from coursebook.quiz.kinds.match import Match, Pair
from coursebook.quiz.kinds.number import Number
from coursebook.quiz.kinds.order import Order
from coursebook.quiz.kinds.text import Text, WrongText, comparison_key
from coursebook.quiz.numerals import plain_number, read_number
from coursebook.rendering.markdown import inline_html

#: Typed where the author names no wrong answer; like no answer of any course.
NONSENSE = "xqzxqzxqzxqz"


@dataclass(frozen=True)
class Answer:
    """An answer to one question.

    Parameters
    ----------
    entry : mapping
        How it is entered, as `scripts/question.js` expects it.
    replies : tuple of Feedback
        What the author says to it.
    """

    entry: Mapping[str, Any]
    replies: tuple[Feedback, ...]

    def as_json(self, question: Question) -> dict[str, Any]:
        """Return what the page's side of the check needs."""
        replies = [{"html": str(inline_html(reply.markdown)), "link": reply.state_link} for reply in self.replies]
        return {"id": question.id, "type": question.type, **self.entry, "replies": replies}


def answer_to(question: Question, models: CourseModels, *, right: bool) -> Answer | None:
    """Return a right or a wrong answer to a question.

    Parameters
    ----------
    question : Question
        The question as the author wrote it.
    models : CourseModels
        The models that compute answers and the states that satisfy a challenge.
    right : bool
        Which of the two.

    Returns
    -------
    Answer or None
        None if there is no wrong answer, such as on a scale all of which is near enough.
    """
    return (_right if right else _wrong)(question, models)


@singledispatch
def _right(question: Question, models: CourseModels) -> Answer | None:
    raise NotImplementedError(question.type)


@singledispatch
def _wrong(question: Question, models: CourseModels) -> Answer | None:
    raise NotImplementedError(question.type)


def _reply(reply: Reply, question: Question, models: CourseModels) -> Feedback:
    link = "" if reply.state is None else models.state_link(question.explorable, reply.state)
    return Feedback(reply.why, link)


def _instructive(replies: Iterable[Any]) -> list[Any]:
    """Put replies to a named misconception first."""
    return sorted(replies, key=lambda reply: not reply.misconception)


# Options


def _options(question: Choices, options: list[Option], models: CourseModels) -> Answer:
    replies = tuple(_reply(option, question, models) for option in options)
    return Answer({"options": [str(inline_html(option.text)) for option in options]}, replies)


@_right.register
def _right_options(question: Choices, models: CourseModels) -> Answer:
    return _options(question, [option for option in question.choices if option.correct], models)


@_wrong.register
def _wrong_options(question: Choices, models: CourseModels) -> Answer:
    """Choose one wrong option, or all of them where several may be chosen."""
    wrong = _instructive(option for option in question.choices if not option.correct)
    return _options(question, wrong[:1] if isinstance(question, OneChoice) else wrong, models)


# Numbers


def _number(number: float, unit: str, reply: Feedback) -> Answer:
    ways = (plain_number(number), f"{number:.4f}", f"{number:.10f}")
    typed = next((text for text in ways if read_number(text, unit).readings == (number,)), ways[0])
    return Answer({"text": typed, "value": number}, (reply,))


@_right.register
def _right_number(question: Number, models: CourseModels) -> Answer:
    return _number(models.evaluate(question.answer), question.unit, Feedback(question.why))


@_wrong.register
def _wrong_number(question: Number, models: CourseModels) -> Answer:
    for wrong in _instructive(question.wrong):
        return _number(models.evaluate(wrong.answer), question.unit, _reply(wrong, question, models))
    off = max(1.0, 3 * question.margin)
    return _number(models.evaluate(question.answer) + off, question.unit, Feedback(question.otherwise))


@_right.register
def _right_estimate(question: Estimate, models: CourseModels) -> Answer:
    steps = round((models.evaluate(question.answer) - question.low) / question.step)
    return Answer({"value": round(question.low + steps * question.step, 10)}, (Feedback(question.why),))


@_wrong.register
def _wrong_estimate(question: Estimate, models: CourseModels) -> Answer | None:
    """Guess the end of the scale that is farther off."""
    truth = models.evaluate(question.answer)
    end = max(question.low, question.high, key=lambda end: abs(end - truth))
    if abs(end - truth) <= question.closeness[0]:
        return None
    return Answer({"value": end}, (Feedback(question.too_low if end < truth else question.too_high),))


# Items


@_right.register
def _right_order(question: Order, _models: CourseModels) -> Answer:
    return Answer({"options": [str(inline_html(item.text)) for item in question.items]}, (Feedback(question.why),))


@_wrong.register
def _wrong_order(question: Order, models: CourseModels) -> Answer:
    """Use a wrong order that the author knows, else the right one reversed."""
    for wrong in _instructive(question.wrong):
        text_of = {name: item.text for item in question.items for name in item.names}
        texts = [str(inline_html(text_of[name])) for name in wrong.order]
        return Answer({"options": texts}, (_reply(wrong, question, models),))
    reversed_texts = [str(inline_html(item.text)) for item in reversed(question.items)]
    has_own = any(item.why for item in question.items)  # the page chooses the item that it speaks of
    return Answer({"options": reversed_texts}, () if has_own else (Feedback(question.otherwise),))


@_right.register
def _right_match(question: Match, _models: CourseModels) -> Answer:
    rows = [(pair, pair.right) for pair in question.pairs]
    return _match(rows, [Feedback(question.why)])


@_wrong.register
def _wrong_match(question: Match, models: CourseModels) -> Answer:
    rows, replies = [], []
    for pair in question.pairs:
        known = next(iter(_instructive(pair.wrong)), None)
        others = (text for name, text in question.partners.items() if name != short_name(pair.right))
        rows.append((pair, question.partners[short_name(known.right)] if known else next(others)))
        given = next((wrong for wrong in pair.wrong if short_name(wrong.right) == short_name(rows[-1][1])), None)
        replies.append(_reply(given, question, models) if given else Feedback(pair.otherwise))
    return _match(rows, replies)


def _match(rows: list[tuple[Pair, str]], replies: list[Feedback]) -> Answer:
    fields = [{"label": str(inline_html(pair.left)), "text": plain_text(partner)} for pair, partner in rows]
    return Answer({"fields": fields}, tuple(replies))


# Words


@_right.register
def _right_text(question: Text, _models: CourseModels) -> Answer:
    return Answer({"text": as_list(question.answer)[0]}, (Feedback(question.why),))


@_wrong.register
def _wrong_text(question: Text, models: CourseModels) -> Answer:
    for wrong in _instructive(question.wrong):
        return Answer({"text": as_list(wrong.answer)[0]}, (_reply(wrong, question, models),))
    return Answer({"text": NONSENSE}, (Feedback(question.otherwise),))


@_right.register
def _right_gaps(question: Gap, _models: CourseModels) -> Answer:
    fields = [{"text": _right_filling(question.gaps[name])} for name in question.gap_names]
    return Answer({"fields": fields}, (Feedback(question.why),))


@_wrong.register
def _wrong_gaps(question: Gap, models: CourseModels) -> Answer:
    fields, replies = [], []
    for name in question.gap_names:
        filling = question.gaps[name]
        text, known = _wrong_filling(filling)
        fields.append({"text": text})
        replies.append(_reply(known, question, models) if known else Feedback(filling.otherwise))
    return Answer({"fields": fields}, tuple(replies))


def _right_filling(filling: Filling) -> str:
    answers = as_list(filling.answer)
    right = {comparison_key(answer) for answer in answers}
    return next((plain_text(choice) for choice in filling.choices if comparison_key(choice) in right), answers[0])


def _wrong_filling(filling: Filling) -> tuple[str, WrongText | None]:
    """Return what is filled in wrongly, and the author's reply to it, if there is one of its own."""
    known = {comparison_key(text): wrong for wrong in filling.wrong for text in as_list(wrong.answer)}
    if not filling.choices:
        for wrong in _instructive(filling.wrong):
            return as_list(wrong.answer)[0], wrong
        return NONSENSE, None
    right = {comparison_key(answer) for answer in as_list(filling.answer)}
    wrong_choices = [choice for choice in filling.choices if comparison_key(choice) not in right]
    choice = min(wrong_choices, key=lambda choice: comparison_key(choice) not in known, default="")
    return plain_text(choice), known.get(comparison_key(choice))


# Challenges


@_right.register
def _right_challenge(question: Challenge, models: CourseModels) -> Answer:
    return _challenge(question, models, question.satisfying_states(models).example, Feedback(question.why))


@_wrong.register
def _wrong_challenge(question: Challenge, models: CourseModels) -> Answer | None:
    """Leave the explorable near its default state, in one that the author has a reply of its own to, if there is."""
    explorable = models.explorable(question.explorable).explorable
    start = explorable.default_state
    counts = unpack_runs(question.satisfying_states(models).packed)
    known = [unpack_runs(packed) for packed in question.packed_wrong_states(models)]
    others = [
        (state, next((wrong for wrong, holds in zip(question.wrong, flags, strict=True) if holds), None))
        for state, does_count, *flags in zip(explorable.states(), counts, *known, strict=True)
        if not does_count and state != start
    ]
    if not others:
        return None
    state, wrong = max(
        others, key=lambda other: (other[1] is not None, sum(other[0][name] == start[name] for name in start))
    )
    reply = _reply(wrong, question, models) if wrong else Feedback(question.otherwise)
    return _challenge(question, models, state, reply)


def _challenge(question: Challenge, models: CourseModels, state: Mapping[str, Value], reply: Feedback) -> Answer:
    explorable = models.explorable(question.explorable).explorable
    words = [f"{one.label}: {value_labels(one)[one.values.index(state[one.name])]}" for one in explorable.controls]
    return Answer({"explorable": explorable.slug, "state": state, "words": " · ".join(words)}, (reply,))
