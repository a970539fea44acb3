"""Intervals of keyness by resampling whole documents of each side."""

from __future__ import annotations

__all__ = ["resampled"]

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from analysis.framing.keywords.counts import Sides
from analysis.framing.keywords.scoring import Counts

Floats = npt.NDArray[np.float64]
Effect = Callable[[Counts], Floats]

TERMS_AT_ONCE = 10_000
DRAWS_AT_ONCE = 64


def resampled(
    sides: Sides,
    columns: npt.NDArray[np.int64],
    effect: Callable[[npt.NDArray[np.int64]], Effect],
    draws: int,
    level: float,
    seed: int,
) -> tuple[Floats, Floats]:
    """Percentile limits of an effect when the documents of each side are drawn anew.

    Parameters
    ----------
    sides : Sides
        Given as documents; with fewer than two on a side there are no limits (``nan``).
    columns : array
        The terms wanted.
    effect : callable
        For some of the terms, the function that gives the effect from counts of terms by draws.
    draws, level, seed
        As in `analysis.framing.keyness`.

    Notes
    -----
    The draws are the same for every term, and memory is bounded: blocks of terms, blocks of draws.
    """
    low, high = np.full(len(columns), np.nan), np.full(len(columns), np.nan)
    if min(sides.a.shape[0], sides.b.shape[0]) < 2:
        return low, high
    tail = (1 - level) / 2
    for start in range(0, len(columns), TERMS_AT_ONCE):
        block = columns[start : start + TERMS_AT_ONCE]
        of_block = effect(block)
        a, b = (
            _drawn(sides.a, block, draws, (seed, 0)),
            _drawn(sides.b, block, draws, (seed, not sides.paired)),
        )
        values = [
            of_block(Counts(*one, *other)).astype(np.float32)
            for one, other in zip(a, b, strict=True)
        ]
        every = np.concatenate(values, axis=1)
        # A draw of documents without any word on one side has no effect to speak of.
        quantile = np.nanquantile if np.isnan(every).any() else np.quantile
        limits = quantile(every, [tail, 1 - tail], axis=1)
        low[start : start + len(block)], high[start : start + len(block)] = limits
    return low, high


def _drawn(
    matrix: csr_array, block: npt.NDArray[np.int64], draws: int, seed: tuple[int, int | bool]
) -> Iterator[tuple[Floats, Floats]]:
    """Counts of the terms of a block and of all words, some draws at a time."""
    documents = matrix.shape[0]
    rng = np.random.default_rng(seed)
    part = matrix[:, block].T.tocsr().astype(float)
    sizes = np.asarray(matrix.sum(axis=1), float)
    for start in range(0, draws, DRAWS_AT_ONCE):
        count = min(DRAWS_AT_ONCE, draws - start)
        weights = np.empty((documents, count))
        for draw in range(count):
            picked = rng.integers(0, documents, size=documents)
            weights[:, draw] = np.bincount(picked, minlength=documents)
        yield part @ weights, (sizes @ weights)[None, :]
