"""A short text, typed in."""

from collections.abc import Iterator
from typing import Literal

from coursebook.document.inline_text import normalized
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.base import AnswerKey, Fault, Feedback, Question, Reply, Words, as_list
from coursebook.quiz.numerals import plain_number, read_quantity
from coursebook.quiz.source import KeyPath


class WrongText(Reply):
    """A wrong answer that readers often give, with the mistake behind it."""

    answer: Words | list[Words]
    """The wrong answer, or several that share a reply."""


class Text(Question):
    """A short text; case, accents, articles and small slips are forgiven."""

    type: Literal["text"]
    answer: Words | list[Words]
    """The accepted answer, or several; the first is shown."""
    why: Words
    """Why it is so; shown with a right answer."""
    otherwise: Words
    """The reply to any other answer."""
    wrong: list[WrongText] = []
    """Common wrong answers, each with its own reply."""

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find answers without letters, and wrong ones that are right."""
        for place, wrong in enumerate(self.wrong):
            yield from wrong.reply_faults(("wrong", place), models, self.explorable)
        yield from text_faults(self.answer, self.wrong)
        yield from ambiguous_number_faults(self.answer, self.wrong)

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the accepted answers, and the replies."""
        key = text_key(self.answer, self.wrong, self.otherwise, models, self.explorable)
        return {**key, "why": Feedback(self.why)}


def text_faults(answer: str | list[str], wrong: list[WrongText]) -> Iterator[Fault]:
    """Find answers without letters, and wrong ones that are right or come twice."""
    seen: dict[object, str] = {}
    for path, text in _texts(answer, wrong):
        key = comparison_key(text)
        if not normalized(text):
            yield Fault(path, f"“{text}” has no letters to compare.", "Write a word or a number.")
        elif seen.get(key, path[0]) != path[0] or (key in seen and path[0] == "wrong"):
            yield Fault(path, f"“{text}” is already among the answers above.", "Remove one of them.")
        seen.setdefault(key, str(path[0]))


def ambiguous_number_faults(answer: str | list[str], wrong: list[WrongText]) -> Iterator[Fault]:
    """Find typed answers that are numbers and can be read in two ways: the page would have to guess which is meant."""
    for path, text in _texts(answer, wrong):
        readings = read_quantity(text).readings
        if len(readings) > 1:
            ways = " or ".join(map(plain_number, readings))
            remedy = (
                f"Write {plain_number(readings[0])}, without a separator; a number with three decimals needs "
                "`type: number`."
            )
            yield Fault(path, f"“{text}” can be read as {ways}.", remedy)


def comparison_key(text: str) -> tuple[float, str] | str:
    """Return what makes two answers the same to the page: a number's size and unit, or else its letters."""
    measured = read_quantity(text)
    return (measured.readings[0], normalized(measured.unit)) if len(measured.readings) == 1 else normalized(text)


def _texts(answer: str | list[str], wrong: list[WrongText]) -> Iterator[tuple[KeyPath, str]]:
    yield from ((("answer",), text) for text in as_list(answer))
    for place, other in enumerate(wrong):
        yield from ((("wrong", place, "answer"), text) for text in as_list(other.answer))


def text_key(
    answer: str | list[str], wrong: list[WrongText], otherwise: str, models: CourseModels, slug: str | None
) -> AnswerKey:
    """Return what grades a typed text, and the replies."""
    return {
        "right": as_list(answer),
        "otherwise": Feedback(otherwise),
        "wrong": [{"answer": as_list(other.answer), **other.reply_key(models, slug)} for other in wrong],
    }
