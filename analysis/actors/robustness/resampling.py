"""Intervals for every edge and every node at once, resampling documents, paragraphs or upstreams.

What `edge_interval` does for one edge, done for all in the same draws: each draw builds the
network once, and equal draws are built once between them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.actors.evidence import heaviest_first
from analysis.actors.robustness.ranges import Builder, Measure, apart, weights_of

__all__ = ["edge_intervals", "measure_intervals"]

Values = Mapping[Any, float]
By = str | Sequence[str]


def edge_intervals(
    rows: pd.DataFrame,
    build: Builder,
    *,
    by: By = "doc",
    draws: int = 500,
    level: float = 0.95,
    seed: int = 1,
) -> pd.DataFrame:
    """Bootstrap interval of every edge's weight.

    Parameters
    ----------
    rows : DataFrame
        Statements or mentions.
    build : callable
        Makes the network from such rows.
    by : str or list of str
        Unit to resample: ``"doc"``, ``"upstream"``, or ``["doc", "paragraph"]``. Where ``build``
        counts a repetition within a document once, a unit drawn twice stands in two documents.
    draws, level, seed
        Samples, nominal coverage from 0 to 1, and the generator's seed.

    Returns
    -------
    DataFrame
        ``source``, ``target``, ``weight``, ``low``, ``high`` (nan with fewer than two units) and
        ``present``, the share of draws that have the edge; heaviest first. Percentile intervals
        of few documents are too narrow rather than too wide: see `analysis.uncertainty`.

    Examples
    --------
    >>> from analysis.actors import network
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "Khan"] * 3, "proposition": "TALKS", "stance": 1,
    ...     "doc": ["000", "000", "002", "002", "004", "004"]})
    >>> table = edge_intervals(rows, lambda some: network(some, mode="one"), draws=100)
    >>> table[["source", "target", "weight", "low", "high", "present"]].values.tolist()
    [['Khan', 'भारत', 9.0, 9.0, 9.0, 1.0]]
    """
    whole, samples = _values(rows, lambda some: weights_of(build(some)), by, draws, seed)
    low, high = _limits(samples, level)
    table = pd.DataFrame([*whole], columns=["source", "target"])
    table["weight"], table["low"], table["high"] = list(whole.values()), low, high
    table["present"] = (~np.isnan(samples)).mean(axis=0) if len(samples) else np.nan
    return heaviest_first(table)


def measure_intervals(
    rows: pd.DataFrame,
    build: Builder,
    measure: Measure,
    *,
    by: By = "doc",
    draws: int = 500,
    level: float = 0.95,
    seed: int = 1,
) -> pd.DataFrame:
    """Bootstrap interval of every node's measure, and of its rank.

    Parameters
    ----------
    rows, build, by, draws, level, seed
        See `edge_intervals`.
    measure : callable
        From a network to a number per node, such as `networkx.degree_centrality`; 0 in draws
        without the node.

    Returns
    -------
    DataFrame
        ``node``, ``value``, ``low``, ``high``, ``rank``, ``rank_low``, ``rank_high`` (equal
        values share the better rank) and ``present``; best first.
    """

    def values(some: pd.DataFrame) -> Values:
        return {node: float(value) for node, value in measure(build(some)).items()}

    whole, samples = _values(rows, values, by, draws, seed)
    ranks = _ranks(np.nan_to_num(samples))
    low, high = _limits(samples, level)
    rank_low, rank_high = _limits(ranks, level)
    table = pd.DataFrame({"node": [*whole], "value": [*whole.values()], "low": low, "high": high})
    table["rank"] = _ranks(table["value"].to_numpy()[None, :])[0].astype(int)
    table["rank_low"], table["rank_high"] = rank_low, rank_high
    table["present"] = (~np.isnan(samples)).mean(axis=0) if len(samples) else np.nan
    return table.sort_values(["rank", "node"], kind="stable").reset_index(drop=True)


def _values(
    rows: pd.DataFrame, values: Callable[[pd.DataFrame], Values], by: By, draws: int, seed: int
) -> tuple[Values, np.ndarray]:
    """Values on all rows, and of those keys in every draw; nan where a draw lacks one."""
    rows = rows.reset_index(drop=True)
    whole = values(rows)
    columns = [by] if isinstance(by, str) else list(by)
    if missing := [name for name in columns if name not in rows]:
        raise KeyError(f"no column {', '.join(missing)} to resample by")
    groups = [places for _, places in sorted(rows.groupby(columns).indices.items())]
    if len(groups) < 2:
        return whole, np.zeros((0, len(whole)))
    picks = np.random.default_rng(seed).integers(0, len(groups), size=(draws, len(groups)))
    known: dict[tuple[int, ...], list[float]] = {}
    found = np.empty((draws, len(whole)))
    for draw, pick in enumerate(np.sort(picks, axis=1)):
        key = tuple(pick.tolist())
        if key not in known:
            sample = values(apart(rows.iloc[np.concatenate([groups[place] for place in key])]))
            known[key] = [sample.get(name, np.nan) for name in whole]
        found[draw] = known[key]
    return whole, found


def _limits(samples: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    if not len(samples):
        return np.full(samples.shape[1], np.nan), np.full(samples.shape[1], np.nan)
    tail = (1 - level) / 2
    low, high = np.quantile(np.nan_to_num(samples), [tail, 1 - tail], axis=0)
    return low, high


def _ranks(values: np.ndarray) -> np.ndarray:
    """Rank in each row, 1 the largest; equal values share the better rank."""
    return np.asarray(pd.DataFrame(values).rank(axis=1, ascending=False, method="min"))
