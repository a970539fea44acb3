"""Krippendorff's alpha: agreement of any number of coders, corrected for chance.

The sums over all pairs of codes that define alpha are taken in closed form (counts of values for
nominal codes, sums of squares for interval codes, mid-ranks for ordinal ones), so that time and
memory grow with the number of codes and not with its square. Only the ratio metric, which has no
such form, looks at pairs of distinct values.
"""

from __future__ import annotations

__all__ = ["LEVELS", "alpha"]

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.uncertainty import Estimate, bootstrap

LEVELS = ("nominal", "ordinal", "interval", "ratio")

PAIRS_AT_ONCE = 2_000_000


def alpha(
    codes: Any,
    level: str = "nominal",
    *,
    by: Sequence[Hashable] | None = None,
    draws: int = 2000,
    confidence: float = 0.95,
    seed: int = 1,
) -> Estimate:
    """Krippendorff's alpha of any number of coders, with missing codes.

    Parameters
    ----------
    codes : DataFrame or 2-D array-like
        One row a unit, one column a coder. ``None``, ``nan`` and ``""`` are missing.
    level : {"nominal", "ordinal", "interval", "ratio"}
        Level of measurement. Only nominal codes may be text.
    by : sequence, optional
        What each unit belongs to (its document), for an interval by resampling those. Without
        it the estimate has no interval.
    draws, confidence, seed
        As in `analysis.uncertainty.bootstrap`.

    Returns
    -------
    Estimate
        ``n`` counts the units with at least two codes. The value is ``nan`` where alpha is not
        defined: no such unit, or no variation in the codes.

    Raises
    ------
    ValueError
        For an unknown level, or codes that are no numbers where numbers are needed.

    Notes
    -----
    Krippendorff, K. (2004), *Content Analysis*, 2nd ed., chapter 11; Hayes & Krippendorff (2007).
    The published four-coder example with twelve units is a test of this function.

    Examples
    --------
    >>> round(alpha([["war", "war"], ["संवाद", "संवाद"], ["war", "संवाद"]]).value, 3)
    0.444
    >>> round(alpha([[1, 1], [0, 0], [1, 0], [-1, -1]], "ordinal").value, 3)
    0.79
    """
    if level not in LEVELS:
        raise ValueError(f"level must be one of {', '.join(LEVELS)}; got {level!r}")
    frame = pd.DataFrame(codes)
    units, values = _pairable(frame, level)
    value = _alpha(units, values, level)
    n = len(np.unique(units))
    if by is None:
        return Estimate(value, np.nan, np.nan, n, 0, "none", confidence)
    rows = frame.set_axis(range(frame.shape[1]), axis=1).assign(by=list(by))

    def statistic(sample: pd.DataFrame) -> float:
        return _alpha(*_pairable(sample.drop(columns="by").reset_index(drop=True), level), level)

    found = bootstrap(rows, statistic, by="by", draws=draws, level=confidence, seed=seed)
    return Estimate(
        value, found.low, found.high, n, found.units, "doc", confidence, found.undefined
    )


def _pairable(frame: pd.DataFrame, level: str) -> tuple[np.ndarray, np.ndarray]:
    """Units (numbered) and values of all codes in units that have at least two."""
    cells = frame.to_numpy().ravel()
    units = np.repeat(np.arange(len(frame)), frame.shape[1])
    missing = pd.isna(cells) | (cells == "") if cells.dtype == object else pd.isna(cells)
    units, cells = units[~missing], cells[~missing]
    enough = np.bincount(units, minlength=len(frame))[units] >= 2 if len(units) else missing[:0]
    units, cells = units[enough], cells[enough]
    if level == "nominal":
        return units, pd.factorize(cells)[0]
    try:
        values = cells.astype(float)
    except (TypeError, ValueError):
        raise ValueError(f"{level} codes must be numbers; use level='nominal' for text") from None
    if level == "ratio" and (values < 0).any():
        raise ValueError("ratio codes cannot be negative")
    return units, values


def _alpha(units: np.ndarray, values: np.ndarray, level: str) -> float:
    n = len(values)
    if n < 2:
        return np.nan
    _, units = np.unique(units, return_inverse=True)
    everything = np.zeros(n, dtype=int)
    if level == "ordinal":
        values = _midranks(values)
    within = {"nominal": _nominal, "ratio": _ratio}.get(level, _squares)
    expected = within(everything, values)[0] / (n - 1)
    sizes = np.bincount(units)
    observed = float((within(units, values) / (sizes - 1)).sum())
    # Rounding in sums of squares leaves a trace even where all codes are equal.
    if expected <= 1e-12 * max(1.0, float(np.abs(values).max()) ** 2):
        return np.nan
    return float(1 - observed / expected)


def _midranks(values: np.ndarray) -> np.ndarray:
    """Ordinal distance between two codes is the distance of their mid-ranks."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - counts / 2)[inverse])


def _nominal(groups: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Ordered pairs of unequal codes in each group."""
    sizes = np.bincount(groups)
    width = int(values.max()) + 1
    keys = groups * width + values
    if len(sizes) * width <= 8 * len(values):
        counts = np.bincount(keys, minlength=len(sizes) * width).reshape(len(sizes), width)
        equal = np.einsum("ij,ij->i", counts, counts)
    else:
        keys, counts = np.unique(keys, return_counts=True)
        equal = np.bincount(keys // width, weights=counts.astype(float) ** 2)
    return np.asarray(sizes.astype(float) ** 2 - equal)


def _squares(groups: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Squared differences of all ordered pairs in each group."""
    centred = values - values.mean()
    sizes = np.bincount(groups)
    sums = np.bincount(groups, weights=centred)
    return np.asarray(2 * (sizes * np.bincount(groups, weights=centred**2) - sums**2))


def _ratio(groups: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Squared relative differences of all ordered pairs in each group."""
    keys, counts = np.unique(np.stack([groups, values], axis=1), axis=0, return_counts=True)
    result = np.zeros(int(groups.max()) + 1)
    starts = np.flatnonzero(np.r_[True, keys[1:, 0] != keys[:-1, 0]])
    for start, end in zip(starts, np.r_[starts[1:], len(keys)], strict=True):
        v, c = keys[start:end, 1], counts[start:end].astype(float)
        step = max(1, PAIRS_AT_ONCE // len(v))
        total = 0.0
        for i in range(0, len(v), step):
            both = v[i : i + step, None] + v
            apart = v[i : i + step, None] - v
            ratio = np.divide(apart, both, out=np.zeros_like(apart), where=both > 0)
            total += float(c[i : i + step] @ ratio**2 @ c)
        result[int(keys[start, 0])] = total
    return result
