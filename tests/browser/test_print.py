"""A page on paper: the telling states in place of controls, questions with their answers at the end, light in the dark."""

import re

import pytest
from playwright.sync_api import expect

from coursebook.catalogue import explorables
from coursebook.site.states import told

#: A page with several explorables, the last of which are far below the screen.
PAGE = "book/what-it-gives/support.html"
#: What can be pressed or moved.
CONTROLS = "course-explorable :is(button, input, select, summary), course-quiz :is(button, select, summary)"
#: The page's own printing, as far as a page knows of it.
PRINT = "() => { window.print = () => { dispatchEvent(new Event('beforeprint')); window.printed = true; }; }"


@pytest.fixture
def printed(page, site_file_url):
    """The page, just before it is printed by the keyboard."""
    page.goto(site_file_url + PAGE)
    page.evaluate(PRINT)
    page.keyboard.press("Control+p")
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    return page


def test_states_are_for_paper_only(page, site_file_url):
    """On the screen there is no row."""
    page.goto(site_file_url + PAGE)

    for row in page.locator(".course-states").all():
        expect(row).to_be_hidden()


def test_every_state_is_printed_with_its_sentence(printed, root):
    """For every explorable, in the order of the story, also where its data were not there yet."""
    known = explorables(root)
    elements = printed.locator("course-explorable").all()

    assert len(elements) > 1
    for element in elements:
        rows = told(known[element.get_attribute("data-explorable")].explorable)
        assert element.locator(".course-state-sentence:visible").all_inner_texts() == [row.sentence for row in rows]


def test_every_state_has_its_picture(printed, root):
    """Drawn by the page's script from the frozen data: the same places as those that Python draws, within a thousandth."""
    known = explorables(root)
    for element in printed.locator("course-explorable").all():
        rows = told(known[element.get_attribute("data-explorable")].explorable)
        expect(element.locator(".course-state-picture .course-plot:visible")).to_have_count(len(rows))
        drawn = [
            [
                re.sub(r"\s+", "", words)
                for words in picture.locator("[data-mark] text:not([visibility])").all_inner_texts()
            ]
            for picture in element.locator(".course-state-picture .course-plot").all()
        ]
        for row, words in zip(rows, drawn, strict=True):
            texts = [text for trace in row.figure["data"] for text in trace.get("text") or []]
            assert set(words) <= {re.sub(r"\s+", "", text) for text in texts} | {""}


def test_nothing_to_press_is_printed(printed):
    """Neither controls nor presets nor tools; the row says what the presets would show."""
    for control in printed.locator(CONTROLS).all():
        if control.get_attribute("name") != "answer":  # a box to tick, a line to write on
            expect(control).to_be_hidden()


def test_the_picture_that_moves_gives_way_to_the_row(printed):
    """It would be one of them again."""
    for picture in printed.locator(".course-chart > .course-plot-frame").all():
        expect(picture).to_be_hidden()


def test_answers_stand_after_all_questions(printed):
    """One for each question, below the last of them, and nowhere else."""
    questions, answers = printed.locator(".course-question"), printed.locator(".course-answers-list > li")

    assert questions.count() == answers.count() > 0
    expect(answers.first).to_be_visible()
    assert answers.first.bounding_box()["y"] > questions.last.bounding_box()["y"]
    for shown in printed.locator(".course-answer, .course-hints, .course-verdict, .course-sure").all():
        expect(shown).to_be_hidden()


@pytest.mark.parametrize("colour_scheme", ["dark"])
def test_paper_is_light_where_the_screen_is_dark(printed, colour_scheme):
    """Dark words on white, whatever the reader's eyes are used to."""
    ink = printed.locator(".course-state-sentence").first.evaluate("node => getComputedStyle(node).color")

    assert max(map(int, re.findall(r"\d+", ink)[:3])) < 90


def test_page_without_data_prints_its_words(page, site_file_url):
    """The browser's menu does not wait: the sentences are there, and the first picture stays."""
    page.route("**/explorables/*", lambda route: route.abort())
    page.goto(site_file_url + PAGE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    element = page.locator("course-explorable").last

    expect(element.locator(".course-state-sentence").first).to_be_visible()
    expect(element.locator(".course-chart > .course-plot-frame")).to_be_visible()


@pytest.mark.parametrize("keys", ["p", "Control+Shift+p", "Control+Alt+p"])
def test_other_keys_print_nothing(page, site_file_url, keys):
    """Only those that a browser prints on are taken."""
    page.goto(site_file_url + PAGE)
    page.evaluate(PRINT)
    page.keyboard.press(keys)
    page.wait_for_timeout(200)

    assert page.evaluate("window.printed") is None
