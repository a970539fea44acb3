"""Tests on two-by-two tables of word counts, in the forms corpus linguistics uses."""

from __future__ import annotations

__all__ = ["chi2", "false_discovery", "fisher", "g2", "normal_p"]

import math

import numpy as np


def chi2(a: np.ndarray, c: np.ndarray, b: np.ndarray, d: np.ndarray, how: str) -> np.ndarray:
    """Pearson's chi-squared of many two-by-two tables, plain or with Yates's correction.

    Parameters
    ----------
    a, c, b, d : array
        Uses of a word and of all other words on the first side, then on the second.
    how : {"none", "yates"}
        Correction.

    Examples
    --------
    >>> one = np.ones(1)
    >>> chi2(7 * one, 3 * one, 2 * one, 7 * one, "none").round(4).tolist()
    [4.3372]
    """
    n = a + b + c + d
    gap = np.abs(a * d - b * c)
    if how == "yates":
        gap = np.maximum(gap - n / 2, 0)
    below = (a + b) * (c + d) * (a + c) * (b + d)
    return np.asarray(np.divide(n * gap**2, below, out=np.zeros_like(n), where=below > 0))


def g2(a: np.ndarray, c: np.ndarray, b: np.ndarray, d: np.ndarray, how: str) -> np.ndarray:
    """Log-likelihood ratio (Dunning 1993) of many two-by-two tables; arguments as in `chi2`.

    ``how`` is "none" or "williams" (Williams 1976).

    Examples
    --------
    >>> one = np.ones(1)
    >>> g2(7 * one, 3 * one, 2 * one, 7 * one, "williams").round(4).tolist()
    [4.2008]
    """
    n = a + b + c + d
    total = np.zeros_like(n)
    first, second, word, rest = a + c, b + d, a + b, c + d
    cells = ((a, word, first), (b, word, second), (c, rest, first), (d, rest, second))
    for cell, row, column in cells:
        seen = cell > 0
        ratio = np.divide(cell * n, row * column, out=np.ones_like(n), where=seen)
        total += 2 * cell * np.log(ratio)
    if how == "williams":
        with np.errstate(divide="ignore", invalid="ignore"):
            rows, columns = n / word + n / rest - 1, n / first + n / second - 1
            # A word that is all there is leaves an empty margin: nothing to correct.
            q = 1 + np.nan_to_num(rows * columns / (6 * n), posinf=0.0)
        total /= q
    return np.asarray(np.maximum(total, 0))


def normal_p(z: np.ndarray) -> np.ndarray:
    """Two-sided p of standard normal scores.

    Examples
    --------
    >>> normal_p(np.array([0.0, 1.959964])).round(3).tolist()
    [1.0, 0.05]
    """
    return np.array([math.erfc(abs(value) / math.sqrt(2)) for value in z])


def fisher(a: int, c: int, b: int, d: int) -> tuple[float, float]:
    """Conditional log odds ratio and two-sided p of one table, as R's ``fisher.test``.

    Examples
    --------
    >>> odds, p = fisher(7, 3, 2, 7)
    >>> round(math.exp(odds), 3), round(p, 4)
    (7.166, 0.0698)
    """
    words, first, second = a + b, a + c, b + d
    low, high = max(0, words - second), min(words, first)
    support = np.arange(low, high + 1)
    choose = [_log_choose(first, k) + _log_choose(second, words - k) for k in support.tolist()]
    weights = np.array(choose)
    chances = np.exp(weights - np.logaddexp.reduce(weights))
    p = float(chances[chances <= chances[a - low] * (1 + 1e-7)].sum())
    if a in (low, high):
        return (0.0 if low == high else math.copysign(math.inf, a - low - 0.5)), min(p, 1.0)
    left, right = -50.0, 50.0
    for _ in range(200):
        middle = (left + right) / 2
        tilted = weights + middle * support
        mean = float((support * np.exp(tilted - np.logaddexp.reduce(tilted))).sum())
        left, right = (middle, right) if mean < a else (left, middle)
    return (left + right) / 2, min(p, 1.0)


def _log_choose(n: int, k: int) -> float:
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)


def false_discovery(p: np.ndarray) -> np.ndarray:
    """False discovery rate of each of many p-values (Benjamini & Hochberg 1995).

    Examples
    --------
    >>> false_discovery(np.array([0.01, 0.04, 0.03])).round(3).tolist()
    [0.03, 0.04, 0.04]
    """
    order = np.argsort(p)[::-1]
    ranks = np.arange(len(p), 0, -1)
    adjusted = np.minimum.accumulate(p[order] * len(p) / ranks)
    result = np.empty(len(p))
    result[order] = np.minimum(adjusted, 1)
    return result
