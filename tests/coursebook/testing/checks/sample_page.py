"""A page of three explorables: with every control and a guess of options, with a guess of a number, with plotly."""

from dataclasses import dataclass
from pathlib import Path

from coursebook.chart import Axis, chart, dots, line
from coursebook.explorable import Again, Choice, Estimate, Explorable, OneOf, Prediction, Preset, Slider, Toggle
from coursebook.explorable.catalogue import Catalogued
from coursebook.frozen.freeze import freeze
from coursebook.rendering.explorable import explorable_html
from coursebook.site.theme.assets import SCRIPT, course_style
from coursebook.web import SOURCES, bundled_script

_PULL = {"none": 1.0, "half": 2.0, "full": 4.0}
_PAGE = """<!doctype html>
<html lang="en" data-theme="light">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The sea</title>
<link rel="stylesheet" href="course.css">
<noscript><link rel="stylesheet" href="noscript.css"></noscript>
<script defer src="course.js" data-course="sample" data-titles="[&quot;sample&quot;]"></script></head>
<body><main><h1>The sea</h1>{explorables}</main></body>
</html>
"""


@dataclass(frozen=True)
class Water:
    """Water in the bay.

    Parameters
    ----------
    height : float
        Its height [m].
    boats : int
        The boats that float.
    """

    height: float
    boats: int


def _simulate(moon: str, hour: float, harbour: bool, day: int) -> Water:
    height = _PULL[moon] * hour / 2 * (0.5 if harbour else 1) + day / 10
    return Water(height, int(height))


def _picture(water: Water) -> dict:
    boats = dots("Boats", list(range(6)), [1.0] * 6, show=[place < water.boats for place in range(6)])
    marks = [line("Water", [0, 6], [0, water.height]), boats]
    return chart("Height of the water", Axis("Hour", 0, 6), Axis("Metres", 0, 14), marks)


TIDES = Explorable(
    slug="tides",
    title="Tides",
    question="When do boats float?",
    controls=[
        Choice("moon", "The moon", {"none": "is new", "half": "is half", "full": "is full"}, default="half"),
        Slider("hour", "Hours of flood", 0, 6, step=0.1, default=2, unit="hours"),
        Toggle("harbour", "There is a harbour"),
        Again("day", "Day", 3),
    ],
    model=_simulate,
    figure=_picture,
    narrate=lambda water: f"The water stands at {water.height:g} metres.",
    presets=[
        Preset("Spring tide", "The bay is full.", moon="full", hour=6),
        Preset("Neap tide", "Ships wait.", hour=1),
    ],
    prediction=Prediction(
        "Do boats float at full moon?",
        OneOf({"yes": "Yes, easily.", "no": "No."}),
        truth=lambda water: "yes" if water.height > 5 else "no",
        state={"moon": "full", "hour": 6},
    ),
)
BOATS = Explorable(
    slug="boats",
    title="Boats",
    question="How deep is it?",
    controls=[Slider("load", "Load", 0, 10, step=1, default=3)],
    model=lambda load: Water(load / 3, load),
    figure=_picture,
    narrate=lambda water: f"It needs {water.height:.1f} metres.",
    presets=[],
    prediction=Prediction(
        "How much water does it need?", Estimate(0, 4, 0.5, "metre|metres"), truth=lambda water: water.height
    ),
)
SHARES = Explorable(
    slug="shares",
    title="Shares",
    question="How much is water?",
    controls=[Slider("hour", "Hour", 1, 6, step=1, default=2)],
    model=lambda hour: Water(hour / 7, hour),
    figure=lambda water: {
        "data": [{"type": "pie", "values": [water.height, 3], "labels": ["water", "land"]}],
        "layout": {"height": 200},
    },
    narrate=lambda water: f"A share of {water.height:.2f} is water.",
    presets=[],
)
ENTRIES = [
    Catalogued(explorable, __name__, explorable.slug.upper(), Path(__file__), 1)
    for explorable in (TIDES, BOATS, SHARES)
]


def write_page(folder: Path) -> Path:
    """Write the page, and the files that it needs, into a folder; return its file."""
    parts = [explorable_html(entry.explorable, f"{entry.slug}.js") for entry in ENTRIES]
    texts = {
        "page.html": _PAGE.format(explorables="".join(parts)),
        "course.js": bundled_script(SCRIPT),
        "course.css": course_style(),
        "noscript.css": (SOURCES / "head" / "noscript.css").read_text(encoding="utf-8"),
        **{f"{entry.slug}.js": freeze(entry).script for entry in ENTRIES},
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "page.html"
