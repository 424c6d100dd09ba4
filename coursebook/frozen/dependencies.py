"""All that the results of a model follow from, as a value that can be kept beside them and compared with what is there.

Results are kept with the list of what they needed, found while they were made, and are used as long as all of it is
the same. So nothing has to be guessed from the source of a model.
"""

import hashlib
import json
import os
import platform
import re
import sys
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path
from types import ModuleType
from typing import Any

from coursebook.explorable.catalogue import PACKAGE, Catalogued
from coursebook.explorable.definition import Explorable
from coursebook.explorable.tracing import RECORDER, is_own

#: The constant in which a model's module lists further files that it needs, as paths from the course's folder.
READS = "READS"
#: Modules of the generator that shape a frozen explorable.
SHAPING = (
    "amounts",
    "chart",
    "marks",
    "palette",
    "controls",
    "explorable",
    "lattice",
    "packing",
    "frozen",
    "longest_text",
    "text_width",
)
#: Packages of the generator that shape one that is made from a document.
MAKING = ("document", "generating", "quiz")
#: What the generator itself computes with.
_ALWAYS = ("numpy",)
_GENERATOR = Path(__file__).parents[1]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Needs:
    """What was there when results were made.

    Parameters
    ----------
    files : dict of str to str
        Files and folders, as paths from the course's folder, with hashes of what they held; empty for what was not
        there.
    distributions : dict of str to str
        Installed distributions with their versions.
    is_made : bool
        Whether the part of the generator counts that makes explorables from documents.
    generator : str
        A hash of the parts that count.
    python : str
        The version of Python.
    """

    files: dict[str, str]
    distributions: dict[str, str]
    is_made: bool
    generator: str
    python: str

    def hold(self, root: Path) -> bool:
        """Tell whether all of it is the same now in the course in `root`."""
        return (
            self.python == platform.python_version()
            and self.generator == _generator_hash(is_made=self.is_made)
            and all(_version(name) == then for name, then in self.distributions.items())
            and all(content_hash(root / name) == then for name, then in self.files.items())
        )

    @property
    def key(self) -> str:
        """A name for all of it."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]


def needs_of(entries: Collection[Catalogued], modules: Collection[str] = ()) -> Needs:
    """Collect what explorables and other modules of their course need, as far as they have been imported and run.

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
        name.split(".")[:2] == ["coursebook", package] for name in foreign for package in MAKING
    )
    distributions, strays = _distributions(foreign)
    files |= {str(file): content_hash(file) for file in strays}
    versions = {name: _version(name) for name in sorted(distributions)}
    return Needs(files, versions, is_made, _generator_hash(is_made=is_made), platform.python_version())


def is_recorded(entry: Catalogued) -> bool:
    """Tell whether all that an explorable's module imports from its course was recorded when it was imported."""
    own, _ = _reached({entry.module}, _root(entry))
    traces = (RECORDER.traces.get(module.__name__) for module in own)
    return all(trace is not None and trace.is_whole for trace in traces)


def needed_files(entry: Catalogued) -> set[Path]:
    """Find the files of the course that an explorable's module needs, as far as it has been run in this process."""
    root = _root(entry)
    return {root / path for path in _files(_reached({entry.module}, root)[0], root)}


def modules_needing(root: Path, files: Collection[Path]) -> set[str]:
    """Name the imported modules of a course that need one of these files."""
    folder, wanted = root.resolve(), set(files)
    own = [name for name in list(sys.modules) if name.partition(".")[0] == PACKAGE]
    return {name for name in own if {folder / path for path in _files(_reached({name}, folder)[0], folder)} & wanted}


def content_hash(path: Path) -> str:
    """Name what a file holds, or the names in a folder; empty if there is neither."""
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
    """Follow imports from modules to all of the course that they use; give these, and the names of others.

    A package's own module runs before any in it, so it counts. But the package of the models imports each of them,
    only to list them, and a model does not need its neighbours for that.
    """
    listed = _listed()
    own: dict[str, ModuleType] = {}
    foreign: set[str] = set()
    done: set[tuple[str, bool]] = set()
    waiting = [(name, True) for name in names]
    while waiting:
        name, is_used = waiting.pop()
        module = sys.modules.get(name)
        if (name, is_used) in done or module is None:
            continue
        done.add((name, is_used))
        if not _is_of(root, module):
            foreign.add(name)
            continue
        own[name] = module
        imported = RECORDER.traces[name].imports if name in RECORDER.traces else set()
        waiting += [(other, True) for other in imported if is_used or other not in listed]
        above = name.rpartition(".")[0]
        if above:
            waiting.append((above, above != PACKAGE))
    return list(own.values()), foreign


def _listed() -> set[str]:
    """Name the modules that define an explorable."""
    return {
        name
        for name, module in list(sys.modules.items())
        if name.startswith(f"{PACKAGE}.") and any(isinstance(value, Explorable) for value in vars(module).values())
    }


def _is_of(root: Path, module: ModuleType) -> bool:
    file = getattr(module, "__file__", None)
    return bool(file) and is_own(f"{root}{os.sep}", str(Path(str(file)).resolve()))


def _files(modules: Collection[ModuleType], root: Path) -> set[Path]:
    """List the files of modules, those that they opened, and those that they name, from the course's folder."""
    found = set()
    for module in modules:
        found.add(Path(str(module.__file__)).resolve())
        trace = RECORDER.traces.get(module.__name__)
        found |= {Path(file) for file in trace.reads} if trace else set()
        named = module.__dict__.get(READS, ())
        found |= {root / name for name in named} if isinstance(named, list | tuple) else set()
    return {file.relative_to(root) if file.is_relative_to(root) else file for file in found}


def _distributions(modules: Collection[str]) -> tuple[set[str], set[Path]]:
    """Name the distributions that modules belong to and those that these need; give files that belong to none, too."""
    found, strays = set(_ALWAYS), set()
    for name in modules:
        top = name.partition(".")[0]
        if top in sys.stdlib_module_names or top == "coursebook":
            continue
        owners = _owners().get(top, [])
        found.update(owners)
        file = getattr(sys.modules.get(name), "__file__", None)
        if not owners and file:
            strays.add(Path(file).resolve())
    return set(_with_required(found)), strays


def _with_required(distributions: Collection[str]) -> Iterator[str]:
    known: set[str] = set()
    waiting = list(distributions)
    while waiting:
        name = waiting.pop()
        if name in known:
            continue
        known.add(name)
        if _version(name):
            yield name
            waiting += [_NAME.match(one)[0] for one in requires(name) or [] if "extra ==" not in one]  # type: ignore[index]


@lru_cache
def _owners() -> Any:  # noqa: ANN401
    """Which distributions have each top-level module; it takes a tenth of a second to find out."""
    return packages_distributions()


@lru_cache
def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


@lru_cache
def _generator_hash(*, is_made: bool) -> str:
    files = [_GENERATOR / f"{name}.py" for name in SHAPING]
    files += [file for name in MAKING if is_made for file in sorted((_GENERATOR / name).rglob("*.py"))]
    return hashlib.sha256("".join(content_hash(file) for file in files).encode()).hexdigest()[:16]
