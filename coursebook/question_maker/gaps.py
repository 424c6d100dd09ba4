"""Gaps in sentences of a chapter, chosen by what tells it from the others.

Which word is asked for: a term of the document that the sentence names, unless the chapter's heading does; failing
that, a telling word (`coursebook.question_maker.reading` says what that is), the most telling first, and the one that
stands latest in its sentence first among equals. The sentence can stand alone, does not point back to the one before,
and has the word once. The word is not in the heading, which would tell it, and stands where English has a noun: after
*the*, *of*, *a hard*, and before no other word that tells something.

What else is offered: other terms; or telling words of other chapters that do not occur in this one, nearest in reading
order, of like length and of the same form (capital, ending, kind of place; `coursebook.question_maker.words.form`).
There are three, or two if there are no more; with fewer nothing is asked. Each is answered back with the sentence that
it does stand in.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from coursebook.document.inline_text import normalized
from coursebook.question_maker.function_words import POINTING_BACK
from coursebook.question_maker.question import Made, name_of
from coursebook.question_maker.reading import Chapter, Mention, Reading, stands_alone
from coursebook.question_maker.sentences import FREE, Sentence, escaped
from coursebook.question_maker.words import Form, Word, form

#: Wrong words beside the right one.
FEWEST_OTHERS, MOST_OTHERS = 2, 3
#: Wrong words are looked for among so many of their form that are near.
NEAR = 60
#: A wrong word has at most so many letters more or less.
LENGTHS_APART = 4
#: What may stand at the edge of a gap, besides a space: signs that end a word in every language.
_EDGES = frozenset(" .,;:!?…()“”„‘’«»\"'–—")


@dataclass(frozen=True)
class _Other:
    """A telling word in a sentence of its own chapter: a wrong answer elsewhere."""

    word: Word
    sentence: Sentence
    chapter: Chapter


class Gaps:
    """Makes the gaps of a book, chapter by chapter.

    Parameters
    ----------
    reading : Reading
        The document.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, chapter: Chapter) -> Iterator[Made]:
        """Make the questions of one chapter: terms first, then telling words, the most telling first."""
        yield from self._term_gaps(chapter)
        yield from self._word_gaps(chapter)

    def _term_gaps(self, chapter: Chapter) -> Iterator[Made]:
        for sentence, words in self._askable(chapter):
            for mention in self._reading.mentions(words):
                start, end = words[mention.start].start, words[mention.end - 1].end
                told = mention.term is chapter or chapter.heading_stems >= mention.term.heading_stems
                if told or not _can_be_cut(sentence, start, end) or not self._names_once(words, mention):
                    continue
                others = self._other_terms(mention, words, sentence.text[start:end])
                if len(others) >= FEWEST_OTHERS:
                    yield _term_question(chapter, sentence, (start, end), mention.term, others)

    def _names_once(self, words: list[Word], mention: Mention) -> bool:
        """Tell whether no word of the term stands elsewhere in the sentence, where it would tell the answer."""
        inside = {word.stem for word in words[mention.start : mention.end] if self._reading.tells(word)}
        outside = [*words[: mention.start], *words[mention.end :]]
        return not inside & {word.stem for word in outside}

    def _other_terms(self, mention: Mention, words: list[Word], answer: str) -> list[tuple[str, Chapter]]:
        """Give other terms, written as this one is: with or without a capital, one or many."""
        outside = [*words[: mention.start], *words[mention.end :]]
        said = {word.stem for word in outside if self._reading.tells(word)}
        before = words[mention.start - 1].text if mention.start else ""
        fitting = [
            (abs(len(text) - len(answer)), abs(term.place - mention.term.place), text, term)
            for term in self._reading.terms.values()
            if term is not mention.term and not said & term.heading_stems
            if (text := self._written_like(term, answer)) and _agrees(before, answer, text)
        ]
        chosen: dict[str, tuple[str, Chapter]] = {}
        for *_, text, term in sorted(fitting, key=lambda one: one[:3]):
            if len(chosen) == MOST_OTHERS:
                break
            if normalized(text) != normalized(answer):
                chosen.setdefault(normalized(text), (text, term))
        return list(chosen.values())

    def _written_like(self, term: Chapter, answer: str) -> str:
        text = term.heading
        if _is_many(text) != _is_many(answer) or not _NAME.fullmatch(text):
            return ""
        if answer[0].isupper() == text[0].isupper():
            return text
        first = term.heading_words[0].text
        if text[0].isupper():
            return text[0].lower() + text[1:] if first.lower() in self._reading.lower_case else ""
        return text[0].upper() + text[1:]

    def _word_gaps(self, chapter: Chapter) -> Iterator[Made]:
        askable = list(self._askable(chapter))
        found = [
            (-self._reading.telling[chapter.slug][words[place].stem], -place / len(words), number, place)
            for number, (sentence, words) in enumerate(askable)
            for place in self._places(chapter, sentence, words)
        ]
        for *_, number, place in sorted(found):
            if made := self._word_gap(chapter, *askable[number], place):
                yield made

    def _places(self, chapter: Chapter, sentence: Sentence, words: list[Word]) -> Iterator[int]:
        """Find the words of a sentence that may be asked for."""
        telling = self._reading.telling[chapter.slug]
        stems = Counter(word.stem for word in words)
        for place, word in enumerate(words):
            if (
                place
                and word.stem in telling
                and self._reading.tells(word)
                and word.stem not in chapter.heading_stems
                and stems[word.stem] == 1
                and _can_be_cut(sentence, word.start, word.end)
                and self._reading.is_noun(words, place, sentence.text)
            ):
                yield place

    def _word_gap(self, chapter: Chapter, sentence: Sentence, words: list[Word], place: int) -> Made | None:
        word = words[place]
        others = self._other_words(chapter, words, place, sentence.text)
        return _word_question(chapter, sentence, word, others) if len(others) >= FEWEST_OTHERS else None

    def _other_words(self, chapter: Chapter, words: list[Word], place: int, text: str) -> list[_Other]:
        same_form = self._by_form.get(form(words, place, text, self._reading.glue), [])
        middle = bisect_left(same_form, chapter.place, key=lambda other: other.chapter.place)
        fitting = [
            other
            for other in same_form[max(0, middle - NEAR) : middle + NEAR]
            if other.word.stem not in chapter.times
            and other.word.stem not in chapter.heading_stems
            and abs(len(other.word.text) - len(words[place].text)) <= LENGTHS_APART
            and _agrees(words[place - 1].text, words[place].text, other.word.text)
        ]
        fitting.sort(key=lambda other: (abs(other.chapter.place - chapter.place), other.word.text))
        chosen: dict[str, _Other] = {}
        for other in fitting:
            if len(chosen) == MOST_OTHERS:
                break
            if normalized(other.word.text) != normalized(words[place].text):
                chosen.setdefault(normalized(other.word.stem), other)
        return list(chosen.values())

    @cached_property
    def _by_form(self) -> dict[Form, list[_Other]]:
        """Words that may be asked for in their own chapters, by their form, in reading order."""
        found: dict[Form, list[_Other]] = defaultdict(list)
        for chapter in sorted(self._reading.chapters.values(), key=lambda chapter: chapter.place):
            for sentence, words in self._askable(chapter):
                for place in self._places(chapter, sentence, words):
                    found[form(words, place, sentence.text, self._reading.glue)].append(
                        _Other(words[place], sentence, chapter)
                    )
        return found

    def _askable(self, chapter: Chapter) -> Iterator[tuple[Sentence, list[Word]]]:
        """Give the sentences that can be asked: understood alone, and said here first."""
        for sentence, words in zip(chapter.prose.sentences, chapter.words, strict=True):
            if (
                stands_alone(sentence, words)
                and words[0].text.lower() not in POINTING_BACK
                and self._reading.first_said[sentence.text.casefold()] == chapter.slug
            ):
                yield sentence, words


