"""Pages with views of the whole book: written again when something in them may have changed, and not otherwise."""

from types import SimpleNamespace

import pytest

from coursebook.problems import CourseError
from coursebook.site.content import book_placeholders


@pytest.fixture
def app(monkeypatch, tmp_path):
    """A build of a course with one chapter, one explorable and one page with a view."""
    chapters = [{"slug": "tides", "title": "Tides"}]
    monkeypatch.setattr(book_placeholders, "listing", lambda root: chapters)
    course = SimpleNamespace(root=tmp_path, frozen={"tides": SimpleNamespace(slug="tides", script="one")})
    env = SimpleNamespace(course_book_element_pages={"book/map"})
    config = SimpleNamespace(course_is_preview=False)
    return SimpleNamespace(course_data=course, env=env, config=config, chapters=chapters)


def pages(app):
    return book_placeholders._pages_to_write(app, app.env)


def test_pages_are_written_once(app):
    """The second build of an unchanged course has nothing to do."""
    assert [pages(app), pages(app)] == [["book/map"], []]


@pytest.mark.parametrize("change", ["a title", "frozen data", "a model", "a quiz"])
def test_pages_are_written_again_after_a_change(app, change):
    """Of anything that a view shows."""
    pages(app)
    root = app.course_data.root
    if change == "a title":
        app.chapters[0]["title"] = "Ebb"
    elif change == "frozen data":
        app.course_data.frozen["tides"].script = "two"
    else:
        file = root / {"a model": "widgets/tides.py", "a quiz": "book/quizzes/tides.yml"}[change]
        file.parent.mkdir(parents=True)
        file.write_text("", encoding="utf-8")

    assert pages(app) == ["book/map"]


def test_pages_are_written_while_chapters_cannot_be_listed(app, monkeypatch):
    """So that writing them reports why."""

    def fail(root):
        raise CourseError([])

    monkeypatch.setattr(book_placeholders, "listing", fail)

    assert [pages(app), pages(app)] == [["book/map"]] * 2
