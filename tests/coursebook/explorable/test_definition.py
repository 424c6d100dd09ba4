"""The definition of an explorable: what is derived from it, and what it refuses."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest

from coursebook.explorable import Again, Choice, Estimate, Explorable, Prediction, Preset, Slider, Toggle
from coursebook.explorable.output_mode import VARIABLE

SOUND = Explorable(
    slug="tides",
    title="Tides",
    question="How high is the water?",
    controls=[
        Slider("hour", "Hour", 0, 2, step=1, default=1),
        Choice("moon", "Moon", {"new": "new", "full": "full"}, "new"),
    ],
    model=dict,
    figure=lambda result: {},
    narrate=str,
    presets=[Preset("Full moon", moon="full")],
)


@pytest.mark.parametrize(
    ("control", "values"),
    [
        (Slider("a", "A", 0, 6, step=2, default=0), (0, 2, 4, 6)),
        (Slider("a", "A", 0.1, 0.3, step=0.1, default=0.2), (0.1, 0.2, 0.3)),
        (Slider("a", "A", 0, 1, step=0.5, default=1), (0, 0.5, 1)),
        (Choice("a", "A", {10: "ten", 1000: "a thousand"}, 10), (10, 1000)),
        (Toggle("a", "A"), (False, True)),
        (Again("a", "World", 3), (1, 2, 3)),
    ],
)
def test_values_are_exact(control, values):
    """Stops are decimal steps without drift, whole numbers as integers."""
    assert control.values == values
    assert [type(value) for value in control.values] == [type(value) for value in values]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Slider("a", "A", 0, 1, step=0.3, default=0), "not a whole number of steps of 0.3"),
        (lambda: Slider("a", "A", 1, 0, step=1, default=0), "runs from 1 to 0"),
        (lambda: Slider("a", "A", 0, 10, step=2, default=3), "starts at 3, which is not one of its values 0, 2, 4"),
        (lambda: Choice("a", "A", {"x": "X"}, "x"), "at least two options"),
        (lambda: Choice("a", "A", {"x": "X", "y": "Y"}, "z"), "starts at 'z'"),
        (lambda: Again("a", "World", 1), "at least two runs"),
    ],
)
def test_control_that_cannot_be_is_refused(make, message):
    """By name, with what to do."""
    with pytest.raises(ValueError, match=re.escape(message)):
        make()


def test_states_change_the_last_control_fastest():
    """The page finds a state's place by counting in this order."""
    states = list(SOUND.states())

    assert [tuple(state.values()) for state in states[:3]] == [(0, "new"), (0, "full"), (1, "new")]
    assert len(states) == SOUND.size == 6
    assert SOUND.completed({"moon": "full"}) == {"hour": 1, "moon": "full"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"slug": "High Tides"}, "lower-case words joined by hyphens"),
        ({"question": "How high."}, "end in a question mark"),
        (
            {"presets": [Preset("Odd", weather="wet")]},
            "sets 'weather', which is not a control; the controls are hour, moon",
        ),
        ({"presets": [Preset("Odd", hour=7)]}, "sets hour to 7, which that control cannot have"),
        (
            {"prediction": Prediction("?", Estimate(0, 1, 1), truth=len, state={"hour": 9})},
            "The prediction sets hour to 9",
        ),
        ({"controls": [Toggle(name, name) for name in "abcde"], "presets": []}, "It has 5 controls"),
        ({"controls": [Toggle("a", "A"), Toggle("a", "B")], "presets": []}, "Two controls are called 'a'"),
    ],
)
def test_definition_with_a_fault_is_refused(change, message):
    """When the module is imported, not when a reader comes."""
    with pytest.raises(ValueError, match=re.escape(message)):
        replace(SOUND, **change)


def test_frozen_explorable_is_a_small_element():
    """A committed notebook holds the name, and words for those who read it as text."""
    assert SOUND._repr_mimebundle_() == {
        "text/html": '<course-explorable data-explorable="tides"></course-explorable>',
        "text/plain": "Explorable 'tides'",
    }


def test_kernel_shows_what_was_set_for_it(monkeypatch):
    """A definition knows no widgets: the package sets the function that makes them, and a page never calls it."""
    made = SimpleNamespace(_repr_mimebundle_=lambda **_: {"text/plain": "live"})
    monkeypatch.setattr(Explorable, "_live_widget", staticmethod(lambda explorable, **_: made))
    frozen = SOUND._repr_mimebundle_()
    monkeypatch.delenv(VARIABLE)

    live = SOUND._repr_mimebundle_()

    assert live == {"text/plain": "live"}
    assert SOUND.live() is SOUND.for_class() is made
    assert "<course-explorable" in frozen["text/html"]
