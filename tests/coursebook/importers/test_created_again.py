"""`new` after a `new` that was killed: what that one made goes, what its author made stays."""

import shutil

import pytest

from coursebook.importers import create_course
from coursebook.importers.reading import parse_document
from coursebook.problems import CourseError
from coursebook.sync.writes.write_lock import WORKSPACE, write_lock
from tests.coursebook.small_course import DOCUMENT
from tests.coursebook.sync.writes.test_transaction import die_after_putting_one


@pytest.fixture
def document(tmp_path, monkeypatch):
    """A document; the processes that read it and run notebooks would take long to start, and do nothing here."""
    monkeypatch.setattr("coursebook.notebooks.running.run_notebooks", lambda notebooks, *_: notebooks)
    monkeypatch.setattr("coursebook.importers.reading._parse_in_subprocess", parse_document)
    path = tmp_path / "tomatoes.md"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


@pytest.fixture
def half_made(document, tmp_path, monkeypatch):
    """A folder in which the last step of a `new` was killed after one file was in its place."""
    folder = tmp_path / "course"
    real = shutil.rmtree
    with monkeypatch.context() as patch:
        patch.setattr("coursebook.importers.new_course.write_changes", dying_the_second_time(patch))
        patch.setattr(shutil, "rmtree", lambda *_, **__: None)
        with pytest.raises(KeyboardInterrupt):
            create_course(folder, [document])
    assert (shutil.rmtree, (folder / WORKSPACE).exists()) == (real, True)
    return folder


def dying_the_second_time(patch):
    """The first changes are those in the workspace."""
    from coursebook.sync.writes.changes import write_changes  # noqa: PLC0415

    times = []

    def write(changes, root=None):
        times.append(root)
        if len(times) == 2:
            die_after_putting_one(patch)
        write_changes(changes, root)

    return write


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_half_made_course_is_made_again(half_made, document):
    """As if nothing had been there: nothing else is beside the course, and our working folder is not in it."""
    create_course(half_made, [document])

    assert names(half_made) == [".gitignore", "README.md", "_config.yml", "_toc.yml", "book", "documents", "widgets"]
    assert names(half_made.parent) == ["course", "tomatoes.md"]


def test_what_the_author_wrote_into_a_half_made_course_stays(half_made, document):
    """Then it is not ours to make again."""
    (half_made / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="The folder is not empty"):
        create_course(half_made, [document])

    assert (names(half_made), (half_made / "notes.txt").read_text(encoding="utf-8")) == (["notes.txt"], "mine")


def test_another_command_finishes_a_half_made_course(half_made):
    """All files were ready: the course is whole, and the workspace is gone."""
    with write_lock(half_made):
        there = names(half_made)

    assert set(there) > {"README.md", "_config.yml", "_toc.yml", "book", "documents", "widgets"}
    assert not (half_made / WORKSPACE).exists()


def test_an_empty_folder_stays_when_new_fails(document, tmp_path, monkeypatch):
    """It was somebody's, perhaps the present one; one that was made for the course goes."""
    monkeypatch.setattr(
        "coursebook.importers.new_course.plan_sync", lambda root: (_ for _ in ()).throw(KeyboardInterrupt)
    )
    there = tmp_path / "there"
    there.mkdir()
    for folder in (there, tmp_path / "absent"):
        with pytest.raises(KeyboardInterrupt):
            create_course(folder, [document])

    assert (names(there), (tmp_path / "absent").exists()) == ([], False)


def test_a_course_is_not_made_again(document, tmp_path):
    """Also if a killed `new` has left its workspace in it."""
    folder = tmp_path / "course"
    create_course(folder, [document])
    (folder / WORKSPACE).mkdir(parents=True)
    before = (folder / "README.md").read_bytes()
    with pytest.raises(CourseError, match="The folder is not empty"):
        create_course(folder, [document])

    assert (folder / "README.md").read_bytes() == before
