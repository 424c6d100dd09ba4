"""The treadmill and the base rates: closed forms, counting, and what the page says of them."""

from itertools import product

import numpy as np
import pytest

from widgets.trauma_capitalization import (
    CROWD,
    LIKES_A_STEP,
    POSTS,
    STAY_FROM,
    all_few_post,
    chance_of_gain,
    describe,
    describe_crowd,
    draw_crowd,
    openness_after,
    posts_for_gain,
    simulate,
    suspect,
    suspicion_holds,
    trauma_capitalization,
    trauma_capitalization_suspicion,
)


def ends(explorable):
    """Every combination of the two ends of each control."""
    names = [control.name for control in explorable.controls]
    both = [(control.values[0], control.values[-1]) for control in explorable.controls]
    return [dict(zip(names, values, strict=True)) for values in product(*both)]


each_corner = pytest.mark.parametrize("state", ends(trauma_capitalization), ids=str)
each_crowd = pytest.mark.parametrize("state", ends(trauma_capitalization_suspicion), ids=str)


@each_corner
def test_openness_climbs_in_a_straight_line(state):
    """While the poster climbs, n_t = eta k t and y_t = k + eta k t."""
    path = simulate(**state)

    climbing = POSTS if state["then"] == "climbs" else STAY_FROM
    usual = state["following"] * state["margin"] * np.arange(climbing)
    np.testing.assert_allclose(path.usual[:climbing], usual, rtol=1e-12)
    np.testing.assert_allclose(path.openness[:climbing], state["margin"] + usual, rtol=1e-12)


@each_corner
def test_attention_stays_while_the_poster_climbs(state):
    """Attention is B k for each such post, however far it goes."""
    path = simulate(**state)

    climbing = POSTS if state["then"] == "climbs" else STAY_FROM
    np.testing.assert_allclose(path.likes[:climbing], LIKES_A_STEP * state["margin"], rtol=1e-9)


@pytest.mark.parametrize("following", [0.0, 0.3, 0.5, 1.0])
def test_attention_fades_once_the_poster_stays(following):
    """The usual closes the share eta of the gap with each post, so likes shrink by 1 - eta, from the tenth post on."""
    path = simulate(2, following, "stays")

    faded = 20 * (1 - following) ** np.arange(POSTS - STAY_FROM + 1)
    np.testing.assert_allclose(path.likes[STAY_FROM - 1 :], faded, atol=1e-12)


def test_nothing_escalates_where_the_usual_stands_still():
    """With eta = 0 all posts are alike."""
    path = simulate(2, 0, "climbs")

    np.testing.assert_array_equal(path.openness, np.full(POSTS, 2.0))


@pytest.mark.parametrize(("start", "openness"), [(0.0, 13.4), (1.0, 14.4)])
def test_openness_in_closed_form(start, openness):
    """n_0 + 2 + 0.3 x 2 x 19, which from 0 is what the twentieth post reveals."""
    assert openness_after(19, 2, 0.3, start) == pytest.approx(openness)
    assert openness_after(19, 2, 0.3) == pytest.approx(simulate(2, 0.3, "climbs").openness[-1])


def test_suspicion_by_hand():
    """0.05 x 0.6 / (0.05 x 0.6 + 0.95 x 0.2) = 0.03 / 0.22 = 0.13636."""
    assert chance_of_gain(0.05, 0.6, 0.2) == pytest.approx(0.13636, abs=5e-6)


@pytest.mark.parametrize(("gain", "chance"), [(0, 0), (1, 1), (0.3, 0.3)])
def test_a_post_says_nothing_where_all_post_alike(gain, chance):
    """With s_1 = s_0 the share of posts is the share of people."""
    assert chance_of_gain(gain, 0.4, 0.4) == pytest.approx(chance)


def test_a_post_says_all_where_nobody_else_posts():
    """With s_0 = 0 every post was made for gain."""
    assert chance_of_gain(0.05, 0.6, 0) == 1


@each_crowd
def test_crowd_is_whole_and_counts_as_the_formula(state):
    """Stops of 5 % and 10 % make whole people of 200, so counting posts gives the exact chance."""
    crowd = suspect(**state)

    assert crowd.gain_posts + crowd.gain_silent + crowd.other_posts + crowd.other_silent == CROWD
    assert crowd.gain_posts / (crowd.gain_posts + crowd.other_posts) == pytest.approx(crowd.chance, rel=1e-12)


