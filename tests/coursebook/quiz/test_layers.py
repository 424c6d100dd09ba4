"""What reads and checks questions knows nothing of how they look."""

import ast
from pathlib import Path

import pytest

import coursebook.quiz

MODULES = sorted(Path(coursebook.quiz.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_quiz_imports_nothing_that_writes_html(module):
    """`coursebook.rendering` imports `coursebook.quiz`, not the other way round."""
    nodes = ast.walk(ast.parse(module.read_text("utf-8")))
    imported = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}

    assert [
        name for name in imported if name.startswith(("coursebook.rendering", "markupsafe", "jinja2", "html"))
    ] == []
