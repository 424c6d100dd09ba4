"""Dependency tracing: which modules of a course import which, and which files they read, recorded as they run.

The source of a module does not show what is imported under a computed name, or which data files are read. So this uses
Python's import machinery, and the audit events that it raises for each file that is opened
(https://docs.python.org/3/library/audit_events.html).
"""

import builtins
import importlib
import importlib.util
import os
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

#: Folders that hold nothing by the author: environments, builds, caches.
_FOREIGN_FOLDERS = {"site-packages", "__pycache__", "_build", "node_modules"}
_GENERATOR = str(Path(__file__).parents[1]) + os.sep
#: How the file names of the import machinery's frames begin.
_IMPORT_MACHINERY = ("<frozen importlib", "<frozen zipimport")


@dataclass
class ModuleRecord:
    """The recorded imports and reads of one module.

    Parameters
    ----------
    imports : set of str
        Full names of the modules that it uses, including those that had been imported before.
    reads : set of str
        Paths of files and folders of the course that it opened.
    is_complete : bool
        Whether it was recorded from its first line on.
    """

    imports: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)
    is_complete: bool = False


class Recorder:
    """Recorder of the modules of one course at a time; as a module finder, it finds none and notes every name."""

    def __init__(self) -> None:
        self.records: dict[str, ModuleRecord] = {}
        self._folder = ""
        self._depth = 0
        self._running = ""
        self._import = builtins.__import__
        self._import_module = importlib.import_module
        self._is_listening = False

    @contextmanager
    def recording(self, folder: Path, running: str = "") -> Iterator[None]:
        """Record what is imported and read inside the `with` block.

        Parameters
        ----------
        folder : pathlib.Path
            The folder of the course.
        running : str, optional
            The module that a read counts for if no function of the course is on the call stack.
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
        """Discard the records of modules that will be imported again."""
        for name in names:
            self.records.pop(name, None)

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Start a new record: a module is about to run, for the first time or again."""
        del path, target
        self.records[fullname] = ModuleRecord(is_complete=True)

    def _start(self) -> None:
        self._depth += 1
        if self._depth == 1:
            sys.meta_path.insert(0, self)
            self._import, builtins.__import__ = builtins.__import__, self._record_import
            self._import_module, importlib.import_module = importlib.import_module, self._record_import_module
        if not self._is_listening:
            sys.addaudithook(self._on_audit_event)  # permanent: Python cannot remove an audit hook
            self._is_listening = True

    def _stop(self) -> None:
        self._depth -= 1
        if self._depth == 0:
            sys.meta_path.remove(self)
            builtins.__import__, importlib.import_module = self._import, self._import_module

    def _record_import(
        self,
        name: str,
        globals: Mapping[str, Any] | None = None,  # noqa: A002  (Python's own name)
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        module = self._import(name, globals, locals, fromlist, level)
        if globals and self._is_own(globals.get("__file__")):
            package = globals.get("__package__") or ""
            base = importlib.util.resolve_name("." * level + name, package) if level else name
            self._record(globals["__name__"]).imports.update(_targets(base, fromlist or ()))
        return module

    def _record_import_module(self, name: str, package: str | None = None) -> ModuleType:
        module = self._import_module(name, package)
        caller = sys._getframe(1).f_globals
        if self._is_own(caller.get("__file__")):
            self._record(caller["__name__"]).imports.add(module.__name__)
        return module

    def _record(self, name: str) -> ModuleRecord:
        return self.records.setdefault(name, ModuleRecord())

    def _is_own(self, file: object) -> bool:
        return isinstance(file, str) and self._depth > 0 and is_own(self._folder, file)

    def _on_audit_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Record a file that is opened for reading, a database that is opened, or a folder that is listed."""
        if self._depth == 0 or event not in ("open", "os.listdir", "os.scandir", "sqlite3.connect"):
            return
        path = arguments[0]
        if event == "open" and _is_writing(arguments[1], arguments[2]):
            return
        if isinstance(path, str | bytes | os.PathLike):
            file = os.path.abspath(os.fsdecode(path))  # noqa: PTH100  (called for every file that Python opens)
            if is_own(self._folder, file) and not file.endswith(".pyc"):
                self._record_read(file, sys._getframe(1))

    def _record_read(self, file: str, frame: FrameType | None) -> None:
        readers = _reading_modules(frame, self._folder)
        if readers is None:  # Python loads a module, which its name already stands for
            return
        for name in readers or ([self._running] if self._running else []):
            self._record(name).reads.add(file)


#: The only recorder of this process, as there is only one `sys.modules`.
RECORDER = Recorder()


def is_own(folder: str, file: str) -> bool:
    """Return whether a file is the course's own; `folder` is that of the course, and ends in a separator."""
    if not file.startswith(folder) or file.startswith(_GENERATOR):
        return False
    parts = Path(file[len(folder) :]).parts
    return not any(part.startswith(".") or part in _FOREIGN_FOLDERS for part in parts)


def _targets(base: str, names: Collection[str]) -> Iterator[str]:
    """Yield the modules that an import statement uses: submodules, and the base if it takes anything else from it."""
    if not names:
        yield base.partition(".")[0]  # the name that is bound; all others can be reached from it
        yield base
    for name in names:
        submodule = sys.modules.get(f"{base}.{name}")
        if submodule is not None:
            yield f"{base}.{name}"
        if submodule is None or getattr(sys.modules.get(base), name, None) is not submodule:
            yield base


def _is_writing(mode: str | None, flags: int) -> bool:
    if mode is None:
        return bool(flags & os.O_WRONLY)
    return any(letter in mode for letter in "wax")


def _reading_modules(frame: FrameType | None, folder: str) -> list[str] | None:
    """Return the modules with functions on the call stack, up to the innermost import; None for an import itself."""
    readers: list[str] = []
    is_first = True
    while frame:
        file = frame.f_code.co_filename
        if file.startswith(_IMPORT_MACHINERY):
            return None if is_first else readers
        if is_own(folder, frame.f_globals.get("__file__") or ""):
            readers.append(frame.f_globals["__name__"])
        is_first = False
        frame = frame.f_back
    return readers
