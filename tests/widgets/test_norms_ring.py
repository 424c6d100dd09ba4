"""Openness along ties, against rounds counted by hand on the ring."""

import numpy as np
import pytest

from widgets.norms_ring import (
    CIRCLE,
    NEVER,
    ONE,
    PAIR,
    PEOPLE,
    describe,
    neighbours_win,
    ring_ties,
    round_joined,
    scattered_ties,
    scattered_wins,
    simulate,
    who_starts,
)


def ended(ties, need, starters):
    """How many post in the end, and the round in which the last one joined."""
    joined = round_joined(ties, need, who_starts(ties, starters))
    there = joined[joined < NEVER]
    return there.size, int(there.max())


@pytest.mark.parametrize(
    ("need", "starters", "end"),
    [
        (1, ONE, (100, 25)),  # two people further on each side each round: 1 + 4 * 25 > 100
        (2, PAIR, (100, 49)),  # one further on each side each round: 2 + 2 * 49 = 100
        (2, CIRCLE, (100, 47)),  # 5 + 2 * 46 = 97 leaves three, and the middle one sees one poster on each side
        (2, ONE, (1, 0)),  # nobody has two friends who post
        (3, CIRCLE, (5, 0)),  # nobody at the edge has three
    ],
)
def test_openness_walks_round_the_ring(need, starters, end):
    """Counted by hand from the rule."""
    assert ended(ring_ties(), need, starters) == end


def test_three_in_a_row_do_not_move_those_who_need_three():
    """Thresholds of three stop at once at three people in a row."""
    joined = round_joined(ring_ties(), 3, (0, 1, 2))

    assert np.count_nonzero(joined < NEVER) == 3


@pytest.mark.parametrize("world", range(1, 7))
def test_scattering_keeps_four_friends_and_leaves_no_ring(world):
    """Swaps move the ends of ties and neither make nor lose any; few of the 200 are next door any more."""
    ties = scattered_ties(world)

    assert np.bincount(ties.ravel()).tolist() == [4] * PEOPLE
    assert len({frozenset(tie) for tie in ties.tolist()}) == len(ring_ties())
    distance = np.abs(ties[:, 0] - ties[:, 1])
    assert np.count_nonzero(np.minimum(distance, PEOPLE - distance) <= 2) < 25


def test_scattered_friends_speed_news_and_stop_what_needs_two():
    """Over 40 scatterings: news arrives in about 5.4 rounds, while with two needed about 5.4 people ever post."""
    news = [ended(scattered_ties(world), 1, ONE) for world in range(1, 41)]
    risky = [ended(scattered_ties(world), 2, CIRCLE)[0] for world in range(1, 41)]

    # A tie swapped at random may leave a few people apart; the rest is reached within six or seven rounds.
    assert np.mean([count for count, _ in news]) > 99
    assert np.mean([rounds for _, rounds in news]) == pytest.approx(5.4, abs=0.4)
    assert np.mean(risky) == pytest.approx(5.4, abs=0.4)
    assert max(risky) <= 12


def test_who_wins_turns_over_with_the_need():
    """One friend enough: scattered wins; two needed: neighbours win; nobody wins where nothing moves."""
    news, risky, stuck = simulate(1, ONE, 5, 1), simulate(2, CIRCLE, 50, 1), simulate(3, CIRCLE, 50, 1)

    assert scattered_wins(news)
    assert not neighbours_win(news)
    assert neighbours_win(risky)
    assert not scattered_wins(risky)
    assert not neighbours_win(stuck)
    assert not scattered_wins(stuck)


def test_at_the_start_only_starters_post():
    """Round 0 is the state given, in both networks."""
    for starters in (ONE, PAIR, CIRCLE):
        networks = simulate(2, starters, 0, 3)

        assert networks.open_near == networks.open_scattered == starters


def test_sentence_has_the_numbers():
    """The need, the time and both counts."""
    assert describe(simulate(2, CIRCLE, 20, 1)) == (
        "Everybody waits for 2 friends. After 20 rounds 45 of 100 post where friends are neighbours, "
        "and 5 where they are scattered."
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"need": 0}, "need is 0; it lies from 1 to 4"),
        ({"need": 5}, "need is 5"),
        ({"starters": 3}, "starters is 3; choose 1, 2 or 5"),
        ({"rounds": -1}, "rounds is -1; it is 0 or more"),
    ],
)
def test_bad_values_are_refused_by_name(wrong, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        simulate(**{"need": 2, "starters": ONE, "rounds": 10, "world": 1} | wrong)
