"""A model that is edited while a notebook is open: the cell that imports it gets the new version."""

import os
import sys

import pytest
from IPython.core.interactiveshell import InteractiveShell

from coursebook.explorable.output_mode import VARIABLE
from tests.coursebook.explorable.test_lazy_package import FILES

CELL = "from widgets import tides\nheight = tides.model(2).height"


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """An IPython shell in the folder of a course, and nothing imported."""
    monkeypatch.delenv(VARIABLE, raising=False)
    others = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "widgets"}
    (tmp_path / "widgets").mkdir()
    for name in ("__init__.py", "tides.py", "waves.py"):
        (tmp_path / "widgets" / name).write_text(FILES[name], "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(ipython_dir=str(tmp_path / "ipython"))
    shell.course = tmp_path / "widgets"
    yield shell
    InteractiveShell.clear_instance()
    for name in [name for name in sys.modules if name.partition(".")[0] == "widgets"]:
        del sys.modules[name]
    sys.modules.update(others)


def height(shell):
    """Run the cell, and return the height that it computes."""
    done = shell.run_cell(CELL)
    done.raise_error()
    return shell.user_ns["height"]


def edit(shell, old, new, name="tides.py"):
    """Replace words of a module."""
    file = shell.course / name
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_an_edit_is_seen_when_the_cell_runs_again(shell):
    """Twice, in one kernel."""
    assert height(shell) == 2
    edit(shell, "float(hour)", "float(hour) * 10")
    assert height(shell) == 20
    edit(shell, "* 10", "* 30")
    assert height(shell) == 60


def test_quick_edits_of_the_same_length_are_seen(shell, monkeypatch):
    """Python's bytecode is outdated only by a second or a byte; here both stay."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)  # an environment of tests may write none
    file = shell.course / "tides.py"
    second = int(file.stat().st_mtime) * 10**9
    edit(shell, "float(hour)", "float(hour) * 1")
    os.utime(file, ns=(second, second))
    assert height(shell) == 2
    edit(shell, "* 1", "* 9")
    os.utime(file, ns=(second + 5, second + 5))

    assert height(shell) == 18


def test_an_edit_of_a_module_that_another_one_uses_is_seen(shell):
    """The importing module did not change itself."""
    edit(shell, "def simulate(hour):\n    return Water(float(hour))", "from widgets.waves import simulate")
    assert height(shell) == 2
    edit(shell, "float(hour)", "float(hour) + 5", "waves.py")

    assert height(shell) == 7


def test_a_broken_edit_is_an_error_of_the_cell_and_can_be_fixed(shell, capsys):
    """With the line of the module."""
    assert height(shell) == 2
    edit(shell, "def simulate(hour):", "def simulate(hour:")
    assert isinstance(shell.run_cell(CELL).error_before_exec or shell.run_cell(CELL).error_in_exec, SyntaxError)
    edit(shell, "def simulate(hour:", "def simulate(hour):")

    assert height(shell) == 2


def test_without_an_edit_the_explorable_stays_the_same(shell):
    """Its widget, with state and guess, belongs to it."""
    height(shell)
    before = shell.user_ns["tides"]
    height(shell)

    assert shell.user_ns["tides"] is before


def test_a_deleted_module_is_forgotten(shell):
    """It cannot be imported any more."""
    height(shell)
    (shell.course / "tides.py").unlink()

    assert isinstance(shell.run_cell(CELL).error_in_exec, ImportError)


def test_frozen_outputs_follow_nothing(shell, monkeypatch):
    """Where notebooks are run for the page, nobody edits."""
    monkeypatch.setenv(VARIABLE, "frozen")
    height(shell)

    registered = shell.events.callbacks["pre_run_cell"]
    assert [one for one in registered if type(getattr(one, "__self__", None)).__name__ == "_EditFollower"] == []
