"""What a Jupyter server stores of a chapter: edits of the source, never a kernel's outputs."""

import json
from pathlib import Path

import pytest
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from coursebook.notebooks import normalised, notebook_bytes
from tests.coursebook.sync.class_course import WIDGET

ROOT = Path(__file__).parents[3]
SETTINGS = json.loads((ROOT / "deploy" / "jupyter_server_config.json").read_text("utf-8"))
CHAPTER = "book/chapter.ipynb"
ELEMENT = {"text/html": "<course-explorable></course-explorable>", "text/plain": "Explorable 'pot'"}


@pytest.fixture
def manager(tmp_path):
    """A server's contents manager with the settings that are shipped, in a course with one chapter."""
    (tmp_path / "book").mkdir()
    (tmp_path / "_config.yml").write_text("")
    cells = [
        new_markdown_cell("# A pot", id="title"),
        new_code_cell("pot", id="explore", metadata={"tags": ["explore"]}, outputs=[fixed()]),
        new_code_cell("6 * 7", id="sum", outputs=[new_output("execute_result", {"text/plain": "42"})]),
    ]
    (tmp_path / CHAPTER).write_bytes(notebook_bytes(normalised(new_notebook(cells=cells))))
    return LargeFileManager(root_dir=str(tmp_path), **SETTINGS["ContentsManager"])


def fixed():
    return new_output("execute_result", ELEMENT)


def opened(manager):
    """The chapter as a client has it after "Run All Cells"."""
    notebook = manager.get(CHAPTER)["content"]
    notebook.metadata |= {"language_info": {"name": "python"}, "widgets": {"state": {}}}
    for count, cell in enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), 1):
        cell.outputs = [new_output("execute_result", {WIDGET: {}, "text/plain": "VBox()"}, execution_count=count)]
        cell.execution_count = count
        cell.metadata |= {"scrolled": True, "trusted": True}
    return notebook


def saved(manager, notebook):
    """What is in the file after a client saves, as cells by their ids."""
    manager.save({"type": "notebook", "content": notebook}, CHAPTER)
    written = json.loads((Path(manager.root_dir) / CHAPTER).read_text("utf-8"))
    return {cell["id"]: cell for cell in written["cells"]}


def test_running_and_saving_changes_no_byte(manager):
    """So that `git status` stays clean."""
    before = (Path(manager.root_dir) / CHAPTER).read_bytes()

    saved(manager, opened(manager))

    assert (Path(manager.root_dir) / CHAPTER).read_bytes() == before


def test_empty_cell_after_the_last_one_is_not_saved(manager):
    """Jupyter adds one when the last cell is run by Shift+Enter; one with a word in it stays."""
    before = (Path(manager.root_dir) / CHAPTER).read_bytes()
    empty, written = opened(manager), opened(manager)
    empty.cells.append(new_code_cell("", id="added"))
    written.cells.append(new_code_cell("1", id="added"))

    saved(manager, empty)
    assert (Path(manager.root_dir) / CHAPTER).read_bytes() == before
    assert saved(manager, written)["added"]["outputs"] == []


def test_source_edits_are_saved(manager):
    """In text and in code; tags that somebody sets are edits too."""
    notebook = opened(manager)
    notebook.cells[0].source = "# Two pots"
    notebook.cells[2].source = "6 * 8"
    notebook.cells[2].metadata.tags = ["hide-input"]

    cells = saved(manager, notebook)

    assert ["".join(cells[name]["source"]) for name in ("title", "explore", "sum")] == ["# Two pots", "pot", "6 * 8"]
    assert cells["sum"]["metadata"] == {"tags": ["hide-input"]}


def test_edit_that_is_taken_back_leaves_no_trace(manager):
    """An autosave in between must not cost a cell its stored output."""
    before = (Path(manager.root_dir) / CHAPTER).read_bytes()
    notebook = opened(manager)
    notebook.cells[1].source = "pot  # ours"
    saved(manager, notebook)
    notebook.cells[1].source = "pot"

    saved(manager, notebook)

    assert (Path(manager.root_dir) / CHAPTER).read_bytes() == before


def test_cell_that_is_deleted_and_brought_back_has_its_output(manager):
    """Also under another id, as after cutting and pasting."""
    before = (Path(manager.root_dir) / CHAPTER).read_bytes()
    notebook = opened(manager)
    cell = notebook.cells.pop(1)
    saved(manager, notebook)
    notebook.cells.insert(1, NotebookNode({**cell, "id": "pasted"}))

    saved(manager, notebook)

    after = (Path(manager.root_dir) / CHAPTER).read_bytes()
    assert after.replace(b'"pasted"', b'"explore"') == before


def test_new_cell_has_no_output_until_sync(manager):
    """Nobody has yet said what a page shows for it."""
    notebook = opened(manager)
    notebook.cells.append(new_code_cell("print(1)", id="ours", outputs=[new_output("stream", text="1\n")]))

    assert saved(manager, notebook)["ours"]["outputs"] == []


def test_live_outputs_of_an_earlier_save_go(manager):
    """Somebody had opened the chapter by other means."""
    file = Path(manager.root_dir) / CHAPTER
    live = new_code_cell("pot", id="explore", outputs=[new_output("display_data", {WIDGET: {}})], execution_count=3)
    file.write_bytes(notebook_bytes(new_notebook(cells=[live])))

    cells = saved(manager, manager.get(CHAPTER)["content"])

    assert (cells["explore"]["outputs"], cells["explore"]["execution_count"]) == ([], None)


def test_file_broken_by_a_merge_is_replaced_by_what_the_client_has(manager):
    """No source is lost."""
    notebook = opened(manager)
    (Path(manager.root_dir) / CHAPTER).write_text("<<<<<<< HEAD\n")

    cells = saved(manager, notebook)

    assert ["".join(cell["source"]) for cell in cells.values()] == ["# A pot", "pot", "6 * 7"]


def test_notebooks_outside_the_book_are_their_owner_s(manager):
    """A scratch copy keeps what it shows."""
    notebook = opened(manager)
    manager.save({"type": "notebook", "content": notebook}, "scratch.ipynb")

    kept = json.loads((Path(manager.root_dir) / "scratch.ipynb").read_text("utf-8"))["cells"][1]
    assert [kept["execution_count"], WIDGET in kept["outputs"][0]["data"]] == [1, True]


def test_make_notebooks_starts_the_server_with_these_settings():
    """In the clone, so that models are beside the chapters."""
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\nnotebooks:")[2].partition("\n\n")[0]

    assert "--config=deploy/jupyter_server_config.json" in recipe
    assert "root_dir" not in recipe
