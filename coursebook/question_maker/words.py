"""Words of a text, their stems, and the kind of place in which each stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from coursebook.question_maker.function_words import FUNCTION_WORDS, NOUN, OBJECTS

#: Shorter words tell too little to be asked for. [letters]
SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_STEMMER = snowballstemmer.stemmer("english")
#: Endings that tell what a word can be, the longest first; a plural is told from a singular by its s.
_ENDINGS = re.compile(r"(ing|ed|ly|ss|us|is|s)$")

#: Endings of English words that are nouns wherever they stand.
_NOUN_ENDINGS = re.compile(r"(tion|sion|ment|ness|ity|ance|ence|ship|ism|logy)s?$")


@dataclass(frozen=True)
class Word:
    """A word in its sentence.

    Parameters
    ----------
    text : str
        As it stands there.
    start, end : int
        Its place among the letters.
    stem : str
        The same for all forms of a word.
    """

    text: str
    start: int
    end: int
    stem: str


def words_of(text: str) -> Iterator[Word]:
    """Find the words of a text; numbers are none."""
    for match in _WORD.finditer(text):
        yield Word(match[0], match.start(), match.end(), stem(match[0]))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Give what all forms of a word share, by the rules of English; in other languages some forms stay apart."""
    return _STEMMER.stemWord(word.lower().replace("’", "'").removesuffix("'s"))


#: The form of a word in its place: capital, ending, kind of place, whether a content word follows.
Form = tuple[bool, str, str, bool]


def form(words: list[Word], place: int, text: str, glue: Mapping[str, str]) -> Form:
    """Give the form of a word: two words of one form can mostly take each other's place.

    Form is whether there is a capital, the ending (``-s`` above all), the kind of place (after *the*, *a hard* or *of*;
    after *to*; after *is* …), and whether a content word follows at once.

    Parameters
    ----------
    words : list of Word
        The words of a sentence.
    place : int
        Which of them.
    text : str
        The sentence.
    glue : mapping of str to str
        Function words with the kind of place that each opens.
    """
    ending = _ending(words[place])
    following = words[place + 1].text.lower() if place + 1 < len(words) and _touch(words, place + 1, text) else ""
    kind = _opened(words, place, text, glue)
    if kind == NOUN and following in OBJECTS:
        kind = ""  # "the gardener lifts the pot"
    return words[place].text[0].isupper(), ending, kind, bool(following) and following not in glue


def _ending(word: Word) -> str:
    found = _ENDINGS.search(word.text.lower())
    return "" if found is None or found[0] in ("ss", "us", "is") else found[0]


def _opened(words: list[Word], place: int, text: str, glue: Mapping[str, str]) -> str:
    """Give the kind of place: that which the word before opens, or the one before that if an adjective may be between.

    None is between if what follows could be the verb: after a plural, or if it ends like one.
    """
    if glue is FUNCTION_WORDS and _NOUN_ENDINGS.search(words[place].text.lower()):
        return NOUN
    if not place or not _touch(words, place, text):
        return ""
    before = words[place - 1]
    if before.text.lower() in glue:
        return glue[before.text.lower()]
    between = place > 1 and _touch(words, place - 1, text) and _ending(before) != "s" and not _ending(words[place])
    return glue.get(words[place - 2].text.lower(), "") if between else ""


def _touch(words: list[Word], place: int, text: str) -> bool:
    """Tell whether only a space is between a word and the one before it."""
    return text[words[place - 1].end : words[place].start] == " "
