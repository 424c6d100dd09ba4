"""Ties and fitting help: slopes, where stress stops to show, and what the sentence compares."""

import numpy as np
import pytest

from widgets.support_buffering import describe, distress, draw, helps_only_in_need, simulate, slope, support_buffering


def test_slope_vanishes_at_four():
    """``0.6 - 0.15 V`` is 0 at 4: stress no longer shows."""
    assert slope(4) == pytest.approx(0, abs=1e-15)
    assert np.ptp(distress(np.arange(11), 0, 4)) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("ties", [0, 2, 4])
def test_ties_alone_move_the_line_in_parallel(ties):
    """The same relief at every stress."""
    relief = [simulate(stress, ties, 0).relief for stress in range(11)]
    assert relief == pytest.approx([0.5 * ties] * 11)


def test_fitting_help_does_nothing_in_calm():
    """And most in the hardest week."""
    assert simulate(0, 0, 4).relief == 0
    assert simulate(10, 0, 2).relief == pytest.approx(3)


def test_distress_never_leaves_the_picture():
    """At the corners of the lattice."""
    corners = [distress(stress, ties, fitting) for stress in (0, 10) for ties in (0, 4) for fitting in (0, 4)]
    assert 0 <= min(corners) <= max(corners) <= 10


def test_challenge_wants_help_that_waits():
    """No ties, and three points at the stress set."""
    assert helps_only_in_need(simulate(10, 0, 2))
    assert not helps_only_in_need(simulate(8, 0, 2))
    assert not helps_only_in_need(simulate(10, 1, 4))


@pytest.mark.parametrize("name", ["stress", "ties", "fitting"])
def test_bad_values_are_refused(name):
    """By name, with the range."""
    with pytest.raises(ValueError, match=f"{name} is 11"):
        simulate(**{"stress": 5, name: 11})


def test_sentence_compares_this_week_with_others():
    """Calm and hardest."""
    assert describe(simulate(8, 0, 2)) == (
        "This week support lowers distress from 7.8 to 5.4. "
        "In a calm week it would lower it by 0.0, and in the hardest by 3.0 points."
    )


def test_picture_names_this_week_once():
    """On the side that has room."""
    for stress in (2, 8):
        notes = [trace for trace in draw(simulate(stress))["data"] if trace["meta"]["mark"] == "note"]
        assert sum(note["y"][0] is not None for note in notes) == 1


def test_prediction_is_hard_weeks():
    """Where it fits, and nowhere else."""
    prediction = support_buffering.prediction
    assert prediction.truth(simulate(**support_buffering.completed(prediction.state))) == "hard"
    assert prediction.truth(simulate(5, 2, 0)) == "always"
