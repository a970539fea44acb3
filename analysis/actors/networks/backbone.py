"""Backbone: the ties that are heavier than chance would make them.

`disparity_filter` (Serrano, Boguñá & Vespignani 2009, *Extracting the multiscale backbone of
complex weighted networks*) asks of any weighted network whether a tie takes more of a node's
strength than if strength were strewn at random over its ties. A network of nodes that share
propositions is a projection, though, whose ties are heavy wherever both ends say much.
`bipartite_backbone` therefore asks of the two-mode network how many propositions two nodes would
share by chance, given how many each takes up (Tumminello et al. 2011, *Statistically validated
networks in bipartite complex systems*: hypergeometric) and, with ``model="sdsm"``, also how many
nodes take up each proposition (Neal 2014, *The backbone of bipartite projections*: the stochastic
degree sequence model, here with the probabilities of the bipartite configuration model, as Neal,
Domagalski & Sagan 2021 recommend).
"""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np

from analysis.actors.networks.chance import (
    adjusted,
    configuration,
    hypergeometric_tail,
    poisson_binomial_tail,
)
from analysis.actors.networks.rules import one_of

__all__ = ["bipartite_backbone", "disparity_filter"]


def disparity_filter(
    graph: nx.Graph, *, alpha: float = 0.05, weight: str = "weight", correction: str = "no"
) -> nx.Graph:
    """Ties that one of their ends would hardly have by chance.

    Parameters
    ----------
    graph : networkx.Graph
        Weighted; of signed weights the size counts. Not the projection of a two-mode network:
        see `bipartite_backbone`.
    alpha : float
        Ties with a smaller p stay; 1 or more keeps all.
    weight : str
    correction : {"no", "holm", "fdr"}
        For many tests at once: Holm (1979) or Benjamini & Hochberg (1995).

    Returns
    -------
    networkx.Graph
        All nodes, and the ties that stay, with their attributes and ``p``: the smaller of
        (1 - w / s)^(k - 1) at both ends, with s the strength and k the degree of the end; an end
        with one tie decides nothing.

    Examples
    --------
    >>> graph = nx.Graph([("भारत", name, {"weight": 1}) for name in "abcd"])
    >>> graph.add_edge("भारत", "पाकिस्तान", weight=40)
    >>> list(disparity_filter(graph).edges)
    [('भारत', 'पाकिस्तान')]
    """
    ties = [(a, b, abs(float(w))) for a, b, w in graph.edges(data=weight, default=1) if a != b]
    strength = dict.fromkeys(graph, 0.0)
    degree = dict.fromkeys(graph, 0)
    for a, b, size in ties:
        for end in (a, b):
            strength[end] += size
            degree[end] += bool(size)
    p = [
        min(
            (1 - size / strength[end]) ** (degree[end] - 1) if degree[end] > 1 and size else 1.0
            for end in (a, b)
        )
        for a, b, size in ties
    ]
    return _kept(graph, [tie[:2] for tie in ties], np.array(p), alpha, correction)


def bipartite_backbone(
    graph: nx.Graph,
    *,
    kind: str = "actor",
    alpha: float = 0.05,
    model: str = "sdsm",
    correction: str = "no",
) -> nx.Graph:
    """Nodes that share more propositions than chance would have them share.

    Parameters
    ----------
    graph : networkx.Graph
        Two-mode, from `network`. Whether a node takes up a proposition counts, not how often.
    kind : str
        The ``kind`` of the nodes to tie.
    alpha, correction
        See `disparity_filter`.
    model : {"sdsm", "hypergeometric"}
        See the module's text.

    Returns
    -------
    networkx.Graph
        Nodes of that kind; ties with ``weight`` (shared propositions), ``p`` (the chance of as
        many or more), ``propositions`` and ``evidence``, the rows behind them.

    Raises
    ------
    ValueError
        For another model, or a network without such nodes.

    Examples
    --------
    >>> graph = nx.Graph()
    >>> for name, topics in {"भारत": "abc", "मोदी": "abc", "China": "xyz", "Russia": "xy"}.items():
    ...     graph.add_node(name, kind="actor")
    ...     graph.add_edges_from((name, topic) for topic in topics)
    >>> bipartite_backbone(graph, model="hypergeometric", alpha=0.1).edges(data="p")
    EdgeDataView([('भारत', 'मोदी', 0.05)])
    """
    one_of("model", model, ("sdsm", "hypergeometric"))
    nodes = sorted(node for node, own in graph.nodes(data="kind") if own == kind)
    if not nodes:
        raise ValueError(f"the network has no nodes of kind {kind!r}")
    others = sorted({other for node in nodes for other in graph[node]})
    place = {other: i for i, other in enumerate(others)}
    takes = np.zeros((len(nodes), len(others)), dtype=int)
    for i, node in enumerate(nodes):
        takes[i, [place[other] for other in graph[node]]] = 1
    found = nx.Graph(model=model)
    found.add_nodes_from((node, graph.nodes[node]) for node in nodes)
    shared = takes @ takes.T
    pairs = [(i, j) for i, j in combinations(range(len(nodes)), 2) if shared[i, j]]
    for i, j in pairs:
        common = [others[c] for c in np.flatnonzero(takes[i] & takes[j])]
        ties = [graph.edges[nodes[end], other] for other in common for end in (i, j)]
        rows = [row for tie in ties for row in tie.get("evidence", ())]
        found.add_edge(
            nodes[i], nodes[j], weight=int(shared[i, j]), propositions=common, evidence=rows
        )
    counts = np.array([shared[pair] for pair in pairs], dtype=int)
    if model == "sdsm":
        chance = configuration(takes)
        p = poisson_binomial_tail(counts, [chance[i] * chance[j] for i, j in pairs])
    else:
        said = takes.sum(axis=1)
        p = np.array(
            [
                hypergeometric_tail(int(n), int(said[i]), int(said[j]), len(others))
                for n, (i, j) in zip(counts, pairs, strict=True)
            ]
        )
    return _kept(found, [(nodes[i], nodes[j]) for i, j in pairs], p, alpha, correction)


def _kept(
    graph: nx.Graph, ties: list[tuple[str, str]], p: np.ndarray, alpha: float, correction: str
) -> nx.Graph:
    found = nx.Graph(**graph.graph, alpha=alpha, correction=correction)
    found.add_nodes_from(graph.nodes(data=True))
    for tie, value, judged in zip(ties, p.tolist(), adjusted(p, correction).tolist(), strict=True):
        if judged < alpha or alpha >= 1:
            found.add_edge(*tie, **{**graph.edges[tie], "p": value})
    return found
