"""An explorable in a kernel: what is sent to the notebook is what the model returns, and errors come in words."""

import json
from dataclasses import dataclass, replace

import pytest
from traitlets import TraitError

from coursebook.explorable.output_mode import VARIABLE
from coursebook.live import live_registry
from coursebook.live.explorable_widget import ExplorableWidget
from tests.coursebook.live.garden import GARDEN, Bed, draw, pour


@pytest.fixture(autouse=True)
def kernel(monkeypatch):
    """A kernel in which nothing is live yet."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(live_registry, "_live", {})
    monkeypatch.setattr(live_registry, "_watchers", [])


def sent(widget):
    """The marks that the notebook draws: those of the opening figure, with what has changed since."""
    return [trace | widget.picture["marks"].get(str(n), {}) for n, trace in enumerate(widget.figure["data"])]


def changed(model, **others):
    """The garden with another model."""
    return replace(GARDEN, model=model, **others)


def test_opens_in_the_default_state_with_all_that_the_page_has():
    """One litre, one can, no rain, day 1: two litres. The prediction comes first, and all can be sent as JSON."""
    widget = GARDEN.live()

    assert widget.state == {"litres": 1, "can": "a", "rain": False, "day": 1}
    assert widget.picture == {"state": widget.state, "marks": {}, "sentence": "2 l & <more>."}
    assert widget.html.startswith('<course-explorable data-explorable="garden"')
    assert " data-predict" in widget.html
    assert "2 l &amp; &lt;more&gt;." in widget.html
    assert widget.prediction == {"state": widget.state | {"can": "b", "rain": True}, "truth": 5, "unit": "l"}
    json.dumps(widget.get_state(), allow_nan=False, default=str)


@pytest.mark.parametrize(
    ("state", "water"),
    [
        ({"litres": 2}, 3),
        ({"can": "b"}, 3),
        ({"rain": True}, 3),
        ({"day": 3}, 4),
        ({"litres": 1.5, "can": "b", "rain": True, "day": 2}, 8.0),
    ],
)
def test_each_control_moves_the_picture(state, water):
    """What is set changes, what is left out stays; marks and sentence are the model's, to the last digit."""
    widget = ExplorableWidget(GARDEN)

    widget.state = state

    assert widget.state == GARDEN.completed(state)
    assert sent(widget) == draw(Bed(water))["data"]
    assert widget.picture["sentence"] == f"{water} l & <more>."


def test_only_what_differs_is_sent():
    """Back in the opening state nothing does."""
    widget = ExplorableWidget(GARDEN)
    widget.state = {"rain": True}
    assert {number: set(keys) for number, keys in widget.picture["marks"].items()} == {"0": {"y"}, "2": {"y", "text"}}

    widget.state = {"rain": False}

    assert widget.picture["marks"] == {}


def test_numbers_are_those_of_the_controls():
    """A browser sends 1.0 as 1, and a model that counts needs the number that it would get from its control."""
    seen = []
    widget = ExplorableWidget(changed(lambda **state: seen.append(state) or pour(**state)))

    widget.state = {"litres": 2.0, "day": 2.0}

    assert [type(value) for value in seen[-1].values()] == [type(v) for v in (2, "a", False, 2)]


@pytest.mark.parametrize(
    ("state", "message"),
    [
        ({"sun": 1}, "garden has no control 'sun'; its controls are litres, can, rain, day."),
        ({"litres": 3}, "litres of garden cannot be 3; it can be 0.5, 1, 1.5, 2."),
        ({"can": "c"}, "can of garden cannot be 'c'; it can be 'a', 'b'."),
    ],
)
def test_a_state_that_does_not_exist_is_refused(state, message):
    """With the values that there are; nothing moves."""
    widget = ExplorableWidget(GARDEN)
    before = widget.picture

    with pytest.raises(TraitError) as refused:
        widget.state = state

    assert str(refused.value) == message
    assert widget.picture is before


def test_an_error_of_the_model_is_shown_in_words_and_it_goes_on():
    """With the line of the author's code; the next state is shown as if nothing had happened."""

    def model(litres, can, rain, day):
        if rain:
            raise ValueError("beans drown at 2 litres.")
        return pour(litres, can, rain, day)

    widget = ExplorableWidget(changed(model))
    line = model.__code__.co_firstlineno + 2
    place = f"(line {line} of test_explorable_widget.py, in model)"

    widget.state = {"rain": True}
    assert widget.picture["error"] == f"The model has no result for this state: beans drown at 2 litres {place}."
    widget.state = {"rain": False, "litres": 2}

    assert widget.picture["sentence"] == "3 l & <more>."


