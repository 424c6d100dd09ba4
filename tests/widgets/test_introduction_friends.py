"""The friendship paradox: the eight girls of Feld's example, the law for every circle, and what is drawn."""

import numpy as np
import pytest

from widgets.introduction_friends import (
    CIRCLES,
    PEOPLE,
    class_of,
    degrees_of,
    describe,
    draw,
    friends_of_a_friend,
    introduction_friends,
    mean_of_friends,
    popular_you,
    simulate,
)

#: Friendships among the girls A to H of Feld's Marketville.
MARKETVILLE = np.array([(0, 1), (1, 2), (1, 4), (1, 7), (2, 3), (2, 4), (2, 7), (3, 7), (4, 5), (5, 6)])


def test_marketville_is_exact():
    """Mean 2.5, variance 1.25, a friend has 3.0; the mean of the girls' own means is 2.99."""
    degrees = degrees_of(MARKETVILLE, 8)
    theirs = mean_of_friends(MARKETVILLE, degrees)

    assert degrees.tolist() == [1, 4, 4, 2, 3, 2, 1, 3]
    assert degrees.mean() == 2.5
    assert degrees.var() == 1.25
    assert friends_of_a_friend(degrees) == 3.0
    assert theirs.mean() == pytest.approx(2.9895833333, abs=1e-9)
    assert ((degrees < theirs).sum(), (degrees > theirs).sum(), (degrees == theirs).sum()) == (5, 2, 1)


@pytest.mark.parametrize("popular", [0, 20, 40, 60, 80, 100])
@pytest.mark.parametrize("circle", range(1, CIRCLES + 1))
def test_a_friend_has_the_mean_and_the_variance_over_it(popular, circle):
    """``mu + sigma^2 / mu``; forty different friendships and a mean of four in every circle."""
    friends = simulate(popular, 1, circle)

    assert len({frozenset(tie) for tie in friends.ties.tolist()}) == 2 * PEOPLE
    assert all(one != other for one, other in friends.ties.tolist())
    assert friends.degrees.mean() == 4
    assert friends.degrees.min() >= 2
    assert friends.of_a_friend == pytest.approx(4 + friends.degrees.var() / 4, rel=1e-12)


def test_where_all_are_alike_nobody_has_fewer():
    """The only case in which a friend has no more than people have."""
    friends = simulate(0)
    assert (friends.fewer, friends.of_a_friend) == (0, 4.0)


def test_star_of_five():
    """Degrees 1, 1, 1, 1, 4: twenty in eight."""
    assert class_of(4, 1, 4) == 2.5


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(101), "popular is 101"),
        (lambda: simulate(0, 0), "you is 0"),
        (lambda: simulate(0, 21), "you is 21"),
    ],
    ids=["popular", "person 0", "person 21"],
)
def test_bad_values_are_refused(call, words):
    """By name, with the range."""
    with pytest.raises(ValueError, match=words):
        call()


def test_everybody_stands_in_one_group():
    """Fewer, more or as many: twenty dots, and a line to each of your friends."""
    friends = simulate(60, 3)
    figure = {trace["name"]: trace for trace in draw(friends)["data"]}
    drawn = [
        sum(y is not None for y in figure[name]["y"])
        for name in ("Fewer friends than their friends", "More", "As many")
    ]
    own = figure["Your friendships"]
    lines = sum(
        (own["x"][at], own["y"][at]) != (own["x"][at + 1], own["y"][at + 1]) for at in range(0, len(own["x"]), 3)
    )

    assert sum(drawn) == PEOPLE
    assert drawn[0] == friends.fewer
    assert lines == friends.degrees[2]


def test_challenge_wants_a_popular_one_in_an_unequal_circle():
    """Somebody has more in each such circle, and the first person of the start has not."""
    assert not popular_you(simulate(60, 1))
    assert any(popular_you(simulate(60, you)) for you in range(1, PEOPLE + 1))
    assert not any(popular_you(simulate(0, you)) for you in range(1, PEOPLE + 1))


def test_sentence_and_prediction_count_the_same():
    """16 of 20 in the circle of the start."""
    friends = simulate(60)
    prediction = introduction_friends.prediction

    assert prediction.truth(simulate(**introduction_friends.completed(prediction.state))) == friends.fewer == 16
    assert describe(friends) == (
        "You have 4 friends, and they have 6.2 on average. Over all, people have 4 friends, and a friend has 5.6: "
        "16 of 20 people have fewer than their friends."
    )
