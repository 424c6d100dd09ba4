"""The text of charts, and the sentences about them: nothing overlaps, nothing is cut, nothing moves under a thumb."""

from pathlib import Path

import pytest

from coursebook.explorable.catalogue import explorables
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.rendering.states import story_states
from coursebook.site.theme.assets import chart_style
from tests.browser.chart_text import FAULTS, enlarge, measure, states_of_all

ROOT = Path(__file__).parents[2]
PLAYGROUND, CHAPTER = "book/playground.html", "book/the-words/validation-loop.html"
#: Widths of a window [CSS px], and sizes of text [%].
SCREENS = [(width, text) for width in (320, 390, 1200) for text in (100, 200)]

screens = pytest.mark.parametrize(
    ("viewport", "text"), [({"width": width, "height": 900}, text) for width, text in SCREENS], ids=map(str, SCREENS)
)


@screens
def test_no_two_texts_overlap_and_nothing_moves(viewport, text, open_page, site_file_url):
    """Of all explorables, in every preset and some states more; half a pixel is rounding.

    Between states, the chart, each control, presets, tools and the end of the card stay where they are.
    """
    page = open_page(viewport=viewport, reduced_motion="reduce")
    page.goto(site_file_url + PLAYGROUND)
    enlarge(page, text)

    found = measure(page, states_of_all(ROOT))

    assert found["wrong"][:10] == []
    assert found["moved"][:10] == []


@screens
def test_first_picture_is_in_order_without_script(viewport, text, open_page, site_file_url):
    """The build has written the text for every width."""
    page = open_page(viewport=viewport, java_script_enabled=False)
    page.goto(site_file_url + PLAYGROUND)
    enlarge(page, text)

    wrong = page.evaluate(f"""() => [...document.querySelectorAll("course-explorable")].flatMap((one) =>
      {FAULTS}(one.querySelector(".course-chart"), one).map((fault) => one.dataset.explorable + ": " + fault))""")

    assert wrong == []


@pytest.mark.parametrize("viewport", [{"width": 390, "height": 800}, {"width": 1200, "height": 800}])
def test_after_the_guess_the_page_rests(viewport, page, site_file_url):
    """The question gives way to the verdict, once. From then on, states, stories and notices move nothing."""
    page.goto(site_file_url + CHAPTER)
    element = page.locator("course-explorable").first
    element.locator("[data-course=commit]").click()
    page.wait_for_selector("course-explorable[data-ready]")

    found = measure(page, states_of_all(ROOT))
    height = element.evaluate("(one) => one.getBoundingClientRect().height")
    element.locator("[data-course=reset]").click()

    assert found["moved"] == []
    assert element.locator("[data-course=status]").inner_text() != ""
    assert element.evaluate("(one) => one.getBoundingClientRect().height") == pytest.approx(height, abs=0.5)


def test_room_is_neither_read_nor_found_nor_copied(page, site_file_url):
    """What keeps room for the longest sentence is not part of the page's text."""
    page.goto(site_file_url + CHAPTER)
    page.wait_for_selector("course-explorable[data-state]")
    kept = page.locator("course-explorable .course-room-kept").first
    words = kept.get_attribute("data-words")

    assert kept.evaluate("(one) => one.checkVisibility({ visibilityProperty: true })") is False
    assert words not in page.locator("body").evaluate("(one) => one.textContent")
    assert words not in page.locator("body").aria_snapshot()


def test_sheet_of_paper_is_in_order(page, site_file_url):
    """The row of states that the page's script draws before it is printed."""
    page.goto(site_file_url + CHAPTER)
    page.wait_for_function("() => document.querySelector('course-explorable').source")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    wrong = page.evaluate(f"""() => [...document.querySelectorAll(".course-state-picture")].flatMap((one) =>
      {FAULTS}(one, one.closest(".course-state")))""")

    assert page.locator(".course-state-picture .course-label:visible").count() > 0
    assert wrong == []


def test_books_are_in_order(page):
    """Every state that a book shows of every explorable."""
    told_of_all = [one for entry in explorables(ROOT).values() for one in story_states(entry.explorable)]
    pictures = "".join(f"<div>{plot_on_paper(one.figure)}</div>" for one in told_of_all)
    page.set_content(f"<style>div {{ width: 400px; }} {chart_style()}</style>{pictures}")

    wrong = page.evaluate(f"() => [...document.querySelectorAll('div')].flatMap((one) => {FAULTS}(one, one))")

    assert wrong == []


def test_labels_follow_the_size_of_window_and_text(page, site_file_url):
    """A window that was narrow for a while leaves no trace."""
    page.goto(site_file_url + "book/the-words/virtual-catharsis.html")
    page.locator("[data-course=skip]").first.click()
    page.wait_for_selector("course-explorable[data-ready]")
    before = page.locator(".course-labels").first.inner_html()
    page.set_viewport_size({"width": 330, "height": 800})
    enlarge(page, 200)
    page.wait_for_selector(".course-labels tspan", state="attached")

    page.set_viewport_size({"width": 1280, "height": 800})
    enlarge(page, 100)

    page.wait_for_function("(before) => document.querySelector('.course-labels').innerHTML === before", arg=before)
