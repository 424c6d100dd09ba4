"""Chapters in the front ends of Jupyter and in marimo: the guess first, the model's pictures, answers in Python."""

import json
import re
import time
from contextlib import ExitStack

import nbformat
import pytest
from playwright.sync_api import Locator, expect

from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.explorable.controls import Slider
from tests.browser.front_ends import FRONT_ENDS
from tests.browser.jupyterlab import RUNNING, copied_course
from tests.browser.reading import CUT_TEXTS, IS_SEEN
from tests.browser.watching import Watch, watched_context

CONNECTION, NORMS = "book/why-we-share/connection.ipynb", "book/why-we-share/norms.ipynb"
#: Where each chapter is opened.
PLACES = [("JupyterLab", CONNECTION), ("JupyterLab", NORMS), ("Notebook 7", CONNECTION), ("marimo", CONNECTION)]

#: What a front end reports of itself, with an empty notebook too: Notebook 7 reads the settings of a plugin that it
#: does not have, and marimo misses the service worker that our tests block.
OWN_ERRORS = (
    "Cannot read properties of undefined (reading 'schema')",
    "Error registering service worker: TypeError: Cannot read properties of undefined (reading 'active')",
)

#: Cells that are added to a chapter, whose first explorable is called {name}: by their ids, in order.
ADDED = {
    "say": """from IPython.display import HTML
import json
def say(what):
    return HTML("<pre>" + json.dumps(what, default=str) + "</pre>")""",
    "read": "say({name}.live().state)",
    "move": "{name}.live().state = {state}",
    "fragile": """from dataclasses import replace
def fragile_model(**state):
    if state["{control}"] == {there}:
        raise ValueError("it is {there}; it lies elsewhere")
    return {name}.model(**state)
fragile = replace({name}, slug="fragile", model=fragile_model)
fragile""",
    "answers": "say({{name: kept['latest']['result'] for name, kept in quiz.answers.items()}})",
}

#: What an explorable draws: the numbers of each mark, with null for what is not drawn.
DRAWN = "(explorable) => explorable.figure.data.map(({ x, y }) => JSON.stringify([x, y]))"
#: Whether an explorable shows a state.
HAS_STATE = """([explorable, state]) => {
  const shown = JSON.parse(explorable.dataset.state);
  return Object.entries(state).every(([name, value]) => shown[name] === value);
}"""
PICTURE = "(explorable) => explorable.querySelector('.course-plot').outerHTML"


def place_name(place):
    """Return a place in words."""
    return f"{place[0]}-{place[1].rpartition('/')[2]}"


@pytest.fixture(scope="module")
def course(root, tmp_path_factory):
    """A copy of the course whose two chapters end in cells of a teacher's own."""
    course = copied_course(root, tmp_path_factory.mktemp("course"))
    for chapter in {chapter for _, chapter in PLACES}:
        notebook = nbformat.read(course / chapter, as_version=4)
        entry, control, there = first_step(notebook, root)
        words = {"name": entry.attribute, "control": control.name, "there": there}
        words["state"] = entry.explorable.default_state
        cells = {name: source.format(**words) for name, source in ADDED.items()}
        notebook.cells += [nbformat.v4.new_code_cell(source, id=name) for name, source in cells.items()]
        nbformat.write(notebook, course / chapter)
    return course


@pytest.fixture(scope="module")
def servers(course, tmp_path_factory):
    """Each front end by name, started when it is first asked for."""
    started = {}
    with ExitStack() as stack:

        def start(name):
            if name not in started:
                started[name] = stack.enter_context(FRONT_ENDS[name](course, tmp_path_factory.mktemp("own")))
            return started[name]

        yield start


@pytest.fixture(scope="module", params=PLACES, ids=place_name)
def opened(request, browser, servers):
    """A chapter after all its cells have run, and what its page did wrong until then."""
    name, chapter = request.param
    watch = Watch()
    context = watched_context(browser, watch, viewport={"width": 1280, "height": 800})
    notebook = servers(name)(context.new_page(), chapter)
    notebook.run_all()
    yield notebook, watch
    context.close()


@pytest.fixture
def notebook(opened):
    """The chapter alone."""
    return opened[0]


