"""What ties the chapters of a document together: the terms that they name, and words that few of them share.

An *idea* is a term that chapters besides its own name in full. Where fewer than `FEW_TERMS` are, as in a text without
terms, words that link chapters stand beside them: those that are in two chapters or more and in no more than a third,
and that mostly stand where English has a noun. They are ranked by ``n · ln((1 + N) / df)`` with ``n`` sentences in
``df`` of ``N`` chapters. Where even those are missing, as in
a text of one chapter, its telling words take their place, and the text as a whole is one idea.

An idea and a chapter are tied by the sentences of the chapter that have the idea. Two things are tied by way of others
by all the sentences that tie both to the same ones. Only a bounded number of ideas and chapters is kept, those with the
most ties.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from coursebook.question_maker.question import name_of
from coursebook.question_maker.reading import Reading

#: Ideas and chapters that are kept.
MOST_IDEAS, MOST_CHAPTERS = 12, 24
#: With fewer terms that chapters name, words stand beside them.
FEW_TERMS = 6
#: A linking word is in no larger share of the chapters, though always in so many. [-]
LARGEST_SHARE, ALWAYS = 1 / 3, 4
#: Sentences, each by its chapter's slug and its number there.
Said = set[tuple[str, int]]
SECTION, TERM, WORD = "Section", "Term", "Word"


@dataclass(frozen=True)
class Node:
    """A chapter or an idea on the map.

    Parameters
    ----------
    key : str
        Its name in links: a chapter's slug, or a word's own name.
    name : str
        What a reader calls it.
    kind : str
        `SECTION`, `TERM` or `WORD`.
    """

    key: str
    name: str
    kind: str


@dataclass(frozen=True)
class Ties:
    """The map of a document.

    Parameters
    ----------
    nodes : dict of str to Node
        Ideas that are words first, then chapters in reading order, by key.
    sentences : dict of str to dict of str to set of tuple
        Which sentences tie two nodes, each by its chapter and its number there; both ways round.
    ideas : tuple of str
        Keys of the ideas, the one in most chapters first.
    parts : dict of str to int
        In how many chapters of the whole document each idea is, a term's own not counted.
    """

    nodes: dict[str, Node]
    sentences: dict[str, dict[str, Said]]
    ideas: tuple[str, ...]
    parts: dict[str, int]

    def straight(self, key: str) -> dict[str, int]:
        """How many sentences tie a node to each that it is tied to; the strongest first."""
        return self._ranked({other: len(said) for other, said in self.sentences[key].items()})

    def by_way(self, key: str) -> dict[str, int]:
        """How many sentences tie a node to each that it is tied to only by way of another; the strongest first."""
        direct = self.sentences[key]
        found: dict[str, Said] = defaultdict(set)
        for between, said in direct.items():
            for other, beyond in self.sentences[between].items():
                if other != key and other not in direct:
                    found[other] |= said | beyond
        return self._ranked({other: len(said) for other, said in found.items()})

    def between(self, one: str, other: str) -> str:
        """The node by way of which two are tied by most sentences."""
        shared = self.sentences[one].keys() & self.sentences[other].keys()
        ranked = self._ranked({key: len(self.sentences[one][key] | self.sentences[key][other]) for key in shared})
        return next(iter(ranked))

    def _ranked(self, counts: dict[str, int]) -> dict[str, int]:
        order = {key: place for place, key in enumerate(self.nodes)}
        return dict(sorted(counts.items(), key=lambda tie: (-tie[1], order[tie[0]])))


def ties_of(reading: Reading, title: str) -> Ties:
    """Find the ideas of a document and what they tie.

    Parameters
    ----------
    reading : Reading
        The document, read.
    title : str
        What stands for the text as a whole.
    """
    said = _terms_named(reading)
    names = {slug: Node(slug, reading.terms[slug].heading, TERM) for slug in said}
    if len(said) < FEW_TERMS:
        words = _linking_words(reading) or ({} if said else _telling_words(reading))
        for stem, name in words.items():
            key = f"word-{name_of(name)}"
            names[key] = Node(key, f"“{name}”", WORD)
            said[key] = _sentences_with(reading, stem)
    if not said:
        names["whole"] = Node("whole", title, WORD)
        said["whole"] = {(slug, 0) for slug in reading.chapters}
    parts = {key: len({slug for slug, _ in sentences}) for key, sentences in said.items()}
    ideas = sorted(said, key=lambda key: (-parts[key], -len(said[key]), key))[:MOST_IDEAS]
    nodes = {key: names[key] for key in ideas if names[key].kind == WORD} | _chapters(reading, ideas, said)
    both: dict[str, dict[str, Said]] = {key: defaultdict(set) for key in nodes}
    for key in ideas:
        for slug, number in said[key]:
            if slug in nodes:
                both[key][slug].add((slug, number))
                both[slug][key].add((slug, number))
    return Ties(nodes, {key: dict(tied) for key, tied in both.items()}, tuple(ideas), parts)


def _terms_named(reading: Reading) -> dict[str, Said]:
    """Find, for each term, the sentences that name it outside its own chapter."""
    found: dict[str, Said] = defaultdict(set)
    for chapter in reading.chapters.values():
        for number, words in enumerate(chapter.words):
            for mention in reading.mentions(words):
                if mention.term is not chapter:
                    found[mention.term.slug].add((chapter.slug, number))
    return dict(found)


def _linking_words(reading: Reading) -> dict[str, str]:
    """Give the best linking words, by stem, in the form in which they mostly stand."""
    count = len(reading.chapters)
    most = max(ALWAYS, count * LARGEST_SHARE)
    linking = {stem for stem, df in reading.chapters_with.items() if 2 <= df <= most}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    nouns: Counter[str] = Counter()
    for chapter in reading.chapters.values():
        for sentence, words in zip(chapter.prose.sentences, chapter.words, strict=True):
            places = {
                word.stem: place for place, word in enumerate(words) if word.stem in linking and reading.tells(word)
            }
            for stem, place in places.items():
                forms[stem][words[place].text.lower()] += 1
                nouns[stem] += reading.is_noun(words, place, sentence.text)
    weights = {
        stem: said.total() * math.log((1 + count) / reading.chapters_with[stem])
        for stem, said in forms.items()
        if 2 * nouns[stem] >= said.total()
    }
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MOST_IDEAS]
    return {stem: min(forms[stem], key=lambda text: (-forms[stem][text], text)) for stem in best}


def _telling_words(reading: Reading) -> dict[str, str]:
    """Give the words that are most telling for any chapter."""
    weights: dict[str, float] = {}
    for telling in reading.telling.values():
        for stem, weight in telling.items():
            weights[stem] = max(weight, weights.get(stem, 0))
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MOST_IDEAS]
    said = {
        word.stem: word.text.lower()
        for chapter in reading.chapters.values()
        for words in chapter.words
        for word in words
        if reading.tells(word)
    }
    return {stem: said[stem] for stem in best}


def _sentences_with(reading: Reading, stem: str) -> Said:
    return {
        (slug, number)
        for slug, chapter in reading.chapters.items()
        if stem in chapter.times
        for number, words in enumerate(chapter.words)
        if any(word.stem == stem for word in words)
    }


def _chapters(reading: Reading, ideas: list[str], said: dict[str, Said]) -> dict[str, Node]:
    """Give the chapters that are ideas, and those with most ties to ideas, in reading order."""
    tied = Counter(slug for key in ideas for slug in {slug for slug, _ in said[key]})
    strength = Counter(slug for key in ideas for slug, _ in said[key])
    best = sorted(tied, key=lambda slug: (-tied[slug], -strength[slug], slug))[:MOST_CHAPTERS]
    kept = {slug for slug in (*best, *ideas) if slug in reading.chapters}
    in_order = sorted(kept, key=lambda slug: reading.chapters[slug].place)
    return {
        slug: Node(slug, reading.chapters[slug].heading, TERM if slug in reading.terms else SECTION)
        for slug in in_order
    }
