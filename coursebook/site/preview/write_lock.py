"""A marker file while the preview is writing: if it is killed then, the next preview starts from scratch."""

import shutil
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout


class WriteLock:
    """A re-entrant lock for the threads of a preview; its folder contains a marker file while the lock is held.

    If an interrupted preview left the marker in the folder, the folder is emptied first, unless another preview is
    using it.

    Parameters
    ----------
    folder : pathlib.Path
        Where the preview writes its pages.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._has_failed = False
        self._marker = folder / "writing"
        folder.mkdir(parents=True, exist_ok=True)
        self._preview = FileLock(folder.with_name(f".{folder.name}.lock"), is_singleton=True, thread_local=False)
        try:
            self._preview.acquire(timeout=0)  # for as long as this process runs
        except Timeout:
            return
        if self._marker.exists():
            shutil.rmtree(folder)
            folder.mkdir()

    def mark_failed(self) -> None:
        """Keep the marker: something is half written, for example because the disk is full."""
        self._has_failed = True

    def __enter__(self) -> None:
        self._lock.acquire()
        self._depth += 1
        if self._depth == 1:
            with suppress(OSError):  # the writes that follow fail too, and report why
                self._marker.touch()

    def __exit__(self, kind: type[BaseException] | None, _: object, __: TracebackType | None) -> None:
        self._depth -= 1
        self._has_failed |= kind is not None
        if not self._depth and not self._has_failed:
            with suppress(OSError):
                self._marker.unlink()
        self._lock.release()
