"""A file appears whole or not at all, and what stands in its way is known before the work begins."""

import pytest

from coursebook.export.making import file_name
from coursebook.export.writing import written_whole
from coursebook.problems import CourseError


def test_file_takes_the_place_of_an_older_one(tmp_path):
    """Only when all is written."""
    file = tmp_path / "book.pdf"
    file.write_text("old", encoding="utf-8")

    with written_whole(file) as draft:
        draft.write_text("new", encoding="utf-8")
        assert file.read_text(encoding="utf-8") == "old"

    assert file.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [file]


def test_failure_leaves_what_was_there(tmp_path):
    """And nothing beside it."""
    file = tmp_path / "book.pdf"
    file.write_text("old", encoding="utf-8")

    with pytest.raises(RuntimeError), written_whole(file) as draft:
        draft.write_text("half", encoding="utf-8")
        raise RuntimeError

    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("name", "words"),
    [("absent/book.pdf", "cannot be written"), ("file/book.pdf", "cannot be written"), ("", "a folder")],
)
def test_place_that_cannot_be_written_is_named_with_a_remedy(tmp_path, name, words):
    """A folder that is not there, a file in place of a folder, a folder in place of a file."""
    (tmp_path / "file").touch()

    with pytest.raises(CourseError, match=words) as caught, written_whole(tmp_path / name):
        pytest.fail("the work began")

    (problem,) = caught.value.problems
    assert (problem.file, bool(problem.remedy)) == (tmp_path / name, True)


@pytest.mark.parametrize(("title", "name"), [("Sharing: Tides & Moon", "sharing-tides-moon"), ("潮", "book")])
def test_file_is_named_by_the_title(title, name):
    """Letters and digits of a title, or what it is."""
    assert file_name(title) == name
