"""Which headings make chapters, and where terms are found."""

from pathlib import Path

import pytest

from coursebook.document import markdown_of
from coursebook.importers.assembly import assemble
from coursebook.importers.formats.markdown import parse_markdown
from coursebook.importers.glossary import is_glossary_heading
from coursebook.importers.outline import CHAPTER_WORDS, outline_of
from coursebook.importers.pictures import Pictures
from coursebook.importers.source_document import SourceDocument


def course(*texts):
    """The course that Markdown texts make."""
    trees = [parse_markdown(text) for text in texts]
    outlines = [outline_of(SourceDocument(Path(f"{n}.md"), blocks, title)) for n, (blocks, title) in enumerate(trees)]
    return assemble(outlines, outlines[0].title, Pictures()).document


@pytest.mark.parametrize(
    ("text", "title", "headings"),
    [
        ("# T\n\nIntro.\n\n## A\n\nx\n\n## B\n\nx", "T", ["Introduction", "A", "B"]),
        ("# A\n\nx\n\n# B\n\nx", "", ["A", "B"]),
        ("#### A\n\nx\n\n#### B\n\nx", "", ["A", "B"]),
        ("T\n=\n\nA\n-\n\nx\n\nB\n-\n\nx", "T", ["A", "B"]),
        ("# T\n\n## A\n\nx\n\n#### C\n\ny\n\n## B\n\nx", "T", ["A", "B"]),
        ("# A\n\nx\n\n## B\n\nx\n\n## C\n\nx\n\n# D\n\nx", "", ["A", "D"]),
        ("## A\n\n## B\n\nx\n\n## B\n\ny", "", ["B", "B"]),
        ("One two three four five six seven.", "", ["One two three four five six…"]),
        ("## *A* `b` [c](d)\n\nx\n\n## $e$\n\ny", "", ["A b c", "e"]),
        ("## Glossary\n\nNo term here.\n\n## B\n\nx", "", ["The glossary", "B"]),
    ],
)
def test_headings_of_any_depth_make_chapters(text, title, headings):
    """The one that stands alone and first is the title; the shallowest level with two gives the chapters."""
    made = course(text)

    assert (made.title, [one.heading for one in made.everything]) == (title, headings)


def test_deeper_headings_stay_in_the_chapter_without_gaps():
    """A page goes from one level to the next, and headings of one level stay of one level."""
    made = course("## A\n\nx\n\n##### B\n\ny\n\n##### C\n\nz\n\n## D\n\nx")

    assert made.sections[0].text == "x\n\n## B\n\ny\n\n## C\n\nz"


def test_a_heading_without_text_is_kept_as_bold_words():
    """Nothing is lost."""
    assert course("## A\n\n## B\n\nx\n\n## C\n\n## D").sections[0].text == "**A**\n\nx\n\n**C**\n\n**D**"


def test_a_long_heading_is_shortened_and_kept_whole_in_the_text():
    """A menu has room for a hundred letters."""
    long = "word " * 40 + "end"
    made = course(f"## {long}\n\nx\n\n## B\n\ny").sections[0]

    assert (len(made.heading) <= 101, made.heading[-1], made.paragraphs[0]) == (True, "…", long)


def test_a_text_without_headings_is_cut_at_the_ends_of_paragraphs():
    """Into chapters of about one length (a short rest joins the last), and no paragraph is cut or lost."""
    paragraphs = [f"Paragraph {n} begins. " + "word " * 98 + "end." for n in range(20)]
    made = course("\n\n".join(paragraphs))
    sizes = [len(one.text.split()) for one in made.sections]

    assert made.sections[0].heading == "Paragraph 0 begins. word word word…"
    assert CHAPTER_WORDS <= min(sizes) <= max(sizes) <= 1.5 * CHAPTER_WORDS + 101
    assert " ".join(" ".join(one.text for one in made.sections).split()) == " ".join(" ".join(paragraphs).split())


