"""The types of question, as an author writes them.

.. code-block:: yaml

    - id: crowd-one-person          # the name of the saved answer; it never changes
      ask: |
        One person of a hundred changes their mind. How many act?
      choices:
        - text: One.
          correct: true
          why: The chain breaks at its second link.
        - text: Ninety-nine.
          why: Averages mislead here.
          misconception: average-decides
"""

import hashlib
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, Tag, model_validator

#: A name that stays: lower-case words joined by hyphens.
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
#: Words for the reader; inline Markdown.
Words = Annotated[str, Field(min_length=1)]


class _Strict(BaseModel):
    """A misspelt key is a mistake, not a wish."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Computed(_Strict):
    """A number that the build computes from a model, so that it cannot go stale.

    Attributes
    ----------
    function : str
        A function of a module in `widgets/`: ``tides.height``.
    arguments : dict
        Its keyword arguments.
    round : int
        Decimals to which the answer is given, and within which it counts.
    """

    function: Annotated[str, Field(pattern=r"^\w+\.\w+$")]
    arguments: dict[str, float | int | str | bool] = {}
    round: Annotated[int, Field(ge=0, le=10)] = 0


class Option(_Strict):
    """One choice, right or wrong, which answers back."""

    text: Words
    why: Words
    correct: bool = False
    misconception: Slug | None = None
    id: Slug | None = None

    @property
    def key(self) -> str:
        """The name of the option in a saved answer: its own, or one that follows from its text and not its place."""
        return self.id or hashlib.sha256(self.text.encode()).hexdigest()[:8]


class WrongNumber(_Strict):
    """A wrong number that readers often give, with the mistake behind it."""

    answer: float | Computed
    why: Words
    misconception: Slug | None = None


class _Question(_Strict):
    id: Slug
    ask: Words
    aliases: list[Slug] = []


class OneChoice(_Question):
    """Exactly one of several options is right."""

    type: Literal["choice"] = "choice"
    choices: Annotated[list[Option], Field(min_length=2)]

    @model_validator(mode="after")
    def _one_is_right(self) -> "OneChoice":
        count = sum(option.correct for option in self.choices)
        if count != 1:
            raise ValueError(f"{count} choices are marked `correct: true`; mark exactly one, or say `type: several`.")
        return self


class Several(_Question):
    """Any number of options is right; each counts."""

    type: Literal["several"]
    choices: Annotated[list[Option], Field(min_length=3)]

    @model_validator(mode="after")
    def _some_are_right(self) -> "Several":
        count = sum(option.correct for option in self.choices)
        if not 0 < count < len(self.choices):
            raise ValueError("All choices are right, or none is; mix right and wrong ones.")
        return self


class Number(_Question):
    """A number, typed in.

    Attributes
    ----------
    answer : float or Computed
        The key.
    tolerance : float
        How far off still counts; by default half of the last decimal asked for.
    unit : str
        Shown after the field.
    why : str
        Why it is so; shown with a right answer.
    wrong : list of WrongNumber
        Common wrong numbers, each with its own reply.
    otherwise : str
        The reply to any other number.
    """

    type: Literal["number"]
    answer: float | Computed
    why: Words
    otherwise: Words
    unit: str = ""
    tolerance: Annotated[float, Field(ge=0)] | None = None
    wrong: list[WrongNumber] = []


#: Every type of question by the word for it.
TYPES = {"choice": OneChoice, "several": Several, "number": Number}
Question = OneChoice | Several | Number
TaggedQuestion = Annotated[
    Annotated[OneChoice, Tag("choice")] | Annotated[Several, Tag("several")] | Annotated[Number, Tag("number")],
    Field(discriminator="type"),
]
