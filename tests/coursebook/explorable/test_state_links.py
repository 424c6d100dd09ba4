"""A state in an address: what Python writes, the page's script reads."""

import pytest

from coursebook.explorable.state_links import link_value, state_fragment


@pytest.mark.parametrize(
    ("value", "word"), [(3, "3"), (1.0, "1"), (0.5, "0.5"), (-2.0, "-2"), (True, "true"), ("a b", "a b")]
)
def test_value_is_written_as_the_script_writes_it(value, word):
    """JavaScript knows one kind of number, and writes true in small letters."""
    assert link_value(value) == word


def test_state_is_the_end_of_an_address():
    """Names and values in the order of the controls; what an address cannot hold is escaped."""
    assert state_fragment("tides", {"hour": 3, "moon": "half & half"}) == "#tides?hour=3&moon=half+%26+half"
