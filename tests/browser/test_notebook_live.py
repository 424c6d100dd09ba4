"""Chapters in a real JupyterLab: every cell runs, controls move charts, answers reach Python."""

import json
import re
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import ElementHandle, Locator, expect

from coursebook.explorable import Slider, Toggle
from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.explorable.controls import Control
from tests.browser.jupyterlab import MAKE_NOTEBOOKS, RUNNING, Notebook, copied_course, jupyterlab, open_notebook
from tests.browser.watching import Watch, watched_context

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "book"

#: Whether a plotly chart shows these numbers, to the precision of a screen.
SHOWS = """([plot, wanted]) => plot.data.length === wanted.length && wanted.every((ys, i) =>
  ys.every((y, k) => y === null || Math.abs(plot.data[i].y[k] - y) < 1e-6))"""

#: Whether plotly's widget has drawn its chart and listens to it, which it does last.
FOLLOWS = "(plot) => Boolean(plot._ev?._events?.plotly_restyle)"


def chapters() -> list[str]:
    """Notebooks that show an explorable, as paths from the course's folder."""
    with_one = [file for file in BOOK.rglob("*.ipynb") if "from widgets" in file.read_text("utf-8")]
    return sorted(file.relative_to(ROOT).as_posix() for file in with_one)


@pytest.fixture(scope="module")
def course(root, tmp_path_factory):
    """A copy of the course whose chapters keep their quiz under a name and end by reading it."""
    course = copied_course(root, tmp_path_factory.mktemp("course"))
    for chapter in chapters():
        notebook = nbformat.read(course / chapter, as_version=4)
        nbformat.write(with_quiz_read(notebook), course / chapter)
    return course


@pytest.fixture(scope="module")
def lab(course, tmp_path_factory):
    with jupyterlab(course, tmp_path_factory.mktemp("jupyterlab"), *MAKE_NOTEBOOKS) as address:
        yield address


@pytest.fixture(scope="module")
def teacher(browser):
    """One browser for all chapters, which keeps JupyterLab's scripts."""
    context = watched_context(browser, Watch(), viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture(scope="module", params=chapters())
def chapter(request, teacher, lab, course):
    """A chapter after "Run All Cells", and what its page did wrong until then."""
    watch = Watch()
    watch.follow(teacher)
    page = teacher.new_page()
    notebook = open_notebook(page, lab, course, request.param)
    notebook.run_all()
    yield notebook, watch
    page.close()


def test_every_cell_runs_without_complaint(chapter):
    """No cell ends in an error, the console has none, and nobody but this machine is asked."""
    notebook, watch = chapter

    outputs = notebook.page.locator(".jp-OutputArea-output")
    failed = outputs.filter(has_text="Traceback (most recent call last)")
    waiting = notebook.page.locator(".jp-CodeCell .jp-InputPrompt").filter(has_text="[ ]")

    assert failed.all_inner_texts() == []
    assert waiting.count() == 0
    assert watch.complaint() == ""


def test_control_moves_chart_and_sentence(chapter):
    """One step by keyboard: the sentence and the curves are those of the model one step on."""
    notebook, _ = chapter
    name, entry = first_explorable(notebook)
    explorable = entry.explorable
    control = explorable.controls[0]
    there = one_step_on(control)
    result = explorable.model(**explorable.default_state | {control.name: there})

    notebook.run(name)  # while JupyterLab restores its widgets it makes views twice, and plotly's then stop following
    plot = drawn(notebook.output(name))
    step(notebook.output(name), control, there)

    sentence = explorable.narrate(result)
    expect(notebook.output(name).get_by_text(sentence, exact=True)).to_be_visible()
    wanted = [plain(trace.get("y", [])) for trace in explorable.figure(result)["data"]]
    notebook.page.wait_for_function(SHOWS, arg=[plot, wanted], timeout=RUNNING * 1000)


def test_quiz_answer_reaches_python(chapter):
    """The first question with options, answered in the page, is in `quiz.answers` with its result, alone."""
    notebook, _ = chapter
    name = next(name for name, source in notebook.sources.items() if "Quiz(" in source)
    question = notebook.output(name).locator("[data-type=choice], [data-type=several]").first

    answer(question)
    notebook.run("quiz-answers")

    said = notebook.output("quiz-answers").locator(".jp-OutputArea-output").inner_text()
    name, result = (question.get_attribute(f"data-{what}") for what in ("question", "result"))
    assert {one: kept["latest"]["result"] for one, kept in json.loads(said).items()} == {name: result}


def test_saving_changes_no_byte(chapter):
    """Run, played with and answered, a chapter is saved as it was: `git status` stays clean."""
    notebook, _ = chapter

    notebook.save()

    assert notebook.file.read_bytes() == notebook.as_opened


def with_quiz_read(notebook):
    """Keep the quiz that a cell shows, which IPython calls `_`, and read it at the end."""
    new = nbformat.v4.new_code_cell
    shown = next(i for i, cell in enumerate(notebook.cells) if "Quiz(" in cell.source)
    notebook.cells.insert(shown + 1, new("quiz = _", id="quiz-kept"))
    reading = "import json\nprint(json.dumps(dict(quiz.answers), default=str))"
    notebook.cells.append(new(reading, id="quiz-answers"))
    return notebook


def first_explorable(notebook: Notebook) -> tuple[str, Catalogued]:
    """Return the first cell that ends in an explorable, and that explorable."""
    known = {entry.attribute: entry for entry in explorables(ROOT).values()}
    return next(
        (name, known[last])
        for name, source in notebook.sources.items()
        if (last := source.strip().rpartition("\n")[2]) in known
    )


def drawn(output: Locator) -> ElementHandle:
    """Return the chart of a cell once it is drawn: plotly loses what changes while it draws for the first time."""
    output.scroll_into_view_if_needed()
    plot = output.locator(".js-plotly-plot").element_handle(timeout=RUNNING * 1000)
    output.page.wait_for_function(FOLLOWS, arg=plot, timeout=RUNNING * 1000)
    return plot


def one_step_on(control: Control) -> object:
    """Return the value after a control's default, or before it at the end of the scale."""
    here = control.values.index(control.default)
    return control.values[here + 1 if here + 1 < len(control.values) else here - 1]


def step(output: Locator, control: Control, there: object) -> None:
    """Move a control one step, by keyboard where that is how it moves."""
    row = output.locator(".widget-inline-hbox").filter(has_text=control.label).last
    forward = control.values.index(there) > control.values.index(control.default)
    match control:
        case Slider():
            row.locator(".noUi-handle").press("ArrowRight" if forward else "ArrowLeft")
        case Toggle():
            row.locator("input").press("Space")
        case _:
            row.locator("select").select_option(index=control.values.index(there))


def answer(question: Locator) -> None:
    """Choose the first option of a question, and have it checked."""
    question.locator("[name=answer]").first.press("Space")
    question.locator("[data-course=check]").click()
    expect(question).to_have_attribute("data-result", re.compile("right|partly|wrong"))


def plain(numbers: object) -> list[float | None]:
    """Return numbers as JSON has them: None for what is not drawn."""
    return [None if y is None or y != y else float(y) for y in numbers]  # noqa: PLR0124  (NaN)
