"""One who keeps to their view in an averaging group, against DeGroot's closed forms."""

from itertools import product

import pytest

from widgets.stigma_contact import (
    GROUPS,
    LEAVES_AFTER,
    averaged,
    describe,
    draw,
    long_run_weights,
    only_small_groups_are_kind,
    rounds_to_halve,
    simulate,
    stigma_contact,
    view_after,
)

#: Every combination of the two ends of each control.
ENDS = [
    dict(zip([control.name for control in stigma_contact.controls], values, strict=True))
    for values in product(*((control.values[0], control.values[-1]) for control in stigma_contact.controls))
]

each_corner = pytest.mark.parametrize("state", ENDS, ids=str)


@pytest.mark.parametrize(("rounds", "view"), [(0, 100), (1, 90), (2, 81), (10, 34.868)])
def test_steady_contact_in_a_group_of_ten(rounds, view):
    """100 (1 - 1/10)^k, from the closed form and from the group itself."""
    assert view_after(rounds, 10) == pytest.approx(view, abs=5e-4)
    assert simulate(rounds, 1, "stay").ten == pytest.approx(view, abs=5e-4)


@pytest.mark.parametrize("tellers", [1, 2, 4])
@pytest.mark.parametrize("rounds", [0, 7, 40])
def test_every_group_follows_the_closed_form(rounds, tellers):
    """X_k = 100 (1 - m/N)^k."""
    contact = simulate(rounds, tellers, "stay")

    assert contact.views == pytest.approx([view_after(rounds, people, tellers) for people in GROUPS])


@pytest.mark.parametrize("rounds", [1, 2, 40])
def test_who_is_swayed_moves_a_group_once(rounds):
    """The average of the group, 100 (1 - m/N), is kept from the first round on."""
    contact = simulate(rounds, 1, "swayed")

    assert contact.views == pytest.approx([100 * (1 - 1 / people) for people in GROUPS])
    assert contact.tellers_view == pytest.approx(contact.views)


def test_who_leaves_stops_the_change():
    """After round 5 the others all hold one view and keep it."""
    assert simulate(40, 1, "leave").views == pytest.approx(simulate(LEAVES_AFTER, 1, "stay").views)


def test_only_the_share_counts():
    """Four in twenty act like one in five."""
    assert view_after(12, 20, 4) == view_after(12, 5, 1)


@pytest.mark.parametrize("people", GROUPS)
def test_halving_takes_as_long_as_it_says(people):
    """After that many rounds half of 100 is left."""
    assert view_after(rounds_to_halve(people), people) == pytest.approx(50)


def test_long_run_weights_of_three():
    """T = [[1/3, 1/3, 1/3], [1/2, 1/2, 0], [0, 1/4, 3/4]] ends in 3/11, 4/11, 4/11, also by averaging often."""
    weights = [[1 / 3, 1 / 3, 1 / 3], [1 / 2, 1 / 2, 0], [0, 1 / 4, 3 / 4]]

    assert long_run_weights(weights) == pytest.approx([3 / 11, 4 / 11, 4 / 11])
    assert averaged([1, 0, 0], weights, 200) == pytest.approx([3 / 11] * 3)


@each_corner
def test_everyone_is_drawn(state):
    """All members of all groups; those who left are not there."""
    contact = simulate(**state)
    gone = state["how"] == "leave" and state["rounds"] > LEAVES_AFTER
    shown = sum(
        sum(place is not None for place in trace["y"])
        for trace in draw(contact)["data"]
        if trace["meta"]["mark"] == "dots"
    )

    assert shown == sum(GROUPS) - gone * state["tellers"] * len(GROUPS)


@each_corner
def test_views_stay_on_the_scale(state):
    """An average lies between its ends."""
    contact = simulate(**state)

    assert all(0 <= view <= 100 for view in contact.views + contact.tellers_view)


def test_small_groups_come_round_first():
    """After 11 rounds a group of 5 is at 8.6, one of 50 at 80.1."""
    assert only_small_groups_are_kind(simulate(11, 1, "stay"))
    assert not only_small_groups_are_kind(simulate(11, 1, "swayed"))


def test_prediction_is_about_the_surprise():
    """Swayed like everyone, one in ten takes a tenth, once."""
    prediction = stigma_contact.prediction

    assert prediction.truth(simulate(**prediction.state)) == pytest.approx(90)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            (10, 1, "stay"),
            "One in each group tells their story and keeps to it. After 10 rounds the others stand at 35 in the group "
            "of 10, and at 82 in the group of 50.",
        ),
        (
            (1, 2, "swayed"),
            "Two in each group tell their story, and each is swayed like everyone else. After 1 round the others stand "
            "at 80 in the group of 10, and at 96 in the group of 50.",
        ),
    ],
    ids=["one", "two"],
)
def test_sentence_compares_two_groups(state, sentence):
    """100 * 0.9^10 and 100 * 0.98^10; 100 * 8/10 and 100 * 48/50."""
    assert describe(simulate(*state)) == sentence


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ((41, 1, "stay"), "rounds is 41; it lies from 0 to 40"),
        ((1, 5, "stay"), "tellers is 5 people; it lies from 1 to 4"),
        ((1, 1, "sleep"), "how is 'sleep'; choose 'stay'"),
    ],
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its unit and range."""
    with pytest.raises(ValueError, match=words):
        simulate(*state)
