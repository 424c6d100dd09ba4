"""`pytest` in the folder of a course: what it collects, what it finds in files and models, and what it writes down."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.coursebook.testing.sea_course import TIDES, insert_cell, make_sea_course

#: Tests that need no browser.
FILES = ["_config.yml", "widgets", "book"]


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The course."""
    return make_sea_course(tmp_path_factory.mktemp("plugin") / "sea")


@pytest.fixture
def course(sound, tmp_path):
    """A copy of it, to be changed."""
    return Path(shutil.copytree(sound, tmp_path / "sea"))


def prove(course: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run pytest in a course."""
    environment = {name: value for name, value in os.environ.items() if name != "CI"} | variables
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rA", *arguments]
    return subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)


def results(run: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """The result of each test, by its id."""
    return {name: result for result, name in re.findall(r"^(PASSED|FAILED|ERROR) (.+?)(?: - .*)?$", run.stdout, re.M)}


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text in a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def record(course: Path) -> dict:
    """What was written down."""
    return json.loads((course / "coursebook-proof.json").read_text(encoding="utf-8"))


def test_a_sound_course_is_proved(course):
    """Every kind of test is there and passes, and the record says so, in words and in numbers."""
    run = prove(course, "--engines", "chromium", "--states", "3")
    written = record(course)

    assert run.returncode == 0, run.stdout
    assert (written["version"], written["proved"], written["complete"], written["missing"]) == (1, True, True, {})
    assert list(written["engines"]) == ["chromium"]
    assert written["pages"] == len([*(course / "book").rglob("*.md"), *(course / "book").rglob("*.ipynb")])
    assert written["questions"] == 9
    assert written["states"] > 42
    assert {"contract", "site", "models", "notebooks", "states", "kept answers"} <= written["tests"].keys()
    assert all(row["failed"] == row["skipped"] == 0 < row["passed"] for row in written["tests"].values())
    assert written["line"] in run.stdout
    assert written["line"].startswith(f"Proved on {written['when'][:10]}: {written['pages']} pages,")


def test_mistakes_in_files_and_models_are_found_where_they_are(course):
    """Each by the test that is meant for it, in words that name the place; every other test passes."""
    tides = course / "widgets" / "tides.py"
    dice = course / "widgets" / "dice.py"
    shutil.copy(tides, dice)
    edit(tides, "return Tide(PULL", "return Tide(float('nan') if hour == 6 else PULL")
    edit(dice, 'slug="tides"', 'slug="dice"')
    edit(dice, "tides = Explorable", "dice = Explorable")
    edit(dice, "PULL[moon] * hour / 2 * (0.5 if harbour else 1)", "PULL[moon] * hour / 2 + random.random()")
    edit(dice, "from dataclasses", "import random\nfrom dataclasses")
    insert_cell(course / "book/chapters/boats.ipynb", "1 + 1")
    edit(course / "documents/the-sea.md", "A heavy boat", "A laden boat")

    run = prove(course, "-k", "not chromium and not firefox and not webkit and not site", *FILES)
    failed = {name for name, result in results(run).items() if result == "FAILED"}

    assert {"widgets/tides.py::tides", "_config.yml::determinism"} <= failed
    assert {"_config.yml::sync_state", "book/chapters/boats.ipynb::Cell 0"} <= failed
    assert "_config.yml::links" not in failed
    assert re.search(r"tides.*finite", run.stdout)
    assert re.search(r"dice.*random", run.stdout)
    assert "Not proved" in run.stdout
    assert record(course)["proved"] is False


def test_a_dead_control_is_found(course):
    """It is named, with the explorable's place."""
    edit(course / "widgets" / "tides.py", "* (0.5 if harbour else 1)", "")

    run = prove(course, "widgets")

    assert re.search(r"tides\.py:\d+: the control 'harbour' of 'tides' changes nothing", run.stdout)


def test_a_site_that_cannot_be_built_is_one_failure(course):
    """The pages' tests are skipped, with the place to look at."""
    (course / "book/glossary.md").write_text("# Glossary\n\n{doc}`nowhere`\n", encoding="utf-8")

    run = prove(course, "--engines", "chromium", "-k", "site or chromium", "_config.yml", "book/glossary.md")

    assert [name for name, result in results(run).items() if result == "FAILED"] == ["_config.yml::site"]
    assert "see the test `_config.yml::site`" in run.stdout


@pytest.mark.parametrize(("option", "outcome"), [((), "skipped"), (("--require-engines",), "failed")])
def test_a_missing_engine_is_named(course, option, outcome):
    """As a skip that the summary shows, or as a failure where it is asked for."""
    nothing = {"PATH": "", "PLAYWRIGHT_BROWSERS_PATH": str(course)}
    edit(course / "pytest.ini", "true", "true\ncoursebook_engines = webkit")

    run = prove(course, *option, "book/glossary.md", **nothing)
    written = record(course)

    assert (run.returncode != 0) == (outcome == "failed")
    assert written["missing"]["webkit"].startswith("webkit: no WebKit that can be driven is installed. Install it")
    assert all(row[outcome] > 0 == row["passed"] for row in written["tests"].values())
    assert "webkit is missing" in written["line"]


def test_an_engine_that_does_not_exist_is_refused(course):
    """With those that do."""
    run = prove(course, "--engines", "chromium,opera")

    assert run.returncode != 0
    assert "no engine is called opera; there are chromium, firefox, webkit." in run.stderr + run.stdout


def test_nothing_happens_where_it_is_not_switched_on(course):
    """Other projects of the same environment are left alone."""
    (course / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")

    run = prove(course, TIDES.as_posix(), "_config.yml")

    assert "collected 0 items" in run.stdout
    assert not (course / "coursebook-proof.json").exists()
