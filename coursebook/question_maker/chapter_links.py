"""Links between the chapters of a document: the terms that they name, and words that few of them share.

A *topic* is a term that chapters besides its own name in full. If fewer than `MIN_TERMS` are named, as in a text with
no terms, linking words are topics too: words in two chapters or more and in no more than a third, mostly where English
has a noun, ranked by ``n · ln((1 + N) / df)`` with ``n`` sentences in ``df`` of ``N`` chapters. If there are none, as
in a text of one chapter, its keywords are the topics; and if it has none, the text as a whole is the only topic.

A topic and a chapter are linked by the sentences of the chapter that have the topic. Two nodes are linked indirectly by
all sentences that link both to the same others. Only a bounded number of topics and chapters is kept, those with the
most links.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from coursebook.question_maker.corpus import Corpus
from coursebook.question_maker.question import id_part

#: Topics and chapters that are kept.
MAX_TOPICS, MAX_CHAPTERS = 12, 24
#: If chapters name fewer terms, words are topics too.
MIN_TERMS = 6
#: The largest share of the chapters that a linking word may be in [-], and a number that is always allowed [chapters].
MAX_SHARE, MIN_CUTOFF = 1 / 3, 4
#: Sentences, each by the slug of its chapter and its number there.
SentenceIds = set[tuple[str, int]]
SECTION, TERM, WORD = "Section", "Term", "Word"


@dataclass(frozen=True)
class Node:
    """A chapter or a topic.

    Parameters
    ----------
    key : str
        Its name in addresses: a chapter's slug, or ``word-`` and the word.
    name : str
        Its name for readers.
    kind : str
        `SECTION`, `TERM` or `WORD`.
    """

    key: str
    name: str
    kind: str


@dataclass(frozen=True)
class LinkGraph:
    """The topics and chapters of a document, linked by sentences.

    Parameters
    ----------
    nodes : dict of str to Node
        Topics that are words, then chapters in reading order, by key.
    sentences : dict of str to dict of str to set of tuple
        The sentences that link two nodes, in both directions.
    topics : tuple of str
        Keys of the topics, the one in most chapters first.
    chapter_counts : dict of str to int
        The number of chapters of the whole document that have each topic; a term's own is not counted.
    """

    nodes: dict[str, Node]
    sentences: dict[str, dict[str, SentenceIds]]
    topics: tuple[str, ...]
    chapter_counts: dict[str, int]

    def direct_links(self, key: str) -> dict[str, int]:
        """Return the nodes that a node is linked to, with the number of sentences; the strongest link first."""
        return self._ranked({other: len(sentences) for other, sentences in self.sentences[key].items()})

    def indirect_links(self, key: str) -> dict[str, int]:
        """Return the nodes that a node is linked to only through others, with the number of sentences."""
        direct = self.sentences[key]
        found: dict[str, SentenceIds] = defaultdict(set)
        for via, sentences in direct.items():
            for other, beyond in self.sentences[via].items():
                if other != key and other not in direct:
                    found[other] |= sentences | beyond
        return self._ranked({other: len(sentences) for other, sentences in found.items()})

    def strongest_intermediate(self, one: str, other: str) -> str:
        """Return the node through which two are linked by the most sentences."""
        shared = self.sentences[one].keys() & self.sentences[other].keys()
        ranked = self._ranked({key: len(self.sentences[one][key] | self.sentences[key][other]) for key in shared})
        return next(iter(ranked))

    def _ranked(self, counts: dict[str, int]) -> dict[str, int]:
        order = {key: index for index, key in enumerate(self.nodes)}
        return dict(sorted(counts.items(), key=lambda link: (-link[1], order[link[0]])))


def link_graph(corpus: Corpus, title: str) -> LinkGraph:
    """Find the topics of a document and the chapters that they link.

    Parameters
    ----------
    corpus : Corpus
        The document.
    title : str
        The name of the text as a whole.
    """
    sentences = _term_mentions(corpus)
    names = {slug: Node(slug, corpus.terms[slug].heading, TERM) for slug in sentences}
    if len(sentences) < MIN_TERMS:
        words = _linking_words(corpus) or ({} if sentences else _top_keywords(corpus))
        for stem, name in words.items():
            key = f"word-{id_part(name)}"
            names[key] = Node(key, f"“{name}”", WORD)
            sentences[key] = _sentences_with(corpus, stem)
    if not sentences:
        names["whole"] = Node("whole", title, WORD)
        sentences["whole"] = {(slug, 0) for slug in corpus.chapters}
    chapter_counts = {key: len({slug for slug, _ in found}) for key, found in sentences.items()}
    topics = sorted(sentences, key=lambda key: (-chapter_counts[key], -len(sentences[key]), key))[:MAX_TOPICS]
    nodes = {key: names[key] for key in topics if names[key].kind == WORD} | _linked_chapters(corpus, topics, sentences)
    both: dict[str, dict[str, SentenceIds]] = {key: defaultdict(set) for key in nodes}
    for key in topics:
        for slug, number in sentences[key]:
            if slug in nodes:
                both[key][slug].add((slug, number))
                both[slug][key].add((slug, number))
    return LinkGraph(nodes, {key: dict(linked) for key, linked in both.items()}, tuple(topics), chapter_counts)


def _term_mentions(corpus: Corpus) -> dict[str, SentenceIds]:
    """Return, for each term, the sentences that name it outside its own chapter."""
    found: dict[str, SentenceIds] = defaultdict(set)
    for chapter in corpus.chapters.values():
        for number, words in enumerate(chapter.words):
            for mention in corpus.mentions(words):
                if mention.term is not chapter:
                    found[mention.term.slug].add((chapter.slug, number))
    return dict(found)


def _linking_words(corpus: Corpus) -> dict[str, str]:
    """Return the best linking words, by stem, in their most frequent form."""
    count = len(corpus.chapters)
    most = max(MIN_CUTOFF, count * MAX_SHARE)
    linking = {stem for stem, df in corpus.document_frequency.items() if 2 <= df <= most}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    nouns: Counter[str] = Counter()
    for chapter in corpus.chapters.values():
        for sentence, words in zip(chapter.prose.sentences, chapter.words, strict=True):
            indices = {
                word.stem: index
                for index, word in enumerate(words)
                if word.stem in linking and corpus.is_content_word(word)
            }
            for stem, index in indices.items():
                forms[stem][words[index].text.lower()] += 1
                nouns[stem] += corpus.is_noun_slot(words, index, sentence.text)
    weights = {
        stem: texts.total() * math.log((1 + count) / corpus.document_frequency[stem])
        for stem, texts in forms.items()
        if 2 * nouns[stem] >= texts.total()
    }
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MAX_TOPICS]
    return {stem: min(forms[stem], key=lambda text: (-forms[stem][text], text)) for stem in best}


def _top_keywords(corpus: Corpus) -> dict[str, str]:
    """Return the keywords with the highest tf-idf in any chapter."""
    weights: dict[str, float] = {}
    for keywords in corpus.keywords.values():
        for stem, weight in keywords.items():
            weights[stem] = max(weight, weights.get(stem, 0))
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MAX_TOPICS]
    texts = {
        word.stem: word.text.lower()
        for chapter in corpus.chapters.values()
        for words in chapter.words
        for word in words
        if corpus.is_content_word(word)
    }
    return {stem: texts[stem] for stem in best}


def _sentences_with(corpus: Corpus, stem: str) -> SentenceIds:
    return {
        (slug, number)
        for slug, chapter in corpus.chapters.items()
        if stem in chapter.stem_counts
        for number, words in enumerate(chapter.words)
        if any(word.stem == stem for word in words)
    }


def _linked_chapters(corpus: Corpus, topics: list[str], sentences: dict[str, SentenceIds]) -> dict[str, Node]:
    """Return the chapters that are topics, and those with the most links to topics, in reading order."""
    links = Counter(slug for key in topics for slug in {slug for slug, _ in sentences[key]})
    strength = Counter(slug for key in topics for slug, _ in sentences[key])
    best = sorted(links, key=lambda slug: (-links[slug], -strength[slug], slug))[:MAX_CHAPTERS]
    kept = {slug for slug in (*best, *topics) if slug in corpus.chapters}
    in_order = sorted(kept, key=lambda slug: corpus.chapters[slug].position)
    return {
        slug: Node(slug, corpus.chapters[slug].heading, TERM if slug in corpus.terms else SECTION) for slug in in_order
    }
