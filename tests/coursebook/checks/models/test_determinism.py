"""Models that give two results for one state are named, with the state, the function and the call."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coursebook.checks.course import Course
from coursebook.checks.models import determinism
from coursebook.checks.models.unseeded_calls import hints_in
from coursebook.checks.models.value_digest import value_digest
from coursebook.explorable.catalogue import forget
from coursebook.frozen.cache import freeze_all
from tests.browser.quiz_page import own_widgets
from tests.coursebook.checks.sound import PAGES

POT = PAGES["widgets/pot.py"]
#: Ways to spoil the model: what is written at the top, what is added to the water, and whether two runs show it.
SPOILED = {
    "numpy without a seed": ("", "np.random.default_rng().random()"),
    "numpy's shared generator": ("", "np.random.rand()"),
    "Python's shared generator": ("import random", "random.random()"),
    "by its own name": ("from random import uniform", "uniform(0, 1)"),
    "a clock": ("import time", "time.perf_counter_ns() % 99_991 / 100_000"),
    "a made-up name": ("import uuid", "uuid.uuid4().int % 99_991 / 100_000"),
}


def course_with(folder: Path, top: str, added: str) -> Path:
    """Write a course with one model, to whose water something is added."""
    source = POT.replace("import numpy as np\n", f"import numpy as np\n{top}\n")
    source = source.replace("    return Pot(100 *", f"    more = 0.01 * ({added})\n    return Pot(more + 99 *")
    (folder / "widgets").mkdir()
    (folder / "widgets" / "__init__.py").write_text("")
    (folder / "widgets" / "pot.py").write_text(source, "utf-8")
    return folder


def found(folder: Path):
    """What the check says, once all is frozen."""
    with own_widgets():
        forget()
        course = Course(folder)
        freeze_all(folder, course.explorables)
        return determinism.check(course)


@pytest.mark.parametrize("name", SPOILED)
def test_unseeded_chance_is_named_with_model_state_and_function(name, tmp_path):
    """The line is that of the call, where there is one that is known for this."""
    (problem,) = found(course_with(tmp_path, *SPOILED[name]))

    assert problem.what.startswith(
        "In the state {'days': 4, 'big': True} of pot, `simulate` returns something else each"
    )
    assert not problem.is_warning
    if name != "a clock":
        source = (tmp_path / "widgets" / "pot.py").read_text("utf-8").splitlines()
        assert SPOILED[name][1].split("(")[0] in source[problem.line - 1]
        assert "in `simulate`" in problem.what


#: A number that tells all 40,320 orders of a set of text from each other: two processes hardly ever have the same one.
ORDER_OF_A_SET = "int(''.join({'1', '2', '3', '4', '5', '6', '7', '8'})) / 1e7"


def test_order_of_a_set_is_found_by_another_process(tmp_path):
    """Within one process, text has the same hashes from first to last."""
    words = ORDER_OF_A_SET

    (problem,) = found(course_with(tmp_path, "", words))

    assert "`simulate` returns something else in another process" in problem.what


def test_a_file_of_the_course_does_not_stop_the_other_process(tmp_path):
    """A file named like a library is not imported in its place, and nothing is skipped silently."""
    words = ORDER_OF_A_SET
    course = course_with(tmp_path, "", words)
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong module')\n")
    (course / "json.py").write_text("raise SystemExit('the wrong module')\n")

    (problem,) = found(course)

    assert "in another process" in problem.what


def test_the_other_process_starts_without_slow_imports(tmp_path, root, monkeypatch):
    """They took four of its five seconds, each time a model had changed."""
    monkeypatch.setenv("PYTHONPATH", str(root))  # without `tests/absent`
    noted = tmp_path / "noted"
    is_slow = 'str(bool(sys.modules.get("rfc3987_syntax")))'
    note = f"import pathlib, sys\npathlib.Path({str(noted)!r}).write_text({is_slow})"
    course = course_with(tmp_path, note, "0")

    assert found(course) == []
    assert noted.read_text("utf-8") == "False"


def test_day_is_warned_of_though_no_two_runs_differ(tmp_path):
    """They would tomorrow."""
    (problem,) = found(course_with(tmp_path, "import datetime", "datetime.date.today().day"))

    assert (problem.is_warning, problem.what) == (
        True,
        "`datetime.date.today()` in `simulate` does not always return the same.",
    )


def test_sound_model_is_run_once_and_not_again(tmp_path, monkeypatch):
    """Until something changes that it needs."""
    folder = course_with(tmp_path, "", "np.random.default_rng(7).random()")
    assert found(folder) == []
    ran = []
    monkeypatch.setattr(determinism, "_outcomes_in_worker", lambda root, slugs: ran.append(slugs) or {})

    assert (found(folder), ran) == ([], [])
    module = folder / "widgets" / "pot.py"
    module.write_text(module.read_text("utf-8") + "\n", "utf-8")
    assert (found(folder), ran) == ([], [["pot"]])


@pytest.mark.parametrize(
    ("line", "is_named"),
    [
        ("np.random.default_rng(1)", False),
        ("np.random.default_rng(seed)", False),
        ("np.random.default_rng(None)", True),
        ("np.random.seed(1)", False),
        ("np.random.normal()", True),
        ("rng.random()", False),
        ("random.Random(3)", False),
        ("random.Random()", True),
        ("random.seed(3)", False),
        ("draw()", True),
        ("secrets.token_hex()", True),
        ("dt.now()", True),
        ("time.sleep(0)", False),
    ],
)
def test_calls_are_known_by_their_full_names(line, is_named, tmp_path):
    """Whatever a module calls them."""
    file = tmp_path / "model.py"
    top = "import random, secrets, time\nimport numpy as np\nfrom random import choice as draw\n"
    file.write_text(f"{top}from datetime import datetime as dt\ndef model(rng, seed):\n    return {line}\n", "utf-8")

    assert [(hint.line, hint.function) for hint in hints_in(file)] == ([(6, "model")] if is_named else [])


def test_names_of_values_are_the_same_in_all_processes():
    """Not the place of an object in memory, nor the order of a set."""
    value = "[{'a', 'b', 'c'}, object(), {1: 2.5}]"
    script = f"from coursebook.checks.models.value_digest import value_digest; print(value_digest({value}))"
    names = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }

    assert names == {value_digest([{"c", "b", "a"}, object(), {1: 2.5}])}
