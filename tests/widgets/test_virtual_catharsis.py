"""Regression to the mean: exact means, exact changes, and what a comparison shows."""

from itertools import product

import numpy as np
import pytest

from widgets.virtual_catharsis import (
    PEOPLE,
    describe,
    does_no_harm,
    harms_and_looks_good,
    mean_change,
    of_a_hundred_better,
    share_better,
    simulate,
    tail_mean,
    virtual_catharsis,
)

CORNERS = [
    dict(zip((control.name for control in virtual_catharsis.controls), values, strict=True))
    for values in product(*((one.values[0], one.values[-1]) for one in virtual_catharsis.controls))
]


@pytest.mark.parametrize(("low_point", "mean"), [(1, 1.5251), (1.5, 1.9387), (2, 2.3732)])
def test_mean_of_the_tail(low_point, mean):
    """Density over tail of the bell curve."""
    assert tail_mean(low_point) == pytest.approx(mean, abs=5e-5)


@pytest.mark.parametrize(
    ("staying", "low_point", "effect", "weeks", "change"),
    [
        (0.7, 1.5, 0, 1, -0.5816),
        (0.7, 1.5, 0, 2, -0.9887),
        (0.9, 2, 0, 1, -0.2373),
        (0.7, 1.5, 0.3, 1, -0.2816),
    ],
)
def test_change_after_the_post(staying, low_point, effect, weeks, change):
    """(phi^k - 1) lambda(c), and what the post adds; even a harmful post looks helpful."""
    assert mean_change(staying, low_point, effect, weeks) == pytest.approx(change, abs=5e-5)


def test_nearly_four_of_five_improve_by_themselves():
    """78.8 % in one week, with phi = 0.7 and c = 1.5, in a simulation of others."""
    assert share_better(0.7, 1.5) == pytest.approx(0.788, abs=2e-3)
    assert of_a_hundred_better(0.7, 1.5) == pytest.approx(78.8, abs=0.2)


def test_share_is_what_a_simulation_finds():
    """200,000 people, of whom those above 1.5 post."""
    rng = np.random.default_rng(1)
    before = rng.standard_normal(200_000)
    after = 0.7 * before + np.sqrt(1 - 0.49) * rng.standard_normal(200_000)
    posts = before > 1.5

    assert (after < before)[posts].mean() == pytest.approx(share_better(0.7, 1.5), abs=0.015)


@pytest.mark.parametrize("state", CORNERS, ids=str)
def test_people_have_the_means_of_the_model(state):
    """Whatever the control, both groups change by what the formula says, and all lie in the picture."""
    weeks = simulate(**state)

    assert weeks.change == pytest.approx(mean_change(state["staying"], state["low_point"], state["effect"]))
    assert weeks.change_silent == pytest.approx(mean_change(state["staying"], state["low_point"]))
    everybody = np.concatenate([weeks.before, weeks.after, weeks.after_silence])
    assert -2.5 <= everybody.min() <= everybody.max() <= 4.5


@pytest.mark.parametrize("effect", [-0.4, 0.0, 0.3])
def test_comparison_shows_what_the_post_did(effect):
    """The difference of the groups is the effect, and the fall of one group is not."""
    weeks = simulate(0.7, 1.5, effect, True)

    assert weeks.change - weeks.change_silent == pytest.approx(effect)
    assert weeks.change < 0


def test_no_feeling_left_means_an_ordinary_week():
    """With nothing staying, the mean a week later is 0."""
    assert simulate(0, 2, 0, False).after.mean() == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(("staying", "effect", "fooled"), [(0.3, 0.3, True), (0.9, 0.3, False), (0.3, 0.1, False)])
def test_a_harmful_post_that_looks_good(staying, effect, fooled):
    """0.3 less 0.7 * 1.94 falls by 1.06; 0.3 less 0.1 * 1.94 rises; 0.1 is too little harm."""
    weeks = simulate(staying, 1.5, effect, False)

    assert harms_and_looks_good(weeks, effect=0.2, fall=0.5) is fooled
    assert not does_no_harm(weeks)


def test_sentences_say_what_is_shown():
    """Alone it looks like relief; compared, it says what the post did."""
    assert describe(simulate(0.7, 1.5, 0, False)).count("post") == 1
    assert "The post did nothing." in describe(simulate(0.7, 1.5, 0, True))
    assert "The post added 0.3." in describe(simulate(0.7, 1.5, 0.3, True))


def test_prediction_is_about_the_surprise():
    """Most feel better though posting does nothing."""
    prediction = virtual_catharsis.prediction

    assert prediction.truth(simulate(**prediction.state)) > 0.7 * PEOPLE


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ((1, 1.5, 0, False), "staying is 1; it lies from 0 to below 1"),
        ((0.7, float("nan"), 0, False), "low point is nan"),
    ],
    ids=["staying", "low point"],
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its range."""
    with pytest.raises(ValueError, match=words):
        simulate(*state)
