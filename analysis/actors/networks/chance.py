"""Chance: how often two nodes would share as much if propositions were taken up at random."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import comb
from typing import Final

import numpy as np

from analysis.actors.networks.rules import one_of

__all__ = ["adjusted", "configuration", "hypergeometric_tail", "poisson_binomial_tail"]

ROUNDS: Final = 10_000
CLOSE: Final = 1e-10


@lru_cache(maxsize=65536)
def hypergeometric_tail(shared: int, one: int, other: int, all_: int) -> float:
    """Chance that two nodes with ``one`` and ``other`` of ``all_`` share ``shared`` or more.

    Examples
    --------
    >>> hypergeometric_tail(3, 3, 3, 6)
    0.05
    """
    ways = sum(
        comb(one, k) * comb(all_ - one, other - k) for k in range(shared, min(one, other) + 1)
    )
    return ways / comb(all_, other)


def poisson_binomial_tail(counts: np.ndarray, chances: Sequence[np.ndarray]) -> np.ndarray:
    """Chance of at least ``counts`` successes in trials of unequal chances, computed exactly.

    Examples
    --------
    >>> poisson_binomial_tail(np.array([2, 1]), [np.array([0.5, 0.5])] * 2).tolist()
    [0.25, 0.75]
    """
    tails = np.ones(len(counts))
    for place, (count, chance) in enumerate(zip(counts, chances, strict=True)):
        # Chances of 0, 1, ..., count - 1 successes: what is left is the tail.
        fewer = np.zeros(int(count))
        fewer[:1] = 1.0
        for p in chance:
            fewer[1:] = fewer[1:] * (1 - p) + fewer[:-1] * p
            fewer[:1] *= 1 - p
        tails[place] = max(1.0 - float(fewer.sum()), 0.0)
    return tails


def configuration(takes: np.ndarray) -> np.ndarray:
    """Chance of each tie in a random two-mode network with the same degrees on average.

    Parameters
    ----------
    takes : array of 0 and 1, nodes by propositions

    Returns
    -------
    array of float
        x y / (1 + x y), with x of each row and y of each column such that rows and columns sum to
        what they do in ``takes`` (the bipartite configuration model, Saracco et al. 2015). Rows
        and columns that are full or empty are certain.

    Examples
    --------
    >>> configuration(np.array([[1, 0], [0, 1]])).round(6).tolist()
    [[0.5, 0.5], [0.5, 0.5]]
    """
    chance = np.zeros(takes.shape)
    rows, columns = np.arange(takes.shape[0]), np.arange(takes.shape[1])
    down, across = takes.sum(axis=1).astype(float), takes.sum(axis=0).astype(float)
    while len(rows) and len(columns):
        full_rows, full_columns = down[rows] >= len(columns), across[columns] >= len(rows)
        sure_rows, sure_columns = (
            full_rows | (down[rows] <= 0),
            full_columns | (across[columns] <= 0),
        )
        if not sure_rows.any() and not sure_columns.any():
            break
        if sure_rows.any():
            chance[np.ix_(rows[full_rows], columns)] = 1
            across[columns] -= full_rows.sum()
            rows = rows[~sure_rows]
        else:
            chance[np.ix_(rows, columns[full_columns])] = 1
            down[rows] -= full_columns.sum()
            columns = columns[~sure_columns]
    if len(rows) and len(columns):
        chance[np.ix_(rows, columns)] = _fitted(down[rows], across[columns])
    return chance


def _fitted(down: np.ndarray, across: np.ndarray) -> np.ndarray:
    x, y = (degrees / np.sqrt(down.sum()) for degrees in (down, across))
    for _ in range(ROUNDS):
        x = down / (y[None, :] / (1 + np.outer(x, y))).sum(axis=1)
        y = across / (x[:, None] / (1 + np.outer(x, y))).sum(axis=0)
        chance = np.outer(x, y) / (1 + np.outer(x, y))
        if np.abs(chance.sum(axis=1) - down).max() < CLOSE:
            break
    return np.asarray(chance)


def adjusted(p: np.ndarray, correction: str = "no") -> np.ndarray:
    """P-values for many tests at once: ``holm`` or ``fdr`` (Benjamini & Hochberg); or as they are.

    Examples
    --------
    >>> adjusted(np.array([0.01, 0.04, 0.03]), "holm").round(3).tolist()
    [0.03, 0.06, 0.06]
    >>> adjusted(np.array([0.01, 0.04, 0.03]), "fdr").round(3).tolist()
    [0.03, 0.04, 0.04]
    """
    one_of("correction", correction, ("no", "holm", "fdr"))
    if correction == "no" or not len(p):
        return p
    order = np.argsort(p)
    ranks = np.arange(1, len(p) + 1)
    found = np.empty(len(p))
    if correction == "holm":
        found[order] = np.maximum.accumulate(p[order] * (len(p) - ranks + 1))
    else:
        found[order] = np.minimum.accumulate((p[order] * len(p) / ranks)[::-1])[::-1]
    return np.minimum(found, 1.0)
