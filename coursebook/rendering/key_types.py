"""The form of a question's key, from which the page's script grades; words are HTML.

`coursebook/web/types/keys.d.ts` is generated from here.
"""

from typing import NotRequired

from typing_extensions import TypedDict  # which pydantic asks for before Python 3.12

Scalar = float | str | bool


class KnownReply(TypedDict):
    """The feedback on an expected answer, and the mistake behind it."""

    why: str
    misconception: NotRequired[str]


class ChoiceKey(TypedDict):
    """Options by their names."""

    right: list[str]
    replies: dict[str, KnownReply]


class WrongNumber(KnownReply):
    """A wrong number that was expected."""

    answer: float


class NumberKey(TypedDict):
    """A number that is typed."""

    right: float
    tolerance: float
    unit: str
    why: str
    otherwise: str
    wrong: list[WrongNumber]


class EstimateKey(TypedDict):
    """A guess on a scale: right within `close`, wrong from `far` on."""

    right: float
    low: float
    high: float
    close: float
    far: float
    unit: str
    why: str
    tooLow: str
    tooHigh: str


class WrongOrder(KnownReply):
    """A wrong order that was expected."""

    order: list[str]


class OrderKey(TypedDict):
    """Items by their names, in order; `whys` says of some why they are where they are."""

    right: list[str]
    whys: dict[str, str]
    why: str
    otherwise: str
    wrong: list[WrongOrder]


class PairKey(TypedDict):
    """The partner of one item, and replies to others."""

    right: str
    otherwise: str
    wrong: dict[str, KnownReply]


class MatchKey(TypedDict):
    """Items that are matched with partners."""

    pairs: dict[str, PairKey]
    why: str


class WrongText(KnownReply):
    """Wrong words that were expected."""

    answer: list[str]


class WordsKey(TypedDict):
    """Words that are typed into a field; `exact` where they are chosen from a list."""

    right: list[str]
    otherwise: str
    wrong: list[WrongText]
    exact: NotRequired[bool]


class TextKey(WordsKey):
    """A question with one field."""

    why: str


class GapKey(TypedDict):
    """Gaps of a sentence, by their names."""

    gaps: dict[str, WordsKey]
    why: str


class ChallengeControl(TypedDict):
    """A control of the explorable that a challenge is about."""

    name: str
    label: str
    values: list[Scalar]
    words: list[str]
    default: Scalar


class WrongStates(KnownReply):
    """States that do not count and were expected, packed."""

    where: str


class ChallengeKey(TypedDict):
    """States of an explorable that count, packed by `coursebook.quiz.challenge_states`."""

    explorable: str
    controls: list[ChallengeControl]
    where: str
    why: str
    otherwise: str
    wrong: list[WrongStates]


class KeyByType(TypedDict):
    """The key of each type of question."""

    choice: ChoiceKey
    several: ChoiceKey
    number: NumberKey
    estimate: EstimateKey
    order: OrderKey
    match: MatchKey
    gap: GapKey
    text: TextKey
    challenge: ChallengeKey
