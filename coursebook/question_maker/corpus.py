"""A document prepared for making questions: its sentences, words, keywords and terms.

The keywords of a chapter are ranked by tf-idf, ``tf · ln((1 + N) / df)``, with ``tf`` occurrences in the chapter and
``df`` of ``N`` chapters that have the word. The floor is ``ln(1 + N)``, the weight of a word that occurs once, in this
chapter only; a word that occurs twice may be in ``√(1 + N)`` chapters. All forms of a word count as one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from coursebook.document import Document, Section
from coursebook.question_maker.function_words import FUNCTION_WORDS, NOUN
from coursebook.question_maker.sentences import Prose, Sentence, parse_prose, plain_heading
from coursebook.question_maker.words import MIN_LETTERS, Word, find_words, stem, word_form

#: A text is taken for English if this share of its words is English function words. [-]
ENGLISH_SHARE = 0.3
#: In other texts, words in more than this share of the chapters are taken for function words. [-]
COMMON_SHARE = 0.5
#: Length of a sentence that can be quoted alone. [words]
MIN_SENTENCE, MAX_SENTENCE = 6, 40


@dataclass(frozen=True, eq=False)
class ChapterText:
    """The text of a section or term, analysed; compared by identity.

    Parameters
    ----------
    section : Section
        The section in the document.
    position : int
        Its place in reading order, counted from 0.
    heading : str
        Its heading as a reader sees it.
    prose : Prose
        Its text.
    words : tuple of list of Word
        The words of each sentence.
    stem_counts : Counter
        How often each stem occurs in the text.
    """

    section: Section
    position: int
    heading: str
    prose: Prose
    words: tuple[list[Word], ...]
    stem_counts: Counter[str]

    @property
    def slug(self) -> str:
        """Its name."""
        return self.section.slug

    @cached_property
    def heading_words(self) -> list[Word]:
        """The words of its heading."""
        return list(find_words(self.heading))

    @cached_property
    def heading_stems(self) -> frozenset[str]:
        """The stems of its heading's words, which say what the chapter is about before it is read."""
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
    term : ChapterText
        The term.
    start, end : int
        Its first word and the one after its last, as places in the list of words.
    """

    term: ChapterText
    start: int
    end: int


class Corpus:
    """The chapters of a document, analysed.

    Parameters
    ----------
    document : Document
        The document; no reference to it is kept.
    """

    def __init__(self, document: Document) -> None:
        order = [slug for part in document.parts for slug in part.chapters]
        position = {slug: number for number, slug in enumerate(order)}
        self.chapters = {section.slug: _analyse(section, position[section.slug]) for section in document.everything}
        self.terms = {section.slug: self.chapters[section.slug] for section in document.terms}

    @cached_property
    def document_frequency(self) -> Counter[str]:
        """The number of chapters in which each stem occurs, headings included."""
        stems = (chapter.stem_counts.keys() | chapter.heading_stems for chapter in self.chapters.values())
        return Counter(stem for one in stems for stem in one)

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """Every word that is written without a capital somewhere."""
        sentences = (words for chapter in self.chapters.values() for words in chapter.words)
        return frozenset(word.text for words in sentences for word in words if word.text.islower())

    @cached_property
    def function_words(self) -> Mapping[str, str]:
        """Function words with the slot that each opens: those of English, or else the most frequent words."""
        words = [word.text.lower() for chapter in self.chapters.values() for said in chapter.words for word in said]
        if sum(word in FUNCTION_WORDS for word in words) >= ENGLISH_SHARE * len(words):
            return FUNCTION_WORDS
        common = COMMON_SHARE * len(self.chapters)
        return {
            word: word
            for word in sorted(set(words))
            if len(self.chapters) > 1 and self.document_frequency[stem(word)] > common
        }

    def is_content_word(self, word: Word) -> bool:
        """Whether a word is long enough to say something, and not a function word."""
        return len(word.text) >= MIN_LETTERS and word.text.lower() not in self.function_words

    def is_noun_slot(self, words: list[Word], index: int, text: str) -> bool:
        """Whether a word is where English has a noun; in other languages, every word is."""
        form = word_form(words, index, text, self.function_words)
        return (form.slot == NOUN and not form.is_modifier) or self.function_words is not FUNCTION_WORDS

    @cached_property
    def keywords(self) -> dict[str, dict[str, float]]:
        """The keywords of each chapter, by stem with their tf-idf, the highest first."""
        return {slug: dict(self._keywords_of(chapter)) for slug, chapter in self.chapters.items()}

    @cached_property
    def first_chapter_with(self) -> dict[str, str]:
        """Each sentence, case folded, with the first chapter that has it."""
        found: dict[str, str] = {}
        for chapter in self.chapters.values():
            for sentence in chapter.prose.sentences:
                found.setdefault(sentence.text.casefold(), chapter.slug)
        return found

    def mentions(self, words: list[Word]) -> Iterator[Mention]:
        """Yield the terms that a sentence names, in full and in any form; the longest name wins."""
        index = 0
        while index < len(words):
            found = next(self._mentions_at(words, index), None)
            if found:
                yield found
            index = found.end if found else index + 1

    def _mentions_at(self, words: list[Word], index: int) -> Iterator[Mention]:
        for term in self._terms_by_first_stem.get(words[index].stem, ()):
            end = index + len(term.name)
            if tuple(word.stem for word in words[index:end]) == term.name:
                yield Mention(term, index, end)

    @cached_property
    def _terms_by_first_stem(self) -> dict[str, list[ChapterText]]:
        """Terms by the first stem of their names, those with the longest names first."""
        found: dict[str, list[ChapterText]] = defaultdict(list)
        for term in sorted(self.terms.values(), key=lambda term: -len(term.name)):
            if term.name:
                found[term.name[0]].append(term)
        return found

    def _keywords_of(self, chapter: ChapterText) -> list[tuple[str, float]]:
        count = len(self.chapters)
        floor = math.log(1 + count)
        content = {word.stem for words in chapter.words for word in words if self.is_content_word(word)}
        weights = [
            (stem, frequency * math.log((1 + count) / self.document_frequency[stem]))
            for stem, frequency in chapter.stem_counts.items()
        ]
        kept = [(stem, weight) for stem, weight in weights if weight >= floor - _ROUNDING and stem in content]
        return sorted(kept, key=lambda entry: (-entry[1], entry[0]))


_ROUNDING = 1e-9


def is_self_contained(sentence: Sentence, words: list[Word]) -> bool:
    """Whether a sentence can be quoted and understood alone, as far as its form shows."""
    return (
        sentence.in_prose
        and sentence.quotable
        and MIN_SENTENCE <= len(sentence.text.split()) <= MAX_SENTENCE
        and sentence.text.rstrip(")]\"'”’»").endswith((".", "!", "…", "。"))
        and _is_balanced(sentence.text)
        and len(words) > 0
    )


#: Opening and closing signs; straight quotation marks are both, and German ones are counted apart.
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))


def _is_balanced(text: str) -> bool:
    """Whether all brackets and quotation marks are closed: the split into sentences may cut a quotation."""
    if text.count('"') % 2:
        return False
    if "„" in text:
        return text.count("„") == text.count("“") + text.count("”")
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)


def _analyse(section: Section, position: int) -> ChapterText:
    heading, prose = plain_heading(section.heading), parse_prose(section.paragraphs)
    words = tuple(list(find_words(sentence.text)) for sentence in prose.sentences)
    stem_counts = Counter(word.stem for sentence in words for word in sentence)
    return ChapterText(section, position, heading, prose, words, stem_counts)
