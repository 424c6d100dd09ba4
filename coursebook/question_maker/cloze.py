"""Cloze questions: sentences of a chapter with a gap for a term or a keyword.

The gap is a term that the sentence names, unless the chapter's heading names it too; failing that, a keyword
(`coursebook.question_maker.corpus` defines it), the highest tf-idf first and, among equals, the one nearest to the end
of its sentence. The sentence can be understood alone, does not refer to the one before, and has the word once. The word
is not in the heading, which would give it away, and is where English has a noun: after *the*, *of*, *a hard*, and not
before another content word.

The distractors are other terms, or keywords of other chapters that do not occur in this one: nearest in reading order,
of similar length and of the same form (`coursebook.question_maker.words.WordForm`). There are three, or two if there
are no more; with fewer, nothing is asked. The reply to each quotes the sentence that it is from.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from coursebook.document.inline_text import normalized
from coursebook.question_maker.corpus import ChapterText, Corpus, Mention, is_self_contained
from coursebook.question_maker.function_words import ANAPHORIC
from coursebook.question_maker.question import GeneratedQuestion, id_part
from coursebook.question_maker.sentences import FREE, Sentence, escape_markdown
from coursebook.question_maker.words import Word, WordForm, word_form

MIN_DISTRACTORS, MAX_DISTRACTORS = 2, 3
#: How many words of the same form, on each side in reading order, are considered as distractors.
NEAREST = 60
#: The largest difference in length between a distractor and the answer. [letters]
MAX_LENGTH_DIFFERENCE = 4
#: What may be next to a gap: signs that end a word in every language.
_DELIMITERS = frozenset(" .,;:!?…()“”„‘’«»\"'–—")


@dataclass(frozen=True)
class _Distractor:
    """A keyword in a sentence of its own chapter, as a wrong answer in another."""

    word: Word
    sentence: Sentence
    chapter: ChapterText


class ClozeMaker:
    """Makes the cloze questions of a document, chapter by chapter.

    Parameters
    ----------
    corpus : Corpus
        The document.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def questions(self, chapter: ChapterText) -> Iterator[GeneratedQuestion]:
        """Yield the questions of one chapter: terms first, then keywords, the highest tf-idf first."""
        yield from self._term_gaps(chapter)
        yield from self._word_gaps(chapter)

    def _term_gaps(self, chapter: ChapterText) -> Iterator[GeneratedQuestion]:
        for sentence, words in self._quotable(chapter):
            for mention in self._corpus.mentions(words):
                start, end = words[mention.start].start, words[mention.end - 1].end
                in_heading = mention.term is chapter or chapter.heading_stems >= mention.term.heading_stems
                if in_heading or not _can_be_gap(sentence, start, end) or not self._is_named_once(words, mention):
                    continue
                distractors = self._term_distractors(mention, words, sentence.text[start:end])
                if len(distractors) >= MIN_DISTRACTORS:
                    yield _term_question(chapter, sentence, (start, end), mention.term, distractors)

    def _is_named_once(self, words: list[Word], mention: Mention) -> bool:
        """Whether no word of the term is elsewhere in the sentence, where it would give the answer away."""
        inside = {word.stem for word in words[mention.start : mention.end] if self._corpus.is_content_word(word)}
        outside = [*words[: mention.start], *words[mention.end :]]
        return not inside & {word.stem for word in outside}

    def _term_distractors(self, mention: Mention, words: list[Word], answer: str) -> list[tuple[str, ChapterText]]:
        """Return other terms, written as this one is: with or without a capital, singular or plural."""
        outside = [*words[: mention.start], *words[mention.end :]]
        context = {word.stem for word in outside if self._corpus.is_content_word(word)}
        before = words[mention.start - 1].text if mention.start else ""
        fitting = [
            (abs(len(text) - len(answer)), abs(term.position - mention.term.position), text, term)
            for term in self._corpus.terms.values()
            if term is not mention.term and not context & term.heading_stems
            if (text := self._in_same_form(term, answer)) and _article_fits(before, answer, text)
        ]
        chosen: dict[str, tuple[str, ChapterText]] = {}
        for *_, text, term in sorted(fitting, key=lambda candidate: candidate[:3]):
            if len(chosen) == MAX_DISTRACTORS:
                break
            if normalized(text) != normalized(answer):
                chosen.setdefault(normalized(text), (text, term))
        return list(chosen.values())

    def _in_same_form(self, term: ChapterText, answer: str) -> str:
        text = term.heading
        if _is_plural(text) != _is_plural(answer) or not _NAME.fullmatch(text):
            return ""
        if answer[0].isupper() == text[0].isupper():
            return text
        first = term.heading_words[0].text
        if text[0].isupper():
            return text[0].lower() + text[1:] if first.lower() in self._corpus.lower_case else ""
        return text[0].upper() + text[1:]

    def _word_gaps(self, chapter: ChapterText) -> Iterator[GeneratedQuestion]:
        quotable = list(self._quotable(chapter))
        found = [
            (-self._corpus.keywords[chapter.slug][words[index].stem], -index / len(words), number, index)
            for number, (sentence, words) in enumerate(quotable)
            for index in self._candidates(chapter, sentence, words)
        ]
        for *_, number, index in sorted(found):
            if question := self._word_gap(chapter, *quotable[number], index):
                yield question

    def _candidates(self, chapter: ChapterText, sentence: Sentence, words: list[Word]) -> Iterator[int]:
        """Yield the indices of the words of a sentence that may become a gap."""
        keywords = self._corpus.keywords[chapter.slug]
        stems = Counter(word.stem for word in words)
        for index, word in enumerate(words):
            if (
                index
                and word.stem in keywords
                and self._corpus.is_content_word(word)
                and word.stem not in chapter.heading_stems
                and stems[word.stem] == 1
                and _can_be_gap(sentence, word.start, word.end)
                and self._corpus.is_noun_slot(words, index, sentence.text)
            ):
                yield index

    def _word_gap(
        self, chapter: ChapterText, sentence: Sentence, words: list[Word], index: int
    ) -> GeneratedQuestion | None:
        word = words[index]
        distractors = self._word_distractors(chapter, words, index, sentence.text)
        return _word_question(chapter, sentence, word, distractors) if len(distractors) >= MIN_DISTRACTORS else None

    def _word_distractors(self, chapter: ChapterText, words: list[Word], index: int, text: str) -> list[_Distractor]:
        same_form = self._by_form.get(word_form(words, index, text, self._corpus.function_words), [])
        middle = bisect_left(same_form, chapter.position, key=lambda other: other.chapter.position)
        fitting = [
            other
            for other in same_form[max(0, middle - NEAREST) : middle + NEAREST]
            if other.word.stem not in chapter.stem_counts
            and other.word.stem not in chapter.heading_stems
            and abs(len(other.word.text) - len(words[index].text)) <= MAX_LENGTH_DIFFERENCE
            and _article_fits(words[index - 1].text, words[index].text, other.word.text)
        ]
        fitting.sort(key=lambda other: (abs(other.chapter.position - chapter.position), other.word.text))
        chosen: dict[str, _Distractor] = {}
        for other in fitting:
            if len(chosen) == MAX_DISTRACTORS:
                break
            if normalized(other.word.text) != normalized(words[index].text):
                chosen.setdefault(normalized(other.word.stem), other)
        return list(chosen.values())

    @cached_property
    def _by_form(self) -> dict[WordForm, list[_Distractor]]:
        """Words that may become a gap in their own chapters, by their form, in reading order."""
        found: dict[WordForm, list[_Distractor]] = defaultdict(list)
        for chapter in sorted(self._corpus.chapters.values(), key=lambda chapter: chapter.position):
            for sentence, words in self._quotable(chapter):
                for index in self._candidates(chapter, sentence, words):
                    found[word_form(words, index, sentence.text, self._corpus.function_words)].append(
                        _Distractor(words[index], sentence, chapter)
                    )
        return found

    def _quotable(self, chapter: ChapterText) -> Iterator[tuple[Sentence, list[Word]]]:
        """Yield the sentences that can be understood alone and are in this chapter first."""
        for sentence, words in zip(chapter.prose.sentences, chapter.words, strict=True):
            if (
                is_self_contained(sentence, words)
                and words[0].text.lower() not in ANAPHORIC
                and self._corpus.first_chapter_with[sentence.text.casefold()] == chapter.slug
            ):
                yield sentence, words


