"""Whatever authors do between two syncs, in any order: nothing that somebody wrote is lost."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coursebook.document import read_document
from coursebook.sync import drift, plan_sync
from coursebook.sync.chapters import chapters_of
from tests.coursebook.sync.edited_course import EDITS, EditedCourse

NUMBERS = st.integers(0, 11)
EDIT = st.tuples(st.sampled_from(EDITS), NUMBERS, NUMBERS)
#: Some edits, then a sync; several times.
SESSIONS = st.lists(st.lists(EDIT, min_size=1, max_size=4), max_size=4)


def work(course, session, take):
    """Edit the document and the notebooks, then sync."""
    for name, one, other in session:
        getattr(course, name)(one, other)
    course.write()
    course.sync(take)


def laws(course):
    """What must be true after every sync."""
    document = read_document(course.root / "documents/tomatoes.md")
    texts = {chapter.notebook: chapter.section.text for chapter in chapters_of(document)}
    assert course.texts() == texts, "each section's text is in its notebook, and no other notebook has any"
    assert course.cells() == sorted(course.own), "each author's cell is in exactly one place"
    assert sorted(course.questions()) == sorted(course.ids), "each question is in exactly one quiz, under its id"
    assert course.sync() == [], "a second sync writes nothing"
    assert drift(plan_sync(course.root)) == [], "and all is in step"


@given(sessions=SESSIONS, has_parts=st.booleans(), take=st.sampled_from(["document", "notebook"]))
@settings(max_examples=150)
@example([[("delete", 0, 0), ("rename", 0, 0)], [("bring_back", 0, 1)]], True, "document")
@example([[("merge", 0, 1), ("rename", 0, 0), ("split", 0, 3)]], True, "notebook")
@example([[("write_cell", 0, 0), ("edit_cell", 0, 0), ("merge", 1, 0)]], True, "document")
@example(
    [[("delete", 0, 0)], [("merge", 0, 0), ("merge", 0, 0), ("bring_back", 0, 0), ("delete", 0, 0)]], True, "document"
)
@example(
    [[("split", 3, 0), ("merge", 0, 0)], [("merge", 0, 0), ("edit_paragraph", 2, 0), ("split", 2, 0)]],
    False,
    "document",
)
def test_nothing_is_lost_whatever_authors_do(sessions, has_parts, take):
    """Every section's text, every author's cell, every question that may have been answered; and a sync has an end."""
    with TemporaryDirectory() as folder:
        course = EditedCourse(Path(folder) / "course", has_parts)
        laws(course)
        for session in sessions:
            work(course, session, take)
            laws(course)
