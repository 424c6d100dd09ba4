"""A lazy package of models: each way to import from it, and what it imports on the way."""

import importlib
import sys
import threading

import pytest

from coursebook.explorable import Explorable

MODULE = """
from coursebook.chart import Axis, chart, line
from coursebook.explorable import Explorable, Slider
from dataclasses import dataclass

@dataclass(frozen=True)
class Water:
    height: float

PEOPLE = {people}

def simulate(hour):
    return Water(float(hour))

def draw(water):
    return chart("Water", Axis("Hour", 0, 2), Axis("Height", 0, 2), [line("Water", [0, 1], [0, water.height])])

def explorable(slug):
    return Explorable(slug=slug, title="T", question="How high?", controls=[Slider("hour", "Hour", 0, 2, 1, 0)],
        model=simulate, figure=draw, narrate=lambda water: f"It is {{water.height}} high.", presets=[])

{name} = explorable("{name}")
"""
FILES = {
    "__init__.py": "from coursebook.explorable import lazy_package\n\nlazy_package(__name__)\n",
    "tides.py": MODULE.format(name="tides", people=3) + 'spring_tides = explorable("spring-tides")\n',
    "waves.py": MODULE.format(name="waves", people=4),
    "broken.py": "tides = 1\n1 / 0\n",
    "units.py": "from widgets.waves import waves\n\nMETRE = 1\n",
}


@pytest.fixture(autouse=True)
def package(tmp_path, monkeypatch):
    """A package of four modules, not imported yet."""
    others = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "widgets"}
    (tmp_path / "widgets").mkdir()
    for name, text in FILES.items():
        (tmp_path / "widgets" / name).write_text(text, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path / "widgets"
    for name in loaded():
        del sys.modules[name]
    sys.modules.update(others)


def loaded():
    """The modules of the package that have been imported."""
    return sorted(name for name in sys.modules if name.partition(".")[0] == "widgets")


def run(source):
    """Run source as a cell of a notebook, and return its names."""
    names = {"__name__": "__main__"}
    exec(compile(source, "<cell>", "exec"), names)
    return names


def test_only_what_is_asked_for_is_imported():
    """And what that imports itself."""
    assert isinstance(run("from widgets import tides")["tides"], Explorable)
    assert loaded() == ["widgets", "widgets.tides"]


@pytest.mark.parametrize(
    "before", ["", "import widgets.tides", "import widgets.tides as m", "from widgets import waves", "import widgets"]
)
def test_explorable_and_module_of_one_name(before):
    """Whatever was imported first."""
    names = run(f"{before}\nfrom widgets import tides\nimport widgets.tides as m\nfrom widgets import tides as again")

    assert names["tides"].slug == "tides"
    assert names["m"] is sys.modules["widgets.tides"]
    assert names["again"] is names["tides"]
    assert names["tides"] is names["m"].tides


def test_in_a_function_among_other_imports():
    """Each statement gets its own."""
    source = """
def both():
    import json, widgets.tides as m
    from widgets import tides, waves as w, units
    from widgets.tides import simulate
    return m, tides, w, units, simulate
result = both()
"""
    module, tides, waves, units, simulate = run(source)["result"]

    assert module.tides is tides
    assert waves.slug == "waves"
    assert units is sys.modules["widgets.units"]
    assert simulate(2) == module.Water(2.0)


def test_an_attribute_is_the_module():
    """As of every other package; it is imported by being asked for."""
    import widgets  # noqa: PLC0415

    assert widgets.tides is importlib.import_module("widgets.tides")
    assert widgets.tides.tides.slug == "tides"


def test_an_explorable_whose_module_has_another_name():
    """It is found by its assignment, although a broken module beside it cannot be read."""
    assert run("from widgets import spring_tides")["spring_tides"].slug == "spring-tides"


def test_a_star_imports_every_explorable(package):
    """And nothing else."""
    (package / "broken.py").unlink()

    names = run("from widgets import *")

    assert {name for name in names if not name.startswith("__")} >= {"tides", "spring_tides", "waves"}
    assert all(isinstance(names[name], Explorable) for name in ("tides", "spring_tides", "waves"))


def test_a_wrong_name_is_reported_with_the_nearest():
    """In words; a module's own constants do not belong to the package."""
    with pytest.raises(ImportError, match=r"There is no explorable 'tide' in 'widgets'. Did you mean 'tides'\?"):
        run("from widgets import tide")
    with pytest.raises(ImportError, match="no explorable 'PEOPLE'"):
        run("from widgets import PEOPLE")
    with pytest.raises(AttributeError, match="no explorable 'tide'"):
        importlib.import_module("widgets").tide  # noqa: B018


def test_an_error_in_a_module_is_raised_as_it_is():
    """Its author must see it."""
    with pytest.raises(ZeroDivisionError):
        run("from widgets import broken")


def test_completion_knows_explorables_and_modules():
    """Without importing any."""
    names = dir(importlib.import_module("widgets"))

    assert {"tides", "spring_tides", "waves", "units", "broken"} <= set(names)
    assert loaded() == ["widgets"]


def test_threads_get_the_same():
    """Notebooks import in threads, too."""
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(run("from widgets import tides, waves")["tides"]))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert len(set(map(id, found))) == 1
