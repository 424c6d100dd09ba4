"""A small explorable with every kind of control, whose numbers can be worked out by hand."""

from dataclasses import dataclass

from coursebook.chart import Axis, chart, dots, line, rule
from coursebook.explorable import Again, Choice, Estimate, Explorable, Prediction, Preset, Slider, Toggle

POURED = {"a": 1, "b": 2}


@dataclass(frozen=True)
class Bed:
    """A bed of beans, and the water on it [l]."""

    water: float


def pour(litres, can, rain, day):
    """Water on a bed: litres times cans, twice as much in rain, and the day."""
    return Bed(litres * POURED[can] * (2 if rain else 1) + day)


def draw(bed):
    """A line, dots of which one may be absent, and a rule with words."""
    low = dots("Dry", [1, 2], [bed.water, 1], show=[bed.water > 5, True])
    marks = [line("Water", [0, 4], [0, bed.water]), low, rule(f"{bed.water} l", y=bed.water, span=(0, 4))]
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
    narrate=lambda bed: f"{bed.water} l & <more>.",
    presets=[Preset("Wet", litres=2, rain=True), Preset("Cans", can="b"), Preset("Later", day=3)],
    prediction=Prediction(
        "How much?", Estimate(0, 10, 1, "l"), truth=lambda bed: bed.water, state={"can": "b", "rain": True}
    ),
)
