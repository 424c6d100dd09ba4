"""A course of three sections that is proved: an explorable with a guess, and a question of each type."""

import json
import shutil
from pathlib import Path

from coursebook.importers.new_course import create_course
from coursebook.sync import apply_plan, plan_sync

SAMPLE = Path(__file__).parents[1] / "quiz" / "sample"
TIDES = Path("book/chapters/tides.ipynb")

_DOCUMENT = """\
---
title: The sea
---

The sea rises and falls.
Twice a day it floods the bay, and twice a day it leaves it.

## Tides

The moon pulls at the water.
When sun and moon pull together, the water rises further.

## Boats

A boat floats when the water is deep enough.
A heavy boat needs more water than a light one.

## Harbours

A harbour keeps some of the water out.
Ships wait there until the flood.
"""
_PREDICTION = """
    prediction=Prediction(
        "The moon is full, and the water has risen for six hours. Do boats float?",
        OneOf({"yes": "Yes, easily.", "no": "No, the bay is still too shallow."}),
        truth=lambda tide: "yes" if is_high(tide) else "no",
        state={"moon": "full", "hour": 6},
    ),
)
"""
_EXPLORE = "from widgets import tides\n\ntides"


def make_sea_course(folder: Path) -> Path:
    """Write the course into a folder that does not exist yet, and bring its notebooks in step."""
    document = folder.with_name("sea.md")
    document.write_text(_DOCUMENT, encoding="utf-8")
    create_course(folder, [document])
    model = (SAMPLE / "widgets/tides.py").read_text(encoding="utf-8")
    imports = "from coursebook.explorable import Choice, Explorable, "
    model = model.replace(imports, imports + "OneOf, Prediction, ").rstrip().removesuffix(")") + _PREDICTION.lstrip(
        "\n"
    )
    (folder / "widgets/tides.py").write_text(model, encoding="utf-8")
    shutil.copy(SAMPLE / "book/quizzes/tides.yml", folder / "book/quizzes/tides.yml")
    insert_cell(folder / TIDES, _EXPLORE)
    (folder / "pytest.ini").write_text("[pytest]\ncoursebook = true\nfilterwarnings = error\n", encoding="utf-8")
    apply_plan(plan_sync(folder))
    return folder


def insert_cell(notebook: Path, source: str) -> None:
    """Insert a cell of code before the quiz, or at the end where there is none, as an author does."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    places = (n for n, cell in enumerate(content["cells"]) if "check" in cell["metadata"].get("tags", []))
    place = next(places, len(content["cells"]))
    cell = {"cell_type": "code", "id": "explore", "metadata": {}, "execution_count": None, "outputs": []}
    content["cells"].insert(place, cell | {"source": source})
    notebook.write_text(json.dumps(content), encoding="utf-8")
