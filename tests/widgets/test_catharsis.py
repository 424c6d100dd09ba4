"""The size of an effect as pairs of people: exact shares, exact tails, and what chance makes of a hundred."""

from itertools import product

import numpy as np
import pytest

from widgets.catharsis import (
    HIGH,
    LOW,
    beyond_the_line,
    catharsis,
    chance_better,
    describe,
    draw,
    effect_from_correlation,
    hundreds_against,
    misleads,
    of_a_hundred,
    overlap,
    pairs_in_hundred,
    shows_the_hardest,
    shows_the_typical,
    simulate,
)

VIEWS, HUNDREDS = ("pairs", "hardest"), ("typical", "first", "second", "third")


def test_writing_comes_to_54_pairs():
    """A correlation of .075 over 146 trials is d = .15042, and so 54 pairs in 100."""
    effect = effect_from_correlation(0.075)

    assert effect == pytest.approx(0.15042, abs=5e-6)
    assert chance_better(effect) == pytest.approx(0.54235, abs=5e-6)
    assert round(pairs_in_hundred(effect)) == 54


def test_writing_in_another_way():
    """If half of all fare well, 53.75 against 46.25 of 100 do."""
    assert of_a_hundred(0.075) == pytest.approx((53.75, 46.25))


@pytest.mark.parametrize(("effect", "chance"), [(0.63, 0.67201), (0.02, 0.50564), (0, 0.5)])
def test_chance_of_being_ahead(effect, chance):
    """Calming and stirring activities against anger, and no effect."""
    assert chance_better(effect) == pytest.approx(chance, abs=5e-6)


def test_overlap_of_a_large_effect():
    """Three quarters of two bell curves that are .63 apart are shared; either way round, and all without an effect."""
    assert overlap(0.63) == overlap(-0.63) == pytest.approx(0.75276, abs=5e-6)
    assert overlap(0) == 1


@pytest.mark.parametrize("effect", [0, 0.15, 0.8])
def test_harm_is_the_mirror_of_help(effect):
    """What one of a pair gains the other is behind: the chances of d and of -d make 1."""
    assert chance_better(effect) + chance_better(-effect) == pytest.approx(1)


def test_the_hardest_tenth():
    """A tenth without an effect; 76 of 1,000 with the effect of writing."""
    assert beyond_the_line(0) == pytest.approx(10)
    assert beyond_the_line(0.15, 1000) == pytest.approx(76.1, abs=0.05)


def test_shares_are_what_a_simulation_finds():
    """200,000 pairs of people, and 200,000 who wrote."""
    rng = np.random.default_rng(1)
    wrote, other = rng.standard_normal((2, 200_000))

    assert (wrote + 0.4 > other).mean() == pytest.approx(chance_better(0.4), abs=0.004)
    assert (wrote + 0.4 < np.quantile(other, 0.1)).mean() == pytest.approx(beyond_the_line(0.4) / 100, abs=0.004)


def test_one_hundred_in_six_misleads():
    """The binomial chance of fewer than 50 in 100 at 54.2 %; and by luck alone nearly a half."""
    assert hundreds_against(0.15) == pytest.approx(17.1, abs=0.05)
    assert hundreds_against(0) == pytest.approx(46.0, abs=0.05)


@pytest.mark.parametrize("effect", catharsis.controls[0].values)
def test_a_typical_hundred_is_the_formula(effect):
    """Dots at even steps of the bell curve: their number above the line is the share, to the nearest dot."""
    assert simulate(effect, "pairs", "typical").above == pytest.approx(pairs_in_hundred(effect), abs=0.51)
    assert 100 - simulate(effect, "hardest", "typical").above == pytest.approx(beyond_the_line(effect), abs=0.51)


@pytest.mark.parametrize(("view", "which"), list(product(VIEWS, HUNDREDS)))
def test_more_help_never_puts_a_dot_back(view, which):
    """The same people, moved: anyone above the line stays there."""
    above = [simulate(effect, view, which).above for effect in catharsis.controls[0].values]

    assert above == sorted(above)


@pytest.mark.parametrize(("view", "which", "effect"), list(product(VIEWS, HUNDREDS, (0, 0.8))))
def test_all_hundred_are_in_the_picture(view, which, effect):
    """Each dot is drawn once, on one side, and inside the axes."""
    hundred = simulate(effect, view, which)
    sides = [trace for trace in draw(hundred)["data"] if trace["meta"]["mark"] == "dots"]
    heights = [[height for height in side["y"] if height is not None] for side in sides]

    assert [len(side) for side in heights] == [hundred.above, 100 - hundred.above]
    assert LOW < min(sides[0]["x"]) <= max(sides[0]["x"]) < HIGH
    assert max(map(max, heights)) < 12.8


def test_a_hundred_that_misleads():
    """The second hundred you meet looks like harm at .15; the typical one never does."""
    assert misleads(simulate(0.15, "pairs", "second"), effect=0.1)
    assert not misleads(simulate(0.05, "pairs", "second"), effect=0.1)
    assert not misleads(simulate(0.15, "pairs", "typical"), effect=0.1)
    assert shows_the_hardest(simulate(0.15, "hardest", "typical"))
    assert shows_the_typical(simulate(0.15, "pairs", "typical"))


def test_sentences_compare():
    """Each says what it would be without an effect, or on average."""
    assert "54 of 100 pairs" in describe(simulate(0.15, "pairs", "typical"))
    assert "50 and 50" in describe(simulate(0.15, "pairs", "typical"))
    assert "In 47 of these 100 pairs" in describe(simulate(0.15, "pairs", "second"))
    assert "76 of 1,000" in describe(simulate(0.15, "hardest", "typical"))
    assert "In this hundred, 11" in describe(simulate(0.15, "hardest", "second"))


def test_prediction_is_54():
    """The discovery of the chapter."""
    prediction = catharsis.prediction

    assert prediction.truth(simulate(**prediction.state)) == 54


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ((4, "pairs", "typical"), "effect is 4; it lies from -3 to 3 standard deviations"),
        ((float("nan"), "pairs", "typical"), "effect is nan"),
        ((0, "people", "typical"), "view is 'people'"),
        ((0, "pairs", "fourth"), "which is 'fourth'"),
    ],
    ids=["effect", "not a number", "view", "which"],
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its range."""
    with pytest.raises(ValueError, match=words):
        simulate(*state)


def test_a_correlation_of_one_is_refused():
    """It would be an endless effect."""
    with pytest.raises(ValueError, match="correlation is 1; it lies between -1 and 1"):
        effect_from_correlation(1)
