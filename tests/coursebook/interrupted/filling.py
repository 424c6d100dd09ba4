"""Disks that run full: a small file system where one can be mounted, else a limit on the size of a file."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: A disk on which everything has room. [bytes]
LARGE = 200_000_000


class SmallDisk:
    """A file system in memory, whose size can be changed while it is used.

    Parameters
    ----------
    place : pathlib.Path
        Where it is mounted.
    """

    def __init__(self, place: Path) -> None:
        self._place = place

    def mount(self) -> bool:
        """Mount it; that may be forbidden."""
        command = ["mount", "-t", "tmpfs", "-o", f"size={LARGE}", "none", str(self._place)]
        try:
            return subprocess.run(command, capture_output=True, check=False).returncode == 0
        except OSError:
            return False

    def unmount(self) -> None:
        """Discard it with all that it holds."""
        subprocess.run(["umount", str(self._place)], check=True)

    @contextmanager
    def full_after(self, room: int) -> Iterator[None]:
        """Leave so much room, in bytes."""
        disk = os.statvfs(self._place)
        self._resize((disk.f_blocks - disk.f_bfree) * disk.f_frsize + room)
        try:
            yield
        finally:
            self._resize(LARGE)

    def _resize(self, size: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}", str(self._place)], check=True, capture_output=True)


def limit_files(size: int) -> None:
    """Let this process write no file with more bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
