"""The table of contents: chapters are kept in step, every other line stays."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from coursebook.problems import CourseError
from coursebook.sync.toc import Entry, Group, updated_contents

PATH = Path("_toc.yml")
GROUPS = [
    Group("Start", (Entry("book/start/introduction", "Introduction"),)),
    Group("In the garden", (Entry("book/garden/a", "A"), Entry("book/garden/b", "B"))),
]
HEAD = "format: jb-book\nroot: book/index\n"
NEW = f"""\
{HEAD}parts:
  - caption: Start
    chapters:
      - file: book/start/introduction
        title: Introduction
  - caption: In the garden
    chapters:
      - file: book/garden/a
        title: A
      - file: book/garden/b
        title: B
"""
AROUND = """\
  # What is not from the document.
  - caption: Around the course
    chapters:
      - file: book/help   # by hand
"""


def updated(text, groups=GROUPS, former=()):
    return updated_contents(PATH, text, groups, former)


def titles(text):
    """Captions with the files and titles below them, as Jupyter Book reads them."""
    return {
        part["caption"]: [(entry.get("file"), entry.get("title")) for entry in part["chapters"]]
        for part in yaml.safe_load(text)["parts"]
    }


def test_a_new_one_lists_all_parts_and_chapters():
    """The whole file, for a course that has none."""
    assert updated(None) == NEW


@pytest.mark.parametrize("text", [NEW, NEW + AROUND, NEW.replace("\n  ", "\n")])
def test_one_that_is_in_step_stays_as_it_is(text):
    """Byte for byte, in whatever manner it is indented."""
    assert updated(text) == text


def test_an_author_s_part_stays_last_with_its_comments():
    """A new part of the document goes before it; the comment above belongs to it."""
    groups = [*GROUPS, Group("Words", (Entry("book/words/c", "C"),))]
    words = "  - caption: Words\n    chapters:\n      - file: book/words/c\n        title: C\n"

    assert updated(NEW + AROUND, groups) == NEW + words + AROUND


def test_a_comment_at_the_end_stays_at_the_end():
    """It belongs to nothing below it, so new parts go above."""
    groups = [*GROUPS, Group("Words", (Entry("book/words/c", "C"),))]

    assert updated(NEW + "# The end.\n", groups) == updated(NEW, groups) + "# The end.\n"


def test_an_author_s_entry_stays_behind_the_one_that_it_followed():
    """A page between A and B, with a comment and pages below, when a chapter is put before A."""
    own = "      # mine\n      - file: book/own\n        sections:\n          - file: book/deep\n"
    text = NEW.replace("      - file: book/garden/b", own + "      - file: book/garden/b")
    first, second = GROUPS
    longer = Group("In the garden", (Entry("book/garden/z", "Z"), *second.entries))
    added = "      - file: book/garden/z\n        title: Z\n      - file: book/garden/a"

    assert updated(text, [first, longer]) == text.replace("      - file: book/garden/a", added)


def test_chapters_stand_in_the_document_s_order():
    """Entries change places with their comments."""
    first, second = GROUPS
    swapped = updated(NEW, [first, Group("In the garden", second.entries[::-1])])

    assert titles(swapped)["In the garden"] == [("book/garden/b", "B"), ("book/garden/a", "A")]


def test_a_chapter_moves_to_its_new_part():
    """Its former entry goes with it; the file is named once."""
    start, garden = GROUPS
    groups = [
        start,
        Group("In the garden", garden.entries[:1]),
        Group("New", (Entry("book/new/b", "B"),)),
    ]
    moved = updated(NEW, groups, former={"book/garden/b"})

    assert titles(moved) == {
        "Start": [("book/start/introduction", "Introduction")],
        "In the garden": [("book/garden/a", "A")],
        "New": [("book/new/b", "B")],
    }


def test_a_part_without_chapters_left_goes():
    """Its chapters are no more, and the author added nothing to it."""
    files = {"book/garden/a", "book/garden/b"}

    assert list(titles(updated(NEW, GROUPS[:1], files))) == ["Start"]


def test_a_part_s_new_caption_is_written_in_its_place():
    """A part is known by its chapters when its caption changed."""
    renamed = [Group("First steps", GROUPS[0].entries), GROUPS[1]]

    assert updated(NEW, renamed) == NEW.replace("Start", "First steps")


@pytest.mark.parametrize("title", ["No", "2024", "A: b", "#1", "'x'", 'say "hi"', "Why?", "é漢", "1e3", "~"])
def test_a_title_is_read_back_as_it_was(title):
    """Quotes are put where YAML 1.1, which Jupyter Book reads, would see something else."""
    groups = [Group("A", (Entry("book/a/x", title),))]

    assert titles(updated(None, groups)) == {"A": [("book/a/x", title)]}


@given(title=st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_every_title_is_read_back_as_it_was(title):
    """Also those that nobody would think of."""
    text = updated(NEW, [Group("Start", (Entry("book/start/introduction", title),))])

    assert titles(text)["Start"] == [("book/start/introduction", title)]


def test_a_changed_title_keeps_the_line_s_comment():
    """Only the words are written."""
    text = NEW.replace("title: A", "title: 'Old'  # short")

    assert updated(text) == text.replace("'Old'", "A")


def test_an_entry_without_title_gets_one():
    """As when an author wrote the file's name only."""
    assert updated(NEW.replace("        title: A\n", "")) == NEW


def test_windows_line_ends_stay():
    """All lines end alike, new ones too."""
    text = updated(NEW.replace("\n", "\r\n"), [*GROUPS, Group("W", (Entry("book/w/c", "C"),))])

    assert text.count("\n") == text.count("\r\n") == NEW.count("\n") + 4


@pytest.mark.parametrize("parts", ["", "parts:\n", "parts: []\n"])
def test_an_empty_one_is_filled(parts):
    """A head without parts."""
    assert updated(HEAD + parts) == NEW


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("parts: [\n", r"_toc.yml:2:1: The table of contents is not valid YAML"),
        ("a: b\n", r"_toc.yml:1:1: The table of contents names no format and root"),
        ("", r"_toc.yml:1:1: The table of contents names no format and root"),
        (HEAD + "chapters:\n- file: a\n", r"_toc.yml:3:1: .* chapters outside of its parts"),
        (HEAD + "parts: [{caption: A}]\n", r"_toc.yml:3:1: “parts” is not a list of lines"),
        (HEAD + "parts:\n- caption: A\n", r"_toc.yml:4:1: This part has no chapters"),
        ("[" * 600, r"_toc.yml:1:31: This is nested deeper than 30 levels"),
    ],
)  # fmt: skip
def test_a_strange_one_is_refused_with_its_line(text, message):
    """Nothing is guessed."""
    with pytest.raises(CourseError, match=message):
        updated(text)
