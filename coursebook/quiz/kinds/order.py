"""Items to put in order."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from coursebook.document.inline_text import short_name
from coursebook.quiz.course_models import CourseModels, nearest
from coursebook.quiz.kinds.base import AnswerKey, Fault, Feedback, Question, Reply, Slug, Strict, Words
from coursebook.quiz.source import KeyPath


class Entry(Strict):
    """One item, in its right place in the file."""

    text: Words
    """What the item says."""
    why: Words | None = None
    """The reply when this item is in the wrong place."""
    id: Slug | None = None
    """Its name in saved answers and in `wrong`; without it, the first words of its text."""

    @property
    def names(self) -> list[str]:
        """Every name under which answers may have been saved; the first is used from now on."""
        return list(dict.fromkeys(filter(None, (self.id, short_name(self.text)))))


class WrongOrder(Reply):
    """A wrong order that readers often give, with the mistake behind it."""

    order: list[str]
    """All items, by id, in the wrong order."""


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

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find items that share a name, and wrong orders that are incomplete or right."""
        names: list[str] = []
        for place, item in enumerate(self.items):
            if not item.names or item.names[0] in names:
                what = (
                    "This item has the name of another." if item.names else "This item has no letters to be named by."
                )
                yield Fault(("items", place), what, "Give it an `id`.")
            names += item.names[:1]
        for place, wrong in enumerate(self.wrong):
            yield from wrong.reply_faults(("wrong", place), models, self.explorable)
            yield from self._order_faults(("wrong", place, "order"), wrong.order, names)

    def _order_faults(self, path: KeyPath, order: list[str], names: list[str]) -> Iterator[Fault]:
        known = {key: item.names[0] for item in self.items for key in item.names}
        for place, name in enumerate(order):
            if name not in known:
                yield Fault((*path, place), f"`{name}` is not an item{nearest(name, names)}", "Name an item by its id.")
        named = [known[name] for name in order if name in known]
        if len(named) == len(order) and sorted(named) != sorted(names):
            yield Fault(path, "Not every item is in this order exactly once.", f"Arrange {', '.join(names)}.")
        if named == names:
            yield Fault(path, "This wrong order is the right one.", "Change it, or remove it.")

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the right order, and the replies."""
        known = {key: item.names[0] for item in self.items for key in item.names}
        wrong = [
            {"order": [known[name] for name in other.order], **other.reply_key(models, self.explorable)}
            for other in self.wrong
        ]
        return {
            "right": [item.names[0] for item in self.items],
            "whys": {item.names[0]: Feedback(item.why) for item in self.items if item.why},
            "why": Feedback(self.why),
            "otherwise": Feedback(self.otherwise),
            "wrong": wrong,
        }
