"""The catalogue of a course: all its explorables, and where each is defined."""

import importlib
import sys
import traceback
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

from coursebook.explorable.assignments import assignments
from coursebook.explorable.definition import Explorable
from coursebook.explorable.tracing import RECORDER
from coursebook.problems import CourseError, Problem

#: The name of the package with a course's models, in the folder of the course.
PACKAGE = "widgets"


@dataclass(frozen=True)
class Catalogued:
    """An entry of the catalogue: an explorable, and where it is defined.

    Parameters
    ----------
    explorable : Explorable
        The definition.
    module, attribute : str
        How to import it: ``from module import attribute``.
    file : pathlib.Path
        The module's file.
    line : int
        The line on which it is defined, counted from 1.
    """

    explorable: Explorable
    module: str
    attribute: str
    file: Path
    line: int

    @property
    def slug(self) -> str:
        """The explorable's slug."""
        return self.explorable.slug


def explorables(root: Path) -> dict[str, Catalogued]:
    """Find every explorable under ``root/widgets``.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    dict of str to Catalogued
        By slug, in the order of the modules' names.

    Raises
    ------
    CourseError
        If a module cannot be imported, or two explorables have the same slug.
    """
    found: dict[str, Catalogued] = {}
    problems: list[Problem] = []
    for file in sorted((root / PACKAGE).glob("*.py")):
        if file.stem == "__init__":
            continue
        try:
            module = import_from(root, f"{PACKAGE}.{file.stem}")
        except Exception as error:  # an author's module may raise anything
            problems.append(_cannot_import(file, error))
            continue
        for entry in _entries(module, file):
            if entry.slug in found:
                other = found[entry.slug]
                what = f"The slug {entry.slug!r} is also the slug of {other.attribute} in {other.file.name}."
                problems.append(Problem(file, what, "Give each explorable its own slug.", entry.line))
            found[entry.slug] = entry
    if problems:
        raise CourseError(problems)
    return found


def import_from(root: Path, name: str) -> ModuleType:
    """Import a module of the course in `root`, whichever folder Python was started in.

    The course's folder comes last on the module search path, so that `json.py` beside a document never shadows a
    library. Only its package of models comes first, before an installed one of the same name.
    """
    folder = root.resolve()
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
    loaded = sys.modules.get(PACKAGE)
    if loaded and folder / PACKAGE not in (Path(location).resolve() for location in loaded.__path__):
        forget()  # another course's models
    finder = _PackageFinder(folder)
    sys.meta_path.insert(0, finder)
    try:
        with RECORDER.recording(folder):
            return importlib.import_module(name)
    finally:
        sys.meta_path.remove(finder)


class _PackageFinder(MetaPathFinder):
    """A module finder for the package of models in one course's folder, and for nothing else.

    Parameters
    ----------
    folder : pathlib.Path
        The folder of the course.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path
        return PathFinder.find_spec(fullname, [str(self._folder)], target) if fullname == PACKAGE else None


def forget(names: Collection[str] | None = None) -> None:
    """Unload modules, so that they are imported again: something that they depend on has changed.

    Parameters
    ----------
    names : collection of str, optional
        Their full names; all modules of the package if absent.
    """
    loaded = [name for name in sys.modules if name.partition(".")[0] == PACKAGE]
    outdated = [name for name in loaded if names is None or name == PACKAGE or name in names]
    for name in outdated:
        del sys.modules[name]
    RECORDER.forget(outdated)
    importlib.invalidate_caches()


def _entries(module: ModuleType, file: Path) -> list[Catalogued]:
    lines = assignments(file.read_text(encoding="utf-8"))
    return [
        Catalogued(value, module.__name__, name, file, lines[name])
        for name, value in vars(module).items()
        if isinstance(value, Explorable) and name in lines
    ]


def _cannot_import(file: Path, error: Exception) -> Problem:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename) == file.resolve()]
    if isinstance(error, SyntaxError) and Path(error.filename or "").resolve() == file.resolve():
        line = error.lineno
    else:
        line = frames[-1].lineno if frames else None
    return Problem(
        file, f"{type(error).__name__}: {error}", "Fix the error: the module must import without errors.", line
    )
