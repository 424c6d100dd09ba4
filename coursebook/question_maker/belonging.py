"""Which sentence stands in this chapter: for a chapter of which nothing better can be asked.

The right sentence is the one with the most words of its own. The others stand in the chapters that are read nearest to
it, one each, and are of like length. None of the four has a word of the chapter's heading, which would tell the answer.
"""

from collections.abc import Collection, Iterator

from coursebook.question_maker.question import Made
from coursebook.question_maker.reading import Chapter, Reading, stands_alone
from coursebook.question_maker.sentences import escaped
from coursebook.question_maker.words import Word

#: How many sentences are offered that stand elsewhere.
OTHERS = 3
#: A sentence is of like length if it is so much shorter or longer at most. [-]
LIKE = 0.35
#: So many of the nearest chapters are looked through.
NEAREST = 40


def belonging(reading: Reading, chapter: Chapter, asked: Collection[str]) -> Made | None:
    """Make the question of a chapter.

    Parameters
    ----------
    reading : Reading
        The whole book.
    chapter : Chapter
        One of its chapters.
    asked : collection of str
        Sentences that other questions rest on, or that stand in several chapters, without regard to case.

    Returns
    -------
    Made or None
        None if it has no sentence that stands alone and names no heading, or too few other chapters have.
    """
    fit = [(text, words) for text, words in _alone(chapter) if not _names(words, chapter)]
    own = [(text, len(set(_stems(words)))) for text, words in fit if text.casefold() not in asked]
    for right, _ in sorted(own, key=lambda pair: -pair[1]):
        others = _others(reading, chapter, right)
        if len(others) == OTHERS:
            return _made(chapter, right, others)
    return None


def _made(chapter: Chapter, right: str, others: list[tuple[str, Chapter]]) -> Made:
    first = {
        "id": "here",
        "text": escaped(right),
        "correct": "true",
        "why": "It stands in this chapter. Read what comes before and after it.",
    }
    rest = [_elsewhere(text, other) for text, other in others]
    fields = {
        "ask": "All four sentences are from this course. Which one stands in this chapter?",
        "choices": [first, *rest],
        "source": escaped(right),
    }
    return Made(chapter.slug, "belongs", "here", fields, frozenset({right.casefold()}))


def _elsewhere(text: str, chapter: Chapter) -> dict[str, str]:
    why = f"It stands in the chapter *{escaped(chapter.heading)}*."
    return {"id": f"in-{chapter.slug}", "text": escaped(text), "why": why}


def _others(reading: Reading, chapter: Chapter, right: str) -> list[tuple[str, Chapter]]:
    """Find a sentence of like length in each of the nearest chapters that have one."""
    found: list[tuple[str, Chapter]] = []
    for other in _nearest(reading, chapter):
        for text, words in _alone(other):
            is_like = (1 - LIKE) * len(right) <= len(text) <= (1 + LIKE) * len(right)
            if is_like and text != right and not _names(words, chapter):
                found.append((text, other))
                break
        if len(found) == OTHERS:
            break
    return found


def _nearest(reading: Reading, chapter: Chapter) -> Iterator[Chapter]:
    """Give the chapters around one, the nearest first."""
    order = list(reading.chapters.values())
    for step in range(1, NEAREST):
        for place in (chapter.place + step, chapter.place - step):
            if 0 <= place < len(order):
                yield order[place]


def _alone(chapter: Chapter) -> Iterator[tuple[str, list[Word]]]:
    """Give the sentences that can stand alone, with their words."""
    for sentence, words in zip(chapter.prose.sentences, chapter.words, strict=True):
        if stands_alone(sentence, words):
            yield sentence.text, words


def _names(words: list[Word], chapter: Chapter) -> bool:
    """Tell whether a sentence has a word of a chapter's heading."""
    return not chapter.heading_stems.isdisjoint(_stems(words))


def _stems(words: list[Word]) -> Iterator[str]:
    return (word.stem for word in words)
