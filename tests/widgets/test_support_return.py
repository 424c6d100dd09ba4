"""Replies and coming back: the measured shares, the extension to later posts, and what is not the reply's doing."""

import pytest

from widgets.support_return import (
    REPLIED,
    back_of_100,
    describe,
    draw,
    posts_each,
    relative_gain,
    replies_in_vain,
    simulate,
    stay_chance,
    support_return,
)


@pytest.mark.parametrize(("replied", "stay", "posts"), [(0.61, 0.5132, 2.054), (0, 0.44, 1.786), (1, 0.56, 2.273)])
def test_chance_and_posts_are_exact(replied, stay, posts):
    """``0.44 + 0.12 r`` and ``1 / (1 - s)``."""
    assert stay_chance(replied) == pytest.approx(stay, rel=1e-12)
    assert posts_each(stay_chance(replied)) == pytest.approx(posts, abs=5e-4)
    assert back_of_100(replied) == pytest.approx(100 * stay, rel=1e-12)


def test_points_are_not_percent():
    """12 points, and 27 % likelier."""
    assert stay_chance(1) - stay_chance(0) == pytest.approx(0.12)
    assert relative_gain() == pytest.approx(27.3, abs=0.05)


@pytest.mark.parametrize("replies", [0, 30, 100])
def test_what_is_not_the_cause_changes_nothing(replies):
    """With a share of 0, replies leave the counted chance as it is; half a share gives half the change."""
    counted = stay_chance(REPLIED)
    assert simulate(replies, 0).stay == counted
    assert simulate(replies, 0.5).stay - counted == pytest.approx((simulate(replies).stay - counted) / 2)


def test_challenge_wants_replies_that_do_nothing():
    """All answered, and no more come back."""
    assert replies_in_vain(simulate(100, 0))
    assert not replies_in_vain(simulate(100, 0.5))
    assert not replies_in_vain(simulate(61, 0))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(101), "The share with a reply is 1.01"),
        (lambda: simulate(50, 2), "cause is 2"),
        (lambda: posts_each(1), "stay is 1"),
    ],
    ids=["replies", "cause", "stay"],
)
def test_bad_values_are_refused(call, words):
    """By name, with the range."""
    with pytest.raises(ValueError, match=words):
        call()


def test_bars_thin_out_by_the_same_share():
    """100, 56, 31.36: each is the chance times the one before."""
    bars, counted = draw(simulate(100))["data"]

    assert bars["y"][:3] == pytest.approx([100, 56, 31.36])
    assert counted["y"][:2] == pytest.approx([100, 51.32])


def test_sentence_compares_with_what_was_counted():
    """It says so when nothing differs."""
    assert describe(simulate(61)) == (
        "If 61 of 100 newcomers get a reply, 51 write a second time, as counted. "
        "If that went on, the hundred would write 205 posts in all."
    )
    assert describe(simulate(100)) == (
        "If 100 of 100 newcomers get a reply, 56 write a second time; as counted it was 51. "
        "If that went on, the hundred would write 227 posts in all, in place of 205."
    )


def test_prediction_is_fifty_six():
    """Five more than were counted."""
    prediction = support_return.prediction
    assert prediction.truth(simulate(**support_return.completed(prediction.state))) == 56
