"""An estimate, made with a slider and scored by how close it is."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.base import AnswerKey, Computed, Fault, Feedback, Question, Words
from coursebook.quiz.numerals import format_number

#: Shares of the scale within which an estimate is right, and from which it scores nothing. [-]
CLOSE, FAR = 0.05, 0.25


class Estimate(Question):
    """A guess on a scale; the nearer, the better."""

    type: Literal["estimate"]
    low: FiniteFloat
    """The left end of the scale."""
    high: FiniteFloat
    """The right end of the scale."""
    step: Annotated[FiniteFloat, Field(gt=0)]
    """The distance between two stops."""
    answer: FiniteFloat | Computed
    """The number, or the function that computes it."""
    why: Words
    """Why it is so."""
    too_low: Words
    """The reply to a guess that is too low."""
    too_high: Words
    """The reply to a guess that is too high."""
    unit: Annotated[str, Field(max_length=30)] = ""
    """Shown after the number: a word, or `singular|plural`."""
    close: Annotated[FiniteFloat, Field(gt=0)] | None = None
    """Within this distance a guess is right; without it, 5 % of the scale."""
    far: Annotated[FiniteFloat, Field(gt=0)] | None = None
    """From this distance on a guess scores nothing; without it, 25 % of the scale."""

    @property
    def closeness(self) -> tuple[float, float]:
        """Distances within which a guess is right, and from which it scores nothing."""
        length = self.high - self.low
        close = self.close if self.close is not None else CLOSE * length
        return close, self.far if self.far is not None else max(FAR * length, close)

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find a scale that does not work, and an answer that is not on it."""
        if self.high <= self.low:
            yield Fault(("high",), "The scale ends before it begins.", "Write a `high` above `low`.")
        elif (Decimal(str(self.high)) - Decimal(str(self.low))) % Decimal(str(self.step)):
            low, high, step = map(format_number, (self.low, self.high, self.step))
            what = f"From {low} to {high} is not a whole number of steps of {step}."
            yield Fault(("step",), what, "Choose a `step` that fits.")
        close, far = self.closeness
        if far < close:
            yield Fault(("far",), "`far` is nearer than `close`.", "Write a `far` beyond `close`.")
        try:
            truth = models.evaluate(self.answer)
        except ValueError as error:
            yield Fault(("answer", "function"), str(error), "Correct the name or the arguments.")
            return
        if not self.low <= truth <= self.high:
            what = f"The answer, {format_number(truth)}, is not on the scale."
            yield Fault(("answer",), what, "Widen the scale, so that a reader can be right.")

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the truth, the scale and the replies."""
        close, far = self.closeness
        return {
            "right": models.evaluate(self.answer),
            "low": self.low,
            "high": self.high,
            "close": close,
            "far": far,
            "unit": self.unit,
            "why": Feedback(self.why),
            "tooLow": Feedback(self.too_low),
            "tooHigh": Feedback(self.too_high),
        }
