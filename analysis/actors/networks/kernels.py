"""Kernels: how much a statement weighs by its distance from the middle of a window.

Distances d are in half windows: -1 and 1 are the edges, 0 is the middle. The kernels are those of
density estimation (Silverman 1986, table 3.1): uniform 1/2, triangular 1 - |d|, Epanechnikov
3/4 (1 - d²), and the standard normal density. All but the last are 0 outside the window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from analysis.actors.networks.rules import one_of

__all__ = ["KERNELS", "kernel_weights"]

Kernel = Callable[[np.ndarray], np.ndarray]

KERNELS: Final[dict[str, Kernel]] = {
    "no": lambda d: np.ones_like(d),
    "uniform": lambda d: np.full_like(d, 0.5),
    "triangular": lambda d: 1 - np.abs(d),
    "epanechnikov": lambda d: 0.75 * (1 - d**2),
    "gaussian": lambda d: np.exp(-(d**2) / 2) / np.sqrt(2 * np.pi),
}


def kernel_weights(
    distance: np.ndarray, kernel: str = "no", *, compat: str | None = None
) -> np.ndarray:
    """Weights of statements at signed distances, in half windows.

    Parameters
    ----------
    distance : array
        From -1 to 1 within the window.
    kernel : {"no", "uniform", "triangular", "epanechnikov", "gaussian"}
        ``no`` weighs every statement 1.
    compat : {None, "dna"}
        ``"dna"``: the triangular kernel is |1 - d|, which grows to 2 at the window's beginning.

    Examples
    --------
    >>> kernel_weights(np.array([-1, -0.5, 0, 0.5]), "triangular").tolist()
    [0.0, 0.5, 1.0, 0.5]
    >>> kernel_weights(np.array([-1, -0.5, 0, 0.5]), "triangular", compat="dna").tolist()
    [2.0, 1.5, 1.0, 0.5]
    """
    one_of("kernel", kernel, KERNELS)
    distance = np.asarray(distance, dtype=float)
    if kernel == "triangular" and compat == "dna":
        return np.asarray(np.abs(1 - distance))
    weights = KERNELS[kernel](distance)
    inside = weights if kernel == "gaussian" else np.where(np.abs(distance) <= 1, weights, 0.0)
    return np.asarray(inside)
