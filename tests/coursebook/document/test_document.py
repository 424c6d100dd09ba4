"""Reading a document: what every text has in common, and what is read from given ones."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coursebook.document import Document, Part, Section, markdown_of, read_document
from coursebook.document.model import INTRODUCTION_HEADING, INTRODUCTION_SLUG
from coursebook.limits.values import CHAPTERS
from coursebook.problems import CourseError
from tests.coursebook.small_course import DOCUMENT

ENDINGS = st.sampled_from([".md", ".txt"])
#: Pieces of which mistakes are made, more often than by single letters.
PIECES = st.sampled_from(
    ["---\n", "# ", "## ", "### ", "{#a}", "\n", "\n\n", "word", "Important terms", "```\n", "<!--",
     "title: ",
     "parts:\n", "  - caption: A\n", "    folder: a\n", "    chapters: [a]\n", "é",
     "\r\n", "\0", "\u0301", "\ufeff", ".", "&a ", "*a", "!!int ", "{", "[", "]", "- ", ": "]
)  # fmt: skip
MIXTURES = st.lists(PIECES).map("".join)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("documents")


def read(folder: Path, data: str | bytes, name: str = "a-text.md") -> Document:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_document(path)


@given(data=st.binary() | st.text().map(str.encode) | MIXTURES.map(str.encode), ending=ENDINGS)
@example(data=b"---\n" + b"[" * 500 + b"\n---\n", ending=".md")
@example(data=b"---\na: !!int x\n---\n", ending=".md")
@example(data=b'---\ntitle: "\\ud800"\n---\n\nText.\n', ending=".md")
def test_every_file_is_a_document_or_a_list_of_problems_with_remedies(folder, data, ending):
    """Whatever an author saves, the answer is a result or places and remedies: no traceback."""
    try:
        outcome = read(folder, data, f"any{ending}").everything
    except CourseError as error:
        outcome = [problem.what and problem.remedy for problem in error.problems]

    assert outcome and all(outcome)


@given(data=MIXTURES, ending=ENDINGS)
def test_reading_twice_gives_the_same(folder, data, ending):
    """The result depends on the text alone."""
    outcomes = []
    for _ in range(2):
        try:
            outcomes.append(read(folder, data, f"same{ending}"))
        except CourseError as error:
            outcomes.append(str(error))

    assert outcomes[0] == outcomes[1]


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


HEADINGS = st.text("abc é漢Å'*_1:?{", min_size=1, max_size=20).map(composed).filter(bool)
LINES = st.text("ab é漢.*_`[](){}$<>|\\-+12#", max_size=30).map(composed).map("x{}".format)
CODE = st.lists(LINES | st.just("") | st.just("## none"), max_size=4).map(
    lambda lines: "\n".join(["```", *lines, "```"])
)
INNER = st.text("abc é_", min_size=1, max_size=20).map(composed).filter(bool).map("## {}".format)
PARAGRAPHS = st.lists(LINES, min_size=1, max_size=3).map("\n".join) | CODE
SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document, with chapters in any number of parts."""
    inner = INNER.flatmap(lambda heading: st.sampled_from([(), (heading,), (heading, f"#{heading}")]))
    texts = st.builds(
        lambda *pieces: sum(pieces, ()), inner, st.tuples(PARAGRAPHS), inner, st.lists(PARAGRAPHS).map(tuple)
    )
    slugs = draw(st.lists(SLUGS, min_size=1, max_size=5, unique=True))
    sections = [Section(slug, draw(HEADINGS), draw(texts), 0) for slug in slugs]
    n_terms = draw(st.integers(0, len(sections)))
    first = Section(INTRODUCTION_SLUG, INTRODUCTION_HEADING, draw(texts), 0)
    introduction = draw(st.sampled_from([None, first]))
    everything = draw(st.permutations([*slugs, *([first.slug] if introduction else [])]))
    cut = draw(st.integers(0, len(everything)))
    parts = (
        Part("One: a", "one", tuple(everything[:cut])),
        Part("No", "no", tuple(everything[cut:])),
    )
    title = draw(HEADINGS)
    return Document(title, introduction, tuple(sections[n_terms:]), tuple(sections[:n_terms]), parts)


