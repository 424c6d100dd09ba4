"""Things to match with what they go with."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from markupsafe import Markup
from pydantic import Field

from coursebook.quiz.computing import Works, nearest
from coursebook.quiz.kinds.base import Fault, Question, Reply, Slug, Strict, Words, mixed
from coursebook.rendering.words import folded, inline, plain, slug


class WrongPartner(Reply):
    """A wrong partner that readers often choose, with the mistake behind it."""

    right: Words
    """The text of the wrong partner, which is the right one of another pair or one of `extra`."""


class Pair(Strict):
    """Two that go together."""

    left: Words
    """What is given."""
    right: Words
    """What goes with it; two pairs may share it."""
    otherwise: Words
    """The reply to any other partner."""
    wrong: list[WrongPartner] = []
    """Partners that are often taken for the right one, each with its own reply."""
    id: Slug | None = None
    """Its name in saved answers, worth giving before `left` is rewritten."""

    @property
    def name(self) -> str:
        """Its own name, or the first words of what is given."""
        return self.id or slug(self.left)


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
        return {slug(text): text for text in [*(pair.right for pair in self.pairs), *self.extra]}

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find pairs that cannot be told apart, and partners that are not there."""
        names: set[str] = set()
        for place, pair in enumerate(self.pairs):
            if pair.name in names:
                what = "This is the start of another pair too."
                yield Fault(("pairs", place, "left"), what, "Say it differently, or give the pair an `id`.")
            names.add(pair.name)
            for number, wrong in enumerate(pair.wrong):
                trail = ("pairs", place, "wrong", number)
                yield from wrong.reply_faults(trail, works, self.explorable)
                yield from self._wrong_faults((*trail, "right"), wrong, pair)
        if len(self.partners) < 2:
            yield Fault(("pairs",), "There is only one partner to choose.", "Offer at least two.")
        yield from self._clashes()

    def _wrong_faults(self, trail: tuple[str | int, ...], wrong: WrongPartner, pair: Pair) -> Iterator[Fault]:
        if slug(wrong.right) not in self.partners:
            known = [plain(text) for text in self.partners.values()]
            what = f"“{wrong.right}” is no partner{nearest(wrong.right, known)}"
            yield Fault(trail, what, "Write the `right` of another pair, or add it to `extra`.")
        elif slug(wrong.right) == slug(pair.right):
            yield Fault(trail, "This wrong partner is the right one.", "Name another, or take it away.")

    def _clashes(self) -> Iterator[Fault]:
        """Find partners that differ only beyond the words that name them."""
        seen: dict[str, str] = {}
        for place, pair in enumerate(self.pairs):
            if folded(seen.setdefault(slug(pair.right), pair.right)) != folded(pair.right):
                what = "Two partners begin with the same words."
                yield Fault(("pairs", place, "right"), what, "Let their first five words differ.")

    def key(self, works: Works) -> dict[str, Any]:
        """Give each one's partner, and the replies."""
        pairs = {
            pair.name: {
                "right": slug(pair.right),
                "otherwise": str(inline(pair.otherwise)),
                "wrong": {slug(other.right): other.reply(works, self.explorable) for other in pair.wrong},
            }
            for pair in self.pairs
        }
        return {"pairs": pairs, "why": str(inline(self.why))}

    def face(self, works: Works) -> dict[str, Any]:
        """Give the rows as they are written, and the partners mixed."""
        del works
        partners = mixed(self.partners.items(), lambda entry: entry[0], self.id)
        rows = [{"key": pair.name, "text": inline(pair.left), "plain": plain(pair.left)} for pair in self.pairs]
        return {"rows": rows, "options": [{"key": key, "text": plain(text)} for key, text in partners]}

    def answer_shown(self, works: Works) -> Markup:
        """Give the pairs, and the reason."""
        del works
        line = Markup("<li>{}: <strong>{}</strong></li>")
        lines = Markup("").join(line.format(inline(pair.left).rstrip(".:"), inline(pair.right)) for pair in self.pairs)
        return Markup("<ul>{}</ul>{}").format(lines, inline(self.why))
