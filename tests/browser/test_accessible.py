"""The course by screen reader and keyboard: what the accessibility tree says, in every state of explorable and quiz."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
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


@pytest.mark.parametrize("name", CHAPTERS)
def test_axe_finds_nothing_after_play(name, site_file_url, open_page):
    """Nor once guesses are made, presets chosen, tables unfolded, hints shown and questions checked."""
    page = open_page(reduced_motion="reduce")
    page.goto(site_file_url + name)
    play(page)

    assert violations(page) == ""


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


def test_headings_go_down_by_one(site_file_url, page):
    """A reader who jumps from heading to heading misses no level, on any chapter."""
    for name in CHAPTERS:
        page.goto(site_file_url + name)
        levels = [int(level) for level in re.findall(r"heading .*\[level=(\d)\]", page.locator("main").aria_snapshot())]

        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_each_page_says_its_language_and_has_its_landmarks(site_file_url, page):
    """One main part, named navigations, a title of its own, the language of its words."""
    titles = set()
    for name in PAGES:
        page.goto(site_file_url + name)
        titles.add(page.title())

        assert page.locator("html").get_attribute("lang") == "en"
        assert page.get_by_role("main").count() == 1

    assert len(titles) == len(PAGES)


def unfold(page: Page) -> None:
    """Open every table, hint and link that is folded."""
    page.evaluate("document.querySelectorAll('main details').forEach((details) => { details.open = true; })")


def play(page: Page) -> None:
    """Guess, choose the second preset of each explorable, answer each question as it comes, and unfold everything."""
    for explorable in page.locator("course-explorable").all():
        explorable.scroll_into_view_if_needed()
        if (form := explorable.locator("[data-course=prediction]")).count():
            guess = form.locator("input").first
            guess.check() if guess.get_attribute("type") == "radio" else guess.press("ArrowRight")
            form.locator("[data-course=commit]").click()
        expect(explorable).to_have_attribute("data-ready", re.compile(".*"))
        explorable.locator("[data-course=preset]").nth(1).click()
    unfold(page)
    for form in page.locator("form[data-question]").all():
        answer(form)


def answer(form: Locator) -> None:
    """Enter any answer, and check it."""
    for select in form.locator("select").all():
        select.select_option(index=1)
    if (choices := form.locator("input[name=answer][type=radio], input[name=answer][type=checkbox]")).count():
        choices.first.check()
    for slider in form.locator("input[type=range]").all():
        slider.press("ArrowRight")
    for field in form.locator("input[type=text], input:not([type])").all():
        field.fill("7")
    if (move := form.locator("[data-move=down]")).count():
        move.first.click()
    form.locator("[data-course=check]").click()


def reach(page: Page, target: Locator, key: str) -> None:
    """Press a key on what has been reached by tabbing forward from where the reader is."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => document.activeElement === (element.closest('summary') ?? element)"):
            page.keyboard.press(key)
            return
    raise AssertionError(f"{target} is not reached by Tab.")
