"""The states of an explorable that satisfy a condition: tried when the site is built, cached, packed for the page."""

import base64
import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

import numpy as np

from coursebook.explorable.catalogue import PACKAGE, Catalogued
from coursebook.explorable.controls import Value
from coursebook.explorable.definition import State
from coursebook.explorable.tracing import RECORDER
from coursebook.files.atomic_write import write_atomically
from coursebook.frozen.dependencies import Dependencies, dependencies_of
from coursebook.frozen.lattice import MOST_STATES
from coursebook.quiz.course_models import Call, CourseModels

#: Where results are cached between builds, in the folder of the course.
CACHE = Path(".coursebook") / "challenges"
#: The source of this module; results of another version are not read.
_SOURCE = Path(__file__).read_text(encoding="utf-8")


@dataclass(frozen=True)
class SatisfyingStates:
    """The states of an explorable in which a condition holds.

    Parameters
    ----------
    total : int
        The number of all states.
    count : int
        The number of states in which it holds.
    at_start : bool
        Whether it holds in the default state.
    example : dict
        The state nearest to the default one in which it holds; empty if there is none.
    packed : str
        All of them: lengths of runs of states, in which it does not hold and holds in turn, in the lattice's order.
    """

    total: int
    count: int
    at_start: bool
    example: dict[str, Value]
    packed: str


def find_satisfying_states(models: CourseModels, slug: str | None, condition: Call) -> SatisfyingStates:
    """Try every state of an explorable, or read the result from the cache.

    Parameters
    ----------
    models : CourseModels
        The models of the course.
    slug : str, optional
        The explorable; without it, that of the quiz.
    condition : Call
        The function that takes the model's result, and its further arguments.

    Raises
    ------
    ValueError
        If the function cannot be called, fails in a state, or returns something other than true or false.
    """
    entry = models.explorable(slug)
    file = _cache_file(models, entry, condition)
    cached = _read(file)
    if cached and cached[1].are_current(models.root):
        return cached[0]
    module = f"{PACKAGE}.{condition.function.partition('.')[0]}"
    with RECORDER.recording(models.root, entry.module):
        found = _try_all(models, entry, condition)
        _write(file, found, dependencies_of([entry], [module]))
    return found


def pack_runs(flags: list[bool]) -> str:
    """Pack flags as the lengths of their runs, the first of them false, seven bits a byte, in base64."""
    runs = [len(list(run)) for _, run in groupby(flags)]
    if flags and flags[0]:
        runs.insert(0, 0)
    return base64.b64encode(bytes(byte for run in runs for byte in _varint(run))).decode()


def unpack_runs(packed: str) -> list[bool]:
    """Return the flags that `pack_runs` packed."""
    flags: list[bool] = []
    length, shift, holds = 0, 0, False
    for byte in base64.b64decode(packed):
        length |= (byte & 127) << shift
        shift += 7
        if not byte & 128:
            flags += [holds] * length
            length, shift, holds = 0, 0, not holds
    return flags


def _try_all(models: CourseModels, entry: Catalogued, condition: Call) -> SatisfyingStates:
    explorable = entry.explorable
    if explorable.size > MOST_STATES:
        raise ValueError(f"{entry.attribute} has {explorable.size:,} states, more than the {MOST_STATES:,} of a page.")
    states = list(explorable.states())
    flags = [_holds(models, condition, *pair) for pair in zip(states, models.results(entry), strict=True)]
    start = explorable.default_state
    found = [state for state, held in zip(states, flags, strict=True) if held]
    example = max(found, key=lambda state: sum(state[name] == start[name] for name in state), default={})
    return SatisfyingStates(len(states), len(found), flags[states.index(start)], example, pack_runs(flags))


def _holds(models: CourseModels, condition: Call, state: State, result: object) -> bool:
    function = models.function_for(condition, None)
    try:
        held = function(result, **condition.arguments)
    except Exception as error:  # an author's function may raise anything
        raise ValueError(f"{condition.function} fails in the state {state}: {error}.") from None
    if not isinstance(held, bool | np.bool_):
        raise ValueError(f"{condition.function} returns {held!r} in the state {state}, not true or false.")
    return bool(held)


def _varint(number: int) -> Iterator[int]:
    while number > 127:
        yield number & 127 | 128
        number >>= 7
    yield number


def _cache_file(models: CourseModels, entry: Catalogued, condition: Call) -> Path:
    named = f"{condition.function} {json.dumps(dict(condition.arguments), sort_keys=True)}"
    return models.root / CACHE / f"{entry.slug}-{_hash(entry.slug + named)}-{_hash(_SOURCE)}.json"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _read(file: Path) -> tuple[SatisfyingStates, Dependencies] | None:
    try:
        cached = json.loads(file.read_text(encoding="utf-8"))
        return SatisfyingStates(**cached["states"]), Dependencies(**cached["needs"])
    except (OSError, ValueError, TypeError, LookupError):
        return None  # absent, damaged or of an earlier version


def _write(file: Path, found: SatisfyingStates, needs: Dependencies) -> None:
    with suppress(OSError):  # without the cache the states are tried again next time
        for old in file.parent.glob(f"{file.stem.rpartition('-')[0]}-*.json"):
            old.unlink(missing_ok=True)
        write_atomically(file, json.dumps({"states": asdict(found), "needs": asdict(needs)}).encode())
