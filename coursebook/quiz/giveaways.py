"""Answers that give themselves away: by their length, by a word of the question, or as "all of the above"."""

import re
from collections.abc import Iterator

from coursebook.document.inline_text import normalized, plain_text
from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import Fault, as_list
from coursebook.quiz.kinds.choice import OneChoice, Several
from coursebook.quiz.kinds.gap import GAP, Gap
from coursebook.quiz.kinds.text import Text
from coursebook.quiz.source import KeyPath

#: The length of a right option gives it away if it is this many times longer than the longest wrong one, or shorter
#: than the shortest, and by this many letters.
LENGTH_RATIO, LENGTH_DIFFERENCE = 1.5, 20
#: Shorter answers are in many questions by accident. [letters]
SHORTEST_NAMED = 4
SWEEPING = re.compile(r"\b(all|none|both|neither) of (the above|these|them)\b", re.I)


def giveaways(question: Question) -> Iterator[Fault]:
    """Find what lets a reader answer without knowing the subject."""
    match question:
        case OneChoice():
            yield from _length_faults(question)
            yield from _named_option_faults(question)
            yield from _sweeping_faults(question)
        case Several():
            yield from _sweeping_faults(question)
        case Text():
            yield from _named_answer_faults(question.ask, as_list(question.answer), ("ask",))
        case Gap():
            rest = f"{question.ask} {GAP.sub(' ', question.text)}"
            for name, filling in question.gaps.items():
                yield from _named_answer_faults(rest, as_list(filling.answer), ("gaps", name))


def _length_faults(question: OneChoice) -> Iterator[Fault]:
    lengths = [len(plain_text(option.text)) for option in question.choices]
    for place, option in enumerate(question.choices):
        others = lengths[:place] + lengths[place + 1 :]
        if not option.correct:
            continue
        longer = lengths[place] > LENGTH_RATIO * max(others) and lengths[place] - max(others) > LENGTH_DIFFERENCE
        shorter = lengths[place] * LENGTH_RATIO < min(others) and min(others) - lengths[place] > LENGTH_DIFFERENCE
        if longer or shorter:
            how = "longest" if longer else "shortest"
            what = f"The length of the right option gives it away: at {lengths[place]} letters it is by far the {how}."
            yield Fault(("choices", place, "text"), what, "Make right and wrong options similar in length.")


def _named_option_faults(question: OneChoice) -> Iterator[Fault]:
    ask = f" {normalized(question.ask)} "
    named = [option for option in question.choices if f" {normalized(option.text)} " in ask]
    if len(named) == 1 and named[0].correct and len(normalized(named[0].text)) >= SHORTEST_NAMED:
        what = f"The question names its answer, “{named[0].text}”."
        yield Fault(("ask",), what, "Ask without that word, or name the wrong options as well.")


def _sweeping_faults(question: OneChoice | Several) -> Iterator[Fault]:
    for place, option in enumerate(question.choices):
        if found := SWEEPING.search(option.text):
            what = f"“{found[0]}” tests reading, not understanding, and means nothing once options are mixed."
            yield Fault(("choices", place, "text"), what, "Write an option of its own, or `type: several`.")


def _named_answer_faults(ask: str, answers: list[str], path: KeyPath) -> Iterator[Fault]:
    for answer in answers:
        if len(normalized(answer)) >= SHORTEST_NAMED and f" {normalized(answer)} " in f" {normalized(ask)} ":
            yield Fault(path, f"The question names its answer, “{answer}”.", "Ask without that word.")
            return
