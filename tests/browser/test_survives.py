"""A page that is hindered stays a page: scripts that do not arrive, damaged data, very long words, crowds."""

import re

import pytest
from playwright.sync_api import expect

CHAPTER, SLUG = "book/the-words/validation-loop.html", "validation-loop"
ELEMENT = f'course-explorable[data-explorable="{SLUG}"]'
LONG = "Donaudampfschifffahrtsgesellschaft" * 8
#: How wide the page is, and the window.
WIDTHS = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
#: How long a page may take that no course has. [ms]
PATIENCE = 400_000


def reads_as_paper(page) -> None:
    """Picture, sentence and the questions with their answers are there, and nothing that would be dead."""
    expect(page.locator(f"{ELEMENT} [data-mark] path").first).to_be_visible()
    expect(page.locator(f"{ELEMENT} [data-course=narration]")).to_be_visible()
    expect(page.locator("[name=likes]")).to_be_hidden()
    expect(page.locator(".course-question [data-course=check]").first).to_be_hidden()
    page.locator(".course-answer summary").first.click()
    expect(page.locator(".course-answer-words").first).to_be_visible()


@pytest.mark.expects_console_errors
def test_script_that_is_blocked(site_url, open_page):
    """Some networks let a page through and its scripts not."""
    page = open_page()
    page.route(re.compile(r"/course\.js"), lambda route: route.abort())
    page.goto(site_url + CHAPTER)

    reads_as_paper(page)


@pytest.mark.expects_console_errors
def test_script_that_is_cut_off(site_url, site, open_page):
    """A connection that breaks in the middle of the script."""
    page = open_page()
    whole = (site / "_static" / "course.js").read_text(encoding="utf-8")
    page.route(
        re.compile(r"/course\.js"),
        lambda route: route.fulfill(body=whole[: len(whole) // 2], content_type="text/javascript"),
    )
    page.goto(site_url + CHAPTER)

    reads_as_paper(page)


@pytest.mark.parametrize("kept", [0.5, 0.999], ids=["half of it", "all but its end"])
@pytest.mark.expects_console_errors
def test_data_that_are_cut_off(kept, site_url, site, open_page):
    """The picture stays as it was drawn, and a notice says why it does not move; the quiz works."""
    page = open_page()
    whole = (site / "_static" / "explorables" / f"{SLUG}.js").read_text(encoding="utf-8")
    body = whole[: int(len(whole) * kept)]
    page.route("**/explorables/*.js*", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    page.goto(site_url + CHAPTER)
    page.locator(ELEMENT).scroll_into_view_if_needed()

    expect(page.locator(f"{ELEMENT} [data-course=status]")).to_contain_text("did not arrive")
    expect(page.locator(f"{ELEMENT} [data-mark] path").first).to_be_visible()
    page.locator(".course-question input[type=radio]").first.check()
    page.locator(".course-question [data-course=check]").first.click()
    expect(page.locator(".course-question [data-course=verdict]").first).not_to_be_empty()


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, {"width": 1280, "height": 800}])
def test_very_long_words_are_broken(viewport, site_file_url, page):
    """No word makes the page wider than the screen, wherever an author may put one."""
    page.goto(site_file_url + CHAPTER)
    page.evaluate(
        """(word) => document.querySelectorAll(
          "h1, h2, .bd-article p, .bd-article li, .course-explorable-question, .course-control-label, " +
          ".course-preset, " +
          ".course-question legend, .course-option, .course-legend-entry, .course-map-link"
        ).forEach((one) => one.append(" " + word))""",
        LONG,
    )

    wide, window = page.evaluate(WIDTHS)
    assert wide <= window


@pytest.mark.parametrize("name", [CHAPTER, "book/index.html", "book/progress.html"])
@pytest.mark.parametrize("viewport", [{"width": 390, "height": 800}, {"width": 1280, "height": 800}])
def test_page_from_right_to_left(name, viewport, site_file_url, page):
    """Mirrored, nothing leaves the screen; the chart keeps its direction."""
    page.goto(site_file_url + name)
    page.evaluate("document.documentElement.dir = 'rtl'")

    wide, window = page.evaluate(WIDTHS)
    assert wide <= window


@pytest.mark.parametrize("name", [CHAPTER, "book/index.html", "book/progress.html", "book/playground.html"])
@pytest.mark.parametrize("viewport", [{"width": 640, "height": 800}, {"width": 1280, "height": 800}])
def test_text_may_be_twice_as_large(name, viewport, site_file_url, page):
    """With 200 % text nothing has to be scrolled sideways, and no label of a control is cut."""
    page.goto(site_file_url + name)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    wide, window = page.evaluate(WIDTHS)
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".course-control-label, .course-preset, .course-button, .course-option")]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== "visible")
          .map((one) => one.textContent)"""
    )
    assert wide <= window
    assert cut == []


def test_two_hundred_explorables_on_a_page(site_url, site, open_page):
    """Only what is near the screen is fetched, once for all that show the same; the first and the last act."""
    page = open_page()
    html = (site / "book" / "index.html").read_text(encoding="utf-8")
    one = re.search(r"<course-explorable.*?</course-explorable>", html, re.DOTALL)[0]
    page.route(
        "**/book/index.html", lambda route: route.fulfill(body=html.replace(one, one * 200), content_type="text/html")
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + "book/index.html", timeout=PATIENCE)  # forty megabytes, most of them pictures for paper
    elements = page.locator("course-explorable")
    assert elements.count() == 200

    for number in (0, 199):
        element = elements.nth(number)
        element.scroll_into_view_if_needed()
        expect(element).to_have_attribute("data-ready", "")
        before = element.get_attribute("data-state")
        element.locator("[name=hard]").press("ArrowRight")
        assert element.get_attribute("data-state") != before

    assert sum("/explorables/" in url for url in asked) == 1
    assert page.locator("course-explorable[data-ready]").count() < 100
