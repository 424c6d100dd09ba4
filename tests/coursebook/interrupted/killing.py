"""A process that ends at one of its calls to the system that write, in the place of a kill -9."""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

#: What an audit hook is told before the system changes a file.
CHANGES = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate"}
#: The exit code of a killed process, and of one that broke down.
KILLED, BROKEN = 109, 110


def forked(work: Callable[[], int], errors: Path | None = None) -> int:
    """Run in a fork, which shares all imports, and return the exit code.

    Parameters
    ----------
    work : callable
        Returns the exit code.
    errors : pathlib.Path, optional
        Where to keep what is written to standard error.
    """
    child = os.fork()
    if not child:
        code = BROKEN
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            if errors:
                os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
            code = work()
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def count(run: Callable[[Path], int], folder: Path) -> int:
    """Run a command whole, and count its calls that write."""
    counter = folder.with_name("count")

    def counting() -> int:
        calls = _watch(folder, lambda path, number: None)
        code = run(folder)
        counter.write_text(str(calls[0]), encoding="utf-8")
        return code

    code = forked(counting)
    if code:
        raise RuntimeError(f"an undisturbed run ended with {code}")
    return int(counter.read_text(encoding="utf-8"))


def killed(run: Callable[[Path], int], folder: Path, moment: int) -> int:
    """Run a command that ends without a word at the call with this number; if it opens a file, half is written."""

    def strike(path: str | None, number: int) -> None:
        if number == moment:
            if path is not None:
                _write_half(path)
            os._exit(KILLED)

    def struck() -> int:
        _watch(folder, strike)
        return run(folder)

    return forked(struck)


def _watch(folder: Path, told: Callable[[str | None, int], None]) -> list[int]:
    """Have every call that writes below a folder told: the file that is opened, if it opens one, and its number."""
    calls = [0]

    def hook(event: str, arguments: tuple) -> None:
        opens = event == "open" and isinstance(arguments[0], str) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if (opens or event in CHANGES) and str(arguments[0]).startswith(str(folder)):
            calls[0] += 1
            told(arguments[0] if opens else None, calls[0])

    sys.addaudithook(hook)
    return calls


def _write_half(path: str) -> None:
    """Leave half of a file, cut within a letter."""
    file = Path(path)
    half = file.read_bytes()[: file.stat().st_size // 2] if file.is_file() else b"half"
    os.write(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), half + b"\xc3")
