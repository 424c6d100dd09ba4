"""Freezes the explorables of a course: from the cache if their dependencies are unchanged, otherwise on all cores."""

import json
import multiprocessing
import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TypeAlias

from coursebook.explorable import catalogue
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.tracing import RECORDER
from coursebook.files.atomic_write import write_atomically
from coursebook.frozen.dependencies import Dependencies, dependencies_of, is_recorded
from coursebook.frozen.freeze import Frozen, freeze
from coursebook.problems import CourseError, Problem

#: The folder of cached explorables, under the course's folder.
CACHE = Path(".coursebook") / "frozen"
#: The version of the format of cached files.
FORMAT = 2
#: With fewer states than this, starting other processes takes longer than freezing.
MIN_POOL_STATES = 3_000
#: How the names of cached files ended before the files contained dependencies.
_OLD_NAME_END = re.compile(r"-[0-9a-f]{16}\.json$")

#: A frozen explorable and its dependencies, or the problems that kept it from being frozen.
Outcome: TypeAlias = tuple[Frozen, Dependencies] | list[Problem]


def freeze_all(
    root: Path,
    entries: dict[str, Catalogued],
    *,
    report: Callable[[str, int, int], None] = lambda *_: None,
) -> dict[str, Frozen]:
    """Freeze explorables: take them from the cache if they are there, and run the others on all cores.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    entries : dict of str to Catalogued
        What to freeze, by slug.
    report : callable, optional
        Called as ``report(slug, done, total)`` after an explorable has been frozen.

    Returns
    -------
    dict of str to Frozen
        By slug, in the order of `entries`.

    Raises
    ------
    CourseError
        With the problems of all explorables that cannot be frozen.
    """
    cached = {slug: _read(root / CACHE / f"{slug}.json") for slug in entries}
    frozen = {slug: one[0] for slug, one in cached.items() if one and one[1].are_current(root)}
    missing = [entry for slug, entry in entries.items() if slug not in frozen]
    problems: list[Problem] = []
    for done, (slug, outcome) in enumerate(_freeze_missing(root, missing), start=1):
        report(slug, done, len(missing))
        if isinstance(outcome, list):
            problems += outcome
        else:
            frozen[slug] = outcome[0]
            _write(root / CACHE / f"{slug}.json", *outcome)
    if problems:
        raise CourseError(problems)
    return {slug: frozen[slug] for slug in entries}


def cached_dependencies(root: Path, slug: str) -> Dependencies | None:
    """Return the dependencies of a cached explorable; None if it is not in the cache."""
    cached = _read(root / CACHE / f"{slug}.json")
    return cached[1] if cached else None


def _freeze_missing(root: Path, entries: list[Catalogued]) -> Iterator[tuple[str, Outcome]]:
    """Yield the slug of each entry with its frozen form or its problems, in the order in which they finish.

    An explorable that was imported without being recorded, in a test or a notebook, is frozen in another process,
    which records it.
    """
    is_small = len(entries) < 2 or sum(entry.explorable.size for entry in entries) < MIN_POOL_STATES
    if is_small and all(map(is_recorded, entries)):
        yield from ((entry.slug, _freeze(root, entry)) for entry in entries)
        return
    largest_first = sorted(entries, key=lambda entry: entry.explorable.size, reverse=True)
    os.environ["PYTHONSAFEPATH"] = "1"  # the pool's processes import nothing from the working folder
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(entries)), context, _import, (root,)) as pool:
        tasks = {pool.submit(_freeze_by_name, root, entry.slug): entry.slug for entry in largest_first}
        for task in as_completed(tasks):
            yield tasks[task], task.result()


#: The explorables of the course in a process of the pool, found by name, since functions cannot be pickled.
_imported: dict[str, Catalogued] = {}


def _import(root: Path) -> None:
    _imported.update(catalogue.explorables(root))


def _freeze_by_name(root: Path, slug: str) -> Outcome:
    return _freeze(root, _imported[slug])


def _freeze(root: Path, entry: Catalogued) -> Outcome:
    try:
        with RECORDER.recording(root, entry.module):
            return freeze(entry), dependencies_of([entry])
    except CourseError as error:
        return error.problems


def _read(file: Path) -> tuple[Frozen, Dependencies] | None:
    try:
        cached = json.loads(file.read_text(encoding="utf-8"))
        if cached["format"] != FORMAT:
            return None
        return Frozen(**cached["frozen"]), Dependencies(**cached["needs"])
    except (OSError, ValueError, TypeError, LookupError):
        return None  # absent or damaged: freeze it again


def _write(file: Path, frozen: Frozen, dependencies: Dependencies) -> None:
    with suppress(OSError):  # without a cache it is frozen again next time
        for old in file.parent.glob(f"{frozen.slug}-*.json"):
            if _OLD_NAME_END.sub("", old.name) == frozen.slug:
                old.unlink(missing_ok=True)
        cached = {"format": FORMAT, "frozen": asdict(frozen), "needs": asdict(dependencies)}
        write_atomically(file, json.dumps(cached, ensure_ascii=False).encode())
