"""What is kept of a reader: its form, the laws of merging, files, storage that fails, newer versions, two tabs."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from coursebook.web import SOURCES
from tests.browser.records import KINDS, everything, spoiled, words
from tests.browser.storing import NOW, given_answer, open_store, question, write

SCHEMA = json.loads((SOURCES / "store" / "schema.json").read_text("utf-8"))
#: Keywords that say something to people, or hold other schemas.
ANNOTATIONS = {"$schema", "$defs", "title", "description"}

few = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def store(tmp_path, page) -> Page:
    """A page with nothing but the functions that keep records."""
    return open_store(page, tmp_path)


def kept(store: Page) -> dict[str, Any]:
    """Every record that is kept, by kind and id."""
    return store.evaluate("() => storeShow()")


def nothing() -> dict[str, Any]:
    """What is kept when nothing is."""
    return {kind: {} for kind in KINDS}


def fits(value: Any, name: str) -> bool:
    """Whether a value fits the schema, by a validator of others."""
    schema = {**SCHEMA, "$ref": f"#/$defs/{name}"}
    return jsonschema.Draft202012Validator(schema).is_valid(value)


def file_of(**changes: Any) -> str:
    """A sound file with one answer, with parts of it replaced."""
    records = {"question": {"a-b": question()}, "guess": {}, "claim": {}, "belief": {}}
    file = {"file": "course-progress", "version": 2, "course": "sample", "at": NOW, "reader": None, "records": records}
    return json.dumps(file | changes)


def file_with(**records: Any) -> str:
    """A file with these records."""
    return file_of(records={"question": {}, "guess": {}, "claim": {}, "belief": {}, **records})


def keywords(schema: Any) -> set[str]:
    """All keywords of a schema, without the names of properties and definitions."""
    if isinstance(schema, list):
        return {word for part in schema for word in keywords(part)}
    if not isinstance(schema, dict):
        return set()
    inner = [
        list(part.values()) if key in ("properties", "$defs") else part
        for key, part in schema.items()
        if key not in ("const", "enum")
    ]
    return set(schema) | keywords(inner)


def test_page_knows_every_keyword_of_the_schema(store):
    """If the page ignored a rule, it would let damaged records in."""
    assert keywords(SCHEMA) - ANNOTATIONS <= set(store.evaluate("() => [...KEYWORDS.keys()]"))


@few
@given(data=st.data())
def test_page_and_schema_agree_on_what_is_sound(store, data):
    """The page's own validator says what any other says of the same schema, sound or spoilt."""
    drawn = [(kind, data.draw(part)) for kind in KINDS for part in (KINDS[kind], *[spoiled(KINDS[kind])] * 3)]

    said = store.evaluate("(all) => all.map(([kind, record]) => isValid(record, kind))", drawn)

    assert said == [fits(record, kind) for kind, record in drawn]
    assert all(said[::4])


@few
@given(records=everything)
def test_exported_file_fits_the_schema_and_comes_back_whole(store, records):
    """Export, erase, import: every record as it was, whatever signs it holds."""
    write(store, records)

    text, erased, left, outcome, back = store.evaluate(
        "() => { const text = exportText(new Date()); const erased = eraseCourse(); const left = storeCountAll();"
        " const outcome = importFile(text); const back = storeShow(); eraseCourse(); "
        " return [text, erased, left, outcome, back]; }"
    )

    assert fits(json.loads(text), "file")
    assert (erased, left) == (True, 0)
    assert sorted(outcome["taken"]) == sorted(kind for kind in records for _ in records[kind])
    assert back == records


MERGE = """(all) => all.map(([kind, [a, b, c]]) => {
  const m = (one, other) => mergeRecords(kind, one, other);
  return { ab: m(a, b), ba: m(b, a), aa: m(a, a), abb: m(m(a, b), b), left: m(m(a, b), c), right: m(a, m(b, c)),
    sound: isValid(m(a, b), kind) };
})"""


@few
@given(data=st.data())
def test_merging_does_not_depend_on_order_or_number(store, data):
    """The laws of a merge: the order does not matter, and a second time changes nothing."""
    drawn = [(kind, [data.draw(KINDS[kind]) for _ in range(3)]) for kind in KINDS for _ in range(2)]

    for (_, records), merged in zip(drawn, store.evaluate(MERGE, drawn), strict=True):
        assert merged["ab"] == merged["ba"] == merged["abb"]
        assert merged["aa"] == records[0]
        assert merged["left"] == merged["right"]
        assert merged["sound"]


CARRY = """([here, there]) => [[here, there], [there, here]].map(([own, brought]) => {
  eraseCourse();
  storePut(brought);
  const text = exportText(new Date());
  eraseCourse();
  storePut(own);
  importFile(text);
  return { end: storeShow(), again: importFile(text).taken.length };
})"""


