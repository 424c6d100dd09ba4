"""Answers that the first edition kept are read by this one: copied once, never changed where they were.

``first_edition.json`` is what the scripts of the first edition left in a browser.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.quiz_page import SAMPLE, question, write_page
from tests.browser.storing import open_store
from tests.browser.storing import question as record

OLD = json.loads(Path(__file__).with_name("first_edition.json").read_text("utf-8"))
#: Every question of the sample quiz; one had another name then.
QUESTIONS = [[f"tides-{name}"] for name in ("many", "height", "wait", "day", "names", "sentence", "word", "boats")]
QUESTIONS.insert(0, ["tides-cause", "tides-reason"])


@pytest.fixture
def store(tmp_path, page) -> Page:
    """The functions that keep records, in a browser that a reader of the first edition used."""
    open_store(page, tmp_path)
    put_old(page)
    return page


def put_old(page: Page) -> None:
    """Leave in the browser what the first edition left."""
    page.evaluate(
        "(all) => { for (const [k, v] of Object.entries(all)) localStorage.setItem(k, v); }", OLD["localStorage"]
    )


def carried(store: Page) -> dict[str, Any]:
    """Copy, and return what there is then."""
    store.evaluate("(questions) => copyFirstEdition(questions)", QUESTIONS)
    return store.evaluate("() => storeShow().question")


def old_keys(page: Page) -> dict[str, str]:
    """What the first edition's keys hold."""
    return page.evaluate(
        "Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('course:')))"
    )


def check_read(records: dict[str, Any]) -> None:
    """Every answer is there as it was, nothing is invented."""
    assert set(records) == {names[0] for names in QUESTIONS}
    for names in QUESTIONS:
        old = json.loads(OLD["localStorage"][f"course:sample:{names[-1]}"])
        new = records[names[0]]
        assert new["latest"] == {key: old[key] for key in new["latest"]}
        assert {key: new["first"][key] for key in old["first"]} == old["first"]
        assert new["review"] == {key: old[key] for key in ("due", "recalled")}
        assert (new["tries"], new["revealed"]) == (old["tries"], old.get("revealed", False))
        whole = old["tries"] == 1
        assert (new["first"] == new["latest"]) == whole
        assert whole or new["first"]["answer"] is new["first"]["score"] is new["first"]["misconceptions"] is None


def test_every_answer_of_the_first_edition_is_read(store):
    """All nine types, also under an earlier id; a question that is no more is left alone."""
    check_read(carried(store))

    assert old_keys(store) == OLD["localStorage"]


def test_every_answer_in_a_file_of_the_first_edition_is_read(tmp_path, page):
    """The same from an exported file, on another device."""
    open_store(page, tmp_path)

    outcome = page.evaluate("([text, questions]) => importFile(text, questions)", [OLD["file"], QUESTIONS])

    check_read(page.evaluate("() => storeShow().question"))
    assert outcome == {"taken": ["question"] * 9, "known": 0, "unknown": 1, "fleeting": 0}
    assert page.evaluate("([text, questions]) => importFile(text, questions)", [OLD["file"], QUESTIONS])["known"] == 9


def test_copied_answers_are_not_copied_again(store):
    """What was answered since stays; the old record is read once."""
    carried(store)
    store.evaluate("(one) => writeRecord('question', 'tides-many', one)", record("right", quiz="since"))

    assert carried(store)["tides-many"]["quiz"] == "since"


def test_erased_answers_do_not_come_back(store):
    """Neither on the next page nor after erasing twice; the first edition's keys stay."""
    carried(store)
    for _ in range(2):
        assert store.evaluate("() => eraseCourse()")
        store.reload()
        assert carried(store) == {}

    assert old_keys(store) == OLD["localStorage"]


@pytest.mark.parametrize("titles", [(), ("other",)])
def test_answers_under_another_title_are_not_copied(titles, tmp_path, page):
    """They may be another course's."""
    open_store(page, tmp_path, titles=titles)
    put_old(page)

    assert carried(page) == {}
    assert "another course" in page.evaluate("(text) => importFile(text)", OLD["file"])["refused"]


def test_two_courses_of_one_title_both_take_their_own(tmp_path, page):
    """C and C++ shared their keys in the first edition: each takes the questions that it has."""
    shared = {
        "course:c:pointers": OLD["localStorage"]["course:sample:tides-day"],
        "course:c:classes": OLD["localStorage"]["course:sample:tides-many"],
    }
    for course, name in (("c-111111", "pointers"), ("c-222222", "classes")):
        open_store(page, tmp_path, course, ("c",))
        page.evaluate("(all) => { for (const [k, v] of Object.entries(all)) localStorage.setItem(k, v); }", shared)
        page.evaluate("(name) => copyFirstEdition([[name]])", name)
        assert list(page.evaluate("() => storeShow().question")) == [name]


@pytest.mark.parametrize(
    "text",
    ["{", "null", '{"v": 1}', '{"v": 2}', '{"v": 1, "answer": 1, "result": "right", "score": 1, "at": "yesterday"}',
     '{"v": 1, "answer": {"x": {"y": {}}}, "result": "right", "score": 1, "at": "2026-03-01T10:00:00Z", "quiz": "q"}'],
)  # fmt: skip
def test_damaged_answer_of_the_first_edition_is_none(text, store):
    """It is not copied, and stays."""
    store.evaluate("(text) => localStorage.setItem('course:sample:tides-day', text)", text)

    assert "tides-day" not in carried(store)
    assert store.evaluate("localStorage.getItem('course:sample:tides-day')") == text


def test_least_that_the_first_edition_took_in_is_read(store):
    """Its files could hold records with little more than an answer and a result."""
    least = {"v": 1, "quiz": "tides", "answer": "x", "result": "partly", "score": 0.5, "at": "2026-03-01T10:00:00Z"}
    store.evaluate("(text) => localStorage.setItem('course:sample:tides-day', text)", json.dumps(least))

    new = carried(store)["tides-day"]

    assert (new["first"], new["tries"], new["latest"]["misconceptions"]) == (None, None, None)
    assert (new["latest"]["answer"], new["latest"]["at"]) == ("x", "2026-03-01T10:00:00.000Z")


def test_reader_of_the_first_edition_finds_the_answers_on_the_page(tmp_path, page):
    """The page opens as the reader left it, with each verdict, and a new answer leaves the old keys alone."""
    course = Path(shutil.copytree(SAMPLE, tmp_path / "course"))
    address = write_page(course, tmp_path)
    page.goto(address)
    put_old(page)

    page.reload()

    results = {form: question(page, form).get_attribute("data-result") for form in ("cause", "many", "height", "word")}
    assert results == {"cause": "right", "many": "wrong", "height": "right", "word": "right"}
    assert page.locator("form[data-result]").count() == 9
    question(page, "height").locator("[name=answer]").fill("6")
    question(page, "height").locator("[data-course=check]").click()
    expect(question(page, "height")).to_have_attribute("data-result", "wrong")
    kept = json.loads(page.evaluate("localStorage.getItem('coursebook:sample:question:tides-height')"))
    assert (kept["tries"], kept["first"]["sure"], kept["latest"]["misconceptions"]) == (3, 3, ["pull-is-height"])
    assert old_keys(page) == OLD["localStorage"]
