"""Chances that some posts suit all, against the law of the range and simulation."""

import itertools

import numpy as np
import pytest

from widgets.authenticity_lists import MOST, describe, mean_range, posts_needed, simulate, suits_all


@pytest.mark.parametrize(("audiences", "chance"), [(2, 0.84), (3, 0.648), (5, 0.33696), (10, 0.0463574)])
def test_chance_for_one_post(audiences, chance):
    """The value n L^(n-1) - (n-1) L^n with L = 0.6."""
    assert suits_all(audiences, 30) == pytest.approx(100 * chance, abs=1e-5)


def test_mean_range():
    """Five even draws span two thirds of the scale on average, (n - 1)/(n + 1)."""
    assert mean_range(5) == pytest.approx(66.67, abs=0.005)
    assert mean_range(1) == 0


@pytest.mark.parametrize("tolerance", [5, 15, 30, 45])
def test_simulated_draws_agree_with_the_law(tolerance):
    """One post is enough as often as the closed form says; 20,000 draws are right to about 0.4 %."""
    counted = 100 * np.mean(posts_needed(tolerance / 50) <= 1, axis=0)

    np.testing.assert_allclose(counted, simulate(tolerance, 1).one, atol=1.5)


@pytest.mark.parametrize("tolerance", [5, 30, 50])
def test_ends(tolerance):
    """A single audience is always suited; full tolerance suits any number; more posts never suit fewer."""
    chances = [simulate(tolerance, posts).several for posts in (1, 2, 3, 4)]

    assert all(one[0] == 100 for one in chances)
    assert (simulate(50, 1).one == 100).all()
    assert all((more >= fewer - 1.5).all() for fewer, more in itertools.pairwise(chances))


def test_as_many_posts_as_audiences_suit_all():
    """Each audience has its own post."""
    needed = posts_needed(0.1)

    assert (needed <= np.arange(1, MOST + 1)).all()
    assert (np.diff(needed, axis=1) >= 0).all()


def test_two_long_stretches_cover_everything():
    """With L = 0.6 two stretches are longer than the scale, so two lists suit everybody, always."""
    assert (simulate(30, 2).several == 100).all()


def test_sentence_has_the_numbers():
    """Five audiences, and ten or several posts."""
    assert describe(simulate(30, 1)) == (
        "Of 100 posters with 5 audiences, 34 have one post that suits all; with 10 audiences, 5."
    )
    assert describe(simulate(30, 2)).endswith("and 100 can do it with 2 posts, each for its own list.")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"tolerance": 0}, "tolerance is 0; it lies above 0 and is at most 50"),
        ({"tolerance": 60}, "tolerance is 60"),
        ({"posts": 0}, "posts is 0; it is 1 or more"),
    ],
)
def test_bad_values_are_refused_by_name(wrong, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        simulate(**{"tolerance": 30, "posts": 1} | wrong)
