"""The feed read backwards: exact pairs of shares, limits, what the product decides, and what the sentence says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.struggleposting import (
    describe,
    draw,
    hidden_majority,
    hundred_behind,
    loud_few,
    people_behind,
    simulate,
    struggleposting,
)


@pytest.mark.parametrize(
    ("share", "loudness", "people"),
    [(0.5, 9, 0.1), (0.5, 4, 0.2), (0.25, 3, 0.1), (0.5, 1, 0.5), (0.5, 0.25, 0.8)],
)
def test_share_of_people_is_exact(share, loudness, people):
    """``q k / (q k + 1 - q)`` is one half for 0.1 and 9, and for 0.2 and 4; a quarter for 0.1 and 3."""
    assert people_behind(share, loudness) == pytest.approx(people, rel=1e-14)
    assert people * loudness / (people * loudness + 1 - people) == pytest.approx(share, rel=1e-14)


@given(st.floats(0.01, 0.99), st.floats(0.05, 20), st.floats(0.05, 20))
def test_only_the_product_counts(share, loudness, shown):
    """Posting twice as often and being shown twice as often cannot be distinguished."""
    assert people_behind(share, loudness, shown) == pytest.approx(people_behind(share, loudness * shown), rel=1e-9)


@given(st.floats(0.01, 0.99), st.floats(0.05, 20))
def test_odds_are_multiplied(share, loudness):
    """The odds in the feed are ``k`` times those among people."""
    behind = people_behind(share, loudness)
    assert share / (1 - share) == pytest.approx(loudness * behind / (1 - behind), rel=1e-9)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_nothing_and_everything_stay_what_they_are(share):
    """A feed of nothing else, or of none, says so, no matter who posts."""
    assert people_behind(share, 9) == share


def test_feed_in_which_all_post_alike_shows_the_people():
    """With ``k r = 1`` the two shares are equal."""
    assert simulate(14, 0.5, 2).hard_times == simulate(14, 1).share == 0.35


def test_hundred_is_a_hundred_times_the_share():
    """For quizzes."""
    assert hundred_behind(0.25, 3) == pytest.approx(10)


def test_challenges_are_each_others_mirror():
    """A hidden majority needs quiet people, a loud few need loud ones."""
    assert hidden_majority(simulate(10, 0.25))
    assert not hidden_majority(simulate(20, 0.25))
    assert loud_few(simulate(30, 4))
    assert not loud_few(simulate(30, 1))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(41, 1), "struggles is 41"),
        (lambda: simulate(-1, 1), "struggles is -1"),
        (lambda: people_behind(1.5, 1), "share is 1.5"),
        (lambda: people_behind(0.5, 0), "loudness is 0"),
        (lambda: people_behind(0.5, 1, float("nan")), "shown is nan"),
    ],
    ids=["too many posts", "too few posts", "share", "loudness", "shown"],
)
def test_bad_values_are_refused(call, words):
    """By name, with the range."""
    with pytest.raises(ValueError, match=words):
        call()


def test_picture_counts_what_it_says():
    """20 squares of 40 posts, 50 people in the first crowd and 10 in the second."""
    figure = draw(simulate(20, 9))
    drawn = {trace["name"]: sum(y is not None for y in trace["y"]) for trace in figure["data"]}

    assert drawn["Post about a hard time"] == 20
    assert drawn["Other post"] == 20
    assert drawn["Person in a hard time"] == 60
    assert drawn["Anybody else"] == 140


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            (20, 9),
            "20 of 40 posts are about a hard time, as if 50 of 100 people were in one. "
            "But for each of these people you see nine times as many posts as for others, so it is 10.",
        ),
        (
            (20, 1),
            "20 of 40 posts are about a hard time, as if 50 of 100 people were in one. "
            "Such posts are neither more nor less frequent here than the people, so it is 50.",
        ),
    ],
    ids=["nine times", "alike"],
)
def test_sentence_compares_what_is_seen_with_what_is(state, sentence):
    """It gives the share of posts and the number of people."""
    assert describe(simulate(*state)) == sentence


def test_prediction_is_ten():
    """One in ten behind every second post."""
    prediction = struggleposting.prediction
    assert prediction.truth(simulate(**struggleposting.completed(prediction.state))) == 10
