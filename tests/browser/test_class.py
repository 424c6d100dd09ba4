"""Explorables and quizzes in front of a class: full screen, and votes in place of one reader's guess."""

import json

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import violations
from tests.browser.test_guess import ENTRIES, NUMBER, OPTION, PAGES, guess, kept, opened

PROJECTOR = {"width": 1280, "height": 720}
#: What does not fit: visible text outside the window, or in a column that scrolls; text under 24 px, except that of
#: buttons and of a preset's story, which are the teacher's; and buttons under 44 px.
NOT_FITTING = """(owner) => {
  const found = [];
  const walk = document.createTreeWalker(owner, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!node.data.trim() || !box.width || !parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest(".course-hidden, .course-read-heard, option")) continue;
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      found.push(`cut: ${node.data}`);
    if (parseFloat(getComputedStyle(parent).fontSize) < 24 && !parent.closest(".course-preset, .course-preset-story"))
      found.push(`small: ${node.data}`);
  }
  for (const button of owner.querySelectorAll("button"))
    if (button.checkVisibility() && button.getBoundingClientRect().height < 44)
      found.push(`low: ${button.textContent}`);
  const frame = owner.querySelector(".course-plot-frame").getBoundingClientRect();
  if (frame.bottom > owner.querySelector(".course-room").getBoundingClientRect().top + 1) found.push("overlap");
  return found;
}"""


def take_screen(element: Locator) -> Locator:
    """The button of an element that has just taken the whole screen with it."""
    button = element.locator(".course-full-screen")
    button.click()
    expect(button).to_have_text("Leave full screen")
    return button


def vote(element: Locator, votes: str) -> None:
    """Fill in a guess per word of `votes` for an estimate, else a count per option, and reveal."""
    fields = element.locator(".course-votes-field")
    if fields.count() == 1:
        fields.fill(votes)
    else:
        for place, count in enumerate(votes.split()):
            fields.nth(place).fill(count)
    element.get_by_role("button", name="Show what happens").click()


@pytest.fixture
def viewport():
    """A projector's."""
    return PROJECTOR


def test_full_screen_by_keyboard(site_file_url, page):
    """On and off with the same key; state, focus and the page's place stay."""
    element = opened(page, site_file_url, OPTION)
    guess(element)
    element.locator("[data-course=preset]").nth(1).click()
    state = element.get_attribute("data-state")
    button = element.locator(".course-full-screen")
    button.focus()
    top = page.evaluate("window.scrollY")

    page.keyboard.press("Enter")

    expect(button).to_have_text("Leave full screen")
    expect(button).to_be_focused()
    assert element.evaluate("(one) => one === document.fullscreenElement")

    page.keyboard.press("Enter")

    expect(button).to_have_text("Full screen")
    expect(button).to_be_focused()
    assert element.get_attribute("data-state") == state
    assert not element.locator("[data-course=prediction]").is_visible()
    page.wait_for_function("(top) => Math.abs(window.scrollY - top) < 2", arg=top)


def test_everything_fits_on_a_projector(site_file_url, page):
    """Every explorable, before the vote and after it, without the class's votes, which may scroll."""
    page.emulate_media(reduced_motion="reduce")
    found = {}
    for slug in PAGES:
        element = opened(page, site_file_url, slug, f"#explorable-{slug}")
        take_screen(element)
        locked = element.evaluate(NOT_FITTING)
        if element.locator("[data-course=prediction]").count():
            element.get_by_role("button", name="Show what happens").click()
            expect(element).to_have_attribute("data-ready", "")
            element.evaluate("(one) => one.querySelector('.course-votes-result').replaceChildren()")
        found[slug] = locked + element.evaluate(NOT_FITTING)
        page.evaluate("document.exitFullscreen()")

    assert {slug: words for slug, words in found.items() if words} == {}


def test_votes_for_options_are_shown_beside_the_truth_and_stored_nowhere(site_file_url, page):
    """Counts, shares and the true option in words; a second vote hides the answer again."""
    element = opened(page, site_file_url, OPTION)
    take_screen(element)
    prediction = ENTRIES[OPTION].explorable.prediction
    more = element.get_by_role("button", name="One vote more").first
    more.click()
    more.click()
    element.get_by_role("button", name="One vote fewer").first.click()
    expect(element.locator(".course-votes-field").first).to_have_value("1")
    assert "In this model" not in element.inner_text()

    vote(element, "3 1")

    rows = element.locator(".course-votes-option")
    expect(rows).to_have_count(len(prediction.answer.options))
    expect(rows.nth(0)).to_contain_text("3 votes, 75 %")
    expect(rows.nth(1)).to_contain_text("1 vote, 25 %")
    right = rows.filter(has_text="This is what happens.")
    expect(right).to_have_count(1)
    truth = element.evaluate("(one) => one.source.prediction.truth")
    expect(right).to_contain_text(prediction.answer.options[truth])
    assert json.loads(element.get_attribute("data-state")) == ENTRIES[OPTION].explorable.completed(prediction.state)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('guess'))") == []
    assert violations(page) == ""

    element.get_by_role("button", name="Vote again").click()

    expect(element).to_have_attribute("data-locked", "")
    expect(element.locator(".course-votes-field").first).to_have_value("")
    expect(element.locator(".course-votes-option")).to_have_count(0)
    assert not element.locator("[data-course=narration]").is_visible()


