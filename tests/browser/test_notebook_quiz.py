"""A quiz with every type of question in a real JupyterLab: the page's element, its answers in Python."""

import json
import shutil

import nbformat
import pytest
from playwright.sync_api import Locator, expect

from coursebook.live.quiz_widget import quiz_style
from coursebook.quiz import load_quiz
from coursebook.rendering.quiz import KEPT_BY_KERNEL, render
from coursebook.web import bundled_script
from tests.browser.contrast import measure
from tests.browser.jupyterlab import jupyterlab, open_notebook
from tests.browser.quiz_page import SAMPLE, arrange, check, choose, fill_gaps, pair, question, results, slide
from tests.browser.watching import Watch, watched_context

CELLS = {
    "explore": "from widgets.tides import tides\n\ntides",
    "quiz": 'from coursebook import Quiz\n\nquiz = Quiz("tides")\nquiz',
    "read": "import json\nprint(json.dumps([quiz.score, {k: v['latest']['result'] for k, v in quiz.answers.items()}]))",
    "reveal": "quiz.reveal()",
    "class": "quiz.for_class()",
    "reset": "quiz.reset()",
}
#: Shows the quiz as another front end does: with anywidget's interface, and without a theme that it could know.
SHOW = """async ([script, traits]) => {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const model = { get: (name) => traits[name], set() {}, save_changes() {}, send() {}, on() {}, off() {} };
  const el = document.body.appendChild(document.createElement("div"));
  (await import(url)).default.render({ model, el });
}"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The sample course with a notebook."""
    course = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("course") / "sample")
    cells = [nbformat.v4.new_code_cell(source, id=name) for name, source in CELLS.items()]
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), course / "book" / "tides.ipynb")
    return course


@pytest.fixture(scope="module")
def notebook(browser, course, tmp_path_factory):
    """The notebook, its first two cells run."""
    watch = Watch()
    with jupyterlab(course, tmp_path_factory.mktemp("jupyterlab")) as address:
        context = watched_context(browser, watch, viewport={"width": 1280, "height": 900})
        notebook = open_notebook(context.new_page(), address, course, "book/tides.ipynb")
        for name in ("explore", "quiz"):
            notebook.run(name)
        yield notebook
        context.close()
    assert watch.complaint() == ""


def test_every_type_is_answered_and_reaches_python(notebook):
    """Nine right answers, the challenge by the live explorable: a score of one, and each result by its id."""
    page = notebook.page
    choose(question(page, "cause"), "The moon.")
    choose(question(page, "many"), "twice a day", "A full moon", "push the moon")
    question(page, "height").locator("[name=answer]").fill("3")
    slide(question(page, "wait"), 12.5)
    arrange(question(page, "day"), "The moon", "The water", "The boats float", "The boats lie")
    pair(question(page, "names"), "Sun and moon in line", "Sun and moon at right angles", "A pond")
    fill_gaps(question(page, "sentence"), "moon", "twice")
    question(page, "word").locator("[name=answer]").fill("spring tide")
    explorable = notebook.output("explore").locator("course-explorable")
    explorable.locator("[data-course=controls] select").first.select_option(label="is full")
    explorable.locator("[data-course=controls] input[type=range]").first.press("End")
    expect(question(page, "boats").locator("[data-course=now]")).to_contain_text("is full")
    for form in notebook.output("quiz").locator("form[data-question]").all():
        check(form)
    assert results(page) == ["right"] * 9

    notebook.run("read")

    score, answers = json.loads(notebook.output("read").locator(".jp-OutputArea-output").inner_text())
    assert score == 1.0
    assert set(answers.values()) == {"right"}
    assert len(answers) == 9


def test_answers_stay_when_the_cell_runs_again(notebook):
    """The cell makes the quiz once more, and shows it as it was."""
    notebook.run("quiz")

    expect(notebook.output("quiz").locator("form[data-result=right]")).to_have_count(9)
    notebook.run("read")
    assert json.loads(notebook.output("read").locator(".jp-OutputArea-output").inner_text())[0] == 1.0


def test_counterexample_moves_the_live_explorable(notebook):
    """A reply's link sets the controls in the notebook."""
    page = notebook.page
    choose(question(page, "cause"), "The wind.")
    check(question(page, "cause"))

    question(page, "cause").get_by_role("link", name="See it in the picture").click()

    expect(notebook.output("explore")).to_contain_text("The water stands at 1 metres.")


def test_teacher_reveals_the_answers(notebook):
    """`quiz.reveal()` unfolds each answer, whether there was a try or not."""
    notebook.run("reveal")

    unfolded = notebook.output("quiz").locator(".course-answer[open]")
    expect(unfolded).to_have_count(9)
    assert unfolded.first.locator(".course-answer-words").is_visible()


