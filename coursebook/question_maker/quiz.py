"""The quiz of one chapter, made from the document's text."""

import weakref
from collections import Counter
from collections.abc import Collection

from coursebook.document import Document, Section
from coursebook.question_maker.belonging import belonging
from coursebook.question_maker.gaps import Gaps
from coursebook.question_maker.matching import matchings
from coursebook.question_maker.ordering import orderings
from coursebook.question_maker.question import Made
from coursebook.question_maker.reading import Reading
from coursebook.question_maker.writing import quiz_yaml

#: Questions of one chapter, and how many of them are gaps.
MOST_QUESTIONS, MOST_GAPS = 5, 3


def quiz_text(document: Document, section: Section, taken: Collection[str] = ()) -> str | None:
    """Make the quiz of a chapter from the text.

    Parameters
    ----------
    document : Document
        The whole text; it is read once, however many chapters are asked for in turn.
    section : Section
        One of its sections or terms, or its introduction.
    taken : collection of str, optional
        Ids that other questions have, since their chapter once had this one's name.

    Returns
    -------
    str or None
        A quiz file; None if the text gives nothing that can honestly be asked. The same for the same document.
    """
    maker = _maker_of(document)
    questions = [question.apart_from(taken) for question in maker.questions(section.slug)]
    return quiz_yaml(questions) if questions else None


class _Maker:
    """What makes the questions of a whole book, with all that depends on more than one chapter worked out once."""

    def __init__(self, document: Document) -> None:
        self.reading = Reading(document)
        self.gaps = Gaps(self.reading)
        self.matchings = matchings(self.reading)
        self.orderings = orderings(self.reading)
        self.matched = frozenset(sentence for made in self.matchings.values() for sentence in made.sentences)
        times = Counter(
            text
            for chapter in self.reading.chapters.values()
            for text in {sentence.text.casefold() for sentence in chapter.prose.sentences}
        )
        self.repeated = frozenset(text for text, count in times.items() if count > 1)

    def questions(self, slug: str) -> list[Made]:
        """Choose a chapter's questions: gaps in the order of the text, an order, terms to match; else a last resort."""
        chapter = self.reading.chapters[slug]
        orders = [self.orderings[slug]] if slug in self.orderings else []
        used = self.matched.union(*(made.sentences for made in orders))
        gaps: dict[str, Made] = {}
        for made in self.gaps.of(chapter):
            if len(gaps) == MOST_GAPS:
                break
            if made.id not in gaps and not made.sentences & used:
                gaps[made.id] = made
                used |= made.sentences
        said = [sentence.text.casefold() for sentence in chapter.prose.sentences]
        in_order = sorted(gaps.values(), key=lambda made: min(map(said.index, made.sentences)))
        matching = [self.matchings[slug]] if slug in self.matchings else []
        if made := [*in_order, *orders, *matching][:MOST_QUESTIONS]:
            return made
        last_resort = belonging(self.reading, chapter, self.matched | self.repeated)
        return [last_resort] if last_resort else []


class _Last:
    """The document that was asked for last, told by identity: comparing a long one takes longer than its questions."""

    document: weakref.ref[Document] | None = None
    maker: _Maker | None = None


def _maker_of(document: Document) -> _Maker:
    if _Last.maker is None or _Last.document is None or _Last.document() is not document:
        _Last.document, _Last.maker = weakref.ref(document), _Maker(document)
    return _Last.maker
