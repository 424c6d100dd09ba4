"""The hooks for pre-commit let a sound course pass, and stop a commit of every mistake that the check knows."""

import re
import shlex
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from coursebook.cli.main import main
from coursebook.explorable.catalogue import forget
from tests.browser.quiz_page import own_widgets
from tests.coursebook.checks.mistakes import MISTAKES
from tests.coursebook.checks.sound import make_sound_course

ROOT = Path(__file__).parents[3]


def hooks() -> list[dict]:
    """Return the hook that is offered to other repositories, and the one that this one uses."""
    offered = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    used = YAML(typ="safe").load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    return [*offered, *(hook for repo in used["repos"] for hook in repo["hooks"])]


each_hook = pytest.mark.parametrize("hook", hooks(), ids=["offered", "used"])


@each_hook
@pytest.mark.parametrize("mistake", [None, MISTAKES["slug taken"]], ids=["sound", "mistaken"])
def test_hook_fails_if_there_is_a_mistake(hook, mistake, tmp_path, monkeypatch):
    """Pre-commit runs the entry in the course's folder, without names of files, and looks at how it exits."""
    program, *words = shlex.split(hook["entry"])
    with own_widgets():
        monkeypatch.chdir(make_sound_course(tmp_path / "course"))
        if mistake:
            mistake.make(tmp_path / "course")
        forget()

        code = main(words)

    assert (program, hook["pass_filenames"]) == ("coursebook", False)
    assert bool(code) == bool(mistake)


@each_hook
def test_hook_runs_for_every_file_that_is_checked(hook):
    """Each mistake of the corpus is in a file for which the hook runs; others do not trigger it."""
    runs_for = re.compile(hook["files"])

    assert [mistake.file for mistake in MISTAKES.values() if not runs_for.search(mistake.file)] == []
    assert not runs_for.search("README.md")
