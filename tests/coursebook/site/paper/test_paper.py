"""The pages of a small book: what is left out, where links lead, and what an author's own HTML may not be."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from coursebook.export import Book
from coursebook.problems import CourseError
from coursebook.site.build import build_paper

ROOT = Path(__file__).parents[4]
SAMPLE = ROOT / "tests" / "coursebook" / "quiz" / "sample"
TOC = """format: jb-book
root: book/index
parts:
  - caption: The sea
    chapters:
      - file: book/tides
        title: Short
  - caption: Around
    chapters:
      - file: book/play
"""
INDEX = "# Water\n\nTo {doc}`play` and to {doc}`tides`.\n\n<course-gallery>\n</course-gallery>\n"
TIDES = """# Water comes and goes

A formula, $h < 3$, and {ref}`why`.

<course-explorable data-explorable="tides">
</course-explorable>

(why)=
## Why

<course-quiz data-quiz="tides">
</course-quiz>
"""
ADDRESS = "https://tides.example/course"


def make(folder, *, config="", tides=TIDES):
    """Write the course, and build the pages of its book."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "_config.yml", folder)
    with (folder / "_config.yml").open("a", encoding="utf-8") as file:
        file.write(config)
    (folder / "_toc.yml").write_text(TOC, encoding="utf-8")
    play = "---\non_paper: false\n---\n\n# Play\n\n<course-review>\n</course-review>\n"
    for name, text in {"index": INDEX, "tides": tides, "play": play}.items():
        (folder / "book" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "book" / "references.bib").touch()
    return Book.read(build_paper(folder))


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The book of a course that says no address."""
    return make(tmp_path_factory.mktemp("private"))


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    """The book of a course that says where it is."""
    return make(tmp_path_factory.mktemp("public"), config=f"\nhtml:\n  baseurl: {ADDRESS}/\n")


def test_pages_stand_in_reading_order_with_their_parts(book):
    """The titles are those of the pages and those of the table of contents; the answers come last."""
    assert [(page.file, page.title, page.short, page.part) for page in book.pages] == [
        ("book/index.xhtml", "Water", "Water", ""),
        ("book/tides.xhtml", "Water comes and goes", "Short", "The sea"),
        ("answers.xhtml", "Answers", "Answers", ""),
    ]


def test_page_that_is_only_for_playing_is_left_out(book):
    """A link to it becomes words, since there is nowhere to lead."""
    assert not (book.folder / "book" / "play.xhtml").exists()
    assert [link for link in links(book, "book/index.xhtml") if "play" in link] == []
    assert "Play" in book.text("book/index.xhtml")


def test_link_to_a_page_that_is_left_out_leads_to_the_site(public):
    """Where there is one."""
    assert f"{ADDRESS}/book/play.html" in links(public, "book/index.xhtml")


@pytest.mark.parametrize("kind", ["book", "public"])
def test_every_link_within_leads_to_something(kind, request):
    """To a page that is there, and to a place on it."""
    book = request.getfixturevalue(kind)
    for page in ["title.xhtml", *(page.file for page in book.pages)]:
        for link in links(book, page):
            if "://" in link:
                continue
            name, _, anchor = link.partition("#")
            target = (Path(page).parent / name).as_posix() if name else page
            assert not anchor or f'id="{anchor}"' in book.text(target), (page, link)
            assert (book.folder / target).is_file(), (page, link)


def test_states_have_codes_where_the_course_has_an_address(book, public):
    """One for each state; the links of the answers lead there, too."""
    coded = [link for link in links(public, "book/tides.xhtml") if link.startswith(f"{ADDRESS}/book/tides.html#tides?")]

    assert len(coded) == public.text("book/tides.xhtml").count("course-qr") > 1
    assert any(link.startswith(f"{ADDRESS}/book/tides.html#tides?") for link in links(public, "answers.xhtml"))
    assert "course-qr" not in book.text("book/tides.xhtml")


def test_quiz_has_its_questions_and_its_answers_elsewhere(book):
    """All nine types, with nothing to press; the same number of answers at the end of the book."""
    page, key = book.text("book/tides.xhtml"), book.text("answers.xhtml")

    assert page.count('<li class="course-question"') == top_items(key) >= 9
    assert re.findall(r"<(input|button|select|form|script|details)\b", page) == []
    assert "two bulges" not in page
    assert "two bulges" in key


def test_formulas_are_mathematics(book):
    """As MathML, which reads aloud and needs no script."""
    assert "<math" in book.text("book/tides.xhtml")


def test_cover_shows_title_and_picture(book):
    """It is an SVG that stands for itself."""
    cover = ET.fromstring((book.folder / "cover.svg").read_text("utf-8"))

    assert "Sharing" in "".join(cover.itertext())
    assert [svg for svg in cover.iter() if svg.get("class") == "course-plot"]


def test_html_that_is_not_xhtml_is_named(tmp_path):
    """An author's own HTML, let through with an element left open: the message has the page and the words."""
    with pytest.raises(CourseError, match=r"(?s)tides.*not XHTML.*line<br>"):
        make(tmp_path, config="    course_raw_html: true\n", tides="# Tides\n\nA line<br>broken.\n")


def links(book, page):
    """Where the links of a page lead."""
    found = ET.fromstring(book.text(page)).iter("{http://www.w3.org/1999/xhtml}a")
    return [link.get("href") for link in found if link.get("href")]


def top_items(key):
    """The number of answers, without the lists inside them."""
    (answers,) = [
        item
        for item in ET.fromstring(key).iter("{http://www.w3.org/1999/xhtml}ol")
        if "answers" in item.get("class", "")
    ]
    return len(list(answers))
