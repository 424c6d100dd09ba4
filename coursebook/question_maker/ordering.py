"""Steps to put in order, where the text has them: a numbered list, or sentences that say first, then, finally.

A numbered list whose lead says that it lists reasons, kinds or examples is none, since their order means nothing. What
would tell an item's place, its number or its *first* or *then*, is taken off.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from coursebook.document.inline_text import short_name
from coursebook.question_maker.question import Made
from coursebook.question_maker.reading import Chapter, Reading, stands_alone
from coursebook.question_maker.sentences import Sentence, escaped
from coursebook.question_maker.words import words_of

#: How many steps make a question; the loader takes no more.
FEWEST_STEPS, MOST_STEPS = 3, 9
#: The longest step. [words]
LONGEST_STEP = 30

#: What a numbered list may list that has no order.
_NO_STEPS = re.compile(
    r"\b(reasons?|kinds?|types?|examples?|ways|questions?|rules|principles?|tips|claims?|parts|points|options?|benefits"
    r"|advantages|disadvantages|features|factors|goals|aims|definitions?|exercises?|problems?)\b",
    re.I,
)
_FIRST = re.compile(r"(?:First(?: of all)?|At first|To begin with|To start with),\s+")
_THEN = re.compile(r"(?:Then,?|Next,|After that,?|Afterwards,?|After this,?|Finally,?|Lastly,|Last,|At last,?)\s+")


def orderings(reading: Reading) -> dict[str, Made]:
    """Make the questions of the whole book, by chapter: of each its longest sequence that no other has asked."""
    found: dict[str, Made] = {}
    asked: set[str] = set()
    for chapter in reading.chapters.values():
        made = next((one for one in _of(chapter) if not one.sentences & asked), None)
        if made:
            found[chapter.slug] = made
            asked |= made.sentences
    return found


def _of(chapter: Chapter) -> Iterator[Made]:
    sequences = [*_lists(chapter), *_told(chapter)]
    for steps, originals, why in sorted(sequences, key=lambda sequence: -len(sequence[0])):
        names = [short_name(step) for step in steps]
        if len(set(names)) == len(names) and all(names):
            fields = {
                "type": "order",
                "ask": "Put these steps in the order that the text gives them.",
                "items": [{"text": escaped(step)} for step in steps],
                "why": why,
                "otherwise": "The text has them in another order. Which step needs another one first?",
                "source": [escaped(original) for original in originals],
            }
            first = max((word.text for word in words_of(steps[0])), key=len, default=steps[0])
            yield Made(chapter.slug, "order", first, fields, frozenset(text.casefold() for text in originals))


Steps = tuple[list[str], list[str], str]


def _lists(chapter: Chapter) -> Iterator[Steps]:
    for listed in chapter.prose.lists:
        items = [item.text for item in listed.items]
        fits = FEWEST_STEPS <= len(items) <= MOST_STEPS and not _NO_STEPS.search(f"{listed.lead} {chapter.heading}")
        if fits and all(map(_can_be_moved, listed.items)):
            yield [_bare(item) for item in items], items, "The text numbers them so."


def _can_be_moved(item: Sentence) -> bool:
    return item.quotable and 1 < len(item.text.split()) <= LONGEST_STEP and not item.text.endswith("?")


def _told(chapter: Chapter) -> Iterator[Steps]:
    """Find sentences that follow one another, the first with *first*, all others with *then* or the like."""
    pairs = zip(chapter.prose.sentences, chapter.words, strict=True)
    for _, paragraph in groupby(pairs, lambda pair: pair[0].paragraph):
        run: list[str] = []
        for sentence, words in [*paragraph, (None, [])]:
            text = sentence.text if sentence and stands_alone(sentence, words) else ""
            if run and _THEN.match(text):
                run.append(text)
                continue
            if FEWEST_STEPS <= len(run) <= MOST_STEPS:
                yield [_bare(step) for step in run], run, "The text tells them so, from *first* on."
            run = [text] if _FIRST.match(text) else []


def _bare(step: str) -> str:
    """Take off what would tell a step's place."""
    lead = _FIRST.match(step) or _THEN.match(step)
    bare = step[lead.end() :] if lead else step
    return bare[:1].upper() + bare[1:]
