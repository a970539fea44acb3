"""How much a network owes to the rules it was made by."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import pandas as pd

from analysis.actors.evidence import heaviest_first
from analysis.actors.networks import network, network_matrix
from analysis.actors.robustness.ranges import upstreams_of, weights_of

__all__ = ["edge_sensitivity", "edge_upstreams", "rule_sensitivity"]

DUPLICATES = ("include", "document", "all")
NORMALIZATIONS = ("no", "average", "jaccard", "cosine")


def rule_sensitivity(statements: pd.DataFrame) -> pd.DataFrame:
    """Find the strongest agreement under every rule for repetitions and every normalisation.

    Parameters
    ----------
    statements : DataFrame
        As for `network`.

    Returns
    -------
    DataFrame
        ``duplicates``, ``normalization``, ``source``, ``target``, ``weight`` and ``second``, the
        largest weight of another pair (0 if there is none). Rules that leave no tie have no row.
    """
    records = []
    for duplicates, normalization in product(DUPLICATES, NORMALIZATIONS):
        graph = network(
            statements, mode="one", aggregation="congruence", normalization=normalization,
            duplicates=duplicates,
        )  # fmt: skip
        ranked = sorted(weights_of(graph).items(), key=lambda item: (-item[1], item[0]))
        if ranked:
            (source, target), weight = ranked[0]
            second = ranked[1][1] if len(ranked) > 1 else 0.0
            records.append((duplicates, normalization, source, target, weight, second))
    columns = ["duplicates", "normalization", "source", "target", "weight", "second"]
    return pd.DataFrame(records, columns=columns)


def edge_sensitivity(
    statements: pd.DataFrame,
    *,
    aggregation: str = "congruence",
    duplicates: Sequence[str] = DUPLICATES,
    normalizations: Sequence[str] = NORMALIZATIONS,
    **options: Any,
) -> pd.DataFrame:
    """Rank of every edge under every rule for repetitions and every normalisation.

    Parameters
    ----------
    statements : DataFrame
        As for `network`.
    aggregation : str
        One-mode.
    duplicates, normalizations : sequence of str
        The rules to try, each with each.
    **options
        As for `network`.

    Returns
    -------
    DataFrame
        ``source``, ``target``, ``best`` and ``worst`` rank by size of weight (equal weights share
        the better rank; an edge that is gone ranks after all others), ``median`` rank, ``rules``
        under which the edge exists, and ``tried``; the steadiest heavy edges first.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "Khan", "Khan"], "proposition": "TALKS", "stance": 1,
    ...     "doc": ["000", "000", "004"]})
    >>> edge_sensitivity(rows).values.tolist()
    [['Khan', 'भारत', 1, 1, 1.0, 12, 12]]
    """
    ranks = []
    for rule, normalization in product(duplicates, normalizations):
        found = network_matrix(
            statements, mode="one", aggregation=aggregation, duplicates=rule,
            normalization=normalization, **options,
        )  # fmt: skip
        ties = found.weights.tocoo()
        first = ties.coords[0] < ties.coords[1]
        ends = ([found.rows[i] for i in ties.coords[axis][first]] for axis in (0, 1))
        weight = pd.Series(abs(ties.data[first]), pd.MultiIndex.from_arrays(list(ends)))
        ranks.append(weight.rank(ascending=False, method="min"))
    table = pd.concat(ranks, axis=1) if ranks else pd.DataFrame()
    last = table.fillna(len(table) + 1)
    found_in = pd.DataFrame(
        {
            "best": last.min(axis=1).astype(int),
            "worst": last.max(axis=1).astype(int),
            "median": last.median(axis=1),
            "rules": table.notna().sum(axis=1),
            "tried": len(ranks),
        }
    ).rename_axis(["source", "target"])
    order = ["median", "worst", "source", "target"]
    return found_in.reset_index().sort_values(order, kind="stable", ignore_index=True)


def edge_upstreams(graph: Any, upstream: dict[str, str]) -> pd.DataFrame:
    """Count documents and independent upstreams behind every edge.

    Parameters
    ----------
    graph : networkx.Graph
        Whose edges carry evidence.
    upstream : dict
        Document id to the source its copy rests on; an empty name means the document's own.

    Returns
    -------
    DataFrame
        ``source``, ``target``, ``weight``, ``rows``, ``documents``, ``upstreams``; heaviest first.

    Raises
    ------
    KeyError
        If a document is missing from ``upstream``.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "Khan"], "proposition": "TALKS", "stance": 1, "doc": ["000", "004"]})
    >>> edge_upstreams(network(rows, mode="one"), {"000": "PTI", "004": "PTI"}).values.tolist()
    [['Khan', 'भारत', 1.0, 2, 2, 1]]
    """
    records = []
    for one, other, data in graph.edges(data=True):
        docs = [row["doc"] for row in data["evidence"]]
        sources = set(upstreams_of(docs, upstream))
        ends = (one, other) if graph.is_directed() else tuple(sorted((one, other)))
        records.append((*ends, data["weight"], len(docs), len(set(docs)), len(sources)))
    columns = ["source", "target", "weight", "rows", "documents", "upstreams"]
    table = pd.DataFrame(records, columns=columns)
    return heaviest_first(table)
