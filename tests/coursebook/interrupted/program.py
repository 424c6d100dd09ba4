"""A program that interrupts commands, runs each again, and compares what is left with that of an undisturbed run.

``python -m tests.coursebook.interrupted.program '{"kills": {"build": 3}, "fills": {"build": 2}, "seed": 1}'`` prints a
report as JSON: for each command a line for each interruption. The moments are random. Forks share the imports, which
would take most of the time.
"""

import json
import random
import re
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from tests.coursebook.interrupted.commands import COMMANDS, TEXTS, edit, new, preload, sync
from tests.coursebook.interrupted.filling import SmallDisk, limit_files
from tests.coursebook.interrupted.killing import KILLED, count, forked, killed

#: What a command says when the disk is full.
SAYS_WHY = re.compile(r"No space left on device|File too large")


class Bench:
    """A folder in which a command runs, and a course to begin with, made once.

    Parameters
    ----------
    place : pathlib.Path
        Where both are.
    command : str
        A key of `COMMANDS`.
    """

    def __init__(self, place: Path, command: str) -> None:
        self.folder = place / "run"
        self.command = command
        self.run, self.result = COMMANDS[command]
        self._course = place / "course"

    def prepare(self, text: str) -> None:
        """Make the folder again: empty, or with a course that was never built."""
        if not self._course.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            forked(partial(new, self.folder))
            self.folder.rename(self._course)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.command == "new":
            self.folder.mkdir()
        else:
            shutil.copytree(self._course, self.folder)
            self.edit(text)

    def edit(self, text: str) -> None:
        """Edit the document, and bring the notebooks in step, unless that is what the command does."""
        edit(self.folder, text)
        if self.command != "sync":
            forked(partial(sync, self.folder))

    def change(self, text: str) -> None:
        """Have something to do for the command that has been run before."""
        if self.command == "new":
            self.prepare(text)
        else:
            self.edit(text)

    def compare(self, text: str, clean: dict[str, dict[str, bytes]]) -> str:
        """Run the command again, and say what is different then."""
        code = forked(partial(self.run, self.folder))
        left, right = self.result(self.folder), clean[text]
        different = sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
        return f" The next run ended with {code}; different: {different[:8]}." if code or different else ""


def kill(bench: Bench, kills: int, chance: random.Random) -> list[str]:
    """Kill a command at random moments: the first time one that begins from nothing, then after an edit each."""
    clean = {}
    for text in TEXTS:
        bench.prepare(text)
        calls = later = count(bench.run, bench.folder)
        clean[text] = bench.result(bench.folder)
    said = []
    if bench.command != "new":
        bench.edit(TEXTS[0])
        later = count(bench.run, bench.folder)
        said.append(f"after an edit.{bench.compare(TEXTS[0], clean)}")
    for number in range(kills):
        text = TEXTS[(number + 1) % 2]
        (bench.change if number else bench.prepare)(text)
        moment = chance.randint(1, max(1, later if number else calls))
        code = killed(bench.run, bench.folder, moment)
        ended = "killed" if code == KILLED else f"not killed: {code}"
        said.append(f"{ended}.{bench.compare(text, clean)}")
        print(bench.command, moment, said[-1], file=sys.stderr)
    return said


def fill(bench: Bench, fills: int, chance: random.Random, disk: SmallDisk | None) -> list[str]:
    """Have the disk full at random moments of a run that begins from nothing."""
    bench.prepare(TEXTS[0])
    before = _size(bench.folder.parent)
    forked(partial(bench.run, bench.folder))
    need = max(1, _size(bench.folder.parent) - before)
    clean = {TEXTS[0]: bench.result(bench.folder)}
    errors = Path(tempfile.gettempdir()) / "interrupted-errors"
    said = []
    for _ in range(fills):
        bench.prepare(TEXTS[0])
        room = int(need * chance.random() * 0.8)
        if disk:
            with disk.full_after(room):
                code = forked(partial(bench.run, bench.folder), errors)
        else:
            code = forked(partial(_limited, bench, chance.choice([0, 100, 1000, 10_000])), errors)
        words = errors.read_text(encoding="utf-8", errors="replace")
        clear = SAYS_WHY.search(words) and ("Traceback" not in words or bench.command == "build")
        ended = "full" if code == 1 and clear else "had room" if not code else f"unclear ({code}): {words[-1500:]}"
        said.append(f"{ended}.{bench.compare(TEXTS[0], clean)}")
        print(bench.command, room, said[-1], file=sys.stderr)
    return said


def _limited(bench: Bench, size: int) -> int:
    limit_files(size)
    return bench.run(bench.folder)


def _size(folder: Path) -> int:
    return sum(file.lstat().st_blocks * 512 for file in folder.rglob("*"))


def main(wanted: dict[str, Any]) -> dict[str, Any]:
    """Interrupt commands, as often as is wanted."""
    preload()
    chance = random.Random(wanted["seed"])
    report: dict[str, Any] = {"kills": {}, "fills": {}}
    with tempfile.TemporaryDirectory() as name:
        place = Path(name).resolve()
        for command, kills in wanted.get("kills", {}).items():
            report["kills"][command] = kill(Bench(place / "kills", command), kills, chance)
        (place / "fills").mkdir()
        disk = SmallDisk(place / "fills")
        is_mounted = wanted.get("mount", True) and disk.mount()
        report["disk"] = "a small file system" if is_mounted else "a limit on the size of a file"
        try:
            for command, fills in wanted.get("fills", {}).items():
                report["fills"][command] = fill(
                    Bench(place / "fills", command), fills, chance, disk if is_mounted else None
                )
        finally:
            if is_mounted:
                disk.unmount()
    return report


if __name__ == "__main__":
    print(json.dumps(main(json.loads(sys.argv[1]))))
