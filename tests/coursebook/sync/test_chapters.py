"""Chapters in step with the document: what sync writes, what it never touches, what it refuses."""

import json
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursebook.problems import CourseError
from coursebook.sync import apply_plan, drift, plan_sync
from coursebook.sync.apply import changes_of
from coursebook.sync.writes.changes import write_changes
from tests.coursebook.small_course import (
    DOCUMENT,
    WATERING,
    add_code,
    cells,
    edit,
    make_course,
    make_synced_course,
    problems_of,
    snapshot,
    source,
    write_document,
)

CHANGED = DOCUMENT.replace("Lift the pot.", "Lift every pot.")
RECORD = "documents/synced.json"


@pytest.fixture
def course(tmp_path):
    """A course that is in step."""
    return make_synced_course(tmp_path / "course")


def sync(root, **options):
    """What was written, from the course's folder."""
    changes = apply_plan(plan_sync(root, **options))
    return [change.path.relative_to(root).as_posix() for change in changes]


def whats(problems):
    return [problem.what for problem in problems]


def test_a_first_sync_makes_notebooks_contents_and_record(tmp_path):
    """One notebook per chapter in its part's folder; the record comes last."""
    course = make_course(tmp_path)

    assert sync(course) == [
        "book/garden/pruning.ipynb",
        "book/garden/watering.ipynb",
        "book/start/introduction.ipynb",
        "book/words/blossom-end-rot.ipynb",
        "_toc.yml",
        RECORD,
    ]


def test_a_new_chapter_has_a_title_the_document_s_text_and_a_place_for_a_model(course):
    """Cells whose ids are words; the text has no heading, and its lines are the document's."""
    assert cells(course / WATERING) == [
        {
            "cell_type": "markdown",
            "id": "title",
            "metadata": {},
            "source": ["# Watering by weight"],
        },
        {
            "cell_type": "markdown",
            "id": "text",
            "metadata": {"tags": ["document"]},
            "source": ["Lift the pot.\n", "\n", "A light pot is dry."],
        },
        {
            "cell_type": "markdown",
            "id": "place",
            "metadata": {"tags": ["place"]},
            "source": [
                "% A model fits here, for readers to play with: `coursebook new explorable NAME` begins one. "
                "Or delete this cell."
            ],
        },
    ]


def test_a_second_sync_writes_nothing(course):
    """Not a byte and not a time of writing."""
    before = snapshot(course)
    sync(course)

    assert snapshot(course) == before


def test_a_changed_document_changes_its_cell_the_record_and_nothing_else(course):
    """One chapter's text, and the fingerprint of it."""
    write_document(course, CHANGED)

    assert (sync(course), source(course / WATERING, "text")) == (
        [str(WATERING), RECORD],
        "Lift every pot.\n\nA light pot is dry.",
    )


@given(
    sources=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3),
    above=st.booleans(),
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_author_s_cells_are_never_touched(course, sources, above):
    """Sources, tags, ids and order of all other cells are the same after the document changed."""
    shutil.rmtree(course)
    make_synced_course(course)
    notebook = json.loads((course / WATERING).read_bytes())
    own = [
        {
            "cell_type": "markdown",
            "id": f"own-{n}",
            "metadata": {"tags": ["margin"]},
            "source": text,
        }
        for n, text in enumerate(sources)
    ]
    old = notebook["cells"]
    notebook["cells"] = [*own, *old] if above else [old[0], *own, *old[1:]]
    (course / WATERING).write_text(json.dumps(notebook))
    write_document(course, CHANGED)
    sync(course)

    assert [
        cell | {"source": "".join(cell["source"])} for cell in cells(course / WATERING) if cell["id"].startswith("own")
    ] == own


def test_the_title_is_the_author_s(course):
    """Neither an edit of it nor a new heading in the document is undone or copied."""
    edit(course / WATERING, "title", "# How heavy is a dry pot?")
    write_document(course, DOCUMENT.replace("Watering by weight", "Watering"))
    sync(course)

    assert source(course / WATERING, "title") == "# How heavy is a dry pot?"


def test_a_new_heading_changes_the_menu(course):
    """The table of contents follows the document's heading."""
    write_document(course, DOCUMENT.replace("Watering by weight", "Watering"))

    assert (sync(course), "title: Watering\n" in (course / "_toc.yml").read_text()) == (
        ["_toc.yml", RECORD],
        True,
    )


def test_an_edit_by_hand_is_refused_with_what_to_do(course):
    """The cell was changed, the document was not."""
    edit(course / WATERING, "text", "Lift the pot.\n\nA light pot is very dry.")
    problem = problems_of(course)[0]

    assert str(problem) == (
        f"{course / WATERING}: The text in the cell “text” was edited by hand. Compare it with tomatoes.md (line 18); "
        "then keep the words of the notebook with `coursebook sync --take notebook watering`, or those of the document "
        "with `--take document`."
    )


