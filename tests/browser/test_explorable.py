"""Explorables on the built site: one face on page and in notebook, charts that follow their numbers, links, presets.

That a page shows what the model returns is tested with the course itself, in three engines (`coursebook.testing`).
"""

import json
import random
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from coursebook.chart.figure import in_vocabulary
from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.explorable.definition import State
from coursebook.frozen.packing import LEVELS
from coursebook.live.explorable_widget import ExplorableWidget
from coursebook.sync.listing import listing
from tests.browser.watching import Watch, watched_context

ROOT = Path(__file__).parents[2]
ENTRIES = explorables(ROOT)
#: States of each explorable that are compared; its seed is its slug, so that a failure can be repeated.
COMPARED = 20

#: Turns thousands of numbers into one text, which reaches Python many times faster; NaN stays different from null.
AS_TEXT = """((rows) => JSON.stringify(rows, (_, value) =>
  typeof value === "number" && !Number.isFinite(value) ? String(value) : value))"""

#: Shows each state and returns what the page then says and holds.
SHOW_STATES = """(element, states) => AS_TEXT(states.map((state) => {
  element.show(state);
  return {
    sentence: element.querySelector("[data-course=narration]").textContent,
    state: JSON.parse(element.dataset.state),
    data: element.figure.data.map(({ x, y, text }) => ({ x, y, text })),
  };
}))"""

#: Shows each state and returns its numbers, and the marks and labels that are then visible.
DRAW_STATES = """(element, states) => AS_TEXT(states.map((state) => {
  element.show(state);
  return {
    data: element.figure.data.map(({ x, y, text }) => ({ x, y, text })),
    drawn: [...element.querySelectorAll("[data-mark], [data-label]")].map((mark) => {
      const seen = mark.cloneNode(true);
      seen.querySelectorAll("[visibility=hidden]").forEach((one) => one.replaceWith("hidden"));
      return mark.hasAttribute("visibility") ? "hidden" : seen.outerHTML;
    }),
  };
}))"""

#: The words that the page draws around the marks.
DRAWN_WORDS = """(element) => ({
  axes: [...element.querySelectorAll(".course-axis text, .course-axis-title")]
    .map((one) => one.textContent).filter((words, place, all) => all.indexOf(words) === place),
  legend: [...element.querySelectorAll(".course-legend-entry")].map((entry) => entry.textContent.trim()),
})"""


def pages() -> list[tuple[str, str]]:
    """Each explorable's slug with a page that shows it."""
    chapters = listing(ROOT)
    return [(one["slug"], chapter["page"]) for chapter in chapters for one in chapter["explorables"]]


def opened(page: Page, address: str, slug: str) -> Page:
    """The page with this explorable unlocked."""
    page.goto(address)
    element = page.locator(f'course-explorable[data-explorable="{slug}"]')
    element.scroll_into_view_if_needed()
    skip = element.locator("[data-course=skip]")
    if skip.count():
        skip.click()
    page.wait_for_selector(f'course-explorable[data-explorable="{slug}"][data-ready]')
    return page


@pytest.fixture(scope="module", params=pages(), ids=lambda shown: shown[0])
def played(request, browser, site_file_url):
    """An explorable, unlocked on its page from the disk, and its element; the page must do nothing wrong."""
    slug, address = request.param
    watch = Watch()
    context = watched_context(browser, watch, viewport={"width": 1280, "height": 800})
    page = opened(context.new_page(), site_file_url + address, slug)
    yield ENTRIES[slug], page.locator(f'course-explorable[data-explorable="{slug}"]')
    context.close()
    assert watch.complaint() == ""


def random_states(entry: Catalogued) -> list[State]:
    """Some states, the same in every run."""
    states = list(entry.explorable.states())
    return random.Random(entry.slug).sample(states, min(COMPARED, len(states)))


def shown_in(element: Locator, script: str, states: list[State]) -> list[dict]:
    """Show states on the page: what `script` returns of each."""
    return json.loads(element.evaluate(script.replace("AS_TEXT", AS_TEXT), states))


def half_level(figure: dict, axis: str) -> float:
    """How far a packed number may be from the model's: half a level of its axis."""
    low, high = figure["layout"][f"{axis}axis"]["range"]
    return (high - low) / (LEVELS - 2) / 2 + 1e-9


def differences(entry: Catalogued, state: State, shown: dict) -> list[str]:
    """Everything in which the page differs from the model in one state."""
    result = entry.explorable.model(**state)
    figure = entry.explorable.figure(result)
    found = [] if shown["sentence"] == entry.explorable.narrate(result) else [f"{state}: {shown['sentence']}"]
    for trace, drawn in zip(figure["data"], shown["data"], strict=True):
        for axis in "xy":
            allowed = half_level(figure, axis)
            for wanted, given in zip(trace[axis], drawn[axis], strict=True):
                same = (wanted is None) == (given is None) and (wanted is None or abs(wanted - given) <= allowed)
                found += [] if same else [f"{state}: {trace['name']} {axis} {wanted} shown as {given}"]
        found += [] if trace.get("text") == drawn.get("text") else [f"{state}: {drawn.get('text')}"]
    return found


