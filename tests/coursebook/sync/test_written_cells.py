"""What sync writes into the cells of a notebook besides the document's text: the words of links, the code of a quiz."""

import json

import pytest
from nbformat import NotebookNode

from coursebook.sync import apply_plan, drift, plan_sync
from coursebook.sync.stages.scaffold import is_quiz_cell, quiz_cells
from tests.coursebook.small_course import WATERING, make_synced_course, source

FORMER = 'from coursebook import Quiz\n\nQuiz("watering")'
QUIZ = """\
- id: wet
  ask: Wet?
  choices:
    - text: A
      correct: true
      why: A.
    - text: B
      why: B.
"""


@pytest.fixture
def course(tmp_path):
    """A course in step, with a quiz, a bibliography and a page of its own."""
    root = make_synced_course(tmp_path / "course")
    (root / "book/quizzes").mkdir()
    (root / "book/quizzes/watering.yml").write_text(QUIZ)
    (root / "book/references.bib").write_text("@book{green, author = {Green, A.}, title = {T}, year = {2001}}")
    (root / "book/about.md").write_text("# About us\n")
    return root


def add(course, cell):
    """Add an author's cell, and sync."""
    notebook = json.loads((course / WATERING).read_text())
    notebook["cells"].append(json.loads(json.dumps(cell)) | {"id": "own"})
    (course / WATERING).write_text(json.dumps(notebook))
    apply_plan(plan_sync(course))


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("[](../references.bib#green)", "[Green (2001)](../references.bib#green)"),
        ("see [()](../references.bib#green).", "see [(Green, 2001)](../references.bib#green)."),
        ("[](pruning.ipynb#cut), [](../about.md)", "[Pruning](pruning.ipynb#cut), [About us](../about.md)"),
        ("[](../references.bib#nobody) [](../none.md)", None),
        ("[Them](../references.bib#green) [Cut](pruning.ipynb) ![](../about.md)", None),
        ("`[](../about.md)`\n\n```\n[](../about.md) [](../references.bib#green)\n```", None),
    ],
)
def test_links_without_words_get_them(course, written, becomes):
    """Those of a citation from its entry, those of a link from its page; all else stays as its author wrote it."""
    add(course, {"cell_type": "markdown", "metadata": {}, "source": written})

    assert source(course / WATERING, "own") == (becomes or written)
    assert drift(plan_sync(course)) == []


def test_the_code_of_a_quiz_is_known_in_its_former_form():
    """Courses made before show a quiz that has no name; their cells count as unchanged."""
    _, cell = quiz_cells("watering")

    assert cell.source == 'from coursebook import Quiz\n\nquiz = Quiz("watering")\nquiz'
    for code in (cell.source, FORMER):
        assert is_quiz_cell(NotebookNode(cell | {"source": code}), "watering")
    assert not is_quiz_cell(NotebookNode(cell | {"source": f"{cell.source}.for_class()"}), "watering")


def test_an_author_keeps_the_former_code_of_a_quiz(course):
    """It is not rewritten, and nothing is out of step."""
    add(course, {**quiz_cells("watering")[1], "source": FORMER})

    assert source(course / WATERING, "own") == FORMER
    assert drift(plan_sync(course)) == []