def test_an_edit_by_hand_under_a_changed_document_is_refused(course):
    """Both changed: neither is silently lost."""
    edit(course / WATERING, "text", "My own words.")
    write_document(course, CHANGED)

    assert "was edited by hand, and the document changed as well" in problems_of(course)[0].what


def test_an_edit_that_was_carried_over_is_no_problem(course):
    """Cell and document say the same: only the record follows."""
    write_document(course, CHANGED)
    edit(course / WATERING, "text", "Lift every pot.\n\nA light pot is dry.")
    sync(course)

    assert problems_of(course) == []


def test_an_edit_by_hand_is_given_up_on_demand(course):
    """`--take document` puts the document's text back."""
    edit(course / WATERING, "text", "My own words.")
    sync(course, take="document")

    assert source(course / WATERING, "text") == "Lift the pot.\n\nA light pot is dry."


@pytest.mark.parametrize("text", ["", "\nLift the pot.\r\n\r\nA light pot is dry.\n"])
def test_what_editors_do_by_themselves_is_no_edit(course, text):
    """An empty cell, other line ends, a newline at the end: written again without a question."""
    edit(course / WATERING, "text", text)
    sync(course)

    assert source(course / WATERING, "text") == "Lift the pot.\n\nA light pot is dry."


def test_without_the_record_equal_texts_are_taken_over(course):
    """A deleted record is written again, and nothing else."""
    (course / RECORD).unlink()

    assert sync(course) == [RECORD]


def test_without_the_record_other_texts_are_asked_about(course):
    """Sync cannot know who wrote them, so it does not overwrite any."""
    (course / RECORD).unlink()
    write_document(course, CHANGED)

    assert "is not the document's, and sync did not write it" in problems_of(course)[0].what


@pytest.mark.parametrize("content", [b"<<<<<<< ours", b"[]", b'{"chapters": [], "outputs": {}}', b"\xff"])
def test_a_broken_record_is_named(course, content):
    """As after a merge; the remedy is to delete it."""
    (course / RECORD).write_bytes(content)

    assert whats(problems_of(course)) == ["The record of the last sync cannot be read."]


def test_an_interrupted_sync_is_finished_by_the_next(course):
    """The record is written last: chapters that were written already are recognised."""
    write_document(course, CHANGED)
    write_changes(changes_of(plan_sync(course))[:-1], course)

    assert sync(course) == [RECORD]


def test_a_notebook_that_sync_does_not_know_is_named_and_kept(course):
    """A copy with the tag of the document's text: its author decides, nothing is deleted."""
    shutil.copy(course / WATERING, course / "book/garden/watering-2.ipynb")

    assert whats(problems_of(course)) == ["No section of tomatoes.md belongs to this notebook."]


def test_a_deleted_chapter_leaves_contents_and_record(course):
    """Section and notebook are gone: so are its entry and its fingerprint."""
    write_document(
        course,
        DOCUMENT.replace("watering, ", "").replace("## Watering by weight {#watering}\n", ""),
    )
    (course / WATERING).unlink()
    sync(course)

    assert "watering" not in (course / "_toc.yml").read_text() + (course / RECORD).read_text()


def test_an_author_s_page_with_a_chapter_s_name_is_left_alone(course):
    """Only a cell tagged as the document's makes a notebook a chapter."""
    (course / "book/own").mkdir()
    page = course / "book/own/watering.ipynb"
    shutil.copy(course / WATERING, page)
    page.write_text(page.read_text().replace('"document"', '"margin"'))

    assert sync(course) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('"document"', '"margin"', "No cell is tagged “document”"),
        ('"metadata": {}', '"metadata": {"tags": ["document"]}', "2 cells are tagged “document”"),
        ('"markdown",\n   "id": "text"', '"raw",\n   "id": "text"', "is not a Markdown cell"),
        ('"title"', '"the title"', "violates the Jupyter format"),
        ('"document"', '"document", "mine"', "has the unknown tag “mine”"),
    ],
    ids=["none", "two", "raw", "broken", "unknown tag"],
)  # fmt: skip
def test_a_chapter_out_of_shape_is_named(course, old, new, what):
    """The document's text has exactly one place."""
    path = course / WATERING
    path.write_text(path.read_text().replace(old, new))

    assert what in problems_of(course)[0].what


def test_all_problems_come_at_once_and_nothing_is_written(course):
    """Record, notebooks, document and table of contents are all looked at."""
    edit(course / WATERING, "text", "My own words.")
    (course / "book/garden/pruning.ipynb").write_text("{")
    (course / "_toc.yml").write_text("parts: [")
    (course / RECORD).write_text("{")
    before = snapshot(course)
    files = [problem.file.name for problem in problems_of(course)]

    assert (files, snapshot(course)) == (
        ["synced.json", "pruning.ipynb", "watering.ipynb", "_toc.yml"],
        before,
    )


@pytest.mark.parametrize(("name", "what"), [("tomatoes.txt", "There are 2 documents."), ("README.md", None)])
def test_a_course_has_one_document(course, name, what):
    """A second text is refused; a README does not count as one."""
    (course / "documents" / name).write_text("Text.")

    assert whats(problems_of(course)) == ([what] if what else [])


