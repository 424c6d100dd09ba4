"""Every notebook is run and strictly compared with its stored outputs."""

import subprocess
import sys

import nbformat
import pytest

NONE: list[nbformat.NotebookNode] = []
THREE = [nbformat.v4.new_output("execute_result", {"text/plain": "3"}, execution_count=None)]

#: By name: a cell's source, its stored outputs, and the result that its test must have.
CASES = {
    "stored": ("1 + 2", THREE, "PASSED"),
    "differs": ("1 + 1", THREE, "FAILED"),
    "not-stored": ("1 + 2", NONE, "FAILED"),
    "no-longer-there": ("pass", THREE, "FAILED"),
    "raises": ("raise ValueError", NONE, "FAILED"),
}


@pytest.fixture(scope="module")
def report(root, tmp_path_factory):
    """Return the report of one run of pytest over a notebook per case, none with an execution count."""
    folder = tmp_path_factory.mktemp("notebooks")
    for name, (source, stored, _) in CASES.items():
        cell = nbformat.v4.new_code_cell(source, id="only", outputs=stored)
        nbformat.write(nbformat.v4.new_notebook(cells=[cell]), folder / f"{name}.ipynb")
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "conftest", "-c", "pyproject.toml"]
    run = subprocess.run([*command, str(folder)], cwd=root, capture_output=True, text=True, check=False)
    return run.stdout.splitlines()


@pytest.mark.parametrize("name", CASES)
def test_stored_output_is_that_of_a_run(report, name):
    """Outputs that differ fail, and so do those that only the run or only the file has."""
    result = f"{CASES[name][2]} {name}.ipynb::Cell 0"

    assert [line for line in report if line.startswith(result)]