def test_guesses_of_a_class_are_summed_up(site_file_url, page):
    """What cannot be read is named; then number, median, range and near ones, and a dot for each."""
    element = opened(page, site_file_url, NUMBER)
    take_screen(element)
    answer = ENTRIES[NUMBER].explorable.prediction.answer
    low, high = answer.low, answer.high

    vote(element, f"{low:g} many {high:g}")

    expect(element.locator(".course-votes-read")).to_contain_text("Not a number: “many”.")
    expect(element).to_have_attribute("data-locked", "")

    vote(element, f"{low:g} {high:g} {high:g}")

    result = element.locator(".course-votes-result")
    expect(result).to_be_focused()
    expect(result).to_contain_text("In this model:")
    expect(result).to_contain_text(f"3 guesses; median {high:g}")
    expect(result).to_contain_text(f"from {low:g} to {high:g}")
    expect(result.locator(".course-votes-dot")).to_have_count(3)
    assert kept(page, NUMBER) is None
    assert violations(page) == ""


def test_a_vote_leaves_the_readers_own_guess_alone(site_file_url, page):
    """Neither a vote nor its end changes what is stored, or shuts what was open."""
    element = opened(page, site_file_url, OPTION)
    guess(element)
    verdict = element.locator("[data-course=verdict]")
    words, before = verdict.inner_text(), kept(page, OPTION)
    button = take_screen(element)
    expect(verdict).not_to_be_visible()
    element.get_by_role("button", name="Let the class vote").click()
    expect(element).to_have_attribute("data-locked", "")

    button.click()

    expect(verdict).to_have_text(words)
    expect(element).to_have_attribute("data-ready", "")
    assert element.get_attribute("data-locked") is None
    assert kept(page, OPTION) == before


def test_quiz_shows_one_question_at_a_time(site_file_url, page):
    """In full screen only, with the way on and back always in view."""
    page.goto(f"{site_file_url}{PAGES[OPTION]}")
    quiz = page.locator("course-quiz")
    forms = quiz.locator("form[data-question]")
    count = forms.count()
    button = take_screen(quiz)
    for number in range(1, count + 1):
        expect(quiz.locator(".course-class-place")).to_have_text(f"Question {number} of {count}")
        assert visible(forms) == 1
        assert in_view(quiz.get_by_role("button", name="Next"))
        assert quiz.evaluate("(one) => one.scrollWidth <= innerWidth")
        quiz.get_by_role("button", name="Next").press("Enter")

    button.click()

    expect(button).to_have_text("Full screen")
    assert visible(forms) == count
    assert quiz.locator(".course-class-bar").count() == 0


def visible(forms: Locator) -> int:
    """How many are shown."""
    return sum(form.is_visible() for form in forms.all())


def in_view(button: Locator) -> bool:
    """Whether a button is within a projector's picture."""
    box = button.bounding_box()
    return bool(box and box["y"] >= 0 and box["y"] + box["height"] <= PROJECTOR["height"])


def test_no_button_without_full_screen(site_file_url, open_page):
    """Where the browser cannot do it, as on an iPhone, nothing offers it."""
    page = open_page()
    page.add_init_script("Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => undefined })")

    guess(opened(page, site_file_url, OPTION))

    assert page.locator(".course-full-screen").count() == 0


def test_an_element_for_a_class_votes_without_full_screen(site_file_url, page):
    """As in a notebook, whose front end may also move it; the answer is hidden though the reader has guessed before."""
    element = opened(page, site_file_url, OPTION)
    guess(element)
    move = "(one) => { const place = one.parentElement; one.remove(); one.dataset.class = ''; place.append(one); }"
    element.evaluate(move)
    element.evaluate(move)

    expect(element).to_have_attribute("data-locked", "")
    vote(element, "2 2")

    expect(element.locator(".course-votes-option").first).to_contain_text("2 votes, 50 %")
    expect(element).to_have_attribute("data-ready", "")
