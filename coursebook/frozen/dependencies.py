"""The dependencies of a model's results, as a value that is cached with the results and compared later.

They are recorded while the results are computed, so that nothing has to be guessed from the source of a model. Cached
results are used as long as all their dependencies are unchanged.
"""

import hashlib
import json
import os
import platform
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path
from types import ModuleType

from coursebook.explorable.catalogue import PACKAGE, Catalogued
from coursebook.explorable.definition import Explorable
from coursebook.explorable.tracing import RECORDER, is_own

#: The constant in which a model's module lists further files that it depends on, as paths from the course's folder.
READS = "READS"
#: Modules of the generator that a frozen explorable depends on.
FREEZING_MODULES = (
    "amounts.py",
    "chart/figure.py",
    "chart/longest_text.py",
    "chart/marks.py",
    "chart/palette.py",
    "chart/text_width.py",
    "explorable/controls.py",
    "explorable/definition.py",
    "frozen/freeze.py",
    "frozen/lattice.py",
    "frozen/packing.py",
)
#: Packages of the generator that an explorable made from a document depends on as well.
DOCUMENT_PACKAGES = ("document", "question_maker", "quiz", "rendering")
#: Distributions that the generator itself computes with.
_ALWAYS = ("numpy",)
_GENERATOR = Path(__file__).parents[1]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Dependencies:
    """The dependencies of results, as they were when the results were computed.

    Parameters
    ----------
    files : dict of str to str
        Hashes of the contents of files and folders, by their paths from the course's folder; empty for a path that did
        not exist.
    distributions : dict of str to str
        The versions of installed distributions, by name.
    is_made : bool
        Whether they include the part of the generator that makes explorables from documents.
    generator : str
        A hash of the generator's modules among them.
    python : str
        The version of Python.
    """

    files: dict[str, str]
    distributions: dict[str, str]
    is_made: bool
    generator: str
    python: str

    def are_current(self, root: Path) -> bool:
        """Return whether all of them are unchanged in the course in `root`."""
        return (
            self.python == platform.python_version()
            and self.generator == _generator_hash(is_made=self.is_made)
            and all(_version(name) == before for name, before in self.distributions.items())
            and all(content_hash(root / name) == before for name, before in self.files.items())
        )

    @property
    def key(self) -> str:
        """A hash of all of them."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]


def dependencies_of(entries: Collection[Catalogued], modules: Collection[str] = ()) -> Dependencies:
    """Collect the dependencies of explorables, and of other modules of their course, as recorded so far.

    Parameters
    ----------
    entries : collection of Catalogued
        At least one; all of one course.
    modules : collection of str, optional
        Full names of further modules.
    """
    root = _root(next(iter(entries)))
    names = {*(entry.module for entry in entries), *modules}
    own, foreign = _reached(names, root)
    files = {str(path): content_hash(root / path) for path in sorted(_files(own, root))}
    is_made = any(module.__dict__.get(READS) for module in own) or any(
        name.split(".")[:2] == ["coursebook", package] for name in foreign for package in DOCUMENT_PACKAGES
    )
    distributions, unowned_files = _distributions(foreign)
    files |= {str(file): content_hash(file) for file in unowned_files}
    versions = {name: _version(name) for name in sorted(distributions)}
    return Dependencies(files, versions, is_made, _generator_hash(is_made=is_made), platform.python_version())


def is_recorded(entry: Catalogued) -> bool:
    """Return whether every module of the course that an explorable uses was recorded while it was imported."""
    own, _ = _reached({entry.module}, _root(entry))
    records = (RECORDER.records.get(module.__name__) for module in own)
    return all(record is not None and record.is_complete for record in records)


def files_needed_by(entry: Catalogued) -> set[Path]:
    """Return the files of the course that an explorable's module depends on, as recorded in this process so far."""
    root = _root(entry)
    return {root / path for path in _files(_reached({entry.module}, root)[0], root)}


def modules_depending_on(root: Path, files: Collection[Path]) -> set[str]:
    """Return the names of a course's imported modules that depend on one of these files."""
    folder, wanted = root.resolve(), set(files)
    own = [name for name in list(sys.modules) if name.partition(".")[0] == PACKAGE]
    return {name for name in own if {folder / path for path in _files(_reached({name}, folder)[0], folder)} & wanted}