def test_a_course_without_a_document_is_refused(tmp_path):
    """As when a command is given in the wrong folder."""
    assert whats(problems_of(tmp_path)) == ["There is no document."]


def test_new_code_is_run_and_its_outputs_are_kept(course):
    """The cell lacks its output; the second time it does not."""
    add_code(course / WATERING, "6 * 7")
    first, second = sync(course), sync(course)

    assert (first, second, cells(course / WATERING)[-1]["outputs"][0]["data"]) == (
        [str(WATERING), RECORD],
        [],
        {"text/plain": ["42"]},
    )


@pytest.mark.parametrize(
    "change",
    [{"source": ["6 * 7 "]}, {"outputs": []}, {"execution_count": 3}],
    ids=["code", "outputs", "count"],
)
def test_outputs_that_may_be_others_are_made_again(course, change):
    """Changed code, cleared outputs; a count alone, as JupyterLab leaves it, is just taken away."""
    add_code(course / WATERING, "6 * 7")
    sync(course)
    notebook = json.loads((course / WATERING).read_bytes())
    notebook["cells"][-1] |= change
    (course / WATERING).write_text(json.dumps(notebook))
    is_stale = plan_sync(course).notebooks[str(WATERING)].is_stale

    assert is_stale == ("execution_count" not in change)


def test_running_all_gives_the_same_and_writes_nothing(course):
    """Outputs are deterministic; `--run` proves it."""
    add_code(course / WATERING, "6 * 7")
    sync(course)

    assert (
        plan_sync(course, run_all=True).notebooks[str(WATERING)].is_stale,
        sync(course, run_all=True),
    ) == (True, [])


def test_a_failing_notebook_stops_all_writing(course):
    """Its cell and its error are named; the changed document waits."""
    add_code(course / WATERING, "1 / 0")
    write_document(course, CHANGED)
    before = snapshot(course)
    with pytest.raises(CourseError, match="“explore” raises ZeroDivisionError"):
        sync(course)

    assert snapshot(course) == before


def test_drift_names_what_a_sync_would_write(course):
    """Files out of step and outputs that may be old; nothing is written."""
    add_code(course / "book/garden/pruning.ipynb", "6 * 7")
    write_document(course, CHANGED.replace("# Pruning", "# Cutting {#pruning}"))
    before = snapshot(course)
    found = [(problem.file.name, problem.what) for problem in drift(plan_sync(course))]

    assert (found, snapshot(course)) == (
        [
            ("pruning.ipynb", "The notebook is not in the form that is committed."),
            ("watering.ipynb", "The cell “text” has an older text than the document."),
            ("_toc.yml", "The table of contents is out of step with the document."),
            ("pruning.ipynb", "The outputs may not be those of the code."),
        ],
        before,
    )


def test_there_is_no_drift_after_a_sync(course):
    """Nothing to say."""
    assert drift(plan_sync(course)) == []


def test_a_file_that_changes_while_sync_works_is_not_written_over(course):
    """As when the author saves in JupyterLab meanwhile."""
    write_document(course, CHANGED)
    plan = plan_sync(course)
    edit(course / WATERING, "title", "# Saved just now")
    before = snapshot(course)
    with pytest.raises(CourseError, match="changed by someone else"):
        apply_plan(plan)

    assert snapshot(course) == before


def test_a_linked_notebook_stays_a_link_with_its_permissions(course):
    """The file that the link names is written."""
    target = course / "shared.ipynb"
    (course / WATERING).rename(target)
    target.chmod(0o640)
    (course / WATERING).symlink_to(target)
    write_document(course, CHANGED)
    sync(course)

    assert ((course / WATERING).is_symlink(), target.stat().st_mode & 0o777) == (True, 0o640)


TALKATIVE = """\
---
title: Growing tomatoes
---

## Watering by weight

First, lift the pot with both hands.
Then compare it with a pot that you have just watered.
Finally, water it slowly until some runs out below.
"""


def test_a_new_chapter_gets_questions_made_from_its_text(tmp_path):
    """They are a file of the author's from then on; the cell's output is that which running it gives."""
    course = make_course(tmp_path / "course", TALKATIVE)
    apply_plan(plan_sync(course))
    before = snapshot(course / "book" / "sections")
    quiz = course / "book" / "quizzes" / "watering-by-weight.yml"
    made = quiz.read_text("utf-8")
    quiz.write_text(made + "# Mine.\n", "utf-8")
    apply_plan(plan_sync(course))

    apply_plan(plan_sync(course, run_all=True))

    assert "generated: true" in made
    assert quiz.read_text("utf-8") == made + "# Mine.\n"
    assert snapshot(course / "book" / "sections") == before
    assert source(course / "book/sections/watering-by-weight.ipynb", "quiz").endswith(
        'Quiz("watering-by-weight")\nquiz'
    )
