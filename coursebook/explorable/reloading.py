"""Edited models in a notebook: a cell that imports one again gets the new version, without a new kernel."""

import importlib
import importlib.util
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from coursebook.explorable.output_mode import is_frozen

#: When each file was modified [ns], and its size [bytes].
Stamp = tuple[int, int]


def follow_edits(package: str) -> None:
    """Forget a package's modules before a cell runs if one of them was edited, so that they are imported again.

    Nothing happens outside of IPython, or where outputs are frozen.

    Parameters
    ----------
    package : str
        The name of the package, which is being imported.
    """
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None or is_frozen() or any(_EditFollower.follows(one, package) for one in _callbacks(shell)):
        return
    follower = _EditFollower(package)
    shell.events.register("pre_run_cell", follower.forget_edited)
    shell.events.register("post_run_cell", follower.note_loaded)


def _callbacks(shell: Any) -> list[Any]:  # noqa: ANN401  (an IPython shell)
    return list(shell.events.callbacks.get("pre_run_cell", []))


class _EditFollower:
    """Compares the files of a package's loaded modules with what they were when they were loaded."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._stamps: dict[Path, Stamp] = {}

    @staticmethod
    def follows(callback: Any, package: str) -> bool:  # noqa: ANN401  (any callback)
        """Return whether a callback is one of these, for a package."""
        owner = getattr(callback, "__self__", None)
        return isinstance(owner, _EditFollower) and owner._package == package

    def note_loaded(self, _: object = None) -> None:
        """Note the files of modules that were loaded since the last cell."""
        for file in self._files():
            if file not in self._stamps and (stamp := _stamp(file)):
                self._stamps[file] = stamp

    def forget_edited(self, _: object = None) -> None:
        """Forget all modules of the package if a file has changed: a module may have used another one's former code."""
        if all(_stamp(file) == stamp for file, stamp in self._stamps.items()):
            return
        for name, file in self._loaded():
            with suppress(OSError):  # bytecode is outdated only if second or size differ, which a quick edit may keep
                Path(importlib.util.cache_from_source(str(file))).unlink(missing_ok=True)
            del sys.modules[name]
        self._stamps.clear()
        importlib.invalidate_caches()

    def _files(self) -> list[Path]:
        return [file for _, file in self._loaded()]

    def _loaded(self) -> list[tuple[str, Path]]:
        modules = list(sys.modules.items())
        own = [(name, module) for name, module in modules if name.partition(".")[0] == self._package]
        return [(name, Path(file)) for name, module in own if (file := getattr(module, "__file__", None))]


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
