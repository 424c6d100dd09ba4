"""Freezing many explorables: from the cache where nothing changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from coursebook.catalogue import explorables
from coursebook.freezing import CACHE, fingerprint, freeze_all

ROOT = Path(__file__).parents[2]


@pytest.fixture
def course(tmp_path):
    """A folder with a module that imports another of the course."""
    widgets = tmp_path / "widgets"
    widgets.mkdir()
    (widgets / "one.py").write_text("from widgets import two\nfrom widgets.three import x\n")
    (widgets / "two.py").write_text("y = 1\n")
    (widgets / "three.py").write_text("x = 1\n")
    (widgets / "other.py").write_text("z = 1\n")
    return tmp_path


@pytest.mark.parametrize("changed", ["one", "two", "three"])
def test_change_in_what_a_model_imports_is_noticed(course, changed):
    """The fingerprint follows imports inside the course, at any depth."""
    before = fingerprint(course, course / "widgets" / "one.py")

    (course / "widgets" / f"{changed}.py").write_text("x = y = 2\n")

    assert fingerprint(course, course / "widgets" / "one.py") != before


def test_change_elsewhere_is_not_noticed(course):
    """What a model does not import does not matter to it."""
    before = fingerprint(course, course / "widgets" / "one.py")

    (course / "widgets" / "other.py").write_text("z = 2\n")

    assert fingerprint(course, course / "widgets" / "one.py") == before


def test_second_time_nothing_runs(tmp_path):
    """A report is made for what is frozen anew: once, and then no more; a damaged cache counts as none."""
    entries = explorables(ROOT)
    one = dict([next(iter(entries.items()))])
    reports = []

    frozen = freeze_here(tmp_path, one, reports)
    again = freeze_here(tmp_path, one, reports)
    assert len(reports) == 1
    assert again == frozen
    next((tmp_path / CACHE).glob("*.json")).write_text("{")

    assert freeze_here(tmp_path, one, reports) == frozen
    assert len(reports) == 2


def freeze_here(folder: Path, entries: dict, reports: list) -> dict:
    """Freeze explorables of this course with a cache in another folder, which has the same models."""
    link = folder / "widgets"
    if not link.exists():
        link.symlink_to(ROOT / "widgets", target_is_directory=True)
    return freeze_all(folder, entries, report=lambda *args: reports.append(args))


def test_problems_of_all_are_raised_together(tmp_path):
    """Two explorables that fail give two problems in one error, and nothing is cached."""
    widgets = tmp_path / "widgets"
    widgets.mkdir()
    (widgets / "__init__.py").write_text("")
    for name in ("tides", "waves"):
        source = (ROOT / "widgets" / "validation_loop.py").read_text(encoding="utf-8")
        source = source.replace('slug="validation-loop"', f'slug="{name}"').replace("model=simulate", "model=dict")
        (widgets / f"{name}.py").write_text(source, encoding="utf-8")
    script = (
        "from pathlib import Path; from coursebook.catalogue import explorables as e; "
        "from coursebook.freezing import freeze_all; r = Path('.'); freeze_all(r, e(r))"
    )

    ended = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert ended.stderr.count("TypeError: ") == 2
    assert not (tmp_path / CACHE).exists()


@pytest.mark.parametrize("module", ["one", "three"])
def test_change_in_a_file_that_a_model_reads_is_noticed(module, course):
    """Whether the model's own module lists it or one that it imports; a file that nobody lists does not matter."""
    (course / "tides.md").write_text("High.")
    (course / "other.md").write_text("Dry.")
    source = course / "widgets" / f"{module}.py"
    source.write_text(source.read_text() + 'READS = ["tides.md", "not-there.md"]\n')
    before = fingerprint(course, course / "widgets" / "one.py")

    (course / "other.md").write_text("Wet.")
    assert fingerprint(course, course / "widgets" / "one.py") == before
    (course / "tides.md").write_text("Low.")
    assert fingerprint(course, course / "widgets" / "one.py") != before
