"""Disagreement of all pairs of codes, within units and anywhere, for each level of measurement.

The sums over pairs that define alpha are taken in closed form (counts of categories for nominal
codes, sums of squares for interval codes, mid-ranks for ordinal ones, a convolution for ratio
codes), so that time and memory grow with the number of codes and not with its square. Each unit
has a weight, which is 1 for the codes as they are and a count in a resample of them.
"""

from __future__ import annotations

__all__ = ["Metric", "metric"]

from abc import ABC, abstractmethod
from functools import cached_property
from typing import Any

import numpy as np

from analysis.framing.reliability.codes import Codes
from analysis.framing.reliability.ratios import squared_ratios

Array = np.ndarray[Any, np.dtype[Any]]

# Units with more codes than this are compared by convolution, not code by code.
MANY_CODERS = 64


class Metric(ABC):
    """Differences between codes at one level of measurement."""

    def __init__(self, codes: Codes) -> None:
        self.codes = codes

    @abstractmethod
    def within(self, weights: Array) -> Array:
        """Sum of the differences of all ordered pairs of codes in each unit."""

    @abstractmethod
    def anywhere(self, weights: Array) -> float:
        """Sum of the differences of all ordered pairs of codes, weighted."""

    @abstractmethod
    def differences(self, first: Array, second: Array) -> Array:
        """Difference of each two values, given by their places among the distinct values."""

    def alpha(self, weights: Array | None = None) -> float:
        """Krippendorff's alpha; ``nan`` without pairs or variation."""
        sizes = self.codes.sizes
        weights = np.ones(len(sizes)) if weights is None else weights
        n = float(weights @ sizes)
        if n < 2:
            return np.nan
        expected = self.anywhere(weights) / (n - 1)
        if expected <= 0:
            return np.nan
        observed = float(weights @ (self.within(weights) / (sizes - 1)))
        return 1 - observed / expected

    def _of_codes(self, weights: Array) -> Array:
        """Weight of each code."""
        return np.asarray(np.repeat(weights, self.codes.sizes))


class Nominal(Metric):
    """Codes are equal or not."""

    def within(self, weights: Array) -> Array:
        """See `Metric`."""
        return self._within

    @cached_property
    def _within(self) -> Array:
        codes = self.codes
        if (codes.sizes == 2).all():
            return np.asarray(2.0 * (codes.values[::2] != codes.values[1::2]))
        keys = np.sort(codes.units * max(1, len(codes.categories)) + codes.values)
        # Equal codes of a unit stand together: a run of r of them is r² ordered pairs.
        first = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else keys
        runs = np.diff(np.r_[first, len(keys)])
        owners = keys[first] // max(1, len(codes.categories))
        equal = np.bincount(owners, weights=runs.astype(float) ** 2, minlength=len(codes.sizes))
        return np.asarray(codes.sizes.astype(float) ** 2 - equal)

    def anywhere(self, weights: Array) -> float:
        """See `Metric`."""
        counts = np.bincount(self.codes.values, weights=self._of_codes(weights))
        return float(counts.sum() ** 2 - counts @ counts)

    def differences(self, first: Array, second: Array) -> Array:
        """See `Metric`."""
        return np.asarray(first != second, dtype=float)


class Interval(Metric):
    """Codes differ by the square of their distance."""

    def within(self, weights: Array) -> Array:
        """See `Metric`."""
        return self._within

    @cached_property
    def _within(self) -> Array:
        return self._spread(self.codes.values)

    def _spread(self, values: Array) -> Array:
        """Squared differences of all ordered pairs in each unit."""
        codes = self.codes
        if len(values) and (codes.sizes == 2).all():
            return 2 * (values[::2] - values[1::2]) ** 2
        means = codes.within(values) / codes.sizes
        return 2 * codes.sizes * codes.within((values - np.repeat(means, codes.sizes)) ** 2)

    def anywhere(self, weights: Array) -> float:
        """See `Metric`."""
        return _spread(self.codes.values, self._of_codes(weights))

    def differences(self, first: Array, second: Array) -> Array:
        """See `Metric`."""
        values = np.unique(self.codes.values)
        return np.asarray((values[first] - values[second]) ** 2)


class Ordinal(Interval):
    """Codes differ by the square of the distance of their mid-ranks among all codes."""

    def within(self, weights: Array) -> Array:
        """See `Metric`."""
        return self._spread(self._midranks(weights)[self._order])

    def anywhere(self, weights: Array) -> float:
        """See `Metric`."""
        return _spread(self._midranks(weights), self._counts(weights))

    def differences(self, first: Array, second: Array) -> Array:
        """See `Metric`."""
        ranks = self._midranks(np.ones(len(self.codes.sizes)))
        return np.asarray((ranks[first] - ranks[second]) ** 2)

    @cached_property
    def _order(self) -> Array:
        """Place of each code's value among the distinct values."""
        return np.asarray(np.unique(self.codes.values, return_inverse=True)[1])

    def _counts(self, weights: Array) -> Array:
        return np.asarray(np.bincount(self._order, weights=self._of_codes(weights)))

    def _midranks(self, weights: Array) -> Array:
        counts = self._counts(weights)
        return np.asarray(np.cumsum(counts) - counts / 2)


class Ratio(Metric):
    """Codes differ by the square of their difference over their sum."""

    def within(self, weights: Array) -> Array:
        """See `Metric`."""
        return self._within

    @cached_property
    def _within(self) -> Array:
        codes = self.codes
        result = np.zeros(len(codes.sizes))
        for size in np.unique(codes.sizes):
            units = np.flatnonzero(codes.sizes == size)
            rows = codes.values[codes.starts[units][:, None] + np.arange(size)]
            if size > MANY_CODERS:
                ones = np.ones(size)
                result[units] = [squared_ratios(row, ones) for row in rows]
                continue
            columns = np.ascontiguousarray(rows.T)
            for i in range(1, size):
                result[units] += 2 * _ratios(columns[i], columns[:i]).sum(axis=0)
        return result

    def anywhere(self, weights: Array) -> float:
        """See `Metric`."""
        return squared_ratios(self.codes.values, self._of_codes(weights))

    def differences(self, first: Array, second: Array) -> Array:
        """See `Metric`."""
        values = np.unique(self.codes.values)
        return _ratios(values[first], values[second])


def metric(codes: Codes, level: str) -> Metric:
    """The metric of a level of measurement, for these codes."""
    kinds: dict[str, type[Nominal | Interval | Ratio]] = {
        "nominal": Nominal,
        "ordinal": Ordinal,
        "interval": Interval,
        "ratio": Ratio,
    }
    return kinds[level](codes)


def _spread(values: Array, weights: Array) -> float:
    """Squared differences of all ordered pairs of weighted values; 0 only where all are equal."""
    used = values[weights > 0]
    if not len(used) or used.min() == used.max():
        return 0.0
    total = float(weights.sum())
    # Taken from one of the values first, so that a large common part costs no precision.
    moved = values - used.min()
    mean = float(weights @ moved) / total
    return 2 * total * float(weights @ (moved - mean) ** 2)


def _ratios(a: Array, b: Array) -> Array:
    both = a / 2 + b / 2
    return np.asarray(np.divide(a / 2 - b / 2, both, out=np.zeros_like(b), where=both > 0) ** 2)
