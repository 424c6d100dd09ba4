"""Worlds of an urn, against its exact law and limits."""

from fractions import Fraction

import numpy as np
import pytest

from widgets.attention import (
    READERS,
    WORLDS,
    attention,
    describe,
    nobody_reacts,
    overlooked,
    simulate,
    top_share,
)


@pytest.mark.parametrize("state", list(attention.states())[::13])
def test_every_reader_reacts_once(state):
    """Reactions are as many as readers in each world."""
    worlds = simulate(**state)

    np.testing.assert_array_equal(worlds.reactions.sum(axis=1), np.full(WORLDS, READERS))
    assert worlds.reactions.shape == (WORLDS, state["posts"])


def test_with_influence_of_100_percent_every_split_of_two_is_equally_likely():
    """Pólya's urn: after n reactions each split has chance 1/(n + 1), so the mean is 50, the variance n(n + 2)/12."""
    yours = np.concatenate([simulate(2, 100, 1, world).yours for world in range(1, 301)])

    # 3,000 draws: three standard errors of the mean are 1.6, of the standard deviation about 0.9.
    assert yours.mean() == pytest.approx(50, abs=1.6)
    assert yours.std() == pytest.approx(np.sqrt(100 * 102 / 12), abs=0.9)
    assert np.mean((yours > 80) | (yours < 20)) == pytest.approx(40 / 101, abs=0.03)


def test_alone_readers_share_evenly():
    """Without influence your reactions are binomial with chance 1/m."""
    yours = np.concatenate([simulate(5, 0, 1, world).yours for world in range(1, 301)])

    assert yours.mean() == pytest.approx(20, abs=0.25)
    assert yours.std() == pytest.approx(4, abs=0.2)


@pytest.mark.parametrize(("posts", "share"), [(2, 0.75), (5, 0.45667), (10, 0.29290)])
def test_share_of_the_leader(posts, share):
    """The longest of m uniform pieces is H_m / m on average; of two, three quarters."""
    assert top_share(posts) == pytest.approx(share, abs=5e-6)


def test_leaders_of_simulated_worlds_come_near_it():
    """After 100 readers the leader of five has nearly what it would have in the long run."""
    tops = np.concatenate([simulate(5, 100, 1, world).reactions.max(axis=1) for world in range(1, 201)])

    assert tops.mean() / READERS == pytest.approx(top_share(5), abs=0.02)


@pytest.mark.parametrize(("posts", "readers"), [(2, 9), (5, 20), (10, 9)])
def test_chance_of_no_reaction_is_a_product(posts, readers):
    """Each reader in turn picks another post, whose weights have grown by one."""
    product = Fraction(1)
    for earlier in range(readers):
        product *= Fraction(posts - 1 + earlier, posts + earlier)

    assert nobody_reacts(posts, readers) == pytest.approx(100 * float(product))


def test_more_influence_spreads_the_worlds():
    """The discovery: the same post, ever more different outcomes."""
    spreads = [
        np.std(np.concatenate([simulate(5, s, 1, world).yours for world in range(1, 31)])) for s in (0, 10, 100, 500)
    ]

    assert spreads == sorted(spreads)
    assert spreads[2] > 4 * spreads[0]


def test_a_better_post_gains_on_average():
    """Appeal helps, though it promises nothing in one world."""
    means = [np.mean([simulate(5, 100, q, world).yours for world in range(1, 21)]) for q in (0.5, 1, 2)]

    assert means == sorted(means)
    assert means[2] > 2 * means[1]


def test_the_same_world_is_the_same():
    """Luck comes from the number of the world alone."""
    np.testing.assert_array_equal(simulate(5, 100, 1, 3).reactions, simulate(5, 100, 1, 3).reactions)
    assert (simulate(5, 100, 1, 3).reactions != simulate(5, 100, 1, 4).reactions).any()


def test_some_better_posts_are_overlooked_and_no_others():
    """The challenge has solutions, and a post that is not better never solves it."""
    solved = [state for state in attention.states() if overlooked(simulate(**state))]

    assert solved
    assert {state["appeal"] for state in solved} == {2}
    assert not overlooked(simulate(**attention.default_state))


def test_sentence_has_the_numbers():
    """Worst, best and even share."""
    worlds = simulate(5, 100, 1, 1)

    sentence = describe(worlds)

    assert "an even share would be 20 of 100" in sentence
    assert f"It gets {worlds.yours.min()} in its worst world and {worlds.yours.max()} in its best" in sentence


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"posts": 1}, "posts is 1; it lies from 2 to 10"),
        ({"posts": 11}, "posts is 11"),
        ({"influence": -1}, "influence is -1; it is 0 or more"),
        ({"appeal": 0}, "appeal is 0; it lies above 0"),
    ],
)
def test_bad_values_are_refused_by_name(wrong, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        simulate(**{"posts": 5, "influence": 100, "appeal": 1, "world": 1} | wrong)


def test_a_post_may_be_better_than_the_controls_allow():
    """Its sentence has words for any ratio, since a notebook may change the model."""
    assert describe(simulate(10, 500, 4, 1)).startswith("Your post is four times as good as the others")
