"""The volunteer's dilemma: chances of silence, by the closed forms and by counting, and what the page says of them."""

import dataclasses
import math
from itertools import product

import numpy as np
import pytest

from widgets.empathy_seeking import (
    MOST_READERS,
    POSTS,
    cases_helped,
    crowd_answers,
    describe,
    draw,
    each_replies,
    empathy_seeking,
    growth,
    nobody_replies,
    one_is_asked,
    replies_expected,
    simulate,
    somebody_helps,
    unanswered,
)

CONTROLS = empathy_seeking.controls
#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in CONTROLS], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in CONTROLS))
]
AUDIENCES = [2, 3, 5, 10, 100]

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


@pytest.mark.parametrize(
    ("readers", "nobody"), list(zip(AUDIENCES, [0.04, 0.0894, 0.1337, 0.1673, 0.1968], strict=True))
)
def test_silence_grows_with_the_audience(readers, nobody):
    """(c/b)^(N/(N-1)) at c/b = 0.2, such as 0.2^2 = 0.04 for a pair."""
    assert nobody_replies(readers, 0.2) == pytest.approx(nobody, abs=5e-5)


@pytest.mark.parametrize(("readers", "each"), list(zip(AUDIENCES, [0.8, 0.5528, 0.3313, 0.1637, 0.0161], strict=True)))
def test_each_reader_replies_less_in_a_crowd(readers, each):
    """1 - (c/b)^(1/(N-1)) at c/b = 0.2, such as 1 - 0.2 for a pair."""
    assert each_replies(readers, 0.2) == pytest.approx(each, abs=5e-5)


def test_pair_with_half_the_effort():
    """0.5^(2/1)."""
    assert nobody_replies(2, 0.5) == pytest.approx(0.25, rel=1e-15)


@pytest.mark.parametrize("cost", [0.05, 0.2, 0.8])
@pytest.mark.parametrize("readers", AUDIENCES)
def test_readers_are_indifferent(readers, cost):
    """To reply earns b - c for sure; to wait earns b if any of the other N - 1 replies. Both are equal."""
    silent = 1 - each_replies(readers, cost)

    assert 1 - silent ** (readers - 1) == pytest.approx(1 - cost, rel=1e-12)


@pytest.mark.parametrize("cost", [0.05, 0.2, 0.8])
def test_silence_tends_to_the_relative_effort(cost):
    """N/(N-1) falls to 1, so silence rises to c/b, from below."""
    silence = [nobody_replies(readers, cost) for readers in (2, 10, 100, 10**6)]

    assert silence == sorted(silence)
    assert silence[-1] == pytest.approx(cost, rel=1e-5)


def test_replies_tend_to_the_logarithm():
    """N (1 - (c/b)^(1/(N-1))) tends to ln(b/c): ln 5 = 1.609, and a pair already gets 1.6."""
    assert replies_expected(10**7, 0.2) == pytest.approx(math.log(5), rel=1e-6)
    assert replies_expected(2, 0.2) == pytest.approx(1.6, rel=1e-12)


def test_one_reader_replies_for_sure():
    """Nobody is there to leave it to."""
    assert (each_replies(1, 0.2), nobody_replies(1, 0.2)) == (1, 0)


def test_many_who_rarely_help_are_more_than_one_who_often_does():
    """1 - 0.69^5 = 0.8436."""
    assert somebody_helps(0.31, 5) == pytest.approx(0.8436, abs=5e-5)


@pytest.mark.parametrize(("readers", "effort"), [(2, 20), (10, 20), (40, 60)])
def test_worlds_come_near_the_chances(readers, effort):
    """2,000 worlds of ten posts: the share of silent posts lies within four standard errors of (c/b)^(N/(N-1))."""
    posts = np.concatenate([simulate(readers, effort, False, world).replies for world in range(1, 2001)])
    silent = float(np.mean(~posts.any(axis=1)))
    chance = nobody_replies(readers, effort / 100)

    assert silent == pytest.approx(chance, abs=4 * math.sqrt(chance * (1 - chance) / len(posts)))


def test_a_world_is_the_same_each_time():
    """Same arguments, same readers; another world, others."""
    once, again, other = (simulate(10, 20, False, world).replies for world in (3, 3, 4))

    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)


@each_corner
def test_a_named_reader_replies_and_nobody_else(state):
    """Asked by name, a reader is an audience of one; the others know that it is not up to them."""
    asking = simulate(**state)

    if state["named"]:
        assert asking.replies.sum(axis=1).tolist() == [1] * POSTS
    assert (asking.nobody == 0) == state["named"]