@few
@given(here=everything, there=everything)
def test_two_devices_end_with_the_same_whichever_imports_first(store, here, there):
    """Files carried both ways bring both to one state; carried again, they bring nothing."""
    one, other = store.evaluate(CARRY, [here, there])

    assert one["end"] == other["end"]
    assert (one["again"], other["again"]) == (0, 0)


def test_merged_question_has_the_earlier_first_and_the_later_latest(store):
    """Of either side what it knows best: the oldest first answer, the newest state, the most tries."""
    early, late = given_answer("wrong", "2026-01-01T00:00:00.000Z"), given_answer("right", "2026-02-01T00:00:00.000Z")
    one = question(first=early, latest=early, tries=1, revealed=True)
    other = question(first=late, latest=late, tries=3, review={"due": NOW, "recalled": 2})

    merged = store.evaluate("([one, other]) => mergeRecords('question', one, other)", [one, other])

    expected = {"first": early, "latest": late, "tries": 3, "revealed": True, "review": other["review"]}
    assert merged == question(**expected)


@pytest.mark.parametrize("answer", [["x"], {"x": "y"}])
def test_first_answer_that_is_known_whole_wins_over_one_known_in_part(answer, store):
    """Both were given at the same moment; one device kept less of it. The text of neither decides."""
    whole = given_answer("wrong", misconceptions=["likes-lift-for-good"], answer=answer)
    part = {**whole, "answer": None, "score": None, "misconceptions": None}

    for one, other in ((whole, part), (part, whole)):
        records = [question(first=one), question(first=other)]
        assert store.evaluate("([a, b]) => mergeRecords('question', a, b).first", records) == whole


@few
@given(
    garbage=st.lists(
        st.one_of(
            words,
            st.recursive(
                st.none() | st.integers() | words, lambda inner: st.lists(inner) | st.dictionaries(words, inner)
            ).map(json.dumps),
        ),
        min_size=3,
        max_size=3,
    )
)
def test_file_of_any_other_kind_is_refused_and_changes_nothing(store, garbage):
    """Never an error, always a reason."""
    write(store, {"question": {"a-b": question()}})

    outcomes = store.evaluate("(texts) => texts.map((text) => importFile(text))", garbage)

    assert all(outcome["refused"].endswith(".") for outcome in outcomes)
    assert kept(store) == nothing() | {"question": {"a-b": question()}}


def file_holding(kind: str, record: Any) -> str:
    """A file with a sound answer and a record of a kind."""
    file = json.loads(file_with(question={"a-b": question()}))
    if kind == "reader":
        file["reader"] = record
    else:
        file["records"][kind] = {**file["records"][kind], "c-d": record}
    return json.dumps(file)


@few
@given(data=st.data())
def test_file_with_a_spoilt_record_is_refused_and_changes_nothing(store, data):
    """One bad record refuses the whole file, so that nothing is half taken in; a sound one is merged."""
    drawn = [(kind, data.draw(spoiled(KINDS[kind]))) for kind in KINDS for _ in range(2)]

    outcomes = store.evaluate(
        "(texts) => texts.map((text) => { eraseCourse(); const outcome = importFile(text);"
        " return ['refused' in outcome, storeCountAll()]; })",
        [file_holding(kind, record) for kind, record in drawn],
    )

    for (kind, record), (refused, count) in zip(drawn, outcomes, strict=True):
        assert refused == (not fits(record, kind) and not fits(record, "newer"))
        assert (count == 0) == refused


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (file_of()[:-20], "damaged"),
        (file_of(file="notes"), "not a file of answers"),
        (file_of(version=3), "newer version"),
        (file_of(course="tides"), "another course"),
        (file_of(records=[question()]), "not a file of answers"),
        (file_of(at="yesterday"), "a part of it cannot be read"),
        (file_of(more=1), "a part of it cannot be read"),
        (file_with(question={"<b>": question()}), "a part of it cannot be read"),
        (file_with(question={"a-b": question(), "c-d": {**question(), "tries": 0}}), "1 of its 2 records"),
        (file_with(constructor={"a-b": question()}), "1 of its 1 records"),
        (file_with(note={"a-b": {"v": 2}}), "1 of its 1 records"),
        (file_with(guess={"a": {**question()}}), "1 of its 1 records"),
        (file_with(guess=7), "a part of it cannot be read"),
        (file_with(question={"a": question(quiz="[" * 1000)}), "1 of its 1 records"),
        (file_with(question={"a-b": question()}).replace('"score": 1', '"score": 1e999'), "1 of its 1 records"),
        ("[" * 100_000, "damaged"),
        (file_of() + " " * 5_000_000, "far longer"),
    ],
)
def test_damaged_file_is_refused_with_its_reason(text, reason, store):
    """Nothing of it is taken in."""
    outcome = store.evaluate("text => importFile(text)", text)

    assert reason in outcome["refused"]
    assert kept(store) == nothing()
    assert store.evaluate("Object.keys(localStorage)") == []


