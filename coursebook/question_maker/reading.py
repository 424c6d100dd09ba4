"""A whole document read for its questions: sentences, words, telling words, terms; once, however many chapters ask.

A word is *telling* for a chapter by ``tf · ln((1 + N) / df)``: the more often it is there, and the fewer of all ``N``
chapters have it, the more. The floor is ``ln(1 + N)``, what a word has that stands once, in this chapter only: a word
that stands twice may be in ``√(1 + N)`` chapters. All forms of a word count as one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from coursebook.document import Document, Section
from coursebook.question_maker.function_words import FUNCTION_WORDS, NOUN
from coursebook.question_maker.sentences import Prose, Sentence, plain_heading, prose_of
from coursebook.question_maker.words import SHORTEST, Word, form, stem, words_of

#: A text is taken for English if so many of its words are function words of English. [-]
ENGLISH_SHARE = 0.3
#: In other texts, words that are in so many of the chapters are taken for function words. [-]
COMMON_SHARE = 0.5
#: Sentences that can stand alone have so many words.
SHORTEST_SENTENCE, LONGEST_SENTENCE = 6, 40


@dataclass(frozen=True, eq=False)
class Chapter:
    """A section or term, read; told from others by identity.

    Parameters
    ----------
    section : Section
        As it stands in the document.
    place : int
        When it is read, counted from 0.
    heading : str
        Its heading as a reader sees it.
    prose : Prose
        Its text.
    words : tuple of list of Word
        The words of each sentence.
    times : Counter
        How often each stem occurs in the text.
    """

    section: Section
    place: int
    heading: str
    prose: Prose
    words: tuple[list[Word], ...]
    times: Counter[str]

    @property
    def slug(self) -> str:
        """Its name."""
        return self.section.slug

    @cached_property
    def heading_words(self) -> list[Word]:
        """The words of its heading."""
        return list(words_of(self.heading))

    @cached_property
    def heading_stems(self) -> frozenset[str]:
        """The stems of its heading's words, which tell what the chapter is about before it is read."""
        return frozenset(self.name)

    @cached_property
    def name(self) -> tuple[str, ...]:
        """The stems of its heading's words, which together are the name of a term."""
        return tuple(word.stem for word in self.heading_words)


@dataclass(frozen=True)
class Mention:
    """A term named in a sentence.

    Parameters
    ----------
    term : Chapter
        Which.
    start, end : int
        Its first word and the one after its last, counted in the sentence's words.
    """

    term: Chapter
    start: int
    end: int


