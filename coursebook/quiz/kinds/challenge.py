"""A challenge: find a setting of the explorable in which something holds."""

from collections.abc import Iterator
from typing import Literal

from coursebook.amounts import amount
from coursebook.explorable.controls import Choice, Control, Slider, Toggle
from coursebook.quiz.challenge_states import SatisfyingStates, find_satisfying_states
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.base import (
    AnswerKey,
    Argument,
    Fault,
    Feedback,
    FunctionName,
    KeyPart,
    Question,
    Reply,
    Strict,
    Words,
)
from coursebook.quiz.numerals import format_number
from coursebook.quiz.source import KeyPath


class Predicate(Strict):
    """A condition on what the model returns."""

    function: FunctionName
    """A function of a module in `widgets/` that takes the model's result and returns true or false."""
    arguments: dict[str, Argument] = {}
    """Its further keyword arguments."""


class WrongState(Reply):
    """States that readers often settle for, with the mistake behind them."""

    where: FunctionName | Predicate
    """The states that get this reply; the first reply that fits is given."""


class Challenge(Question):
    """Find a setting of the explorable in which something holds."""

    type: Literal["challenge"]
    where: FunctionName | Predicate
    """The function of a module in `widgets/` that takes the model's result and says whether it counts."""
    why: Words
    """Why it is so; shown with a right answer."""
    otherwise: Words
    """The reply to any other state."""
    wrong: list[WrongState] = []
    """Common wrong states, each with its own reply."""

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find conditions that cannot be evaluated, or that leave nothing to find."""
        try:
            models.explorable(self.explorable)
        except ValueError as error:
            yield Fault(("explorable",) if self.explorable else (), str(error), "Name one with `explorable:`.")
            return
        for place, wrong in enumerate(self.wrong):
            yield from wrong.reply_faults(("wrong", place), models, self.explorable)
        for path, where in self._conditions():
            try:
                found = self._states(models, where)
            except ValueError as error:
                yield Fault(path, str(error), "Correct the function, its name or its arguments.")
                continue
            if path == ("where",):
                yield from _search_faults(found)
            elif not found.count:
                yield Fault(
                    path, "No state of the explorable gets this reply.", "Correct the condition, or remove this reply."
                )

    def satisfying_states(self, models: CourseModels) -> SatisfyingStates:
        """Return the states that count."""
        return self._states(models, self.where)

    def packed_wrong_states(self, models: CourseModels) -> list[str]:
        """Return the packed states that get each of the replies in `wrong`."""
        return [self._states(models, other.where).packed for other in self.wrong]

    def _states(self, models: CourseModels, where: str | Predicate) -> SatisfyingStates:
        predicate = Predicate(function=where) if isinstance(where, str) else where
        return find_satisfying_states(models, self.explorable, predicate)

    def _conditions(self) -> Iterator[tuple[KeyPath, str | Predicate]]:
        yield ("where",), self.where
        yield from ((("wrong", place, "where"), wrong.where) for place, wrong in enumerate(self.wrong))

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the packed states that count, the controls that number them, and the replies."""
        explorable = models.explorable(self.explorable).explorable
        wrong = [
            {"where": packed, **other.reply_key(models, self.explorable)}
            for packed, other in zip(self.packed_wrong_states(models), self.wrong, strict=True)
        ]
        return {
            "explorable": explorable.slug,
            "controls": [_control(control) for control in explorable.controls],
            "where": self.satisfying_states(models).packed,
            "why": Feedback(self.why),
            "otherwise": Feedback(self.otherwise),
            "wrong": wrong,
        }


def _search_faults(found: SatisfyingStates) -> Iterator[Fault]:
    if found.count == 0:
        yield Fault(
            ("where",), f"None of the {found.total:,} states satisfies this.", "Ask for something that can be found."
        )
    elif found.count == found.total:
        yield Fault(
            ("where",), f"All {found.total:,} states satisfy this.", "Ask for something that must be looked for."
        )
    elif found.at_start:
        remedy = "Ask for something that does not hold already."
        yield Fault(("where",), "The explorable satisfies this as it opens.", remedy)


def _control(control: Control) -> dict[str, KeyPart]:
    return {
        "name": control.name,
        "label": control.label,
        "values": control.values,
        "words": value_labels(control),
        "default": control.default,
    }


def value_labels(control: Control) -> list[str]:
    """Return the words for each value of a control, as its reader sees them."""
    match control:
        case Slider():
            return [amount(format_number(float(value)), control.unit) for value in control.values]
        case Choice():
            return list(control.options.values())
        case Toggle():
            return ["no", "yes"]
        case _:
            return [str(value) for value in control.values]
