"""Items to put in order."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from markupsafe import Markup
from pydantic import Field

from coursebook.quiz.computing import Works, nearest
from coursebook.quiz.kinds.base import Fault, Question, Reply, Slug, Strict, Words, mixed
from coursebook.rendering.words import inline, slug


class Entry(Strict):
    """One item, in its right place in the file."""

    text: Words
    """What the item says."""
    why: Words | None = None
    """The reply when this item stands in the wrong place."""
    id: Slug | None = None
    """Its name in saved answers and in `wrong`; without it, the first words of its text."""

    @property
    def names(self) -> list[str]:
        """Every name under which it may be saved; the first is written."""
        return list(dict.fromkeys(filter(None, (self.id, slug(self.text)))))


class WrongOrder(Reply):
    """A wrong order that readers often give, with the mistake behind it."""

    order: list[str]
    """All items, by id, as they stand in the wrong order."""


class Order(Question):
    """Items to put in order."""

    type: Literal["order"]
    items: Annotated[list[Entry], Field(min_length=3, max_length=9)]
    """Three items or more, in the right order; the page mixes them."""
    why: Words
    """Why that is the order; shown with a right answer."""
    otherwise: Words
    """The reply to any other order."""
    wrong: list[WrongOrder] = []
    """Common wrong orders, each with its own reply."""

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find items that cannot be told apart, and wrong orders that are none."""
        names: list[str] = []
        for place, item in enumerate(self.items):
            if not item.names or item.names[0] in names:
                what = "This item is called like another." if item.names else "This item has no letters to be named by."
                yield Fault(("items", place), what, "Give it an `id`.")
            names += item.names[:1]
        for place, wrong in enumerate(self.wrong):
            yield from wrong.reply_faults(("wrong", place), works, self.explorable)
            yield from self._order_faults(("wrong", place, "order"), wrong.order, names)

    def _order_faults(self, trail: tuple[str | int, ...], order: list[str], names: list[str]) -> Iterator[Fault]:
        known = {key: item.names[0] for item in self.items for key in item.names}
        for place, name in enumerate(order):
            if name not in known:
                yield Fault((*trail, place), f"`{name}` is no item{nearest(name, names)}", "Name an item by its id.")
        named = [known[name] for name in order if name in known]
        if len(named) == len(order) and sorted(named) != sorted(names):
            yield Fault(trail, "Not every item is in this order once.", f"Arrange {', '.join(names)}.")
        if named == names:
            yield Fault(trail, "This wrong order is the right one.", "Change it, or take it away.")

    def key(self, works: Works) -> dict[str, Any]:
        """Give the right order, and the replies."""
        known = {key: item.names[0] for item in self.items for key in item.names}
        wrong = [
            {"order": [known[name] for name in other.order], **other.reply(works, self.explorable)}
            for other in self.wrong
        ]
        return {
            "right": [item.names[0] for item in self.items],
            "whys": {item.names[0]: str(inline(item.why)) for item in self.items if item.why},
            "why": str(inline(self.why)),
            "otherwise": str(inline(self.otherwise)),
            "wrong": wrong,
        }

    def face(self, works: Works) -> dict[str, Any]:
        """Give the items in an order that is not the right one."""
        del works
        order = mixed(self.items, lambda item: item.names[0], self.id)
        if order == self.items:
            order = [*order[1:], order[0]]
        return {"options": [{"names": item.names, "text": inline(item.text)} for item in order]}

    def answer_shown(self, works: Works) -> Markup:
        """Give the items in order, and the reason."""
        del works
        items = Markup("").join(Markup("<li>{}</li>").format(inline(item.text)) for item in self.items)
        return Markup("<ol>{}</ol>{}").format(items, inline(self.why))
