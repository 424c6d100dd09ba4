"""Which explorables a course has: found by module, and named when they cannot be."""

import sys
from pathlib import Path

import pytest

from coursebook.explorable.catalogue import explorables
from coursebook.problems import CourseError

MODULE = '''
"""A model."""

from coursebook.explorable import Explorable, Toggle

{name} = Explorable(
    slug="{slug}", title="T", question="Is it?", controls=[Toggle("a", "A")],
    model=dict, figure=dict, narrate=str, presets=[],
)
'''


@pytest.fixture
def course(tmp_path, monkeypatch):
    """An empty course; the models of this one are put back afterwards."""
    (tmp_path / "widgets").mkdir()
    (tmp_path / "widgets" / "__init__.py").write_text("")
    before = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "widgets"}
    monkeypatch.setattr(sys, "path", list(sys.path))
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == "widgets"]:
        del sys.modules[name]
    sys.modules.update(before)


def write(course: Path, name: str, text: str) -> Path:
    """Write a module of the course."""
    file = course / "widgets" / f"{name}.py"
    file.write_text(text)
    return file


def test_found_with_module_attribute_and_line(course):
    """What `coursebook list` tells others."""
    write(course, "tides", MODULE.format(name="tides", slug="tides"))

    entry = explorables(course)["tides"]

    assert (entry.module, entry.attribute, entry.line) == ("widgets.tides", "tides", 6)


def test_imported_explorable_is_not_found_twice(course):
    """It belongs to the module that assigns it."""
    write(course, "tides", MODULE.format(name="tides", slug="tides"))
    write(course, "waves", "from widgets.tides import tides\n")

    assert list(explorables(course)) == ["tides"]


def test_modules_that_cannot_be_imported_are_all_named(course):
    """Each with its line and error."""
    write(course, "one", "x = 1\n\ny = x +\n")
    write(course, "two", "x = 1\nraise ValueError('low tide')\n")

    with pytest.raises(CourseError) as caught:
        explorables(course)

    places = [(Path(problem.file).name, problem.line) for problem in caught.value.problems]
    assert places == [("one.py", 3), ("two.py", 2)]
    assert "ValueError: low tide" in caught.value.problems[1].what


def test_slug_of_two_explorables(course):
    """Saved answers and links could not tell them apart."""
    write(course, "tides", MODULE.format(name="tides", slug="same"))
    write(course, "waves", MODULE.format(name="waves", slug="same"))

    with pytest.raises(CourseError, match=r"'same' is also the slug of tides in tides\.py"):
        explorables(course)


def test_annotated_definition_is_found(course):
    """A careful author annotates."""
    text = MODULE.format(name="tides", slug="tides").replace("tides = Explorable(", "tides: Explorable = Explorable(")
    write(course, "tides", text)

    assert list(explorables(course)) == ["tides"]


def test_line_of_another_module_is_not_given(course):
    """A syntax error in what a module imports is reported where it is, and only there."""
    write(course, "air", "x = 1\nfrom widgets import broken\n")
    write(course, "broken", "x = 1\n\n\n\n\n\ny = x +\n")

    with pytest.raises(CourseError) as caught:
        explorables(course)

    assert {Path(problem.file).name: problem.line for problem in caught.value.problems} == {"air.py": 2, "broken.py": 7}
