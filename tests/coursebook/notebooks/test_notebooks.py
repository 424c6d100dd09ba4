"""Notebooks as files, and the one form in which they are committed."""

import json
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from coursebook.notebooks import (
    TAGS,
    normalisation_problems,
    normalised,
    notebook_bytes,
    notebook_paths,
    read_notebook,
)
from coursebook.notebooks.normalising import NOTEBOOK_ONLY
from coursebook.problems import CourseError
from coursebook.sync.record import outputs_fingerprint

PATH = Path("book/a.ipynb")
SOURCES = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
OUTPUT = new_output("execute_result", {"text/plain": "4"}, execution_count=7, metadata={"a": 1})


def as_saved_by_jupyterlab(cells):
    """A notebook with all that JupyterLab adds."""
    metadata = {
        "kernelspec": {
            "name": "python3",
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
        },
        "language_info": {"name": "python", "version": "3.12.1"},
        "widgets": {"state": {}},
    }
    return new_notebook(cells=cells, metadata=metadata)


def code(source="2 + 2", **fields):
    return new_code_cell(source, outputs=[OUTPUT], execution_count=7, **fields)


def test_metadata_name_the_kernel_and_nothing_else():
    """No version of Python, no widgets' state, nobody's name for the kernel."""
    assert normalised(as_saved_by_jupyterlab([])).metadata == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}
    }


def test_cells_keep_tags_and_lose_other_metadata():
    """Tags in their order; scrolling, timing and folding are not the book's."""
    metadata = {"tags": ["margin", "document"], "scrolled": True, "trusted": True}
    cell = new_markdown_cell("Text.", id="text", metadata=metadata)

    assert normalised(new_notebook(cells=[cell])).cells[0].metadata == {"tags": ["margin", "document"]}


def test_no_execution_counts_stay():
    """Neither of the cell nor of its outputs, whose data and metadata stay."""
    cell = normalised(as_saved_by_jupyterlab([code(id="explore")])).cells[0]

    assert (cell.execution_count, cell.outputs) == (None, [OUTPUT | {"execution_count": None}])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (code(id="explore"), "explore"),
        (code("import x\nx.loop", id="1f2e3d4c"), "x-loop"),
        (new_markdown_cell("\n## Why so many words?\nText.", id="1f2e3d4c"), "why-so-many-words"),
        (new_markdown_cell("…", id="0b0c63a0-9a55-4b9f-8a4f-2f3c9d1f7a11"), "markdown"),
        (new_markdown_cell("Text.", id="facade"), "facade"),
    ],
    ids=["a word", "code", "heading", "no word", "hexadecimal word"],
)
def test_made_up_ids_become_words(cell, expected):
    """An id that JupyterLab made up becomes words of the cell; an author's word stays."""
    assert normalised(new_notebook(cells=[cell])).cells[0].id == expected


def test_equal_ids_are_told_apart_by_number():
    """As after a merge that took both sides."""
    twins = new_notebook()
    twins.cells = [new_markdown_cell("Text.", id="text") for _ in range(3)]

    assert [cell.id for cell in normalised(twins).cells] == ["text", "text-2", "text-3"]


@given(sources=st.lists(SOURCES, max_size=4), counts=st.booleans())
def test_normalising_never_touches_sources_or_order(sources, counts):
    """Every source comes back byte for byte after writing and reading."""
    cells = [code(text) if counts else new_markdown_cell(text) for text in sources]
    data = notebook_bytes(normalised(as_saved_by_jupyterlab(cells)))

    assert [cell.source for cell in read_notebook(PATH, data).cells] == sources


def test_normalising_changes_a_copy():
    """The notebook that was read stays as it was read."""
    notebook = as_saved_by_jupyterlab([code(id="1f2e3d4c")])
    before = notebook_bytes(notebook)
    normalised(notebook)

    assert notebook_bytes(notebook) == before


@given(sources=st.lists(SOURCES, max_size=4))
def test_normalising_twice_is_normalising_once(sources):
    """The form is a fixed point, so that a second sync writes nothing."""
    once = normalised(as_saved_by_jupyterlab([code(text) for text in sources]))

    assert notebook_bytes(normalised(read_notebook(PATH, notebook_bytes(once)))) == notebook_bytes(once)


