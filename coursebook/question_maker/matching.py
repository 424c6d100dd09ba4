"""Terms to match with their definitions: the first sentence of each term, with the term's name left out.

A chapter asks for the terms that it names, if there are at least three. The other terms are grouped by similarity, the
cosine of their words weighted by idf, and each group is asked in the chapter of its last term, when the reader has met
all of them. No definition is asked twice in the document.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from coursebook.document.inline_text import normalized, short_name
from coursebook.question_maker.corpus import MAX_SENTENCE, ChapterText, Corpus, is_self_contained
from coursebook.question_maker.question import GeneratedQuestion
from coursebook.question_maker.sentences import escape_markdown

#: How many pairs make a question.
MIN_PAIRS, USUAL_PAIRS, MAX_PAIRS = 3, 4, 5
#: The shortest definition, without the term itself. [words]
MIN_DEFINITION = 5
#: Takes the place of the term's name.
BLANK = "…"
#: How many of the next terms are compared with one; more would take long and add little.
MAX_CANDIDATES = 60


def matching_questions(corpus: Corpus) -> dict[str, GeneratedQuestion]:
    """Make the questions of the whole document, by the chapter that asks."""
    definitions: dict[ChapterText, str] = {}
    used: set[str] = set()
    for term in corpus.terms.values():
        definition = _definition(corpus, term)
        if definition and term.prose.sentences[0].text.casefold() not in used:
            definitions[term] = definition
            used.add(term.prose.sentences[0].text.casefold())
    found: dict[str, GeneratedQuestion] = {}
    for chapter in corpus.chapters.values():
        named = [term for term in _named_terms(corpus, chapter) if term in definitions]
        if chapter.slug not in corpus.terms and (group := _distinct(named, definitions)[:MAX_PAIRS]):
            found[chapter.slug] = _question(chapter, group, definitions)
            definitions = {term: definition for term, definition in definitions.items() if term not in group}
    for group in _similar_groups(corpus, definitions):
        last = max(group, key=lambda term: term.position)
        found[last.slug] = _question(last, sorted(group, key=lambda term: term.position), definitions)
    return found


def _definition(corpus: Corpus, term: ChapterText) -> str:
    """Return a term's first sentence with blanks for the term; empty if it is not a definition."""
    if not term.prose.sentences or not is_self_contained(term.prose.sentences[0], term.words[0]):
        return ""
    sentence, words = term.prose.sentences[0], term.words[0]
    own = {word.stem for word in term.heading_words if corpus.is_content_word(word)} or set(term.name)
    pieces, end = [], 0
    for word in words:
        if word.stem in own:
            pieces.append(sentence.text[end : word.start])
            end = word.end
    definition = _joined_blanks(f" {BLANK} ".join(piece.strip() for piece in [*pieces, sentence.text[end:]]))
    length = sum(word.stem not in own for word in words)
    return definition if MIN_DEFINITION <= length <= MAX_SENTENCE else ""


def _joined_blanks(text: str) -> str:
    """Write several blanks in a row as one, and no space before a comma."""
    words: list[str] = []
    for word in text.split():
        if word != BLANK or words[-1:] != [BLANK]:
            words.append(word)
    joined = " ".join(words)
    for sign in ",.;:!?)”’":
        joined = joined.replace(f"{BLANK} {sign}", f"{BLANK}{sign}")
    return joined


def _named_terms(corpus: Corpus, chapter: ChapterText) -> list[ChapterText]:
    """Return the terms that a chapter names, in that order."""
    mentions = (mention for words in chapter.words for mention in corpus.mentions(words))
    return list(dict.fromkeys(mention.term for mention in mentions))


def _distinct(terms: Sequence[ChapterText], definitions: dict[ChapterText, str]) -> list[ChapterText]:
    """Leave out terms with the name or definition of another; return none if too few are left."""
    kept: list[ChapterText] = []
    taken: set[str] = set()
    for term in terms:
        names = {short_name(term.heading), normalized(definitions[term])}
        if len(names) == 2 and all(names) and not names & taken:
            kept.append(term)
            taken |= names
    return kept if len(kept) >= MIN_PAIRS else []


def _similar_groups(corpus: Corpus, definitions: dict[ChapterText, str]) -> Iterator[list[ChapterText]]:
    weights = {term: _idf_weights(corpus, term) for term in definitions}
    left = sorted(definitions, key=lambda term: term.position)
    while len(left) >= MIN_PAIRS:
        first = left[0]
        candidates = left[1:MAX_CANDIDATES]
        similar = sorted(candidates, key=lambda term: (-_cosine(weights[first], weights[term]), term.position))
        group = _distinct([first, *similar], definitions)[: _size(len(left))]
        if group and group[0] is first:
            yield group
        left = [term for term in left[1:] if term not in group]


def _size(left: int) -> int:
    """Return how many of the remaining terms make the next question, so that one or two are never left over."""
    if left <= MAX_PAIRS:
        return left
    return USUAL_PAIRS if left - USUAL_PAIRS >= MIN_PAIRS else MIN_PAIRS


def _idf_weights(corpus: Corpus, term: ChapterText) -> Counter[str]:
    count = len(corpus.chapters)
    words = chain(*term.words, term.heading_words)
    content = {word.stem for word in words if corpus.is_content_word(word)}
    return Counter({stem: math.log((1 + count) / corpus.document_frequency[stem]) for stem in content})


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    """Return the cosine similarity of two terms [-]."""
    shared = sum(one[stem] * other[stem] for stem in sorted(one.keys() & other.keys()))
    lengths = (math.sqrt(sum(weight**2 for weight in weights.values())) for weights in (one, other))
    return shared / (math.prod(lengths) or 1)


def _question(
    chapter: ChapterText, group: Sequence[ChapterText], definitions: dict[ChapterText, str]
) -> GeneratedQuestion:
    sources = [term.prose.sentences[0].text for term in group]
    fields = {
        "type": "match",
        "ask": "Which term does the text explain with which words?",
        "hints": ["The chapter of each term begins with these words."],
        "pairs": [
            {
                "id": term.slug,
                "left": escape_markdown(definitions[term]),
                "right": escape_markdown(term.heading),
                "otherwise": _otherwise(term),
            }
            for term in group
        ],
        "why": "With these words the text begins to explain each term.",
        "source": [escape_markdown(source) for source in sources],
    }
    return GeneratedQuestion(chapter.slug, "match", "terms", fields, frozenset(source.casefold() for source in sources))


def _otherwise(term: ChapterText) -> str:
    """Return a hint at one definition: how the text goes on, unless that names the term."""
    following = term.prose.sentences[1:2]
    if (
        not following
        or not is_self_contained(following[0], term.words[1])
        or set(term.name) & {word.stem for word in term.words[1]}
    ):
        return "The text explains another term with these words."
    return f"The chapter that is meant goes on: “{escape_markdown(following[0].text)}”"
