"""The guess before an explorable opens: kept for good, and still there after a reload."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from coursebook.explorable import Estimate, OneOf
from coursebook.explorable.catalogue import explorables
from coursebook.sync.listing import listing
from tests.browser.test_quiz import BROKEN, ROOT

ENTRIES = explorables(ROOT)
PAGES = {one["slug"]: chapter["page"] for chapter in listing(ROOT) for one in chapter["explorables"]}
#: An explorable that asks for a number, and one that asks for an option.
KINDS = [
    next(slug for slug in PAGES if (asked := ENTRIES[slug].explorable.prediction) and isinstance(asked.answer, kind))
    for kind in (Estimate, OneOf)
]
NUMBER, OPTION = KINDS
COURSE = "sharing-struggles-online"
each_kind = pytest.mark.parametrize("slug", KINDS, ids=["number", "option"])


def opened(page: Page, site: str, slug: str, state: str = "") -> Locator:
    """Open the page of an explorable, in whatever state it is."""
    page.goto(f"{site}{PAGES[slug]}{state}")
    return element_of(page, slug)


def element_of(page: Page, slug: str) -> Locator:
    """The explorable on its page."""
    element = page.locator(f'course-explorable[data-explorable="{slug}"]')
    element.scroll_into_view_if_needed()
    return element


def guess(element: Locator, place: int = 0) -> None:
    """Guess an option by its place, or the middle of a slider moved by so many steps."""
    options = element.locator("[data-course=prediction] input[type=radio]")
    if options.count():
        options.nth(place).check()
    for _ in range(0 if options.count() else place + 1):
        element.locator("[data-course=prediction] input").press("ArrowRight")
    element.locator("[data-course=commit]").click()
    expect(element).to_have_attribute("data-ready", "")


def kept(page: Page, slug: str) -> dict[str, Any] | None:
    """The record of a guess."""
    return json.loads(
        page.evaluate("(key) => localStorage.getItem(key)", f"coursebook:{COURSE}:guess:{slug}") or "null"
    )


@each_kind
def test_guess_is_there_after_a_reload(slug, site_file_url, page):
    """Unlocked, at the state that was guessed at, with the verdict, which takes no focus."""
    element = opened(page, site_file_url, slug)
    guess(element)
    verdict = element.locator("[data-course=verdict]").inner_text()

    page.reload()

    element = element_of(page, slug)
    expect(element.locator("[data-course=verdict]")).to_have_text(verdict)
    expect(element).to_have_attribute("data-ready", "")
    assert element.get_attribute("data-locked") is element.get_attribute("data-predict") is None
    assert not element.locator("[data-course=prediction]").is_visible()
    assert element.locator("[data-course=controls] :is(input, select)").first.is_enabled()
    entry = ENTRIES[slug].explorable
    assert json.loads(element.get_attribute("data-state")) == entry.completed(entry.prediction.state)
    assert page.evaluate("document.activeElement === document.body")


@each_kind
def test_guess_is_kept_with_its_scale_its_truth_and_its_time(slug, site_file_url, page):
    """What a class compares later does not depend on the page being as it was."""
    page.clock.set_fixed_time("2026-03-02T10:00:00Z")
    element = opened(page, site_file_url, slug)
    guess(element)

    record = kept(page, slug)

    prediction = ENTRIES[slug].explorable.prediction
    assert (record["v"], record["at"]) == (2, "2026-03-02T10:00:00.000Z")
    match prediction.answer:
        case Estimate(low, high, step, unit):
            assert record["scale"] == {"unit": unit, "low": low, "high": high, "step": step}
            assert low <= record["value"] <= high
        case OneOf(options):
            assert record["scale"]["options"] == [{"id": key, "words": words} for key, words in options.items()]
            assert record["value"] in options
    entry = ENTRIES[slug].explorable
    truth = prediction.truth(entry.model(**entry.completed(prediction.state)))
    assert record["truth"] == pytest.approx(truth) if isinstance(truth, float) else record["truth"] == truth


def test_skip_is_no_guess(site_file_url, page):
    """Nothing is kept, and the explorable asks again after a reload."""
    element = opened(page, site_file_url, NUMBER)
    element.locator("[data-course=skip]").click()
    expect(element).to_have_attribute("data-ready", "")
    assert kept(page, NUMBER) is None

    page.reload()

    assert element_of(page, NUMBER).get_attribute("data-locked") is not None


def test_shared_link_opens_its_state_with_and_without_a_guess(site_file_url, page):
    """A link is not a guess; after a guess it still leads to its own state, with the verdict beside it."""
    controls = ENTRIES[NUMBER].explorable.controls
    control = next(one for one in controls if one.values[-1] != one.default)
    link = f"#{NUMBER}?{control.name}={control.values[-1]}"
    element = opened(page, site_file_url, NUMBER, link)
    expect(element).to_have_attribute("data-ready", "")
    assert kept(page, NUMBER) is None
    page.goto("about:blank")
    guess(opened(page, site_file_url, NUMBER))
    page.goto("about:blank")

    element = opened(page, site_file_url, NUMBER, link)

    expect(element.locator("[data-course=verdict]")).to_be_visible()
    assert json.loads(element.get_attribute("data-state"))[control.name] == control.values[-1]


def test_first_guess_of_two_tabs_stays(site_file_url, page):
    """Each tab says its own verdict; what is kept is the first."""
    other = page.context.new_page()
    element, elsewhere = opened(page, site_file_url, OPTION), opened(other, site_file_url, OPTION)
    guess(element, 0)
    first = kept(page, OPTION)
    guess(elsewhere, 1)

    assert kept(other, OPTION) == first
    other.reload()
    words = first["scale"]["options"][0]["words"].rstrip(".")
    expect(element_of(other, OPTION).locator("[data-course=verdict]")).to_contain_text(f"You said: {words}")


@pytest.mark.parametrize("fault", BROKEN)
def test_storage_that_fails_costs_only_memory(fault, site_url, page):
    """The verdict comes, and the reader is told that the guess will not be kept."""
    page.add_init_script(BROKEN[fault])
    element = opened(page, site_url, NUMBER)

    guess(element)

    expect(element.locator("[data-course=verdict]")).to_contain_text("You said")
    expect(element.locator("[data-course=status]")).to_contain_text("keeps nothing")


@pytest.mark.parametrize("text", ["{", '{"v": 2, "kind": "number", "value": "x"}', '{"v": 3, "kind": "dice"}'])
def test_damaged_guess_is_none_and_a_newer_one_stays(text, site_file_url, page):
    """The explorable asks; what a newer version wrote is not overwritten, and the reader is told."""
    key = f"coursebook:{COURSE}:guess:{NUMBER}"
    opened(page, site_file_url, NUMBER)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])
    page.reload()
    element = element_of(page, NUMBER)
    assert element.get_attribute("data-locked") is not None

    guess(element)

    newer = '"v": 3' in text
    assert (page.evaluate("(key) => localStorage.getItem(key)", key) == text) == newer
    expect(element.locator("[data-course=status]")).to_contain_text("newer version" if newer else "")


def test_guess_on_a_scale_that_has_changed_is_said_as_it_was_made(site_file_url, page):
    """An option that is no more keeps its words; the model's answer is that of today."""
    record = {
        "v": 2, "kind": "option", "value": "gone", "scale": {"options": [{"id": "gone", "words": "As <b>before</b>."}]},
        "truth": "gone", "at": "2026-03-02T10:00:00.000Z",
    }  # fmt: skip
    opened(page, site_file_url, OPTION)
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"coursebook:{COURSE}:guess:{OPTION}", json.dumps(record)],
    )

    page.reload()

    verdict = element_of(page, OPTION).locator("[data-course=verdict]")
    expect(verdict).to_contain_text("You said: As <b>before</b>. In this model: ")


def test_guess_before_the_data_arrive_gets_its_truth_later(site_url, page):
    """A slow network: the guess is kept at once."""
    waiting: list[Any] = []

    def hold(route: Any) -> None:
        waiting.append(route)

    page.route("**/explorables/*.js*", hold)
    page.goto(f"{site_url}{PAGES[OPTION]}", wait_until="commit")  # the data of the first explorable belong to the page
    element = element_of(page, OPTION)
    expect(element).to_have_attribute("data-locked", "")
    element.locator("[data-course=prediction] input").first.check()
    element.locator("[data-course=commit]").click()
    assert kept(page, OPTION)["truth"] is None

    for route in waiting:
        route.continue_()

    expect(element).to_have_attribute("data-ready", "")
    assert kept(page, OPTION)["truth"] is not None
