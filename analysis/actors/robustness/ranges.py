"""How sure is an edge: without each document in turn, resampled, and by independent upstream."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import networkx as nx
import pandas as pd

from analysis.actors.evidence import heaviest_first
from analysis.uncertainty import Estimate, bootstrap

__all__ = [
    "apart",
    "by_upstream",
    "edge_interval",
    "edge_ranges",
    "measure_ranges",
    "weights_of",
]

Builder = Callable[[pd.DataFrame], nx.Graph]
Measure = Callable[[nx.Graph], dict[str, float]]


def edge_ranges(rows: pd.DataFrame, build: Builder, *, by: str = "doc") -> pd.DataFrame:
    """Weight of every edge, and its range when each document is left out in turn.

    Parameters
    ----------
    rows : DataFrame
        Statements or mentions, with the column named in ``by``.
    build : callable
        Makes the network from such rows.
    by : str
        What is left out: ``"doc"`` or another column, such as ``"upstream"``.

    Returns
    -------
    DataFrame
        ``source``, ``target``, ``weight``, ``low`` and ``high`` (smallest and largest weight with
        one unit left out; 0 where the edge is gone), ``units`` (how many it rests on) and
        ``hangs_on`` (the unit without which it is gone, else empty); heaviest first.
    """
    pairs = weights_of(build(rows))
    without = {
        unit: weights_of(build(rows[rows[by] != unit])) for unit in sorted(rows[by].unique())
    }
    records = []
    for (source, target), weight in pairs.items():
        values = {unit: found.get((source, target), 0.0) for unit, found in without.items()}
        gone = [unit for unit, found in without.items() if (source, target) not in found]
        changed = sum(value != weight for value in values.values())
        low, high = min(values.values(), default=weight), max(values.values(), default=weight)
        records.append((source, target, weight, low, high, changed, ";".join(gone)))
    columns = ["source", "target", "weight", "low", "high", "units", "hangs_on"]
    table = pd.DataFrame(records, columns=columns)
    return heaviest_first(table)


def measure_ranges(
    rows: pd.DataFrame, build: Builder, measure: Measure, *, by: str = "doc"
) -> pd.DataFrame:
    """Measure of every node, and its range when each document is left out in turn.

    Parameters
    ----------
    rows, build, by
        See `edge_ranges`.
    measure : callable
        From a network to a number per node, such as `networkx.degree_centrality`.

    Returns
    -------
    DataFrame
        ``node``, ``value``, ``low``, ``high``, ``rank``, ``rank_low`` and ``rank_high`` (best and
        worst rank with one unit left out; equal values share the better rank).
    """
    whole = pd.Series(measure(build(rows)), dtype=float)
    parts = {unit: measure(build(rows[rows[by] != unit])) for unit in sorted(rows[by].unique())}
    frame = pd.DataFrame(parts, index=whole.index).fillna(0.0)
    ranks = frame.rank(ascending=False, method="min")
    table = pd.DataFrame(
        {
            "node": whole.index,
            "value": whole.to_numpy(),
            "low": frame.min(axis=1).to_numpy(),
            "high": frame.max(axis=1).to_numpy(),
            "rank": whole.rank(ascending=False, method="min").astype(int).to_numpy(),
            "rank_low": ranks.min(axis=1).astype(int).to_numpy(),
            "rank_high": ranks.max(axis=1).astype(int).to_numpy(),
        }
    )
    return table.sort_values(["rank", "node"], kind="stable").reset_index(drop=True)


def edge_interval(
    rows: pd.DataFrame,
    build: Builder,
    source: str,
    target: str,
    *,
    by: str = "doc",
    draws: int = 500,
    seed: int = 1,
) -> Estimate:
    """Bootstrap interval of one edge's weight, resampling documents or paragraphs.

    Parameters
    ----------
    rows, build
        See `edge_ranges`. Where ``build`` counts a repetition within a document once, the
        documents of a draw that came up twice are told apart beforehand.
    source, target : str
        The edge.
    by : str
        Unit to resample.
    draws, seed : int
        Number of samples, and the generator's seed.

    Returns
    -------
    Estimate
        The weight with its interval; 0 in draws without the edge.
    """

    def weight(sample: pd.DataFrame) -> float:
        return weights_of(build(apart(sample))).get((min(source, target), max(source, target)), 0.0)

    return bootstrap(rows.reset_index(drop=True), weight, by=by, draws=draws, seed=seed)


def upstreams_of(docs: Iterable[str], upstream: dict[str, str]) -> list[str]:
    """Return what each document's copy rests on, itself if on nothing else."""
    docs = list(docs)
    if missing := sorted(set(docs) - set(upstream)):
        raise KeyError(f"no upstream is known for document {', '.join(missing)}")
    return [upstream[doc] or doc for doc in docs]


def by_upstream(rows: pd.DataFrame, upstream: dict[str, str], column: str) -> pd.DataFrame:
    """Count rows, documents and independent upstreams per value of a column.

    Parameters
    ----------
    rows : DataFrame
        Statements or mentions, with ``doc``.
    upstream : dict
        Document id to the source its copy rests on; an empty name means the document's own.
    column : str
        What to count by, such as ``"actor"``.

    Returns
    -------
    DataFrame
        ``column``, ``rows``, ``documents``, ``upstreams``; most rows first.

    Raises
    ------
    KeyError
        If a document is missing from ``upstream``.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["000", "004", "004"], "actor": ["भारत", "भारत", "Khan"]})
    >>> by_upstream(rows, {"000": "PTI", "004": "PTI"}, "actor").values.tolist()
    [['भारत', 2, 2, 1], ['Khan', 1, 1, 1]]
    """
    told = rows.assign(upstream=upstreams_of(rows["doc"], upstream))
    table = told.groupby(column, sort=True).agg(
        rows=("doc", "size"), documents=("doc", "nunique"), upstreams=("upstream", "nunique")
    )
    return table.reset_index().sort_values(["rows", column], ascending=[False, True],
                                           ignore_index=True)  # fmt: skip


def apart(sample: pd.DataFrame) -> pd.DataFrame:
    """Resampled rows in which what was drawn twice stands in two documents."""
    copies = sample.groupby(level=0).cumcount()
    return sample.assign(doc=sample["doc"].astype(str) + "#" + copies.astype(str))


def weights_of(graph: nx.Graph) -> dict[tuple[str, str], float]:
    """Weights by the two ends of each edge, in alphabetical order."""
    return {
        (min(a, b), max(a, b)): float(weight) for a, b, weight in sorted(graph.edges(data="weight"))
    }
