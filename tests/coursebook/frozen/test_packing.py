"""Numbers and words packed for the page, and unpacked as the page does it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.frozen.packing import LEVELS, pack_numbers, pack_words, unpack_numbers

numbers = st.one_of(st.none(), st.floats(-1, 1))
rows = st.integers(1, 8).flatmap(
    lambda length: st.lists(st.lists(numbers, min_size=length, max_size=length), min_size=1, max_size=6)
)


@given(rows)
def test_every_number_comes_back_within_half_a_level(rows):
    """Half of (high - low) / (LEVELS - 2): under 0.05 % of the scale; nothing stays nothing."""
    packed = pack_numbers(rows, -1, 1)

    for state, row in enumerate(rows):
        for given_, wanted in zip(unpack_numbers(packed, state), row, strict=True):
            assert (given_ is None) == (wanted is None)
            assert wanted is None or abs(given_ - wanted) <= 1 / (LEVELS - 2) + 1e-12


@given(rows)
def test_text_is_safe_in_a_script(rows):
    """No character that JSON escapes at length, and no half of a surrogate pair."""
    text = pack_numbers(rows, -1, 1).text

    assert all(35 <= ord(character) < 0x2028 for character in text)


def test_ends_are_exact():
    """Level 1 is the low end and the last level the high one."""
    assert unpack_numbers(pack_numbers([[0, 20]], 0, 20), 0) == [0, 20]


def test_number_off_the_scale_is_refused():
    """Silently clipped, a chart would lie."""
    with pytest.raises(ValueError, match=r"20\.5 is outside 0 to 20"):
        pack_numbers([[1, 20.5]], 0, 20)


def test_words_are_kept_once():
    """A table of what occurs, and one character for each state."""
    packed = pack_words([("a", "b"), ("c", "d"), ("a", "b")])

    assert packed.table == [["a", "b"], ["c", "d"]]
    assert [ord(character) - ord(packed.text[0]) for character in packed.text] == [0, 1, 0]