@pytest.fixture
def entry(notebook, root):
    """The chapter's first explorable, as it is in the catalogue."""
    known = {entry.attribute: entry for entry in explorables(root).values()}
    return known[last_line(notebook.sources["explore"])]


def test_every_cell_runs_without_complaint(opened):
    """No cell ends in an error, the console has none, and nobody but this machine is asked."""
    notebook, watch = opened

    assert notebook.complaints() == []
    assert [error for error in watch.errors if not error.startswith(OWN_ERRORS)] == []
    assert watch.foreign == []


def test_guess_comes_before_its_answer(notebook):
    """While it waits, neither a mark of the picture nor the sentence can be seen."""
    shown = explorable(notebook, "explore")

    expect(shown.get_by_role("button", name="That is my guess")).to_be_visible(timeout=RUNNING * 1000)

    marks = shown.locator(".course-mark")
    assert marks.count() > 0
    assert not any(mark.evaluate(IS_SEEN) for mark in marks.all())
    assert not shown.locator("[data-course=narration]").evaluate(IS_SEEN)


def test_nothing_is_cut(notebook):
    """Every word of explorable and quiz fits, before the guess and after it."""
    shown = explorable(notebook, "explore")
    before = shown.evaluate(CUT_TEXTS)
    skip(shown)

    after, quiz = shown.evaluate(CUT_TEXTS), notebook.output("quiz").locator("course-quiz").evaluate(CUT_TEXTS)

    assert min(one["count"] for one in (before, after, quiz)) > 10
    assert before["cut"] + after["cut"] + quiz["cut"] == []


def test_key_moves_picture_and_sentence(notebook, entry):
    """One step by keyboard: the numbers of the picture and the sentence are those of the model one step on."""
    shown = explorable(notebook, "explore")
    skip(shown)
    picture = shown.evaluate(PICTURE)

    state = step(shown, entry)

    result = entry.explorable.model(**state)
    expect(sentence(shown)).to_have_text(entry.explorable.narrate(result))
    wanted = [json.dumps([trace.get("x"), trace.get("y")]) for trace in entry.explorable.figure(result)["data"]]
    assert [json.loads(one) for one in shown.evaluate(DRAWN)] == [json.loads(one) for one in wanted]
    assert shown.evaluate(PICTURE) != picture
    assert any(mark.evaluate(IS_SEEN) for mark in shown.locator(".course-mark").all())


def test_state_reaches_python_and_comes_back(notebook, entry):
    """`live().state` is what the slider says; set in a cell, it moves the slider, the picture and the sentence."""
    shown = explorable(notebook, "explore")
    skip(shown)
    there = step(shown, entry)

    notebook.run("read")
    wait_until_said(notebook, "read", there)

    notebook.run("move")
    start = entry.explorable.default_state
    expect(sentence(shown)).to_have_text(entry.explorable.narrate(entry.explorable.model(**start)))
    assert json.loads(shown.get_attribute("data-state")) == start


@pytest.mark.parametrize("opened", [PLACES[0], PLACES[2]], indirect=True, ids=place_name)
def test_cell_runs_by_keyboard_after_its_output_was_used(notebook):
    """From a slider, a click beside the cell gives the keys back to the notebook."""
    shown = explorable(notebook, "explore")
    skip(shown)
    prompt = notebook.cell("explore").locator(".jp-InputPrompt")
    before = prompt.inner_text()

    slider = shown.locator("[data-course=controls] input[type=range]").first
    slider.click()
    value = slider.input_value()
    prompt.click()
    for key in ("ArrowDown", "ArrowUp"):  # from cell to cell, and back
        notebook.page.keyboard.press(key)
        assert slider.input_value() == value
    notebook.page.keyboard.press("Shift+Enter")

    expect(prompt).not_to_have_text(before)
    notebook.wait_until_idle()


def test_error_of_a_model_is_said_and_passes(notebook, entry):
    """In the explorable, in the model's own words; the next state is shown as if nothing had been."""
    shown = explorable(notebook, "fragile")
    skip(shown)
    there = step(shown, entry, is_shown=False)
    control = next(name for name, value in there.items() if value != entry.explorable.default_state[name])
    error = shown.locator("[data-course=error]")

    expect(error).to_contain_text(f"The model has no result for this state: it is {there[control]}")

    shown.locator("[data-course=reset]").click()
    expect(error).to_have_text("")
    start = entry.explorable.model(**entry.explorable.default_state)
    expect(sentence(shown)).to_have_text(entry.explorable.narrate(start))


