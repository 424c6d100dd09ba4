"""The positions of labels: the preferred one if free, otherwise the nearest; they never overlap or cross an edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.chart.labels import ABOVE, BESIDE, LINE, Box, Label, place_labels, wrappings

ROOM = Box(0, 0, 20, 12)


def half(text):
    """A font in which every character is half an em wide."""
    return len(text) / 2


def label(text, x=10.0, y=6.0, anchor="middle center"):
    """A label about a point."""
    return Label(text, x, y, *anchor.split())


def place(*labels, room=ROOM):
    """The places of labels in the font above."""
    return place_labels(labels, room, half)


@pytest.mark.parametrize(
    ("anchor", "left", "top"),
    [
        ("middle center", 9, 6 - LINE / 2),
        ("top left", 8 - BESIDE, 6 - LINE - ABOVE),
        ("bottom right", 10 + BESIDE, 6 + ABOVE),
    ],
)
def test_label_stands_where_its_anchor_says(anchor, left, top):
    """Four characters are 2 em wide; the point is (10, 6)."""
    (one,) = place(label("here", anchor=anchor))

    assert (one.box.left, one.box.top) == (left, top)
    assert (one.lines, one.moved) == (("here",), 0)


def test_label_at_the_edge_is_moved_inside():
    """Centred on the right end it would stick out by 1 em."""
    (one,) = place(label("here", x=20))

    assert one.box.right == 20


def test_label_that_is_too_long_breaks_into_even_lines():
    """20 characters are 10 em; 6 em hold two words of two."""
    (one,) = place(label("aaaa bbbb cccc dddd"), room=Box(7, 0, 13, 12))

    assert one.lines == ("aaaa bbbb", "cccc dddd")


def test_second_of_two_labels_in_one_place_steps_aside():
    """The first stays; the second goes one line down or up, which is nearer than beside it."""
    first, second = place(label("a week later"), label("low point"))

    assert first.moved == 0
    assert not second.box.meets(first.box)
    assert abs(second.box.top - first.box.top) == pytest.approx(LINE + 0.1)


def test_label_in_its_own_place_is_not_driven_off_by_one_that_has_to_move():
    """The first does not fit where it is, and would take the place of the second."""
    moved, stays = place(label("low point", x=20), label("a week later", x=14))

    assert (moved.moved > 0, stays.moved) == (True, 0)
    assert not moved.box.meets(stays.box)


def test_label_without_any_room_is_left_out():
    """A room of one line holds one of two."""
    first, second = place(label("here", y=0.6), label("here", y=0.6), room=Box(8.9, 0, 11.1, 1.2))

    assert (first is None, second is None) == (False, True)


def test_word_that_is_wider_than_the_room_runs_over_the_edge():
    """It cannot be broken, and is better cut than gone; the other words are in lines of their own."""
    (one,) = place(label("immeasurable it is"), room=Box(0, 0, 4, 12))

    assert (one.lines, one.box.left, one.box.right) == (("immeasurable", "it is"), 0, 6)


def test_wrappings_are_as_even_as_the_words_allow():
    """Three words: one line, two, three."""
    assert list(wrappings("one four seven", half)) == [
        ("one four seven",),
        ("one four", "seven"),
        ("one", "four", "seven"),
    ]


WORDS = st.text("abcdefgh ", min_size=1, max_size=24).map(lambda text: " ".join(text.split()) or "a")
LABELS = st.builds(
    Label, WORDS, st.floats(0, 20), st.floats(0, 12), st.sampled_from(["top", "middle", "bottom"]),
    st.sampled_from(["left", "center", "right"]),
)  # fmt: skip


@given(st.lists(LABELS, max_size=5))
def test_no_two_labels_overlap_and_none_runs_over_the_edge(labels):
    """Whatever they say and wherever they belong."""
    found = [one for one in place(*labels) if one]

    for number, one in enumerate(found):
        assert ROOM.holds(one.box) or max(map(half, one.lines)) > 20
        assert not any(one.box.meets(other.box) for other in found[:number])


@given(st.lists(LABELS, max_size=3))
def test_few_labels_all_find_room(labels):
    """Three of two lines each have room in ten."""
    assert None not in place(*labels)
