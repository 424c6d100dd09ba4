"""Numbers as people write them: read by the page over the table that also tests Python, and asked about in doubt."""

import json
import random
import struct
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from ruamel.yaml import YAML

from coursebook.quiz.numerals import read_number, read_quantity
from tests.browser.quiz_page import SAMPLE, check, question, write_page

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "coursebook" / "web" / "quiz-numeral.js"
CASES = YAML(typ="safe").load((SAMPLE.parent / "numerals.yml").read_text(encoding="utf-8"))
LOCALES = ["en", "de", "fr", "de-CH", "es", "sv", "ar", "ar-EG", "fa", "hi", "en-IN", "pt-PT", "pl"]
#: What texts are made of in which the two readers might differ.
PIECES = [
    *"0123456789.,' -+/%exs",
    "10^",
    "·",
    "½",
    "¾",
    "⁻²",
    "−",
    "’",
    "٫",
    "٬",
    "٣",
    "４",
    "\u00a0",
    "\u200e",
    "€",
    "likes",
    "of 100",
]


@pytest.fixture
def reader(page) -> Page:
    """A page with the reader alone."""
    page.goto("about:blank")
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    return page


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    """The sample page on the disk, its first gap a number as well."""
    return write_page(SAMPLE, tmp_path_factory.mktemp("numerals"))


@pytest.fixture
def height(page, address):
    """The question that asks for a number: 3 metres."""
    page.goto(address)
    return question(page, "height")


def test_the_page_reads_the_table(reader):
    """The same readings, in the same order, and the same reasons as in Python."""
    read = reader.evaluate("cases => cases.map(({ text, unit }) => numeralRead(text, unit))", CASES)

    wrong = {
        case["text"]: found
        for case, found in zip(CASES, read, strict=True)
        if (found["readings"], found["fault"]) != (case.get("is", []), case.get("not"))
    }
    assert wrong == {}


def test_the_page_and_python_read_alike(reader):
    """Any texts, most of them no numbers."""
    chance = random.Random(12)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 9))) for _ in range(3000)]
    asked = [(text, chance.choice(["", "%", "likes", "€", "of 100"])) for text in texts]

    read = reader.evaluate(
        "asked => asked.map(([text, unit]) => [numeralRead(text, unit), numeralMeasured(text)])", asked
    )

    differing = [
        (text, unit, alone, measured)
        for (text, unit), (alone, measured) in zip(asked, read, strict=True)
        for python, parts in [(read_number(text, unit), read_quantity(text))]
        if (tuple(alone["readings"]), alone["fault"]) != (python.readings, python.fault)
        or tuple(measured["readings"]) != parts.readings
    ]
    assert differing == []


def some_numbers() -> list[float]:
    """Numbers that people write, and any finite ones."""
    chance = random.Random(3)
    usual = [0, 0.5, 0.125, 1.234, 1234, 12000, 56940.5, 999.999, 999999, 0.001, 1e6, 123456789.25]
    bits = (struct.unpack("<d", chance.randbytes(8))[0] for _ in range(300))
    rounded = [round(chance.uniform(0, 10 ** chance.randint(0, 9)), chance.randint(0, 4)) for _ in range(300)]
    every = [*usual, *rounded, *(number for number in bits if abs(number) < float("inf"))]
    return [sign * number for number in every for sign in (1, -1)]


@pytest.mark.parametrize("grouping", [True, False, "always"])
def test_a_number_in_any_locale_is_read_as_itself_or_asked_about(reader, grouping):
    """Written by the browser in full, as people of thirteen places do; the number is always among the readings."""
    misread = reader.evaluate(
        """([locales, numbers, useGrouping]) => locales.flatMap((locale) => {
            const format = new Intl.NumberFormat(locale, { useGrouping, maximumSignificantDigits: 17 });
            const written = numbers.map((number) => [locale, number, format.format(number)]);
            return written.filter(([, number, text]) => !numeralRead(text).readings.includes(number + 0));
        })""",
        [LOCALES, some_numbers(), grouping],
    )

    assert misread == []


@pytest.mark.parametrize("style", [{"notation": "scientific"}, {"style": "percent"}, {"notation": "engineering"}])
def test_a_number_in_another_notation_is_never_read_as_another(reader, style):
    """Read as itself, asked about, or refused."""
    misread = reader.evaluate(
        """([locales, numbers, style]) => locales.flatMap((locale) => {
            const format = new Intl.NumberFormat(locale, { ...style, maximumSignificantDigits: 15 });
            const scale = style.style === "percent" ? 100 : 1;
            const near = (read, number) => Math.abs(read - scale * number) <= 1e-13 * Math.abs(scale * number);
            const written = numbers.map((number) => [locale, number, format.format(number)]);
            return written.filter(([, number, text]) => {
                const { readings } = numeralRead(text, scale === 100 ? "%" : "");
                return readings.length > 0 && !readings.some((read) => near(read, number));
            });
        })""",
        [LOCALES, [number for number in some_numbers() if 1e-200 < abs(number) < 1e200], style],
    )

    assert misread == []


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
