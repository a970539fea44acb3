"""Intervals for alpha: by document, by unit, and as Krippendorff draws them."""

from __future__ import annotations

__all__ = ["by_coincidence", "by_group"]

from itertools import combinations
from typing import Any

import numpy as np

from analysis.framing.reliability.metrics import Metric
from analysis.uncertainty import Estimate, percentiles

Array = np.ndarray[Any, np.dtype[Any]]

DRAWS_PER_CELL = 25
FEW_GROUPS = 12


def by_group(
    metric: Metric,
    groups: Array,
    *,
    kind: str = "group",
    draws: int = 2000,
    level: float = 0.95,
    seed: int = 1,
) -> Estimate:
    """Interval by resampling whole groups of units with replacement.

    Parameters
    ----------
    metric : Metric
        Of the codes.
    groups : array
        What each unit with at least two codes belongs to, such as its document. A group of its
        own for each takes the units to be independent, which statements of one article are not.
    kind : str
        What a group is, for the estimate.

    Returns
    -------
    Estimate
        Percentile interval, as `analysis.uncertainty.bootstrap` draws it: none for fewer than two
        groups.
    """
    names, member = np.unique(groups, return_inverse=True)
    value, units, count = metric.alpha(), len(groups), len(names)
    if count < 2:
        return Estimate(value, np.nan, np.nan, units, count, kind, level)
    rng = np.random.default_rng(seed)
    # A handful of documents gives few different resamples: each is computed once.
    known: dict[bytes, float] = {}
    found = np.empty(draws)
    for draw in range(draws):
        times = np.bincount(rng.integers(0, count, count), minlength=count)
        key = times.tobytes() if count <= FEW_GROUPS else b""
        if not key or key not in known:
            known[key] = metric.alpha(times[member].astype(float))
        found[draw] = known[key]
    low, high, undefined = percentiles(found, level)
    return Estimate(value, low, high, units, count, kind, level, undefined)


def by_coincidence(
    metric: Metric, *, draws: int = 2000, level: float = 0.95, seed: int = 1
) -> Estimate:
    """Krippendorff's own interval: pairs of codes are drawn from the observed coincidences.

    Each resample draws M pairs, M the smaller of 25 times the number of different coincidences
    that occur and (coders - 1) n / 2, and compares their mean difference with the expected one of
    the codes as they are. No resample goes below -1. A resample without any difference counts as
    0 as often as chance would have drawn one and the same code throughout, since alpha would not
    be defined for it; where all agreement is on a single code it always counts as 0.

    Notes
    -----
    Krippendorff, K. (2006, revised 2011), "Algorithm for bootstrapping a distribution of alpha";
    Hayes & Krippendorff (2007). The pairs are drawn as if independent, which makes it narrower
    than resampling units and much narrower than resampling documents.
    """
    codes, value = metric.codes, metric.alpha()
    units = len(codes.sizes)
    if not np.isfinite(value):
        return Estimate(value, np.nan, np.nan, units, 0, "coincidence", level)
    n = float(codes.sizes.sum())
    chances, differences, alike = _coincidences(metric)
    occurring = 2 * len(chances) - len(alike)
    pairs = int(min(DRAWS_PER_CELL * occurring, (codes.coders - 1) * n / 2))
    expected = metric.anywhere(np.ones(units)) / (n * (n - 1))
    rng = np.random.default_rng(seed)
    drawn = rng.multinomial(pairs, chances / chances.sum(), size=draws)
    found = np.maximum(-1.0, 1 - drawn @ differences / (pairs * expected))
    perfect = np.flatnonzero(~drawn[:, differences > 0].any(axis=1))
    constant = draws if len(alike) == 1 else round(draws * float((alike**pairs).sum()))
    found[perfect[:constant]] = 0.0
    low, high, _ = percentiles(found, level)
    return Estimate(value, low, high, units, pairs, "coincidence", level)


def _coincidences(metric: Metric) -> tuple[Array, Array, Array]:
    """Share and difference of each pair of values that coincide, and shares of equal pairs."""
    codes = metric.codes
    values, order = np.unique(codes.values, return_inverse=True)
    keys, weights = [], []
    for size in np.unique(codes.sizes):
        units = np.flatnonzero(codes.sizes == size)
        rows = order[codes.starts[units][:, None] + np.arange(size)]
        for i, j in combinations(range(size), 2):
            low, high = np.minimum(rows[:, i], rows[:, j]), np.maximum(rows[:, i], rows[:, j])
            keys.append(low * len(values) + high)
            weights.append(np.full(len(units), 2 / (size - 1)))
    cells, place = np.unique(np.concatenate(keys), return_inverse=True)
    shares = np.bincount(place, weights=np.concatenate(weights)) / codes.sizes.sum()
    first, second = cells // len(values), cells % len(values)
    return shares, metric.differences(first, second), shares[first == second]
