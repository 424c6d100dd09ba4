"""One text in every form becomes one course."""

import importlib.abc
import sys

import pytest

from coursebook.document import read_document
from coursebook.importers import create_course
from coursebook.importers.reading import ENDINGS
from coursebook.problems import CourseError
from tests.coursebook.importers.foreign import foreign

#: Forms that keep all that the text has; a PDF has lost what is not a letter, plain text has only words.
WHOLE = [".md", ".html", ".docx", ".odt", ".epub", ".ipynb"]


@pytest.fixture(scope="module")
def courses(tmp_path_factory):
    """Return a function that creates a course from a form, once for each form."""
    made = {}

    def course(ending):
        if ending not in made:
            folder = tmp_path_factory.mktemp("foreign")
            created = create_course(folder / "course", [foreign(folder, ending)], "Keeping bees")
            made[ending] = created, read_document(created.document)
        return made[ending]

    return course


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_form_gives_the_same_chapters_and_terms(courses, ending):
    """Introduction, two sections and three terms, whatever program wrote the file."""
    _, document = courses(ending)

    assert [section.slug for section in document.everything] == [
        "introduction", "the-hive", "the-year", "brood", "swarm", "wax",
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_form_gives_the_same_meanings(courses, ending):
    """The glossary has the first sentence of each term, and leads to its chapter."""
    created, _ = courses(ending)
    glossary = (created.document.parents[1] / "book/glossary.md").read_text("utf-8")

    assert "Brood\n  Eggs, larvae and pupae.\n  {doc}`terms/brood`\n" in glossary
    assert "Wax\n  What combs are built of.\n  {doc}`terms/wax`\n" in glossary


@pytest.mark.parametrize("ending", WHOLE)
@pytest.mark.parametrize(
    ("slug", "kept"),
    [
        ("introduction", "Bees live together.[^1]"),
        ("introduction", "[^1]: About 40,000 in summer."),
        ("introduction", "*short*"),
        ("the-hive", "## Parts"),
        ("the-hive", "(../chapters/the-year.ipynb)"),
        ("the-hive", "(https://example.org/a_b?c=d)"),
        ("the-hive", "1.  The *floor*"),
        ("the-hive", "| empty | 0.5 kg |"),
        ("the-hive", "](../pictures/"),
        ("the-year", "$$\nN(t) = N_"),
        ("the-year", "> They came *early* this year."),
    ],
)
def test_what_a_text_has_is_kept(courses, ending, slug, kept):
    """Notes, emphasis, headings, links, lists, tables, pictures, formulas and quotations."""
    _, document = courses(ending)
    texts = {section.slug: section.text for section in document.everything}

    assert kept in texts[slug]


@pytest.mark.parametrize("ending", [".md", ".html", ".docx", ".epub", ".ipynb", ".pdf"])
def test_code_is_kept_as_it_stands(courses, ending):
    """With its indentation."""
    _, document = courses(ending)

    assert "\ndef grow(n):\n    return 2 * n\n```" in document.sections[1].text


@pytest.mark.parametrize("ending", [*WHOLE, ".pdf"])
def test_pictures_are_files_of_the_course(courses, ending):
    """Where the chapter looks for them."""
    created, _ = courses(ending)
    pictures = list((created.document.parents[1] / "book/pictures").iterdir())

    assert {picture.read_bytes()[:4] for picture in pictures} == {b"\x89PNG"}
    assert len(pictures) == created.n_pictures == (2 if ending == ".ipynb" else 1)


def test_a_pdf_loses_its_page_and_keeps_its_words(courses):
    """No running head and no page number; a broken word is whole, a paragraph over two pages is one."""
    _, document = courses(".pdf")
    text = "\n".join(section.text for section in document.everything)

    assert "handbook" not in text
    assert "remarkable families of a well-known kind" in text
    assert not any(line.strip().isdecimal() for line in text.splitlines())
    assert document.sections[1].text.count("day after day.") == 90
    assert len(document.sections[1].paragraphs) == 31


def test_plain_text_looks_the_same(courses):
    """Its signs are not Markdown."""
    _, document = courses(".txt")

    assert "\\$5 \\[a lot\\]" in document.sections[0].text


@pytest.mark.parametrize(
    ("ending", "module", "remedy"),
    [(".docx", "pypandoc", "pip install pypandoc_binary"), (".pdf", "pdfplumber", "pip install pdfplumber")],
)
def test_a_missing_converter_is_asked_for_by_name(tmp_path, monkeypatch, ending, module, remedy):
    """And only when a document needs it."""
    document = foreign(tmp_path, ending)

    class Missing(importlib.abc.MetaPathFinder):
        def find_spec(self, name, path=None, target=None):
            del path, target
            if name.partition(".")[0] == module:
                raise ImportError(name)

    for name in [name for name in sys.modules if name.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    from coursebook.importers.formats.pandoc import converted_by_pandoc  # noqa: PLC0415
    from coursebook.importers.pdf.pages import read_pages  # noqa: PLC0415

    with pytest.raises(CourseError) as caught:
        converted_by_pandoc(document, ending).__enter__() if ending == ".docx" else read_pages(document)

    assert remedy in caught.value.problems[0].remedy
