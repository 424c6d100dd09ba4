"""A package of models that imports a module only when something of it is asked for.

A chapter uses one or two models; importing all of a course's would cost each notebook's kernel time and memory.
"""

import dis
import importlib
import importlib.util
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

from coursebook.explorable.assignments import assignments
from coursebook.explorable.definition import Explorable
from coursebook.explorable.reloading import follow_edits

#: The module of Python that runs an import statement.
_IMPORT_MACHINERY = "importlib._bootstrap"


def lazy_package(name: str) -> None:
    """Make a package of models lazy; its ``__init__.py`` calls this with ``__name__``.

    ``from widgets import tides`` then imports the explorable from the module that defines it, and
    ``import widgets.tides`` the module of that name. There is no list of explorables to keep up to date.

    Parameters
    ----------
    name : str
        The package's name.
    """
    sys.modules[name].__class__ = _LazyPackage
    follow_edits(name)


class _LazyPackage(ModuleType):
    """A package whose explorables can be imported from it, although a module may have the same name.

    Once ``widgets.tides`` has been imported, Python keeps the module as the package's attribute, and both
    ``from widgets import tides`` and ``import widgets.tides as m`` end with reading that attribute. Which of them is
    being executed decides what they get.
    """

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  (whatever a package contains)
        if not name.startswith("_") and _is_from_import(sys._getframe(1), self.__name__):
            found = _explorable(self, name)
            if found is not None:
                return found
        return super().__getattribute__(name)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (what is not there yet)
        if name == "__all__":
            return sorted(_defined(self))
        if name.startswith("_"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        module = f"{self.__name__}.{name}"
        if importlib.util.find_spec(module):
            return importlib.import_module(module)
        found = _explorable(self, name)
        if found is None:  # of an AttributeError, an import statement would drop the words
            kind = ImportError if _is_from_import(sys._getframe(1), self.__name__) else AttributeError
            raise kind(_unknown(self, name))
        return found

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *(file.stem for file in _modules(self)), *_defined(self)})


def _is_from_import(frame: FrameType, package: str) -> bool:
    """Return whether a frame is executing ``from package import …``, not ``import package.module as …``."""
    if frame.f_globals.get("__name__") == _IMPORT_MACHINERY:
        return True  # it looks whether the package has the name
    instructions = [one for one in dis.get_instructions(frame.f_code) if one.offset <= frame.f_lasti]
    if not instructions or not _takes_from_module(instructions[-1]):
        return False
    statement = next((one for one in reversed(instructions) if one.opname == "IMPORT_NAME"), None)
    return statement is not None and statement.argval == package


def _takes_from_module(instruction: dis.Instruction) -> bool:
    return instruction.opname in ("IMPORT_FROM", "IMPORT_STAR") or instruction.argrepr == "INTRINSIC_IMPORT_STAR"


def _explorable(package: ModuleType, name: str) -> Explorable[Any] | None:
    """Return the explorable with a name, from the module that defines it; None if there is none."""
    for file in sorted(_modules(package), key=lambda file: file.stem != name):  # most often it is the one of that name
        if name in _assigned(file):
            value = getattr(importlib.import_module(f"{package.__name__}.{file.stem}"), name)
            if isinstance(value, Explorable):
                return value
    return None


def _defined(package: ModuleType) -> Iterator[str]:
    """Yield the names that are, as it seems, explorables; no module is imported to find out."""
    for file in _modules(package):
        yield from (name for name in _assigned(file) if name.islower() and not name.startswith("_"))


def _assigned(file: Path) -> dict[str, int]:
    try:
        return assignments(file.read_text(encoding="utf-8"))
    except (SyntaxError, ValueError, OSError):
        return {file.stem: 1}  # importing it says what is wrong


def _modules(package: ModuleType) -> list[Path]:
    return [file for folder in package.__path__ for file in sorted(Path(folder).glob("[!_]*.py"))]


def _unknown(package: ModuleType, name: str) -> str:
    close = get_close_matches(name, list(_defined(package)), n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return f"There is no explorable {name!r} in {package.__name__!r}.{hint}"
