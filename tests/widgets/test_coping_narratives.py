"""Reported and real growth: how far they go together, and what the page says of them."""

from itertools import product

import numpy as np
import pytest

from widgets.coping_narratives import (
    PEOPLE,
    agreement,
    all_say_so,
    coping_narratives,
    describe,
    draw,
    nobody_changes,
    right_pairs,
    simulate,
)

CONTROLS = coping_narratives.controls
#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in CONTROLS], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in CONTROLS))
]

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


@pytest.mark.parametrize(("ratio", "correlation"), [(0, 1), (0.5, 0.89443), (1, 0.70711), (2, 0.44721), (3, 0.31623)])
def test_reports_and_changes_agree_by_the_ratio_of_spreads(ratio, correlation):
    """1 / sqrt(1 + ratio^2), such as 1 / sqrt(2) where bias varies as much as change."""
    assert agreement(change_spread=0.5, darkening_spread=0.5 * ratio) == pytest.approx(correlation, abs=5e-6)


@pytest.mark.parametrize("darkening_spread", [0.5, 1.0, 1.5])
def test_people_drawn_agree_as_far_as_the_formula_says(darkening_spread):
    """The forty have exactly uncorrelated scores, so their own correlation is the formula's."""
    reports = simulate(change_spread=0.5, darkening=2, darkening_spread=darkening_spread)

    found = np.corrcoef(reports.actual, reports.reported)[0, 1]
    assert found == pytest.approx(agreement(0.5, darkening_spread), rel=1e-12)


@each_corner
def test_mean_report_is_the_mean_bias(state):
    """Real change has mean 0, so what is left of the reports' mean is how much darker the past is remembered."""
    reports = simulate(**state)

    assert reports.actual.mean() == pytest.approx(0, abs=1e-12)
    assert reports.reported.mean() == pytest.approx(state["darkening"], abs=1e-12)


@each_corner
def test_spreads_add_in_squares(state):
    """Var(A + b) = s_A^2 + s_b^2 for uncorrelated A and b."""
    reports = simulate(**state)

    squares = state["change_spread"] ** 2 + state["darkening_spread"] ** 2
    assert reports.reported.var() == pytest.approx(squares, abs=1e-12)


@each_corner
def test_half_of_the_people_grow_where_anybody_changes(state):
    """Each score has its mirror image, so twenty of forty are above 0; none is where nobody changes."""
    assert simulate(**state).grown == (PEOPLE / 2 if state["change_spread"] else 0)


def test_perfect_memory_reports_what_happened():
    """With b = 0 for everyone a report is the change."""
    reports = simulate(change_spread=1, darkening=0, darkening_spread=0)

    np.testing.assert_array_equal(reports.reported, reports.actual)


def test_everyone_reports_growth_with_no_one_changed():
    """A = 0 for all, and a bias of 2 with spread 0.5, whose largest score is 2.1: all reports lie above 2 - 1.1."""
    reports = simulate(change_spread=0, darkening=2, darkening_spread=0.5)

    assert (reports.say_grown, reports.grown) == (PEOPLE, 0)
    assert reports.reported.min() > 0.9


@pytest.mark.parametrize(("correlation", "share"), [(1, 1), (0, 0.5), (-1, 0), (np.sqrt(0.5), 0.75)])
def test_right_pairs_by_hand(correlation, share):
    """1/2 + arcsin(r) / pi: arcsin of 1/sqrt(2) is pi/4."""
    assert right_pairs(correlation) == pytest.approx(share, abs=1e-15)


def test_right_pairs_are_what_many_people_show():
    """Of 200,000 pairs of normal people with r = 0.89443, 85.2 % are in the same order by report and by change."""
    change, bias = np.random.default_rng(1).normal(size=(2, 2, 200_000)) * np.array([1, 0.5])[:, None, None]
    same = np.diff(change, axis=0) * np.diff(change + bias, axis=0) > 0

    assert same.mean() == pytest.approx(right_pairs(agreement(1, 0.5)), abs=4 * 0.5 / np.sqrt(200_000))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"change_spread": -1}, "change spread is -1 points; it is 0 or more"),
        ({"darkening_spread": float("nan")}, "darkening spread is nan points"),
        ({"darkening": float("inf")}, "darkening is inf points; it is a finite number"),
    ],
    ids=str,
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its unit and range."""
    with pytest.raises(ValueError, match=words):
        simulate(**{**coping_narratives.default_state, **state})


def test_each_person_is_drawn_in_one_group():
    """Forty reports are shared out among three groups, with forty changes beside them."""
    figure = draw(simulate(change_spread=1, darkening=1, darkening_spread=0.5))

    drawn = {
        trace["name"]: sum(y is not None for y in trace["y"])
        for trace in figure["data"]
        if trace["meta"]["mark"] == "dots"
    }
    assert drawn.pop("Real change") == sum(drawn.values()) == PEOPLE


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            {"change_spread": 1, "darkening": 2, "darkening_spread": 0},
            "40 of 40 people say that they have grown; 20 of the 40 really have. "
            "Of two people, the one who reports more has changed more in 100 of 100 pairs; a coin would get 50.",
        ),
        (
            {"change_spread": 0, "darkening": 2, "darkening_spread": 0.5},
            "40 of 40 people say that they have grown. Not one of them has changed.",
        ),
    ],
    ids=["shifted", "unchanged"],
)
def test_sentence_counts_stories_and_growth(state, sentence):
    """The largest loss is 1.8, less than the bias of 2, so all forty report growth, and keep their order."""
    assert describe(simulate(**state)) == sentence


def test_prediction_is_about_the_surprise():
    """Bias 1 with spread 0.5: one score of forty lies below -2, so 39 report growth that nobody had."""
    prediction = coping_narratives.prediction

    assert prediction.truth(simulate(**prediction.state)) == 39


@pytest.mark.parametrize(
    ("state", "drowned", "unchanged"),
    [((0.5, 3, 1), True, False), ((1.5, 3, 0.5), False, False), ((0, 3, 1), False, True), ((0.5, 0, 1), False, False)],
)
def test_all_say_so_and_few_pairs_are_told_rightly(state, drowned, unchanged):
    """Memory that differs twice as much as change tells 1/2 + arcsin(0.447) / pi = 0.648 of the pairs."""
    reports = simulate(*state)

    assert all_say_so(reports, say=38, right=0.65) is drowned
    assert nobody_changes(reports) is unchanged
