"""A journal is acted upon only in the folder where it was written, and names no file outside."""

import json
import os
import shutil
from pathlib import Path

import pytest

from coursebook.problems import CourseError
from coursebook.sync.writes.changes import Change, write_changes
from coursebook.sync.writes.journal import FORMAT, JOURNAL, PUTTING, SET_ASIDE
from coursebook.sync.writes.transaction import is_interrupted, recover
from coursebook.sync.writes.write_lock import write_lock
from tests.coursebook.sync.writes.test_transaction import NEW, OLD, begin, held, stop_after_putting_one


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course in which a command was killed after it had put one file in its place."""
    root = begin(tmp_path)
    stop_after_putting_one(monkeypatch, root)
    return root


def write_journal(root: Path, steps: object = (), **fields: object) -> Path:
    """Write a journal that was written here, with steps as they are given."""
    file = root / JOURNAL / PUTTING
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    known = {"format": FORMAT, "process": 1, "folders": [], "inode": file.stat().st_ino, "steps": steps}
    file.write_text(json.dumps(known | fields), encoding="utf-8")
    return file


def test_a_renamed_course_is_recovered(course):
    """The rest is written where the course is now, and no draft is left."""
    moved = course.rename(course.with_name("renamed"))

    assert (recover(moved), held(moved)) == (
        "An earlier command was stopped while it wrote; its last files are written now.",
        NEW,
    )


def test_a_renamed_course_that_was_edited_is_taken_back(course):
    """As without the new name."""
    moved = course.rename(course.with_name("renamed"))
    (moved / "gone.txt").write_bytes(b"edited since")
    recover(moved)

    assert held(moved) == OLD | {"gone.txt": b"edited since"}


def test_a_copied_journal_changes_nothing(course, capsys):
    """As in a clone, or an unpacked archive: it is set aside once, with a message, and the next command goes on."""
    copy = shutil.copytree(course, course.with_name("copy"))
    before = held(copy)
    with write_lock(copy):
        said = capsys.readouterr().err
    with write_lock(copy):
        said_again = capsys.readouterr().err

    assert (held(copy), is_interrupted(copy), (copy / JOURNAL / SET_ASIDE).exists()) == (before, False, True)
    assert ("comes from another folder" in said, said_again) == (True, "")


def test_an_old_journal_changes_nothing(tmp_path):
    """The first format had absolute paths: this one would have deleted a file whose content it knew."""
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    root = begin(tmp_path)
    (root / JOURNAL).mkdir(parents=True)
    steps = [[empty, None, str(outside), str(tmp_path / "x.draft"), str(tmp_path / "x.before")]]
    (root / JOURNAL / PUTTING).write_text(json.dumps({"folders": [], "steps": steps}), encoding="utf-8")

    assert ("older version" in recover(root), outside.exists(), held(root)) == (True, True, OLD)


@pytest.mark.parametrize(
    "path",
    ["../outside.txt", "a/../../outside.txt", "/outside.txt", "C:/outside.txt", "", "link/outside.txt", 7, None],
)
def test_a_path_that_leads_out_of_the_course_is_refused(tmp_path, path):
    """Even if the journal was written here."""
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"")
    root = begin(tmp_path)
    (root / "link").symlink_to(tmp_path)
    write_journal(root, [[path, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", None]])
    with pytest.raises(CourseError, match="cannot be understood"):
        recover(root)

    assert (outside.exists(), is_interrupted(root)) == (True, True)


@pytest.mark.parametrize(
    "fields",
    [{"folders": ["../new"]}, {"steps": [["a.txt"]]}, {"process": "x"}, {"steps": [["a.txt", 1, 2]]}, {"steps": 1}],
)
def test_a_malformed_journal_is_a_clear_problem(tmp_path, fields):
    """The problem names the file and says what to do; the file stays for anyone who looks into it."""
    root = begin(tmp_path)
    file = write_journal(root, **fields)
    with pytest.raises(CourseError, match="cannot be understood") as caught:
        recover(root)

    assert (caught.value.problems[0].file, file.exists(), held(root)) == (file, True, OLD)


def test_half_a_journal_is_a_clear_problem(tmp_path):
    """Ours are written whole; this was damaged."""
    root = begin(tmp_path)
    write_journal(root).write_bytes(b'{"format"')

    with pytest.raises(CourseError, match="Delete it"):
        recover(root)


def test_a_newer_journal_is_refused(tmp_path):
    """Only the version that wrote it knows what it means."""
    root = begin(tmp_path)
    write_journal(root, format=FORMAT + 1)

    with pytest.raises(CourseError, match="newer version"):
        recover(root)


def test_a_file_behind_a_link_out_of_the_course_is_not_written(tmp_path):
    """A journal could not name it."""
    root = begin(tmp_path)
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"old")
    (root / "link.txt").symlink_to(outside)
    with pytest.raises(CourseError, match="outside of the course"):
        write_changes([Change(root / "link.txt", b"old", b"new", "")], root)

    assert (outside.read_bytes(), is_interrupted(root)) == (b"old", False)


def test_a_journal_has_no_absolute_path(course):
    """Nor the name of a machine's folder."""
    text = (course / JOURNAL / PUTTING).read_text(encoding="utf-8")

    assert (str(course) in text, os.sep * 2 in text, json.loads(text)["format"]) == (False, False, FORMAT)