def test_answers_reach_python_and_survive(notebook):
    """The first question with options, answered in the page, is in `quiz.answers`, and still there after a run."""
    question = notebook.output("quiz").locator("[data-type=choice], [data-type=several]").first
    question.locator("[name=answer]").first.press("Space")
    question.locator("[data-course=check]").click()
    expect(question).to_have_attribute("data-result", re.compile("right|partly|wrong"))
    name, result = (question.get_attribute(f"data-{what}") for what in ("question", "result"))

    notebook.run("answers")
    wait_until_said(notebook, "answers", {name: result})

    notebook.run("quiz")
    expect(notebook.output("quiz").locator(f'[data-question="{name}"]')).to_have_attribute("data-result", result)
    notebook.run("answers")
    wait_until_said(notebook, "answers", {name: result})


@pytest.mark.parametrize("opened", [PLACES[0]], indirect=True, ids=place_name)
def test_saving_changes_no_byte(notebook):
    """Run, played with and answered, a chapter is saved as it was: `git status` stays clean."""
    notebook.save()

    assert notebook.file.read_bytes() == notebook.as_opened


def explorable(notebook, name: str) -> Locator:
    """Return the explorable that a cell shows."""
    return notebook.output(name).locator("course-explorable")


def sentence(shown: Locator) -> Locator:
    """Return the sentence below a picture."""
    return shown.locator("[data-course=narration]")


def skip(shown: Locator) -> None:
    """Skip the guess, if it is asked."""
    shown.wait_for(timeout=RUNNING * 1000)
    button = shown.locator("[data-course=skip]")
    if button.is_visible():
        button.click()
    expect(shown).to_have_attribute("data-ready", "")


def first_step(notebook, root) -> tuple[Catalogued, Slider, object]:
    """Return a chapter's first explorable, its first slider, and the value one step from that slider's default."""
    known = {entry.attribute: entry for entry in explorables(root).values()}
    source = next(cell.source for cell in notebook.cells if cell.get("id") == "explore")
    entry = known[last_line(source)]
    control = first_slider(entry)
    return entry, control, control.values[next_index(control)]


def first_slider(entry: Catalogued) -> Slider:
    """Return the first slider of an explorable."""
    return next(control for control in entry.explorable.controls if isinstance(control, Slider))


def next_index(control: Slider) -> int:
    """Return the index after a control's default, or before it at the end of the scale."""
    here = control.values.index(control.default)
    return here + 1 if here + 1 < len(control.values) else here - 1


def step(shown: Locator, entry: Catalogued, *, is_shown: bool = True) -> dict[str, object]:
    """Press a key on the first slider, one step from the default state, and return the state that this makes."""
    control = first_slider(entry)
    shown.locator("[data-course=reset]").click()
    wait_for_state(shown, entry.explorable.default_state)
    forward = next_index(control) > control.values.index(control.default)
    shown.locator(f'[data-course=controls] input[name="{control.name}"]').press(
        "ArrowRight" if forward else "ArrowLeft"
    )
    state = entry.explorable.default_state | {control.name: control.values[next_index(control)]}
    if is_shown:
        wait_for_state(shown, state)
    return state


def wait_for_state(shown: Locator, state: dict[str, object]) -> None:
    """Wait until the picture is that of a state."""
    shown.page.wait_for_function(HAS_STATE, arg=[shown.element_handle(), state], timeout=RUNNING * 1000)


def wait_until_said(notebook, name: str, wanted: object) -> None:
    """Wait until a cell says what it should; marimo shows no mark while a quick cell runs."""
    end = time.monotonic() + RUNNING
    while (found := json.loads(notebook.output(name).locator("pre").inner_text())) != wanted:
        assert time.monotonic() < end, f"{name} says {found}, not {wanted}"
        time.sleep(0.1)


def last_line(source: str) -> str:
    """Return the last line of a cell."""
    return source.strip().rpartition("\n")[2]
