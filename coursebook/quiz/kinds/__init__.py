"""The types of question, one module each: what an author writes, what may be wrong with it, and the answer key.

.. code-block:: yaml

    - id: crowd-one-person          # the name of the saved answer; it never changes
      ask: One person of a hundred changes their mind. How many act?
      choices:
        - text: One.
          correct: true
          why: The chain breaks at its second link.
        - text: Ninety-nine.
          why: Averages mislead here.
          misconception: average-decides
"""

from typing import Annotated

from pydantic import Field

from coursebook.quiz.kinds.base import Question
from coursebook.quiz.kinds.challenge import Challenge
from coursebook.quiz.kinds.choice import OneChoice, Several
from coursebook.quiz.kinds.estimate import Estimate
from coursebook.quiz.kinds.gap import Gap
from coursebook.quiz.kinds.match import Match
from coursebook.quiz.kinds.number import Number
from coursebook.quiz.kinds.order import Order
from coursebook.quiz.kinds.text import Text

__all__ = ["TYPES", "AnyQuestion", "Question"]

#: Every type of question by the word for it; the first is meant where there is no word.
TYPES: dict[str, type[Question]] = {
    "choice": OneChoice,
    "several": Several,
    "number": Number,
    "estimate": Estimate,
    "order": Order,
    "match": Match,
    "gap": Gap,
    "text": Text,
    "challenge": Challenge,
}
AnyQuestion = Annotated[
    OneChoice | Several | Number | Estimate | Order | Match | Gap | Text | Challenge, Field(discriminator="type")
]
