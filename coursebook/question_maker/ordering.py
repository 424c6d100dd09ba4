"""Steps to put in order: the items of a numbered list, or sentences that begin with *first*, *then*, *finally*.

A list of reasons, kinds or examples does not count, since their order means nothing; the paragraph before it says what
it lists. The number of an item, or its *first* or *then*, is removed, since it would give the place away.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from coursebook.document.inline_text import short_name
from coursebook.question_maker.corpus import ChapterText, Corpus, is_self_contained
from coursebook.question_maker.question import GeneratedQuestion
from coursebook.question_maker.sentences import Sentence, escape_markdown
from coursebook.question_maker.words import find_words

#: How many steps make a question; quiz files allow no more.
MIN_STEPS, MAX_STEPS = 3, 9
#: The longest step. [words]
MAX_STEP = 30

#: What a numbered list may list in no particular order.
_UNORDERED = re.compile(
    r"\b(reasons?|kinds?|types?|examples?|ways|questions?|rules|principles?|tips|claims?|parts|points|options?|benefits"
    r"|advantages|disadvantages|features|factors|goals|aims|definitions?|exercises?|problems?)\b",
    re.I,
)
_FIRST = re.compile(r"(?:First(?: of all)?|At first|To begin with|To start with),\s+")
_THEN = re.compile(r"(?:Then,?|Next,|After that,?|Afterwards,?|After this,?|Finally,?|Lastly,|Last,|At last,?)\s+")


def ordering_questions(corpus: Corpus) -> dict[str, GeneratedQuestion]:
    """Make the questions of the whole document: one per chapter, on its longest sequence of unused sentences."""
    found: dict[str, GeneratedQuestion] = {}
    used: set[str] = set()
    for chapter in corpus.chapters.values():
        question = next((one for one in _questions(chapter) if not one.sentences & used), None)
        if question:
            found[chapter.slug] = question
            used |= question.sentences
    return found


def _questions(chapter: ChapterText) -> Iterator[GeneratedQuestion]:
    sequences = [*_listed_steps(chapter), *_narrated_steps(chapter)]
    for steps, originals, why in sorted(sequences, key=lambda sequence: -len(sequence[0])):
        names = [short_name(step) for step in steps]
        if len(set(names)) == len(names) and all(names):
            fields = {
                "type": "order",
                "ask": "Put these steps in the order that the text gives them.",
                "items": [{"text": escape_markdown(step)} for step in steps],
                "why": why,
                "otherwise": "The text has them in another order. Which step needs another one first?",
                "source": [escape_markdown(original) for original in originals],
            }
            first = max((word.text for word in find_words(steps[0])), key=len, default=steps[0])
            yield GeneratedQuestion(
                chapter.slug, "order", first, fields, frozenset(text.casefold() for text in originals)
            )


Steps = tuple[list[str], list[str], str]


def _listed_steps(chapter: ChapterText) -> Iterator[Steps]:
    for numbered in chapter.prose.lists:
        items = [item.text for item in numbered.items]
        fits = MIN_STEPS <= len(items) <= MAX_STEPS and not _UNORDERED.search(f"{numbered.lead} {chapter.heading}")
        if fits and all(map(_is_step, numbered.items)):
            yield [_without_lead(item) for item in items], items, "The text numbers them so."


def _is_step(item: Sentence) -> bool:
    return item.quotable and 1 < len(item.text.split()) <= MAX_STEP and not item.text.endswith("?")


def _narrated_steps(chapter: ChapterText) -> Iterator[Steps]:
    """Yield runs of sentences, the first with *first*, all others with *then* or the like."""
    pairs = zip(chapter.prose.sentences, chapter.words, strict=True)
    for _, paragraph in groupby(pairs, lambda pair: pair[0].paragraph):
        run: list[str] = []
        for sentence, words in [*paragraph, (None, [])]:
            text = sentence.text if sentence and is_self_contained(sentence, words) else ""
            if run and _THEN.match(text):
                run.append(text)
                continue
            if MIN_STEPS <= len(run) <= MAX_STEPS:
                yield [_without_lead(step) for step in run], run, "The text tells them so, from *first* on."
            run = [text] if _FIRST.match(text) else []


def _without_lead(step: str) -> str:
    """Remove the word that gives a step's place away."""
    lead = _FIRST.match(step) or _THEN.match(step)
    bare = step[lead.end() :] if lead else step
    return bare[:1].upper() + bare[1:]
