"""Answers that give themselves away: told by their length, named by the question, or swept together in one option."""

import re
from collections.abc import Iterator

from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import Fault, listed
from coursebook.quiz.kinds.choice import OneChoice, Several
from coursebook.quiz.kinds.gap import GAP, Gap
from coursebook.quiz.kinds.text import Text
from coursebook.rendering.words import folded, plain

#: A right option is told by its length if it is so many times longer than the longest wrong one, or shorter than the
#: shortest, and by so many letters.
TELLING_RATIO, TELLING_LETTERS = 1.5, 20
#: Shorter answers stand in many questions by accident. [letters]
SHORTEST_NAMED = 4
SWEEPING = re.compile(r"\b(all|none|both|neither) of (the above|these|them)\b", re.I)


def giveaways(question: Question) -> Iterator[Fault]:
    """Find what lets a reader answer without knowing."""
    match question:
        case OneChoice():
            yield from _told_by_length(question)
            yield from _named_option(question)
            yield from _sweeping(question)
        case Several():
            yield from _sweeping(question)
        case Text():
            yield from _named(question.ask, listed(question.answer), ("ask",))
        case Gap():
            rest = f"{question.ask} {GAP.sub(' ', question.text)}"
            for name, filling in question.gaps.items():
                yield from _named(rest, listed(filling.answer), ("gaps", name))


def _told_by_length(question: OneChoice) -> Iterator[Fault]:
    lengths = [len(plain(option.text)) for option in question.choices]
    for place, option in enumerate(question.choices):
        others = lengths[:place] + lengths[place + 1 :]
        if not option.correct:
            continue
        longer = lengths[place] > TELLING_RATIO * max(others) and lengths[place] - max(others) > TELLING_LETTERS
        shorter = lengths[place] * TELLING_RATIO < min(others) and min(others) - lengths[place] > TELLING_LETTERS
        if longer or shorter:
            how = "longest" if longer else "shortest"
            what = f"The right option is told by its length: at {lengths[place]} letters it is by far the {how}."
            yield Fault(("choices", place, "text"), what, "Let right and wrong options be of like length.")


def _named_option(question: OneChoice) -> Iterator[Fault]:
    ask = f" {folded(question.ask)} "
    named = [option for option in question.choices if f" {folded(option.text)} " in ask]
    if len(named) == 1 and named[0].correct and len(folded(named[0].text)) >= SHORTEST_NAMED:
        what = f"The question names its answer, “{named[0].text}”."
        yield Fault(("ask",), what, "Ask without that word, or name the wrong options too.")


def _sweeping(question: OneChoice | Several) -> Iterator[Fault]:
    for place, option in enumerate(question.choices):
        if found := SWEEPING.search(option.text):
            what = f"“{found[0]}” tests reading, not understanding, and means nothing once options are mixed."
            yield Fault(("choices", place, "text"), what, "Write an option of its own, or `type: several`.")


def _named(ask: str, answers: list[str], trail: tuple[str, ...]) -> Iterator[Fault]:
    for answer in answers:
        if len(folded(answer)) >= SHORTEST_NAMED and f" {folded(answer)} " in f" {folded(ask)} ":
            yield Fault(trail, f"The question names its answer, “{answer}”.", "Ask without that word.")
            return
