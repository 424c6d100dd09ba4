"""Find models that are not deterministic: random numbers without a seed, clocks, the order of sets.

A page shows an earlier result of a model, a notebook a new one, and both must be the same. So some states are run
twice here, and once in another process with another hash seed, in which sets have another order. A model that passed is
not run again until something that it depends on has changed.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from coursebook.checks.course import Course
from coursebook.checks.models.unseeded_calls import Hint, hints_in
from coursebook.checks.models.value_digest import value_digest
from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.explorable.definition import Explorable, State
from coursebook.files.atomic_write import write_atomically
from coursebook.frozen.cache import cached_dependencies
from coursebook.frozen.dependencies import files_needed_by
from coursebook.problems import Problem

#: The file with the cache keys of the models that passed, by slug, in the course's folder.
PASSED_FILE = Path(".coursebook") / "chance.json"
#: At most so many states of each explorable are run.
MAX_STATES = 5
#: The program of the other process, which imports nothing from its working folder.
_WORKER = """
import sys
from coursebook.slow_imports import skip_slow_imports
skip_slow_imports()
from coursebook.checks.models.determinism import write_outcomes
write_outcomes(*sys.argv[1:])
"""

#: The digests of result, figure and sentence, for each state.
Outcomes = list[list[str]]


def check(course: Course) -> list[Problem]:
    """Find explorables with a state that does not always show the same."""
    passed = _read_passed(course.root)
    dependencies = {slug: cached_dependencies(course.root, slug) for slug in course.explorables}
    keys = {slug: one.key for slug, one in dependencies.items() if one}
    unverified = {slug: course.explorables[slug] for slug, key in keys.items() if passed.get(slug) != key}
    in_worker = _outcomes_in_worker(course.root, list(unverified)) if unverified else {}
    problems = {slug: list(_problems(entry, in_worker.get(slug))) for slug, entry in unverified.items()}
    passed |= {slug: keys[slug] for slug, found in problems.items() if not found}
    _write_passed(course.root, {slug: key for slug, key in passed.items() if slug in keys}, changed=bool(unverified))
    return [problem for found in problems.values() for problem in found]


def sampled_states(explorable: Explorable) -> list[State]:
    """Choose states that differ widely: the default, both ends of all controls, and presets."""
    ends = [{control.name: control.values[place] for control in explorable.controls} for place in (0, -1)]
    presets = [explorable.completed(preset.state) for preset in explorable.presets]
    chosen: list[State] = []
    for state in [explorable.default_state, *ends, *presets]:
        if state not in chosen:
            chosen.append(state)
    return chosen[:MAX_STATES]


def outcomes(explorable: Explorable) -> Outcomes:
    """Run the sampled states, and return the digests of what each function returns."""
    found = []
    for state in sampled_states(explorable):
        result = explorable.model(**state)
        values = (result, explorable.figure(result), explorable.narrate(result))
        found.append([value_digest(one) for one in values])
    return found


def write_outcomes(root: str, file: str, *slugs: str) -> None:
    """Write the outcomes of explorables to a file, for the process that started this one."""
    known = explorables(Path(root))
    Path(file).write_text(json.dumps({slug: outcomes(known[slug].explorable) for slug in slugs}), "utf-8")


def _outcomes_in_worker(root: Path, slugs: list[str]) -> dict[str, Outcomes]:
    """Run explorables in another process; return nothing if it fails, since a model may work in one process only."""
    seed = "0" if os.environ.get("PYTHONHASHSEED") != "0" else "1"
    environment = os.environ | {"PYTHONHASHSEED": seed}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "outcomes.json"
        command = [sys.executable, "-P", "-c", _WORKER, str(root.resolve()), str(file), *slugs]
        subprocess.run(command, env=environment, capture_output=True, check=False)
        found: dict[str, Outcomes] = json.loads(file.read_text("utf-8")) if file.exists() else {}
        return found


def _problems(entry: Catalogued, in_worker: Outcomes | None) -> Iterator[Problem]:
    explorable = entry.explorable
    try:
        first, second = outcomes(explorable), outcomes(explorable)
    except Exception:  # an author's model may raise anything; another check reports it
        return
    hints = [hint for file in sorted(files_needed_by(entry)) for hint in hints_in(file)]
    difference = _difference(explorable, first, second)
    if difference:
        yield _differs(
            entry, difference, ("each time it is run", "Give random numbers a seed, as in `default_rng(seed)`."), hints
        )
    elif in_worker and (difference := _difference(explorable, first, in_worker)):
        words = "in another process", "Give random numbers a seed, and sort sets before you iterate over them."
        yield _differs(entry, difference, words, hints)
    else:
        for hint in hints:
            what = f"`{hint.call}` in `{hint.function}` does not always return the same."
            yield Problem(hint.file, what, hint.remedy, hint.line, is_warning=True)


def _difference(explorable: Explorable, one: Outcomes, other: Outcomes) -> tuple[str, State] | None:
    """Return the name of the first function that returns something else, and the state."""
    functions = (explorable.model, explorable.figure, explorable.narrate)
    for state, these, those in zip(sampled_states(explorable), one, other, strict=True):
        for function, this, that in zip(functions, these, those, strict=True):
            if this != that:
                return getattr(function, "__name__", "model"), state
    return None


def _differs(entry: Catalogued, difference: tuple[str, State], words: tuple[str, str], hints: list[Hint]) -> Problem:
    """Report which function returns something else, in which state and when, and what to do."""
    (function, state), (when, remedy) = difference, words
    what = f"In the state {state} of {entry.attribute}, `{function}` returns something else {when}."
    why = "A page shows an earlier result of the model, and a notebook must show the same."
    if not hints:
        return Problem(entry.file, what, remedy, entry.line, why=why)
    hint = hints[0]
    return Problem(hint.file, f"{what} Look at `{hint.call}` in `{hint.function}`.", hint.remedy, hint.line, why=why)


def _read_passed(root: Path) -> dict[str, str]:
    try:
        passed = json.loads((root / PASSED_FILE).read_text("utf-8"))
        return {slug: key for slug, key in passed.items() if isinstance(key, str)}
    except (OSError, ValueError, AttributeError):
        return {}


def _write_passed(root: Path, passed: dict[str, str], *, changed: bool) -> None:
    if changed:
        with suppress(OSError):  # without the file all models are run again next time
            write_atomically(root / PASSED_FILE, json.dumps(passed, sort_keys=True).encode())
