"""Which of four sentences is from this chapter: for a chapter about which nothing better can be asked.

The right sentence is the one with the most different words. The distractors are from the chapters that are read nearest
to this one, one each, and of similar length. None of the four has a word of the chapter's heading, which would give the
answer away.
"""

from collections.abc import Collection, Iterator

from coursebook.question_maker.corpus import ChapterText, Corpus, is_self_contained
from coursebook.question_maker.question import GeneratedQuestion
from coursebook.question_maker.sentences import escape_markdown
from coursebook.question_maker.words import Word

#: Sentences from other chapters.
DISTRACTORS = 3
#: The largest difference in length between a distractor and the right sentence, as a share of the latter. [-]
LENGTH_TOLERANCE = 0.35
#: The farthest chapter that a distractor comes from. [chapters]
REACH = 40


def recognition_question(corpus: Corpus, chapter: ChapterText, used: Collection[str]) -> GeneratedQuestion | None:
    """Make the question of a chapter.

    Parameters
    ----------
    corpus : Corpus
        The whole document.
    chapter : ChapterText
        One of its chapters.
    used : collection of str
        Sentences of other questions, and those in several chapters, case folded.

    Returns
    -------
    GeneratedQuestion or None
        None if the chapter has no fitting sentence, or too few other chapters have.
    """
    fitting = [(text, words) for text, words in _self_contained(chapter) if not _has_heading_word(words, chapter)]
    unused = [(text, len({word.stem for word in words})) for text, words in fitting if text.casefold() not in used]
    for right, _ in sorted(unused, key=lambda pair: -pair[1]):
        distractors = _distractors(corpus, chapter, right)
        if len(distractors) == DISTRACTORS:
            return _question(chapter, right, distractors)
    return None


def _question(chapter: ChapterText, right: str, distractors: list[tuple[str, ChapterText]]) -> GeneratedQuestion:
    first = {
        "id": "here",
        "text": escape_markdown(right),
        "correct": "true",
        "why": "It stands in this chapter. Read what comes before and after it.",
    }
    fields = {
        "ask": "All four sentences are from this course. Which one stands in this chapter?",
        "choices": [first, *(_option(text, other) for text, other in distractors)],
        "source": escape_markdown(right),
    }
    return GeneratedQuestion(chapter.slug, "belongs", "here", fields, frozenset({right.casefold()}))


def _option(text: str, chapter: ChapterText) -> dict[str, str]:
    why = f"It stands in the chapter *{escape_markdown(chapter.heading)}*."
    return {"id": f"in-{chapter.slug}", "text": escape_markdown(text), "why": why}


def _distractors(corpus: Corpus, chapter: ChapterText, right: str) -> list[tuple[str, ChapterText]]:
    """Return a sentence of similar length from each of the nearest chapters that have one."""
    found: list[tuple[str, ChapterText]] = []
    for other in _nearest(corpus, chapter):
        for text, words in _self_contained(other):
            is_similar = (1 - LENGTH_TOLERANCE) * len(right) <= len(text) <= (1 + LENGTH_TOLERANCE) * len(right)
            if is_similar and text != right and not _has_heading_word(words, chapter):
                found.append((text, other))
                break
        if len(found) == DISTRACTORS:
            break
    return found


def _nearest(corpus: Corpus, chapter: ChapterText) -> Iterator[ChapterText]:
    """Yield the chapters around one, the nearest first."""
    order = list(corpus.chapters.values())
    for distance in range(1, REACH):
        for position in (chapter.position + distance, chapter.position - distance):
            if 0 <= position < len(order):
                yield order[position]


def _self_contained(chapter: ChapterText) -> Iterator[tuple[str, list[Word]]]:
    """Yield the sentences that can be understood alone, with their words."""
    for sentence, words in zip(chapter.prose.sentences, chapter.words, strict=True):
        if is_self_contained(sentence, words):
            yield sentence.text, words


def _has_heading_word(words: list[Word], chapter: ChapterText) -> bool:
    return not chapter.heading_stems.isdisjoint(word.stem for word in words)
