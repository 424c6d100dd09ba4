"""Splits between two posts, against Pólya's law and the Beta limit."""

import numpy as np
import pytest

from widgets.attention_splits import (
    attention_splits,
    chance_of_landslide,
    chance_of_split,
    chances,
    describe,
    shape_of,
    simulate,
    spread_of_share,
)


@pytest.mark.parametrize("readers", [1, 9, 99, 999])
def test_doubling_makes_all_splits_equally_likely(readers):
    """Two equal posts, a = b = c = 1: each split has chance 1/(n + 1)."""
    np.testing.assert_allclose(chances(readers, 1.0), 1 / (readers + 1), rtol=1e-9)
    assert chance_of_split(0, readers) == pytest.approx(100 / (readers + 1))


@pytest.mark.parametrize(("influence", "ahead"), [(0.5, 0), (2.0, 3), (1.0, 2)])
def test_chances_follow_the_urn_step_by_step(influence, ahead):
    """One reader at a time, each with the weights of that moment."""
    n, paths = 6, {ahead: 1.0}
    for seen in range(n):
        after: dict[int, float] = {}
        for mine, chance in paths.items():
            others = seen - (mine - ahead)
            a, b = 1 + influence * mine, 1 + influence * others
            after[mine + 1] = after.get(mine + 1, 0) + chance * a / (a + b)
            after[mine] = after.get(mine, 0) + chance * b / (a + b)
        paths = after

    np.testing.assert_allclose(chances(n, influence, ahead), [paths[ahead + k] for k in range(n + 1)], rtol=1e-9)


@pytest.mark.parametrize("state", list(attention_splits.states())[::37])
def test_worlds_add_up_to_100(state):
    """Nothing is lost between the bars."""
    splits = simulate(**state)

    assert splits.worlds.sum() == pytest.approx(100)
    assert splits.worlds_alone.sum() == pytest.approx(100)


def test_without_influence_both_are_one():
    """Readers who judge alone are what it is compared with."""
    splits = simulate(99, 0, 0)

    np.testing.assert_array_equal(splits.worlds, splits.worlds_alone)


def test_landslides_and_spread_in_the_long_run():
    """Uniform share: variance 1/12, and in 40 of 100 worlds one post gets more than 80 %."""
    assert spread_of_share(1.0) ** 2 == pytest.approx(1 / 12)
    assert chance_of_landslide(0.8, 1.0) == pytest.approx(40)


@pytest.mark.parametrize(("influence", "variance"), [(0.5, 1 / 20), (2.0, 1 / 8)])
def test_general_variance(influence, variance):
    """The law ab / ((a + b)^2 (a + b + c)) with a = b = 1 and c = s is 1 / (4 (2 + s)) times s."""
    assert (
        spread_of_share(influence) ** 2 == pytest.approx(variance) == pytest.approx(influence / (4 * (2 + influence)))
    )


@pytest.mark.parametrize(
    ("influence", "ahead", "shape"),
    [(0, 0, "middle"), (10, 0, "middle"), (100, 0, "same"), (300, 0, "ends"), (100, 2, "side")],
)
def test_shapes(influence, ahead, shape):
    """A hill, a plain, two cliffs, a slope."""
    assert shape_of(simulate(99, influence, ahead)) == shape


def test_more_readers_help_only_those_who_judge_alone():
    """Alone, the middle fills; with copying the plain stays a plain."""
    alone = [simulate(n, 0, 0).worlds[4:6].sum() for n in (9, 99, 999)]
    copying = [simulate(n, 100, 0).worlds[4:6].sum() for n in (9, 99, 999)]

    assert alone == sorted(alone)
    assert alone[-1] > 99.9
    np.testing.assert_allclose(copying, 20)


def test_sentence_has_the_numbers():
    """Draws, landslides, and what readers alone would do."""
    assert describe(simulate(99, 100, 0)).startswith(
        "After 99 readers, 20 of 100 worlds end near half and half, and in 20 one post takes nine tenths or more."
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"readers": 100}, "readers is 100; choose one less than a multiple of 10"),
        ({"readers": -1}, "readers is -1"),
        ({"influence": -10}, "influence is -10; it is 0 or more"),
        ({"ahead": -1}, "ahead is -1; it is 0 or more"),
    ],
)
def test_bad_values_are_refused_by_name(wrong, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        simulate(**{"readers": 99, "influence": 100, "ahead": 0} | wrong)
