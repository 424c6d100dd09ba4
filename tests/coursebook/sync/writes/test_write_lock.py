"""One command at a time: the next one waits, and says so."""

import subprocess
import sys
import time

import pytest

from coursebook.problems import CourseError
from coursebook.sync.writes.write_lock import LOCK, write_lock

HOLD = """
import sys, time
from pathlib import Path
from coursebook.sync.writes.write_lock import write_lock
with write_lock(Path(sys.argv[1])):
    print("mine", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(folder, seconds):
    """Another command that is running."""
    other = subprocess.Popen([sys.executable, "-c", HOLD, folder, str(seconds)], stdout=subprocess.PIPE, text=True)
    other.stdout.readline()
    return other


def test_a_second_command_waits_and_says_so(tmp_path, capsys):
    """It goes on as soon as the first has ended."""
    with holder(tmp_path, 1) as other, write_lock(tmp_path):
        ended = other.wait()

    assert (ended, capsys.readouterr().err) == (0, "Another command is running in this course; waiting for it.\n")


def test_patience_ends(tmp_path):
    """Nobody waits forever for a command that hangs."""
    with holder(tmp_path, 60) as other:
        with pytest.raises(CourseError, match="has been running"), write_lock(tmp_path, patience=0.1):
            pass
        other.kill()


def test_a_killed_command_holds_nothing(tmp_path):
    """The system lets go of the lock; nobody has to delete a file."""
    with holder(tmp_path, 60) as other:
        other.kill()
        other.wait()
    began = time.monotonic()
    with write_lock(tmp_path):
        waited = time.monotonic() - began

    assert waited < 5


def test_who_is_at_work_may_say_it_again(tmp_path):
    """A command takes the lock for its plan, and again where it writes."""
    with write_lock(tmp_path), write_lock(tmp_path, patience=0.1):
        held = (tmp_path / LOCK).parent.is_dir()

    assert held


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    """There is a file where the folder of the lock should be."""
    (tmp_path / ".coursebook").write_text("")
    with pytest.raises(CourseError, match="cannot be written to"), write_lock(tmp_path):
        pass