def test_long_chapters_with_sections_are_parts():
    """A book: each first-level heading a part, each second-level one a chapter, its opening text a chapter too."""
    section = "word " * 800
    book = "".join(f"# P{n}\n\nOpening.\n\n## A{n}\n\n{section}\n\n## B{n}\n\n{section}\n\n" for n in (1, 2))

    assert [(part.caption, part.folder, part.chapters) for part in course(book).parts] == [
        ("P1", "p1", ("p1", "a1", "b1")),
        ("P2", "p2", ("p2", "a2", "b2")),
    ]


def test_several_documents_are_parts_in_their_order():
    """Each with its introduction as a chapter; links from one file to another lead to its first page."""
    made = course("# One\n\nSee [two](1.md).\n\n## A\n\nx\n\n## B\n\nx", "# Two\n\n## A\n\ny\n\n## C\n\ny")

    assert [(part.caption, part.chapters) for part in made.parts] == [("One", ("one", "a", "b")), ("Two", ("a-2", "c"))]
    assert made.sections[0].text == "See [two](../two/a-2.ipynb)."


def test_parts_of_one_name_are_told_apart():
    """A caption occurs once in a menu."""
    assert [part.caption for part in course("# One\n\nx", "# One\n\ny").parts] == ["One", "One (2)"]


GLOSSARIES = {
    "list of definitions": "Brood\n: Eggs.\n\nWax\n: Sweat.",
    "bold and dash": "**Brood** – eggs.\n\n**Wax** — sweat.",
    "bold and colon": "**Brood**: eggs.\n\n**Wax:** sweat.",
    "items": "- **Brood** - eggs.\n- **Wax** - sweat.",
    "lines": "**Brood**: eggs.\n**Wax**: sweat.",
    "plain": "Brood: eggs.\n\nWax: sweat.",
    "table": "| Term | Meaning |\n|---|---|\n| Brood | Eggs. |\n| Wax | Sweat. |",
    "headings": "### Brood\n\nEggs.\n\n### Wax\n\nSweat.",
    "letters": "### B\n\n**Brood**: eggs.\n\n### W\n\n**Wax**: sweat.",
}


@pytest.mark.parametrize("glossary", GLOSSARIES.values(), ids=GLOSSARIES.keys())
@pytest.mark.parametrize(
    "heading", ["Glossary", "Important Terms", "3.2 Key terms", "Definitions", "Terms and definitions"]
)
def test_terms_are_found_however_they_are_written(heading, glossary):
    """Each becomes a chapter of its own, and nothing else is left of the glossary."""
    made = course(f"## A\n\nx\n\n## {heading}\n\n{glossary}\n\n## B\n\ny")

    assert [(one.heading, one.text) for one in made.terms] == [("Brood", "Eggs."), ("Wax", "Sweat.")]
    assert [one.heading for one in made.sections] == ["A", "B"]


def test_glossaries_of_every_chapter_are_gathered():
    """A term explained twice is listed once, with both meanings."""
    one = "## {0}\n\nx\n\n### Key terms\n\n**Wax**: sweat {0}.\n\n"
    made = course(one.format("A") + one.format("B"))

    assert [(term.heading, term.text) for term in made.terms] == [("Wax", "Sweat A.\n\nSweat B.")]


def test_what_is_no_term_in_a_glossary_stays_text():
    """Under a heading that opens no terms."""
    made = course("## A\n\nx\n\n## Key terms\n\nLearn these words.\n\n**Wax**: sweat.")

    assert [one.heading for one in made.everything] == ["A", "The key terms", "Wax"]
    assert "Learn these words." in markdown_of(made)


@pytest.mark.parametrize("words", ["The terms of use", "In other words", "Long-term effects", "Payment terms"])
def test_other_headings_announce_no_terms(words):
    """Words that only sound so."""
    assert not is_glossary_heading(words)
