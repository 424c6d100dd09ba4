"""Thresholds of openness, against integers counted by hand and the bell's tangent."""

import numpy as np
import pytest
from scipy.stats import norm

from widgets.norms import (
    PEOPLE,
    cascade,
    describe,
    open_at_last,
    open_in_the_end,
    open_of_a_bell,
    simulate,
    stops_in_between,
    tipping_spread,
    who_posts,
)


def test_a_ladder_brings_everybody_in_exactly_100_rounds():
    """Thresholds 0 to 99: each round adds the one who waited for those before."""
    counts = cascade(np.arange(PEOPLE))

    assert counts == list(range(PEOPLE + 1))


def test_person_two_waiting_for_one_more_stops_it_at_one():
    """Thresholds 0, 2, 2, 3, ...: the first posts, and two people now wait for two."""
    waits = np.arange(PEOPLE)
    waits[1] = 2

    assert cascade(waits) == [0, 1]
    assert np.count_nonzero(waits == 2) == 2


@pytest.mark.parametrize("waits_for", [1, 2, 10, 50, 99])
def test_one_more_at_k_stops_it_at_exactly_k(waits_for):
    """The person who waits for k others is at place k + 1; those before them still come."""
    assert open_in_the_end(waits_for + 1, 1) == waits_for


def test_a_small_club_stops_at_its_gap():
    """Ten people, and the one who waits for four waits for six: four follow each other, and nobody waits for four."""
    assert open_in_the_end(5, 2, n_people=10) == 4


def test_nobody_starts_nobody_follows():
    """Without a threshold of 0 the first round is the last."""
    assert open_in_the_end(1, 1) == 0
    assert cascade(np.arange(1, PEOPLE)) == [0]


@pytest.mark.parametrize("place", [1, 2, 51, 100])
def test_one_fewer_loses_nobody(place):
    """A link that holds earlier holds the chain as well, and one round sooner but for the first person."""
    waits = np.arange(PEOPLE)
    waits[place - 1] = max(0, place - 2)

    counts = cascade(waits)

    assert counts[-1] == PEOPLE
    assert len(counts) - 1 == (PEOPLE if place == 1 else PEOPLE - 1)


def test_a_second_starter_mends_a_broken_chain():
    """Thresholds 0, 2, 2, 3, ... stop at 1; with anybody else at 0 the two who wait for two follow, and so on."""
    broken = [0, 2, *range(2, PEOPLE)]
    second = [0 if place == 49 else wait for place, wait in enumerate(broken)]
    easier = [wait - 10 if place >= 60 else wait for place, wait in enumerate(broken)]

    assert open_at_last(broken) == 1
    assert open_at_last(second) == PEOPLE
    assert open_at_last(easier) == 1


def test_the_means_differ_by_a_hundredth():
    """One person in a hundred who waits for one more; sum of 0 to 99 is 4950."""
    communities = simulate(2, 1, PEOPLE)

    assert communities.wait == 49.5
    assert communities.wait_other == pytest.approx(49.51)
    assert (communities.open, communities.open_other) == (100, 1)


@pytest.mark.parametrize("rounds", [0, 1, 30, 99, 100])
def test_posters_only_ever_join(rounds):
    """After r rounds r people of the ladder post, the first r in the line."""
    posts = who_posts(np.arange(PEOPLE), rounds)

    np.testing.assert_array_equal(posts, np.arange(PEOPLE) < rounds)


@pytest.mark.parametrize(("spread", "open_"), [(12.2, 5.48), (12.3, 100.0)])
def test_the_bell_jumps_near_twelve(spread, open_):
    """Mean threshold 25 %: a little more variety, the same average, and nearly everybody posts.

    With spread 12.3 the end is 100 to the precision printed, since only a bell's far tail waits for more than all.
    """
    assert open_of_a_bell(25, spread) == pytest.approx(open_, abs=0.005)


def test_the_bell_ends_at_a_fixed_point():
    """The end is its own consequence, r = F(r), also far from the jump."""
    for spread in (3, 8, 12, 14, 30):
        end = open_of_a_bell(25, spread)

        assert 100 * norm.cdf((end - 25) / spread) == pytest.approx(end, abs=1e-6)


def test_the_bell_tips_where_it_touches_the_diagonal():
    """Computed independently: spread 12.2221, share 6.200 %, and there F = r with slope 1."""
    spread, share = tipping_spread(25)

    assert spread == pytest.approx(12.2221, abs=5e-5)
    assert share == pytest.approx(6.200, abs=5e-4)
    assert 100 * norm.cdf((share - 25) / spread) == pytest.approx(share)
    assert 100 * norm.pdf((share - 25) / spread) / spread == pytest.approx(1)


def test_only_places_in_the_thirties_stop_in_between():
    """The challenge: a shyer person at 32 to 40, and time enough to come to rest."""
    solved = [place for place in range(1, PEOPLE + 1) if stops_in_between(simulate(place, 1, 50))]

    assert solved == list(range(32, 41))
    assert not stops_in_between(simulate(60, 1, 30))
    assert not any(stops_in_between(simulate(place, -1, rounds)) for place in (2, 35) for rounds in (30, 40, 100))


def test_sentence_has_the_numbers():
    """Counts, means and who differs."""
    assert describe(simulate(51, 1, 100)) == (
        "After 100 rounds, 100 of 100 post in A and 50 in B. On average people wait for 49.50 others in A "
        "and 49.51 in B; only person 51 in the line differs."
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"place": 0}, "place is 0; it lies from 1 to 100"),
        ({"place": 101}, "place is 101"),
        ({"rounds": -1}, "rounds is -1; it is 0 or more"),
    ],
)
def test_bad_values_are_refused_by_name(wrong, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        simulate(**{"place": 2, "more": 1, "rounds": 10} | wrong)


def test_a_bell_needs_a_width():
    """Without spread there is no curve."""
    with pytest.raises(ValueError, match="spread is 0; it lies above 0"):
        open_of_a_bell(25, 0)
