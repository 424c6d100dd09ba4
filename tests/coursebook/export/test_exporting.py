"""An export: its file is complete or unchanged, and what prevents writing it is reported before the work begins."""

import pytest

from coursebook.export import exporting
from coursebook.export.exporting import export
from coursebook.problems import CourseError
from tests.coursebook.export.pages import make_book


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course whose pages are built already."""
    make_book(tmp_path / "pages")
    monkeypatch.setattr(exporting, "build_paper", lambda root: tmp_path / "pages")
    (tmp_path / "course" / "_build").mkdir(parents=True)
    return tmp_path / "course"


def test_file_replaces_an_older_one_and_a_draft_that_a_killed_export_left(course):
    """Nothing remains beside it."""
    folder = course / "books"
    folder.mkdir()
    (folder / "book.epub").write_text("old", encoding="utf-8")
    (folder / ".book.epub.part").write_text("half", encoding="utf-8")

    file, book = export(course, "epub", folder / "book.epub")

    assert (file.read_bytes()[:2], book.title) == (b"PK", "Tides & moon")
    assert list(folder.iterdir()) == [file]


def test_failure_leaves_what_was_there(course, monkeypatch):
    """And nothing beside it."""
    folder = course / "books"
    folder.mkdir()
    (folder / "book.epub").write_text("old", encoding="utf-8")

    def fail(book, draft):
        draft.write_text("half", encoding="utf-8")
        raise RuntimeError

    monkeypatch.setitem(exporting.FORMATS, "epub", fail)
    with pytest.raises(RuntimeError):
        export(course, "epub", folder / "book.epub")

    assert [(file.name, file.read_text(encoding="utf-8")) for file in folder.iterdir()] == [("book.epub", "old")]


@pytest.mark.parametrize(
    ("name", "words"),
    [("absent/book.epub", "cannot be written"), ("file/book.epub", "cannot be written"), ("", "a folder")],
)
def test_place_that_cannot_be_written_is_named_with_a_remedy(course, monkeypatch, name, words):
    """A folder that does not exist, a file in place of a folder, a folder in place of a file."""
    (course / "file").touch()
    monkeypatch.setattr(exporting, "build_paper", lambda root: pytest.fail("the work began"))

    with pytest.raises(CourseError, match=words) as caught:
        export(course, "epub", course / name)

    (problem,) = caught.value.problems
    assert (problem.file, bool(problem.remedy)) == (course / name, True)


@pytest.mark.parametrize(("title", "name"), [("Sharing: Tides & Moon", "sharing-tides-moon"), ("潮", "book")])
def test_file_without_a_name_is_named_by_the_title(course, title, name):
    """By the letters and digits of the title, if it has any."""
    listed = course.parent / "pages" / "book.json"
    listed.write_text(listed.read_text("utf-8").replace("Tides & moon", title), "utf-8")

    assert export(course, "epub")[0] == course / "_build" / f"{name}.epub"