class Reading:
    """A document, read.

    Parameters
    ----------
    document : Document
        The document; nothing of it is kept but what follows from its text.
    """

    def __init__(self, document: Document) -> None:
        order = [slug for part in document.parts for slug in part.chapters]
        place = {slug: number for number, slug in enumerate(order)}
        self.chapters = {section.slug: _read(section, place[section.slug]) for section in document.everything}
        self.terms = {section.slug: self.chapters[section.slug] for section in document.terms}

    @cached_property
    def chapters_with(self) -> Counter[str]:
        """In how many chapters each stem occurs, their headings included."""
        stems = (chapter.times.keys() | chapter.heading_stems for chapter in self.chapters.values())
        return Counter(stem for one in stems for stem in one)

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """Every word that stands somewhere without a capital."""
        sentences = (words for chapter in self.chapters.values() for words in chapter.words)
        return frozenset(word.text for words in sentences for word in words if word.text.islower())

    @cached_property
    def glue(self) -> Mapping[str, str]:
        """Function words with the kind of place that each opens: of English, or else the commonest words."""
        words = [word.text.lower() for chapter in self.chapters.values() for said in chapter.words for word in said]
        if sum(word in FUNCTION_WORDS for word in words) >= ENGLISH_SHARE * len(words):
            return FUNCTION_WORDS
        common = COMMON_SHARE * len(self.chapters)
        return {
            word: word
            for word in sorted(set(words))
            if len(self.chapters) > 1 and self.chapters_with[stem(word)] > common
        }

    def tells(self, word: Word) -> bool:
        """Whether a word is long enough to tell something, and no function word."""
        return len(word.text) >= SHORTEST and word.text.lower() not in self.glue

    def is_noun(self, words: list[Word], place: int, text: str) -> bool:
        """Tell whether a word stands where English has a noun; in other languages any place is taken for one."""
        *_, kind, followed = form(words, place, text, self.glue)
        return (kind == NOUN and not followed) or self.glue is not FUNCTION_WORDS

    @cached_property
    def telling(self) -> dict[str, dict[str, float]]:
        """The telling words of each chapter, by stem with their weight, the most telling first."""
        return {slug: dict(self._telling(chapter)) for slug, chapter in self.chapters.items()}

    @cached_property
    def first_said(self) -> dict[str, str]:
        """Each sentence that can stand alone, folded, with the first chapter that has it."""
        found: dict[str, str] = {}
        for chapter in self.chapters.values():
            for sentence in chapter.prose.sentences:
                found.setdefault(sentence.text.casefold(), chapter.slug)
        return found

    def mentions(self, words: list[Word]) -> Iterator[Mention]:
        """Find the terms that a sentence names, in full and in any form, the longest name first."""
        place = 0
        while place < len(words):
            found = next(self._named_at(words, place), None)
            if found:
                yield found
            place = found.end if found else place + 1

    def _named_at(self, words: list[Word], place: int) -> Iterator[Mention]:
        for term in self._names.get(words[place].stem, ()):
            end = place + len(term.name)
            if tuple(word.stem for word in words[place:end]) == term.name:
                yield Mention(term, place, end)

    @cached_property
    def _names(self) -> dict[str, list[Chapter]]:
        """Terms by the first word of their names, those with the longest names first."""
        found: dict[str, list[Chapter]] = defaultdict(list)
        for term in sorted(self.terms.values(), key=lambda term: -len(term.name)):
            if term.name:
                found[term.name[0]].append(term)
        return found

    def _telling(self, chapter: Chapter) -> list[tuple[str, float]]:
        count = len(self.chapters)
        floor = math.log(1 + count)
        sayable = {word.stem for words in chapter.words for word in words if self.tells(word)}
        weights = [
            (stem, times * math.log((1 + count) / self.chapters_with[stem])) for stem, times in chapter.times.items()
        ]
        kept = [(stem, weight) for stem, weight in weights if weight >= floor - _ROUNDING and stem in sayable]
        return sorted(kept, key=lambda entry: (-entry[1], entry[0]))


_ROUNDING = 1e-9


def stands_alone(sentence: Sentence, words: list[Word]) -> bool:
    """Tell whether a sentence can be quoted and understood by itself, as far as its form tells."""
    return (
        sentence.alone
        and sentence.quotable
        and SHORTEST_SENTENCE <= len(sentence.text.split()) <= LONGEST_SENTENCE
        and sentence.text.rstrip(")]\"'”’»").endswith((".", "!", "…", "。"))
        and _is_whole(sentence.text)
        and len(words) > 0
    )


#: What opens and what closes it; straight quotation marks do both.
_PAIRS = ("()", "[]", "“”", "«»", "„“")


def _is_whole(text: str) -> bool:
    """Tell whether nothing is opened that is not closed: the cut into sentences may go through a quotation."""
    if text.count('"') % 2:
        return False
    if "„" in text:
        return text.count("„") == text.count("“") + text.count("”")
    return all(text.count(one) == text.count(other) for one, other in _PAIRS[:4])


def _read(section: Section, place: int) -> Chapter:
    heading, prose = plain_heading(section.heading), prose_of(section.paragraphs)
    words = tuple(list(words_of(sentence.text)) for sentence in prose.sentences)
    times = Counter(word.stem for sentence in words for word in sentence)
    return Chapter(section, place, heading, prose, words, times)
