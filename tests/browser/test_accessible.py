"""The course by screen reader and keyboard: what the accessibility tree says, in every state of explorable and quiz."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_pages import PAGES

ROOT = Path(__file__).parents[2]
CHAPTERS = [name for name in PAGES if name.count("/") == 2]
STIGMA = "book/what-it-gives/stigma.html"
#: Roles that need a name to mean anything.
NAMED = re.compile(
    r"^ *- '?(slider|combobox|radio|checkbox|button|textbox|spinbutton|img|form|link|searchbox)(?: \[.*|:.*|'|)$",
    re.MULTILINE,
)


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_acts_has_a_name(name, site_file_url, page):
    """Controls, pictures and tables are announced with words, also before the guess and with everything unfolded."""
    page.goto(site_file_url + name)
    unfold(page)
    tree = page.locator("main").first.aria_snapshot()

    assert NAMED.findall(tree) == []


def test_chapter_is_done_by_roles_and_names_with_the_keyboard(site_file_url, page):
    """What a screen reader announces is enough to guess, move, read the numbers and answer; no pointer is used."""
    page.goto(site_file_url + STIGMA)
    explorable = page.get_by_role("group", name="Talk and the average view")
    reach(page, explorable.get_by_role("radio", name="Well below 50"), "ArrowDown")
    expect(explorable.get_by_role("radio", name="At 50.")).to_be_checked()
    reach(page, explorable.get_by_role("button", name="That is my guess"), "Enter")
    expect(explorable.get_by_role("status").filter(has_text="You said: At 50.")).to_be_visible()

    slider = explorable.get_by_role("slider", name="How far apart people still listen")
    expect(slider).to_be_enabled()
    said = explorable.locator("[aria-live=polite]").first.inner_text()
    reach(page, slider, "Home")
    expect(explorable.locator("[aria-live=polite]").first).not_to_have_text(said)
    assert slider.get_attribute("aria-valuetext").endswith("points")

    reach(page, explorable.get_by_text("Show the numbers"), "Enter")
    expect(explorable.get_by_role("table").first).to_be_visible()
    assert explorable.get_by_role("columnheader").count() > 1


def test_each_page_has_a_title_of_its_own(site):
    """A reader of many tabs tells them apart."""
    titles = [re.search("<title>(.*?)</title>", (site / name).read_text(encoding="utf-8"))[1] for name in PAGES]

    assert len(set(titles)) == len(PAGES)


def unfold(page: Page) -> None:
    """Open every table, hint and link that is folded."""
    page.evaluate("document.querySelectorAll('main details').forEach((details) => { details.open = true; })")


def reach(page: Page, target: Locator, key: str) -> None:
    """Press a key on what has been reached by tabbing forward from where the reader is."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => document.activeElement === (element.closest('summary') ?? element)"):
            page.keyboard.press(key)
            return
    raise AssertionError(f"{target} is not reached by Tab.")
