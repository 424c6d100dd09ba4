"""The hooks for pre-commit run a command that there is."""

import shlex
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from coursebook.cli.main import parser

ROOT = Path(__file__).parents[3]


def hooks() -> list[dict]:
    offered = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    used = YAML(typ="safe").load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    return [*offered, *(hook for repo in used["repos"] for hook in repo["hooks"])]


@pytest.mark.parametrize("hook", hooks(), ids=["offered", "used"])
def test_the_hook_is_a_command_of_ours(hook):
    """The command line parses, and the hook runs for the files that it checks."""
    program, *words = shlex.split(hook["entry"])

    assert program == "coursebook"
    assert parser().parse_args(words).command.__name__ == "check"
    assert hook["pass_filenames"] is False
