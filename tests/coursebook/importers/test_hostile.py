"""Documents made to do harm: nothing runs, nothing outside the course is written, nothing takes for ever."""

import io
import struct
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from coursebook.document import read_document
from coursebook.importers import create_course
from coursebook.importers.links import link_resolver
from coursebook.importers.pictures import Pictures
from coursebook.importers.source_document import SourceDocument
from coursebook.limits import values
from coursebook.problems import CourseError
from tests.coursebook.importers.foreign import foreign, png, rewrite


def refusal(folder, document):
    """What a course from a document is refused for; nothing is written beside it."""
    before = sorted(folder.iterdir())
    with pytest.raises(CourseError) as caught:
        create_course(folder / "course", [document])
    assert sorted(folder.iterdir()) == before
    return str(caught.value)


def test_a_zip_that_says_its_size_is_refused(tmp_path, monkeypatch):
    """A small file that unpacks to more than a disk should hold."""
    monkeypatch.setattr(
        "coursebook.importers.formats.archive.MEMBER_TEXT", replace(values.MEMBER_TEXT, value=1_000_000)
    )
    rewrite(tmp_path / "bomb.docx", {"word/document.xml": b"a" * 2_000_000})

    assert "bomb.docx: Unpacked, the file is too large" in refusal(tmp_path, tmp_path / "bomb.docx")


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path):
    """Both directories say that the file holds 10 bytes; whatever is read ends there, with a false sum."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"a" * 5_000_000)
    data = file.getvalue().replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10))
    (tmp_path / "liar.epub").write_bytes(data)

    assert "liar.epub: The file is damaged" in refusal(tmp_path, tmp_path / "liar.epub")


@pytest.mark.parametrize("name", ["../out.xml", "/etc/out.xml", "a/../../out.xml", "..\\out.xml", "C:/out.xml"])
def test_a_zip_that_leads_out_of_itself_is_refused(tmp_path, name):
    """By its names."""
    rewrite(tmp_path / "path.odt", {name: b"a"})

    assert "would be unpacked outside of its folder" in refusal(tmp_path, tmp_path / "path.odt")


def test_a_zip_with_a_link_is_refused(tmp_path):
    """A symbolic link in a zip could lead anywhere."""
    link = zipfile.ZipInfo("word/media/image1.png")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.docx", "w") as archive:
        archive.writestr(link, "/etc/passwd")

    assert "would be unpacked outside of its folder" in refusal(tmp_path, tmp_path / "link.docx")


def test_a_hundred_megabytes_on_a_line_are_refused_at_once(tmp_path):
    """The message names the file and the limit; nothing is read."""
    document = tmp_path / "line.md"
    with document.open("wb") as file:
        file.truncate(100_000_000)
    started = time.perf_counter()

    assert "line.md: The text has 100 MB; the limit is 20 MB." in refusal(tmp_path, document)
    assert time.perf_counter() - started < 1


def test_a_long_line_is_refused_by_its_length(tmp_path):
    """One that the limit of the whole text lets pass."""
    (tmp_path / "line.txt").write_text("a" * (values.LINE.value + 1))

    assert f"line.txt:1:1: The line has 200,001 characters; the limit is {values.LINE}." in refusal(
        tmp_path, tmp_path / "line.txt"
    )


def test_what_takes_for_ever_is_ended(tmp_path, monkeypatch):
    """By the clock, whatever the reason."""
    monkeypatch.setattr("coursebook.importers.reading.READING_SECONDS", replace(values.READING_SECONDS, value=0.01))
    (tmp_path / "slow.md").write_text("Text.")

    assert "longer to read than the limit of 0.01 seconds" in refusal(tmp_path, tmp_path / "slow.md")


@pytest.mark.parametrize(
    "text", ["<div>" * 50_000, "> " * 5_000 + "a", "- " * 20_000 + "a", "[" * 30_000, "*a _" * 9_000]
)
def test_deep_nesting_ends_in_a_course_or_a_sentence(tmp_path, text):
    """Within the limits of time and memory."""
    (tmp_path / "deep.md").write_text(f"# A\n\nText.\n\n{text}\n")
    try:
        outcome = create_course(tmp_path / "course", [tmp_path / "deep.md"]).n_chapters
    except CourseError as error:
        outcome = error.problems[0].remedy

    assert outcome


@pytest.mark.parametrize("ending", [".html", ".md"])
def test_script_of_a_page_is_neither_run_nor_kept(tmp_path, ending):
    """Elements and addresses that act are gone; the words that a reader sees are there."""
    document = tmp_path / f"page{ending}"
    document.write_text(
        "<h1>A page</h1>\n\n<p onclick='x()'>Hello <b>there</b>. <a href='javascript:alert(1)'>Press</a></p>\n\n"
        "<script>alert(1)</script>\n\n<iframe src='https://bad.example'></iframe>\n\n"
        "<img src='https://bad.example/pixel.png' alt='pixel'>\n\n<svg onload='x()'><script>y()</script></svg>\n"
    )
    created = create_course(tmp_path / "course", [document])
    text = "\n".join(one.text for one in read_document(created.document).everything)

    assert "Hello **there**." in text
    assert "Press" in text
    assert not any(word in text for word in ("javascript", "alert", "<", "onclick", "onload", "![pixel]"))


def test_pictures_come_only_from_the_document_and_its_folder(tmp_path):
    """Not from above it, not over a link, not from the network; each is reported."""
    (tmp_path / "secret.png").write_bytes(png())
    folder = tmp_path / "document"
    folder.mkdir()
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "false.png").write_bytes(b"no picture")
    pictures, document = Pictures(), SourceDocument(folder / "a.md", [])
    above = ["../secret.png", "..%2Fsecret.png", str(tmp_path / "secret.png"), "link.png", "file:///etc/passwd"]
    abroad = ["https://example.org/a.png", "//example.org/a.png"]
    sources = [*above, *abroad, "false.png", "\0", "data:image/png;base64,!"]

    assert [pictures.add(document, source) for source in sources] == [None] * len(sources)
    assert (len(pictures.notices), pictures.files) == (len(sources), {})


def test_a_drawing_loses_all_that_acts():
    """Script, handlers, links to elsewhere and what is embedded; the lines stay."""
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="a()">'
        b'<script>b()</script><path d="M0 0h9" onclick="c()" style="fill:url(https://bad.example)"/>'
        b'<a href="https://bad.example"><path d="M1 1"/></a><use xlink:href="#x"/><image href="https://bad.example"/>'
        b"<foreignObject><p>d</p></foreignObject></svg>"
    )
    pictures = Pictures()
    pictures.add(SourceDocument(Path("a.md"), [], read_picture=lambda _: drawing), "a.svg")
    kept = pictures.files["a.svg"].decode()

    assert '<path d="M0 0h9" />' in kept
    assert not any(word in kept for word in ("bad", "script", "onload", "onclick", "foreign", "<a", "<image"))


@pytest.mark.parametrize(
    "url",
    ["javascript:a()", "JaVaScRiPt:a()", "data:text/html,a", "file:///etc/passwd", "vbscript:a", "//bad.example",
     "nowhere.html", "#nowhere", "../../out.ipynb", ""],
)  # fmt: skip
def test_a_link_to_nowhere_or_into_danger_becomes_words(url):
    """Links lead only to pages of the course and plain addresses."""
    assert link_resolver("a/b", {"here": "a/c"}, {"a.md": "a/b"})(url) is None


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    """Whatever is there stays."""
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "mine.txt").write_text("Mine.")

    assert "The folder is not empty." in refusal(tmp_path, foreign(tmp_path, ".md"))


def test_a_course_that_cannot_be_finished_leaves_nothing(tmp_path, monkeypatch):
    """Its folder appears when all of it is there."""
    document = foreign(tmp_path, ".md")

    def fail(plan):
        raise CourseError([])

    monkeypatch.setattr("coursebook.importers.new_course.apply_plan", fail)

    assert refusal(tmp_path, document) == ""
