"""Risks and rewards: the two lines of a posting writer, and what lies between them."""

import numpy as np
import pytest

from widgets.risks import (
    LOSS,
    POSTS,
    agrees_by_waiting,
    agrees_on_all,
    describe,
    no_conflict_without_wait,
    risks,
    simulate,
    still_sent,
    unplanned,
    worth_now,
    worth_planning,
)

STORY = {"chance": 10, "weeks": 12, "later": 60, "wait": False}


def test_both_lines_by_hand():
    """0.99^12 x 0.1 x 1000 = 88.6385, and six tenths of it are 53.1831."""
    assert worth_planning(0.1, 1000, 12) == pytest.approx(88.6385, abs=5e-5)
    assert worth_now(0.1, 1000, 12, 0.6) == pytest.approx(53.1831, abs=5e-5)


def test_a_post_between_the_lines():
    """A relief of 70 lies above 53.2 and below 88.6: posted now, not planned."""
    assert worth_now(0.1, 1000, 12, 0.6) < 70 < worth_planning(0.1, 1000, 12)


def test_a_cost_at_once_weighs_in_full():
    """With T = 0 nothing lies later, and beta weighs nothing."""
    assert worth_now(0.1, LOSS, 0, 0.4) == worth_planning(0.1, LOSS, 0) == pytest.approx(100)


def test_lines_scale_with_the_cost():
    """Both are linear in chance and cost, and fall with each week by the weekly weight."""
    assert worth_planning(0.2, 500, 3) == pytest.approx(worth_planning(0.1, 1000, 3))
    assert worth_planning(0.1, 1000, 4) == pytest.approx(0.99 * worth_planning(0.1, 1000, 3))


def test_posts_are_told_apart_by_the_lines():
    """In every state, planned posts go out in the moment too, and what goes out besides lies between the lines."""
    for state in risks.states():
        choices = simulate(**state)
        clash = choices.posted & ~choices.planned
        assert np.all(choices.posted[choices.planned])
        assert np.all((choices.relief[clash] > choices.moment_line) & (choices.relief[clash] <= choices.plan_line))


def test_waiting_changes_the_choice_and_nothing_else():
    """The discovery: reliefs, chance and cost stay as they are, and the posts against the plan stay home."""
    now, later = simulate(**STORY), simulate(**STORY | {"wait": True})

    np.testing.assert_array_equal(now.relief, later.relief)
    np.testing.assert_array_equal(now.planned, later.planned)
    assert (unplanned(now), unplanned(later)) == (47, 0)


def test_less_weight_of_later_sends_more_against_the_plan():
    """The lower line falls with beta; the upper one stays."""
    counts = [unplanned(simulate(**STORY | {"later": later})) for later in (40, 60, 80, 100)]

    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


def test_reliefs_are_bell_shaped():
    """Even quantiles about 75: as many above as below, and all inside the picture."""
    relief = simulate(**STORY).relief

    assert relief.size == POSTS
    np.testing.assert_allclose(relief + relief[::-1], 150)
    assert 0 < relief.min() < relief.max() < 170


def test_challenge_of_the_quiz():
    """Moment and plan agree where later counts in full, or the cost comes at once, with nobody waiting."""
    assert no_conflict_without_wait(simulate(**STORY | {"later": 100}))
    assert no_conflict_without_wait(simulate(**STORY | {"weeks": 0}))
    assert not no_conflict_without_wait(simulate(**STORY))
    assert agrees_by_waiting(simulate(**STORY | {"wait": True}))
    assert not no_conflict_without_wait(simulate(**STORY | {"wait": True}))
    assert agrees_on_all(simulate(chance=16, weeks=0, later=40, wait=False))


@pytest.mark.parametrize(("later", "wait", "words"), [(60, False, "all"), (90, False, "half"), (60, True, "none")])
def test_posts_still_sent_in_words(later, wait, words):
    """47, 12 and 0 posts go out against the plan."""
    assert still_sent(simulate(**STORY | {"later": later, "wait": wait})) == words


def test_prediction_and_sentences_about_posts():
    """The prediction's 47 is the model's; each of the three sentences has its numbers."""
    assert f"{unplanned(simulate(**STORY))} posts" in risks.prediction.ask
    assert risks.prediction.truth(simulate(**risks.prediction.state)) == "none"
    assert describe(simulate(**STORY)) == (
        "In the moment, 78 of 100 posts go out. Planned for another day, it would be 31: "
        "47 go out that their writer would not have planned."
    )
    assert "it would be the same 31" in describe(simulate(**STORY | {"later": 100}))
    assert describe(simulate(**STORY | {"wait": True})).startswith("After a day's wait, 31 of 100 posts go out")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: simulate(**STORY | {"chance": 101}), "chance is 101 %; it lies from 0 to 100"),
        (lambda: simulate(**STORY | {"weeks": -1}), "periods is -1"),
        (lambda: simulate(**STORY | {"later": -1}), "later is -0.01 of what is now"),
        (lambda: worth_planning(0.1, LOSS, 1, weight=0), "weight is 0 a week"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_values_are_refused(call, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        call()


def test_if_only_the_moment_counts_every_post_goes_out():
    """With beta = 0 no later cost weighs anything, and each post brings some relief; the plan stays as it was."""
    choices = simulate(**STORY | {"later": 0})

    assert choices.posted.all()
    np.testing.assert_array_equal(choices.planned, simulate(**STORY).planned)
