"""A file appears whole or not at all, and what a killed process left beside it goes."""

import errno
import os
from pathlib import Path

import pytest

from coursebook.files.atomic_write import STALE, replacing, write_atomically
from coursebook.files.full_disk import full_disk


def test_a_file_is_replaced_only_when_all_is_written(tmp_path):
    """Until then a reader sees the former one."""
    file = tmp_path / "data.json"
    write_atomically(file, b"old")
    with replacing(file) as draft:
        draft.write_bytes(b"new")
        before = file.read_bytes()

    assert (before, file.read_bytes(), list(tmp_path.iterdir())) == (b"old", b"new", [file])


def test_an_error_leaves_the_former_file_and_no_draft(tmp_path):
    """And names the file, which the system does not if the disk is full."""
    file = tmp_path / "data.json"
    write_atomically(file, b"old")
    with pytest.raises(OSError, match="No space") as caught, replacing(file) as draft:
        draft.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    assert (file.read_bytes(), list(tmp_path.iterdir()), caught.value.filename) == (b"old", [file], str(file))


def test_drafts_of_killed_processes_go_and_those_of_running_ones_stay(tmp_path):
    """By their age: a draft is renamed within moments."""
    dead, alive = tmp_path / ".old.json.1.part", tmp_path / ".other.json.2.part"
    for draft in (dead, alive):
        draft.write_bytes(b"half")
    past = dead.stat().st_mtime - STALE - 1
    os.utime(dead, (past, past))
    write_atomically(tmp_path / "data.json", b"new")

    assert (dead.exists(), alive.exists()) == (False, True)


def test_a_full_disk_is_found_behind_other_errors():
    """Sphinx and Jupyter Book wrap what happened; the file is named, and what to do."""
    try:
        try:
            raise OSError(errno.ENOSPC, "No space left on device", "page.html")
        except OSError as error:
            raise RuntimeError("the build failed") from error
    except RuntimeError as error:
        problem = full_disk(error, Path("_build"))

    assert problem is not None
    assert (problem.file, "No space left" in problem.what, "Free some space" in problem.remedy) == (
        "page.html",
        True,
        True,
    )


@pytest.mark.parametrize("error", [ValueError("no"), PermissionError(errno.EACCES, "denied", "x")])
def test_other_errors_are_no_full_disk(error):
    """They are shown as they are."""
    assert full_disk(error, Path("_build")) is None
