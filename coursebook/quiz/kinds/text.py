"""A short text, typed in."""

from collections.abc import Iterator
from typing import Any, Literal

from markupsafe import Markup

from coursebook.quiz.computing import Works
from coursebook.quiz.kinds.base import Fault, Question, Reply, Words, listed
from coursebook.quiz.words import folded, inline


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
    seen: dict[str, str] = {}
    groups = [(("answer",), answer), *((("wrong", place, "answer"), other.answer) for place, other in enumerate(wrong))]
    for trail, texts in groups:
        for text in listed(texts):
            if not folded(text):
                yield Fault(trail, f"“{text}” has no letters to compare.", "Write a word or a number.")
            elif seen.get(folded(text), trail[0]) != trail[0] or (folded(text) in seen and trail[0] == "wrong"):
                yield Fault(trail, f"“{text}” is already among the answers above.", "Take one of them away.")
            seen.setdefault(folded(text), str(trail[0]))


def text_key(
    answer: str | list[str], wrong: list[WrongText], otherwise: str, works: Works, slug: str | None
) -> dict[str, Any]:
    """Give what grades a typed text."""
    return {
        "right": listed(answer),
        "otherwise": str(inline(otherwise)),
        "wrong": [{"answer": listed(other.answer), **other.reply(works, slug)} for other in wrong],
    }
