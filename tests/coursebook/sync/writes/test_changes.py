"""Changes to files: all or none."""

import pytest

from coursebook.problems import CourseError
from coursebook.sync.writes.changes import Change, write_changes


def change(path, before, after=b"new"):
    return Change(path, before, after, "Because.")


def names_and_contents(folder):
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_all_changes_are_written_and_no_draft_stays(tmp_path):
    """An old file and a new one in a new folder."""
    (tmp_path / "old").write_bytes(b"old")
    write_changes([change(tmp_path / "old", b"old"), change(tmp_path / "a/b/new", None)], tmp_path)

    assert names_and_contents(tmp_path) == {"old": b"new", "new": b"new"}


@pytest.mark.parametrize("before", [None, b"older"], ids=["appeared", "changed"])
def test_a_file_that_is_not_what_it_was_stops_all(tmp_path, before):
    """It was saved by someone after the plan was made."""
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(CourseError, match="changed by someone else"):
        write_changes([change(tmp_path / "new", None), change(tmp_path / "old", before)], tmp_path)

    assert names_and_contents(tmp_path) == {"old": b"old"}


def test_a_draft_that_cannot_be_written_stops_all(tmp_path):
    """No folder can be made where a file is."""
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(CourseError, match="cannot be written"):
        write_changes([change(tmp_path / "old", b"old"), change(tmp_path / "old/new", None)], tmp_path)

    assert names_and_contents(tmp_path) == {"old": b"old"}


def test_files_that_were_put_in_place_already_are_put_back(tmp_path):
    """The third change makes a folder where the second wants a file; the first is undone."""
    (tmp_path / "old").write_bytes(b"old")
    wanted = [
        (tmp_path / "old", b"old"),
        (tmp_path / "new", None),
        (tmp_path / "a", None),
        (tmp_path / "a/b", None),
    ]
    with pytest.raises(CourseError, match="a: The file cannot be written"):
        write_changes([change(path, before) for path, before in wanted], tmp_path)

    assert names_and_contents(tmp_path) == {"old": b"old"}
