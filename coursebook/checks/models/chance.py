"""Models that give two results for one state: chance without a seed, clocks, the order of sets.

A page shows what a model gave once, a notebook what it gives now, and both must be the same. So some states are run
twice here and once in another process, in which text has other hashes and sets another order. What was found sound is
not run again until something that the model needs has changed.
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
from coursebook.checks.models.chance_hints import Hint, hints_in
from coursebook.checks.models.likeness import outcome_of
from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.explorable.definition import Explorable, State
from coursebook.files.atomic_write import write_atomically
from coursebook.frozen.cache import cached_dependencies
from coursebook.frozen.dependencies import files_needed_by
from coursebook.problems import Problem

#: Names of what the models needed when they were found sound, by slug, under the course's folder.
SOUND = Path(".coursebook") / "chance.json"
#: How many states of each explorable are run.
MOST_STATES = 5
#: Runs `write_outcomes` in a process that imports nothing from the folder it is started in.
_ELSEWHERE = "import sys; from coursebook.checks.models.chance import write_outcomes; write_outcomes(*sys.argv[1:])"

#: For each state hashes of result, figure and sentence.
Outcomes = list[list[str]]


def check(course: Course) -> list[Problem]:
    """Find explorables of which a state does not always show the same."""
    sound = _read_sound(course.root)
    needs = {slug: cached_dependencies(course.root, slug) for slug in course.explorables}
    keys = {slug: one.key for slug, one in needs.items() if one}
    doubtful = {slug: course.explorables[slug] for slug, key in keys.items() if sound.get(slug) != key}
    elsewhere = _outcomes_elsewhere(course.root, list(doubtful)) if doubtful else {}
    problems = {slug: list(_problems(entry, elsewhere.get(slug))) for slug, entry in doubtful.items()}
    sound |= {slug: keys[slug] for slug, found in problems.items() if not found}
    _write_sound(course.root, {slug: key for slug, key in sound.items() if slug in keys}, changed=bool(doubtful))
    return [problem for found in problems.values() for problem in found]


def sampled_states(explorable: Explorable) -> list[State]:
    """Choose states that differ much: the default, both ends of all controls, and presets."""
    ends = [{control.name: control.values[place] for control in explorable.controls} for place in (0, -1)]
    presets = [explorable.completed(preset.state) for preset in explorable.presets]
    chosen: list[State] = []
    for state in [explorable.default_state, *ends, *presets]:
        if state not in chosen:
            chosen.append(state)
    return chosen[:MOST_STATES]


def outcomes(explorable: Explorable) -> Outcomes:
    """Run the sampled states, and name what each function makes of them."""
    found = []
    for state in sampled_states(explorable):
        result = explorable.model(**state)
        shown = (result, explorable.figure(result), explorable.narrate(result))
        found.append([outcome_of(one) for one in shown])
    return found


def write_outcomes(root: str, file: str, *slugs: str) -> None:
    """Write the outcomes of explorables into a file, for the process that asked for them."""
    known = explorables(Path(root))
    Path(file).write_text(json.dumps({slug: outcomes(known[slug].explorable) for slug in slugs}), "utf-8")


def _outcomes_elsewhere(root: Path, slugs: list[str]) -> dict[str, Outcomes]:
    """Run explorables in another process; nothing if it fails, since a model may be fit for one process only."""
    seed = "0" if os.environ.get("PYTHONHASHSEED") != "0" else "1"
    environment = os.environ | {"PYTHONHASHSEED": seed}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "outcomes.json"
        command = [sys.executable, "-P", "-c", _ELSEWHERE, str(root.resolve()), str(file), *slugs]
        subprocess.run(command, env=environment, capture_output=True, check=False)
        return json.loads(file.read_text("utf-8")) if file.exists() else {}


def _problems(entry: Catalogued, elsewhere: Outcomes | None) -> Iterator[Problem]:
    explorable = entry.explorable
    try:
        first, second = outcomes(explorable), outcomes(explorable)
    except Exception:  # an author's model may raise anything; freezing it says what
        return
    hints = [hint for file in sorted(files_needed_by(entry)) for hint in hints_in(file)]
    difference = _difference(explorable, first, second)
    if difference:
        yield _differs(entry, difference, ("each time it is run", "Give it a seed, as in `default_rng(seed)`."), hints)
    elif elsewhere and (difference := _difference(explorable, first, elsewhere)):
        words = "in another process", "Give chance a seed, and sort a set before you go through it."
        yield _differs(entry, difference, words, hints)
    else:
        for hint in hints:
            what = f"`{hint.call}` in `{hint.function}` is not the same at all times."
            yield Problem(hint.file, what, hint.remedy, hint.line, is_warning=True)


def _difference(explorable: Explorable, one: Outcomes, other: Outcomes) -> tuple[str, State] | None:
    """Name the first function that gives something else, and the state."""
    functions = (explorable.model, explorable.figure, explorable.narrate)
    for state, these, those in zip(sampled_states(explorable), one, other, strict=True):
        for function, this, that in zip(functions, these, those, strict=True):
            if this != that:
                return getattr(function, "__name__", "model"), state
    return None


def _differs(entry: Catalogued, difference: tuple[str, State], words: tuple[str, str], hints: list[Hint]) -> Problem:
    """Say which function gives something else in which state, when, and what to do."""
    (function, state), (when, remedy) = difference, words
    what = f"In the state {state} of {entry.attribute}, `{function}` gives something else {when}."
    why = "A page shows what a model gave once, and a notebook must show the same."
    if not hints:
        return Problem(entry.file, what, remedy, entry.line, why=why)
    hint = hints[0]
    return Problem(hint.file, f"{what} Look at `{hint.call}` in `{hint.function}`.", hint.remedy, hint.line, why=why)


def _read_sound(root: Path) -> dict[str, str]:
    try:
        sound = json.loads((root / SOUND).read_text("utf-8"))
        return {slug: key for slug, key in sound.items() if isinstance(key, str)}
    except (OSError, ValueError, AttributeError):
        return {}


def _write_sound(root: Path, sound: dict[str, str], *, changed: bool) -> None:
    if changed:
        with suppress(OSError):  # without it all models are run again next time
            write_atomically(root / SOUND, json.dumps(sound, sort_keys=True).encode())