def test_page_and_notebook_draw_the_same_picture(played):
    """The notebook's element is the page's own, and what the kernel sends it is what the page holds."""
    entry, element = played
    widget = ExplorableWidget(entry.explorable)
    states = random_states(entry)[:5]
    shown = shown_in(element, SHOW_STATES, states)

    wrong = []
    for state, one in zip(states, shown, strict=True):
        widget.state = state
        figure = entry.explorable.figure(entry.explorable.model(**state))
        sent = [trace | widget.picture["marks"].get(str(n), {}) for n, trace in enumerate(widget.figure["data"])]
        wrong += [] if [sent, widget.figure["layout"]] == [figure["data"], figure["layout"]] else [f"{state}: sent"]
        wrong += [] if widget.picture["sentence"] == one["sentence"] else [f"{state}: sentence"]
        wrong += differences(entry, state, one)
    assert wrong[:5] == []

    layout, drawn = widget.figure["layout"], element.evaluate(DRAWN_WORDS)
    axes = [axis for axis in (layout["xaxis"], layout["yaxis"]) if axis.get("visible", True)]
    assert sorted(drawn["axes"]) == sorted(
        {words for axis in axes for words in (*axis["ticktext"], axis["title"]["text"]) if words}
    )
    assert drawn["legend"] == [trace["name"] for trace in widget.figure["data"] if trace["showlegend"]]


def is_drawn(trace: dict) -> bool:
    """Whether a mark has a place; one without is hidden."""
    return any(None not in place for place in zip(trace["x"], trace["y"], strict=True))


def test_chart_follows_its_numbers(played):
    """The marks that are drawn differ exactly where their numbers differ."""
    entry, element = played

    shown = shown_in(element, DRAW_STATES, random_states(entry))

    drawn = {json.dumps(one["drawn"]) for one in shown}
    numbers = {json.dumps([trace for trace in one["data"] if is_drawn(trace)]) for one in shown}
    assert in_vocabulary(entry.explorable.figure(entry.explorable.model(**entry.explorable.default_state)))
    assert len(drawn) == len(numbers)


@pytest.mark.parametrize("where", ["site_url", "site_file_url"])
def test_link_restores_the_state(where, page, request):
    """A copied link opens the very state, without asking for a guess."""
    address = request.getfixturevalue(where) + "book/the-words/validation-loop.html"
    opened(page, address, "validation-loop")
    element = page.locator("course-explorable")
    element.locator("[name=likes]").press("ArrowRight")
    element.locator("[name=schedule]").select_option("steady")
    element.locator("[data-course=link]").click()
    state = element.get_attribute("data-state")
    other = page.context.new_page()

    other.goto(page.url)

    other.wait_for_selector("course-explorable[data-ready]")
    assert other.locator("course-explorable").get_attribute("data-state") == state


def test_link_to_a_state_that_is_not_there_says_so(site_file_url, page):
    """An address from an older course opens the usual state and tells the reader."""
    page.goto(site_file_url + "book/the-words/validation-loop.html#validation-loop?likes=7")

    expect(page.locator("[data-course=status]")).to_contain_text("not here")


def test_guess_comes_first(site_file_url, page):
    """Until a guess is made, the controls are locked; then the model's answer is shown beside it."""
    page.goto(site_file_url + "book/the-words/validation-loop.html")
    element = page.locator("course-explorable")
    element.scroll_into_view_if_needed()
    assert element.locator("[name=likes]").is_disabled()
    entry = ENTRIES["validation-loop"].explorable
    truth = entry.prediction.truth(entry.model(**entry.completed(entry.prediction.state)))

    element.locator("[data-course=commit]").press("Enter")

    expect(element.locator("[data-course=verdict]")).to_have_text(f"You said: 45 days. In this model: {truth:g} days.")
    assert element.locator("[name=likes]").is_enabled()
    assert json.loads(element.get_attribute("data-state")) == entry.completed(entry.prediction.state)


def test_presets_reset_and_table_follow_the_state(site_file_url, page):
    """A preset sets its state and tells its story; the table has the model's numbers; reset goes back."""
    opened(page, site_file_url + "book/the-words/validation-loop.html", "validation-loop")
    element = page.locator("course-explorable")
    entry = ENTRIES["validation-loop"].explorable
    preset = entry.presets[0]

    element.get_by_role("button", name=preset.title, exact=True).click()
    element.locator("summary").click()

    path = entry.model(**entry.completed(preset.state))
    expect(element.locator("[data-course=story]")).to_have_text(preset.story)
    last = element.locator("tbody tr").last.locator("td").all_inner_texts()
    assert [float(text) for text in last] == pytest.approx([120, path.rate_without_habit[-1], path.rate[-1]], abs=0.06)
    element.locator("[data-course=reset]").click()
    assert json.loads(element.get_attribute("data-state")) == entry.default_state


@pytest.mark.expects_console_errors
def test_missing_numbers_are_said_and_the_page_stays(site_file_url, open_page):
    """Where the data of an explorable does not arrive, its default state stays readable, with a notice."""
    page = open_page()
    page.route("**/explorables/*.js*", lambda route: route.abort())
    page.goto(site_file_url + "book/index.html")

    expect(page.locator("course-explorable [data-course=status]")).to_contain_text("did not arrive")
    assert page.locator("[data-course=narration]").inner_text().startswith("10 of 100 people")


def test_page_teaches_without_script(site_file_url, open_page):
    """Without JavaScript picture, sentence and the quiz with its answers are there, and no dead control."""
    page = open_page(java_script_enabled=False)
    page.goto(site_file_url + "book/the-words/validation-loop.html")

    assert page.locator("[data-mark] path").first.is_visible()
    assert page.locator("[data-course=narration]").is_visible()
    assert page.locator("[name=likes]").is_hidden()
    page.locator(".course-answer summary").first.click()
    assert page.locator(".course-answer-words").first.is_visible()
