"""Things to match with what they go with."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from coursebook.document.inline_text import normalized, plain_text, short_name
from coursebook.quiz.course_models import CourseModels, nearest
from coursebook.quiz.kinds.base import AnswerKey, Fault, Feedback, KeyPart, Question, Reply, Slug, Strict, Words
from coursebook.quiz.source import KeyPath


class WrongPartner(Reply):
    """A wrong partner that readers often choose, with the mistake behind it."""

    right: Words
    """The text of the wrong partner, which is the right one of another pair or one of `extra`."""


class Pair(Strict):
    """Two things that go together."""

    left: Words
    """What is given."""
    right: Words
    """What goes with it; two pairs may have the same."""
    otherwise: Words
    """The reply to any other partner."""
    wrong: list[WrongPartner] = []
    """Common wrong partners, each with its own reply."""
    id: Slug | None = None
    """Its name in saved answers; add one before you rewrite `left`."""

    @property
    def name(self) -> str:
        """Its `id`, or the first words of `left`."""
        return self.id or short_name(self.left)


class Match(Question):
    """Things to match with what they go with."""

    type: Literal["match"]
    pairs: Annotated[list[Pair], Field(min_length=2, max_length=9)]
    """Two pairs or more."""
    why: Words
    """Why they go together; shown when all are right."""
    extra: list[Words] = []
    """Partners that go with nothing."""

    @property
    def partners(self) -> dict[str, str]:
        """Every text to choose from, once, by its name in saved answers."""
        return {short_name(text): text for text in [*(pair.right for pair in self.pairs), *self.extra]}

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find pairs that share a name, and partners that do not exist."""
        names: set[str] = set()
        for place, pair in enumerate(self.pairs):
            if pair.name in names:
                what = "Another pair begins with the same words."
                yield Fault(("pairs", place, "left"), what, "Say it differently, or give the pair an `id`.")
            names.add(pair.name)
            for number, wrong in enumerate(pair.wrong):
                path = ("pairs", place, "wrong", number)
                yield from wrong.reply_faults(path, models, self.explorable)
                yield from self._wrong_faults((*path, "right"), wrong, pair)
        if len(self.partners) < 2:
            yield Fault(("pairs",), "There is only one partner to choose.", "Offer at least two.")
        yield from self._clashes()

    def _wrong_faults(self, path: KeyPath, wrong: WrongPartner, pair: Pair) -> Iterator[Fault]:
        if short_name(wrong.right) not in self.partners:
            known = [plain_text(text) for text in self.partners.values()]
            what = f"“{wrong.right}” is not a partner{nearest(wrong.right, known)}"
            yield Fault(path, what, "Write the `right` of another pair, or add it to `extra`.")
        elif short_name(wrong.right) == short_name(pair.right):
            yield Fault(path, "This wrong partner is the right one.", "Name another, or remove it.")

    def _clashes(self) -> Iterator[Fault]:
        """Find partners that differ only beyond the words that name them."""
        seen: dict[str, str] = {}
        for place, pair in enumerate(self.pairs):
            if normalized(seen.setdefault(short_name(pair.right), pair.right)) != normalized(pair.right):
                what = "Two partners begin with the same words."
                yield Fault(("pairs", place, "right"), what, "Let their first five words differ.")

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the partner of each pair, and the replies."""
        pairs: dict[str, KeyPart] = {
            pair.name: {
                "right": short_name(pair.right),
                "otherwise": Feedback(pair.otherwise),
                "wrong": {short_name(other.right): other.reply_key(models, self.explorable) for other in pair.wrong},
            }
            for pair in self.pairs
        }
        return {"pairs": pairs, "why": Feedback(self.why)}
