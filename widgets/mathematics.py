"""The mathematics that several models share: the normal, binomial and beta distributions, and roots of equations.

The standard library has no arrays, and scipy would take three quarters of the memory of a notebook's kernel. The tests
compare every function with scipy's.
"""

import math
from collections.abc import Callable
from statistics import NormalDist
from typing import Any

import numpy as np

#: An array of numbers, of any shape.
Array = np.ndarray[Any, np.dtype[np.float64]]

_MANY_STEPS = 500
_ERFC = np.frompyfunc(math.erfc, 1, 1)
_INVERSE = np.frompyfunc(NormalDist().inv_cdf, 1, 1)


def normal_below(score: float | Array) -> Array:
    """Return the share of a standard normal distribution below each score [-], in the shape of the scores."""
    return np.asarray(_ERFC(-np.asarray(score, float) / math.sqrt(2)), float) / 2


def normal_score(share: float | Array) -> Array:
    """Return the score below which each share of a standard normal distribution lies, in the shape of the shares.

    Raises
    ------
    ValueError
        If a share is not between 0 and 1.
    """
    shares = np.asarray(share, float)
    if not np.all((shares > 0) & (shares < 1)):
        raise ValueError(f"a share is {shares.min():g} or {shares.max():g}; it lies between 0 and 1.")
    return np.asarray(_INVERSE(shares), float)


def binomial_chances(trials: int, chance: float) -> Array:
    """Return the chances of 0, 1, … `trials` successes, each of which has a `chance` between 0 and 1 [-].

    Returns
    -------
    numpy.ndarray
        Shape ``(trials + 1,)``.
    """
    before = np.arange(float(trials))
    return _from_ratios(trials * math.log1p(-chance), (trials - before) / (before + 1) * (chance / (1 - chance)))


def beta_binomial_chances(trials: int, a: float, b: float) -> Array:
    """Return the chances of 0, 1, … `trials` successes whose chance has a beta distribution [-].

    Returns
    -------
    numpy.ndarray
        Shape ``(trials + 1,)``.
    """
    before = np.arange(float(trials))
    none = _log_beta(a, trials + b) - _log_beta(a, b)
    return _from_ratios(none, (trials - before) / (before + 1) * (before + a) / (trials - before - 1 + b))


def beta_above(share: float, a: float, b: float) -> float:
    """Return the chance that a quantity with a beta distribution is above `share` [-].

    By the continued fraction of the incomplete beta function, evaluated from its front (Lentz's method), on the side of
    the mean where it converges fast.
    """
    if not 0 < share < 1:
        return float(share <= 0)
    if share < (a + 1) / (a + b + 2):
        return 1 - _beta_below(share, a, b)
    return _beta_below(1 - share, b, a)


def beta_deviation(a: float, b: float) -> float:
    """Return the standard deviation of a beta distribution [-]."""
    return math.sqrt(a * b / (a + b + 1)) / (a + b)


def root(equation: Callable[[float], float], low: float, high: float) -> float:
    """Return where an increasing or decreasing function is 0, by halving the interval until it has no inside.

    Raises
    ------
    ValueError
        If the function has the same sign at both ends.
    """
    at_low = equation(low)
    if at_low * equation(high) > 0:
        raise ValueError(f"the equation has the same sign at {low:g} and at {high:g}.")
    while low < (middle := (low + high) / 2) < high:
        if at_low * equation(middle) > 0:
            low = middle
        else:
            high = middle
    return middle


def _from_ratios(log_first: float, ratios: Array) -> Array:
    """Return chances from the logarithm of the first, and the ratio of each other to the one before."""
    return np.asarray(np.exp(log_first + np.concatenate([[0.0], np.cumsum(np.log(ratios))])))


def _beta_below(share: float, a: float, b: float) -> float:
    front = math.exp(a * math.log(share) + b * math.log1p(-share) - _log_beta(a, b)) / a
    value = upper = 1.0
    lower = 0.0
    for step in range(_MANY_STEPS):
        half = step // 2
        if step == 0:
            part = 1.0
        elif step % 2:
            part = -(a + half) * (a + b + half) * share / ((a + step - 1) * (a + step))
        else:
            part = half * (b - half) * share / ((a + step - 1) * (a + step))
        lower = 1 / (1 + part * lower)
        upper = 1 + part / upper
        value *= lower * upper
        if abs(1 - lower * upper) < 1e-15:
            break
    return front * (value - 1)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
