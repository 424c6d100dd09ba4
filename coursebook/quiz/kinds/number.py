"""A number, typed in."""

import math
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from coursebook.amounts import BAR
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.base import AnswerKey, Computed, Fault, Feedback, Question, Reply, Words
from coursebook.quiz.numerals import format_number, read_number

#: How far apart two readings of ``1,234`` are: the comma is between thousands, or is a decimal mark.
THOUSAND = 1000


class WrongNumber(Reply):
    """A wrong number that readers often give, with the mistake behind it."""

    answer: FiniteFloat | Computed
    """The wrong number, or the function that computes it."""


class Number(Question):
    """A number, typed in."""

    type: Literal["number"]
    answer: FiniteFloat | Computed
    """The number, or the function that computes it."""
    why: Words
    """Why it is so; shown with a right answer."""
    otherwise: Words
    """The reply to any other number."""
    unit: Annotated[str, Field(max_length=30)] = ""
    """Shown after the field and after numbers: a word, or `singular|plural`."""
    tolerance: Annotated[FiniteFloat, Field(ge=0)] | None = None
    """How far off still counts; without it, half of the last decimal asked for."""
    wrong: list[WrongNumber] = []
    """Common wrong numbers, each with its own reply."""

    @property
    def margin(self) -> float:
        """How far off still counts."""
        if self.tolerance is not None:
            return self.tolerance
        return 0.5 * 10.0**-self.answer.round if isinstance(self.answer, Computed) else 0.0

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find numbers that cannot be computed, wrong ones that count as another number, and units like numbers."""
        for word in filter(None, map(str.strip, self.unit.split(BAR))):
            counted = f"3 {word}"
            if read_number(counted, self.unit).readings == (3,) and not read_number(counted).readings:
                continue
            what = f"The unit “{word}” looks like part of a number."
            yield Fault(("unit",), what, "Write a unit that begins with a letter or a sign.")
        known: list[tuple[float, str]] = []
        try:
            known.append((models.evaluate(self.answer), "the right one"))
        except ValueError as error:
            yield Fault(("answer", "function"), str(error), "Correct the name or the arguments.")
        for place, wrong in enumerate(self.wrong):
            yield from wrong.reply_faults(("wrong", place), models, self.explorable)
            try:
                number = models.evaluate(wrong.answer)
            except ValueError as error:
                yield Fault(("wrong", place, "answer", "function"), str(error), "Correct the name or the arguments.")
                continue
            near = next((words for other, words in known if abs(number - other) <= self.margin), None)
            if near:
                what = f"This wrong number, {format_number(number)}, is within the tolerance of {near}."
                yield Fault(("wrong", place), what, "Choose another, or a smaller `tolerance`.")
            if known and known[0][1] == "the right one" and _share_digits(number, known[0][0]):
                right = format_number(known[0][0])
                what = f"{format_number(number)} and the right {right} can be written with the same digits."
                remedy = "Choose another wrong number: the page asks a reader who types them which one was meant."
                yield Fault(("wrong", place), what, remedy)
            known.append((number, f"another, {format_number(number)}"))

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the number, how far off counts, and the replies."""
        wrong = [
            {"answer": models.evaluate(other.answer), **other.reply_key(models, self.explorable)}
            for other in self.wrong
        ]
        return {
            "right": models.evaluate(self.answer),
            "tolerance": self.margin,
            "unit": self.unit,
            "why": Feedback(self.why),
            "otherwise": Feedback(self.otherwise),
            "wrong": wrong,
        }


def _share_digits(one: float, other: float) -> bool:
    """Whether a text such as ``1,234`` can mean both."""
    small, large = sorted((one, other), key=abs)
    return large in read_number(f"{small:.3f}").readings and math.isclose(large, THOUSAND * small)
