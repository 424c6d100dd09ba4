"""A short text, typed in."""

from collections.abc import Iterator
from typing import Any, Literal

from markupsafe import Markup

from coursebook.quiz.computing import Works
from coursebook.quiz.kinds.base import Fault, Question, Reply, Words, listed
from coursebook.quiz.numerals import plain_number, read_measured
from coursebook.quiz.source import Trail
from coursebook.rendering.words import folded, inline


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

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find answers without letters, and wrong ones that are right."""
        for place, wrong in enumerate(self.wrong):
            yield from wrong.reply_faults(("wrong", place), works, self.explorable)
        yield from text_faults(self.answer, self.wrong)
        yield from unclear_number_faults(self.answer, self.wrong)

    def key(self, works: Works) -> dict[str, Any]:
        """Give the accepted answers, and the replies."""
        return text_key(self.answer, self.wrong, self.otherwise, works, self.explorable) | {
            "why": str(inline(self.why))
        }

    def face(self, works: Works) -> dict[str, Any]:
        """Give nothing more: there is one field."""
        del works
        return {}

    def answer_shown(self, works: Works) -> Markup:
        """Give the first accepted answer, and the reason."""
        del works
        return Markup("<strong>{}</strong>. {}").format(listed(self.answer)[0], inline(self.why))


def text_faults(answer: str | list[str], wrong: list[WrongText]) -> Iterator[Fault]:
    """Find answers without letters, and wrong ones that are right or come twice."""
    seen: dict[object, str] = {}
    for trail, text in _texts(answer, wrong):
        key = compared(text)
        if not folded(text):
            yield Fault(trail, f"“{text}” has no letters to compare.", "Write a word or a number.")
        elif seen.get(key, trail[0]) != trail[0] or (key in seen and trail[0] == "wrong"):
            yield Fault(trail, f"“{text}” is already among the answers above.", "Take one of them away.")
        seen.setdefault(key, str(trail[0]))


def unclear_number_faults(answer: str | list[str], wrong: list[WrongText]) -> Iterator[Fault]:
    """Find typed answers that are numbers and can be read in two ways: the page would have to guess which is meant."""
    for trail, text in _texts(answer, wrong):
        readings = read_measured(text).readings
        if len(readings) > 1:
            ways = " or ".join(map(plain_number, readings))
            remedy = (
                f"Write {plain_number(readings[0])}, without a separator; a number with three decimals needs "
                "`type: number`."
            )
            yield Fault(trail, f"“{text}” can be read as {ways}.", remedy)


def compared(text: str) -> tuple[float, str] | str:
    """Return what makes two answers the same to the page: a number's size and unit, or else its letters."""
    measured = read_measured(text)
    return (measured.readings[0], folded(measured.unit)) if len(measured.readings) == 1 else folded(text)


def _texts(answer: str | list[str], wrong: list[WrongText]) -> Iterator[tuple[Trail, str]]:
    yield from ((("answer",), text) for text in listed(answer))
    for place, other in enumerate(wrong):
        yield from ((("wrong", place, "answer"), text) for text in listed(other.answer))


def text_key(
    answer: str | list[str], wrong: list[WrongText], otherwise: str, works: Works, slug: str | None
) -> dict[str, Any]:
    """Give what grades a typed text."""
    return {
        "right": listed(answer),
        "otherwise": str(inline(otherwise)),
        "wrong": [{"answer": listed(other.answer), **other.reply(works, slug)} for other in wrong],
    }
