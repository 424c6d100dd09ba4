"""The words of a text, their stems, and the grammatical slot of each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from coursebook.question_maker.function_words import FUNCTION_WORDS, NOUN, OBJECTS

#: Shorter words say too little to be asked for. [letters]
MIN_LETTERS = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_STEMMER = snowballstemmer.stemmer("english")
#: Endings that show what a word can be, the longest first; a final s marks a plural.
_ENDINGS = re.compile(r"(ing|ed|ly|ss|us|is|s)$")

#: Endings of English words that are always nouns.
_NOUN_ENDINGS = re.compile(r"(tion|sion|ment|ness|ity|ance|ence|ship|ism|logy)s?$")


@dataclass(frozen=True)
class Word:
    """A word in its sentence.

    Parameters
    ----------
    text : str
        The word as it is written.
    start, end : int
        Its position in the sentence. [characters]
    stem : str
        The same for all forms of a word.
    """

    text: str
    start: int
    end: int
    stem: str


def find_words(text: str) -> Iterator[Word]:
    """Yield the words of a text, without numbers."""
    for match in _WORD.finditer(text):
        yield Word(match[0], match.start(), match.end(), stem(match[0]))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return what all forms of a word share, by the rules of English; in other languages some forms stay apart."""
    return str(_STEMMER.stemWord(word.lower().replace("’", "'").removesuffix("'s")))


@dataclass(frozen=True)
class WordForm:
    """The form of a word in its context: two words of one form can mostly replace each other.

    Parameters
    ----------
    is_capitalized : bool
        Whether it begins with a capital.
    ending : str
        Its ending, ``-s`` above all; empty for others.
    slot : str
        What the words before it call for: a noun after *the*, *a hard* or *of*; a verb after *to*; and so on.
    is_modifier : bool
        Whether a content word follows at once.
    """

    is_capitalized: bool
    ending: str
    slot: str
    is_modifier: bool


def word_form(words: list[Word], index: int, text: str, function_words: Mapping[str, str]) -> WordForm:
    """Return the form of a word.

    Parameters
    ----------
    words : list of Word
        The words of a sentence.
    index : int
        Which of them.
    text : str
        The sentence.
    function_words : mapping of str to str
        Function words with the slot that each opens.
    """
    ending = _ending(words[index])
    following = words[index + 1].text.lower() if index + 1 < len(words) and _is_adjacent(words, index + 1, text) else ""
    slot = _slot(words, index, text, function_words)
    if slot == NOUN and following in OBJECTS:
        slot = ""  # "the gardener lifts the pot"
    is_modifier = bool(following) and following not in function_words
    return WordForm(words[index].text[0].isupper(), ending, slot, is_modifier)


def _ending(word: Word) -> str:
    found = _ENDINGS.search(word.text.lower())
    return "" if found is None or found[0] in ("ss", "us", "is") else found[0]


def _slot(words: list[Word], index: int, text: str, function_words: Mapping[str, str]) -> str:
    """Return the slot that the word before opens, or the one before that, if an adjective may be between.

    There is no adjective between if the word may be a verb: after a plural, or with the ending of a verb.
    """
    if function_words is FUNCTION_WORDS and _NOUN_ENDINGS.search(words[index].text.lower()):
        return NOUN
    if not index or not _is_adjacent(words, index, text):
        return ""
    before = words[index - 1]
    if before.text.lower() in function_words:
        return function_words[before.text.lower()]
    adjective = (
        index > 1 and _is_adjacent(words, index - 1, text) and _ending(before) != "s" and not _ending(words[index])
    )
    return function_words.get(words[index - 2].text.lower(), "") if adjective else ""


def _is_adjacent(words: list[Word], index: int, text: str) -> bool:
    """Whether there is only a space between a word and the one before it."""
    return text[words[index - 1].end : words[index].start] == " "
