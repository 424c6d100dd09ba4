"""Freezing many explorables: from the cache while all that they need is the same."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coursebook.explorable.catalogue import explorables
from coursebook.frozen import dependencies as dependencies_module
from coursebook.frozen.cache import CACHE, cached_dependencies, freeze_all
from tests.browser.quiz_page import own_widgets

ROOT = Path(__file__).parents[3]


#: A model whose results follow from a file of each kind.
MODEL = """
import importlib
from dataclasses import dataclass
from pathlib import Path
from coursebook.chart import Axis, chart, rule
from coursebook.explorable import Explorable, Preset, Slider
from widgets import direct
from . import relative
from .sub.deep import depth
computed = importlib.import_module("widgets." + "computed_name")
HERE = Path(__file__).parent
AT_IMPORT = (HERE / "at_import.csv").read_text()
READS = ["documents/named.md"]

@dataclass(frozen=True)
class Level:
    y: float

def simulate(days):
    from widgets import lazy
    return Level(days + len((HERE.parent / "when_called.txt").read_text()) + len(list((HERE / "tables").iterdir())))

tides = Explorable(
    slug="tides", title="Tides", question="When?", model=simulate,
    controls=[Slider("days", "Days", 0, 4, step=2, default=2)],
    figure=lambda level: chart("Tides", Axis("m", 0, 50), Axis("-", 0, 1), [rule("level", x=level.y, span=(0, 1))]),
    narrate=lambda level: f"It stands at {level.y}.",
    presets=[Preset("Low", days=0), Preset("Mid", days=2), Preset("High", days=4)],
)
"""
#: The other files of that course, each with what it holds.
FILES = {
    "widgets/__init__.py": "\n".join(f"from widgets.{name} import *" for name in ("setting", "tides", "waves")) + "\n",
    "widgets/tides.py": MODEL,
    "widgets/waves.py": MODEL.replace("tides", "waves").replace("from widgets import direct", "import widgets.unused"),
    "widgets/setting.py": "unit = 1\n",
    "widgets/direct.py": "from widgets.indirect import x\n",
    "widgets/indirect.py": "x = 1\n",
    "widgets/relative.py": "y = 1\n",
    "widgets/computed_name.py": "z = 1\n",
    "widgets/lazy.py": "z = 1\n",
    "widgets/unused.py": "z = 1\n",
    "widgets/never.py": "z = 1\n",
    "widgets/sub/__init__.py": "",
    "widgets/sub/deep.py": "depth = 1\n",
    "widgets/at_import.csv": "1,2",
    "widgets/tables/a.csv": "1",
    "documents/named.md": "High.",
    "documents/other.md": "Dry.",
    "when_called.txt": "wet",
}
#: What the tides need, among these; the waves are only their neighbours.
NEIGHBOURS = {"widgets/waves.py", "widgets/unused.py"}
NEEDED = FILES.keys() - {*NEIGHBOURS, "widgets/never.py", "documents/other.md", "widgets/tables/a.csv"}


@pytest.fixture(scope="module")
def frozen_course(tmp_path_factory):
    """A course whose tides are frozen and kept."""
    course = tmp_path_factory.mktemp("needs")
    for name, text in FILES.items():
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(text, "utf-8")
    with own_widgets():
        frozen_again(course)
    return course


@pytest.fixture
def course(frozen_course, tmp_path):
    """A copy to change, with what was kept."""
    return shutil.copytree(frozen_course, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__"))


def frozen_again(course: Path) -> list[str]:
    """Freeze the tides if that is necessary, and say what was frozen."""
    reports = []
    tides = {slug: entry for slug, entry in explorables(course).items() if slug == "tides"}
    freeze_all(course, tides, report=lambda slug, *_: reports.append(slug))
    return reports


def test_needs_are_every_file_that_counts_and_no_other(frozen_course):
    """Modules at any depth, relative or by a computed name, their packages, data read at import, at a call, named."""
    needs = cached_dependencies(frozen_course, "tides")

    assert needs.files.keys() == {*NEEDED, "widgets/tables"}
    assert needs.distributions.keys() == {"numpy"}


@pytest.mark.parametrize("name", sorted(FILES))
def test_change_in_what_a_model_needs_is_noticed_and_no_other(name, course):
    """A new name for all that it needs, for each kind of file; none for a neighbour's."""
    needs = cached_dependencies(course, "tides")
    assert needs.are_current(course)

    (course / name).write_text(FILES[name] + "\n")

    assert needs.are_current(course) is (name not in NEEDED)