def without_lines(document: Document) -> Document:
    """A document whose sections have lost their places in the file."""

    def lost(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(replace(section, line=0) for section in sections)

    introduction = document.introduction and replace(document.introduction, line=0)
    sections, terms = lost(document.sections), lost(document.terms)
    return replace(document, introduction=introduction, sections=sections, terms=terms)


@given(document=documents())
def test_a_written_document_is_read_as_itself(folder, document):
    """Writing and reading are inverse: nothing is lost or made up on the way."""
    assert without_lines(read(folder, markdown_of(document))) == document


def test_every_part_of_the_format_is_read(folder):
    """The small course's document, as a person reads it."""
    document = read(folder, DOCUMENT)

    assert document == Document(
        title="Growing tomatoes",
        introduction=Section("introduction", "Introduction", ("Tomatoes are easy.\nThey want sun.",), 15),
        sections=(
            Section("watering", "Watering by weight", ("Lift the pot.", "A light pot is dry."), 18),
            Section("pruning", "Pruning", ("Pinch out side shoots.",), 24),
        ),
        terms=(Section("blossom-end-rot", "Blossom-end rot", ("A brown patch.",), 30),),
        parts=(
            Part("Start", "start", ("introduction",)),
            Part("In the garden", "garden", ("watering", "pruning")),
            Part("Words", "words", ("blossom-end-rot",)),
        ),
    )


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_change_nothing(folder, line_end):
    """Windows and old Macintosh files are the same text."""
    data = "\ufeff" + DOCUMENT.replace("\n", line_end)

    assert read(folder, data) == read(folder, DOCUMENT)


def test_accents_are_composed(folder):
    """An e and a combining accent (as macOS writes them) become one letter."""
    document = read(folder, "Cafe\u0301 au lait.")

    assert document.introduction.text == "Café au lait."


def test_without_front_matter_there_are_sections_and_terms(folder):
    """The two parts stand for the two kinds of chapters; the introduction opens the first."""
    text = "# Tomatoes\n\nHello.\n\n## One\n\nText.\n\n## GLOSSARY\n\n### Two\n\nText.\n"

    assert read(folder, text).parts == (
        Part("Sections", "sections", ("introduction", "one")),
        Part("Terms", "terms", ("two",)),
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: 2024\n---\nText.", "2024"),
        ("---\ntitle: no\n---\nText.", "no"),
        ("# Of heading\n\nText.", "Of heading"),
        ("Text.", "A text"),
    ],
)
def test_the_title_comes_from_front_matter_heading_or_name(folder, text, title):
    """In this order; YAML's readings of words as numbers and booleans play no part."""
    assert read(folder, text).title == title


def test_a_text_of_one_paragraph_is_an_introduction(folder):
    """Nothing more is needed for a course."""
    assert read(folder, "Just this.").everything == (Section("introduction", "Introduction", ("Just this.",), 1),)


def test_ten_megabytes_are_read_whole(folder):
    """Every one of 2,000 sections, which is the limit, in 10 MB is there."""
    section = "## Heading {}\n\n" + "A sentence of some length here.\nAnother.\n\n" * 120
    data = "\n".join(section.format(number) for number in range(CHAPTERS.value)).encode()

    document = read(folder, data)

    assert len(document.sections) == 2_000


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("## H {#h%d}\n\nT.\n\n", "The document has 2,001 chapters; the limit is 2,000 chapters."),
        ("word " * 51, "a.md:1: The chapter has 102,051 words; the limit is 100,000 words."),
    ],
    ids=["chapters", "words"],
)
def test_document_larger_than_a_course_can_be_is_refused(tmp_path, text, says):
    """More chapters than a menu can hold, or a chapter that is a book."""
    (tmp_path / "a.md").write_text("".join(text % n if "%" in text else text for n in range(2_001)), "utf-8")
    with pytest.raises(CourseError) as caught:
        read_document(tmp_path / "a.md")

    assert says in str(caught.value)


def test_deeper_headings_are_text_of_their_chapter(folder):
    """A page has its chapter's heading as ``#``, so headings below it begin with ``##``."""
    text = "### Before\n\nT.\n\n## A\n\n### B\n\nT.\n\n#### C\n\nT.\n\n## Terms\n\n### D\n\nT.\n\n#### E\n\nT.\n"
    document = read(folder, text)

    assert [section.paragraphs for section in document.everything] == [
        ("## Before", "T."),
        ("## B", "T.", "### C", "T."),
        ("T.", "## E", "T."),
    ]
    assert (
        without_lines(read(folder, markdown_of(document), "again.md")).everything == without_lines(document).everything
    )
