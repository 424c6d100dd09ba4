"""The preview as an author has it: save a file, and the page in the browser follows."""

import os
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.jupyterlab import copied_course
from tests.browser.previewing import previewed

ROOT = Path(__file__).parents[2]
NORMS = "/book/why-we-share/norms.html"
#: A change may take this long to be seen on a busy machine; the benchmark says how long it takes. [ms]
SEEN = 60_000


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """A copy of the course to edit; the one page that was edited after all others is that of a quiz."""
    folder = copied_course(ROOT, tmp_path_factory.mktemp("preview"))
    past = time.time() - 3600
    for file in folder.rglob("*"):
        os.utime(file, (past, past))
    os.utime(folder / "book" / "quizzes" / "stigma.yml")
    return folder


@pytest.fixture(scope="module")
def first(course, tmp_path_factory):
    """The address that the preview opens."""
    with previewed(course, tmp_path_factory.mktemp("log") / "preview.txt") as address:
        yield address


@pytest.fixture
def norms(page: Page, first: str) -> Page:
    """The chapter on norms, open in the preview."""
    page.goto(first.partition("/book/")[0] + NORMS)
    return page


@pytest.fixture
def edited(course):
    """Change files by replacing words, and put them back in the end."""
    before: dict[Path, str] = {}

    def edit(name: str, old: str, new: str) -> None:
        file = course / name
        text = file.read_text("utf-8")
        before.setdefault(file, text)
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    yield edit
    for file, text in before.items():
        file.write_text(text, "utf-8")


def test_the_preview_opens_on_the_page_being_edited(first):
    """The chapter whose quiz was saved last, not the cover."""
    assert first.endswith("/book/what-it-gives/stigma.html")


def test_a_saved_sentence_of_the_document_is_seen_at_once(norms, edited):
    """The document is brought into the chapter, and the page comes again."""
    edited(
        "documents/sharing-struggles-online.md", "How much you tell depends", "Wonderfully, how much you tell depends"
    )

    expect(norms.get_by_text("Wonderfully, how much")).to_be_visible(timeout=SEEN)


def test_scroll_and_the_state_of_an_explorable_are_kept(norms, edited):
    """After a change elsewhere on the page the author is where they were, with the controls as they were."""
    explorable = norms.locator("course-explorable").first
    explorable.scroll_into_view_if_needed()
    explorable.locator("[data-course=skip]").click()
    slider = explorable.locator("[data-course=controls] input[type=range]").first
    slider.focus()
    slider.press("End")
    state = explorable.get_attribute("data-state")
    before = explorable.bounding_box()["y"]

    edited("book/quizzes/norms.yml", "why: ", "why: Truly. ")
    norms.wait_for_event("load", timeout=SEEN)

    expect(explorable).to_have_attribute("data-state", state)
    assert abs(explorable.bounding_box()["y"] - before) < 40


def test_a_mistake_is_told_in_the_page_with_place_and_remedy_and_goes_when_mended(norms, edited, course):
    """File, line and column, what is wrong and what to do; then nothing."""
    panel = norms.locator(".preview-panel-wrong")
    file = course / "book" / "quizzes" / "norms.yml"
    whole = file.read_text("utf-8")
    edited("book/quizzes/norms.yml", "\n  ask:", "\n  aks:")
    line = 1 + file.read_text("utf-8")[: file.read_text("utf-8").index("aks:")].count("\n")

    expect(panel.locator(".preview-place").first).to_contain_text(f"book/quizzes/norms.yml:{line}:", timeout=SEEN)
    file.write_text(whole, "utf-8")
    expect(panel).to_have_count(0, timeout=SEEN)


def test_a_changed_model_is_frozen_again(norms, edited):
    """The sentence below the chart is that of the new code."""
    sentence = norms.locator("course-explorable [data-course=narration]").first
    words = sentence.text_content()
    module = (ROOT / "widgets" / "norms.py").read_text("utf-8")
    assert "def describe" in module
    edited("widgets/norms.py", "\n    narrate=describe,", '\n    narrate=lambda result: "Again: " + describe(result),')

    expect(sentence).to_have_text(f"Again: {words}", timeout=SEEN)


def test_a_broken_model_is_named_with_its_line_and_the_page_stays(norms, edited):
    """What was known before is still shown."""
    edited("widgets/norms.py", "\ndef describe", "\ndef describe(:\n\ndef describe")

    expect(norms.locator(".preview-panel-wrong")).to_contain_text("widgets/norms.py:", timeout=SEEN)
    expect(norms.locator("course-explorable .course-plot-frame svg").first).to_be_visible()


def test_a_notebook_that_is_no_notebook_is_named_and_its_page_comes_back(norms, course):
    """A half-written file stops nothing."""
    file = course / "book" / "why-we-share" / "norms.ipynb"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])

    expect(norms.locator(".preview-panel-wrong")).to_contain_text("norms.ipynb", timeout=SEEN)
    file.write_bytes(whole)
    expect(norms.locator(".preview-panel-wrong")).to_have_count(0, timeout=SEEN)
    expect(norms.locator("article h1")).to_be_visible()


def test_a_change_of_another_page_is_told_with_a_link(norms, edited):
    """The author is not taken away from the page that they look at."""
    edited("book/glossary.md", "# ", "# Our ")

    expect(norms.locator(".preview-panel a")).to_have_attribute("href", "/book/glossary.html", timeout=SEEN)


def test_search_is_made_when_it_is_asked_for(page, first):
    """The index is that of all pages."""
    page.goto(first.partition("/book/")[0] + "/search.html?q=glossary", timeout=120_000)

    expect(page.locator("#search-results li").first).to_be_visible(timeout=SEEN)
