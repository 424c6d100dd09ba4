"""What a browser keeps of a reader, made up: records of every kind, for property tests."""

from typing import Any

from hypothesis import strategies as st

#: Times close to each other, so that two records often have the same.
times = st.integers(0, 5).map(lambda day: f"2026-03-0{day + 1}T10:00:00.000Z")
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
words = st.text(max_size=20)
numbers = st.integers(-1000, 1000) | st.floats(-1e9, 1e9, allow_nan=False).map(lambda number: round(number, 3) + 0.0)
scalars = st.one_of(words, numbers, st.booleans(), st.none())
answers = st.one_of(scalars, st.lists(scalars, max_size=4), st.dictionaries(words, scalars, max_size=3))

given_answers = st.fixed_dictionaries(
    {
        "answer": answers,
        "result": st.sampled_from(["right", "partly", "wrong"]),
        "score": st.none() | st.sampled_from([0, 0.25, 0.5, 1]),
        "misconceptions": st.none() | st.lists(ids, max_size=2),
        "sure": st.sampled_from([None, 1, 2, 3, 4]),
        "at": times,
    }
)
questions = st.fixed_dictionaries(
    {
        "v": st.just(2),
        "quiz": ids,
        "first": st.none() | given_answers,
        "latest": given_answers,
        "tries": st.none() | st.integers(1, 9),
        "revealed": st.booleans(),
        "review": st.fixed_dictionaries({"due": st.none() | times, "recalled": st.integers(0, 4)}),
    }
)
ranges = st.fixed_dictionaries({"unit": words, "low": numbers, "high": numbers, "step": numbers})
options = st.fixed_dictionaries(
    {"options": st.lists(st.fixed_dictionaries({"id": words, "words": words}), min_size=1, max_size=3)}
)
axes = st.fixed_dictionaries({"title": words, "low": numbers, "high": numbers})
curves = st.lists(st.tuples(numbers, numbers).map(list), min_size=1, max_size=5)


def _guess(kind: str, value: st.SearchStrategy, scale: st.SearchStrategy) -> st.SearchStrategy:
    return st.fixed_dictionaries(
        {
            "v": st.just(2),
            "kind": st.just(kind),
            "value": value,
            "scale": scale,
            "truth": st.none() | value,
            "at": times,
        }
    )


guesses = st.one_of(
    _guess("option", words, options),
    _guess("number", numbers, ranges),
    _guess("curve", curves, st.fixed_dictionaries({"x": axes, "y": axes})),
)
claims = st.fixed_dictionaries(
    {"v": st.just(2), "said": st.sampled_from(["holds", "partly", "not-shown"]), "at": times}
)
beliefs_at = st.none() | st.fixed_dictionaries({"value": numbers | words, "scale": ranges | options, "at": times})
beliefs = st.fixed_dictionaries({"v": st.just(2), "start": beliefs_at, "end": beliefs_at})
readers = st.fixed_dictionaries({"v": st.just(2), "name": st.text(min_size=1, max_size=80), "at": times})

#: A strategy for each kind of record.
KINDS = {"question": questions, "guess": guesses, "claim": claims, "belief": beliefs, "reader": readers}

#: Everything that a browser may keep, by kind and id.
everything = st.fixed_dictionaries(
    {kind: st.dictionaries(st.sampled_from(["a", "b-1", "c"]), KINDS[kind], max_size=3) for kind in KINDS}
    | {"reader": st.dictionaries(st.just("self"), readers, max_size=1)}
)

JUNK = [None, True, -1, 0, 0.5, 3, 1e12, "", "x", "2026-02-30", "<b>", [], ["x"], {}, {"x": 1}, [[1]], [[1, 2, 3]]]


@st.composite
def spoiled(draw: st.DrawFn, records: st.SearchStrategy) -> Any:
    """Draw a record with one part of it replaced, taken away or added."""
    record = draw(records)
    place, parts = record, [part for part in record.values() if isinstance(part, dict | list) and part]
    if parts and draw(st.booleans()):
        place = draw(st.sampled_from(parts))
    if isinstance(place, list):
        place[draw(st.integers(0, len(place) - 1))] = draw(st.sampled_from(JUNK))
        return record
    key = draw(st.sampled_from([*place, "more"]))
    if draw(st.booleans()):
        place.pop(key, None)
    else:
        place[key] = draw(st.sampled_from(JUNK))
    return record
