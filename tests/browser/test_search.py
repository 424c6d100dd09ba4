"""The page of results: help first for those who need it, plain words, readable excerpts."""

import pytest
from playwright.sync_api import expect

from coursebook.distress import words_of_distress
from tests.web.node import call

#: What people in distress type, in their own way.
DISTRESS = [
    "help",
    "HELP ME",
    "suicide",
    "suicidal thoughts",
    "depressed",
    "depression",
    "I'm so lonely",
    "self-harm",
    "Selfharm",
    "self harming",
    "cutting",
    "I want to kill myself",
    "die",
    "abuse",
    "abused",
    "panic attack",
    "eating disorders",
    "988",
    "crisis",
    "hotline",
    "bullied",
    "bullying",
    "I can't cope",
    "i can’t go on",
    "anxiety",
    "anxious?",
    "Need to talk",
    "worthless",
    "end my life",
    "grieving",
]
#: What readers of the course look for.
CALM = ["likes", "audience", "diet", "feed", "norms", "posts in 100", "cut", "crowd", "trauma capitalization", "1988"]


@pytest.fixture
def search(page, site_file_url):
    """Search from the disk, as a reader of the download does, until the results are there."""

    def run(query: str):
        page.goto(f"{site_file_url}search.html?q={query}")
        expect(page.locator("[data-course=search-said]")).not_to_be_empty()
        return page

    return run


def matched(queries, words):
    """Whether each query is one of distress, by the page's own script."""
    return call("search/distress.js", "isDistress", [[query, words] for query in queries])


def test_words_of_distress_are_recognised():
    """Stems and phrases, whatever their case and punctuation."""
    found = matched(DISTRESS, words_of_distress("en"))

    assert [query for query, is_in in zip(DISTRESS, found, strict=True) if not is_in] == []


def test_other_words_are_not():
    """The card would lose its meaning if it were always there."""
    found = matched(CALM, words_of_distress("en-GB"))

    assert [query for query, is_in in zip(CALM, found, strict=True) if is_in] == []


def test_course_adds_words_of_its_language():
    """In another language only those; accents do not matter, and a star goes on either side."""
    words = words_of_distress("de", ["Einsam*", "*mord", "prügel"])

    found = matched(["Die Wirkung", "EINSAMKEIT", "Selbstmord", "Prugel", "prügelei"], words)

    assert found == [False, True, True, True, False]


@pytest.mark.parametrize("query", ["depressed", "qwertz"])
def test_help_comes_first(search, query):
    """Above what was found, and where nothing was; announced politely, and a link that the keyboard reaches."""
    page = search(query)
    card = page.locator("[data-course=search-help]")

    link = card.get_by_role("link", name="If you need to talk")
    expect(link).to_be_visible()
    assert card.get_attribute("role") == "status"
    assert card.bounding_box()["y"] < page.locator("#search-results").bounding_box()["y"]
    page.locator("main input[name=q]").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/book/help.html")


def test_what_was_searched_for_stays_nowhere(search):
    """Not in the browser, and not on the page that is opened next, no matter whose computer it is."""
    page = search("depressed")
    expect(page.locator("[data-course=search-said]")).not_to_be_empty()

    assert "depressed" not in page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/book/**")
    expect(page.locator("article h1")).to_be_visible()
    assert page.locator(".highlighted, .highlight-link").count() == 0


def test_no_card_for_other_searches(search):
    """And the number of pages in plain words."""
    page = search("thresholds")

    expect(page.locator("[data-course=search-help]")).to_be_empty()
    count = page.locator("#search-results li").count()
    assert page.locator("[data-course=search-said]").inner_text() == (
        "1 page has “thresholds”." if count == 1 else f"{count} pages have “thresholds”."
    )


def test_nothing_found_is_said_in_plain_words(search):
    """There are no categories here to select."""
    page = search("qwertz")

    assert "categories" not in page.locator("main").inner_text()
    assert (
        page.locator("[data-course=search-said]").inner_text()
        == "No page has “qwertz”. Try fewer words, or another one."
    )


def test_excerpts_are_prose_around_the_word(page, site_url):
    """Neither lists of contents nor broken words; with the word that was looked for."""
    page.goto(site_url + "search.html?q=thresholds")
    expect(page.locator("[data-course=search-said]")).not_to_be_empty()
    items = page.locator("#search-results li")
    expect(items.locator("p.context")).to_have_count(items.count())
    excerpts = items.locator("p.context").all_inner_texts()

    assert excerpts
    assert any("threshold" in excerpt.lower() for excerpt in excerpts)
    for excerpt in excerpts:
        assert "Contents" not in excerpt
        assert 20 < len(excerpt) < 240


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, {"width": 1440, "height": 900}])
@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_magnifier_is_beside_the_word(search, viewport, colour_scheme):
    """At every width and in both themes; nothing scrolls sideways."""
    page = search("help")
    magnifier = page.locator("main .bd-search .fa-magnifying-glass").bounding_box()
    field = page.locator("main .bd-search input")
    text = field.bounding_box()["x"] + float(field.evaluate("field => parseFloat(getComputedStyle(field).paddingLeft)"))

    assert magnifier["x"] + magnifier["width"] <= text
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
