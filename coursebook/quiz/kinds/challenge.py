"""A challenge: find a setting of the explorable in which something holds."""

from collections.abc import Iterator
from typing import Any, Literal

from markupsafe import Markup

from coursebook.amounts import amount
from coursebook.explorable.controls import Choice, Control, Slider, Toggle
from coursebook.quiz.challenge_states import Satisfied, satisfied
from coursebook.quiz.computing import Works
from coursebook.quiz.kinds.base import Argument, Fault, FunctionName, Question, Reply, Strict, Words
from coursebook.rendering.words import inline, shown


class Predicate(Strict):
    """A condition on what the model gives."""

    function: FunctionName
    """A function of a module in `widgets/` that takes the model's result and returns true or false."""
    arguments: dict[str, Argument] = {}
    """Its further keyword arguments."""


class WrongState(Reply):
    """States that readers often settle for, with the mistake behind it."""

    where: FunctionName | Predicate
    """Where this reply holds; the first that does is given."""


class Challenge(Question):
    """Find a setting of the explorable in which something holds."""

    type: Literal["challenge"]
    where: FunctionName | Predicate
    """The function of a module in `widgets/` that says of the model's result whether it counts."""
    why: Words
    """Why it is so; shown with a right answer."""
    otherwise: Words
    """The reply to any other state."""
    wrong: list[WrongState] = []
    """States that are often settled for, each with its own reply."""

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find conditions that cannot be evaluated, or that leave nothing to find."""
        try:
            works.explorable(self.explorable)
        except ValueError as error:
            yield Fault(("explorable",) if self.explorable else (), str(error), "Name one with `explorable:`.")
            return
        for place, wrong in enumerate(self.wrong):
            yield from wrong.reply_faults(("wrong", place), works, self.explorable)
        for trail, where in self._conditions():
            try:
                found = satisfied(works, self.explorable, _predicate(where))
            except ValueError as error:
                yield Fault(trail, str(error), "Mend the function, its name or its arguments.")
                continue
            if trail == ("where",):
                yield from _faults_of_search(found)
            elif not found.count:
                yield Fault(trail, "No state of the explorable gets this reply.", "Mend it, or take it away.")

    def _conditions(self) -> Iterator[tuple[tuple[str | int, ...], str | Predicate]]:
        yield ("where",), self.where
        yield from ((("wrong", place, "where"), wrong.where) for place, wrong in enumerate(self.wrong))

    def key(self, works: Works) -> dict[str, Any]:
        """Give the states that count, packed, the controls that number them, and the replies."""
        explorable = works.explorable(self.explorable).explorable
        wrong = [
            {
                "where": satisfied(works, self.explorable, _predicate(other.where)).packed,
                **other.reply(works, self.explorable),
            }
            for other in self.wrong
        ]
        return {
            "explorable": explorable.slug,
            "controls": [_control(control) for control in explorable.controls],
            "where": satisfied(works, self.explorable, _predicate(self.where)).packed,
            "why": str(inline(self.why)),
            "otherwise": str(inline(self.otherwise)),
            "wrong": wrong,
        }

    def face(self, works: Works) -> dict[str, Any]:
        """Give the explorable, and its controls for a page on which it is not."""
        explorable = works.explorable(self.explorable).explorable
        return {"explorable": explorable.slug, "explorable_title": explorable.title}

    def answer_shown(self, works: Works) -> Markup:
        """Give one state that counts, with a link there, and the reason."""
        found = satisfied(works, self.explorable, _predicate(self.where))
        explorable = works.explorable(self.explorable).explorable
        words = "; ".join(
            f"{control.label}: {_words(control)[_place(control, found)]}" for control in explorable.controls
        )
        link = works.state_link(self.explorable, found.example)
        how_many = f"{found.count:,} of {found.of:,} settings"
        line = Markup('One of {}: <a class="course-reply-link" href="{}"><strong>{}</strong></a>. {}')
        return line.format(how_many, link, words, inline(self.why))


def _faults_of_search(found: Satisfied) -> Iterator[Fault]:
    if found.count == 0:
        yield Fault(
            ("where",), f"None of the {found.of:,} states satisfies this.", "Ask for something that can be found."
        )
    elif found.count == found.of:
        yield Fault(("where",), f"All {found.of:,} states satisfy this.", "Ask for something that must be looked for.")
    elif found.at_start:
        remedy = "Ask for something that is not there already."
        yield Fault(("where",), "The explorable satisfies this as it opens.", remedy)


def _predicate(where: str | Predicate) -> Predicate:
    return Predicate(function=where) if isinstance(where, str) else where


def _control(control: Control) -> dict[str, Any]:
    return {
        "name": control.name,
        "label": control.label,
        "values": control.values,
        "words": _words(control),
        "default": control.default,
    }


def _words(control: Control) -> list[str]:
    match control:
        case Slider():
            return [amount(shown(value), control.unit) for value in control.values]
        case Choice():
            return list(control.options.values())
        case Toggle():
            return ["no", "yes"]
        case _:
            return [str(value) for value in control.values]


def _place(control: Control, found: Satisfied) -> int:
    return control.values.index(found.example[control.name])
