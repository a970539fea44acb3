"""Communities: nodes that agree more with each other than their activity alone would make them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx as nx

__all__ = ["Communities", "communities"]


@dataclass(frozen=True)
class Communities:
    """A partition of the nodes.

    Attributes
    ----------
    groups : list of list of str
        Names in order, the largest group first.
    modularity : float
        Newman & Girvan (2004), weighted; nan without ties.
    stability : float
        Mean share of pairs of nodes that two runs treat alike (Rand 1971); 1 for one run.
    """

    groups: list[list[str]]
    modularity: float
    stability: float


def communities(
    graph: nx.Graph,
    *,
    weight: str = "weight",
    resolution: float = 1.0,
    runs: int = 10,
    seed: int = 1,
    backend: str | None = None,
) -> Communities:
    """Find communities by the Louvain method (Blondel et al. 2008), the best of several runs.

    Parameters
    ----------
    graph : networkx.Graph
        Ties whose weight is not positive do not hold a community together and are left out.
    weight : str
    resolution : float
        Above 1 favours smaller communities.
    runs, seed : int
        Runs with seeds ``seed``, ``seed + 1``, ...; the one of highest modularity stands, and how
        much the runs agree is its stability.
    backend : str, optional
        A networkx backend to compute with.

    Examples
    --------
    >>> graph = nx.barbell_graph(3, 0)
    >>> found = communities(graph)
    >>> found.groups, round(found.modularity, 4), found.stability
    ([[0, 1, 2], [3, 4, 5]], 0.3571, 1.0)
    """
    held = nx.Graph()
    # In order of names: neither the order of the nodes nor a hash may change what is found.
    held.add_nodes_from(sorted(graph))
    ties = ((*sorted((a, b)), value) for a, b, value in graph.edges(data=weight, default=1))
    held.add_weighted_edges_from(sorted(tie for tie in ties if tie[2] > 0), weight="weight")
    if not held.number_of_edges():
        return Communities([[node] for node in held], float("nan"), 1.0)
    how: dict[str, Any] = {} if backend is None else {"backend": backend}
    found = [
        nx.community.louvain_communities(
            held, weight="weight", resolution=resolution, seed=seed + run, **how
        )
        for run in range(max(runs, 1))
    ]
    partitions = [_ordered(groups) for groups in found]
    values = [
        float(nx.community.modularity(held, groups, weight="weight", resolution=resolution, **how))
        for groups in partitions
    ]
    best = max(range(len(values)), key=lambda run: (values[run], [-run]))
    return Communities(partitions[best], values[best], _stability(partitions))


def _ordered(groups: list[set[str]]) -> list[list[str]]:
    return sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))


def _stability(partitions: list[list[list[str]]]) -> float:
    homes = [{n: i for i, group in enumerate(groups) for n in group} for groups in partitions]
    pairs = list(combinations(sorted(homes[0]), 2))
    shares = [
        sum((one[a] == one[b]) == (other[a] == other[b]) for a, b in pairs) / len(pairs)
        for one, other in combinations(homes, 2)
        if pairs
    ]
    return sum(shares) / len(shares) if shares else 1.0
