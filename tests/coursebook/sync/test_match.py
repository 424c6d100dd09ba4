"""Chapters matched with those of the last sync: by slug, by text, in parts and together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.document import Section
from coursebook.sync.likeness import MOST, Index, are_alike, is_enough, pairs
from coursebook.sync.match import match_chapters
from coursebook.sync.previous import PreviousChapter

POT = "Lift the pot.\n\nA light pot is dry, a heavy one is wet, and you learn it within a week."
SHOOT = "Pinch out side shoots.\n\nThey take the strength that fruit would need, says every gardener."
ROT = "A brown patch below the fruit comes from too little water now and then."


def previous(slug, text, heading=""):
    return PreviousChapter(slug, heading or slug.title(), text, f"book/sections/{slug}.ipynb")


def section(slug, text, heading=""):
    return Section(slug, heading or slug.title(), tuple(text.split("\n\n")), 1)


def matched(before, after, written=()):
    """Slugs only: which chapter continues which, and what was merged, split off or deleted."""
    found = match_chapters({one.slug: one for one in before}, after, written)
    continued = {slug: one.slug for slug, one in found.continued.items()}
    return continued, found.merged, found.split, [one.slug for one in found.removed]


def test_nothing_changed():
    """Each continues itself."""
    assert matched([previous("pot", POT), previous("rot", ROT)], [section("rot", ROT), section("pot", POT)]) == (
        {"pot": "pot", "rot": "rot"},
        {},
        {},
        [],
    )


@pytest.mark.parametrize(
    "text",
    [POT, POT.replace("heavy", "weighty"), POT.split("\n\n")[1], POT + "\n\n" + "More of this, and on. " * 9],
    ids=["same", "a word", "a paragraph less", "much more"],
)
def test_another_heading_with_the_same_text_or_nearly_so_is_the_same_chapter(text):
    """Half of the shorter text is enough."""
    continued, *rest = matched(
        [previous("pot", POT), previous("rot", ROT)], [section("pail", text), section("rot", ROT)]
    )

    assert (continued, rest) == ({"pail": "pot", "rot": "rot"}, [{}, {}, []])


def test_another_heading_with_another_text_is_another_chapter():
    """One is deleted, the other is new."""
    assert matched([previous("pot", POT)], [section("rot", ROT)]) == ({}, {}, {}, ["pot"])


def test_a_written_slug_wins_over_the_text():
    """The author said so."""
    assert matched([previous("pot", POT)], [section("pot", ROT), section("pail", POT)], ["pot"]) == (
        {"pot": "pot"},
        {},
        {"pail": "pot"},
        [],
    )


def test_a_heading_that_another_text_took_over_does_not_take_the_notebook():
    """The text went under a new heading; a new text is under the old one."""
    assert matched([previous("pot", POT)], [section("pot", ROT), section("pail", POT)]) == (
        {"pail": "pot"},
        {},
        {},
        [],
    )


def test_of_two_parts_the_larger_keeps_the_notebook():
    """Both have new headings; the smaller is split off."""
    small, large = POT.split("\n\n")

    assert matched([previous("pot", POT)], [section("lifting", small), section("learning", large)]) == (
        {"learning": "pot"},
        {},
        {"lifting": "pot"},
        [],
    )


def test_a_chapter_that_keeps_its_heading_keeps_the_notebook():
    """Even if most of the text is now under a new one."""
    small, large = POT.split("\n\n")

    assert matched([previous("pot", POT)], [section("pot", small), section("learning", large)]) == (
        {"pot": "pot"},
        {},
        {"learning": "pot"},
        [],
    )


def test_a_chapter_that_another_took_in_was_merged():
    """It is named, with the one that has its text."""
    both = [section("pot", f"{POT}\n\n{SHOOT}"), section("rot", ROT)]

    assert matched([previous("pot", POT), previous("shoot", SHOOT), previous("rot", ROT)], both) == (
        {"pot": "pot", "rot": "rot"},
        {"shoot": "pot"},
        {},
        ["shoot"],
    )


def test_two_chapters_merged_under_a_new_heading():
    """The one that gives more goes on, the other was merged with it."""
    both = [section("care", f"{POT}\n\n{SHOOT}")]

    assert matched([previous("shoot", SHOOT), previous("pot", POT)], both) == (
        {"care": "pot"},
        {"shoot": "care"},
        {},
        ["shoot"],
    )


def test_a_deleted_chapter_that_resembles_another_was_not_merged():
    """What the other contained before does not count."""
    assert matched([previous("pot", POT), previous("pail", POT + " Yes.")], [section("pot", POT)])[1:] == (
        {},
        {},
        ["pail"],
    )


def test_copies_are_told_apart_by_their_headings():
    """The same text three times, two headings changed a little."""
    before = [
        previous("a", ROT, "On rot"),
        previous("b", ROT, "On brown rot"),
        previous("c", ROT, "On the blossom end"),
    ]
    after = [section("x", ROT, "The blossom end"), section("y", ROT, "More on brown"), section("a", ROT, "On rot")]

    assert matched(before, after)[0] == {"a": "a", "x": "c", "y": "b"}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), unique=True, max_size=30))
def test_renamed_chapters_are_all_recognised_whatever_their_text(texts):
    """Every heading changed, no text: each continues the one with its text."""
    before = [previous(f"old-{n}", text) for n, text in enumerate(texts)]
    after = [section(f"new-{n}", text) for n, text in enumerate(texts)]
    after = [one for one, text in zip(after, texts, strict=True) if one.text == text]
    continued = matched(before, after)[0]

    assert continued == {one.slug: one.slug.replace("new", "old") for one in after}


def test_copies_without_end_take_no_time():
    """Two thousand sections with the same text, all renamed: paired in their order."""
    before = [previous(f"old-{n}", POT) for n in range(2000)]
    after = [section(f"new-{n}", POT) for n in range(2000)]
    continued = matched(before, after)[0]

    assert continued == {f"new-{n}": f"old-{n}" for n in range(2000)}


@given(st.text(), st.text())
def test_likeness_is_mutual(one, other):
    """Which text is the former one does not matter."""
    assert are_alike(one, other) == are_alike(other, one)


@given(st.lists(st.sampled_from([POT, SHOOT, ROT, "A word.", ""]), min_size=1, max_size=4), st.sampled_from([POT, ROT]))
def test_an_index_finds_what_comparing_all_finds(texts, wanted):
    """As long as no pair of words is in too many of them."""
    held = {place: pairs(text) for place, text in enumerate(texts)}
    all_found = {
        place for place, own in held.items() if is_enough(len(own & pairs(wanted)), min(len(own), len(pairs(wanted))))
    }

    assert {place for _, place in Index(held).sharing(pairs(wanted))} == all_found


def test_what_is_everywhere_says_nothing():
    """A phrase in more texts than that leads to none of them."""
    index = Index({place: pairs("To be continued in the next chapter.") for place in range(MOST + 1)})

    assert index.sharing(pairs("To be continued in the next chapter.")) == []


def test_scripts_without_spaces_have_words():
    """Two thirds of a Japanese sentence are the same."""
    assert are_alike("トマトは日光が好きです。水もたくさん飲みます。", "トマトは日光が好きです。")
