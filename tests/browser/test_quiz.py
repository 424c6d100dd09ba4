"""The quiz on the built site: answered, answered back, kept."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from coursebook.quiz import load_quiz

ROOT = Path(__file__).parents[2]
PAGE = "book/the-words/validation-loop.html"
QUIZ = load_quiz(ROOT / "book" / "quizzes" / "validation-loop.yml", ROOT)


def question(page: Page, name: str) -> Locator:
    """One question of the chapter."""
    return page.locator(f'[data-question="validation-loop-{name}"]')


def choose(form: Locator, *texts: str) -> None:
    """Choose options by their words and check."""
    for text in texts:
        form.get_by_label(text, exact=False).check()
    form.locator("[data-course=check]").click()


def test_right_choice_says_why(site_file_url, page):
    """The right option is marked right, with its own reason."""
    page.goto(site_file_url + PAGE)
    form = question(page, "double-likes")

    choose(form, "At half of what it was.")

    expect(form).to_have_attribute("data-result", "right")
    expect(form.locator("[role=status]")).to_contain_text("twice the likes end in half the wait")


def test_wrong_choice_answers_back_and_may_be_tried_again(site_file_url, page):
    """A wrong option names its mistake; another try replaces the verdict."""
    page.goto(site_file_url + PAGE)
    form = question(page, "double-likes")
    choose(form, "At twice what it was.")
    expect(form).to_have_attribute("data-result", "wrong")
    expect(form.locator("[role=status]")).to_contain_text("saving up")

    choose(form, "At half of what it was.")

    expect(form).to_have_attribute("data-result", "right")


@pytest.mark.parametrize(
    ("chosen", "result"),
    [
        (["People space their posts", "Frequent posters"], "right"),
        (["People space their posts"], "partly"),
        (["It is proven"], "wrong"),
        (["People space their posts", "It is proven"], "wrong"),
    ],
)
def test_several_choices_count_each(chosen, result, site_file_url, page):
    """All right ones and no other is right; more right than wrong is partly right; else wrong."""
    page.goto(site_file_url + PAGE)
    form = question(page, "what-it-shows")

    choose(form, *chosen)

    expect(form).to_have_attribute("data-result", result)


@pytest.mark.parametrize(
    ("typed", "result", "reply"),
    [
        ("16.5", "right", "is left"),
        ("16,5", "right", "is left"),
        ("16.9", "wrong", "Start with a gap"),
        ("20", "wrong", "smaller"),
        ("11", "wrong", "after one post"),
    ],
)
def test_number_computed_from_the_model(typed, result, reply, site_file_url, page):
    """16.513 by hand: 20 - 10 * 0.9^10; known wrong numbers have replies of their own; comma and point are one."""
    page.goto(site_file_url + PAGE)
    form = question(page, "first-estimate")

    form.locator("[name=answer]").fill(typed)
    form.locator("[name=answer]").press("Enter")

    expect(form).to_have_attribute("data-result", result)
    expect(form.locator("[role=status]")).to_contain_text(reply)


def test_nothing_chosen_is_no_answer(site_file_url, page):
    """Checking without an answer asks for one, and counts nothing."""
    page.goto(site_file_url + PAGE)
    form = question(page, "double-likes")

    form.locator("[data-course=check]").click()

    expect(form.locator("[role=status]")).to_have_text("Choose an answer first.")
    assert form.get_attribute("data-result") is None


def test_quiz_is_answered_by_keyboard_alone(site_file_url, page):
    """Arrow keys choose, Enter checks, and the verdict is a live status."""
    page.goto(site_file_url + PAGE)
    form = question(page, "likes-stop")
    form.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(form).to_have_attribute("data-result", "right" if chosen_is_right(form) else "wrong")
    assert form.get_by_role("status").count() == 1


def chosen_is_right(form: Locator) -> bool:
    """Whether the chosen option is a right one, by the question's key."""
    key = json.loads(form.get_attribute("data-key"))
    return form.locator("input:checked").get_attribute("value") in key["right"]


@pytest.mark.parametrize("where", ["site_url", "site_file_url"])
def test_answers_outlive_a_reload(where, page, request):
    """After a reload, the answers of all types are there again, with their verdicts."""
    page.goto(request.getfixturevalue(where) + PAGE)
    choose(question(page, "double-likes"), "At half of what it was.")
    choose(question(page, "what-it-shows"), "It is proven")
    question(page, "first-estimate").locator("[name=answer]").fill("20")
    question(page, "first-estimate").locator("[data-course=check]").click()

    page.reload()

    expect(question(page, "double-likes")).to_have_attribute("data-result", "right")
    expect(question(page, "what-it-shows")).to_have_attribute("data-result", "wrong")
    assert question(page, "first-estimate").locator("[name=answer]").input_value() == "20"


#: Ways in which storage fails, each as a script that runs before the page's own.
BROKEN = {
    "absent": "Object.defineProperty(window, 'localStorage', {configurable: true, "
    "get() { throw new DOMException('no', 'SecurityError'); }})",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
}


@pytest.mark.parametrize("fault", BROKEN)
def test_broken_storage_costs_only_memory(fault, site_url, page):
    """The answer counts, and the reader is told that it will not be kept."""
    page.add_init_script(BROKEN[fault])
    page.goto(site_url + PAGE)
    form = question(page, "double-likes")

    choose(form, "At half of what it was.")

    expect(form).to_have_attribute("data-result", "right")
    expect(form.locator("[role=status]")).to_contain_text("keeps nothing")


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        '"a"',
        "null",
        '{"v": 2}',
        '{"v": 2, "quiz": "x", "latest": {"result": "right", "answer": {"x": 1}}}',
        '{"v": 99, "result": "right"}',
    ],
)
def test_damaged_answer_is_no_answer(kept, site_url, page):
    """What cannot be read is treated as unanswered; one from a newer version is not overwritten."""
    page.goto(site_url + PAGE)
    name = "coursebook:sharing-struggles-online:question:validation-loop-double-likes"
    page.evaluate("([name, kept]) => localStorage.setItem(name, kept)", [name, kept])
    page.reload()
    form = question(page, "double-likes")
    assert form.get_attribute("data-result") is None

    choose(form, "At half of what it was.")

    expect(form).to_have_attribute("data-result", "right")
    newer = '"v": 99' in kept
    said = "newer version" if newer else ""
    expect(form.locator("[role=status]")).to_contain_text(said)
    assert (page.evaluate("(name) => localStorage.getItem(name)", name) == kept) == newer
