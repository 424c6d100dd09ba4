"""Beginnings are complete: what is written plays, is tested, and passes every check."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coursebook.cli.main import main
from coursebook.importers.starters import start_explorable, start_quiz
from coursebook.problems import CourseError
from coursebook.sync import apply_plan, plan_sync, write_lock
from tests.coursebook.small_course import make_synced_course, snapshot
from tests.coursebook.sync.writes.test_transaction import die_after_putting_one

ROOT = Path(__file__).parents[4]
CHECK = "import sys; from coursebook.cli.main import main; sys.exit(main(['check']))"


@pytest.fixture
def course(tmp_path) -> Path:
    """A course in step, with a folder for tests."""
    (tmp_path / "tests" / "widgets").mkdir(parents=True)
    return make_synced_course(tmp_path)


def checked(course: Path) -> str:
    """What the check says of a course, in a process of its own, since its `widgets` are not ours."""
    finished = subprocess.run([sys.executable, "-c", CHECK], cwd=course, capture_output=True, text=True, check=False)
    return finished.stdout + finished.stderr


def cell_sources(course: Path, notebook: str) -> list[str]:
    cells = json.loads((course / notebook).read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells]


def test_a_new_explorable_and_quiz_pass_every_check(course):
    """After a sync, nothing is left to fix: every state is finite, every control matters, every key is right."""
    start_explorable(course, "watering")
    start_quiz(course, "watering")
    apply_plan(plan_sync(course))

    assert checked(course).startswith("No problems")


def test_the_test_of_a_new_explorable_passes(course):
    """It is run as its author runs it."""
    start_explorable(course, "pot-weight")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(course), str(ROOT)])}
    finished = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False, env=environment)

    assert (finished.returncode, "6 passed" in finished.stdout) == (0, True), finished.stdout


def test_an_explorable_is_shown_in_the_chapter_of_its_name(course):
    """Its cell comes after the document's text."""
    start_explorable(course, "watering")

    assert cell_sources(course, "book/garden/watering.ipynb")[-1] == "from widgets import watering\n\nwatering"


def test_an_explorable_may_stand_in_another_chapter_or_in_none(course):
    """With a chapter named it goes there; with no chapter of its name it waits in the package."""
    start_explorable(course, "pot-weight", chapter="pruning")
    start_explorable(course, "sunshine")

    assert "pot_weight" in cell_sources(course, "book/garden/pruning.ipynb")[-1]
    assert sorted(file.name for file in (course / "widgets").glob("*.py")) == [
        "__init__.py",
        "pot_weight.py",
        "sunshine.py",
    ]
    assert (course / "widgets" / "__init__.py").read_text("utf-8").endswith("\nlazy_package(__name__)\n")


def test_a_package_that_imports_its_explorables_gets_the_import(course):
    """As courses had it before: the new one has its place in the alphabet."""
    package = course / "widgets" / "__init__.py"
    package.parent.mkdir(exist_ok=True)
    package.write_text('"""Ours."""\n\nfrom widgets.pot import pot\nfrom widgets.sun import sun\n', "utf-8")

    start_explorable(course, "rain")

    assert package.read_text("utf-8").splitlines()[2:] == [
        "from widgets.pot import pot",
        "from widgets.rain import rain",
        "from widgets.sun import sun",
    ]


@pytest.mark.parametrize("name", ["", "Two Words", "2-tides", "../evil", "a" * 80, "init"])
def test_a_bad_name_is_refused_and_nothing_is_written(course, name):
    """The message says what a name looks like."""
    before = snapshot(course)

    with pytest.raises(CourseError, match="not a valid name for an explorable"):
        start_explorable(course, name)
    assert snapshot(course) == before


def test_what_is_there_is_never_written_over(course):
    """Neither a module nor a quiz."""
    start_explorable(course, "watering")
    start_quiz(course, "watering")
    before = snapshot(course)

    with pytest.raises(CourseError, match="An explorable with this name exists already"):
        start_explorable(course, "watering")
    with pytest.raises(CourseError, match="has a quiz already"):
        start_quiz(course, "watering")
    assert snapshot(course) == before


def test_a_chapter_that_is_not_there_is_asked_for_by_its_likely_name(course):
    """With the nearest slug."""
    with pytest.raises(CourseError, match="Did you mean “watering”"):
        start_quiz(course, "waterin")


def test_the_command_writes_both_and_says_how_to_go_on(course, capsys):
    """`coursebook new explorable NAME --chapter CHAPTER`, and `coursebook new quiz CHAPTER`."""
    first = main(["new", "explorable", "pot-weight", "--chapter", "watering", "--root", str(course)])
    second = main(["new", "quiz", "watering", "--root", str(course)])

    assert (first, second) == (0, 0)
    assert capsys.readouterr().out.count("Next: coursebook sync") == 2
    assert (course / "book" / "quizzes" / "watering.yml").exists()


@pytest.mark.parametrize("words", [["explorable"], ["quiz"], ["tomatoes"], ["tomatoes", "more"]])
def test_half_a_command_says_what_is_lacking(course, words, capsys):
    """All three ways are shown."""
    assert main(["new", *words, "--root", str(course)]) == 1
    assert "new FOLDER --from DOCUMENT" in capsys.readouterr().err


def test_a_beginning_that_was_killed_is_finished_by_the_next_command(course, monkeypatch):
    """Explorable, its test, its name in the package and its cell: all of them, although only one was in its place."""
    with monkeypatch.context() as patch:
        die_after_putting_one(patch)
        with pytest.raises(KeyboardInterrupt):
            start_explorable(course, "watering")
    half = [path for path in (course / "widgets").glob("*.py") if path.stem in ("watering", "__init__")]
    with write_lock(course):
        sources = cell_sources(course, "book/garden/watering.ipynb")

    assert (len(half), (course / "widgets/watering.py").exists()) == (1, True)
    assert ((course / "tests/widgets/test_watering.py").exists(), sources[-1]) == (
        True,
        "from widgets import watering\n\nwatering",
    )