@pytest.mark.parametrize("change", ["file gone", "new file in a folder", "numpy", "Python", "generator"])
def test_other_changes_are_noticed(change, course, monkeypatch):
    """What is not there any more, what a model lists, and what is installed."""
    needs = cached_dependencies(course, "tides")
    match change:
        case "file gone":
            (course / "when_called.txt").unlink()
        case "new file in a folder":
            (course / "widgets/tables/b.csv").write_text("2")
        case "numpy":
            monkeypatch.setattr(dependencies_module, "_version", lambda name: "0.0")
        case "Python":
            monkeypatch.setattr(dependencies_module.platform, "python_version", lambda: "3.99")
        case "generator":
            monkeypatch.setattr(dependencies_module, "_generator_hash", lambda *, is_made: "another")

    assert not needs.are_current(course)


def test_parts_of_the_generator_that_count_exist():
    """A module that moves without its name in the list would never be noticed as changed."""
    generator = ROOT / "coursebook"

    packages = [f"{name}/__init__.py" for name in dependencies_module.DOCUMENT_PACKAGES]

    parts = [*dependencies_module.FREEZING_MODULES, *packages]

    assert [name for name in parts if not (generator / name).is_file()] == []


def test_changed_data_are_frozen_again_and_once(course):
    """From the change to the new data, and then from the cache."""
    (course / "when_called.txt").write_text("wetter")
    with own_widgets():
        again = frozen_again(course), frozen_again(course)

    assert again == (["tides"], [])
    assert "It stands at 9" in (course / CACHE / "tides.json").read_text()


def test_model_that_takes_the_package_itself_needs_the_neighbours(course):
    """From the package it can reach every one of them."""
    module = course / "widgets" / "tides.py"
    module.write_text(MODEL.replace("from widgets import lazy", "import widgets"))
    with own_widgets():
        frozen_again(course)

    assert cached_dependencies(course, "tides").files.keys() >= NEIGHBOURS


def test_kept_in_the_form_of_an_earlier_version_is_replaced(course):
    """It does not say what it needed; nobody has to delete it."""
    old = course / CACHE / "tides-0123456789abcdef.json"
    (course / CACHE / "tides.json").unlink()
    old.write_text('{"slug": "tides", "states": 3, "script": "", "gzipped": 9}')
    other = course / CACHE / "tides-in-spring-0123456789abcdef.json"
    other.write_text("{}")

    with own_widgets():
        assert frozen_again(course) == ["tides"]

    assert sorted(file.name for file in (course / CACHE).iterdir()) == [other.name, "tides.json"]


def test_module_that_somebody_imported_before_is_frozen_with_all_its_needs(course):
    """Nobody recorded what it did then, so another process imports it again."""
    (course / CACHE / "tides.json").unlink()
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, '.'); import widgets.tides; "
        "from coursebook.frozen.cache import freeze_all; from coursebook.explorable.catalogue import explorables as e; "
        "r = Path('.'); freeze_all(r, {'tides': e(r)['tides']})"
    )
    subprocess.run([sys.executable, "-c", script], cwd=course, check=True)

    assert cached_dependencies(course, "tides").files.keys() == {*NEEDED, "widgets/tables"}


def test_second_time_nothing_runs(tmp_path):
    """A report is made for what is frozen: once, and then no more; a damaged cache counts as none."""
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
        "from pathlib import Path; from coursebook.explorable.catalogue import explorables as e; "
        "from coursebook.frozen.cache import freeze_all; r = Path('.'); freeze_all(r, e(r))"
    )

    ended = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert ended.stderr.count("TypeError: ") == 2
    assert not (tmp_path / CACHE).exists()
