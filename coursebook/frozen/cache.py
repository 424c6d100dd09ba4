"""All explorables of a course frozen: from the cache while all that they need is the same, else on all cores."""

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
from coursebook.frozen.dependencies import Needs, is_recorded, needs_of
from coursebook.frozen.freeze import Frozen, freeze
from coursebook.problems import CourseError, Problem

#: Where frozen explorables are kept between builds, under the course's folder.
CACHE = Path(".coursebook") / "frozen"
#: Version of the form in which they are kept.
FORMAT = 2
#: With fewer states than this, other processes would take longer to start than to freeze.
WORTH_A_POOL = 3_000
#: How the cache named its files when it did not hold what each needed.
_FORMER = re.compile(r"-[0-9a-f]{16}\.json$")

#: A frozen explorable and what it needed, or why there is none.
Outcome: TypeAlias = tuple[Frozen, Needs] | list[Problem]


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
        Called as ``report(slug, done, of)`` when one is frozen.

    Returns
    -------
    dict of str to Frozen
        By slug, in the order of `entries`.

    Raises
    ------
    CourseError
        With the problems of all that cannot be frozen.
    """
    kept = {slug: _read(root / CACHE / f"{slug}.json") for slug in entries}
    frozen = {slug: one[0] for slug, one in kept.items() if one and one[1].hold(root)}
    missing = [entry for slug, entry in entries.items() if slug not in frozen]
    problems: list[Problem] = []
    for done, (slug, outcome) in enumerate(_freeze_again(root, missing), start=1):
        report(slug, done, len(missing))
        if isinstance(outcome, list):
            problems += outcome
        else:
            frozen[slug] = outcome[0]
            _write(root / CACHE / f"{slug}.json", *outcome)
    if problems:
        raise CourseError(problems)
    return {slug: frozen[slug] for slug in entries}


def kept_needs(root: Path, slug: str) -> Needs | None:
    """Look up what a frozen explorable needed; None if it is not kept."""
    kept = _read(root / CACHE / f"{slug}.json")
    return kept[1] if kept else None


def _freeze_again(root: Path, entries: list[Catalogued]) -> Iterator[tuple[str, Outcome]]:
    """Yield the slug of each entry with its frozen form or its problems, as they finish.

    What was imported before anybody recorded it, in a test or a notebook, is frozen in a process that records it.
    """
    is_little = len(entries) < 2 or sum(entry.explorable.size for entry in entries) < WORTH_A_POOL
    if is_little and all(map(is_recorded, entries)):
        yield from ((entry.slug, _freeze(root, entry)) for entry in entries)
        return
    largest_first = sorted(entries, key=lambda entry: entry.explorable.size, reverse=True)
    os.environ["PYTHONSAFEPATH"] = "1"  # the pool's processes import nothing from the working folder
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(entries)), context, _import, (root,)) as pool:
        tasks = {pool.submit(_freeze_by_name, root, entry.slug): entry.slug for entry in largest_first}
        for task in as_completed(tasks):
            yield tasks[task], task.result()


#: The explorables of the course in a process of the pool: found by name, since functions do not travel.
_imported: dict[str, Catalogued] = {}


def _import(root: Path) -> None:
    _imported.update(catalogue.explorables(root))


def _freeze_by_name(root: Path, slug: str) -> Outcome:
    return _freeze(root, _imported[slug])


def _freeze(root: Path, entry: Catalogued) -> Outcome:
    try:
        with RECORDER.recording(root, entry.module):
            return freeze(entry), needs_of([entry])
    except CourseError as error:
        return error.problems


def _read(file: Path) -> tuple[Frozen, Needs] | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return (Frozen(**kept["frozen"]), Needs(**kept["needs"])) if kept["format"] == FORMAT else None
    except (OSError, ValueError, TypeError, LookupError):
        return None  # absent or damaged: freeze it again


def _write(file: Path, frozen: Frozen, needs: Needs) -> None:
    with suppress(OSError):  # without the cache it is frozen again next time
        for old in file.parent.glob(f"{frozen.slug}-*.json"):
            if _FORMER.sub("", old.name) == frozen.slug:
                old.unlink(missing_ok=True)
        kept = {"format": FORMAT, "frozen": asdict(frozen), "needs": asdict(needs)}
        write_atomically(file, json.dumps(kept, ensure_ascii=False).encode())
