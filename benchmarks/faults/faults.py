"""Plants each fault of `planted.json` in a copy of the repository, and checks that the test named for it fails.

A fault replaces one text in one file. The table is committed, so that tests which can no longer fail are found.
``python -m benchmarks.faults.faults KIND…`` tries only some kinds.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("planted.json")
#: The time limit of one test, including its build of the site. [s]
TIMEOUT = 600
#: The exit code of pytest when tests ran and some failed; any other means that the table is wrong.
TESTS_FAILED = 1


@dataclass(frozen=True)
class Fault:
    """One fault.

    Parameters
    ----------
    kind : str
        Its group, such as ``frozen data``.
    what : str
        A description in one sentence.
    file : str
        The path of the file, from the root.
    old, new : str
        The original text, which occurs once in the file, and its replacement.
    test : str
        The pytest node id of the test that must fail.
    """

    kind: str
    what: str
    file: str
    old: str
    new: str
    test: str


def main(kinds: list[str]) -> int:
    """Plant the faults, print the outcome of each, and return the number that were not caught."""
    faults = [Fault(**entry) for entry in json.loads(TABLE.read_text(encoding="utf-8"))]
    chosen = [fault for fault in faults if not kinds or fault.kind in kinds]
    planted, caught = Counter(fault.kind for fault in chosen), Counter()
    with tempfile.TemporaryDirectory() as name:
        copy = _copy_repository(Path(name) / "copy")
        for fault in chosen:
            outcome = _plant(copy, fault)
            caught[fault.kind] += outcome == "caught"
            print(f"{outcome}: {fault.kind}: {fault.what}", flush=True)
    for kind in planted:
        print(f"{kind}: {caught[kind]} of {planted[kind]} caught")
    print(f"all: {caught.total()} of {planted.total()} caught")
    return planted.total() - caught.total()


def _copy_repository(target: Path) -> Path:
    """Copy the files under version control in their current state."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


def _plant(copy: Path, fault: Fault) -> str:
    """Plant a fault, run its test, undo the fault, and return the outcome."""
    file = copy / fault.file
    original = file.read_text(encoding="utf-8")
    if original.count(fault.old) != 1:
        return f"not planted, because the text occurs {original.count(fault.old)} times"
    file.write_text(original.replace(fault.old, fault.new), encoding="utf-8")
    try:
        if file.suffix == ".js" and not _bundled(copy):
            return "not planted, since the scripts could not be bundled"
        return _run_test(copy, fault.test)
    finally:
        file.write_text(original, encoding="utf-8")
        if file.suffix == ".js":
            _bundled(copy)


def _bundled(copy: Path) -> bool:
    """Bundle the page's scripts in the copy, as pages have them, and return whether that worked."""
    command = [sys.executable, "-m", "tests.web.node", "build"]
    environment = os.environ | {"PYTHONPATH": str(copy)}
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False).returncode == 0


def _run_test(copy: Path, test: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(copy)}
    options = {"cwd": copy, "env": environment, "capture_output": True, "timeout": TIMEOUT}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", test]
    try:
        code = subprocess.run(command, check=False, **options).returncode
    except subprocess.TimeoutExpired:
        return f"undecided: the test took longer than {TIMEOUT} s"
    return {TESTS_FAILED: "caught", 0: "MISSED"}.get(code, f"undecided: pytest exited with {code}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
