"""The pages around the chapters: playground, models, and the glossary's meanings in running text."""

import ast
from pathlib import Path

import pytest
from playwright.sync_api import expect

from coursebook.sync.listing import listing

ROOT = Path(__file__).parents[2]
CHAPTERS = listing(ROOT)
SHOWN = [(one["slug"], one["module"]) for chapter in CHAPTERS for one in chapter["explorables"]]
#: A page that uses a term, and the term.
PAGE, TERM = "book/teaching.html", "virtual catharsis"


def test_playground_has_every_explorable_and_each_acts(site_file_url, page):
    """Scrolled to, each gets its data and answers a preset; none waits for a guess."""
    page.goto(site_file_url + "book/playground.html")
    elements = page.locator("course-explorable")
    assert elements.count() == len(SHOWN)

    for slug, _ in SHOWN:
        element = page.locator(f'course-explorable[data-explorable="{slug}"]')
        element.scroll_into_view_if_needed()
        expect(element).to_have_attribute("data-ready", "")
        before = element.get_attribute("data-state")
        preset = element.locator('[data-course=preset][aria-pressed="false"]').first
        preset.click()
        assert element.get_attribute("data-state") != before


def test_playground_fetches_only_what_is_near(site_url, page):
    """The last explorable's data are not asked for while the first is on the screen."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + "book/playground.html")
    page.wait_for_selector("course-explorable[data-ready]")

    fetched = [url for url in asked if "/explorables/" in url]
    assert 0 < len(fetched) < len(SHOWN) / 2


def test_every_model_speaks_for_itself(site_file_url, page):
    """A section for each module, with the first sentence of its docstring, an equation and a link to its chapter."""
    page.goto(site_file_url + "book/models.html")

    for module in dict.fromkeys(module for _, module in SHOWN):
        section = page.locator(f"#model-{module.partition('.')[2].replace('_', '-')}")
        file = ROOT / f"{module.replace('.', '/')}.py"
        first = ast.get_docstring(ast.parse(file.read_text("utf-8"))).split("\n\n")[0].split(":")[0].split("``")[0]
        assert " ".join(first.split())[:40] in " ".join(section.inner_text().split()), module
        assert section.locator("math").count() >= 1, module
        assert section.locator(".course-model-chapter a").count() >= 1, module


def test_meaning_shows_on_focus_and_goes_with_escape(site_file_url, page):
    """By keyboard: the words are described by the meaning."""
    page.goto(site_file_url + PAGE)
    words = page.get_by_role("button", name=TERM, exact=True)
    meaning = words.locator("xpath=../*[@class='course-term-meaning']")
    assert not meaning.is_visible()

    words.focus()
    expect(meaning).to_be_visible()
    assert meaning.locator(f"#{words.get_attribute('aria-describedby')}").count() == 1
    page.keyboard.press("Escape")

    expect(meaning).not_to_be_visible()


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, {"width": 1280, "height": 800}])
def test_meaning_shows_on_hover_inside_the_screen(viewport, site_file_url, page):
    """It stays while the pointer is on it, and is not cut at the edge."""
    page.goto(site_file_url + PAGE)
    words = page.get_by_role("button", name=TERM, exact=True)
    meaning = words.locator("xpath=../*[@class='course-term-meaning']")

    words.hover()
    expect(meaning).to_be_visible()
    box = meaning.bounding_box()

    assert box["x"] >= 0
    assert box["x"] + box["width"] <= viewport["width"]
    meaning.hover()
    expect(meaning).to_be_visible()


def test_only_the_first_use_is_marked(site_file_url, page):
    """Once is enough on each page."""
    page.goto(site_file_url + PAGE)

    marked = [words.lower() for words in page.locator(".course-term-words").all_inner_texts()]

    assert marked
    assert len(marked) == len(set(marked))


def test_plural_shows_the_meaning_too(site_file_url, page):
    """The word "feeds" is explained by the entry for a feed."""
    page.goto(site_file_url + "book/why-we-share/attention.html")

    words = page.locator(".course-term-words", has_text="feeds")

    assert words.count() == 1
    assert "a sample of posts" in words.locator("xpath=../*[@class='course-term-meaning']").text_content()


def test_titles_of_studies_are_left_alone(site_file_url, page):
    """A word in the title of a paper is the paper's."""
    page.goto(site_file_url + "book/references.html")

    assert page.locator(".bibliography, .citation").count() > 0
    assert page.locator(".course-term").count() == 0


def test_gallery_leads_to_every_chapter(site_file_url, page):
    """A card for each chapter, in reading order, with its title and the picture of its first explorable."""
    page.goto(site_file_url + "book/index.html")
    cards = page.locator(".course-gallery-card")

    assert cards.locator("a").all_inner_texts() == [chapter["title"] for chapter in CHAPTERS]
    for number, chapter in enumerate(CHAPTERS):
        marks = cards.nth(number).locator("[data-mark]").count()
        assert (marks > 0) == bool(chapter["explorables"]), chapter["slug"]
    cards.last.click()
    assert page.url.endswith(CHAPTERS[-1]["page"])
