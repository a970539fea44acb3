"""Tests on two-by-two tables of word counts, in the forms corpus linguistics uses."""

from __future__ import annotations

__all__ = ["chi2", "false_discovery", "fisher", "fisher_tables", "g2", "normal_p"]

import math

import numpy as np
from scipy.special import erfc, gammaln


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
    return np.asarray(erfc(np.abs(z) / math.sqrt(2)))


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
    weights = _log_choose(first, support) + _log_choose(second, words - support)
    chances = np.exp(weights - np.logaddexp.reduce(weights))
    p = min(float(chances[chances <= chances[a - low] * (1 + 1e-7)].sum()), 1.0)
    if a in (low, high):
        return (0.0 if low == high else math.copysign(math.inf, a - low - 0.5)), p
    start = math.log((a + 0.5) * (d + 0.5) / ((b + 0.5) * (c + 0.5)))
    return _conditional(weights, support, a, start), p


def _conditional(weights: np.ndarray, support: np.ndarray, seen: int, odds: float) -> float:
    """Log odds at which as many uses are expected as were seen, by Newton's method in bounds."""
    left, right = -50.0, 50.0
    for _ in range(100):
        tilted = weights + odds * support
        tilted = np.exp(tilted - tilted.max())
        tilted /= tilted.sum()
        mean = float(support @ tilted)
        variance = float((support - mean) ** 2 @ tilted)
        left, right = (odds, right) if mean < seen else (left, odds)
        nearer = odds + (seen - mean) / variance if variance > 0 else left
        if not left < nearer < right:
            nearer = (left + right) / 2
        if abs(nearer - odds) < 1e-12:
            break
        odds = nearer
    return odds


def _log_choose(n: int, k: np.ndarray) -> np.ndarray:
    return np.asarray(gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1))


def fisher_tables(
    a: np.ndarray, c: np.ndarray, b: np.ndarray, d: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Log odds and p of many tables; most words of a corpus share theirs with others.

    Examples
    --------
    >>> odds, p = fisher_tables(*np.array([[7, 7], [3, 3], [2, 2], [7, 7]]))
    >>> p.round(4).tolist()
    [0.0698, 0.0698]
    """
    rows = np.stack([a, c, b, d], axis=1).astype(int)
    unique, inverse = np.unique(rows, axis=0, return_inverse=True)
    found = np.array([fisher(*row) for row in unique.tolist()]).reshape(-1, 2)[inverse.ravel()]
    return found[:, 0], found[:, 1]


def false_discovery(p: np.ndarray) -> np.ndarray:
    """False discovery rate of each of many p-values (Benjamini & Hochberg 1995).

    Examples
    --------
    >>> false_discovery(np.array([0.01, 0.04, 0.03])).round(3).tolist()
    [0.03, 0.04, 0.04]
    """
    order = np.argsort(p, kind="stable")[::-1]
    ranks = np.arange(len(p), 0, -1)
    adjusted = np.minimum.accumulate(p[order] * len(p) / ranks)
    result = np.empty(len(p))
    result[order] = np.minimum(adjusted, 1)
    return result
