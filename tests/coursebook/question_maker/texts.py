"""Documents to make questions from: one with everything that a text can have, and any that hypothesis thinks of."""

import sys
from pathlib import Path

from hypothesis import strategies as st

from coursebook.document import Document, read_document
from coursebook.document.model import Part, Section
from coursebook.question_maker import quiz_text
from coursebook.quiz import load_quiz
from coursebook.quiz.kinds import Question

GARDEN = Path(__file__).with_name("garden.md")


def quizzes(document: Document, folder: Path) -> dict[str, tuple[Question, ...]]:
    """Make every quiz of a document and load it, which raises if anything is wrong with one."""
    found = {}
    for section in document.everything:
        text = quiz_text(document, section)
        if text is not None:
            file = folder / f"{section.slug}.yml"
            file.write_text(text, encoding="utf-8")
            found[section.slug] = load_quiz(file, folder).questions
    return found


def document_of(*chapters: tuple[str, str], terms: tuple[tuple[str, str], ...] = ()) -> Document:
    """A document of headings with their Markdown."""
    sections = [Section(f"s{n}", heading, tuple(text.split("\n\n")), n) for n, (heading, text) in enumerate(chapters)]
    named = [Section(f"t{n}", heading, tuple(text.split("\n\n")), 99 + n) for n, (heading, text) in enumerate(terms)]
    parts = (Part("All", "all", tuple(one.slug for one in [*sections, *named])),)
    return Document("A text", None, tuple(sections), tuple(named), parts)


_SOME_WORDS = (
    "the the the a an of of to in and is are with your many garden soil crumb root ball leaf mould seed drill weather "
    "water worms compost Summer Bodenkrume gärten résumé resume text word don't can't state-of-the-art No. e.g. 3 12 "
    '*very* **dry** `code` $x^2$ $5 <b>bold</b> [link text](http://x.y) {gap} “quoted (half ) ” " first then finally '
    "次の 文。 \u200d \ue000 x_y * _ & &amp; # | > : ? ! …"
)
_NAMES = ["Soil crumb", "Leaf mould", "Root ball", "Side shoot", "Seed drill", "Frost pocket", "Green $a_1$", "Ça — va"]
_WORDS = _SOME_WORDS.split()
_SENTENCES = st.builds(
    lambda lead, words, end: " ".join([lead, *words]) + end,
    st.sampled_from(["The", "First,", "Then", "Finally", "Many", "It", "Soil", "- A", "1. One", "> So", "# No"]),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25),
    st.sampled_from([".", ".", ".", "!", "?", ":", ""]),
)
_TEXTS = st.lists(_SENTENCES, min_size=1, max_size=6).map("\n".join) | st.lists(_SENTENCES, min_size=1, max_size=4).map(
    "\n\n".join
)
_CHAPTERS = st.tuples(st.sampled_from(["Water", "The *dry* garden", "All of `this`", "Compost"]), _TEXTS)

#: Any document: prose, marks and nonsense, terms with and without letters.
DOCUMENTS = st.builds(
    lambda chapters, names, texts: document_of(*chapters, terms=tuple(zip(names, texts, strict=False))),
    st.lists(_CHAPTERS, min_size=1, max_size=6),
    st.permutations(_NAMES),
    st.lists(_TEXTS, max_size=8),
)


if __name__ == "__main__":  # writes all quizzes of a document, for comparing processes
    whole = read_document(Path(sys.argv[1]))
    sys.stdout.buffer.write("\n".join(str(quiz_text(whole, one)) for one in whole.everything).encode())
