"""Every page of the site: no third party, no error, accessible, at every width."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations

ROOT = Path(__file__).parents[2]
#: Every page of the book.
PAGES = sorted(
    file.relative_to(ROOT).with_suffix(".html").as_posix()
    for ending in ("*.md", "*.ipynb")
    for file in (ROOT / "book").rglob(ending)
    if ".ipynb_checkpoints" not in file.parts
)


@pytest.mark.parametrize("where", ["site_url", "site_file_url"])
def test_every_page_asks_nobody_and_complains_of_nothing(where, page, site, request):
    """The watched page fails this test for a request to anyone else, a missing file or an error in the console.

    Nor is the theme's icon font loaded, which weighs more than the rest of a page; the style sheet draws the few icons.
    """
    files = [file.relative_to(site) for file in site.rglob("*.html")]
    pages = sorted(file.as_posix() for file in files if "_static" not in file.parts and str(file) != "index.html")
    loaded = []
    page.on("request", lambda one: loaded.append(one.url))
    for name in pages:
        page.goto(request.getfixturevalue(where) + name, wait_until="load")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")

    assert set(PAGES) <= set(pages)
    assert [url for url in loaded if "fontawesome" in url] == []


def test_front_door_leads_to_the_landing_page(site_file_url, page):
    """The address of the site itself opens the course."""
    page.goto(site_file_url + "index.html")

    page.wait_for_url("**/book/index.html")


@pytest.mark.parametrize("name", PAGES)
def test_page_is_no_wider_than_the_screen(name, site_file_url, page):
    """Nothing has to be scrolled sideways to be read, on a small phone and on a desk."""
    page.goto(site_file_url + name)
    widths = {}
    for width in (1440, 320):
        page.set_viewport_size({"width": width, "height": 800})
        widths[width] = page.evaluate("document.documentElement.scrollWidth")

    assert {width: wide for width, wide in widths.items() if wide > width} == {}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(name, site_url, open_page):
    """No rule of WCAG 2.2 A and AA that a program can check is broken, in the light theme or in the dark one."""
    page = open_page(reduced_motion="reduce")
    page.goto(site_url + name)
    for skip in page.locator("[data-course=skip]").all():
        skip.scroll_into_view_if_needed()
        skip.click()
    expect(page.locator(".course-predict:not([hidden])")).to_have_count(0)

    assert violations(page) == ""


@pytest.mark.parametrize("name", ["book/the-words/validation-loop.html", "book/start/introduction.html"])
def test_help_is_one_link_away(name, site_file_url, page):
    """Each page leads to where one can talk to somebody."""
    page.goto(site_file_url + name)

    page.get_by_role("link", name="If you need to talk").last.click()

    assert page.url.endswith("book/help.html")


def test_visitor_plays_within_one_screen(site_file_url, open_page):
    """On a phone the landing page shows question, picture and the first control without scrolling."""
    page = open_page(viewport={"width": 390, "height": 844})
    page.goto(site_file_url + "book/index.html")

    bottom = page.locator("[name=hard]").bounding_box()

    assert bottom["y"] + bottom["height"] <= 860
    page.locator("[name=hard]").press("ArrowRight")
    assert '"hard":15' in page.locator("course-explorable").get_attribute("data-state")


def test_formulas_are_mathml(site_file_url, page):
    """Formulas are drawn by the browser itself."""
    page.goto(site_file_url + "book/the-words/validation-loop.html")

    assert page.locator("math").count() >= 5
    assert page.locator("mjx-container, .MathJax").count() == 0
