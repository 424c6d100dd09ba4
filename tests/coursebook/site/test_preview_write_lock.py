"""The marker file of a preview that is writing."""

import pytest

from coursebook.site.preview.write_lock import WriteLock


@pytest.fixture
def folder(tmp_path):
    """Where a preview has made a page."""
    folder = tmp_path / "_build" / "preview"
    folder.mkdir(parents=True)
    (folder / "page.html").write_text("", encoding="utf-8")
    return folder


def test_what_a_finished_preview_made_is_used_again(folder):
    """Its pages need not be read again."""
    with WriteLock(folder):
        pass
    WriteLock(folder)

    assert (folder / "page.html").exists()


def test_what_a_killed_preview_made_is_removed(folder):
    """Some of it may be half written."""
    WriteLock(folder).__enter__()
    WriteLock(folder)

    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("fails", ["an error", "a full disk that was noted"])
def test_what_failed_to_be_written_is_removed_too(folder, fails):
    """Also if something else was written well afterwards."""
    lock = WriteLock(folder)
    if fails == "an error":
        with pytest.raises(OSError, match="full"), lock:
            raise OSError("full")
    else:
        lock.mark_failed()
    with lock:
        pass
    WriteLock(folder)

    assert list(folder.iterdir()) == []


def test_one_marker_for_writing_within_writing(folder):
    """The inner end is not the end."""
    lock = WriteLock(folder)
    with lock:
        with lock:
            pass
        is_marked = (folder / "writing").exists()

    assert (is_marked, (folder / "writing").exists()) == (True, False)