def _agrees(before: str, word: str, other: str) -> bool:
    """Tell whether *a* or *an* before a gap says nothing about which of two words fills it."""
    return before.lower() not in ("a", "an") or (word[0] in _VOWELS) == (other[0] in _VOWELS)


_VOWELS = "aeiouAEIOU"


def _is_many(name: str) -> bool:
    """Tell whether a name looks like a plural."""
    return name.endswith("s") and not name.endswith(("ss", "us", "is"))


#: What can be an answer: words, with spaces or hyphens between them.
_NAME = re.compile(r"[^\W\d_]+(?:[ '’‑-][^\W\d_]+)*")
#: What is asked, and words in it, which cannot be the answer too.
ASK_WORD, ASK_TERM = "Which word does the text have here?", "Which term does the text have here?"
_ASKED = frozenset(word.strip("?").lower() for word in [*ASK_WORD.split(), *ASK_TERM.split()])


def _can_be_cut(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether letters are free, in no link, and no part of a longer word or number."""
    edges = {sentence.text[start - 1 : start], sentence.text[end : end + 1]} - {""}
    letters = sentence.text[start:end]
    return (
        edges <= _EDGES
        and set(sentence.marks[start:end]) == {FREE}
        and _NAME.fullmatch(letters) is not None
        and not {word.lower() for word in letters.split()} & _ASKED
    )


def _word_question(chapter: Chapter, sentence: Sentence, word: Word, others: list[_Other]) -> Made:
    wrong = [{"answer": other.word.text, "why": _stands_elsewhere(other)} for other in others]
    fields = _fields(sentence, (word.start, word.end), name_of(word.text), wrong)
    fields["ask"] = ASK_WORD
    fields["why"] = f"So it stands in the chapter *{escaped(chapter.heading)}*."
    return Made(chapter.slug, "gap", word.text, fields, frozenset([sentence.text.casefold()]))


def _term_question(
    chapter: Chapter, sentence: Sentence, span: tuple[int, int], term: Chapter, others: list[tuple[str, Chapter]]
) -> Made:
    wrong = [{"answer": text, "why": _is_explained(other)} for text, other in others]
    fields = _fields(sentence, span, name_of(term.heading), wrong)
    fields["ask"] = ASK_TERM
    fields["why"] = f"What it means is told in the chapter *{escaped(term.heading)}*."
    return Made(chapter.slug, "gap", term.heading, fields, frozenset([sentence.text.casefold()]))


def _fields(sentence: Sentence, span: tuple[int, int], name: str, wrong: list[dict[str, str]]) -> dict[str, Any]:
    start, end = span
    answer = sentence.text[start:end]
    name = name if name[0].isalpha() else f"gap{name}"
    filling = {
        "answer": answer,
        "choices": sorted([answer, *(other["answer"] for other in wrong)], key=str.casefold),
        "wrong": wrong,
        "otherwise": "The text has another word here.",
    }
    return {
        "type": "gap",
        "ask": "",
        "text": f"{escaped(sentence.text[:start])}{{{name}}}{escaped(sentence.text[end:])}",
        "gaps": {name: filling},
        "why": "",
        "source": escaped(sentence.text),
    }


def _stands_elsewhere(other: _Other) -> str:
    """Say where a wrong word does stand; the page puts the word itself in front."""
    return f"That stands in the chapter *{escaped(other.chapter.heading)}*: “{escaped(other.sentence.text)}”"


def _is_explained(term: Chapter) -> str:
    first = term.prose.sentences[0] if term.prose.sentences else None
    if first is None or not stands_alone(first, term.words[0]):
        return "That is another term; its chapter tells what it means."
    return f"That is another term. Its chapter begins: “{escaped(first.text)}”"
