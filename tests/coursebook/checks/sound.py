"""A small course with one of everything that is checked, and nothing wrong with it."""

import json
from pathlib import Path

from coursebook.sync import apply_plan, plan_sync

DOCUMENT = """\
---
title: Growing tomatoes
parts:
  - caption: Start
    folder: start
    chapters: [introduction]
  - caption: In the garden
    folder: garden
    chapters: [watering, pruning]
  - caption: Words
    folder: words
    chapters: [blossom-end-rot]
---

Tomatoes are easy.
They want sun.

## Watering by weight {#watering}

Lift the pot.

```
weight = pot + water
```

## Pruning

Pinch out side shoots.

## Important terms

### Blossom-end rot

A brown patch.
"""

PAGES = {
    "_config.yml": """\
title: Growing tomatoes
bibtex_bibfiles: [book/references.bib]
sphinx:
  config:
    course_id: tomatoes-7f3a2c
""",
    "_toc.yml": """\
format: jb-book
root: book/index
parts:
  - caption: Around
    chapters:
      - file: book/help
      - file: book/references
""",
    "book/index.md": """\
# Growing tomatoes

Begin with {doc}`watering </book/garden/watering>`, or ask for [help](help.md).
See what happens [after four days](garden/watering.ipynb#pot?days=4&big=true).

![A red tomato on the windowsill](pictures/tomato.png)

```{figure} pictures/pot.png
:alt: A pot on a scale
:width: 50%

A pot is weighed.
```

<img src="pictures/leaf.png" alt="A leaf with brown edges">
""",
    "book/help.md": "# Help\n\nAsk a gardener {cite:p}`green2001`.\n",
    "book/references.md": "# References\n\nAll that is cited.\n",
    "book/references.bib": """\
@article{green2001,
  title = {On water},
  author = {Green, A.},
  year = {2001}
}

@article{brown2002,
  title = {On soil},
  author = {Brown, B.},
  year = {2002}
}
""",
    "widgets/pot.py": '''\
"""A pot dries: it loses a tenth of its water a day, a small one two tenths."""

from dataclasses import dataclass

import numpy as np

from coursebook.chart import Axis, chart, line, note
from coursebook.explorable import Estimate, Explorable, Prediction, Preset, Slider, Toggle


@dataclass(frozen=True)
class Pot:
    """The water on each day [%]."""

    water: np.ndarray
    days: int


def simulate(days: int, big: bool) -> Pot:
    """Let a pot dry."""
    lost = 0.1 if big else 0.2
    return Pot(100 * (1 - lost) ** np.minimum(np.arange(8), days), days)


def draw(pot: Pot) -> dict:
    """Draw the water."""
    axes = Axis("Day", 0, 7), Axis("Water [%]", 0, 100)
    marks = [line("Water", np.arange(8), pot.water), note("dry", 7, 2, anchor="top left")]
    return chart("Water in the pot", *axes, marks)


def describe(pot: Pot) -> str:
    """Say what is left."""
    return f"After {pot.days} days {pot.water[-1]:.0f} % of the water is left."


pot = Explorable(
    slug="pot",
    title="A drying pot",
    question="How long does the water last?",
    controls=[
        Slider("days", "Days without rain", 0, 6, step=2, default=4, unit="days"),
        Toggle("big", "A big pot", default=True),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[Preset("No rain", "It dries.", days=6), Preset("A small pot", "It dries faster.", big=False)],
    prediction=Prediction(
        "What is left after six days?", Estimate(0, 100, 1, "%"), truth=lambda pot: pot.water[-1], state={"days": 6}
    ),
)
''',
    "widgets/__init__.py": '"""What is played with."""\n\nfrom widgets.pot import pot\n',
    "book/quizzes/watering.yml": """\
- id: watering-light-pot
  ask: |
    A pot feels light. What does that say?
  choices:
    - text: The soil in it is dry.
      correct: true
      why: Water is most of the weight.
    - text: The plant in it is ill.
      why: A thirsty plant looks ill later. The weight tells earlier.

- id: watering-left
  type: number
  ask: |
    A big pot has had no rain for six days. How much of its water is left?
  answer: {function: pot.left, arguments: {days: 6}, round: 0}
  unit: "%"
  tolerance: 1
  why: It loses a tenth of what it has on each day.
  otherwise: Take a tenth off six times.
""",
}
PAGES["widgets/pot.py"] = PAGES["widgets/pot.py"].replace(
    "def draw(",
    'def left(days: int) -> float:\n    """Give what is left in a big pot [%]."""\n'
    "    return float(simulate(days, big=True).water[-1])\n\n\ndef draw(",
)

EVIDENCE = """\
## What the research says

```{list-table}
:header-rows: 1

* - The claim
  - Verdict
  - What was found
* - Light pots are dry.
  - **Holds**
  - Weighed by {cite:t}`green2001`.
* - Talking helps.
  - **Not shown**
  - Nobody has looked.
```"""

#: The same for any notebook, with a citation whose words it shows.
TABLE = """\
| The claim | Verdict | What was found |
| --- | --- | --- |
| Mulch \\| straw helps. | **Partly**, in summer | It kept pots damp [(Brown, 2002)](../references.bib#brown2002). |
| Music helps. | **Not shown** | Nobody has looked. |

As [Green (2001)](../references.bib#green2001) says in [another chapter](../words/blossom-end-rot.ipynb)."""

#: Cells that a chapter's author has added.
CELLS = [
    ("markdown", "evidence", EVIDENCE, ["evidence"]),
    ("markdown", "evidence-too", TABLE, ["evidence"]),
    ("code", "explore", "from widgets import pot\n\npot", ["explore", "remove-input"]),
    ("code", "quiz", 'from coursebook import Quiz\n\nQuiz("watering")', ["check", "remove-input"]),
    ("markdown", "reading", "Read on: {cite:t}`brown2002`, and {doc}`/book/words/blossom-end-rot`.", ["reading"]),
]
WATERING = "book/garden/watering.ipynb"


def make_sound_course(root: Path) -> Path:
    """Write the course and bring it in step; its notebooks have run."""
    for name, text in PAGES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    for name in ("tomato", "pot", "leaf"):
        (root / "book" / "pictures").mkdir(exist_ok=True)
        (root / "book" / "pictures" / f"{name}.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (root / "documents").mkdir()
    (root / "documents" / "tomatoes.md").write_text(DOCUMENT, "utf-8")
    apply_plan(plan_sync(root))
    notebook = json.loads((root / WATERING).read_text("utf-8"))
    for kind, name, source, tags in CELLS:
        cell = {"cell_type": kind, "id": name, "metadata": {"tags": tags}, "source": source}
        notebook["cells"].append(cell | ({"outputs": [], "execution_count": None} if kind == "code" else {}))
    (root / WATERING).write_text(json.dumps(notebook), "utf-8")
    apply_plan(plan_sync(root))
    return root
