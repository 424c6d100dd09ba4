"""Each command killed while it writes, and on a disk that runs full: the next run leaves what a clean one does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.coursebook.interrupted.filling import SmallDisk

#: How often each command is interrupted, when a long run of all commands is asked for by `COURSEBOOK_KILLS=60`.
TIMES = int(os.environ.get("COURSEBOOK_KILLS", "0"))
COMMANDS = ("new", "sync", "build", "export", "check", "list", "preview")
#: The usual run takes those that write most; each interruption takes some seconds.
USUAL = dict.fromkeys(COMMANDS, TIMES) if TIMES else {"new": 2, "build": 2}
FULL = {name: times for name, times in USUAL.items() if name != "list"} if TIMES else {"new": 1, "build": 1}
SEED = int(os.environ.get("COURSEBOOK_SEED", "12"))

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def interrupted(root: Path, **wanted: object) -> dict:
    """Run the program that interrupts commands, and return its report."""
    program = [sys.executable, "-m", "tests.coursebook.interrupted.program", json.dumps({"seed": SEED} | wanted)]
    ended = subprocess.run(program, cwd=root, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def kills(root):
    """The reported outcomes of the kills, by command."""
    return interrupted(root, kills=USUAL)["kills"]


def mountable(place: Path) -> bool:
    """Whether this user may mount a file system."""
    disk = SmallDisk(place)
    if not disk.mount():
        return False
    disk.unmount()
    return True


@pytest.fixture(scope="module")
def full(root, tmp_path_factory):
    """The reported outcomes of the full disks, by command: a small file system where this user may mount one."""
    report = interrupted(root, fills=FULL)
    is_small = mountable(tmp_path_factory.mktemp("mount"))
    assert report["disk"] == ("a small file system" if is_small else "a limit on the size of a file")
    return report["fills"]


@pytest.mark.parametrize("command", USUAL)
def test_after_a_kill_the_next_run_leaves_what_a_clean_one_does(kills, command):
    """Byte for byte, at calls to the system that write, half of a file written."""
    assert set(kills[command]) <= {"killed.", "not killed: 0.", "after an edit."}


@pytest.mark.parametrize("command", ["new", "build"])
def test_kills_struck(kills, command):
    """Otherwise the test above would prove nothing."""
    assert kills[command].count("killed.") >= len(kills[command]) // 2


@pytest.mark.parametrize("command", FULL)
def test_a_full_disk_is_named_and_the_next_run_leaves_what_a_clean_one_does(full, command):
    """Byte for byte, once there is room again; a command that needs no room for its result may go without."""
    assert set(full[command]) <= {"full.", "had room."}


def test_a_full_disk_stopped_commands(full):
    """Otherwise the test above would prove nothing."""
    assert "full." in full["new"] + full["build"]
