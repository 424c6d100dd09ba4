"""What keeps a reader's answers: export and import, storage that fails, two tabs."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from coursebook.site.assets import SOURCES

#: The parts of the page's script that keep answers; their names are the page's here, so that a test can call them.
PARTS = ["store.js", "store-file.js", "quiz-saved.js", "progress-count.js", "review-plan.js"]
NOW = "2026-03-01T10:00:00.000Z"

ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
words = st.text(max_size=20)
records = st.fixed_dictionaries(
    {
        "v": st.just(1),
        "quiz": ids,
        "answer": st.one_of(
            words, st.integers(-1000, 1000), st.lists(words, max_size=4), st.dictionaries(words, words, max_size=3)
        ),
        "result": st.sampled_from(["right", "partly", "wrong"]),
        "score": st.floats(0, 1),
        "at": st.datetimes()
        .map(lambda time: f"{time.replace(microsecond=0).isoformat()}.000Z")
        .filter(lambda text: text[0] in "12"),
    },
    optional={"due": st.none(), "sure": st.sampled_from([None, 1, 2, 3, 4]), "tries": st.integers(1, 9)},
)
many = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def store(tmp_path, page) -> Page:
    """A page with nothing but the functions that keep answers."""
    script = "".join((SOURCES / part).read_text("utf-8") for part in PARTS)
    (tmp_path / "store.js").write_text(script, encoding="utf-8")
    html = '<!doctype html><title>Store</title><script src="store.js" data-course="sample"></script>'
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    page.goto((tmp_path / "index.html").as_uri())
    return page


def saved(result: str = "right", at: str = NOW, **more: Any) -> dict[str, Any]:
    """An answer as it is kept."""
    return {"v": 1, "quiz": "tides", "answer": ["x"], "result": result, "score": 1, "at": at, **more}


def write(store: Page, answers: dict[str, Any]) -> None:
    """Keep answers."""
    store.evaluate("all => { for (const [id, one] of Object.entries(all)) storeWrite(id, one); }", answers)


def everything(store: Page) -> dict[str, Any]:
    """All answers that are kept."""
    return store.evaluate("() => Object.fromEntries(storeAll())")


def file_of(**changes: Any) -> str:
    """A sound file with one answer, with parts of it replaced."""
    return json.dumps(
        {"file": "course-progress", "version": 1, "course": "sample", "answers": {"a-b": saved()}, **changes}
    )


@many
@given(answers=st.dictionaries(ids, records, max_size=6))
def test_what_is_saved_as_a_file_comes_back_whole(store, answers):
    """Export, erase, import: every answer as it was, whatever signs it holds."""
    store.evaluate("() => storeErase()")
    write(store, answers)
    text = store.evaluate("() => storeExport(new Date())")
    assert store.evaluate("() => storeErase()")
    assert everything(store) == {}

    outcome = store.evaluate("text => storeImport(text)", text)

    assert outcome["taken"] == len(answers)
    assert everything(store) == answers


@many
@given(
    garbage=st.one_of(
        words,
        st.recursive(
            st.none() | st.integers() | words, lambda inner: st.lists(inner) | st.dictionaries(words, inner)
        ).map(json.dumps),
    )
)
def test_file_of_any_other_kind_is_refused_and_changes_nothing(store, garbage):
    """Never an error, always a reason."""
    write(store, {"a-b": saved()})

    outcome = store.evaluate("text => storeImport(text)", garbage)

    assert outcome["refused"].endswith(".")
    assert everything(store) == {"a-b": saved()}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (file_of()[:-20], "damaged"),
        (file_of(file="notes"), "not a file of answers"),
        (file_of(version=2), "newer version"),
        (file_of(course="tides"), "another course"),
        (file_of(answers={"a-b": saved(), "c-d": {**saved(), "score": 7}}), "1 of its 2 answers cannot be read"),
        (file_of(answers={"<b>": saved()}), "1 of its 1 answers cannot be read"),
        (file_of(answers={"a-b": saved(at="yesterday")}), "cannot be read"),
        (file_of(answers=[saved()]), "not a file of answers"),
        (file_of() + " " * 5_000_000, "far longer"),
    ],
)
def test_damaged_file_is_refused_with_its_reason(text, reason, store):
    """One bad answer refuses the whole file, so that nothing is half taken in."""
    outcome = store.evaluate("text => storeImport(text)", text)

    assert reason in outcome["refused"]
    assert everything(store) == {}


def test_older_answer_never_replaces_a_newer_one(store):
    """Of two answers to one question the later is kept, from whichever side it comes."""
    write(
        store, {"old-here": saved("wrong", "2026-01-01T00:00:00Z"), "new-here": saved("right", "2026-02-01T00:00:00Z")}
    )
    january, march = saved("wrong", "2026-01-15T00:00:00Z"), saved("partly", "2026-03-01T00:00:00Z")

    outcome = store.evaluate("text => storeImport(text)", file_of(answers={"old-here": march, "new-here": january}))

    assert (outcome["taken"], outcome["older"]) == (1, 1)
    assert {name: one["result"] for name, one in everything(store).items()} == {
        "old-here": "partly",
        "new-here": "right",
    }


def test_erasing_takes_what_is_damaged_and_leaves_what_is_another_course_s(store):
    """Every key of this course goes, readable or not."""
    write(store, {"a-b": saved()})
    store.evaluate("localStorage.setItem('course:sample:c-d', '{'); localStorage.setItem('course:other:a-b', 'x')")

    assert store.evaluate("() => storeErase()")

    assert store.evaluate("Object.keys(localStorage)") == ["course:other:a-b"]


@pytest.mark.parametrize("text", ["{", "null", "7", '{"v": 1}', '{"v": 99, "result": "right"}', '"<b>"'])
def test_damaged_or_newer_answer_is_as_none(text, store):
    """What cannot be read opens the question again; what a newer version wrote is not overwritten."""
    store.evaluate("text => localStorage.setItem('course:sample:a-b', text)", text)

    assert store.evaluate("() => storeRead('a-b')") is None
    kept = store.evaluate("one => storeWrite('a-b', one)", saved())
    assert kept is ("99" not in text)
    assert store.evaluate("() => storeRead('a-b').result") == "right"


def test_two_tabs_lose_nothing(store):
    """Each question has a key of its own, and each tab hears of the other."""
    other = store.context.new_page()
    other.goto(store.url)
    other.evaluate("() => { window.heard = 0; storeOnChange(() => window.heard++, new AbortController().signal); }")

    for number in range(10):
        write([store, other][number % 2], {f"q-{number}": saved()})

    for tab in (store, other):  # a browser takes a moment to tell one tab of the other
        tab.wait_for_function("storeAll().size === 10")
    other.wait_for_function("window.heard >= 10")


def plan(store: Page, answers: dict[str, Any], call: str, day: str) -> Any:
    """Ask the review about answers in two chapters, `a` and `b`."""
    chapters = [{"slug": slug, "questions": [[f"{slug}-{number}"] for number in range(4)]} for slug in "ab"]
    script = (
        "([chapters, answers, call, day]) => { const items = reviewAnswered(chapters, (id) => answers[id] ?? null);"
    )
    script += " const found = {reviewDue, reviewMissed, reviewNext}[call](items, new Date(day));"
    script += " return Array.isArray(found) ? found.map(({id}) => id) : found && found.count; }"
    return store.evaluate(script, [chapters, answers, call, day])


ANSWERED = {
    "a-0": saved("right", due="2026-03-08T10:00:00.000Z"),
    "a-1": saved("wrong", due="2026-03-02T10:00:00.000Z"),
    "a-2": saved("partly", due="2026-03-02T09:00:00.000Z"),
    "b-0": saved("wrong", due="2026-03-02T23:00:00.000Z"),
    "b-1": saved("right", due=None),
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


def answered(store: Page, before: dict[str, Any] | None, result: str, now: str) -> dict[str, Any]:
    """The record of a further answer."""
    script = "([before, result, now]) => savedAnswer(before, {quiz: 'q', answer: 1, sure: null, revealed: false,"
    script += " grade: {result, score: result === 'right' ? 1 : 0, misconceptions: []}, now: new Date(now)})"
    return store.evaluate(script, [before, result, now])


def test_schedule_is_uniform_and_ends(store):
    """A week after each right answer, a day after a miss; four times right when due, and it is learnt."""
    missed = answered(store, None, "wrong", "2026-03-01T10:00:00Z")
    again = answered(store, missed, "right", "2026-03-01T10:05:00Z")
    record, days = None, []
    for day in (1, 8, 15, 22):
        record = answered(store, record, "right", f"2026-03-{day:02}T10:00:00Z")
        days.append(record["due"] and record["due"][:10])

    assert missed["due"][:10] == "2026-03-02"
    assert (again["due"][:10], again["recalled"], again["first"]["result"]) == ("2026-03-08", 0, "wrong")
    assert days == ["2026-03-08", "2026-03-15", "2026-03-22", None]


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
        saved(first={"result": "right" if number < right else "wrong", "at": NOW, "sure": sure})
        for sure, right, of in rights
        for number in range(of)
    ]

    rows = store.evaluate(
        "all => countSureness(all)", [*records, saved(), saved(first={"result": "right", "at": NOW, "sure": None})]
    )
    words = store.evaluate("rows => countSurenessWords(rows)", rows)

    assert {row["sure"]: (row["right"], row["of"]) for row in rows if row["of"]} == {
        sure: (right, of) for sure, right, of in rights
    }
    assert said in words
