"""All explorables of a course frozen: from the cache where nothing changed, else on all cores, with progress."""

import ast
import hashlib
import json
import multiprocessing
import os
import platform
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from coursebook import catalogue
from coursebook.catalogue import PACKAGE, Catalogued
from coursebook.frozen import FORMAT, Frozen, freeze
from coursebook.problems import CourseError, Problem

#: Where frozen explorables are kept between builds, under the course's folder.
CACHE = Path(".coursebook") / "frozen"
#: With fewer states than this, other processes would take longer to start than to freeze.
WORTH_A_POOL = 3_000
#: The constant in which a model's module lists the files that it reads, as paths from the course's folder.
READS = "READS"
#: Modules of the generator that shape a frozen explorable.
SHAPING = (
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


def freeze_all(
    root: Path,
    entries: dict[str, Catalogued],
    *,
    report: Callable[[str, int, int], None] = lambda *_: None,
) -> dict[str, Frozen]:
    """Freeze explorables, those from the cache at once and the others on all cores.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    entries : dict of str to Catalogued
        What to freeze, by slug.
    report : callable, optional
        Called as ``report(slug, done, of)`` when one is frozen anew.

    Returns
    -------
    dict of str to Frozen
        By slug, in the order of `entries`.

    Raises
    ------
    CourseError
        With the problems of all that cannot be frozen.
    """
    files = {slug: _cache_file(root, entry) for slug, entry in entries.items()}
    frozen = {slug: found for slug, file in files.items() if (found := _read(file))}
    missing = [entry for slug, entry in entries.items() if slug not in frozen]
    problems: list[Problem] = []
    for done, (slug, outcome) in enumerate(_freeze_anew(root, missing), start=1):
        report(slug, done, len(missing))
        if isinstance(outcome, Frozen):
            frozen[slug] = outcome
            _write(files[slug], outcome)
        else:
            problems += outcome
    if problems:
        raise CourseError(problems)
    return {slug: frozen[slug] for slug in entries}


def fingerprint(root: Path, module_file: Path) -> str:
    """Hash all that a frozen explorable follows from: its source, what it imports from the course, and versions.

    A module that reads files of the course names them in a list ``READS``, as in ``READS = ["documents/tides.md"]``;
    their content counts too, as that of modules that it imports does.
    """
    modules = sorted(needs(root, module_file))
    read = [root / name for module in modules for name in _read_by(module, module.stat().st_mtime_ns)]
    own = Path(__file__).parent
    sources = [
        *modules,
        *(file for file in read if file.is_file()),
        *(own / f"{name}.py" for name in SHAPING),
        *(file for name in MAKING if read for file in sorted((own / name).rglob("*.py"))),
    ]
    digest = hashlib.sha256(f"{FORMAT} {platform.python_version()} {_version('numpy')} {_version('scipy')}".encode())
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def needs(root: Path, file: Path) -> set[Path]:
    """Find a module's file and those of every module of the course that it imports, directly or not."""
    found, waiting = set(), [file]
    while waiting:
        current = waiting.pop()
        if current in found:
            continue
        found.add(current)
        waiting += [path for path in _imported_by(root, current, current.stat().st_mtime_ns) if path.exists()]
    return found


def _freeze_anew(root: Path, entries: list[Catalogued]):  # noqa: ANN202
    """Yield the slug of each entry with its frozen form or its problems, as they finish."""
    if len(entries) < 2 or sum(entry.explorable.size for entry in entries) < WORTH_A_POOL:
        yield from ((entry.slug, _freeze(entry)) for entry in entries)
        return
    largest_first = sorted(entries, key=lambda entry: entry.explorable.size, reverse=True)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(entries)), context, _import, (root,)) as pool:
        tasks = {pool.submit(_freeze_by_name, entry.slug): entry.slug for entry in largest_first}
        for task in as_completed(tasks):
            yield tasks[task], task.result()


#: The explorables of the course in a process of the pool: found by name, since functions do not travel.
_imported: dict[str, Catalogued] = {}


def _import(root: Path) -> None:
    _imported.update(catalogue.explorables(root))


def _freeze_by_name(slug: str) -> Frozen | list[Problem]:
    return _freeze(_imported[slug])


def _freeze(entry: Catalogued) -> Frozen | list[Problem]:
    try:
        return freeze(entry)
    except CourseError as error:
        return error.problems


@lru_cache(maxsize=1024)
def _imported_by(root: Path, file: Path, changed: int) -> tuple[Path, ...]:
    """The modules of the course that one file imports; read again once it has `changed` [ns]."""
    del changed
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return tuple(path for node in ast.walk(tree) for path in _files(root, node))


@lru_cache(maxsize=1024)
def _read_by(file: Path, changed: int) -> tuple[str, ...]:
    """The files that a module says it reads; looked up again once it has `changed` [ns]."""
    del changed
    found: list[str] = []
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == [READS]:
            found += [one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)]
    return tuple(found)


def _files(root: Path, node: ast.AST) -> list[Path]:
    names: list[str] = []
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module:
        names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    own = [name.split(".")[1] for name in names if name.startswith(f"{PACKAGE}.")]
    return [root / PACKAGE / f"{name}.py" for name in own]


@lru_cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _cache_file(root: Path, entry: Catalogued) -> Path:
    return root / CACHE / f"{entry.slug}-{fingerprint(root, entry.file)}.json"


def _read(file: Path) -> Frozen | None:
    try:
        return Frozen(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None  # absent or damaged: freeze it anew


def _write(file: Path, frozen: Frozen) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    for old in file.parent.glob(f"{frozen.slug}-*.json"):
        if old.stem.rpartition("-")[0] == frozen.slug:
            old.unlink(missing_ok=True)
    partial = file.with_suffix(f".{os.getpid()}.part")
    partial.write_text(json.dumps(asdict(frozen), ensure_ascii=False), encoding="utf-8")
    partial.replace(file)