def _article_fits(before: str, word: str, other: str) -> bool:
    """Whether *a* or *an* before a gap fits both words, so that it gives nothing away."""
    return before.lower() not in ("a", "an") or (word[0] in _VOWELS) == (other[0] in _VOWELS)


_VOWELS = "aeiouAEIOU"


def _is_plural(name: str) -> bool:
    """Whether a name looks like a plural."""
    return name.endswith("s") and not name.endswith(("ss", "us", "is"))


#: What can be an answer: words, with spaces or hyphens between them.
_NAME = re.compile(r"[^\W\d_]+(?:[ '’‑-][^\W\d_]+)*")
#: What is asked; a word in it cannot be the answer.
ASK_WORD, ASK_TERM = "Which word does the text have here?", "Which term does the text have here?"
_ASK_WORDS = frozenset(word.strip("?").lower() for word in [*ASK_WORD.split(), *ASK_TERM.split()])


def _can_be_gap(sentence: Sentence, start: int, end: int) -> bool:
    """Whether some letters are plain text, not in a link and not part of a longer word or number."""
    edges = {sentence.text[start - 1 : start], sentence.text[end : end + 1]} - {""}
    letters = sentence.text[start:end]
    return (
        edges <= _DELIMITERS
        and set(sentence.marks[start:end]) == {FREE}
        and _NAME.fullmatch(letters) is not None
        and not {word.lower() for word in letters.split()} & _ASK_WORDS
    )


