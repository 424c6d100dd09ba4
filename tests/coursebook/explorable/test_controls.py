"""What a reader can turn: the stops of each control, and the definitions that are refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.explorable import Again, Choice, Slider, Toggle

WAYS = {"steady": "keep coming", "stops": "stop on day 30"}


def test_whole_stops_are_ints():
    """0, 2, 4, 6 from ends written as decimals: a model that counts gets counts."""
    values = Slider("likes", "Likes", 0.0, 6.0, step=2.0, default=2).values

    assert [(value, type(value)) for value in values] == [(0, int), (2, int), (4, int), (6, int)]


def test_decimal_stops_are_exact():
    """0.1 + 0.1 + 0.1 is 0.30000000000000004 in binary; the third stop is the number 0.3 that an author writes."""
    values = Slider("rate", "Rate", 0.1, 0.5, step=0.1, default=0.1).values

    assert values == (0.1, 0.2, 0.3, 0.4, 0.5)


def test_whole_number_among_decimals_is_an_int():
    """From -0.5 in steps of 0.5: -0.5, 0, 0.5, 1; the second and last are whole."""
    values = Slider("mood", "Mood", -0.5, 1, step=0.5, default=0).values

    assert [(value, type(value)) for value in values] == [(-0.5, float), (0, int), (0.5, float), (1, int)]


@given(low=st.integers(-500, 500), step=st.integers(1, 90), steps=st.integers(1, 60), digits=st.integers(0, 3))
def test_stops_run_evenly_from_end_to_end(low, step, steps, digits):
    """`n` steps have `n + 1` stops; stop `k` is ``low + k step``, each written with its few decimals."""
    unit = 10**digits

    slider = Slider("x", "X", low / unit, (low + steps * step) / unit, step=step / unit, default=low / unit)

    assert slider.values == tuple((low + stop * step) / unit for stop in range(steps + 1))


@pytest.mark.parametrize(
    ("low", "high", "step"),
    [(0, 10, 3), (0, 1, 0.3), (5, 5, 1), (5, 1, 1), (0, 10, 0), (0, 10, -2)],
    ids=["no whole number", "no whole decimal", "one point", "turned round", "no step", "backwards"],
)
def test_slider_whose_steps_do_not_fit_is_refused(low, high, step):
    """`high - low` must be a whole number, above 0, of steps above 0."""
    message = re.escape(f"Slider 'likes' runs from {low} to {high}, which is not a whole number of steps of {step};")

    with pytest.raises(ValueError, match=message):
        Slider("likes", "Likes", low, high, step=step, default=low)


@pytest.mark.parametrize("default", [3, -2, 12, 2.5])
def test_slider_that_starts_between_its_stops_is_refused(default):
    """The stops are 0, 2, 4, 6, 8, 10; a native input would start at another place than the model."""
    message = re.escape(f"Slider 'likes' starts at {default}, which is not one of its values 0, 2, 4, 6, 8, 10;")

    with pytest.raises(ValueError, match=message):
        Slider("likes", "Likes", 0, 10, step=2, default=default)


def test_refusal_of_a_long_slider_stays_short():
    """101 values are listed as the first three and the last."""
    with pytest.raises(ValueError, match="values 0, 1, 2, …, 100;"):
        Slider("share", "Share", 0, 100, step=1, default=101)


def test_choice_keeps_its_reading_order():
    """The order in which the author writes the options, not that of the alphabet."""
    values = Choice("schedule", "The likes", {"stops": "stop", "steady": "keep coming"}, default="steady").values

    assert values == ("stops", "steady")


def test_choice_of_one_is_refused():
    """With one option nothing can be turned."""
    with pytest.raises(ValueError, match="Choice 'schedule' needs at least two options"):
        Choice("schedule", "The likes", {"steady": "keep coming"}, default="steady")


def test_choice_that_starts_elsewhere_is_refused():
    """The default is a key, and the message lists the keys."""
    with pytest.raises(ValueError, match=r"Choice 'schedule' starts at 'keep coming'.*values 'steady', 'stops';"):
        Choice("schedule", "The likes", WAYS, default="keep coming")


def test_toggle_is_off_then_on():
    """A switch has these two, and is off unless said otherwise."""
    toggle = Toggle("public", "Anyone can read it")

    assert (toggle.values, toggle.default) == ((False, True), False)


def test_runs_are_counted_from_one():
    """Three random runs are 1, 2, 3, and the first is shown first."""
    again = Again("world", "World", runs=3)

    assert (again.values, again.default) == ((1, 2, 3), 1)


def test_one_run_is_refused():
    """The button would do nothing."""
    with pytest.raises(ValueError, match="Again 'world' needs at least two runs"):
        Again("world", "World", runs=1)


@pytest.mark.parametrize("default", [0, 4])
def test_run_that_is_not_there_is_refused(default):
    """Of three runs, neither number 0 nor number 4 exists."""
    with pytest.raises(ValueError, match=f"Again 'world' starts at {default}, which is not one of its values 1, 2, 3;"):
        Again("world", "World", runs=3, default=default)