def test_erasing_takes_every_kind_and_what_is_damaged_or_newer_and_leaves_other_courses(store):
    """Every key of this course goes, readable or not."""
    write(store, {"question": {"a-b": question()}, "claim": {"c": {"v": 2, "said": "holds", "at": NOW}}})
    store.evaluate(
        "() => { for (const name of ['sample:question:c-d', 'sample:note:x', 'sample-two:question:a-b'])"
        " localStorage.setItem(`coursebook:${name}`, '{\"v\": 99}');"
        " localStorage.setItem('coursebook:sample:x', '{'); }"
    )

    assert store.evaluate("() => eraseCourse()")

    assert store.evaluate("Object.keys(localStorage)") == ["coursebook:sample-two:question:a-b"]


@pytest.mark.parametrize("text", ["{", "null", "7", '{"v": 2}', '{"v": 99, "result": "right"}', '"<b>"'])
def test_damaged_or_newer_answer_is_as_none(text, store):
    """What cannot be read opens the question again; what a newer version wrote is not overwritten."""
    store.evaluate("text => localStorage.setItem('coursebook:sample:question:a-b', text)", text)

    assert store.evaluate("() => readRecord('question', 'a-b')") is None
    outcome = store.evaluate("one => writeRecord('question', 'a-b', one)", question())
    newer = "99" in text
    assert outcome == ("newer" if newer else "kept")
    assert store.evaluate("() => readRecord('question', 'a-b').latest.result") == "right"
    assert (store.evaluate("localStorage.getItem('coursebook:sample:question:a-b')") == text) == newer


def test_newer_records_are_exported_as_they_are_and_put_back_where_nothing_is(store):
    """A version that is to come may keep other things, under kinds that are not known yet."""
    newer = {"question:a-b": {"v": 3, "x": [1]}, "note:d": {"v": 9, "text": "ä"}, "reader:self": {"v": 3}}
    store.evaluate(
        "all => { for (const [name, value] of Object.entries(all))"
        " localStorage.setItem(`coursebook:sample:${name}`, JSON.stringify(value)); }",
        newer,
    )
    text = store.evaluate("() => exportText(new Date())")
    file = json.loads(text)
    assert (file["records"]["question"], file["records"]["note"], file["reader"]) == (
        {"a-b": newer["question:a-b"]},
        {"d": newer["note:d"]},
        newer["reader:self"],
    )
    store.evaluate("() => eraseCourse()")
    write(store, {"question": {"a-b": question()}})

    outcome = store.evaluate("text => importFile(text)", text)

    assert (sorted(outcome["taken"]), outcome["known"]) == (["note", "reader"], 1)
    assert store.evaluate("() => newerRecords().map(({kind}) => kind).sort()") == ["note", "reader"]
    assert kept(store)["question"] == {"a-b": question()}


def test_answer_under_an_earlier_id_counts(store):
    """What was answered before a question got its id is part of its record; the first answer is the earlier one."""
    early, late = given_answer("wrong", "2026-01-01T00:00:00.000Z"), given_answer("right", "2026-02-01T00:00:00.000Z")
    write(
        store,
        {"question": {"old-id": question(first=early, latest=early), "new-id": question(first=late, latest=late)}},
    )

    record = store.evaluate("() => readRecord('question', 'new-id', ['old-id'])")

    assert (record["first"], record["latest"]) == (early, late)


def test_two_tabs_lose_nothing(store):
    """Each question has a key of its own, and each tab hears of the other."""
    other = store.context.new_page()
    other.goto(store.url)
    other.evaluate("() => { window.heard = 0; onChange(() => window.heard++, new AbortController().signal); }")

    for number in range(10):
        write([store, other][number % 2], {"question": {f"q-{number}": question()}})

    for tab in (store, other):  # a browser takes a moment to tell one tab of the other
        tab.wait_for_function("() => readAll('question').size === 10")
    other.wait_for_function("() => window.heard >= 10")


@pytest.mark.parametrize("fault", ["full", "absent"])
def test_storage_that_fails_keeps_for_the_page_and_a_full_one_still_gives_back_and_erases(fault, store):
    """What was stored before can be exported and erased although there is no room for more."""
    write(store, {"question": {"before": question()}})
    script = {
        "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        "absent": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })",
    }
    store.evaluate(f"() => {{ {script[fault]}; }}")

    outcome = store.evaluate("one => writeRecord('question', 'after', one)", question())

    assert outcome == "fleeting"
    assert set(kept(store)["question"]) == ({"before", "after"} if fault == "full" else {"after"})
    assert store.evaluate("() => eraseCourse()")
    assert kept(store) == nothing()
