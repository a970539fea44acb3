"""Products of sparse matrices, by whichever way is cheaper.

A network of a few hundred nodes is nearly full: dense arithmetic does it in milliseconds. One of a
few thousand is cheaper to multiply sparse and to look up full. One of a hundred thousand nodes is
nearly empty and would not fit in memory; it stays sparse throughout.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

__all__ = ["at", "gram", "upper"]

Matrix: TypeAlias = NDArray[np.float64] | Any
# Numbers a matrix multiplied dense, and one looked up full, may hold: 32 and 240 MB.
MOST: Final = 4_000_000
FULL: Final = 30_000_000


def gram(one: sparse.csr_array, other: sparse.csr_array) -> Matrix:
    """Product of one matrix and the transpose of another: nodes by nodes.

    Examples
    --------
    >>> counts = sparse.csr_array([[1, 0], [2, 3]])
    >>> gram(counts, counts).tolist()
    [[1.0, 2.0], [2.0, 13.0]]
    """
    if max(one.shape[0] * other.shape[0], one.shape[0] * one.shape[1]) <= MOST:
        return np.asarray(one.toarray() @ other.toarray().T, dtype=np.float64)
    found = (one @ other.T).tocsr()
    return found.toarray() if one.shape[0] * other.shape[0] <= FULL else found


def at(matrix: Matrix, ends: tuple[np.ndarray, ...]) -> np.ndarray:
    """Values at some places, 0 where nothing is stored."""
    if not len(ends[0]):
        return np.zeros(0)
    if not isinstance(matrix, np.ndarray) and matrix.shape[0] * matrix.shape[1] <= FULL:
        matrix = matrix.toarray()
    return np.asarray(matrix[ends], dtype=float).ravel()


def upper(matrix: Matrix) -> tuple[np.ndarray, np.ndarray]:
    """Places above the diagonal that are not 0, row by row."""
    if isinstance(matrix, np.ndarray):
        one, other = np.nonzero(np.triu(matrix, 1))
        return one, other
    found = sparse.triu(matrix, 1, format="csr")
    found.eliminate_zeros()
    found.sort_indices()
    one, other = found.tocoo().coords
    return one, other
