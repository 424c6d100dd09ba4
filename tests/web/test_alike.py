"""What the page's scripts and Python both do, done alike: over texts and labels that chance makes up."""

import random
from typing import Any

import pytest

from coursebook.chart.labels import Box, Label, place_labels
from coursebook.quiz.numerals import read_number, read_quantity
from tests.web.node import call, evaluate

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


#: Places sets of labels in one room.
PLACED = """({ placeLabels }, [sets, room]) =>
  sets.map((labels) => placeLabels(labels, room, (text) => text.length / 2))"""


def test_the_page_and_python_read_numbers_alike():
    """Any texts, most of them no numbers."""
    chance = random.Random(12)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 9))) for _ in range(3000)]
    asked = [(text, chance.choice(["", "%", "likes", "€", "of 100"])) for text in texts]

    alone = call("quiz/grade/numeral.js", "readNumeral", asked)
    measured = call("quiz/grade/numeral.js", "readMeasured", [[text] for text in texts])

    differing = [
        (text, unit, here, parts)
        for (text, unit), here, parts in zip(asked, alone, measured, strict=True)
        if (tuple(here["readings"]), here["fault"]) != ((python := read_number(text, unit)).readings, python.fault)
        or tuple(parts["readings"]) != read_quantity(text).readings
    ]
    assert differing == []


def test_page_and_build_find_the_same_places():
    """Two hundred sets of labels in a font in which every character is half an em wide."""
    chance = random.Random(9)
    room = {"left": 0.1, "top": -0.2, "right": 14.0, "bottom": 11.0}
    sets = [[_label(chance) for _ in range(chance.randint(1, 6))] for _ in range(200)]

    found = evaluate("chart/label-places.js", PLACED, [sets, room])

    wanted = [
        place_labels([Label(**one) for one in labels], Box(**room), lambda text: len(text) / 2) for labels in sets
    ]
    assert any(one is None for placed in wanted for one in placed)
    assert any(one and len(one.lines) > 1 for placed in wanted for one in placed)
    for there, here in zip(found, wanted, strict=True):
        assert [one and one["lines"] for one in there] == [one and list(one.lines) for one in here]
        for one, other in zip(there, here, strict=True):
            assert one is other or list(one["box"].values()) == pytest.approx(list(vars(other.box).values()))


def _label(chance: random.Random) -> dict[str, Any]:
    words = chance.choices(
        ["a", "low point", "a week later", "grandmother", "half of the votes"], k=chance.randint(1, 2)
    )
    rows, columns = ("top", "middle", "bottom"), ("left", "center", "right")
    place = {"x": round(chance.uniform(0, 14), 3), "y": round(chance.uniform(0, 11), 3)}
    return {"text": " ".join(words), **place, "row": chance.choice(rows), "column": chance.choice(columns)}
