"""Polarisation: how far a debate falls into camps of equal size.

As in discourse network analysis (Leifeld, *rDNA* manual, ``dna_polarization``), nodes are put into
k camps that differ in size by one at most, and the camps are those that make a quality highest:

- ``balance``: (congruence within camps + conflict between them - conflict within - congruence
  between) over all congruence and conflict, from -1 to 1: 1 where camps agree inside and only
  ever conflict across. It needs conflict to rise: where all agree, two camps of one opinion stay
  near 0;
- ``modularity`` of the congruence network (Newman & Girvan 2004, weighted);
- ``ei``: congruence within minus between, over all congruence: the E-I index of Krackhardt & Stern
  (1988) with its sign turned, so that higher is more polarised.

All camps are tried where they are few; else the best of seeded searches by exchange of nodes
(Kernighan & Lin 1970) stands, which is a lower bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.actors.networks.matrices import network_matrix
from analysis.actors.networks.over_time import matrices_over_time
from analysis.actors.networks.rules import one_of

__all__ = ["MEASURES", "Polarization", "polarization", "polarization_over_time"]

MEASURES: Final = ("balance", "modularity", "ei")
MOST: Final = 20_000
STARTS: Final = 30
TINY: Final = 1e-12


@dataclass(frozen=True)
class Polarization:
    """Camps and how good they are.

    Attributes
    ----------
    value : float
        The quality; nan where no two nodes are tied.
    measure : str
    camps : list of list of str
        Names, the camp with the first name first.
    exact : bool
        Whether all camps were tried; otherwise the value is a lower bound.
    """

    value: float
    measure: str
    camps: list[list[str]]
    exact: bool


def polarization(
    statements: pd.DataFrame,
    *,
    measure: str = "balance",
    k: int = 2,
    seed: int = 1,
    **options: Any,
) -> Polarization:
    """Polarisation of the nodes that are tied.

    Parameters
    ----------
    statements : DataFrame
        As for `network`.
    measure : {"balance", "modularity", "ei"}
        See the module's text.
    k : int
        Camps, 2 or more.
    seed : int
        Of the search, where there is one.
    **options
        As for a one-mode `network` without ``aggregation``; ``normalization`` is ``average``
        unless asked otherwise.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "मोदी", "पाकिस्तान", "Khan"], "proposition": "THIRD",
    ...     "stance": [-1, -1, 1, 1], "doc": "000"})
    >>> found = polarization(rows)
    >>> found.value, found.camps
    (1.0, [['Khan', 'पाकिस्तान'], ['भारत', 'मोदी']])
    """
    options = {"normalization": "average", **options, "mode": "one"}
    agree, differ = (
        network_matrix(statements, **options, aggregation=how) for how in ("congruence", "conflict")
    )
    return camps_of(agree.rows, agree.weights.toarray(), differ.weights.toarray(), measure, k, seed)


def polarization_over_time(
    statements: pd.DataFrame,
    *,
    unit: str,
    size: int,
    step: int = 1,
    kernel: str = "no",
    indent: bool = True,
    measure: str = "balance",
    k: int = 2,
    seed: int = 1,
    **options: Any,
) -> pd.DataFrame:
    """Polarisation in every window of a moving time window.

    Parameters
    ----------
    statements, measure, k, seed, **options
        See `polarization`.
    unit, size, step, kernel, indent
        See `networks_over_time`.

    Returns
    -------
    DataFrame
        ``start``, ``middle``, ``stop``, ``value``, ``nodes`` (tied), ``exact`` and ``camps``.
    """
    options = {"normalization": "average", **options, "mode": "one"}
    time: dict[str, Any] = {
        "unit": unit,
        "size": size,
        "step": step,
        "kernel": kernel,
        "indent": indent,
    }
    pairs = zip(
        *(
            matrices_over_time(statements, **time, **options, aggregation=how)
            for how in ("congruence", "conflict")
        ),
        strict=True,
    )
    records = []
    for (window, agree), (_, differ) in pairs:
        weights = agree.weights.toarray(), differ.weights.toarray()
        found = camps_of(agree.rows, *weights, measure, k, seed)
        size_of = sum(map(len, found.camps))
        records.append(
            (window.start, window.middle, window.stop, found.value, size_of, found.exact,
             found.camps)
        )  # fmt: skip
    columns = ["start", "middle", "stop", "value", "nodes", "exact", "camps"]
    return pd.DataFrame(records, columns=columns)


def camps_of(
    names: list[str], agree: np.ndarray, differ: np.ndarray, measure: str, k: int = 2, seed: int = 1
) -> Polarization:
    """Camps of nodes with known congruence and conflict, each a symmetric matrix."""
    one_of("measure", measure, MEASURES)
    if k < 2:
        raise ValueError(f"polarisation needs two camps or more, got k={k}")
    tied = np.flatnonzero((agree + differ).sum(axis=1) > 0)
    if len(tied) < k:
        return Polarization(float("nan"), measure, [], True)
    block = np.ix_(tied, tied)
    gain, base = _quality(agree[block], differ[block], measure)
    if not np.isfinite(base):
        return Polarization(float("nan"), measure, [], True)
    size = len(tied)
    # Unequal sizes leave fewer symmetries: this never counts too few.
    exact = k == 2 and comb(size, size // 2) <= MOST
    tries = _halves(size) if exact else _searched(gain, k, seed)
    best, top = np.zeros(size, dtype=int), -np.inf
    for camps in tries:
        value = float(gain[camps[:, None] == camps[None, :]].sum())
        if value > top + TINY:
            best, top = camps, value
    members = [sorted(names[tied[i]] for i in np.flatnonzero(best == camp)) for camp in range(k)]
    return Polarization(float(top + base), measure, sorted(filter(None, members)), exact)


def _quality(agree: np.ndarray, differ: np.ndarray, measure: str) -> tuple[np.ndarray, float]:
    """What each ordered pair adds within a camp, and what the total starts from."""
    if measure == "modularity":
        whole, strength = agree.sum(), agree.sum(axis=1)
        if not whole:
            return agree, np.nan
        return agree / whole - np.outer(strength, strength) / whole**2, 0.0
    net = agree - differ if measure == "balance" else agree
    whole = (agree + differ if measure == "balance" else agree).sum()
    if not whole:
        return net, np.nan
    # Within counts plus and between minus: twice the within, minus everything.
    return 2 * net / whole, -net.sum() / whole


def _halves(size: int) -> Iterator[np.ndarray]:
    """Every split into two camps that differ in size by one at most."""
    for chosen in combinations(range(size), size // 2):
        if size % 2 or chosen[0] == 0:
            camps = np.ones(size, dtype=int)
            camps[list(chosen)] = 0
            yield camps


def _searched(gain: np.ndarray, k: int, seed: int) -> Iterator[np.ndarray]:
    """Good splits: exchanges of two nodes from random splits for as long as they pay."""
    rng = np.random.default_rng(seed)
    for _ in range(STARTS):
        camps = rng.permutation(np.arange(len(gain)) % k)
        while True:
            member = (camps[:, None] == np.arange(k)[None, :]).astype(float)
            to = gain @ member - np.diag(gain)[:, None] * member
            own = to[np.arange(len(gain)), camps]
            moved = to[:, camps] - own[:, None]
            better = moved + moved.T - 2 * gain
            better[camps[:, None] == camps[None, :]] = -np.inf
            one, other = np.unravel_index(int(np.argmax(better)), better.shape)
            if better[one, other] <= TINY:
                break
            camps[[one, other]] = camps[[other, one]]
        yield camps
