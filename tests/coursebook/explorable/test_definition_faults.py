"""The definition of an explorable: its lattice, its frozen element, and the definitions that are refused."""

import re
from dataclasses import replace

import pytest

from coursebook.explorable import Again, Choice, Estimate, Explorable, OneOf, Prediction, Preset, Slider, Toggle

ROWS = Slider("rows", "Rows", 1, 2, step=1, default=2, unit="rows")
CROP = Choice("crop", "What grows", {"peas": "peas", "beans": "beans"}, default="peas")
WET = Toggle("wet", "It rains")

HARVEST = Explorable(
    slug="pea-harvest",
    title="A harvest of peas",
    question="What does rain do?",
    controls=[ROWS, CROP, WET],
    model=lambda rows, crop, wet: rows * (3 if wet else 1) + len(crop),
    figure=lambda kg: {"data": [], "layout": {}},
    narrate=lambda kg: f"{kg} kg.",
    presets=[Preset("One", rows=1), Preset("Rain", wet=True), Preset("Beans", crop="beans")],
)


def test_last_control_changes_fastest():
    """2 rows by 2 crops by 2 weathers, as a counter counts: weather first, then crop, then rows."""
    states = [tuple(state.values()) for state in HARVEST.states()]

    assert states == [
        (1, "peas", False),
        (1, "peas", True),
        (1, "beans", False),
        (1, "beans", True),
        (2, "peas", False),
        (2, "peas", True),
        (2, "beans", False),
        (2, "beans", True),
    ]


def test_state_names_every_control_in_order():
    """The packed lattice and the address of a state both rely on that order."""
    first = next(HARVEST.states())

    assert list(first) == ["rows", "crop", "wet"]


def test_size_is_the_product_of_the_stops():
    """11 stops by 2 by 5 runs are 110 states."""
    controls = [Slider("likes", "Likes", 0, 20, step=2, default=8), WET, Again("world", "World", runs=5)]

    wide = replace(HARVEST, controls=controls, presets=[])

    assert (wide.size, len(list(wide.states()))) == (110, 110)


def test_default_state_is_each_control_at_its_default():
    """Two rows, peas, and a toggle that is off."""
    state = HARVEST.default_state

    assert state == {"rows": 2, "crop": "peas", "wet": False}


def test_state_is_completed_by_the_defaults():
    """A preset says what differs; the rest are defaults, in the order of the controls."""
    state = HARVEST.completed({"wet": True})

    assert list(state.items()) == [("rows", 2), ("crop", "peas"), ("wet", True)]


@pytest.mark.parametrize("slug", ["", "Peas", "pea_harvest", "pea harvest", "-pea", "pea-", "pea--harvest", "pea\n"])
def test_slug_that_no_link_can_hold_is_refused(slug):
    """It is part of addresses and saved answers: lower-case words joined by single hyphens."""
    with pytest.raises(ValueError, match="The slug must be lower-case words joined by hyphens"):
        replace(HARVEST, slug=slug)


@pytest.mark.parametrize("question", ["", "Rain.", "What does rain do"])
def test_question_without_its_mark_is_refused(question):
    """An explorable answers a question, so it asks one."""
    with pytest.raises(ValueError, match="The question must end in a question mark"):
        replace(HARVEST, question=question)


@pytest.mark.parametrize("count", [0, 5])
def test_no_controls_and_more_than_four_are_refused(count):
    """Nobody explores five dimensions."""
    controls = [Toggle(f"switch_{number}", "A switch") for number in range(count)]

    with pytest.raises(ValueError, match=f"It has {count} controls, but may have one to four"):
        replace(HARVEST, controls=controls, presets=[])


def test_four_controls_are_not_too_many():
    """Four is the most that is allowed: 2 to the power of 4 states."""
    controls = [Toggle(f"switch_{number}", "A switch") for number in range(4)]

    four = replace(HARVEST, controls=controls, presets=[])

    assert four.size == 16


def test_two_controls_of_one_name_are_refused():
    """Both would set the same argument of the model."""
    with pytest.raises(ValueError, match="Two controls are called 'wet'; rename one"):
        replace(HARVEST, controls=[WET, ROWS, CROP, Toggle("wet", "It snows")])


def test_preset_of_an_unknown_control_is_refused():
    """The message names the preset, the name, and the names that there are."""
    message = "Preset 'Sun' sets 'dry', which is not a control; the controls are rows, crop, wet."

    with pytest.raises(ValueError, match=re.escape(message)):
        replace(HARVEST, presets=[Preset("Sun", dry=True)])


@pytest.mark.parametrize(("name", "value"), [("rows", 1.5), ("rows", 3), ("crop", "corn"), ("rows", "2")])
def test_preset_where_a_control_never_stands_is_refused(name, value):
    """There can be 1 or 2 rows, of peas or beans: a state outside the lattice is not frozen."""
    message = f"Preset 'Off' sets {name} to {value!r}, which that control cannot have"

    with pytest.raises(ValueError, match=re.escape(message)):
        replace(HARVEST, presets=[Preset("Off", **{name: value})])


@pytest.mark.parametrize(
    ("state", "message"),
    [
        ({"dry": True}, "The prediction sets 'dry', which is not a control"),
        ({"rows": 7}, "The prediction sets rows to 7, which that control cannot have"),
    ],
    ids=["control", "stop"],
)
def test_prediction_about_no_state_is_refused(state, message):
    """Its truth would be about a state that no reader can reach."""
    prediction = Prediction("How much?", Estimate(0, 10, 1, "kg"), truth=lambda kg: kg, state=state)

    with pytest.raises(ValueError, match=re.escape(message)):
        replace(HARVEST, prediction=prediction)


def test_prediction_at_a_state_of_the_lattice_is_taken():
    """Rain on 2 rows is a state; what is left out is at its default."""
    prediction = Prediction("More?", OneOf({"yes": "Yes.", "no": "No."}), truth=lambda kg: "yes", state={"wet": True})

    asked = replace(HARVEST, prediction=prediction)

    assert asked.completed(asked.prediction.state) == {"rows": 2, "crop": "peas", "wet": True}


def test_all_that_is_wrong_is_said_at_once():
    """An author fixes slug, question and preset in one go."""
    with pytest.raises(ValueError, match=r"Explorable 'Peas': .*slug.*question mark.*Preset 'Sun'"):
        replace(HARVEST, slug="Peas", question="Rain.", presets=[Preset("Sun", dry=True)])


def test_preset_keeps_what_differs():
    """The state of a preset holds no title and no story."""
    preset = Preset("Rain", "Look at the peas.", wet=True)

    assert (preset.title, preset.story, preset.state) == ("Rain", "Look at the peas.", {"wet": True})


def test_frozen_explorable_is_a_small_element():
    """A stored output that never changes by itself: the slug, and words for those who see no page."""
    bundle = HARVEST._repr_mimebundle_(include=None, exclude=None)

    assert bundle == {
        "text/html": '<course-explorable data-explorable="pea-harvest"></course-explorable>',
        "text/plain": "Explorable 'pea-harvest'",
    }
