"""What all types of question have in common."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from markupsafe import Markup
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from coursebook.quiz.computing import Works
from coursebook.quiz.source import Decimal, Trail, Whole
from coursebook.rendering.words import inline


def _as_written(value: object) -> object:
    """Take a bare number for the words that it stands for."""
    return value.written if isinstance(value, Whole | Decimal) else value


def _as_number(value: object) -> object:
    """Forget how a number was written, so that a whole one stays whole."""
    if isinstance(value, Whole):
        return int(value)
    return float(value) if isinstance(value, Decimal) else value


#: A name that stays: lower-case words joined by hyphens.
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
#: Words for the reader; inline Markdown.
Words = Annotated[str, BeforeValidator(_as_written, json_schema_input_type=str | float), Field(min_length=1)]
#: A function of a module in `widgets/`: ``tides.height``.
FunctionName = Annotated[str, Field(pattern=r"^\w+\.\w+$")]
Argument = Annotated[float | int | str | bool, BeforeValidator(_as_number)]


@dataclass(frozen=True)
class Fault:
    """What is wrong with one part of a question, beyond its form.

    Parameters
    ----------
    trail : tuple
        Keys and places in lists that lead to the part.
    what, remedy : str
        What is wrong, and what to write instead.
    """

    trail: Trail
    what: str
    remedy: str


class Strict(BaseModel):
    """A misspelt key is a mistake, not a wish."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, use_attribute_docstrings=True)


class Computed(Strict):
    """A number that the build computes from a model, so that it cannot go stale."""

    function: FunctionName
    """A function of a module in `widgets/`, such as `tides.height`."""
    arguments: dict[str, Argument] = {}
    """Its keyword arguments."""
    round: Annotated[int, Field(ge=0, le=10)] = 0
    """Decimals to which the answer is given, and within which it counts."""


class Reply(Strict):
    """What a reader is told who gave a certain answer."""

    why: Words
    """The reason, since every option answers back."""
    misconception: Slug | None = None
    """A short name of the mistake behind it, the same wherever it occurs."""
    state: dict[str, Argument] | None = None
    """A state of the explorable that shows it; the reply gets a link there. Controls left out take their defaults."""

    def reply_faults(self, trail: Trail, works: Works, slug: str | None) -> Iterator[Fault]:
        """Find what is wrong with the link."""
        if self.state is not None:
            for name, what, remedy in works.state_faults(slug, self.state):
                yield Fault((*trail, "state", *name), what, remedy)

    def reply(self, works: Works, slug: str | None) -> dict[str, str]:
        """Give what the page needs to answer back."""
        link = Markup("")
        if self.state is not None:
            words = Markup(' <a class="course-reply-link" href="{}">See it in the picture</a>')
            link = words.format(works.state_link(slug, self.state))
        named = {"misconception": self.misconception} if self.misconception else {}
        return {"why": str(inline(self.why) + link), **named}


class Question(Strict):
    """One question."""

    id: Slug
    """A name that never changes: saved answers hang on it."""
    type: str
    """What kind of question it is; without it, one choice."""
    ask: Words
    """The question."""
    hints: list[Words] = []
    """Help, shown one piece at a time."""
    aliases: list[Slug] = []
    """Earlier ids of this question, under which answers may be saved."""
    explorable: Slug | None = None
    """The explorable that `state` and a challenge are about; without it, that of the quiz's own chapter."""
    generated: bool = False
    """Whether it was made from the text by program; the page says so. Take it away once you have made it yours."""
    source: Words | list[Words] = []
    """The sentence of the text that it rests on, or several; shown with the right answer."""

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find what is wrong beyond the form; `works` computes."""
        raise NotImplementedError

    def key(self, works: Works) -> dict[str, Any]:
        """Give what the page needs to grade and to answer back; words are HTML."""
        raise NotImplementedError

    def face(self, works: Works) -> dict[str, Any]:
        """Give what the template of this type needs, besides what all have."""
        raise NotImplementedError

    def answer_shown(self, works: Works) -> Markup:
        """Give the right answer and its reason as inline HTML."""
        raise NotImplementedError


_Thing = TypeVar("_Thing")


def mixed(things: Iterable[_Thing], name: Callable[[_Thing], str], seed: str) -> list[_Thing]:
    """Put things in an order of no meaning that stays the same: authors tend to write the right one first."""
    return sorted(things, key=lambda thing: hashlib.sha256(f"{seed} {name(thing)}".encode()).digest())


def listed(answer: str | list[str]) -> list[str]:
    """Give one answer as a list of one."""
    return [answer] if isinstance(answer, str) else answer
