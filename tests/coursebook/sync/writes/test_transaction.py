"""Files put in their places together: killed, or failing, at any moment."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from coursebook.problems import CourseError
from coursebook.sync.writes.changes import Change, write_changes
from coursebook.sync.writes.transaction import is_interrupted, recover

#: Kills itself at one call to the system after the other, in the place of a kill -9; Windows has no fork.
KILLED = """
import os, sys, tempfile
from pathlib import Path
from tests.coursebook.sync.writes.test_transaction import begin, change_all, verdict
WRITING = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir"}
countdown = None
def hook(event, arguments):
    global countdown
    if countdown is not None and event in WRITING and str(root) in str(arguments[0]):
        countdown -= 1
        if countdown == 0:
            os._exit(9)
sys.addaudithook(hook)
verdicts, moment, code = [], 0, 9
while code:
    moment += 1
    with tempfile.TemporaryDirectory() as folder:
        root = begin(Path(folder))
        child = os.fork()
        if not child:
            countdown = moment
            change_all(root)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        verdicts.append(verdict(root))
print(moment, *sorted(set(verdicts)), sep="\\n")
"""

OLD = {"a.txt": b"old", "from/b.txt": b"moves", "gone.txt": b"goes", "swap/1": b"one", "swap/2": b"two"}
NEW = {"a.txt": b"new", "to/it/b.txt": b"moved", "made.txt": b"made", "swap/1": b"two", "swap/2": b"one"}


def begin(folder):
    root = folder / "course"
    for name, data in OLD.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def change_all(root):
    """A file that changes, one that moves and changes, one that goes, one that is new, two that change places."""
    changes = [
        Change(root / "a.txt", b"old", b"new", ""),
        Change(root / "to/it/b.txt", b"moves", b"moved", "", root / "from/b.txt"),
        Change(root / "gone.txt", b"goes", None, ""),
        Change(root / "made.txt", None, b"made", ""),
        Change(root / "swap/1", b"two", b"two", "", root / "swap/2"),
        Change(root / "swap/2", b"one", b"one", "", root / "swap/1"),
    ]
    write_changes(changes, root)


def held(root):
    files = [path for path in root.rglob("*") if path.is_file() and ".coursebook" not in path.parts]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def folders(root):
    return {path.name for path in root.rglob("*") if path.is_dir()} - {".coursebook", "changes"}


def verdict(root):
    """What a course is after the next command has put it right."""
    recover(root)
    before, after = held(root) == OLD and folders(root) == {"from", "swap"}, held(root) == NEW
    clean = not is_interrupted(root) and recover(root) is None
    return "before" if before and clean else "after" if after and clean else f"neither: {held(root)} {folders(root)}"


def test_all_kinds_of_changes_are_made_together(tmp_path):
    """The folder from which all was moved is gone; no draft and no journal stays."""
    root = begin(tmp_path)
    change_all(root)

    assert (held(root), folders(root), is_interrupted(root)) == (NEW, {"to", "it", "swap"}, False)


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_process_killed_at_any_moment_has_done_all_or_nothing(root):
    """At every call to the system that writes, in turn: the next command finishes the work or undoes it."""
    told = subprocess.run([sys.executable, "-c", KILLED], cwd=root, capture_output=True, text=True, check=True)
    moments, *verdicts = told.stdout.split("\n")[:-1]

    assert (int(moments) > 40, verdicts) == (True, ["after", "before"])


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_a_call_that_fails_leaves_all_as_it_was(tmp_path, monkeypatch, code):
    """A full disk, a folder that is read-only, a broken one: at every call that writes, once, in turn."""
    verdicts, moment, failed = set(), 0, True
    while failed:
        moment += 1
        root = begin(tmp_path / str(moment))
        with monkeypatch.context() as patch:
            calls = failing(patch, moment, code, root)
            try:
                change_all(root)
            except CourseError as error:
                verdicts.add("refused" if error.problems[0].file else "nameless")
        failed = calls["n"] >= moment
        verdicts.add(verdict(root))

    assert (moment > 30, verdicts) == (True, {"before", "after", "refused"})


def test_from_a_full_disk_on_nothing_can_be_written(tmp_path, monkeypatch):
    """Every call that needs room fails from some moment on; names can still be changed, so all can be undone."""
    verdicts = set()
    for moment in range(1, 12):
        root = begin(tmp_path / str(moment))
        with monkeypatch.context() as patch:
            calls = {"n": 0}
            fill_disk(patch, moment, calls, root)
            with pytest.raises(CourseError, match="No space left"):
                change_all(root)
        verdicts.add(verdict(root))

    assert verdicts == {"before"}


def test_what_somebody_edited_after_a_kill_is_kept(tmp_path, monkeypatch):
    """Half of the files were put in their places; then the author went on. All but the author's edit is undone."""
    root = begin(tmp_path)
    stop_after_putting_one(monkeypatch, root)
    (root / "gone.txt").write_bytes(b"edited since")
    recover(root)

    assert held(root) == OLD | {"gone.txt": b"edited since"}


def stop_after_putting_one(monkeypatch, root):
    """Leave the course as a kill does."""
    with monkeypatch.context() as patch:
        die_after_putting_one(patch)
        with pytest.raises(KeyboardInterrupt):
            change_all(root)


def die_after_putting_one(patch):
    """Have a transaction stop as a kill does: no taking back, the journal in its place."""
    replaced = []
    real = Path.replace

    def replace(self, target):
        if self.suffix == ".draft":
            if replaced:
                raise KeyboardInterrupt
            replaced.append(self)
        return real(self, target)

    patch.setattr(Path, "replace", replace)
    patch.setattr("coursebook.sync.writes.transaction._undo", lambda journal: None)
    patch.setattr("coursebook.sync.writes.transaction.UNDOING", "putting.json")


def failing(patch, moment, code, root):
    """Have the call with this number fail, of those that write below a folder."""
    calls = {"n": 0}

    def guard(name, real):
        def call(self, *arguments, **options):
            writes = name not in ("open",) or "w" in str(arguments[:1])
            if writes and Path(self).is_relative_to(root):
                calls["n"] += 1
                if calls["n"] == moment:
                    raise OSError(code, "refused", str(self))
            return real(self, *arguments, **options)

        return call

    for name in ("open", "mkdir", "replace", "unlink", "rmdir"):
        patch.setattr(Path, name, guard(name, getattr(Path, name)))
    return calls


def fill_disk(patch, moment, calls, root):
    real_open, real_mkdir = Path.open, Path.mkdir

    def full(self):
        calls["n"] += self.is_relative_to(root)
        if calls["n"] >= moment and self.is_relative_to(root):
            raise OSError(errno.ENOSPC, "No space left on device", str(self))

    def opened(self, mode="r", *arguments, **options):
        if "w" in mode:
            full(self)
        return real_open(self, mode, *arguments, **options)

    def made(self, *arguments, **options):
        if not self.exists():
            full(self)
        return real_mkdir(self, *arguments, **options)

    patch.setattr(Path, "open", opened)
    patch.setattr(Path, "mkdir", made)
