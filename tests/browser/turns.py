"""One process at a time: where several need the same site, or the same browser, one makes it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

#: How long one process may have its turn. [s]
LONGEST_TURN = 1200


@contextmanager
def turn(file: Path) -> Iterator[None]:
    """Wait until no other process has its turn on `file`, and take it.

    SQLite's lock works on every system, and ends with its process; a lock file would stay behind.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, timeout=LONGEST_TURN, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield
