"""A course whose chapters a class has run and saved, with all that a live kernel leaves in a notebook."""

import json
from pathlib import Path

from tests.coursebook.checks.sound import WATERING

#: A chapter in which a cell ends the kernel, one whose explorable no longer runs, one as sync left it.
PRUNING, INTRODUCTION, BLOSSOM = (
    "book/garden/pruning.ipynb",
    "book/start/introduction.ipynb",
    "book/words/blossom-end-rot.ipynb",
)
WIDGET = "application/vnd.jupyter.widget-view+json"
EXPLORABLE = '<course-explorable data-explorable="pot"></course-explorable>'
QUIZ = '<course-quiz data-quiz="watering"></course-quiz>'
FIGURE = "import plotly.graph_objects as go\n\ngo.Figure(go.Bar(y=[1, 2]))"


def live(words: str = "VBox(children=(Figure(…),))") -> list[dict]:
    """The output of a widget that lived in a kernel."""
    view = {"model_id": "0d1e2f", "version_major": 2, "version_minor": 0}
    data = {WIDGET: view, "text/plain": words}
    return [{"output_type": "display_data", "data": data, "metadata": {}}]


def text(words: str) -> list[dict]:
    """What `print` leaves."""
    return [{"output_type": "stream", "name": "stdout", "text": words}]


def result(words: str, count: int) -> list[dict]:
    """The value of a cell's last line, numbered."""
    return [{"output_type": "execute_result", "execution_count": count, "data": {"text/plain": words}, "metadata": {}}]


def code(name: str, source: str, outputs: list[dict], count: int | None = 1) -> dict:
    """A code cell as JupyterLab saves it."""
    metadata = {"scrolled": True, "execution": {"iopub.status.busy": "2026-09-01T08:00:00"}}
    cell = {"cell_type": "code", "id": name, "source": source, "metadata": metadata}
    return cell | {"outputs": outputs, "execution_count": count}


def save(course: Path, name: str, change) -> None:
    """Change a notebook's cells, and save it with the state of widgets."""
    notebook = json.loads((course / name).read_text("utf-8"))
    change(notebook["cells"])
    notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {"0d1e2f": {}}}}
    notebook["metadata"]["language_info"] = {"name": "python", "version": "3.11.9"}
    (course / name).write_text(json.dumps(notebook), "utf-8")


def run_live(cells: list[dict]) -> None:
    """Put into the course's own cells what a live kernel shows for them."""
    for count, cell in enumerate((cell for cell in cells if cell["cell_type"] == "code"), 1):
        cell |= {"outputs": live(), "execution_count": count}


def play(cells: list[dict]) -> None:
    """What a class does to a chapter: run all, and write cells of its own."""
    run_live(cells)
    cells += [
        code("our-sum", "6 * 7", result("42", 4), 4),
        code("our-words", "print('moved', 2, 'times')", text("moved 2 times\n")),
        code("our-figure", FIGURE, []),
        code("our-slider", "import ipywidgets\n\nipywidgets.IntSlider()", live("IntSlider(value=0)")),
        code("our-mistake", "oops", text("it worked in the lesson\n")),
        code("never-run", "print('later')", [], None),
    ]


def end_kernel(cells: list[dict]) -> None:
    """A cell that ends its kernel, before an explorable."""
    cells.append(code("the-end", "import os\n\nos._exit(1)", []))
    cells.append(code("explore", "from widgets import pot\n\npot", live()))


def lose_explorable(cells: list[dict]) -> None:
    """An explorable that was shown, and whose import somebody has deleted."""
    cells.append(code("explore", "pot", live()))


def let_class_play(course: Path) -> None:
    """Do all this to the sound course."""
    save(course, WATERING, play)
    save(course, PRUNING, end_kernel)
