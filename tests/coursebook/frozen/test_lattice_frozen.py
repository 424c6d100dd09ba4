"""Every state of an explorable, run, checked and packed: what is wrong is one paragraph that names place and remedy."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from coursebook.chart import Axis, chart, dots, line, note
from coursebook.explorable import Estimate, Explorable, OneOf, Prediction, Slider, Toggle
from coursebook.explorable.catalogue import Catalogued
from coursebook.frozen import freeze as frozen_module
from coursebook.frozen.freeze import freeze
from coursebook.frozen.lattice import run_lattice
from coursebook.frozen.packing import PackedNumbers, unpack_numbers
from coursebook.problems import CourseError, Problem


@dataclass(frozen=True)
class Curve:
    """A straight line and whether it is wide."""

    y: np.ndarray
    wide: bool


def rise(slope: float, wide: bool) -> Curve:
    """A line of the given slope."""
    return Curve(slope * np.arange(3.0), wide)


def draw(curve: Curve, *extra: dict) -> dict:
    """The line, and a note whose words vary."""
    words = "wide" if curve.wide else "narrow"
    marks = [line("Line", range(3), curve.y), note(words, 1, 5), *extra]
    return chart("A line", Axis("Time", 0, 2), Axis("Height", 0, 10), marks)


SOUND = Explorable(
    slug="rise",
    title="Rise",
    question="How does it rise?",
    controls=[Slider("slope", "Slope", 0, 5, step=1, default=1), Toggle("wide", "Wide")],
    model=rise,
    figure=draw,
    narrate=lambda curve: f"It ends at {curve.y[-1]:g}, {'wide' if curve.wide else 'narrow'}.",
    presets=[],
)


def entry(**changes: object) -> Catalogued:
    """The sound explorable with something changed."""
    return Catalogued(replace(SOUND, **changes), "widgets.rise", "rise", Path(__file__), 7)


def problems(**changes: object) -> list[Problem]:
    """What is wrong when it is frozen."""
    with pytest.raises(CourseError) as caught:
        freeze(entry(**changes))
    return caught.value.problems


def test_frozen_states_are_the_model_s():
    """Unpacked as the page does it, every state has the model's line, words and sentence."""
    script = freeze(entry()).script
    data = json.loads(script[script.index("{") : script.rindex("}") + 1])

    packed = {one["path"]: one for one in data["varying"]}
    numbers = PackedNumbers(**{key: packed["data.0.y"][key] for key in ("low", "high", "length", "text")})
    for place, state in enumerate(SOUND.states()):
        wanted = rise(**state)
        assert unpack_numbers(numbers, place) == pytest.approx(list(wanted.y), abs=10 / 1022 / 2)
        words = packed["data.1.text"]
        assert words["table"][ord(words["text"][place]) - 35] == ["wide" if state["wide"] else "narrow"]
        sentences = data["sentences"]
        assert sentences["table"][ord(sentences["text"][place]) - 35] == [SOUND.narrate(wanted)]


def test_control_outside_its_model_s_range():
    """The stop that always fails is named, with the model's own words."""

    def picky(slope: float, wide: bool) -> Curve:
        if slope > 4:
            raise ValueError("slope is 5; it lies from 0 to 4 [-].")
        return rise(slope, wide)

    (problem,) = problems(model=picky)

    assert "fails in 2 of 12 states" in problem.what
    assert "slope is 5; it lies from 0 to 4" in problem.what
    assert "where slope is 5" in problem.remedy
    assert problem.line > 1


def test_model_that_is_not_finite():
    """NaN in one state is found, and the field named."""
    (problem,) = problems(
        model=lambda slope, wide: Curve(np.array([0, 1, np.nan if slope == 3 else 2.0 * slope]), wide)
    )

    assert "'y' contains a number that is not finite" in problem.what
    assert "where slope is 3" in problem.remedy


def test_marks_that_differ_between_states():
    """The state and the difference are named."""
    (problem,) = problems(figure=lambda curve: draw(curve, *([dots("Dot", [1], [1])] if curve.wide else [])))

    assert "'wide': True" in problem.what
    assert "3 marks instead of 2" in problem.what
    assert "`show`" in problem.remedy


def test_marks_of_different_length():
    """As many places in each state, or the packed form could not say which is which."""

    def longer(curve: Curve) -> dict:
        count = 3 if curve.wide else 2
        return chart("A", Axis("x", 0, 2), Axis("y", 0, 10), [line("Line", range(count), curve.y[:count])])

    (problem,) = problems(figure=longer)

    assert "line 'Line' with 3 x, 3 y instead of line 'Line' with 2 x, 2 y" in problem.what


def test_number_off_its_axis():
    """A chart with fixed axes would cut it off."""
    (problem,) = problems(model=lambda slope, wide: Curve(slope * np.array([0.0, 1, 3]), wide))

    assert "draws 'Line' off its y axis: 12 is outside 0 to 10" in problem.what


def test_control_that_changes_nothing():
    """A dead control is a promise that is not kept."""
    (problem,) = problems(model=lambda slope, wide: rise(slope, wide=False))

    assert "'wide' of rise changes nothing" in problem.what


def test_too_many_states():
    """The count, how it comes about, and the control with too many values."""
    controls = [Slider("slope", "Slope", 0, 5, step=0.001, default=1), Toggle("wide", "Wide")]

    (problem,) = problems(controls=controls)

    assert "10,002 states (5001 slope × 2 wide)" in problem.what
    assert "Give 'slope', which has the most, fewer values" in problem.remedy


def test_too_many_bytes(monkeypatch):
    """The limit, the largest part, and the control with too many values."""
    monkeypatch.setattr(frozen_module, "MOST_BYTES", 100)

    (problem,) = problems()

    assert "the limit is 100" in problem.what
    assert "Give 'slope' fewer values (it has 6)" in problem.remedy


@pytest.mark.parametrize(
    ("prediction", "what"),
    [
        (Prediction("How high?", Estimate(0, 1, 1), truth=lambda curve: curve.y[-1]), "comes out as 2, outside"),
        (Prediction("Wide?", OneOf({"yes": "Yes"}), truth=lambda curve: "no"), "comes out as 'no'"),
    ],
)
def test_prediction_that_nobody_could_get_right(prediction, what):
    """The truth must be among what a reader can say."""
    (problem,) = problems(prediction=prediction)

    assert what in problem.what


def test_problem_is_one_paragraph_with_its_place():
    """File, line, what and what to do, without a line break."""
    (problem,) = problems(model=lambda slope, wide: 1 / 0)

    assert str(problem).startswith(f"{Path(__file__)}:")
    assert "ZeroDivisionError" in str(problem)
    assert "\n" not in str(problem)


def test_runs_stand_in_the_order_of_states():
    """The page finds a state by counting."""
    sentences = [run.sentence for run in run_lattice(entry())]

    assert sentences == [SOUND.narrate(rise(**state)) for state in SOUND.states()]
