"""Pages beside the book, and what all pages have; each page of the book is tested by `coursebook.testing`."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Every page of the book.
PAGES = sorted(
    file.relative_to(ROOT).with_suffix(".html").as_posix()
    for ending in ("*.md", "*.ipynb")
    for file in (ROOT / "book").rglob(ending)
    if ".ipynb_checkpoints" not in file.parts
)


@pytest.mark.parametrize("where", ["site_url", "site_file_url"])
def test_pages_beside_the_book_ask_nobody_and_complain_of_nothing(where, page, site, request):
    """The watched page fails this test for a request to anyone else, a missing file or an error in the console.

    Nor is the theme's icon font loaded, which weighs more than the rest of a page; the style sheet draws the few icons.
    """
    files = [file.relative_to(site) for file in site.rglob("*.html")]
    pages = sorted(file.as_posix() for file in files if "_static" not in file.parts and file.parts[0] != "book")
    loaded = []
    page.on("request", lambda one: loaded.append(one.url))
    for name in [*pages, PAGES[0]]:
        page.goto(request.getfixturevalue(where) + name, wait_until="load")
        if name == "index.html":  # it leads on at once
            page.wait_for_url("**/book/index.html")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")

    assert {"index.html", "search.html"} <= set(pages)
    assert [url for url in loaded if "fontawesome" in url] == []


def test_front_door_leads_to_the_landing_page(site_file_url, page):
    """The address of the site itself opens the course."""
    page.goto(site_file_url + "index.html")

    page.wait_for_url("**/book/index.html")


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
