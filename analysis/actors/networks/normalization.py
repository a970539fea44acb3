"""Normalisation: ties in proportion to how much their ends say.

Two-mode: ``activity`` divides by all statements of the node, ``prominence`` by all on the
proposition.

One-mode, with s(a) all statements of a: ``average`` divides by (s(a) + s(b)) / 2. ``jaccard``
divides by m10 + m01 + m11 over the cells (c, q) of a proposition and a position: statements of
either node in cells the other does not use, and the product of both in cells both use; the same
cells under every aggregation. ``cosine`` divides by the product of the two nodes' lengths, where
a node's squared length is its tie with itself (over propositions under ``ignore``, over cells
otherwise), so that a node is at 1 with its twin.

With ``compat="dna"`` cosine divides by s(a) s(b), as Discourse Network Analyzer does.
"""

from __future__ import annotations

import numpy as np
from scipy import sparse

from analysis.actors.networks.cells import Cells
from analysis.actors.networks.products import at, gram
from analysis.actors.networks.projection import blended
from analysis.actors.networks.rules import Rules

__all__ = ["one_mode_divisors", "two_mode_divisors"]


def two_mode_divisors(cells: Cells, ends: tuple[np.ndarray, ...], rules: Rules) -> np.ndarray:
    """What the weight of each tie of a node and a proposition is divided by."""
    if rules.normalization == "activity":
        return _positive(_sums(cells.totals, 1)[ends[0]])
    if rules.normalization == "prominence":
        return _positive(_sums(cells.totals, 0)[ends[1]])
    return np.ones(len(ends[0]))


def one_mode_divisors(cells: Cells, ends: tuple[np.ndarray, ...], rules: Rules) -> np.ndarray:
    """What the weight of each tie of two nodes is divided by; 1 where there is nothing."""
    one, other = ends
    said = _sums(cells.counts, 1)
    if rules.normalization == "average":
        return _positive((said[one] + said[other]) / 2)
    if rules.normalization == "jaccard":
        used = cells.counts.astype(bool).astype(float)
        met = gram(cells.counts, used)
        alone = said[one] - at(met, (one, other)) + said[other] - at(met, (other, one))
        return _positive(alone + at(gram(cells.counts, cells.counts), ends))
    if rules.normalization == "cosine":
        length = said if rules.compat == "dna" else _lengths(cells, rules)
        return _positive(length[one] * length[other])
    return np.ones(len(one))


def _lengths(cells: Cells, rules: Rules) -> np.ndarray:
    if rules.aggregation == "ignore":
        squares = cells.totals.power(2)
    else:
        squares = cells.counts.multiply(blended(cells, cells.positions.agreement))
    return np.asarray(np.sqrt(_sums(squares, 1)))


def _sums(matrix: sparse.csr_array, axis: int) -> np.ndarray:
    return np.asarray(matrix.sum(axis=axis), dtype=float).ravel()


def _positive(found: np.ndarray) -> np.ndarray:
    return np.asarray(np.where(found == 0, 1.0, found))
