"""What a catalogue says of models that cannot be imported, and of definitions that are not a module's own."""

import sys

import pytest

from coursebook.explorable.catalogue import PACKAGE, explorables
from coursebook.problems import CourseError

POT = '''\
"""A pot grows lighter as it dries."""

from coursebook.explorable import Explorable, Toggle

{name} = Explorable(
    slug="{slug}",
    title="A drying pot",
    question="When is it dry?",
    controls=[Toggle("wet", "It rains")],
    model=dict,
    figure=dict,
    narrate=str,
    presets=[],
)
'''


def ours():
    """Modules of any course's models that Python knows."""
    return [name for name in sys.modules if name.partition(".")[0] == PACKAGE]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A folder for a course with models of its own; those of this course are back afterwards."""
    for name in ours():
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / PACKAGE).mkdir()
    (tmp_path / PACKAGE / "__init__.py").write_text("", encoding="utf-8")
    yield tmp_path
    for name in ours():
        del sys.modules[name]


def write(course, name, text):
    file = course / PACKAGE / f"{name}.py"
    file.write_text(text, encoding="utf-8")
    return file


def refused(course):
    """The problems for which the course is refused."""
    with pytest.raises(CourseError) as caught:
        explorables(course)
    return caught.value.problems


def test_course_without_models_has_none(tmp_path):
    """A course may be words only."""
    assert explorables(tmp_path) == {}


def test_entry_knows_its_file_and_definition(course):
    """An editor opens the file; the build imports the attribute."""
    file = write(course, "pot", POT.format(name="drying_pot", slug="drying-pot"))

    entry = explorables(course)["drying-pot"]

    assert (entry.file, entry.module, entry.attribute, entry.line) == (file, "widgets.pot", "drying_pot", 5)
    assert entry.explorable is sys.modules["widgets.pot"].drying_pot


def test_order_is_that_of_the_modules_names(course):
    """Whatever order the folder has on a disk, a build is the same."""
    for name in ("sun", "air", "pot"):
        write(course, name, POT.format(name=name, slug=name))

    found = explorables(course)

    assert list(found) == ["air", "pot", "sun"]


def test_module_of_numbers_alone_is_passed_over(course):
    """Models may share a module that shows nothing."""
    write(course, "soil", '"""Soil."""\n\nDEPTH = 3\n')

    assert explorables(course) == {}


def test_import_error_names_file_line_and_module(course):
    """The second line asks for what nobody has."""
    file = write(course, "pot", '"""A pot."""\nimport no_such_soil\n')

    (problem,) = refused(course)

    assert (problem.file, problem.line) == (file, 2)
    assert problem.what == "ModuleNotFoundError: No module named 'no_such_soil'"


def test_syntax_error_names_file_and_line(course):
    """The bracket on line 3 is never closed."""
    file = write(course, "pot", '"""A pot."""\n\nDEPTH = (3\n')

    (problem,) = refused(course)

    assert (problem.file, problem.line, problem.what.partition(":")[0]) == (file, 3, "SyntaxError")


def test_definition_that_is_refused_is_told_with_its_line(course):
    """`Explorable` begins on line 5; its message says what is wrong."""
    file = write(course, "pot", POT.format(name="pot", slug="Drying Pot"))

    (problem,) = refused(course)

    assert (problem.file, problem.line) == (file, 5)
    assert "The slug must be lower-case words" in problem.what


def test_one_slug_in_one_module_is_refused(course):
    """The second definition is at fault, on its own line: the first fills lines 5 to 14."""
    body = POT.format(name="one", slug="pot") + POT.format(name="two", slug="pot").partition("Toggle\n\n")[2]
    file = write(course, "pot", body)

    (problem,) = refused(course)

    assert (problem.file, problem.line) == (file, 15)
    assert problem.what == "The slug 'pot' is also the slug of one in pot.py."


def test_explorable_imported_under_another_name_is_not_counted(course):
    """It belongs to the module that defines it, whatever another calls it."""
    write(course, "pot", POT.format(name="pot", slug="pot"))
    write(course, "box", "from widgets.pot import pot as box\n")

    found = explorables(course)

    assert [entry.module for entry in found.values()] == ["widgets.pot"]


def test_models_of_another_course_are_forgotten(course, tmp_path_factory):
    """Two courses in one process have a package of the same name."""
    other = tmp_path_factory.mktemp("other")
    (other / PACKAGE).mkdir()
    (other / PACKAGE / "__init__.py").write_text("", encoding="utf-8")
    write(course, "pot", POT.format(name="pot", slug="pot"))
    write(other, "pot", POT.format(name="pot", slug="other-pot"))
    first = list(explorables(course))

    second = list(explorables(other))

    assert (first, second) == (["pot"], ["other-pot"])
