"""Alpha of a million units at each level of measurement, beside the plain way, in one run.

The plain way is a coincidence matrix with one loop over units, as textbooks and most packages
have it. It is timed on few units with as many distinct values, since its time and memory grow
with their square; the ratio says what one unit costs on either way. Never run as a test.

    python benchmarks/reliability.py [--units 1000000] [--plain 1000]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable

import numpy as np

from analysis.framing.reliability import LEVELS, alpha


def codes(units: int, kind: str, seed: int = 1) -> np.ndarray:
    """Return the codes of two coders who mostly agree."""
    rng = np.random.default_rng(seed)
    if kind == "nine categories":
        true = rng.integers(1, 10, units)
        return np.column_stack([true, np.where(rng.random(units) < 0.9, true, 10 - true)])
    true = rng.lognormal(size=units)
    return np.column_stack([true, true * rng.lognormal(sigma=0.2, size=units)])


def plain(table: np.ndarray, level: str) -> float:
    """Return alpha from a matrix of coincidences and a matrix of differences."""
    values = np.unique(table)
    places = np.searchsorted(values, table)
    met = np.zeros((len(values), len(values)))
    for one, other in places:
        met[one, other] += 1
        met[other, one] += 1
    n = met.sum(axis=0)
    ranks = np.cumsum(n) - n / 2
    scale = ranks if level == "ordinal" else values
    apart = scale[:, None] - scale
    differences = {
        "nominal": apart != 0,
        "ratio": (apart / (scale[:, None] + scale)) ** 2,
    }.get(level, apart**2)
    expected = (np.outer(n, n) * differences).sum() / (n.sum() - 1)
    return float(1 - (met * differences).sum() / expected)


def seconds(work: Callable[[np.ndarray, str], object], table: np.ndarray, level: str) -> float:
    """Return the time one call takes."""
    start = time.perf_counter()
    work(table, level)
    return time.perf_counter() - start


def main() -> None:
    """Print seconds of a large table, memory, and the ratio of the cost of a unit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--plain", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    print(f"{'codes':<16}{'level':<10}{'seconds':>9}{'plain/ours, a unit':>20}")
    for kind in ("nine categories", "continuous"):
        large, small = codes(given.units, kind), codes(given.plain, kind)
        for level in LEVELS:
            times, ratios = [], []
            for _ in range(given.rounds):
                ours = seconds(alpha, large, level)
                theirs = seconds(plain, small, level)
                times.append(ours)
                ratios.append((theirs / given.plain) / (ours / given.units))
            middle = statistics.median(ratios)
            print(f"{kind:<16}{level:<10}{statistics.median(times):>9.2f}{middle:>20.0f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the process {peak:.0f} MB")


if __name__ == "__main__":
    main()
