"""Edits by hand: shown like a merge tool's, and settled as their author says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from coursebook.cli.main import main
from coursebook.problems import CourseError
from coursebook.sync import apply_plan, plan_sync
from coursebook.sync.conflicts import Conflict
from coursebook.sync.conflicts.difference import drawn
from coursebook.sync.conflicts.text_merge import merged, regions
from tests.coursebook.small_course import (
    DOCUMENT,
    WATERING,
    edit,
    make_synced_course,
    problems_of,
    snapshot,
    source,
    write_document,
)

LINES = st.lists(st.sampled_from("abcde"), max_size=7)


@pytest.fixture
def course(tmp_path):
    """A course whose author edited a chapter's text in the notebook, and in the document."""
    root = make_synced_course(tmp_path / "course")
    edit(root / WATERING, "text", "Lift the pot.\n\nA light pot is very dry.")
    write_document(root, DOCUMENT.replace("Lift the pot.", "Lift every pot."))
    return root


def sync(root, **options):
    return apply_plan(plan_sync(root, **options))


def document(root):
    return (root / "documents/tomatoes.md").read_text(encoding="utf-8")


def as_text(conflict):
    console = Console(width=100, color_system=None)
    with console.capture() as capture:
        console.print(drawn(conflict), soft_wrap=True)
    return capture.get().rstrip()


def test_a_conflict_shows_three_versions_word_by_word(course, capsys):
    """What each changed since the last sync, with its line; without colours as well."""
    code = main(["sync", "--root", str(course)])
    shown, _, named = capsys.readouterr().err.partition("\n\n")

    assert (code, shown.splitlines(), "--take notebook watering" in named) == (
        1,
        [
            "watering",
            "  line 1",
            "    last sync  Lift the pot.",
            "    document   Lift [-the-]{+every+} pot.",
            "    notebook   Lift the pot.",
            "  line 3",
            "    last sync  A light pot is dry.",
            "    document   A light pot is dry.",
            "    notebook   A light pot is {+very +}dry.",
        ],
        True,
    )


def test_without_the_last_text_two_versions_are_shown():
    """The notebook as a change of the document."""
    conflict = Conflict("a.ipynb", "", "", chapter="a", notebook_text="One.\nTwo?", document_text="One.\nTwo.")

    assert as_text(conflict).splitlines() == [
        "a",
        "  line 2",
        "    document   Two.",
        "    notebook   Two[-.-]{+?+}",
    ]


def test_lines_of_one_place_stand_below_each_other():
    """Each version is a column."""
    conflict = Conflict("a", "", "", chapter="a", notebook_text="A\nB", document_text="C", last="C")

    assert as_text(conflict).splitlines()[2:] == [
        "    last sync  C",
        "    document   C",
        "    notebook   [-C-]{+A",
        "               B+}",
    ]


def test_taking_the_document_gives_the_edit_up(course):
    """The cell has the document's words."""
    sync(course, take="document")

    assert source(course / WATERING, "text") == "Lift every pot.\n\nA light pot is dry."


def test_taking_the_notebook_writes_its_words_into_the_document(course):
    """Beside what changed there: both edits are kept, and all other lines are as they were."""
    sync(course, take="notebook")
    both = "Lift every pot.\n\nA light pot is very dry."

    assert (source(course / WATERING, "text"), document(course), problems_of(course)) == (
        both,
        DOCUMENT.replace("Lift the pot.\n\nA light pot is dry.", both),
        [],
    )


def test_only_the_named_chapters_are_settled(course):
    """Another conflict is still asked about, and nothing is written."""
    edit(course / "book/garden/pruning.ipynb", "text", "Cut.")
    before = snapshot(course)
    with pytest.raises(CourseError) as refused:
        sync(course, take="notebook", chapters=["watering"])

    assert ([problem.chapter for problem in refused.value.problems], snapshot(course)) == (["pruning"], before)


def test_a_chapter_that_is_none_is_named(course):
    """With the one that was meant, perhaps."""
    with pytest.raises(CourseError, match=r"No chapter has the slug “wattering”\. Did you mean “watering”"):
        sync(course, take="notebook", chapters=["wattering"])


@pytest.mark.parametrize(
    "words",
    ["# A title in the text.", "Text.\n\n```\nnever closed", "Text.\n===", "", "#### Far too deep"],
    ids=["title", "open code", "underline", "nothing", "deep"],
)
def test_words_that_are_no_text_of_a_chapter_do_not_get_into_the_document(course, words):
    """Nothing is written; an empty cell is not an edit, and gets the document's text."""
    edit(course / WATERING, "text", words)
    before = document(course)
    try:
        sync(course, take="notebook")
        written = "written"
    except CourseError:
        written = "refused"

    assert (written, document(course) == before) == ("refused" if words else "written", True)


def test_inner_headings_go_back_to_their_level(course):
    """A chapter's ## is a section's ###; a term's is ####."""
    rot = course / "book/words/blossom-end-rot.ipynb"
    edit(course / WATERING, "text", "Lift the pot.\n\n## When\n\nA light pot is dry.")
    edit(rot, "text", "A brown patch.\n\n## Why\n\nToo little water.")
    sync(course, take="notebook")

    assert ("\n\n### When\n\nA light" in document(course), "\n\n#### Why\n\nToo" in document(course)) == (True, True)


def test_an_introduction_is_taken_too(course):
    """It has no heading; the front matter stays as it is."""
    edit(course / "book/start/introduction.ipynb", "text", "They want much sun.")
    sync(course, take="notebook")

    assert "\n---\n\nThey want much sun.\n\n## Watering" in document(course)


def test_line_ends_of_windows_stay(course):
    """The document's own are used for the new lines."""
    (course / "documents/tomatoes.md").write_bytes(DOCUMENT.replace("\n", "\r\n").encode())
    sync(course, take="notebook")
    data = (course / "documents/tomatoes.md").read_bytes()

    assert (b"is very dry.\r\n" in data, data.count(b"\n") == data.count(b"\r\n")) == (True, True)


def test_plain_text_takes_no_markdown(tmp_path):
    """The words are carried over by hand."""
    root = tmp_path / "course"
    (root / "documents").mkdir(parents=True)
    (root / "documents/tomatoes.txt").write_text("Tomatoes are easy.\n\nWatering\n\nLift the pot. It is light.\n")
    sync(root)
    edit(root / "book/sections/watering.ipynb", "text", "Lift *every* pot.")
    with pytest.raises(CourseError, match="plain text"):
        sync(root, take="notebook")

    assert "every" not in (root / "documents/tomatoes.txt").read_text()


@given(LINES, LINES, LINES)
def test_regions_hold_every_line_of_all_three(was, document, notebook):
    """Put together again, each version is whole."""
    found = list(regions(was, document, notebook))

    assert [
        [line for region in found for line in version(region)]
        for version in (lambda region: region.last, lambda region: region.document, lambda region: region.notebook)
    ] == [was, document, notebook]


@given(LINES, LINES)
def test_a_merge_with_what_did_not_change_is_what_did(was, now):
    """Whichever of the two it is."""
    one, other = "\n".join(was), "\n".join(now)

    assert (merged(one, other, one), merged(one, one, other)) == (other, other)
