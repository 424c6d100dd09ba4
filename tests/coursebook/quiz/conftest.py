"""The sample course: one model, and a quiz with a question of each type."""

import shutil
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A copy of the sample course; its models are imported, and forgotten afterwards."""
    monkeypatch.setattr(sys, "path", sys.path[:])
    known = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "widgets"}
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == "widgets"]:
        del sys.modules[name]
    sys.modules.update(known)
