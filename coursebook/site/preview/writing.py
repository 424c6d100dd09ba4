"""A mark that says that the preview is writing: if it is killed meanwhile, the next preview makes everything again."""

import shutil
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout


class Writing:
    """A re-entrant lock for the threads of a preview, with the mark in its folder while it is held.

    What an interrupted preview left in the folder is removed first, unless another preview is using it.

    Parameters
    ----------
    folder : pathlib.Path
        Where the preview makes its pages.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._has_failed = False
        self._mark = folder / "writing"
        folder.mkdir(parents=True, exist_ok=True)
        self._preview = FileLock(folder.with_name(f".{folder.name}.lock"), is_singleton=True, thread_local=False)
        try:
            self._preview.acquire(timeout=0)  # for as long as this process runs
        except Timeout:
            return
        if self._mark.exists():
            shutil.rmtree(folder)
            folder.mkdir()

    def failed(self) -> None:
        """Let the mark stay: something is half written, because the disk is full, for instance."""
        self._has_failed = True

    def __enter__(self) -> None:
        self._lock.acquire()
        self._depth += 1
        if self._depth == 1:
            with suppress(OSError):  # what is written then fails, too, and says so
                self._mark.touch()

    def __exit__(self, kind: type[BaseException] | None, _: object, __: TracebackType | None) -> None:
        self._depth -= 1
        self._has_failed |= kind is not None
        if not self._depth and not self._has_failed:
            with suppress(OSError):
                self._mark.unlink()
        self._lock.release()
