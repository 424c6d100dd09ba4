"""Which modules of a course import which, and which files they read, recorded while they are imported and run.

Reading a module's source would miss what is imported by a name that is computed, and every data file. So Python itself
is asked: by its import machinery, and by audit events, which it raises for each file that is opened
(https://docs.python.org/3/library/audit_events.html).
"""

import builtins
import importlib
import importlib.util
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

#: Parts of a path under which nothing is the author's: environments, builds, caches.
_NOT_OURS = {"site-packages", "__pycache__", "_build", "node_modules"}
_GENERATOR = str(Path(__file__).parents[1]) + os.sep
#: File names of the frames of Python's import machinery.
_MACHINERY = ("<frozen importlib", "<frozen zipimport")


@dataclass
class Trace:
    """What one module has done.

    Parameters
    ----------
    imports : set of str
        Full names of the modules that it uses, also those that were there already.
    reads : set of str
        Paths of files and folders of the course that it opened.
    is_whole : bool
        Whether it was recorded from its first line on.
    """

    imports: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)
    is_whole: bool = False


class Recorder:
    """Records the modules of one course at a time; as a finder of modules, it finds none and notes all names."""

    def __init__(self) -> None:
        self.traces: dict[str, Trace] = {}
        self._folder = ""
        self._depth = 0
        self._running = ""
        self._import = builtins.__import__
        self._import_module = importlib.import_module
        self._listens = False

    @contextmanager
    def recording(self, folder: Path, running: str = "") -> Iterator[None]:
        """Record what is imported and read meanwhile.

        Parameters
        ----------
        folder : pathlib.Path
            The folder of the course.
        running : str, optional
            The module to which a file belongs that is opened by none of the course's functions.
        """
        before = self._folder, self._running
        self._folder, self._running = str(folder.resolve()) + os.sep, running
        self._start()
        try:
            yield
        finally:
            self._stop()
            self._folder, self._running = before

    def forget(self, names: Collection[str]) -> None:
        """Forget modules that are to be imported again."""
        for name in names:
            self.traces.pop(name, None)

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Note that a module is about to run for the first time, or again."""
        del path, target
        self.traces[name] = Trace(is_whole=True)

    def _start(self) -> None:
        self._depth += 1
        if self._depth == 1:
            sys.meta_path.insert(0, self)  # type: ignore[arg-type]
            self._import, builtins.__import__ = builtins.__import__, self._importing
            self._import_module, importlib.import_module = importlib.import_module, self._importing_module
        if not self._listens:
            sys.addaudithook(self._hear)  # for good: Python has no way to remove one
            self._listens = True

    def _stop(self) -> None:
        self._depth -= 1
        if self._depth == 0:
            sys.meta_path.remove(self)  # type: ignore[arg-type]
            builtins.__import__, importlib.import_module = self._import, self._import_module

    def _importing(
        self,
        name: str,
        globals: dict[str, Any] | None = None,  # noqa: A002  (Python's own name)
        locals: object = None,  # noqa: A002
        fromlist: tuple[str, ...] | None = (),
        level: int = 0,
    ) -> ModuleType:
        module = self._import(name, globals, locals, fromlist, level)
        if globals and self._is_own(globals.get("__file__")):
            package = globals.get("__package__") or ""
            base = importlib.util.resolve_name("." * level + name, package) if level else name
            self._trace(globals["__name__"]).imports.update(_targets(base, fromlist or ()))
        return module

    def _importing_module(self, name: str, package: str | None = None) -> ModuleType:
        module = self._import_module(name, package)
        caller = sys._getframe(1).f_globals
        if self._is_own(caller.get("__file__")):
            self._trace(caller["__name__"]).imports.add(module.__name__)
        return module

    def _trace(self, name: str) -> Trace:
        return self.traces.setdefault(name, Trace())

    def _is_own(self, file: object) -> bool:
        return isinstance(file, str) and self._depth > 0 and is_own(self._folder, file)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note a file that is opened to be read, a database, or a folder that is listed."""
        if self._depth == 0 or event not in ("open", "os.listdir", "os.scandir", "sqlite3.connect"):
            return
        path = arguments[0]
        if event == "open" and _writes(arguments[1], arguments[2]):
            return
        if isinstance(path, str | bytes | os.PathLike):
            file = os.path.abspath(os.fsdecode(path))  # noqa: PTH100  (called for every file that Python opens)
            if is_own(self._folder, file) and not file.endswith(".pyc"):
                self._note_read(file, sys._getframe(1))

    def _note_read(self, file: str, frame: FrameType | None) -> None:
        readers = _readers(frame, self._folder)
        if readers is None:  # a module that Python loads, which is known by its name
            return
        for name in readers or ([self._running] if self._running else []):
            self._trace(name).reads.add(file)


#: The one recorder of this process: there is one table of modules, too.
RECORDER = Recorder()


def is_own(folder: str, file: str) -> bool:
    """Tell whether a file is a course's, not the generator's or an environment's; `folder` ends in a separator."""
    if not file.startswith(folder) or file.startswith(_GENERATOR):
        return False
    parts = Path(file[len(folder) :]).parts
    return not any(part.startswith(".") or part in _NOT_OURS for part in parts)


def _targets(base: str, names: Collection[str]) -> Iterator[str]:
    """Name the modules that an import statement uses: submodules, and the base where it takes anything else."""
    if not names:
        yield base.partition(".")[0]  # the name that is bound, from which all others can be reached
        yield base
    for name in names:
        submodule = sys.modules.get(f"{base}.{name}")
        if submodule is not None:
            yield f"{base}.{name}"
        if submodule is None or getattr(sys.modules.get(base), name, None) is not submodule:
            yield base


def _writes(mode: str | None, flags: int) -> bool:
    if mode is None:
        return bool(flags & os.O_WRONLY)
    return any(letter in mode for letter in "wax")


def _readers(frame: FrameType | None, folder: str) -> list[str] | None:
    """Name the modules whose functions are at work, up to the import of the innermost; None for an import itself."""
    readers: list[str] = []
    is_first = True
    while frame:
        file = frame.f_code.co_filename
        if file.startswith(_MACHINERY):
            return None if is_first else readers
        if is_own(folder, frame.f_globals.get("__file__") or ""):
            readers.append(frame.f_globals["__name__"])
        is_first = False
        frame = frame.f_back
    return readers
