"""Every type of question, on a page of its own: answered by mouse, by keyboard and by touch, and answered back."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.quiz_page import (
    SAMPLE,
    answer_all,
    arrange,
    check,
    choose,
    fill_gaps,
    pair,
    question,
    results,
    set_explorable,
    slide,
    write_page,
)

TYPES = 9


@pytest.fixture(scope="module")
def addresses(tmp_path_factory) -> dict[str, str]:
    """The sample page, light and dark, on the disk."""
    folder = tmp_path_factory.mktemp("types")
    return {theme: write_page(SAMPLE, folder, theme=theme) for theme in ("light", "dark")}


@pytest.fixture
def sample(addresses, page) -> Page:
    """The sample page, opened."""
    page.goto(addresses["light"])
    return page


def verdict(form: Locator) -> Locator:
    """What is answered back."""
    return form.get_by_role("status").and_(form.locator("[data-course=verdict]"))


#: Question, how it is answered, result and score, and words of the reply.
ANSWERS = {
    "choice right": ("cause", lambda form: choose(form, "The moon."), "right", 1, "differs from one side"),
    "choice wrong": ("cause", lambda form: choose(form, "The wind."), "wrong", 0, "Wind makes waves"),
    "several right": (
        "many",
        lambda form: choose(form, "twice a day", "full moon", "push"),
        "right",
        1,
        "two bulges",
    ),
    "several in part": (
        "many",
        lambda form: choose(form, "twice a day", "full moon"),
        "partly",
        0.667,
        "One more holds",
    ),
    "several one too many": (
        "many",
        lambda form: choose(form, "twice a day", "full moon", "Every sea"),
        "partly",
        0.333,
        "closed sea",
    ),
    "number": ("height", lambda form: form.locator("[name=answer]").fill("3.0 metres"), "right", 1, "halved"),
    "number with comma": ("height", lambda form: form.locator("[name=answer]").fill("3,1"), "right", 1, "halved"),
    "number known": ("height", lambda form: form.locator("[name=answer]").fill("4"), "wrong", 0, "an hour later"),
    "number unknown": ("height", lambda form: form.locator("[name=answer]").fill("17"), "wrong", 0, "Take half"),
    "estimate near": ("wait", lambda form: slide(form, 13), "right", 1, "Twice in 24 hours"),
    "estimate fair": ("wait", lambda form: slide(form, 15), "partly", 0.68, "more often"),
    "estimate far": ("wait", lambda form: slide(form, 2), "wrong", 0, "less often"),
    "order right": (
        "day",
        lambda form: arrange(form, "The moon", "The water", "The boats float", "The boats lie"),
        "right",
        1,
        "waits for the one before",
    ),
    "order known": (
        "day",
        lambda form: arrange(form, "The water", "The moon", "The boats float", "The boats lie"),
        "partly",
        0.667,
        "The water waits",
    ),
    "order unknown": (
        "day",
        lambda form: arrange(form, "The boats lie", "The boats float", "The water", "The moon"),
        "wrong",
        0,
        "Nothing moves before it does",
    ),
    "match right": (
        "names",
        lambda form: pair(form, "Sun and moon in line", "Sun and moon at right angles", "A pond"),
        "right",
        1,
        "The pulls add up",
    ),
    "match known": (
        "names",
        lambda form: pair(form, "Sun and moon at right angles", "Sun and moon in line", "A pond"),
        "partly",
        0.333,
        "That is the weak one",
    ),
    "match extra": (
        "names",
        lambda form: pair(form, "Sun and moon in line", "Sun and moon at right angles", "A cloud before the sun"),
        "partly",
        0.667,
        "something small",
    ),
    "gap right": ("sentence", lambda form: fill_gaps(form, "the Moon", "twice"), "right", 1, "two bulges"),
    "gap half": ("sentence", lambda form: fill_gaps(form, "breeze", "twice"), "partly", 0.5, "That makes waves"),
    "gap wrong": ("sentence", lambda form: fill_gaps(form, "sun", "once"), "wrong", 0, "shines at night"),
    "text right": ("word", lambda form: form.locator("[name=answer]").fill("SPRING TIDE"), "right", 1, "springs up"),
    "text slip": ("word", lambda form: form.locator("[name=answer]").fill("the sprign tide"), "right", 1, "spelt"),
    "text known": ("word", lambda form: form.locator("[name=answer]").fill("neap-tide"), "wrong", 0, "the weak one"),
    "text unknown": ("word", lambda form: form.locator("[name=answer]").fill("wave"), "wrong", 0, "leaping"),
}


@pytest.mark.parametrize("case", ANSWERS)
def test_answer_is_graded_and_answered_back(case, sample):
    """Each type, each kind of answer: result, score by hand, and the reply that the author wrote for it."""
    name, give, result, score, words = ANSWERS[case]
    form = question(sample, name)
    sample.evaluate("addEventListener('course-answer', (event) => (window.told = event.detail))")

    give(form)
    check(form)

    expect(form).to_have_attribute("data-result", result)
    expect(verdict(form)).to_contain_text(words)
    assert sample.evaluate("window.told.score") == pytest.approx(score, abs=0.001)


@pytest.mark.parametrize(
    ("moon", "hour", "result", "words"),
    [("full", "5", "right", "A full moon"), ("half", "5", "wrong", "Nearly"), ("none", "6", "wrong", "too low still")],
)
def test_challenge_is_graded_by_the_state_of_the_explorable(moon, hour, result, words, sample):
    """Water is pull times hours halved: 4 * 5 / 2 = 10 is above 5, 2 * 5 / 2 = 5 just above 4, 3 neither."""
    form = question(sample, "boats")
    set_explorable(sample, moon=moon, hour=hour)
    check(form)

    expect(form).to_have_attribute("data-result", result)
    expect(verdict(form)).to_contain_text(words)


def test_challenge_wants_a_control_moved(sample):
    """The initial state of the explorable is not an answer."""
    form = question(sample, "boats")
    check(form)

    expect(verdict(form)).to_contain_text("Move a control")
    assert form.get_attribute("data-result") is None


def test_moving_on_takes_the_verdict_of_a_challenge_back(sample):
    """A verdict belongs to the state that was checked."""
    form = question(sample, "boats")
    set_explorable(sample, moon="full", hour="5")
    check(form)
    expect(form).to_have_attribute("data-result", "right")

    set_explorable(sample, hour="0")

    expect(form).not_to_have_attribute("data-result", "right")


def test_wrong_answer_leads_to_its_counterexample(sample):
    """The link in a reply sets the explorable."""
    form = question(sample, "cause")
    choose(form, "The wind.")
    check(form)

    verdict(form).get_by_role("link", name="See it in the picture").click()

    expect(sample.locator("course-explorable")).to_have_attribute(
        "data-state", '{"moon":"none","hour":2,"harbour":false}'
    )


def test_hints_come_one_at_a_time(sample):
    """The second hint is there once the first is open."""
    form = question(sample, "cause")
    first, second = form.locator(".course-hint").all()
    assert (first.is_visible(), second.is_visible()) == (True, False)

    first.locator("summary").click()

    assert second.is_visible()
    assert "Look up at night" in first.inner_text()


def test_answer_unfolds_only_after_a_try(sample):
    """Before an answer there is nothing to peep at; after one, the right answer may be read."""
    form = question(sample, "height")
    assert not form.locator(".course-answer").is_visible()
    form.locator("[name=answer]").fill("17")
    check(form)

    form.locator(".course-answer summary").click()

    expect(form.locator(".course-answer-words")).to_contain_text("3 metres")


def test_estimate_shows_guess_and_truth_on_one_line(sample):
    """Both are on the same scale, and the verdict names them in words."""
    form = question(sample, "wait")
    slide(form, 20)
    check(form)

    words = verdict(form).inner_text()
    assert "20 hours" in words
    assert "12.4 hours" in words


def test_markup_is_shown_and_never_run(sample):
    """HTML that an author writes is letters, in options and in replies."""
    form = question(sample, "cause")
    choose(form, "turning")
    check(form)

    assert "<b>turning</b>" in form.inner_text()
    assert form.locator(".course-option-text b").count() == 0
    expect(verdict(form)).to_contain_text("bulges & does")


@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_answers_of_all_types_outlive_a_reload(right, sample):
    """Earlier answers are there again, with their verdicts."""
    answer_all(sample, right=right)
    before = results(sample)
    assert before == ["right"] * TYPES if right else None not in before

    sample.reload()

    assert results(sample) == before


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("right", [None, True, False], ids=["open", "right", "wrong"])
def test_axe_finds_nothing_in_any_state(theme, right, addresses, page):
    """No rule of WCAG 2.2 A and AA that a program can check is broken, hints and answers open."""
    page.goto(addresses[theme])
    if right is not None:
        answer_all(page, right=right)
        for fold in page.locator("summary:visible").all():
            fold.click()
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

    found = Axe().run(page, options={"runOnly": rules, "preload": False})

    assert found.violations_count == 0, found.generate_report()


def test_right_and_wrong_are_told_without_colour(sample):
    """Each verdict begins with its word, and each part that is marked says so to who cannot see the sign."""
    answer_all(sample, right=False)

    for form in sample.locator("form[data-question]").all():
        words = verdict(form).inner_text()
        assert words.startswith({"wrong": "Not yet.", "partly": "Partly right."}[form.get_attribute("data-result")])
        assert "Your answer:" in verdict(form).text_content()
    assert "Not this:" in verdict(question(sample, "names")).text_content()


def test_without_script_everything_reads(addresses, open_page):
    """Each question with its answer folded away, and nothing that would be dead."""
    page = open_page(java_script_enabled=False)
    page.goto(addresses["light"])

    assert page.locator(".course-answer").count() == TYPES
    assert all(fold.is_visible() for fold in page.locator(".course-answer summary").all())
    assert not any(button.is_visible() for button in page.locator("[data-course=check], .course-move").all())
    page.locator(".course-answer summary").first.click()
    assert page.locator(".course-answer-words").first.is_visible()


def test_on_paper_the_answers_stand_at_the_end(sample):
    """Questions without buttons, then a list of answers."""
    answer_all(sample, right=True)
    sample.emulate_media(media="print")

    assert sample.locator(".course-answers li").first.is_visible()
    assert sample.locator(".course-answers > ol > li").count() == TYPES
    assert not any(one.is_visible() for one in sample.locator(".course-verdict, [data-course=check]").all())


@pytest.mark.parametrize("right", [None, False], ids=["open", "wrong"])
@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}])
def test_narrow_phone_shows_all_of_it(right, viewport, sample):
    """Nothing is cut or must be scrolled sideways at 320 px, and what is touched is 44 px high."""
    if right is not None:
        answer_all(sample, right=right)

    assert sample.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    touched = ".course-question :is(button, select, .course-option, .course-sure-step, input[type=text]):visible"
    low = [
        one.evaluate("one => one.outerHTML.slice(0, 90)") for one in sample.locator(touched).all() if height(one) < 43.5
    ]
    assert low == []


def height(one: Locator) -> float:
    """How high something is on the screen [CSS px]."""
    return one.bounding_box()["height"]


def test_touch_answers_what_a_finger_can(addresses, open_page):
    """Tapping chooses, moves items and checks."""
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(addresses["light"])
    form = question(page, "day")
    texts = form.locator(".course-order-text").all_inner_texts()

    form.locator(".course-order-item").first.locator("[data-move=down]").tap()
    question(page, "cause").locator(".course-option", has_text="The moon.").tap()
    question(page, "cause").locator("[data-course=check]").tap()

    assert form.locator(".course-order-text").all_inner_texts()[:2] == texts[1::-1]
    expect(question(page, "cause")).to_have_attribute("data-result", "right")


#: Keys after the first field of a question has the focus; the last checks.
KEYS: dict[str, Callable[[Page, Locator], None]] = {
    "cause": lambda page, form: page.keyboard.press("ArrowDown"),
    "many": lambda page, form: page.keyboard.press("Space"),
    "height": lambda page, form: page.keyboard.type("3"),
    "wait": lambda page, form: page.keyboard.press("ArrowRight"),
    "word": lambda page, form: page.keyboard.type("neap"),
}


@pytest.mark.parametrize("name", KEYS)
def test_keyboard_alone_answers(name, sample):
    """The first field by Tab, an answer by its keys, Enter to check."""
    form = question(sample, name)
    form.locator("[name=answer]").first.focus()

    KEYS[name](sample, form)
    sample.keyboard.press("Enter")

    expect(verdict(form)).to_contain_text("Your answer:")


def test_keyboard_alone_puts_in_order(sample):
    """Tab finds the buttons of each item; a moved item keeps the focus and says where it is now."""
    form = question(sample, "day")
    wanted = ["The moon", "The water", "The boats float", "The boats lie"]
    for place, start in enumerate(wanted):
        while not (words := form.locator(".course-order-text").all_inner_texts())[place].startswith(start):
            now = next(number for number, text in enumerate(words) if text.startswith(start))
            button = form.locator(".course-order-item").nth(now).locator("[data-move=up]")
            button.focus()
            sample.keyboard.press("Enter")
            assert button.evaluate("() => document.activeElement.closest('li').innerText").startswith(start)
            assert f"now {now} of 4" in form.locator("[data-course=moved]").text_content()
    form.locator("[data-course=check]").focus()
    sample.keyboard.press("Enter")

    expect(form).to_have_attribute("data-result", "right")


def test_keyboard_alone_matches_and_fills(sample):
    """A list is opened by typing what is wanted; Tab goes on to the next; Enter on the button checks."""
    match = question(sample, "names")
    match.locator("select").first.focus()
    for partner in ("Sun and moon in", "Sun and moon at", "A pond"):
        sample.keyboard.type(partner)
        sample.keyboard.press("Tab")
    match.locator("[data-course=check]").focus()
    sample.keyboard.press("Enter")
    gap = question(sample, "sentence")
    gap.locator("[name=answer]").first.focus()
    sample.keyboard.type("moon")
    sample.keyboard.press("Tab")
    sample.keyboard.type("tw")
    gap.locator("[data-course=check]").focus()
    sample.keyboard.press("Enter")

    expect(match).to_have_attribute("data-result", "right")
    expect(gap).to_have_attribute("data-result", "right")


def test_keyboard_alone_meets_a_challenge(sample):
    """The explorable by its keys, then the button."""
    sample.locator("course-explorable").scroll_into_view_if_needed()
    sample.wait_for_selector("course-explorable[data-ready]")
    sample.locator("course-explorable [name=hour]").focus()
    sample.keyboard.press("End")
    form = question(sample, "boats")
    form.locator("[data-course=check]").focus()
    sample.keyboard.press("Enter")

    expect(form).to_have_attribute("data-result", "right")


@pytest.mark.parametrize("name", ["cause", "many", "height", "wait", "day", "names", "sentence", "word", "boats"])
def test_screen_reader_hears_what_is_asked(name, sample):
    """Each question is a group named by what it asks, and its verdict is a status within."""
    form = question(sample, name)
    ask = form.locator(".course-question-ask > span").last.inner_text()

    group = form.get_by_role("group", name=ask)

    assert group.count() == 1
    assert form.locator("[data-course=verdict][role=status]").count() == 1
