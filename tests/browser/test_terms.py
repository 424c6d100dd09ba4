"""Words of the glossary: their meaning shows in place, by hand, by keyboard and by pointer."""

import pytest
from playwright.sync_api import expect

PHONE = {"width": 320, "height": 640}
#: A page that uses a term, and the term.
PAGE, TERM = "book/teaching.html", "virtual catharsis"
#: Shows each meaning of a page as a tap does, and returns those that are not whole on the screen.
CUT = """async () => {
  const cut = [];
  for (const words of document.querySelectorAll(".course-term-words")) {
    words.scrollIntoView({ block: "center" });
    words.click();
    const meaning = words.parentElement.querySelector(".course-term-meaning");
    const { left, right, top, bottom } = meaning.getBoundingClientRect();
    const inside = left >= 0 && right <= document.documentElement.clientWidth && top >= 0 && bottom <= innerHeight;
    const edges = [[left + 2, (top + bottom) / 2], [right - 2, (top + bottom) / 2], [(left + right) / 2, top + 2]];
    const seen = edges.every(([x, y]) => meaning.contains(document.elementFromPoint(x, y)));
    const still = document.documentElement.scrollWidth <= innerWidth;
    if (!inside || !seen || !still) cut.push([words.textContent, left, right, top, bottom, seen, still]);
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  }
  return cut;
}"""
#: How long a page that is left takes to be another one, generously. [ms]
LEAVING = 500


@pytest.fixture
def phone(open_page, site_file_url):
    """A page on a small phone, by touch."""
    page = open_page(viewport=PHONE, has_touch=True)
    page.goto(site_file_url + PAGE)
    return page


def parts(page):
    words = page.locator(".course-term-words", has_text=TERM)
    return words, words.locator("xpath=following-sibling::*")


def test_tap_shows_the_meaning_in_place(phone):
    """The reader stays on the page; the way to the glossary is inside; a tap elsewhere closes."""
    words, meaning = parts(phone)
    phone.evaluate("window.isSamePage = true")
    words.tap()

    expect(meaning).to_be_visible()
    expect(words).to_have_attribute("aria-expanded", "true")
    phone.wait_for_timeout(LEAVING)
    assert phone.evaluate("window.isSamePage")
    phone.locator("article h1").tap()
    expect(meaning).to_be_hidden()
    expect(words).to_have_attribute("aria-expanded", "false")
    words.tap()
    meaning.get_by_role("link", name="Glossary").tap()
    phone.wait_for_url("**/book/glossary.html#*")


def test_second_tap_closes(phone):
    """As it opened."""
    words, meaning = parts(phone)
    words.tap()
    expect(meaning).to_be_visible()

    words.tap()

    expect(meaning).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_show_the_meaning_and_escape_closes_it(page, site_file_url, key):
    """A button to those who listen, described by the meaning; the link inside is the next stop."""
    page.goto(site_file_url + PAGE)
    words, meaning = parts(page)
    words.focus()
    page.keyboard.press(key)

    expect(page.get_by_role("button", name=TERM, expanded=True)).to_be_focused()
    assert page.locator(f"#{words.get_attribute('aria-describedby')}").inner_text() in meaning.inner_text()
    page.keyboard.press("Tab")
    expect(meaning.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(words).to_be_focused()
    assert page.url.endswith(PAGE)


def test_without_a_script_the_words_are_a_link(open_page, site_file_url):
    """To their entry in the glossary."""
    page = open_page(java_script_enabled=False)
    page.goto(site_file_url + PAGE)
    page.get_by_role("link", name=TERM, exact=True).click()

    page.wait_for_url("**/book/glossary.html#*")


@pytest.mark.parametrize("viewport", [PHONE])
def test_no_meaning_is_cut_on_a_phone(page, viewport, site, site_file_url):
    """On every page, wherever a term is: whole on the screen, and nothing scrolls sideways."""
    pages = [file for file in sorted(site.rglob("*.html")) if "course-term-words" in file.read_text("utf-8")]
    cut = {}
    for file in pages:
        page.goto(site_file_url + file.relative_to(site).as_posix())
        if found := page.evaluate(CUT):
            cut[file.name] = found

    assert cut == {}
