"""Each kind of control in a kernel: the widget that it becomes, and exactly what its turn shows."""

from dataclasses import replace

import ipywidgets as widgets
import plotly.graph_objects as go
import pytest

from coursebook.chart import Axis, chart, dots, line, rule
from coursebook.explorable import Again, Choice, Estimate, Explorable, OneOf, Prediction, Preset, Slider, Toggle
from coursebook.explorable.output_mode import VARIABLE
from coursebook.live.widgets import live

POURED = {"a": 1, "b": 2}


def pour(litres, can, rain, day):
    """Water on a bed: litres times cans, twice as much in rain, and the day."""
    return litres * POURED[can] * (2 if rain else 1) + day


def draw(water):
    low = dots("Dry", [1, 2], [water, 1], show=[water > 5, True])
    marks = [line("Water", [0, 4], [0, water]), low, rule(f"{water} l", y=water, span=(0, 4))]
    return chart("Water", Axis("Day", 0, 4), Axis("Litres", 0, 30), marks)


GARDEN = Explorable(
    slug="garden",
    title="Beans & peas",
    question="Is 1 < 2?",
    controls=[
        Slider("litres", "Litres", 0.5, 2, step=0.5, default=1),
        Choice("can", "Can", {"a": "one can", "b": "two cans"}, default="a"),
        Toggle("rain", "It rains"),
        Again("day", "Day", runs=3),
    ],
    model=pour,
    figure=draw,
    narrate=lambda water: f"{water} l & <more>.",
    presets=[Preset("Wet", litres=2, rain=True), Preset("Cans", can="b"), Preset("Later", day=3)],
    prediction=Prediction(
        "How much?", Estimate(0, 10, 1, "l"), truth=lambda water: water, state={"can": "b", "rain": True}
    ),
)


def drawn(box):
    """Places and words of every mark in the chart."""
    chart = next(child for child in box.children if isinstance(child, go.FigureWidget))
    return [(list(trace.x), list(trace.y), trace.text and list(trace.text)) for trace in chart.data]


def expected(water):
    """The same, of the figure that the model's result gives."""
    return [(trace["x"], trace["y"], trace.get("text")) for trace in draw(water)["data"]]


def words(box):
    return [child.value for child in box.children if isinstance(child, widgets.HTML)]


def press(box, name):
    found = [one for child in box.children for one in [child, *getattr(child, "children", ())]]
    next(one for one in found if isinstance(one, widgets.Button) and one.description == name).click()


def state(box):
    return {name: one.value for name, one in box.inputs.items()}


@pytest.mark.parametrize(
    ("name", "value", "water"),
    [("litres", 1.5, 2.5), ("litres", 2, 3), ("can", "b", 3), ("rain", True, 3), ("day", 3, 4)],
)
def test_turn_shows_what_the_model_gives(name, value, water):
    """From 1 l, one can, no rain, day 1: 1 x 1 + 1 = 2; each turn changes one factor or the day."""
    box = live(GARDEN)

    box.inputs[name].value = value

    assert drawn(box) == expected(water)
    assert f"{water} l &amp; &lt;more>." in words(box)


def test_start_shows_the_default_state():
    """1 l from one can, no rain, on day 1: 2."""
    box = live(GARDEN)

    assert (drawn(box), state(box)) == (expected(2), GARDEN.default_state)


def test_dot_comes_and_goes_with_the_state():
    """Above 5 l the first dot is there: 2 l from two cans in rain on day 1 are 9; then 0.5 l are 3."""
    box = live(GARDEN)
    box.inputs["can"].value, box.inputs["rain"].value, box.inputs["litres"].value = "b", True, 2
    wet = drawn(box)[1][1]

    box.inputs["litres"].value = 0.5

    assert (wet, drawn(box)[1][1]) == ([9, 1], [None, 1])


@pytest.mark.parametrize(("preset", "water"), [("Wet", 5), ("Cans", 3), ("Later", 4)])
def test_preset_starts_from_the_defaults(preset, water):
    """What the reader turned before, here to two cans in rain, does not linger in what a preset leaves out."""
    box = live(GARDEN)
    box.inputs["can"].value, box.inputs["rain"].value = "b", True

    press(box, preset)

    assert drawn(box) == expected(water)


def test_reset_goes_to_the_start():
    """All four controls are moved first."""
    box = live(GARDEN)
    for control in GARDEN.controls:
        box.inputs[control.name].value = control.values[-1]

    press(box, "Reset")

    assert (state(box), drawn(box)) == (GARDEN.default_state, expected(2))


def test_again_goes_round():
    """After the third of three runs comes the first."""
    box, seen = live(GARDEN), []

    for _ in range(3):
        press(box, "Again")
        seen.append(box.inputs["day"].value)

    assert seen == [2, 3, 1]


def test_guess_is_told_beside_the_truth():
    """Two cans in rain: 1 x 2 x 2 + 1 = 5; the guess is in the middle of 0 to 10 at first, and is set to 7."""
    box = live(GARDEN)
    next(child for child in box.children if isinstance(child, widgets.BoundedFloatText)).value = 7

    press(box, "That is my guess")

    assert "<b>You said: 7 l. In this model: 5 l.</b>" in words(box)
    assert (state(box), drawn(box)) == ({"litres": 1, "can": "b", "rain": True, "day": 1}, expected(5))


def test_answer_that_is_picked_is_told_in_words():
    """The reader sees the options' words, not their keys; a full stop is not doubled."""
    options = OneOf({"less": "Less.", "more": "More & more."})
    box = live(replace(GARDEN, prediction=Prediction("Which?", options, truth=lambda water: "more")))
    next(child for child in box.children if isinstance(child, widgets.RadioButtons)).value = "less"

    press(box, "That is my guess")

    assert "<b>You said: Less. In this model: More &amp; more.</b>" in words(box)


def test_title_and_question_are_words():
    """Ampersands and angle brackets are letters here, too."""
    shown = words(live(GARDEN))[0]

    assert shown == "<b>Beans &amp; peas</b><br>Is 1 &lt; 2?"


@pytest.mark.parametrize("toy", [True, False])
def test_toy_says_that_it_is_one(toy):
    """Nobody takes a teaching model for a fitted one."""
    shown = words(live(replace(GARDEN, toy=toy)))

    assert any("teaching model" in one for one in shown) is toy


def test_kernel_shows_widgets(monkeypatch):
    """Without the switch that a build sets, a cell shows what can be turned."""
    monkeypatch.delenv(VARIABLE)

    bundle = GARDEN._repr_mimebundle_()

    assert "application/vnd.jupyter.widget-view+json" in bundle