def test_class_sees_one_question_at_a_time(notebook):
    """Large, with buttons on and back; the answers of the class are its own."""
    notebook.run("class")
    shown = notebook.output("class")
    assert shown.locator("form[data-question]:visible").count() == 1
    assert shown.locator("form[data-result]").count() == 0
    expect(shown.locator(".course-class-place")).to_have_text("Question 1 of 9")

    shown.get_by_role("button", name="Next").click()

    expect(shown.locator(".course-class-place")).to_have_text("Question 2 of 9")
    assert shown.locator("form[data-question]:visible").get_attribute("data-question") == "tides-many"
    size = "one => parseFloat(getComputedStyle(one.querySelector('.course-question-ask')).fontSize)"
    large = shown.locator("form:visible").evaluate(size)
    assert large > 1.2 * notebook.output("quiz").locator("form").first.evaluate(size)


def widget(notebook, name: str) -> Locator:
    """The quiz that a cell shows, without JupyterLab's own number beside it."""
    return notebook.output(name).locator(".course-notebook")


@pytest.mark.parametrize("theme", ["JupyterLab Dark", "JupyterLab Light"])
def test_every_word_can_be_read_in_both_themes(notebook, theme):
    """Questions, replies, links and fields at 4.5:1 or more; replies as large as on a page."""
    notebook.choose_theme(theme)
    cause = widget(notebook, "quiz").locator('[data-question="tides-cause"]')
    choose(cause, "The wind.")
    check(cause)
    height = widget(notebook, "quiz").locator('[data-question="tides-height"]')
    height.locator("[name=answer]").fill("1,234")
    check(height)

    measured = measure(widget(notebook, "quiz"))

    assert measured["count"] > 100
    assert measured["faint"] == []
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert cause.locator("[data-course=verdict] p").last.evaluate(size) == 16
    assert cause.locator(".course-option-text").first.evaluate(size) == 16


def test_quiz_says_where_its_answers_go(notebook):
    """They leave the browser, other than on a page."""
    expect(widget(notebook, "quiz").locator(".course-quiz-kept")).to_have_text(KEPT_BY_KERNEL)


def test_a_class_reaches_both_buttons_on_a_projector(notebook):
    """At 1280 by 720, under a long question that has been answered, with its hint and its answer open."""
    notebook.page.set_viewport_size({"width": 1280, "height": 720})
    shown = notebook.output("class")
    form = shown.locator("form:visible")
    choose(form, "Every sea")
    check(form)
    form.locator(".course-answer summary").click()
    shown.evaluate("one => one.scrollIntoView({ block: 'start' })")

    assert form.bounding_box()["y"] + form.bounding_box()["height"] > 720
    for name in ("Previous", "Next"):
        box = shown.get_by_role("button", name=name).bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 720
        assert 0 <= box["x"] <= 1280 - box["width"]


def test_reset_begins_again(notebook):
    """Where the quiz is shown, its answers are gone and folded; the next one counts from nothing."""
    notebook.run("reset")

    shown = notebook.output("quiz")
    expect(shown.locator("form[data-result]")).to_have_count(0)
    expect(shown.locator(".course-answer[open]")).to_have_count(0)
    word = widget(notebook, "quiz").locator('[data-question="tides-word"]')
    word.locator("[name=answer]").fill("spring tide")
    check(word)
    notebook.run("read")
    score, answers = json.loads(notebook.output("read").locator(".jp-OutputArea-output").inner_text())
    assert answers == {"tides-word": "right"}
    assert score == pytest.approx(1 / 9)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read_where_no_theme_is_known(browser, scheme):
    """VS Code, Colab and others: light or dark as the reader's system is, and as large as on a page."""
    page = browser.new_page(color_scheme=scheme)
    page.set_content(f"<style>{quiz_style()}</style>")
    html = render(load_quiz(SAMPLE / "book" / "quizzes" / "tides.yml", SAMPLE), kept=KEPT_BY_KERNEL)
    traits = {"html": html, "answers": {}, "states": {}, "revealed": True, "one_at_a_time": False}
    page.evaluate(SHOW, [bundled_script("quiz.js"), traits])
    cause = page.locator('[data-question="tides-cause"]')
    choose(cause, "The wind.")
    check(cause)

    measured = measure(page.locator(".course-notebook"))

    assert measured["count"] > 100
    assert measured["faint"] == []
    assert cause.locator(".course-option-text").first.evaluate("one => getComputedStyle(one).fontSize") == "16px"
    page.close()
