"""Values read off a chart, by pointer and arrow keys: the numbers of the figure; nothing where there are no axes."""

import pytest
from playwright.sync_api import Page, expect

CHAPTER, SLUG = "book/the-words/validation-loop.html", "validation-loop"
#: A picture of people without axes.
BARE, BARE_SLUG = "book/start/introduction.html", "introduction"


def opened(page: Page, address: str, slug: str):
    """The explorable, unlocked."""
    page.goto(address)
    element = page.locator(f'course-explorable[data-explorable="{slug}"]')
    element.scroll_into_view_if_needed()
    element.locator("[data-course=skip]").click()
    page.wait_for_selector(f'course-explorable[data-explorable="{slug}"][data-ready]')
    return element


def test_pointer_reads_every_line_at_the_nearest_place(site_file_url, page):
    """Half-way across a chart of 120 days are the values of day 60."""
    element = opened(page, site_file_url + CHAPTER, SLUG)
    element.locator(".course-plot").hover()

    words = element.locator(".course-read > div").all_inner_texts()
    figure = element.evaluate("(one) => one.figure.data.map(({ name, x, y }) => ({ name, y: y[x.indexOf(60)] }))")
    lines = {one["name"]: f"{one['y']:.1f}" for one in figure if one["name"] in " ".join(words)}

    assert words[0] == "Day: 60"
    assert sorted(words[1:]) == sorted(f"{name}: {value}" for name, value in lines.items())
    assert len(lines) == 2
    page.mouse.move(0, 0)
    expect(element.locator(".course-read")).to_be_hidden()


def test_arrow_keys_read_and_escape_stops(site_file_url, page):
    """The chart is a stop of the tab key; each arrow is a place further, said aloud; Home and End are the ends."""
    element = opened(page, site_file_url + CHAPTER, SLUG)
    chart, heard = element.locator("[data-course=chart]"), element.locator(".course-read-heard")
    chart.focus()

    chart.press("ArrowRight")
    expect(heard).to_contain_text("Day: 0;")
    chart.press("End")
    expect(heard).to_contain_text("Day: 120;")
    chart.press("Home")
    expect(heard).to_contain_text("Day: 0;")
    assert heard.get_attribute("role") == "status"
    chart.press("Escape")
    expect(heard).to_be_empty()


def test_reading_follows_the_state(site_file_url, page):
    """What is read off is that of the state shown, also when it changes meanwhile."""
    element = opened(page, site_file_url + CHAPTER, SLUG)
    element.locator("[data-course=chart]").focus()
    page.keyboard.press("End")
    before = element.locator(".course-read").inner_text()

    element.evaluate("(one) => one.show({ ...JSON.parse(one.dataset.state), likes: 20 })")

    assert element.locator(".course-read").inner_text() != before


def test_picture_without_axes_is_not_read(site_file_url, page):
    """Places that mean nothing are neither a stop of the tab key nor read off."""
    element = opened(page, site_file_url + BARE, BARE_SLUG)
    element.locator(".course-plot").hover()

    expect(element.locator(".course-read")).to_be_hidden()
    assert element.locator("[data-course=chart]").get_attribute("tabindex") is None


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, {"width": 1280, "height": 800}])
def test_words_stay_on_the_screen(viewport, site_file_url, page):
    """At both ends of the axis."""
    element = opened(page, site_file_url + CHAPTER, SLUG)
    element.locator("[data-course=chart]").focus()
    for key in ("Home", "End"):
        page.keyboard.press(key)
        box = element.locator(".course-read").bounding_box()

        assert box["x"] >= 0
        assert box["x"] + box["width"] <= viewport["width"]


def test_stack_of_dots_is_counted(site_file_url, page):
    """Several dots of one name over one place are a number of dots."""
    element = opened(page, site_file_url + "book/what-it-gives/stigma.html", "stigma")
    element.evaluate("(one) => one.show({ ...JSON.parse(one.dataset.state), talks: 0 })")
    element.locator("[data-course=chart]").focus()
    page.keyboard.press("ArrowRight")
    for _ in range(40):
        if " here" in element.locator(".course-read-heard").inner_text():
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError("no place counts its dots")
