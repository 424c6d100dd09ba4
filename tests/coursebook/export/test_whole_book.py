"""The real course, bound: a PDF that can be leafed through and an EPUB that the official checker takes."""

import re
import subprocess
import sys
from itertools import chain

import pytest
from pypdf import PdfReader

from coursebook.cli.main import main
from coursebook.explorable.catalogue import explorables
from coursebook.export import Book
from coursebook.export.browser import VARIABLE
from coursebook.rendering.states import story_states
from coursebook.site.build import PAPER
from coursebook.sync.listing import listing
from tests.browser.chromium import find_chromium
from tests.coursebook.export.checking import messages, needs_checker

#: The command, run by this Python.
COMMAND = "import sys; from coursebook.cli.main import main; sys.exit(main())"
#: Words of what is pressed, or shown by pressing.
BUTTONS = ["Show the answer", "Show the numbers", "How sure are you", "That is my guess"]


@pytest.fixture(scope="module")
def folder(root, tmp_path_factory):
    """Both books, made by the command."""
    find_chromium()  # installs one where none is
    folder = tmp_path_factory.mktemp("bound")
    for form in ("pdf", "epub"):
        command = [sys.executable, "-c", COMMAND, "export", form, "--output", str(folder / f"course.{form}")]
        run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        (folder / f"{form}.txt").write_text(run.stdout, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def book(root, folder):
    """What both were made of."""
    return Book.read(root / PAPER)


@pytest.fixture(scope="module")
def chapters(root):
    """The chapters of the course."""
    return listing(root)


@pytest.fixture(scope="module")
def pdf(folder):
    """The PDF, opened."""
    with PdfReader(folder / "course.pdf") as reader:
        yield reader


@pytest.fixture(scope="module")
def texts(pdf):
    """The words of each of its pages, with single spaces."""
    return [single_spaced(page.extract_text()) for page in pdf.pages]


def test_outline_has_every_chapter_on_a_page_of_its_own(pdf, chapters):
    """In reading order, each beginning on a later page than the one before; parts are a level above them."""
    places = {entry.title: pdf.get_destination_page_number(entry) for entry in flat(pdf.outline)}
    begins = [places[chapter["title"]] for chapter in chapters]

    assert len(begins) == len(chapters) == 21
    assert begins == sorted(set(begins))
    assert {chapter["part"] for chapter in chapters} <= places.keys()


def test_contents_say_the_page_on_which_each_chapter_begins(pdf, texts, chapters, book):
    """The number in the table of contents is the one that is printed on the page, beside the chapter's short name."""
    shorts = {page.title: page.short for page in book.pages}
    places = {entry.title: pdf.get_destination_page_number(entry) for entry in flat(pdf.outline)}

    for chapter in chapters:
        number = places[chapter["title"]] + 1
        assert re.search(rf"{re.escape(chapter['title'])} {number}\b", texts[1]), chapter["title"]
        assert texts[number - 1].startswith(f"{shorts[chapter['title']]} {number} ")


def test_contents_are_links(pdf, book):
    """One for each page of the book, each to a place that is there."""
    annotations = [annotation.get_object() for annotation in pdf.pages[1]["/Annots"]]
    targets = {str(annotation["/Dest"]) for annotation in annotations if "/Dest" in annotation}

    assert len(targets) == len(book.pages)
    assert targets <= pdf.named_destinations.keys()


def test_every_telling_state_is_told(root, texts, chapters):
    """The sentence of every preset of every explorable that a chapter shows is in the text."""
    whole = letters("".join(texts))
    known = explorables(root)
    shown = chain.from_iterable(chapter["explorables"] for chapter in chapters)
    sentences = [row.sentence for one in shown for row in story_states(known[one["slug"]].explorable)]

    assert len(sentences) > 100
    assert [sentence for sentence in sentences if letters(sentence) not in whole] == []


@pytest.mark.parametrize("words", BUTTONS)
def test_nothing_asks_to_be_pressed(texts, words):
    """Neither buttons nor what only a screen can do."""
    assert [number for number, text in enumerate(texts, start=1) if words in text] == []


def test_answers_come_last(pdf, texts, chapters):
    """Questions first, and the key at the end of the book."""
    places = {entry.title: pdf.get_destination_page_number(entry) for entry in flat(pdf.outline)}

    assert places["Answers"] > max(places[chapter["title"]] for chapter in chapters)
    assert texts[-1].startswith(f"Answers {len(texts)} ")


def test_no_page_is_empty(texts):
    """Each has more than its header and its number."""
    assert [number for number, text in enumerate(texts, start=1) if len(text) < 60] == []


def test_text_has_its_full_size(pdf):
    """Nothing is wider than the paper: a browser would shrink the whole book to make it fit, and its codes with it."""
    sizes = {}

    def note(text, page, matrix, _, size):
        height = round(abs(size * matrix[3] * page[3]), 1)
        sizes[height] = sizes.get(height, 0) + len(text.strip())

    pdf.pages[5].extract_text(visitor_text=note)

    assert max(sizes, key=sizes.__getitem__) == pytest.approx(9.5, abs=0.1)


def test_without_an_address_the_command_says_so(folder, book):
    """One line, and how to have one; a course with an address is spared it."""
    for form in ("pdf", "epub"):
        said = (folder / f"{form}.txt").read_text("utf-8").splitlines()
        assert said[-1] == str(folder / f"course.{form}")
        assert [line[:12] for line in said[:-1]] == ([] if book.address else ["No QR codes,"])


@needs_checker
def test_epub_is_faultless(folder):
    """Neither errors nor warnings of the official checker."""
    assert messages(folder / "course.epub") == []


def test_pdf_without_a_browser_is_refused_before_any_work(root, tmp_path, monkeypatch, capsys):
    """The message says which browsers will do and how to have one; nothing is written."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "absent"))
    code = main(["export", "pdf", "--root", str(root), "--output", str(tmp_path / "course.pdf")])
    said = capsys.readouterr().err

    assert (code, list(tmp_path.iterdir())) == (1, [])
    assert "Chrome, Chromium or Edge" in said
    assert "playwright install chromium" in said


def test_place_that_cannot_be_written_is_refused_before_any_work(root, tmp_path, capsys):
    """A folder that is not there."""
    code = main(["export", "epub", "--root", str(root), "--output", str(tmp_path / "absent" / "course.epub")])

    assert (code, "--output" in capsys.readouterr().err) == (1, True)


def flat(outline):
    """Every entry of an outline, whatever its depth."""
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry


def single_spaced(text):
    """Words with one space between them."""
    return " ".join(text.split())


def letters(text):
    """What is left of a text without its spaces, which a PDF may have elsewhere."""
    return "".join(text.split())