def test_bytes_are_those_that_jupyter_writes(tmp_path):
    """One space of indentation and a newline at the end, as `nbformat.write`."""
    notebook = normalised(as_saved_by_jupyterlab([code(id="explore")]))
    nbformat.write(notebook, tmp_path / "a.ipynb")

    assert (tmp_path / "a.ipynb").read_bytes() == notebook_bytes(notebook)


def test_an_older_notebook_gets_ids():
    """Format 4.4 knows no cell ids: all else is the same."""
    old = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}}
    old["cells"] = [{"cell_type": "markdown", "metadata": {}, "source": ["# Hello\n", "Text."]}]
    notebook = normalised(read_notebook(PATH, json.dumps(old).encode()))

    assert [(cell.id, cell.source) for cell in notebook.cells] == [("hello", "# Hello\nText.")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"cells": [\n}', r"a.ipynb:2:1: The notebook is not valid JSON"),
        (b"<<<<<<< a\n=======\n>>>>>>> b", r"a.ipynb:1:1: .* Resolve the git conflict in it."),
        (b"\xff", "The notebook is not JSON that can be read."),
        (b"[" * 100_000, "The notebook is not JSON that can be read."),
        (b'"\\ud800"', "The notebook is not JSON that can be read."),
        (b"[]", "The file is not a notebook of format 4."),
        (b'{"nbformat": 3, "nbformat_minor": 0}', "The file is not a notebook of format 4."),
        (b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "violates the Jupyter format"),
        (b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [3]}', "at “cells 1”"),
    ],
)
def test_what_is_no_notebook_is_refused(data, message):
    """With the line where that is known."""
    with pytest.raises(CourseError, match=message):
        read_notebook(PATH, data)


KEYS = st.sampled_from(["cells", "id", "metadata", "source", "cell_type"])
VALUES = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner),
)


def with_cells(cells):
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "cells": cells}).encode()


@given(data=st.binary() | VALUES.map(with_cells))
def test_every_file_is_a_notebook_or_a_problem(data):
    """Whatever a file contains, there is no traceback."""
    try:
        outcome = read_notebook(PATH, data).nbformat
    except CourseError as error:
        outcome = len(error.problems)

    assert outcome


def test_unknown_tags_are_named():
    """A tag is an author's word: it is not silently removed."""
    metadata = {"tags": ["document", "hide_input"]}
    notebook = new_notebook(cells=[new_markdown_cell("Text.", id="text", metadata=metadata)])

    assert [problem.what for problem in normalisation_problems(PATH, notebook)] == [
        "The cell “text” has the unknown tag “hide_input”."
    ]


def test_all_known_tags_pass():
    """The closed vocabulary is the one that is checked."""
    metadata = {"tags": list(TAGS)}
    notebook = new_notebook(cells=[new_markdown_cell("Text.", metadata=metadata)])

    assert normalisation_problems(PATH, notebook) == []


def test_a_notebook_of_another_language_is_refused():
    """Its kernel would be replaced by Python's."""
    kernel = {"name": "ir", "display_name": "R", "language": "R"}
    notebook = new_notebook(metadata={"kernelspec": kernel})

    assert [problem.what for problem in normalisation_problems(PATH, notebook)] == ["The notebook is written in R."]


def test_copies_of_notebooks_are_not_found(tmp_path):
    """Checkpoints of JupyterLab and built files are not chapters."""
    for name in ("b/c.ipynb", "a.ipynb", ".ipynb_checkpoints/a.ipynb", "b/_build/c.ipynb", "a.md"):
        file = tmp_path / "book" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()

    assert notebook_paths(tmp_path) == [tmp_path / "book/a.ipynb", tmp_path / "book/b/c.ipynb"]


def test_cells_for_the_notebook_alone_store_no_output():
    """What a class has tried there is neither in the file nor in its fingerprint; what the page shows stays."""
    output = new_output("stream", text="kept")
    lab = new_code_cell("1 + 1", id="lab", outputs=[output], metadata={"tags": [NOTEBOOK_ONLY]})
    page = new_code_cell("print('kept')", id="page", outputs=[output])
    before = normalised(new_notebook(cells=[page, lab]))
    lab.source = "2 + 2"

    assert [len(cell.outputs) for cell in before.cells] == [1, 0]
    assert outputs_fingerprint(before) == outputs_fingerprint(new_notebook(cells=[page, lab]))
    assert outputs_fingerprint(before) != outputs_fingerprint(new_notebook(cells=[lab]))
