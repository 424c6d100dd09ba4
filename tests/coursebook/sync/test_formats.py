"""The files that sync keeps have a version: the old form is carried over, a newer one is refused."""

import json

import pytest

from coursebook.problems import CourseError
from coursebook.sync import apply_plan, drift, plan_sync
from coursebook.sync.record import FORMAT, RECORD, read_record
from coursebook.sync.redirects import MOVED, read_redirects
from tests.coursebook.small_course import DOCUMENT, make_synced_course, problems_of, snapshot, write_document

#: The files as the first edition wrote them.
OLD_RECORD = """\
{
 "about": "What `coursebook sync` wrote last. Commit this file, and leave it to sync.",
 "chapters": {
  "blossom-end-rot": {
   "heading": "Blossom-end rot",
   "notebook": "book/words/blossom-end-rot.ipynb",
   "text": [
    "A brown patch."
   ]
  },
  "introduction": {
   "heading": "Introduction",
   "notebook": "book/start/introduction.ipynb",
   "text": [
    "Tomatoes are easy.",
    "They want sun."
   ]
  },
  "pruning": {
   "heading": "Pruning",
   "notebook": "book/garden/pruning.ipynb",
   "text": [
    "Pinch out side shoots."
   ]
  },
  "watering": {
   "heading": "Watering by weight",
   "notebook": "book/garden/watering.ipynb",
   "text": [
    "Lift the pot.",
    "",
    "A light pot is dry."
   ]
  }
 },
 "outputs": {}
}
"""
OLD_MOVED = """\
{
 "about": "Where chapters stood before, and where they are now: the site leads old links on. Commit this file.",
 "pages": {
  "book/words/pruning": "book/garden/pruning"
 }
}
"""
FILES = [RECORD, MOVED]


@pytest.fixture
def course(tmp_path):
    """A course whose records have the old form."""
    root = make_synced_course(tmp_path)
    (root / RECORD).write_text(OLD_RECORD, encoding="utf-8")
    (root / MOVED).write_text(OLD_MOVED, encoding="utf-8")
    return root


def test_the_old_form_is_carried_over_once(course):
    """Nothing that it says is lost, no notebook is touched, and a second sync has nothing to do."""
    record, places = read_record(course), read_redirects(course)
    written = [change.path.relative_to(course) for change in apply_plan(plan_sync(course))]

    assert sorted(written) == sorted(FILES)
    assert (read_record(course), read_redirects(course), drift(plan_sync(course))) == (record, places, [])
    assert [json.loads((course / file).read_text(encoding="utf-8"))["format"] for file in FILES] == [FORMAT, FORMAT]


def test_the_old_form_still_recognises_an_edit_of_the_document(course):
    """What it is kept for: a changed section is written into its notebook without a question."""
    write_document(course, DOCUMENT.replace("Lift the pot.", "Lift it."))
    written = [change.path.name for change in apply_plan(plan_sync(course))]

    assert "watering.ipynb" in written


@pytest.mark.parametrize("file", FILES, ids=str)
@pytest.mark.parametrize("version", [FORMAT + 1, 99])
def test_a_newer_form_is_refused_and_nothing_is_changed(course, file, version):
    """It may mean something that this version would lose."""
    held = json.loads((course / file).read_text(encoding="utf-8"))
    (course / file).write_text(json.dumps(held | {"format": version}), encoding="utf-8")
    before = snapshot(course)
    (problem,) = problems_of(course)

    assert (problem.file, "newer coursebook" in problem.what, "Install" in problem.remedy) == (
        course / file,
        True,
        True,
    )
    assert snapshot(course) == before


@pytest.mark.parametrize("file", FILES, ids=str)
@pytest.mark.parametrize("version", ["2", None, True, 2.5])
def test_a_version_that_is_no_number_is_named(course, file, version):
    """A file that somebody edited by hand."""
    held = json.loads((course / file).read_text(encoding="utf-8"))
    (course / file).write_text(json.dumps(held | {"format": version}), encoding="utf-8")

    assert [problem.file for problem in problems_of(course)] == [course / file]


def test_the_site_refuses_a_newer_list_of_former_places(course):
    """Old links would end silently."""
    (course / MOVED).write_text('{"format": 99, "pages": {}}', encoding="utf-8")

    with pytest.raises(CourseError, match="newer coursebook"):
        read_redirects(course)