def content_hash(path: Path) -> str:
    """Hash the contents of a file, or the names in a folder; empty if there is neither."""
    try:
        if path.is_dir():
            names = sorted(one.name for one in path.iterdir() if not one.name.startswith((".", "__")))
            return hashlib.sha256("\n".join(names).encode()).hexdigest()
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _root(entry: Catalogued) -> Path:
    return entry.file.resolve().parents[1]


def _reached(names: Collection[str], root: Path) -> tuple[list[ModuleType], set[str]]:
    """Follow the imports of modules; return the course's modules that they reach, and the names of all others.

    A package's own module runs before any module in it, so it counts. The package of the models, however, imports
    every model only to list it, and a model does not depend on its neighbours for that.
    """
    models = _models()
    own: dict[str, ModuleType] = {}
    foreign: set[str] = set()
    visited: set[tuple[str, bool]] = set()
    waiting = [(name, True) for name in names]
    while waiting:
        name, is_used = waiting.pop()
        module = sys.modules.get(name)
        if (name, is_used) in visited or module is None:
            continue
        visited.add((name, is_used))
        if not _is_of(root, module):
            foreign.add(name)
            continue
        own[name] = module
        imported = RECORDER.records[name].imports if name in RECORDER.records else set()
        waiting += [(other, True) for other in imported if is_used or other not in models]
        package = name.rpartition(".")[0]
        if package:
            waiting.append((package, package != PACKAGE))
    return list(own.values()), foreign


def _models() -> set[str]:
    """Return the names of the modules that define an explorable."""
    return {
        name
        for name, module in list(sys.modules.items())
        if name.startswith(f"{PACKAGE}.") and any(isinstance(value, Explorable) for value in vars(module).values())
    }


def _is_of(root: Path, module: ModuleType) -> bool:
    file = getattr(module, "__file__", None)
    return bool(file) and is_own(f"{root}{os.sep}", str(Path(str(file)).resolve()))


def _files(modules: Collection[ModuleType], root: Path) -> set[Path]:
    """Return the files of modules, those that they read, and those that they list, relative to the course's folder."""
    found = set()
    for module in modules:
        found.add(Path(str(module.__file__)).resolve())
        record = RECORDER.records.get(module.__name__)
        found |= {Path(file) for file in record.reads} if record else set()
        listed = module.__dict__.get(READS, ())
        found |= {root / name for name in listed} if isinstance(listed, list | tuple) else set()
    return {file.relative_to(root) if file.is_relative_to(root) else file for file in found}


def _distributions(modules: Collection[str]) -> tuple[set[str], set[Path]]:
    """Return the distributions of modules, with what these require, and the files that belong to no distribution."""
    found, unowned_files = set(_ALWAYS), set()
    for name in modules:
        top = name.partition(".")[0]
        if top in sys.stdlib_module_names or top == "coursebook":
            continue
        owners = _owners().get(top, [])
        found.update(owners)
        file = getattr(sys.modules.get(name), "__file__", None)
        if not owners and file:
            unowned_files.add(Path(file).resolve())
    return set(_with_required(found)), unowned_files


def _with_required(distributions: Collection[str]) -> Iterator[str]:
    visited: set[str] = set()
    waiting = list(distributions)
    while waiting:
        name = waiting.pop()
        if name in visited:
            continue
        visited.add(name)
        if _version(name):
            yield name
            required = [requirement for requirement in requires(name) or [] if "extra ==" not in requirement]
            waiting += [match[0] for requirement in required if (match := _NAME.match(requirement))]


@lru_cache
def _owners() -> Mapping[str, list[str]]:
    """Return the distributions of each top-level module; cached, since it takes a tenth of a second."""
    return packages_distributions()


@lru_cache
def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


@lru_cache
def _generator_hash(*, is_made: bool) -> str:
    files = [_GENERATOR / name for name in FREEZING_MODULES]
    files += [file for name in DOCUMENT_PACKAGES if is_made for file in sorted((_GENERATOR / name).rglob("*.py"))]
    return hashlib.sha256("".join(content_hash(file) for file in files).encode()).hexdigest()[:16]
