"""Posts against people: exact shares, the feed's chance, what an author in the feed has written."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.introduction import (
    FEEDS,
    average_posts,
    average_posts_seen,
    describe,
    draw,
    fair,
    hides_most,
    introduction,
    of_a_hundred_posts,
    share_of_posts,
    simulate,
)
from widgets.struggleposting import people_behind


@pytest.mark.parametrize(("share", "loudness", "posts"), [(0.1, 9, 0.5), (0.2, 4, 0.5), (0.1, 3, 0.25), (0.3, 1, 0.3)])
def test_share_of_posts_is_exact(share, loudness, posts):
    """``q k / (q k + 1 - q)``."""
    assert share_of_posts(share, loudness) == pytest.approx(posts, rel=1e-14)
    assert of_a_hundred_posts(share, loudness) == pytest.approx(100 * posts, rel=1e-14)


@given(st.floats(0.01, 0.99), st.floats(0.05, 20))
def test_way_back_leads_to_the_people(share, loudness):
    """The chapter on struggleposting undoes it."""
    assert people_behind(share_of_posts(share, loudness), loudness) == pytest.approx(share, rel=1e-9)


@given(st.floats(0.01, 0.99), st.floats(0.05, 20))
def test_feed_overstates_just_those_who_post_more(share, loudness):
    """Above 1 too much, below 1 too little, at 1 the people."""
    assert np.sign(round(share_of_posts(share, loudness) - share, 12)) == np.sign(
        round(loudness - 1, 12)
    ) or np.isclose(loudness, 1, atol=1e-9)


def test_frequent_posters_are_met_more_often():
    """90 people with 1 post and 10 with 41: 5 each on average, 33.8 by the post, and the ten supply 82 %."""
    assert average_posts(10, 41) == 5
    assert average_posts_seen(10, 41) == pytest.approx(33.8)
    assert 10 * 41 / (100 * average_posts(10, 41)) == 0.82


@pytest.mark.parametrize(("hard", "loudness"), [(10, 9), (40, 0.5), (60, 0.1)])
def test_feeds_show_the_share_give_or_take_chance(hard, loudness):
    """Over all feeds within four standard errors, and they differ."""
    shown = [simulate(hard, loudness, feed).shown for feed in range(1, FEEDS + 1)]
    share = share_of_posts(hard / 100, loudness)

    assert abs(sum(shown) - 100 * FEEDS * share) <= 4 * np.sqrt(100 * FEEDS * share * (1 - share))
    assert len(set(shown)) > 1


def test_more_trouble_never_empties_a_feed():
    """The same lots are drawn in every state, so a post turns once."""
    before, after = simulate(10, 2).feed, simulate(15, 2).feed
    assert not (before & ~after).any()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(101, 1), "hard is 101"),
        (lambda: share_of_posts(-0.1, 1), "share is -0.1"),
        (lambda: share_of_posts(0.1, -1), "loudness is -1"),
        (lambda: share_of_posts(1, 0), "nobody posts"),
    ],
    ids=["people", "share", "loudness", "nobody"],
)
def test_bad_values_are_refused(call, words):
    """By name, with the range."""
    with pytest.raises(ValueError, match=words):
        call()


def test_challenge_wants_a_hidden_majority():
    """At least 40 people, fewer than a tenth of the posts; alike is something else."""
    assert hides_most(simulate(40, 0.1))
    assert not hides_most(simulate(60, 0.25))
    assert not hides_most(simulate(35, 0.1))
    assert fair(simulate(35, 1))
    assert not fair(simulate(35, 2))


def test_picture_counts_what_it_says():
    """Ten people of a hundred, and as many squares as the sentence tells."""
    street = simulate(10, 9)
    drawn = {trace["name"]: sum(y is not None for y in trace["y"]) for trace in draw(street)["data"]}

    assert drawn["Person in a hard time"] == 10
    assert drawn["Anybody else"] == 90
    assert drawn["Post about a hard time"] == street.shown == 100 - drawn["Other post"]


def test_sentence_sets_people_against_posts():
    """In the words of the control."""
    assert describe(simulate(10, 9)) == (
        "10 of 100 people are in a hard time. They post nine times as often as others, so of all posts 50 of 100 are "
        f"theirs; in this feed it is {simulate(10, 9).shown}."
    )
    assert "They post seven times as often as others" in describe(simulate(10, 7))


def test_prediction_is_fifty():
    """Half of all posts are those of a tenth of the people."""
    prediction = introduction.prediction
    assert prediction.truth(simulate(**introduction.completed(prediction.state))) == 50


def test_if_nobody_in_a_hard_time_posts_the_feed_shows_none():
    """Their share, q k / (q k + 1 - q), is 0 with k = 0, however many there are."""
    street = simulate(60, loudness=0)

    assert not street.feed.any()
    assert "They never post" in describe(street)