def _word_question(
    chapter: ChapterText, sentence: Sentence, word: Word, distractors: list[_Distractor]
) -> GeneratedQuestion:
    wrong = [{"answer": other.word.text, "why": _word_reply(other)} for other in distractors]
    fields = _fields(sentence, (word.start, word.end), id_part(word.text), wrong)
    fields["ask"] = ASK_WORD
    fields["why"] = f"So it stands in the chapter *{escape_markdown(chapter.heading)}*."
    return GeneratedQuestion(chapter.slug, "gap", word.text, fields, frozenset([sentence.text.casefold()]))


def _term_question(
    chapter: ChapterText,
    sentence: Sentence,
    span: tuple[int, int],
    term: ChapterText,
    distractors: list[tuple[str, ChapterText]],
) -> GeneratedQuestion:
    wrong = [{"answer": text, "why": _term_reply(other)} for text, other in distractors]
    fields = _fields(sentence, span, id_part(term.heading), wrong)
    fields["ask"] = ASK_TERM
    fields["why"] = f"What it means is told in the chapter *{escape_markdown(term.heading)}*."
    return GeneratedQuestion(chapter.slug, "gap", term.heading, fields, frozenset([sentence.text.casefold()]))


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
        "text": f"{escape_markdown(sentence.text[:start])}{{{name}}}{escape_markdown(sentence.text[end:])}",
        "gaps": {name: filling},
        "why": "",
        "source": escape_markdown(sentence.text),
    }


def _word_reply(other: _Distractor) -> str:
    """Return the sentence that a distractor is from; the page puts the word itself in front."""
    heading, sentence = escape_markdown(other.chapter.heading), escape_markdown(other.sentence.text)
    return f"That stands in the chapter *{heading}*: “{sentence}”"


def _term_reply(term: ChapterText) -> str:
    first = term.prose.sentences[0] if term.prose.sentences else None
    if first is None or not is_self_contained(first, term.words[0]):
        return "That is another term; its chapter tells what it means."
    return f"That is another term. Its chapter begins: “{escape_markdown(first.text)}”"
