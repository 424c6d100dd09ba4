"""What follows from a reader's records: the next record of a question, its review, how sure and how right."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.storing import NOW, given_answer, open_store, question


@pytest.fixture
def store(tmp_path, page) -> Page:
    """A page with nothing but the functions that keep records."""
    return open_store(page, tmp_path)


def due(result: str, day: str | None) -> dict[str, Any]:
    """A question with its latest result, and when it comes back."""
    return question(result, review={"due": day, "recalled": 0})


def plan(store: Page, records: dict[str, Any], call: str, day: str) -> Any:
    """Ask the review about records in two chapters, `a` and `b`."""
    chapters = [{"slug": slug, "questions": [[f"{slug}-{number}"] for number in range(4)]} for slug in "ab"]
    script = (
        "([chapters, records, call, day]) => { const items = reviewAnswered(chapters, (id) => records[id] ?? null);"
    )
    script += " const found = {reviewDue, reviewMissed, reviewNext}[call](items, new Date(day));"
    script += " return Array.isArray(found) ? found.map(({id}) => id) : found && found.count; }"
    return store.evaluate(script, [chapters, records, call, day])


ANSWERED = {
    "a-0": due("right", "2026-03-08T10:00:00.000Z"),
    "a-1": due("wrong", "2026-03-02T10:00:00.000Z"),
    "a-2": due("partly", "2026-03-02T09:00:00.000Z"),
    "b-0": due("wrong", "2026-03-02T23:00:00.000Z"),
    "b-1": due("right", None),
}


@pytest.mark.parametrize(
    ("call", "day", "expected"),
    [
        ("reviewDue", "2026-03-01T12:00:00Z", []),
        ("reviewDue", "2026-03-02T08:00:00Z", ["a-2", "b-0", "a-1"]),
        ("reviewDue", "2026-03-09T08:00:00Z", ["a-2", "b-0", "a-1", "a-0"]),
        ("reviewMissed", "2026-03-01T12:00:00Z", ["a-2", "b-0", "a-1"]),
        ("reviewNext", "2026-03-01T12:00:00Z", 3),
        ("reviewNext", "2026-03-09T12:00:00Z", None),
    ],
)
def test_review_brings_back_what_is_due_and_mixes_chapters(call, day, expected, store):
    """Due is due from the morning of its day; the longest waiting first, chapters by turns where that can be."""
    assert plan(store, ANSWERED, call, day) == expected


def answered(store: Page, before: dict[str, Any] | None, result: str, now: str, **more: Any) -> dict[str, Any]:
    """The record after a further answer."""
    script = (
        "([before, {result, now, misconceptions = [], answer = 1, sure = null}]) => savedAnswer(before, {quiz: 'q',"
    )
    script += " answer, sure, revealed: false, now: new Date(now),"
    script += " grade: {result, score: result === 'right' ? 1 : 0, misconceptions}})"
    return store.evaluate(script, [before, {"result": result, "now": now, **more}])


def test_schedule_is_uniform_and_ends(store):
    """A week after each right answer, a day after a miss; four times right when due, and it is learnt."""
    missed = answered(store, None, "wrong", "2026-03-01T10:00:00Z")
    again = answered(store, missed, "right", "2026-03-01T10:05:00Z")
    record, days = None, []
    for day in (1, 8, 15, 22):
        record = answered(store, record, "right", f"2026-03-{day:02}T10:00:00Z")
        days.append(record["review"]["due"] and record["review"]["due"][:10])

    assert missed["review"]["due"][:10] == "2026-03-02"
    assert (again["review"]["due"][:10], again["review"]["recalled"]) == ("2026-03-08", 0)
    assert days == ["2026-03-08", "2026-03-15", "2026-03-22", None]


def test_a_retry_erases_nothing_of_the_first_answer(store):
    """Wrong, with a named misconception, then right: the first answer stays whole, however many follow."""
    first = answered(store, None, "wrong", NOW, answer=60, misconceptions=["likes-lift-for-good"], sure=4)
    second = answered(store, first, "right", "2026-03-01T10:05:00.000Z", answer=39, sure=1)
    third = answered(store, second, "partly", "2026-03-01T10:06:00.000Z", answer=41)

    assert third["first"] == {
        "answer": 60,
        "result": "wrong",
        "score": 0,
        "misconceptions": ["likes-lift-for-good"],
        "sure": 4,
        "at": NOW,
    }
    assert (second["latest"]["answer"], second["latest"]["misconceptions"]) == (39, [])
    assert [record["tries"] for record in (first, second, third)] == [1, 2, 3]


def test_first_answer_that_nobody_kept_is_not_invented(store):
    """A record without one stays without, and its tries uncounted, whatever is answered next."""
    record = answered(store, question(first=None, tries=None), "right", "2026-03-02T10:00:00.000Z")

    assert (record["first"], record["tries"]) == (None, None)


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ([(1, 0, 2), (4, 1, 1)], "8 questions or more"),
        ([(1, 0, 4), (4, 4, 4)], "fair guide"),
        ([(1, 2, 4), (4, 2, 4)], "about as often"),
        ([(1, 4, 4), (4, 0, 4)], "deserves another look"),
        ([(3, 4, 5), (4, 3, 5)], "whole scale"),
    ],
)
def test_sureness_is_compared_with_rightness(rights, said, store):
    """By first answers alone: how many were right of those given so sure."""
    records = [
        question(first=given_answer("right" if number < right else "wrong", sure=sure))
        for sure, right, of in rights
        for number in range(of)
    ]

    rows = store.evaluate("all => countSureness(all)", [*records, question(), question(first=None)])
    words = store.evaluate("rows => countSurenessWords(rows)", rows)

    assert {row["sure"]: (row["right"], row["of"]) for row in rows if row["of"]} == {
        sure: (right, of) for sure, right, of in rights
    }
    assert said in words


def said(store: Page, call: str) -> Any:
    """What a function of the record of guesses, claims and beliefs returns."""
    return store.evaluate(f"() => {call}")


RANGE = "{unit: 'posts', low: 0, high: 10, step: 1}"


def test_first_guess_is_kept_and_its_truth_added_once(store):
    """A second guess changes nothing; the truth that the page did not know yet is added to the same guess only."""
    first = f"{{kind: 'number', value: 3, scale: {RANGE}, truth: null}}"
    other = f"{{kind: 'number', value: 4, scale: {RANGE}, truth: 7}}"
    kept = f"saidGuess(null, {first}, new Date('{NOW}'))"

    assert said(store, f"saidGuess({kept}, {other}, new Date())")["truth"] is None
    known = said(store, f"saidGuess({kept}, {{...{first}, truth: 7}}, new Date())")
    again = said(
        store,
        f"saidGuess(saidGuess({kept}, {{...{first}, truth: 7}}, new Date()), {{...{first}, truth: 8}}, new Date())",
    )

    assert (known["value"], known["truth"], known["at"]) == (3, 7, NOW)
    assert again == known


def test_first_word_on_a_claim_is_kept(store):
    """Changing one's mind later is allowed, and not recorded as the first word."""
    record = said(store, f"saidOfClaim(saidOfClaim(null, 'holds', new Date('{NOW}')), 'partly', new Date())")

    assert record == {"v": 2, "said": "holds", "at": NOW}


def test_belief_keeps_the_first_at_the_start_and_the_last_at_the_end(store):
    """Asked twice at either time."""
    days = [f"new Date('2026-03-0{day}T10:00:00Z')" for day in (1, 2, 3, 4)]
    asked = [("start", 1, days[0]), ("start", 2, days[1]), ("end", 3, days[2]), ("end", 4, days[3])]
    call = "null"
    for when, value, day in asked:
        call = f"saidBelief({call}, '{when}', {{value: {value}, scale: {RANGE}}}, {day})"

    record = said(store, call)

    assert (record["start"]["value"], record["end"]["value"]) == (1, 4)
    assert said(store, f"validIs({call}, 'belief')")
