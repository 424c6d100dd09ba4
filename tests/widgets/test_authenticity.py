"""One post before several audiences, against its closed form and hand counts."""

import itertools

import numpy as np
import pytest

from widgets.authenticity import (
    NAMES,
    authenticity,
    describe,
    most_suited,
    room,
    room_left,
    simulate,
    strip_beside,
    suits_all_of_five,
)


def test_room_by_hand():
    """Tastes at 20, 40 and 50, each going along for 20: from 50 - 20 to 20 + 20."""
    assert room(np.array([20.0, 40.0, 50.0]), 20) == (30.0, 40.0)
    assert room_left(20, 50, 20) == 10
    assert room_left(20, 65, 20) == 0


@pytest.mark.parametrize(
    ("liked", "tolerance", "suited"),
    [([50], 5, 1), ([0, 100], 40, 1), ([0, 100], 50, 2), ([10, 20, 30, 90], 10, 3), ([10, 20, 31, 90], 10, 2)],
)
def test_most_suited_by_hand(liked, tolerance, suited):
    """The best post covers as many tastes as lie within twice the tolerance."""
    assert most_suited(np.array(liked, dtype=float), tolerance) == suited


@pytest.mark.parametrize("state", list(authenticity.states())[::41])
def test_a_post_suits_all_exactly_within_the_room(state):
    """The two ways to ask must agree: count those it suits, or look whether it lies in the room."""
    stage = simulate(**state)

    within = stage.least - 1e-9 <= stage.openness <= stage.most + 1e-9

    assert (stage.suits.sum() == stage.reads.sum()) == within
    assert stage.suits.sum() <= stage.best <= stage.reads.sum() == state["audiences"]
    assert (stage.best == state["audiences"]) == (stage.least <= stage.most)


def test_more_audiences_keep_those_before_and_never_add_room():
    """Room only ever shrinks, no matter who joins."""
    for world in range(1, 7):
        stages = [simulate(n, 30, 50, world) for n in range(1, len(NAMES) + 1)]
        rooms = [stage.most - stage.least for stage in stages]

        assert rooms == sorted(rooms, reverse=True)
        for before, after in itertools.pairwise(stages):
            assert (after.reads >= before.reads).all()


def test_the_most_open_stand_first():
    """Names are in the order of tastes, so the picture is a staircase."""
    assert (np.diff(simulate(8, 20, 50, 2).liked) <= 0).all()


def test_one_audience_leaves_twice_its_tolerance():
    """With one reader nothing is squeezed, but for the ends of the scale."""
    stage = simulate(1, 10, 50, 1)

    assert stage.most - stage.least == pytest.approx(20)
    assert stage.best == 1


def test_full_tolerance_suits_all():
    """Half of the scale either side reaches everybody from the middle."""
    assert simulate(8, 50, 50, 3).suits.sum() == 8


def test_the_first_world_tells_the_story():
    """One, three, five, and five who are kinder: room, less room, none, some."""
    rooms = [simulate(n, h, 25, 1) for n, h in ((1, 20), (3, 20), (5, 20), (5, 40), (8, 40))]

    assert [stage.least <= stage.most for stage in rooms] == [True, True, False, True, False]


def test_what_becomes_of_the_strip():
    """Two more take it away, two patient ones leave some, and nobody new leaves it alone."""
    three = simulate(3, 20, 25, 1)

    assert strip_beside(simulate(5, 20, 25, 1), three) == "gone"
    assert strip_beside(three, simulate(2, 20, 25, 1)) == "narrower"
    assert strip_beside(three, three) == "same"


def test_the_challenge_can_be_met_and_not_at_once():
    """Two of the six worlds leave room for five strict audiences."""
    solved = [state for state in authenticity.states() if suits_all_of_five(simulate(**state))]

    assert solved
    assert len({state["world"] for state in solved}) == 2
    assert authenticity.default_state not in solved


def test_sentence_has_the_numbers():
    """Whom it suits, and what would."""
    assert describe(simulate(5, 20, 25, 1)) == (
        "Your post suits 3 of 5 audiences. No single post suits all; the best one suits 4."
    )
    assert describe(simulate(3, 20, 25, 1)) == (
        "Your post suits 3 of 3 audiences. Openness from 17 to 29 % suits all of them."
    )
    assert describe(simulate(1, 20, 90, 1)).startswith("It does not suit your one audience")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"audiences": 0}, "audiences is 0; it lies from 1 to 8"),
        ({"audiences": 9}, "audiences is 9"),
        ({"tolerance": -1}, "tolerance is -1; it lies from 0 to 50"),
        ({"tolerance": 51}, "tolerance is 51"),
        ({"openness": 101}, "openness is 101; it lies from 0 to 100"),
    ],
)
def test_bad_values_are_refused_by_name(wrong, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        simulate(**{"audiences": 5, "tolerance": 20, "openness": 50, "world": 1} | wrong)


def test_without_tolerance_a_post_suits_one_audience_at_most():
    """Tastes are drawn from a continuum, so no two audiences like exactly the same."""
    stage = simulate(audiences=5, tolerance=0, openness=25, world=1)

    assert stage.best == 1
    assert stage.least > stage.most
