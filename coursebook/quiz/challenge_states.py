"""Which states of an explorable satisfy a condition: all of them tried when built, kept, and packed for the page."""

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
from coursebook.quiz.computing import Call, Works

#: Where the outcome is kept between builds, under the course's folder.
CACHE = Path(".coursebook") / "challenges"
#: What this module does; an outcome of another version is not read.
_OWN = Path(__file__).read_text(encoding="utf-8")


@dataclass(frozen=True)
class Satisfied:
    """The states of an explorable in which a condition holds.

    Parameters
    ----------
    of : int
        How many states there are.
    count : int
        In how many of them it holds.
    at_start : bool
        Whether it holds in the default state.
    example : dict
        The state nearest to the default one in which it holds; empty if there is none.
    packed : str
        All of them: lengths of runs of states, in which it does not hold and holds in turn, in the lattice's order.
    """

    of: int
    count: int
    at_start: bool
    example: dict[str, Value]
    packed: str


def satisfied(works: Works, slug: str | None, condition: Call) -> Satisfied:
    """Try every state of an explorable, or look up what was found before.

    Parameters
    ----------
    works : Works
        The models.
    slug : str, optional
        The explorable; the quiz's own without it.
    condition : Call
        The function that takes the model's result, and its further arguments.

    Raises
    ------
    ValueError
        If the function cannot be called, fails in a state, or gives something other than true or false.
    """
    entry = works.explorable(slug)
    file = _cache_file(works, entry, condition)
    kept = _read(file)
    if kept and kept[1].are_current(works.root):
        return kept[0]
    module = f"{PACKAGE}.{condition.function.partition('.')[0]}"
    with RECORDER.recording(works.root, entry.module):
        found = _tried(works, entry, condition)
        _write(file, found, dependencies_of([entry], [module]))
    return found


def pack_runs(flags: list[bool]) -> str:
    """Pack flags as the lengths of their runs, the first of them false, seven bits a byte, in base64."""
    runs = [len(list(run)) for _, run in groupby(flags)]
    if flags and flags[0]:
        runs.insert(0, 0)
    return base64.b64encode(bytes(byte for run in runs for byte in _varint(run))).decode()


def _tried(works: Works, entry: Catalogued, condition: Call) -> Satisfied:
    explorable = entry.explorable
    if explorable.size > MOST_STATES:
        raise ValueError(f"{entry.attribute} has {explorable.size:,} states, more than the {MOST_STATES:,} of a page.")
    states = list(explorable.states())
    flags = [_held(works, condition, *pair) for pair in zip(states, works.results(entry), strict=True)]
    start = explorable.default_state
    found = [state for state, held in zip(states, flags, strict=True) if held]
    example = max(found, key=lambda state: sum(state[name] == start[name] for name in state), default={})
    return Satisfied(len(states), len(found), flags[states.index(start)], example, pack_runs(flags))


def _held(works: Works, condition: Call, state: State, result: object) -> bool:
    function = works.bound(condition, None)
    try:
        held = function(result, **condition.arguments)
    except Exception as error:  # an author's function may raise anything
        raise ValueError(f"{condition.function} fails in the state {state}: {error}.") from None
    if not isinstance(held, bool | np.bool_):
        raise ValueError(f"{condition.function} gives {held!r} in the state {state}, not true or false.")
    return bool(held)


def _varint(number: int) -> Iterator[int]:
    while number > 127:
        yield number & 127 | 128
        number >>= 7
    yield number


def _cache_file(works: Works, entry: Catalogued, condition: Call) -> Path:
    named = f"{condition.function} {json.dumps(dict(condition.arguments), sort_keys=True)}"
    return works.root / CACHE / f"{entry.slug}-{_hash(entry.slug + named)}-{_hash(_OWN)}.json"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _read(file: Path) -> tuple[Satisfied, Dependencies] | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return Satisfied(**kept["satisfied"]), Dependencies(**kept["needs"])
    except (OSError, ValueError, TypeError, LookupError):
        return None  # absent, damaged or of an earlier version: try again


def _write(file: Path, found: Satisfied, needs: Dependencies) -> None:
    with suppress(OSError):  # without the cache the states are tried again next time
        for old in file.parent.glob(f"{file.stem.rpartition('-')[0]}-*.json"):
            old.unlink(missing_ok=True)
        write_atomically(file, json.dumps({"satisfied": asdict(found), "needs": asdict(needs)}).encode())
