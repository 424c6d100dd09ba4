"""An EPUB of a small book: what a reading system looks for, where it looks."""

from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest

from coursebook.export import epub
from tests.coursebook.export.checking import messages, needs_checker
from tests.coursebook.export.pages import make_book

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The book, bound."""
    folder = tmp_path_factory.mktemp("book")
    epub.write_epub(make_book(folder), folder / "tides.epub")
    return folder / "tides.epub"


@pytest.fixture
def archive(file):
    """The zip file."""
    with ZipFile(file) as archive:
        yield archive


def test_first_comes_what_it_is(archive):
    """Readable without unpacking, at the very beginning."""
    first = archive.infolist()[0]

    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert archive.read(first) == b"application/epub+zip"


def test_package_lists_every_file(archive):
    """No more and no less than what is inside."""
    package = ET.fromstring(archive.read("EPUB/package.opf"))
    listed = {f"EPUB/{item.get('href')}" for item in package.iter(f"{OPF}item")}

    assert listed | {"mimetype", "META-INF/container.xml", "EPUB/package.opf"} == set(archive.namelist())


def test_pages_are_read_in_order(archive):
    """Cover, title, contents, then page after page."""
    package = ET.fromstring(archive.read("EPUB/package.opf"))
    files = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}

    assert [files[item.get("idref")] for item in package.iter(f"{OPF}itemref")] == [
        "cover.xhtml",
        "title.xhtml",
        "nav.xhtml",
        "book/index.xhtml",
        "book/sea/flood.xhtml",
        "book/sea/ebb.xhtml",
    ]


def test_page_with_formulas_says_so(archive):
    """A reading system may have to prepare for them."""
    package = ET.fromstring(archive.read("EPUB/package.opf"))
    special = {item.get("href"): item.get("properties") for item in package.iter(f"{OPF}item")}

    assert (special["book/sea/flood.xhtml"], special["book/sea/ebb.xhtml"]) == ("mathml", None)


def test_contents_name_parts_and_pages(archive):
    """A part is not a page; its pages are listed below it."""
    nav = ET.fromstring(archive.read("EPUB/nav.xhtml"))
    (part,) = nav.iter(f"{XHTML}span")

    assert part.text == "The <sea>"
    assert [(link.text, link.get("href")) for link in nav.iter(f"{XHTML}a")] == [
        ("Tides", "book/index.xhtml"),
        ("Flood", "book/sea/flood.xhtml"),
        ("Ebb", "book/sea/ebb.xhtml"),
    ]


@needs_checker
def test_checker_has_nothing_to_say(file):
    """Neither errors nor warnings of epubcheck."""
    assert messages(file) == []