@each_corner
def test_picture_counts_all_readers_once(state):
    """Each of the N readers of ten posts is in one group, and nobody else is drawn."""
    figure = draw(simulate(**state))

    drawn = [sum(y is not None for y in trace["y"]) for trace in figure["data"] if trace["meta"]["mark"] == "people"]
    assert sum(drawn) == POSTS * state["readers"]


def test_silent_rows_are_marked():
    """As many rows say "none" as posts have no reply."""
    asking = simulate(40, 60, False, 1)

    words = [trace for trace in draw(asking)["data"] if trace["meta"]["mark"] == "note" and trace["text"] == ["none"]]
    assert sum(trace["y"] != [None] for trace in words) == np.count_nonzero(~asking.replies.any(axis=1)) > 0


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"readers": 0}, "readers is 0; a post has at least 1"),
        ({"readers": MOST_READERS + 1}, "readers is 41; the picture holds 1 to 40"),
        ({"effort": -5}, "cost is -0.05 of the gain; it lies from 0"),
        ({"effort": 100}, "cost is 1.0 of the gain"),
        ({"effort": float("nan")}, "cost is nan of the gain"),
    ],
    ids=str,
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its range."""
    with pytest.raises(ValueError, match=words):
        simulate(**{**empathy_seeking.default_state, **state})


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ({"readers": 2}, "Of 100 posts with 2 readers, 4 get no reply. A post gets 1.6 replies on average."),
        (
            {"readers": 40},
            "Of 100 posts with 40 readers, 19 get no reply; of 100 with 2 readers, 4. "
            "A post gets 1.6 replies on average; with 2 readers, 1.6.",
        ),
        (
            {"readers": 40, "named": True},
            "The reader who is asked by name has nobody to leave it to, and replies. No post stays unanswered.",
        ),
    ],
    ids=["pair", "crowd", "named"],
)
def test_sentence_says_who_stays_alone(state, sentence):
    """0.2^2 = 0.04 and 0.2^(40/39) = 0.192; 2 x 0.8 = 1.6 and 40 (1 - 0.2^(1/39)) = 1.62."""
    assert describe(simulate(**{**empathy_seeking.default_state, **state})) == sentence


@pytest.mark.parametrize("readers", [2, 40])
def test_first_world_shows_what_is_usual(readers):
    """Of ten posts 0.4 and 1.9 stay silent by the exact chances; the world that a reader sees first has 0 and 2."""
    silent = np.count_nonzero(~simulate(readers, 20, False, 1).replies.any(axis=1))

    assert silent == round(POSTS * nobody_replies(readers, 0.2))


def test_prediction_is_about_the_surprise():
    """Twenty times the readers bring 1.62 replies in place of 1.6."""
    prediction = empathy_seeking.prediction

    assert prediction.truth(simulate(world=1, **prediction.state)) == "same"


@pytest.mark.parametrize(("each", "words"), [(0.04, "same"), (0.2, "five"), (0.8, "twenty")])
def test_growth_is_told_in_words(each, words):
    """Forty readers against a pair's 1.6 replies: 1.6, 8 and 32 of them."""
    asking = dataclasses.replace(simulate(40, 20, False, 1), each=each)

    assert growth(asking) == words


@pytest.mark.parametrize(
    ("readers", "effort", "named", "answers"),
    [(40, 5, False, True), (40, 20, False, False), (40, 5, True, False), (20, 5, False, False)],
)
def test_crowd_answers_where_a_reply_costs_little(readers, effort, named, answers):
    """0.05^(40/39) = 0.046 is below a tenth, 0.2^(40/39) = 0.19 is not; names and smaller audiences do not count."""
    asking = simulate(readers, effort, named, 1)

    assert crowd_answers(asking, readers=40, silence=0.1) is answers
    assert one_is_asked(asking) is named


def test_chances_as_posts_and_cases():
    """0.2^(10/9) = 0.167 of 100 posts; 1 - 0.69^5 = 0.8436 of 100 cases."""
    assert unanswered(10, 0.2) == pytest.approx(16.7, abs=0.05)
    assert cases_helped(0.31, 5) == pytest.approx(84.36, abs=0.005)


def test_if_a_reply_costs_nothing_everyone_replies():
    """1 - (c/b)^(1/(N-1)) is 1 with c = 0."""
    asking = simulate(5, effort=0, named=False, world=1)

    assert asking.replies.all()
    assert asking.nobody == 0
