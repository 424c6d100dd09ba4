"""What all types of question have in common."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.source import KeyPath, WrittenFloat, WrittenInt


def _as_written(value: object) -> object:
    """Read a bare number as text."""
    return value.written if isinstance(value, WrittenInt | WrittenFloat) else value


def _as_number(value: object) -> object:
    """Drop how a number was written, so that a whole one stays whole."""
    if isinstance(value, WrittenInt):
        return int(value)
    return float(value) if isinstance(value, WrittenFloat) else value


#: A permanent name: lower-case words joined by hyphens.
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
    path : tuple
        Keys and places in lists that lead to the part.
    what, remedy : str
        What is wrong, and what to write instead.
    """

    path: KeyPath
    what: str
    remedy: str


@dataclass(frozen=True)
class Feedback:
    """What a reader is told about an answer.

    Parameters
    ----------
    markdown : str
        The words, as the author wrote them.
    state_link : str, optional
        The address on the page that sets the explorable to a state that shows it.
    """

    markdown: str
    state_link: str = ""


KeyPart: TypeAlias = "float | int | str | Feedback | Sequence[KeyPart] | Mapping[str, KeyPart]"
#: What grades an answer and chooses the feedback.
AnswerKey: TypeAlias = Mapping[str, KeyPart]


class Strict(BaseModel):
    """A model that refuses unknown keys, which are misspelt ones."""

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
    """What a reader is told after a certain answer."""

    why: Words
    """The reason, told whether the answer is right or wrong."""
    misconception: Slug | None = None
    """A short name of the mistake behind it, the same wherever it occurs."""
    state: dict[str, Argument] | None = None
    """A state of the explorable that shows it; the reply gets a link there. Controls left out take their defaults."""

    def reply_faults(self, path: KeyPath, models: CourseModels, slug: str | None) -> Iterator[Fault]:
        """Find what is wrong with the state that the reply links to."""
        if self.state is not None:
            for name, what, remedy in models.state_faults(slug, self.state):
                yield Fault((*path, "state", *name), what, remedy)

    def reply_key(self, models: CourseModels, slug: str | None) -> AnswerKey:
        """Return what the page needs in order to reply."""
        link = "" if self.state is None else models.state_link(slug, self.state)
        misconception = {"misconception": self.misconception} if self.misconception else {}
        return {"why": Feedback(self.why, link), **misconception}


class Question(Strict):
    """One question."""

    id: Slug
    """A name that never changes, since saved answers are stored under it."""
    type: str
    """The type of question; without it, `choice`."""
    ask: Words
    """The question."""
    hints: list[Words] = []
    """Help, shown one piece at a time."""
    aliases: list[Slug] = []
    """Earlier ids of this question, under which answers may be saved."""
    explorable: Slug | None = None
    """The explorable that `state` and a challenge are about; without it, that of the quiz's own chapter."""
    generated: bool = False
    """Whether a program made it from the text; the page says so. Remove it once the question is yours."""
    source: Words | list[Words] = []
    """The sentence of the text that it is based on, or several; shown with the right answer."""

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find what is wrong beyond the form."""
        raise NotImplementedError

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return what the page needs in order to grade an answer and to reply."""
        raise NotImplementedError


def as_list(answer: str | list[str]) -> list[str]:
    """Return one answer as a list of one."""
    return [answer] if isinstance(answer, str) else answer
