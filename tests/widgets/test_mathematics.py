"""The models' mathematics is scipy's, over the ranges that the models use."""

import numpy as np
import pytest
from scipy import optimize, special, stats

from widgets.mathematics import (
    beta_above,
    beta_binomial_chances,
    beta_deviation,
    binomial_chances,
    normal_below,
    normal_score,
    root,
)

#: Parameters of beta distributions: U-shaped, even, and narrow.
SHAPES = (0.2, 0.5, 1.0, 3.0, 20.0, 100.0)


def test_normal_below():
    """Relative to the share, which in the tails is tiny: nine standard deviations."""
    score = np.linspace(-9, 9, 2001)

    np.testing.assert_allclose(normal_below(score), special.ndtr(score), rtol=1e-13)


def test_normal_below_keeps_the_shape():
    """A single score gives a single share."""
    assert normal_below(0.0).shape == ()
    assert normal_below(np.zeros((2, 3))).shape == (2, 3)


def test_normal_score():
    """And back."""
    share = np.linspace(1e-9, 1 - 1e-9, 5001)

    np.testing.assert_allclose(normal_score(share), special.ndtri(share), atol=1e-14, rtol=1e-13)
    np.testing.assert_allclose(normal_below(normal_score(share)), share, rtol=1e-12)


@pytest.mark.parametrize("share", [0.0, 1.0, np.array([0.5, -0.1]), np.nan])
def test_a_share_outside_of_0_to_1_is_refused(share):
    """Its score would be infinite."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        normal_score(share)


@pytest.mark.parametrize("trials", [1, 9, 100, 3000])
@pytest.mark.parametrize("chance", [0.01, 0.37, 0.5, 0.99])
def test_binomial_chances(trials, chance):
    """They add up to one."""
    chances = binomial_chances(trials, chance)

    np.testing.assert_allclose(chances, stats.binom.pmf(np.arange(trials + 1), trials, chance), atol=1e-13)
    assert chances.sum() == pytest.approx(1, abs=1e-10)


@pytest.mark.parametrize("trials", [1, 60, 3000])
@pytest.mark.parametrize("a", SHAPES)
@pytest.mark.parametrize("ahead", [0, 5])
def test_beta_binomial_chances(trials, a, ahead):
    """Also for two posts of which one starts ahead."""
    wanted = stats.betabinom.pmf(np.arange(trials + 1), trials, a + ahead, a)

    np.testing.assert_allclose(beta_binomial_chances(trials, a + ahead, a), wanted, atol=1e-11)


def test_beta_binomial_with_even_chances():
    """With both parameters 1 every number of successes is equally likely."""
    np.testing.assert_allclose(beta_binomial_chances(9, 1, 1), np.full(10, 0.1), rtol=1e-12)


@pytest.mark.parametrize("a", SHAPES)
@pytest.mark.parametrize("b", SHAPES)
def test_beta_above(a, b):
    """From one end to the other."""
    shares = [0, 0.001, 0.2, 0.5, 0.6, 0.75, 0.9, 0.999, 1]

    above = [beta_above(share, a, b) for share in shares]

    np.testing.assert_allclose(above, stats.beta.sf(shares, a, b), atol=1e-12)


@pytest.mark.parametrize("a", SHAPES)
def test_beta_deviation(a):
    """The closed form."""
    assert beta_deviation(a, 2 * a) == pytest.approx(stats.beta.std(a, 2 * a), rel=1e-12)


@pytest.mark.parametrize("equation", [lambda x: x**3 - 2, lambda x: 2 - x**3, np.cos])
def test_root(equation):
    """Of rising and falling functions."""
    assert root(equation, 0, 3) == pytest.approx(optimize.brentq(equation, 0, 3, xtol=1e-14), abs=1e-12)


def test_an_end_may_be_the_root():
    """To the last digit."""
    assert root(lambda x: x, -1, 0) == pytest.approx(0, abs=1e-300)


def test_no_root_is_refused():
    """The ends have the same sign."""
    with pytest.raises(ValueError, match="same sign at 1 and at 2"):
        root(lambda x: x, 1, 2)