def test_every_crowd_counts_as_the_formula():
    """The same for all thousand states, since rounding could hide between the ends."""
    crowds = [suspect(**state) for state in trauma_capitalization_suspicion.states()]

    counted = [crowd.gain_posts / (crowd.gain_posts + crowd.other_posts) for crowd in crowds]
    np.testing.assert_allclose(counted, [crowd.chance for crowd in crowds], rtol=1e-12)


@each_crowd
def test_picture_holds_everyone_once(state):
    """Two hundred dots, each in one group, as many of each as are counted."""
    crowd = suspect(**state)

    drawn = {trace["name"]: sum(y is not None for y in trace["y"]) for trace in draw_crowd(crowd)["data"]}
    assert drawn == {
        "Posts, for gain": crowd.gain_posts,
        "Posts, not for gain": crowd.other_posts,
        "Posts nothing": crowd.gain_silent + crowd.other_silent,
    }


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(0, 0.3, "climbs"), "margin is 0 steps; it is above 0"),
        (lambda: simulate(2, 1.5, "climbs"), r"following is 1\.5; it lies from 0 to 1"),
        (lambda: simulate(2, float("nan"), "climbs"), "following is nan"),
        (lambda: simulate(2, 0.3, "falls"), "then is 'falls'; choose 'climbs' or 'stays'"),
        (lambda: suspect(101, 60, 20), r"gain is a share of 1\.01; it lies from 0 to 1"),
        (lambda: suspect(5, -10, 20), r"gain posting is a share of -0\.1"),
        (lambda: chance_of_gain(0.05, 0, 0), "nobody posts"),
    ],
)
def test_bad_values_are_refused(call, words):
    """A value outside its range is named, with its unit and range."""
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            (2, 0.3, "climbs"),
            "Post 1 reveals 2.0 steps and gets 20 likes; post 20 reveals 13.4, 6.7 times as much, and gets 20 likes.",
        ),
        (
            (2, 0, "climbs"),
            "Post 1 reveals 2.0 steps and gets 20 likes; post 20 reveals 2.0, just as much, and gets 20 likes.",
        ),
        (
            (2, 0.3, "stays"),
            "Post 1 reveals 2.0 steps and gets 20 likes; post 20 reveals 7.4, 3.7 times as much, and gets 1 like.",
        ),
    ],
    ids=["climbs", "stands still", "stays"],
)
def test_sentence_compares_the_first_post_with_the_last(state, sentence):
    """2 + 0.6 x 19 = 13.4; stopped at post ten, 2 + 0.6 x 9 = 7.4 and 20 x 0.7^10 = 0.6 likes."""
    assert describe(simulate(*state)) == sentence


def test_sentence_counts_the_crowd():
    """10 of 200 would gain, 60 % of them are 6; 20 % of the other 190 are 38."""
    assert describe_crowd(suspect(5, 60, 20)) == (
        "Of 10 people who would post for gain, 6 do; of the 190 others, 38 post too. "
        "So of 100 such posts, 14 are for gain."
    )


def test_sentence_of_a_single_one_is_grammatical():
    """10 % of 10 people are 1."""
    assert "1 does; of" in describe_crowd(suspect(5, 10, 20))


def test_predictions_are_about_the_surprises():
    """The twentieth post gets what the first got; 14 in 100 posts were made for gain."""
    treadmill, suspicion = trauma_capitalization.prediction, trauma_capitalization_suspicion.prediction

    assert treadmill.truth(simulate(**treadmill.state)) == 20
    assert suspicion.truth(suspect(**suspicion.state)) == 14


@pytest.mark.parametrize(
    ("state", "holds", "all_post"),
    [
        ((10, 100, 10), True, True),
        ((10, 90, 10), False, False),
        ((10, 100, 20), False, True),
        ((30, 60, 20), False, False),
    ],
)
def test_suspicion_of_few_holds_only_where_they_alone_post(state, holds, all_post):
    """0.1 / (0.1 + 0.09) = 0.53 of the posts; with nine tenths of them, 0.09 / 0.18 is just a half."""
    crowd = suspect(*state)

    assert suspicion_holds(crowd, most=0.1) is holds
    assert all_few_post(crowd) is all_post


def test_posts_for_gain_of_a_hundred():
    """8 of 44 posts."""
    assert posts_for_gain(0.1, 0.8, 0.4) == pytest.approx(100 * 8 / 44)