@dataclass(frozen=True)
class Drought:
    """A result with a number that is not finite."""

    water: float = float("nan")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"model": lambda **_: 1 / 0}, "ZeroDivisionError: division by zero (line"),
        ({"model": lambda **_: 3}, "TypeError: the model returns int; it must return a frozen dataclass."),
        ({"model": lambda **_: Drought()}, "the model's 'water' contains a number that is not finite."),
        ({"narrate": lambda _: " "}, "the sentence is empty, but some readers have nothing else to go by."),
    ],
)
def test_a_model_that_fails_at_once_is_shown_with_its_reason(changes, words):
    """In place of the picture, below title and question; the cell does not end in a traceback."""
    widget = replace(GARDEN, prediction=None, presets=[], **changes).live()

    assert "Beans &amp; peas" in widget.html
    assert words.replace("'", "&#x27;") in widget.html
    assert "course-explorable-error" in widget.html
    widget.state = {}  # nothing happens


def test_a_prediction_without_a_truth_is_not_asked():
    """The state that it asks about has no result: the rest can be explored."""
    widget = changed(lambda litres, can, rain, day: pour(litres, can, 1 / (1 - rain) > 1, day)).live()

    assert widget.prediction is None
    assert "data-predict" not in widget.html
    widget.state = {"rain": True}
    assert "ZeroDivisionError: division by zero" in widget.picture["error"]


def test_other_marks_than_the_first_are_an_error():
    """The notebook's element moves marks; it makes none."""

    def drawn(bed):
        figure = draw(bed)
        return figure if bed.water < 3 else {**figure, "data": figure["data"][:-1]}

    widget = ExplorableWidget(replace(GARDEN, figure=drawn))

    widget.state = {"rain": True}

    assert "it draws other marks than in the first state: 2 marks instead of 3." in widget.picture["error"]


def test_a_cell_that_is_run_again_shows_the_same_widget():
    """State and guess are still there."""
    widget = GARDEN.live()
    widget.state = {"day": 2}

    assert GARDEN.live() is widget


def test_a_changed_model_continues_where_the_former_one_was():
    """The model was edited and its module imported again: another definition with the same slug."""
    before = GARDEN.live()
    before.state = {"day": 2}
    before.guess = {"v": 2, "kind": "number", "value": 4}

    after = changed(lambda **state: Bed(10)).live()

    assert after is not before
    assert after.state == before.state
    assert after.guess == before.guess
    assert after.picture["sentence"] == "10 l & <more>."


def test_a_definition_with_other_controls_begins_again():
    """A state that it does not have is left out."""
    GARDEN.live().state = {"day": 3}

    fewer = replace(GARDEN, controls=GARDEN.controls[:3], presets=[], model=lambda **state: pour(day=1, **state)).live()

    assert fewer.state == {"litres": 1, "can": "a", "rain": False}


def test_a_class_has_a_widget_of_its_own():
    """Its votes do not touch what the teacher tries beside it."""
    own, ours = GARDEN.live(), GARDEN.for_class()

    ours.state = {"day": 3}

    assert ours.is_for_class
    assert own.state["day"] == 1


def test_frozen_it_is_a_small_fixed_element(monkeypatch):
    """For the page, which needs no widget."""
    monkeypatch.setenv(VARIABLE, "frozen")

    assert GARDEN._repr_mimebundle_() == {
        "text/html": '<course-explorable data-explorable="garden"></course-explorable>',
        "text/plain": "Explorable 'garden'",
    }


def test_live_it_is_a_widget():
    """Of Jupyter's own kind, so that every front end that shows widgets shows it."""
    bundle, _ = GARDEN._repr_mimebundle_()

    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"] == GARDEN.live().model_id


def test_plotly_is_sent_only_when_asked_for():
    """A figure outside the chart vocabulary needs its script."""
    figure = {"data": [{"type": "pie", "values": [1, 2]}], "layout": {}}
    pie = ExplorableWidget(replace(GARDEN, figure=lambda _: figure, prediction=None))
    messages = []
    pie.send = messages.append

    pie._handle_custom_msg({"ask": "plotly"}, [])

    assert pie.is_plotly
    assert not GARDEN.live().is_plotly
    assert [len(message["plotly"]) > 1_000_000 for message in messages] == [True]
