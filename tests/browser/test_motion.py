"""How a chart gets from one state to another: carried where it would jump, at once where a hand moves it."""

import pytest
from playwright.sync_api import Page

CHAPTER = "book/the-words/validation-loop.html"
#: Acts, and says what the chart's lines were before, what they are at once and in each frame until they rest, and what
#: they are in that state without any motion.
FOLLOWED = """async (element, act) => {
  const marks = () => [...element.querySelectorAll(".course-plot path")].map((path) => path.getAttribute("d")).join();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const before = marks();
  new Function("element", act)(element);
  const state = JSON.parse(element.dataset.state);
  const sentence = element.querySelector("[data-course=narration]").textContent;
  const seen = [marks()];
  const end = performance.now() + 1000;
  while (performance.now() < end) { await frame(); seen.push(marks()); }
  element.show(state);
  return { before, state, sentence, seen, rest: marks(),
    told: element.querySelector("[data-course=narration]").textContent };
}"""
#: Presses the last preset.
PRESET = "[...element.querySelectorAll('[data-course=preset]')].at(-1).click()"


@pytest.fixture
def played(open_page, site_url):
    """Open the chapter for a reader with or without a wish for stillness, and act on its explorable."""

    def play(act: str, reduced_motion: str = "no-preference") -> dict:
        page: Page = open_page(reduced_motion=reduced_motion)
        page.goto(site_url + CHAPTER)
        page.locator("[data-course=skip]").first.click()
        page.wait_for_selector("course-explorable[data-ready]")
        return page.locator("course-explorable").first.evaluate(FOLLOWED, act)

    return play


def test_preset_carries_the_chart(played):
    """The chart leaves from where it was and comes exactly to rest; state and sentence do not wait for it."""
    shown = played(PRESET)

    assert shown["seen"][0] == shown["before"] != shown["rest"]
    assert len(set(shown["seen"])) >= 4
    assert shown["seen"][-1] == shown["rest"]
    assert shown["sentence"] == shown["told"]


def test_reader_who_wants_stillness_gets_it(played):
    """The chart is at its new place at once."""
    shown = played(PRESET, reduced_motion="reduce")

    assert set(shown["seen"]) == {shown["rest"]} != {shown["before"]}


def test_hand_on_a_slider_is_not_held_up(played):
    """Each stop of a slider is shown at once."""
    shown = played(
        "const slider = element.querySelector('[data-course=controls] input[type=range]');"
        "slider.value = slider.max;"
        "slider.dispatchEvent(new Event('input', { bubbles: true }));"
    )

    assert set(shown["seen"]) == {shown["rest"]} != {shown["before"]}


def test_what_is_chosen_last_is_what_comes_to_rest(played):
    """A chart on its way turns to a new aim without a jump."""
    shown = played(f"{PRESET}; element.querySelector('[data-course=reset]').click()")

    assert shown["seen"][-1] == shown["rest"]
    assert shown["state"] == played("element.querySelector('[data-course=reset]').click()")["state"]
