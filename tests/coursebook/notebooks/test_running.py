"""Running notebooks: in the frozen life, in the course's folder, and what failures say."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from coursebook.notebooks.running import run_notebooks
from coursebook.problems import CourseError
from tests.coursebook.small_course import WATERING, add_code, make_synced_course


def notebook_of(*sources, tags=()):
    cells = [
        new_code_cell(source, id=f"cell-{number}", metadata={"tags": list(tags)})
        for number, source in enumerate(sources, 1)
    ]
    return new_notebook(cells=[new_markdown_cell("# Title", id="title"), *cells])


def run(root, notebook, **options):
    """Outputs of each code cell, without what is the same for all."""
    path = root / "a.ipynb"
    cells = run_notebooks({path: notebook}, root, **options)[path].cells[1:]
    return [[output.get("data", output.get("text")) for output in cell.outputs] for cell in cells]


def test_cells_run_frozen_in_the_course_s_folder_and_find_its_models(tmp_path):
    """What a cell may rely on: the life, the folder and the models."""
    (tmp_path / "widgets_of_test.py").write_text("answer = 42\n")
    notebook = notebook_of(
        "import os\nfrom coursebook.explorable.output_mode import is_frozen\nfrom widgets_of_test import answer",
        f"is_frozen(), os.getcwd() == {str(tmp_path)!r}, answer",
        "print('one')\nprint('two')",
    )

    assert run(tmp_path, notebook) == [[], [{"text/plain": "(True, True, 42)"}], ["one\ntwo\n"]]


def test_nobody_s_start_up_files_are_read(tmp_path, monkeypatch):
    """A name that a person's own IPython defines is not there for the book."""
    startup = tmp_path / "profile_default/startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("my_name = 1\n")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))

    assert run(tmp_path, notebook_of("'my_name' in dir()")) == [[{"text/plain": "False"}]]


def test_every_failing_notebook_is_named_with_its_cell_and_error(tmp_path):
    """One run tells all; later cells of a failing notebook are not run."""
    notebooks = {
        tmp_path / "a.ipynb": notebook_of("1", "1 / 0", "oops"),
        tmp_path / "b.ipynb": notebook_of("import nothing_like_it"),
        tmp_path / "c.ipynb": notebook_of("1"),
    }
    with pytest.raises(CourseError) as caught:
        run_notebooks(notebooks, tmp_path)

    assert [f"{problem.file.name}: {problem.what}" for problem in caught.value.problems] == [
        "a.ipynb: The cell “cell-2” raises ZeroDivisionError: division by zero.",
        "b.ipynb: The cell “cell-1” raises ModuleNotFoundError: No module named 'nothing_like_it'.",
    ]


def test_an_error_on_purpose_is_an_output(tmp_path):
    """A cell tagged `raises-exception` shows its error, and the next one runs."""
    outputs = run(tmp_path, notebook_of("1 / 0", "2", tags=["raises-exception"]))

    assert [outputs[0][0] is None, outputs[1]] == [True, [{"text/plain": "2"}]]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import time\ntime.sleep(60)", "The cell “cell-1” takes longer than 1 s."),
        ("import os\nos._exit(1)", "The cell “cell-1” ends the kernel."),
        ("import ipywidgets\nipywidgets.IntSlider()", "The cell “cell-1” shows an ipywidget"),
    ],
    ids=["slow", "dead", "widget"],
)
def test_a_cell_that_gives_no_output_for_a_page_is_named(tmp_path, source, message):
    """Cells that never end, that end their kernel, or whose output needs one."""
    with pytest.raises(CourseError, match=message):
        run(tmp_path, notebook_of(source), timeout=1 if "sleep" in source else 60)


NOTE_AND_SLEEP = "import os, time\nopen('pid', 'w').write(str(os.getpid()))\ntime.sleep(60)"


def test_ctrl_c_ends_the_kernels_and_says_nothing(tmp_path):
    """The shell is told 130; no traceback, no kernel and no change of a file stay behind."""
    course = make_synced_course(tmp_path / "course")
    add_code(course / WATERING, NOTE_AND_SLEEP)
    before = (course / WATERING).read_bytes()
    code = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from coursebook.cli.main import main; sys.exit(main(['sync']))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], cwd=course, stderr=subprocess.PIPE)
    pid = wait_for(course / "pid")
    process.send_signal(signal.SIGINT)
    words = process.communicate(timeout=120)[1]

    assert (process.returncode, words, is_alive(pid), (course / WATERING).read_bytes()) == (
        130,
        b"",
        False,
        before,
    )


def wait_for(file):
    """The number that another process writes."""
    while not (file.exists() and file.read_text()):
        time.sleep(0.05)
    return int(file.read_text())


def is_alive(pid):
    """Whether a process is there and more than a name in a table."""
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "\nState:\tZ" not in status.read_text()


def test_cells_for_the_notebook_alone_are_not_run(tmp_path):
    """A page never depends on them, so a class that has broken one can still sync and build."""
    notebook = notebook_of("'shown'", "1 / 0", "'shown too'")
    notebook.cells[2].metadata.tags = ["notebook-only"]

    assert run(tmp_path, notebook) == [[{"text/plain": "'shown'"}], [], [{"text/plain": "'shown too'"}]]
