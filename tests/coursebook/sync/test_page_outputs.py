"""Pages of notebooks that a class ran and saved: each cell shows what its code stands for, and the file stays."""

import json
import shutil

import pytest

from coursebook.checks import check_course
from coursebook.notebooks import running
from coursebook.notebooks.run_cache import CellRun
from coursebook.problems import CourseError
from coursebook.sync import apply_plan, page_outputs, plan_sync
from coursebook.sync.listing import displayed_slugs
from coursebook.sync.page_outputs import page_notebooks
from tests.browser.quiz_page import own_widgets
from tests.coursebook.checks.sound import WATERING, make_sound_course
from tests.coursebook.sync.class_course import (
    BLOSSOM,
    EXPLORABLE,
    INTRODUCTION,
    PRUNING,
    QUIZ,
    WIDGET,
    let_class_play,
    live,
    lose_explorable,
    save,
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A course in step."""
    with own_widgets():
        return make_sound_course(tmp_path_factory.mktemp("sound") / "course")


@pytest.fixture
def course(sound, tmp_path):
    """A copy of it to run and save."""
    return shutil.copytree(sound, tmp_path / "course")


@pytest.fixture(scope="module")
def played(sound, tmp_path_factory):
    """What the pages show of a course that a class has run, and its folder."""
    course = shutil.copytree(sound, tmp_path_factory.mktemp("played") / "course")
    let_class_play(course)
    save(course, INTRODUCTION, lose_explorable)
    return page_notebooks(course, [WATERING, PRUNING, BLOSSOM, INTRODUCTION]), course


def outputs(page):
    """The data or text of each output of each code cell, by the cell's name."""
    cells = [cell for cell in page.notebook.cells if cell.cell_type == "code"]
    return {cell.id: [output.get("data", output.get("text")) for output in cell.outputs] for cell in cells}


def test_explorable_and_quiz_are_shown_as_sync_stores_them(played):
    """Live widgets are dead in a page; the small elements come to life there."""
    cells = outputs(played[0][WATERING])

    assert [cells["explore"][0]["text/html"], cells["quiz"][0]["text/html"]] == [EXPLORABLE, QUIZ]


def test_nothing_of_a_kernel_reaches_the_page(played):
    """No live widget, no count, no state of widgets, no timing."""
    notebook = played[0][WATERING].notebook
    written = json.dumps(notebook)

    assert [word for word in (WIDGET, "widget-state", "iopub", "scrolled", "language_info") if word in written] == []
    assert {cell.execution_count for cell in notebook.cells if cell.cell_type == "code"} == {None}


@pytest.mark.parametrize(
    ("cell", "shows"),
    [
        ("our-sum", [{"text/plain": "42"}]),
        ("our-words", ["moved 2 times\n"]),
        ("never-run", ["later\n"]),
        ("our-mistake", ["it worked in the lesson\n"]),
    ],
)
def test_cells_of_a_class_show_what_they_compute(played, cell, shows):
    """A cell without a fixed form shows its own output; one that fails now keeps the one it had."""
    assert outputs(played[0][WATERING])[cell] == shows


def test_figure_of_a_class_is_a_figure(played):
    """Plotly's own form, which the site draws."""
    (figure,) = outputs(played[0][WATERING])["our-figure"]

    assert figure["application/vnd.plotly.v1+json"]["data"][0]["y"] == [1, 2]


def test_widget_that_is_no_explorable_leaves_its_text(played):
    """It would move and do nothing."""
    (slider,) = outputs(played[0][WATERING])["our-slider"]

    assert slider.keys() == {"text/plain"}


def test_cell_that_ends_the_kernel_costs_no_other_its_output(played):
    """The cells after it are run in a kernel that never met it."""
    page = played[0][PRUNING]

    assert (outputs(page)["explore"][0]["text/html"], page.notes) == (
        EXPLORABLE,
        ["The cell “the-end” ends the kernel."],
    )


def test_warning_is_one_line_with_what_failed_and_what_tidies(played):
    """All that the person who builds has to know."""
    warning = str(played[0][WATERING].warning(WATERING))

    assert "\n" not in warning
    assert warning.startswith(f"{WATERING}: warning: The notebook was saved with other outputs than its page has")
    assert warning.endswith("raises NameError: name 'oops' is not defined. `coursebook sync` tidies it.")


def test_notebook_as_sync_left_it_is_shown_as_it_is(played):
    """No warning, nothing run."""
    page = played[0][BLOSSOM]

    assert (page.warning(BLOSSOM), page.changed) == (None, None)


def test_files_stay_as_they_were_saved(played):
    """Only sync writes notebooks."""
    pages, course = played

    assert [(course / name).read_bytes() == page.data for name, page in pages.items()] == [True] * 4


def test_second_build_runs_nothing_until_code_or_models_change(played, monkeypatch):
    """Runs are kept on the disk, not only in a process."""
    pages, course = played
    ran = []

    def try_notebooks(notebooks, root):
        ran.append(list(notebooks))
        return {path: [CellRun() for cell in one.cells if cell.cell_type == "code"] for path, one in notebooks.items()}

    monkeypatch.setattr(running, "try_notebooks", try_notebooks)
    page_outputs._known.clear()

    again = page_notebooks(course, [WATERING, PRUNING])
    assert (ran, outputs(again[WATERING])) == ([], outputs(pages[WATERING]))

    (course / "widgets" / "soil.py").write_text("")
    page_notebooks(course, [BLOSSOM, WATERING])
    assert ran == [[course / WATERING]]


def leave_half(cells):
    """One output is live, the other was cleared."""
    by_name = {cell["id"]: cell for cell in cells}
    by_name["explore"] |= {"outputs": live(), "execution_count": 1}
    by_name["quiz"] |= {"outputs": []}


@pytest.mark.parametrize(
    "change",
    [
        leave_half,
        lambda cells: [cell.update(execution_count=7) for cell in cells if cell["cell_type"] == "code"],
        lambda cells: None,
    ],
    ids=["live and cleared", "counted", "widget state only"],
)
def test_sync_stores_what_the_page_showed(course, change):
    """Page before, notebook after: the same; the warning is gone, and check has nothing to say."""
    before = (course / WATERING).read_bytes()
    save(course, WATERING, change)

    page = page_notebooks(course, [WATERING])[WATERING]
    with own_widgets():
        found = {problem.file for problem in check_course(course)}
        apply_plan(plan_sync(course))
    after = page_notebooks(course, [WATERING])[WATERING]

    assert (page.differs, found) == (True, {course / WATERING})
    assert [displayed_slugs(page.notebook, kind) for kind in ("explorable", "quiz")] == [["pot"], ["watering"]]
    assert ((course / WATERING).read_bytes(), after.differs) == (before, False)


def test_deleted_cell_is_gone_from_the_page(course):
    """Taking a cell away is an edit of the source, which is the author's to make."""
    save(course, WATERING, lambda cells: cells.pop([cell["id"] for cell in cells].index("explore")))

    page = page_notebooks(course, [WATERING])[WATERING]

    assert [displayed_slugs(page.notebook, kind) for kind in ("explorable", "quiz")] == [[], ["watering"]]


def test_explorable_that_no_longer_runs_is_a_problem_with_a_place(played):
    """The page would be without it, and nobody knows which it was."""
    (problem,) = played[0][INTRODUCTION].problems

    assert "The cell “explore” raises NameError" in problem.what


def test_merge_conflict_is_named_with_its_line(course):
    """The file is no longer a notebook."""
    text = (course / WATERING).read_text("utf-8").replace('"cells"', '<<<<<<< HEAD\n "cells"', 1)
    (course / WATERING).write_text(f"{text}\n>>>>>>> theirs\n", "utf-8")

    with pytest.raises(CourseError) as caught:
        page_notebooks(course, [BLOSSOM, WATERING])

    (problem,) = caught.value.problems
    assert (problem.file, problem.line, problem.remedy) == (course / WATERING, 2, "Resolve the git conflict in it.")
