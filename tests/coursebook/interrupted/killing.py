"""A program that kills a command while it writes, runs it again, and compares what is left with that of a clean run.

``python -m tests.coursebook.interrupted.killing COMMAND KILLS SEED`` prints a report as JSON. The moments are calls to
the system that write, counted by an audit hook, and spread over the run. If the call opens a file, half of it is
written first, as by a process that is killed there. Forks share the imports, which would take most of the time.
"""

import json
import os
import random
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.coursebook.interrupted.commands import COMMANDS, TEXTS, edit, new, preload, quiet

#: What an audit hook is told before the system changes a file.
CHANGES = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate"}
#: The exit code of a killed command, and of one that broke down.
KILLED, BROKEN = 109, 110


def main(command: str, kills: int, seed: int) -> dict[str, object]:
    """Kill a command a number of times, each after an edit to the document."""
    preload()
    run, result = COMMANDS[command]
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(Path(place).resolve())
        clean, calls = {}, {}
        for text in TEXTS:
            bench.prepare(command, text)
            calls[text] = count(run, bench.folder)
            clean[text] = result(bench.folder)
        verdicts = []
        for number in range(kills):
            text = TEXTS[number % 2]
            if command == "new":
                bench.prepare(command, text)
            else:
                forked(lambda text=text: edit(bench.folder, text))
            moment = round((number + chance.random()) / kills * calls[text]) + 1
            code = forked(lambda moment=moment: struck(run, bench.folder, moment))
            again = forked(lambda: run(bench.folder))
            verdicts.append(verdict(moment, code, again, result(bench.folder), clean[text]))
    return {"calls": calls, "verdicts": verdicts}


class Bench:
    """A folder in which a command runs, and a course to begin with, made once."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "run"
        self._course = place / "course"

    def prepare(self, command: str, text: str) -> None:
        """Make the folder again: empty but for a document, or with a course that was never built."""
        if not self._course.exists():
            self.folder.mkdir()
            forked(lambda: new(self.folder))
            self.folder.rename(self._course)
        shutil.rmtree(self.folder, ignore_errors=True)
        if command == "new":
            self.folder.mkdir()
        else:
            shutil.copytree(self._course, self.folder)
            forked(lambda: edit(self.folder, text))


def verdict(moment: int, code: int, again: int, left: dict[str, bytes], clean: dict[str, bytes]) -> str:
    different = sorted(name for name in left.keys() | clean.keys() if left.get(name) != clean.get(name))
    if code not in (KILLED, 0) or again or different:
        return f"at {moment}: killed with {code}, then {again}; different: {different[:10]} of {len(different)}"
    return "killed" if code == KILLED else "was over"


def forked(work: Callable[[], int]) -> int:
    """Run in a fork, and return the exit code."""
    child = os.fork()
    if not child:
        code = BROKEN
        try:
            with quiet():
                code = work()
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def count(run: Callable[[Path], int], folder: Path) -> int:
    """Run a command whole, and count its calls that write."""
    counter = folder.with_name("count")

    def counting() -> int:
        calls = watch(folder, lambda path, number: None)
        code = run(folder)
        counter.write_text(str(calls[0]), encoding="utf-8")
        return code

    code = forked(counting)
    if code:
        raise RuntimeError(f"the clean run ended with {code}")
    return int(counter.read_text(encoding="utf-8"))


def struck(run: Callable[[Path], int], folder: Path, moment: int) -> int:
    """Run a command, and end the process without a word at the call with this number."""

    def strike(path: str | None, number: int) -> None:
        if number == moment:
            if path is not None:
                write_half(path)
            os._exit(KILLED)

    watch(folder, strike)
    return run(folder)


def watch(folder: Path, told: Callable[[str | None, int], None]) -> list[int]:
    """Have every call that writes below a folder told: the file that is opened, if it opens one, and its number."""
    calls = [0]

    def hook(event: str, arguments: tuple) -> None:
        opens = event == "open" and isinstance(arguments[0], str) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if (opens or event in CHANGES) and str(arguments[0]).startswith(str(folder)):
            calls[0] += 1
            told(arguments[0] if opens else None, calls[0])

    sys.addaudithook(hook)
    return calls


def write_half(path: str) -> None:
    """Leave half of a file, cut within a letter."""
    file = Path(path)
    half = file.read_bytes()[: file.stat().st_size // 2] if file.is_file() else b"half"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NONBLOCK)
    os.write(descriptor, half + b"\xc3")


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
