"""The trace that stays: how few details single somebody out, against closed forms and a count."""

import itertools

import numpy as np
import pytest

from widgets.footprints import (
    BIRTHS,
    CROWDS,
    PLACES,
    WRITER,
    bits,
    combinations,
    describe,
    fits_nobody_else,
    footprints,
    named_by_birth,
    named_without_birth,
    others_expected,
    percent_alone,
    share_alone,
    simulate,
)

#: Gender, 78 years and 365 days, as in a count of the United States by postcode areas of 9,330 people.
SWEENEY = 2 * 78 * 365


@pytest.mark.parametrize(
    ("people", "share"), [(9330, 0.848877), (1000, 0.98261), (20_000, 0.70382), (50_000, 0.41557), (39_468, 0.5)]
)
def test_share_alone_by_hand(people, share):
    """(1 - 1/d)^(z-1) with d = 56,940; half are alone at z = 39,468."""
    assert share_alone(people, SWEENEY) == pytest.approx(share, abs=1e-5)


def test_percentage_of_the_quiz():
    """The same share, in percent."""
    assert percent_alone(9330, SWEENEY) == pytest.approx(84.8877, abs=5e-5)


def test_share_alone_is_nearly_exponential():
    """Exp(-9330 / 56940) = 0.848864."""
    assert np.exp(-9330 / SWEENEY) == pytest.approx(0.848864, abs=5e-7)
    assert share_alone(9330, SWEENEY) == pytest.approx(np.exp(-9330 / SWEENEY), abs=2e-5)


def test_share_alone_is_what_a_count_finds():
    """9,330 people in 56,940 places, twenty times: 84.9 % alone, to about 0.1 in the mean."""
    rng = np.random.default_rng(0)
    alone = [np.count_nonzero(np.bincount(rng.integers(SWEENEY, size=9330)) == 1) / 9330 for _ in range(20)]

    assert np.mean(alone) == pytest.approx(share_alone(9330, SWEENEY), abs=0.003)


def test_others_who_share_a_place():
    """(9330 - 1) / 56,940 = 0.1638."""
    assert others_expected(9330, SWEENEY) == pytest.approx(0.1638, abs=5e-5)


@pytest.mark.parametrize(("choices", "questions"), [(8e9, 32.90), (335e6, 28.32), (33_000 * SWEENEY, 30.81)])
def test_bits_by_hand(choices, questions):
    """log2 of the world, of the United States, and of gender, birth and postcode together."""
    assert bits(choices) == pytest.approx(questions, abs=5e-3)


@pytest.mark.parametrize("people", [1, 2, 1000])
def test_one_combination_hides_all_but_one_alone(people):
    """With nothing told, d = 1: nobody is alone unless there is nobody else."""
    assert share_alone(people, 1) == (people == 1)


@pytest.mark.parametrize(
    ("told", "d"),
    [
        (("none", False, 0), 1),
        (("age", True, 3), 14_000),
        (("both", True, 4), 51_100_000),
        (("birthday", False, 1), 3650),
    ],
)
def test_combinations_multiply(told, d):
    """7 ages, 365 birthdays, boy or girl, 10 for each small thing."""
    assert combinations(*told) == d


@pytest.mark.parametrize("crowd", CROWDS)
def test_each_detail_only_removes(crowd):
    """With each detail, some people stop fitting and nobody starts to; the writer always fits."""
    told = [("none", False, 0), ("age", False, 0), ("age", True, 0), ("both", True, 0), ("both", True, 2)]
    crowds = [simulate(crowd, *one) for one in told]

    for wide, narrow in itertools.pairwise(crowds):
        assert narrow.others <= wide.others
        assert not np.any(narrow.fits & ~wide.fits)
    assert all(one.fits[WRITER] for one in crowds)


def test_a_small_crowd_is_drawn_one_by_one():
    """In one school, the dots that fit are the others who fit and the writer."""
    for birth, small in itertools.product(BIRTHS, range(5)):
        crowd = simulate(PLACES, birth, True, small)
        assert np.count_nonzero(crowd.fits) == crowd.others + 1


def test_the_drawn_crowd_is_typical():
    """What the picture shows lies within three standard deviations of the mean in every state."""
    for state in footprints.states():
        crowd = simulate(**state)
        mean = others_expected(crowd.crowd, crowd.combinations)
        assert abs(crowd.others - mean) <= 3 * np.sqrt(mean) + 0.5


def test_no_single_detail_names_anybody_and_five_do():
    """The discovery: each detail alone leaves others on average; age, gender and three small things leave nobody."""
    singles = [("age", False, 0), ("birthday", False, 0), ("none", True, 0), ("none", False, 1)]

    assert all(others_expected(PLACES, combinations(*one)) > 2 for one in singles)
    assert simulate(PLACES, "age", True, 3).alone > 0.94
    assert footprints.prediction.truth(simulate(**footprints.prediction.state)) == "nobody"


@pytest.mark.parametrize(("others", "small"), [("many", 0), ("few", 1), ("nobody", 3)])
def test_others_in_words(others, small):
    """799 / 14 = 57, 799 / 140 = 5.7, 799 / 14,000 = 0.06."""
    assert fits_nobody_else(simulate(PLACES, "age", True, small)) == others


def test_challenge_of_the_quiz():
    """2 x 10^4 combinations without birth leave 96 % alone, 2 x 10^3 leave 67 %."""
    assert named_without_birth(simulate(PLACES, "none", True, 4))
    assert not named_without_birth(simulate(PLACES, "none", True, 3))
    assert named_by_birth(simulate(PLACES, "age", True, 3))
    assert not named_without_birth(simulate(PLACES, "age", True, 3))


def test_sentence_counts_the_crowd():
    """1/7 of 799 is 114, of which 117 were drawn; the share alone is exact."""
    assert describe(simulate(PLACES, "age", False, 0)).startswith("1 detail is told. Of 800 pupils, 117 others fit.")
    assert "94 would fit nobody but their writer" in describe(simulate(PLACES, "age", True, 3))
    assert "Each dot stands for 100 of them." in describe(simulate(CROWDS[-1], "age", True, 3))
    assert describe(simulate(PLACES, "none", False, 0)).endswith("could be any of 800 pupils.")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: simulate(900, "age", True, 0), "crowd is 900 pupils; choose one of 800, 8000, 80000"),
        (lambda: simulate(800, "star sign", True, 0), "birth is 'star sign'; choose one of none, age"),
        (lambda: simulate(800, "age", True, 5), "small is 5 things; it lies from 0 to 4"),
        (lambda: share_alone(0, 10), "people is 0"),
        (lambda: share_alone(10, 0.5), "combinations is 0.5"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_values_are_refused(call, message):
    """Each by name, value and range."""
    with pytest.raises(ValueError, match=message):
        call()
