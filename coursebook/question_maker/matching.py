"""Terms to match with the text's own words for them: the first sentence of each, without the term's name in it.

A chapter asks for the terms that it names, at least three of them. Terms that no such question took are put in groups
of near ones, and asked in that chapter of a group that is read last, when all of them have been met. Near are terms
that share many words, each counted by how few chapters have it. No definition is asked twice over the book.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from coursebook.document.inline_text import normalized, short_name
from coursebook.question_maker.question import Made
from coursebook.question_maker.reading import LONGEST_SENTENCE, Chapter, Reading, stands_alone
from coursebook.question_maker.sentences import escaped

#: How many pairs make a question.
FEWEST_PAIRS, USUAL_PAIRS, MOST_PAIRS = 3, 4, 5
#: A definition needs some words besides the term.
SHORTEST_DEFINITION = 5
#: Where the term's name was.
BLANK = "…"
#: Terms are put beside near ones among so many that come next; more would take long and add little.
NEXT_TERMS = 60


def matchings(reading: Reading) -> dict[str, Made]:
    """Make the questions of the whole book, by the chapter that asks."""
    free: dict[Chapter, str] = {}
    said: set[str] = set()
    for term in reading.terms.values():
        blanked = _blanked(reading, term)
        if blanked and term.prose.sentences[0].text.casefold() not in said:
            free[term] = blanked
            said.add(term.prose.sentences[0].text.casefold())
    found: dict[str, Made] = {}
    for chapter in reading.chapters.values():
        named = [term for term in _named(reading, chapter) if term in free]
        if chapter.slug not in reading.terms and (group := _telling_apart(named, free)[:MOST_PAIRS]):
            found[chapter.slug] = _question(chapter, group, free)
            free = {term: blanked for term, blanked in free.items() if term not in group}
    for group in _near_groups(reading, free):
        last = max(group, key=lambda term: term.place)
        found[last.slug] = _question(last, sorted(group, key=lambda term: term.place), free)
    return found


def _blanked(reading: Reading, term: Chapter) -> str:
    """Give a term's first sentence with its own words blanked; empty if that defines nothing."""
    if not term.prose.sentences or not stands_alone(term.prose.sentences[0], term.words[0]):
        return ""
    sentence, words = term.prose.sentences[0], term.words[0]
    own = {word.stem for word in term.heading_words if reading.tells(word)} or set(term.name)
    pieces, end = [], 0
    for word in words:
        if word.stem in own:
            pieces.append(sentence.text[end : word.start])
            end = word.end
    blanked = f" {BLANK} ".join(piece.strip() for piece in [*pieces, sentence.text[end:]])
    blanked = _tidied(blanked)
    said = sum(word.stem not in own for word in words)
    return blanked if SHORTEST_DEFINITION <= said <= LONGEST_SENTENCE else ""


def _tidied(text: str) -> str:
    """One blank for several in a row, and no space before a comma."""
    words: list[str] = []
    for word in text.split():
        if word != BLANK or words[-1:] != [BLANK]:
            words.append(word)
    joined = " ".join(words)
    for sign in ",.;:!?)”’":
        joined = joined.replace(f"{BLANK} {sign}", f"{BLANK}{sign}")
    return joined


def _named(reading: Reading, chapter: Chapter) -> list[Chapter]:
    """Give the terms that a chapter names, in the order in which it does."""
    mentions = (mention for words in chapter.words for mention in reading.mentions(words))
    return list(dict.fromkeys(mention.term for mention in mentions))


def _telling_apart(terms: Sequence[Chapter], blanked: dict[Chapter, str]) -> list[Chapter]:
    """Leave out terms that begin, or are explained, as another does; none if too few are left."""
    kept: list[Chapter] = []
    taken: set[str] = set()
    for term in terms:
        names = {short_name(term.heading), normalized(blanked[term])}
        if len(names) == 2 and all(names) and not names & taken:
            kept.append(term)
            taken |= names
    return kept if len(kept) >= FEWEST_PAIRS else []


def _near_groups(reading: Reading, free: dict[Chapter, str]) -> Iterator[list[Chapter]]:
    weights = {term: _weights(reading, term) for term in free}
    left = sorted(free, key=lambda term: term.place)
    while len(left) >= FEWEST_PAIRS:
        first = left[0]
        nearest = sorted(left[1:NEXT_TERMS], key=lambda term: (-_nearness(weights[first], weights[term]), term.place))
        group = _telling_apart([first, *nearest], free)[: _size(len(left))]
        if group and group[0] is first:
            yield group
        left = [term for term in left[1:] if term not in group]


def _size(left: int) -> int:
    """How many of the terms that are left make the next question, so that no one or two remain."""
    if left <= MOST_PAIRS:
        return left
    return USUAL_PAIRS if left - USUAL_PAIRS >= FEWEST_PAIRS else FEWEST_PAIRS


def _weights(reading: Reading, term: Chapter) -> Counter[str]:
    count = len(reading.chapters)
    sayable = {word.stem for words in [*term.words, term.heading_words] for word in words if reading.tells(word)}
    return Counter({stem: math.log((1 + count) / reading.chapters_with[stem]) for stem in sayable})


def _nearness(one: Counter[str], other: Counter[str]) -> float:
    """The cosine between the words of two terms [-]."""
    shared = sum(one[stem] * other[stem] for stem in sorted(one.keys() & other.keys()))
    lengths = (math.sqrt(sum(weight**2 for weight in weights.values())) for weights in (one, other))
    return shared / (math.prod(lengths) or 1)


def _question(chapter: Chapter, group: Sequence[Chapter], blanked: dict[Chapter, str]) -> Made:
    definitions = [term.prose.sentences[0].text for term in group]
    fields = {
        "type": "match",
        "ask": "Which term does the text explain with which words?",
        "hints": ["The chapter of each term begins with these words."],
        "pairs": [
            {
                "id": term.slug,
                "left": escaped(blanked[term]),
                "right": escaped(term.heading),
                "otherwise": _otherwise(term),
            }
            for term in group
        ],
        "why": "With these words the text begins to explain each term.",
        "source": [escaped(definition) for definition in definitions],
    }
    return Made(chapter.slug, "match", "terms", fields, frozenset(text.casefold() for text in definitions))


def _otherwise(term: Chapter) -> str:
    """Help with one definition: how the text goes on, if that does not name the term."""
    following = term.prose.sentences[1:2]
    if (
        not following
        or not stands_alone(following[0], term.words[1])
        or set(term.name) & {word.stem for word in term.words[1]}
    ):
        return "The text explains another term with these words."
    return f"The chapter that is meant goes on: “{escaped(following[0].text)}”"
