"""Plant each fault of `planted.json` in a copy of the repository, and see whether the test meant for it fails.

A fault replaces one text by another in one file. The table is committed, so that a test which has become unable to
fail is found; ``python -m benchmarks.faults.faults KIND…`` tries only some kinds.
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
#: The longest that one test may take, its build of the site included. [s]
PATIENCE = 600
#: How pytest ends when tests ran and some failed; anything else is a fault of the table.
TESTS_FAILED = 1


@dataclass(frozen=True)
class Fault:
    """One fault.

    Parameters
    ----------
    kind : str
        What it belongs to, such as ``frozen data``.
    what : str
        The fault in a sentence.
    file : str
        The file it is planted in, from the root.
    old, new : str
        The text there, which occurs once, and what stands there instead.
    test : str
        The test that has to fail: a pytest node id.
    """

    kind: str
    what: str
    file: str
    old: str
    new: str
    test: str


def main(kinds: list[str]) -> int:
    """Plant the faults, print what became of each, and return the number that nothing caught."""
    faults = [Fault(**entry) for entry in json.loads(TABLE.read_text(encoding="utf-8"))]
    chosen = [fault for fault in faults if not kinds or fault.kind in kinds]
    planted, caught = Counter(fault.kind for fault in chosen), Counter()
    with tempfile.TemporaryDirectory() as name:
        copy = _copied(Path(name) / "copy")
        for fault in chosen:
            outcome = _outcome(copy, fault)
            caught[fault.kind] += outcome == "caught"
            print(f"{outcome}: {fault.kind}: {fault.what}", flush=True)
    for kind in planted:
        print(f"{kind}: {caught[kind]} of {planted[kind]} caught")
    print(f"all: {caught.total()} of {planted.total()} caught")
    return planted.total() - caught.total()


def _copied(target: Path) -> Path:
    """Copy the files under version control, as they are now."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


def _outcome(copy: Path, fault: Fault) -> str:
    file = copy / fault.file
    sound = file.read_text(encoding="utf-8")
    if sound.count(fault.old) != 1:
        return f"not planted, since the text occurs {sound.count(fault.old)} times"
    file.write_text(sound.replace(fault.old, fault.new), encoding="utf-8")
    try:
        if file.suffix == ".js" and not _bundled(copy):
            return "not planted, since the scripts could not be bundled"
        return _tried(copy, fault.test)
    finally:
        file.write_text(sound, encoding="utf-8")
        if file.suffix == ".js":
            _bundled(copy)


def _bundled(copy: Path) -> bool:
    """Bundle the page's scripts in the copy, as pages have them, and return whether that worked."""
    command = [sys.executable, "-m", "tests.web.node", "build"]
    environment = os.environ | {"PYTHONPATH": str(copy)}
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False).returncode == 0


def _tried(copy: Path, test: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(copy)}
    options = {"cwd": copy, "env": environment, "capture_output": True, "timeout": PATIENCE}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", test]
    try:
        code = subprocess.run(command, check=False, **options).returncode
    except subprocess.TimeoutExpired:
        return "not decided: the test did not end"
    return {TESTS_FAILED: "caught", 0: "MISSED"}.get(code, f"not tried: pytest ended with {code}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
