"""The quiz of one chapter, generated from the document's text."""

import weakref
from collections import Counter
from collections.abc import Collection

from coursebook.document import Document, Section
from coursebook.question_maker.cloze import ClozeMaker
from coursebook.question_maker.corpus import Corpus
from coursebook.question_maker.matching import matching_questions
from coursebook.question_maker.ordering import ordering_questions
from coursebook.question_maker.question import GeneratedQuestion
from coursebook.question_maker.recognition import recognition_question
from coursebook.question_maker.yaml_writer import quiz_yaml

#: Questions of one chapter, and how many of them are cloze questions.
MAX_QUESTIONS, MAX_CLOZE = 5, 3


def quiz_text(document: Document, section: Section, taken: Collection[str] = ()) -> str | None:
    """Generate the quiz of a chapter from the text.

    Parameters
    ----------
    document : Document
        The whole text. It is analysed once for consecutive calls with the same document.
    section : Section
        One of its sections or terms, or its introduction.
    taken : collection of str, optional
        Ids of other questions that look like this chapter's, since their chapter once had this one's slug.

    Returns
    -------
    str or None
        A quiz file; None if nothing can honestly be asked. The same for the same document.
    """
    maker = _maker_of(document)
    questions = [question.with_free_id(taken) for question in maker.questions(section.slug)]
    return quiz_yaml(questions) if questions else None


class _QuizMaker:
    """Generates the quizzes of a document; whatever depends on more than one chapter is computed once."""

    def __init__(self, document: Document) -> None:
        self.corpus = Corpus(document)
        self.cloze = ClozeMaker(self.corpus)
        self.matching = matching_questions(self.corpus)
        self.ordering = ordering_questions(self.corpus)
        self.matched = frozenset(sentence for question in self.matching.values() for sentence in question.sentences)
        counts = Counter(
            text
            for chapter in self.corpus.chapters.values()
            for text in {sentence.text.casefold() for sentence in chapter.prose.sentences}
        )
        self.repeated = frozenset(text for text, count in counts.items() if count > 1)

    def questions(self, slug: str) -> list[GeneratedQuestion]:
        """Choose a chapter's questions: cloze in text order, ordering, matching; without any of them, recognition."""
        chapter = self.corpus.chapters[slug]
        ordering = [self.ordering[slug]] if slug in self.ordering else []
        used = self.matched.union(*(question.sentences for question in ordering))
        cloze: dict[str, GeneratedQuestion] = {}
        for question in self.cloze.questions(chapter):
            if len(cloze) == MAX_CLOZE:
                break
            if question.id not in cloze and not question.sentences & used:
                cloze[question.id] = question
                used |= question.sentences
        texts = [sentence.text.casefold() for sentence in chapter.prose.sentences]
        in_order = sorted(cloze.values(), key=lambda question: min(map(texts.index, question.sentences)))
        matching = [self.matching[slug]] if slug in self.matching else []
        if chosen := [*in_order, *ordering, *matching][:MAX_QUESTIONS]:
            return chosen
        recognition = recognition_question(self.corpus, chapter, self.matched | self.repeated)
        return [recognition] if recognition else []


class _Last:
    """The last document, recognised by identity: comparing a long one takes longer than its questions."""

    document: weakref.ref[Document] | None = None
    maker: _QuizMaker | None = None


def _maker_of(document: Document) -> _QuizMaker:
    if _Last.maker is None or _Last.document is None or _Last.document() is not document:
        _Last.document, _Last.maker = weakref.ref(document), _QuizMaker(document)
    return _Last.maker
