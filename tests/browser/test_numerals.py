"""Numbers as people write them, on the page: asked about in doubt, refused with help."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.quiz_page import SAMPLE, check, question, write_page

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    """The sample page on the disk, its first gap a number as well."""
    return write_page(SAMPLE, tmp_path_factory.mktemp("numerals"))


@pytest.fixture
def height(page, address):
    """The question that asks for a number: 3 metres."""
    page.goto(address)
    return question(page, "height")


@pytest.mark.parametrize("text", ["3,000", "9.999 metres"])
def test_two_readings_are_asked_about_whether_right_or_not(height, text):
    """Nothing is graded before the reader has said which was meant."""
    height.locator("[name=answer]").fill(text)
    check(height)

    asked = height.get_by_role("group", name="Did you mean")
    expect(asked).to_be_focused()
    expect(asked.get_by_role("button")).to_have_count(2)
    assert height.get_attribute("data-result") is None
    assert height.page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(("place", "shown", "result", "kept"), [(0, "3000", "wrong", 3000), (1, "3", "right", 3)])
def test_the_reading_that_was_chosen_is_graded_and_kept(height, place, shown, result, kept):
    """By keyboard alone; after a reload the number chosen is there, and is not asked about again."""
    field = height.locator("[name=answer]")
    field.fill("3,000")
    field.press("Enter")
    for _ in range(place + 1):
        height.page.keyboard.press("Tab")
    assert height.page.evaluate("document.activeElement.textContent") == shown
    height.page.keyboard.press("Enter")

    expect(height).to_have_attribute("data-result", result)
    expect(height.locator("[data-course=check]")).to_be_focused()
    saved = height.page.evaluate("Object.values(localStorage).map((text) => JSON.parse(text))")
    assert kept in [record.get("latest", {}).get("answer") for record in saved]
    height.page.reload()
    expect(field).to_have_value(shown)
    check(height)
    expect(height).to_have_attribute("data-result", result)


def test_a_decimal_that_was_chosen_is_not_asked_about_again(height):
    """A field that shows 1.234 means what the reader said, until it is typed over."""
    field = height.locator("[name=answer]")
    field.fill("1,234")
    check(height)
    height.get_by_role("button", name="1.234 (between 1 and 2)").click()
    height.page.reload()
    check(height)
    expect(height).to_have_attribute("data-result", "wrong")

    field.fill("2.345")
    check(height)

    expect(height.get_by_role("group", name="Did you mean")).to_be_visible()


def test_typing_on_takes_the_question_back(height):
    """Who sees the slip corrects it."""
    height.locator("[name=answer]").fill("3,000")
    check(height)

    height.locator("[name=answer]").fill("3.0")
    expect(height.get_by_role("group", name="Did you mean")).to_have_count(0)
    check(height)

    expect(height).to_have_attribute("data-result", "right")


def test_what_is_no_number_is_refused_with_help(height):
    """The field is left as it was, with the focus in it, and nothing is graded."""
    asks = {
        "three": "Write the number in digits.",
        "3 feet": "Write only the number that goes before “metres”.",
        "3 %": "The answer is not a percentage.",
        "3-4": "Write one number",
        "3/0": "A fraction cannot have 0 below its line.",
        "1e999": "too large",
        "": "Write a number first.",
    }
    field = height.locator("[name=answer]")
    for text, words in asks.items():
        field.fill(text)
        check(height)

        expect(height.get_by_role("status").filter(has_text=words)).to_be_visible()
        expect(field).to_be_focused()
        assert height.get_attribute("data-result") is None


def test_percent_is_asked_for_in_percent(height):
    """A fraction is a share of one; the answer is a share of a hundred."""
    key = {**json.loads(height.get_attribute("data-key")), "unit": "%"}
    height.evaluate("(form, key) => { form.dataset.key = JSON.stringify(key); }", key)
    for text, words in {"3/4": "Write it in percent.", "45 likes": "the number, in percent."}.items():
        height.locator("[name=answer]").fill(text)
        check(height)

        expect(height.get_by_role("status").filter(has_text=words)).to_be_visible()


def test_a_number_among_words_is_compared_as_a_number(page, address):
    """Folding words drops punctuation, but a decimal mark or a minus is not punctuation."""
    answers = {
        "4.5": "right",
        "45": "wrong",
        "4,5": "right",
        "-4.5": "wrong",
        "4½ hours": "right",
        "4.5 days": "wrong",
        "four and a half": "wrong",
    }
    page.goto(address)
    word = question(page, "word")
    key = {**json.loads(word.get_attribute("data-key")), "right": ["4.5 hours"]}
    word.evaluate("(form, key) => { form.dataset.key = JSON.stringify(key); }", key)
    for typed, result in answers.items():
        word.locator("[name=answer]").fill(typed)
        check(word)

        expect(word).to_have_attribute("data-result", result)


@pytest.mark.parametrize("name", ["word", "sentence"])
def test_two_readings_are_asked_about_among_words_too(page, address, name):
    """Also where the answer is not a number: asking gives nothing away."""
    page.goto(address)
    form = question(page, name)
    form.locator("input[name=answer]").fill("1,234 boats")
    if name == "sentence":
        form.locator("select").select_option(label="once")
    check(form)
    form.get_by_role("button", name="1234 boats").click()

    expect(form).to_have_attribute("data-result", "wrong")
    expect(form.locator("input[name=answer]")).to_have_value("1234 boats")


def test_the_question_is_accessible(height):
    """By axe, as it is shown."""
    height.locator("[name=answer]").fill("3,000")
    check(height)

    found = Axe().run(height.page, options={"runOnly": ["wcag2a", "wcag2aa"], "preload": False}).response["violations"]

    assert [rule["id"] for rule in found] == []
