"""Structural balance: whether friends' friends are friends and foes' friends foes.

A signed network is balanced if its nodes fall into two sides with agreement within and conflict
between (Heider 1946; Cartwright & Harary 1956). Three ways to say how far a network is from that
(Aref & Wilson 2018, *Measuring partial balance in signed networks*), each 1 where it is balanced:
the share of balanced triangles; closed walks weighed by their signs (Estrada 2019); and the line
index of balance, the fewest ties whose signs are in the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np

from analysis.actors.networks.bipartition import least_cost

__all__ = ["Frustration", "frustration", "signed_matrix", "triangle_balance", "walk_balance"]


@dataclass(frozen=True)
class Frustration:
    """How many ties stand in the way of balance.

    Attributes
    ----------
    ties : int
        Line index: ties of conflict within a side and of agreement between sides.
    index : float
        1 - 2 ties / all ties (Aref & Wilson 2018); nan without ties.
    exact : bool
        Whether it is proved that fewer ties cannot do; otherwise ``ties`` is an upper bound.
    sides : dict
        Node to 0 or 1.
    frustrated : list of pairs
        The ties in the way.
    """

    ties: int
    index: float
    exact: bool
    sides: dict[str, int]
    frustrated: list[tuple[str, str]]


def triangle_balance(graph: nx.Graph, *, weight: str = "weight") -> float:
    """Share of triangles whose signs multiply to +1; nan without triangles.

    Parameters
    ----------
    graph : networkx.Graph
        Ties of positive ``weight`` are agreement, of negative conflict, of 0 none.
    weight : str

    Examples
    --------
    >>> graph = nx.Graph()
    >>> ties = [("भारत", "Khan", -2), ("Khan", "China", 1), ("China", "भारत", -1)]
    >>> graph.add_weighted_edges_from(ties)
    >>> triangle_balance(graph)
    1.0
    """
    _, signs = signed_matrix(graph, weight)
    # Traces of cubes count every triangle six times, with the product of its signs or without.
    whole = float(np.trace(np.linalg.matrix_power(np.abs(signs), 3)))
    net = float(np.trace(np.linalg.matrix_power(signs, 3)))
    return (whole + net) / (2 * whole) if whole else float("nan")


def walk_balance(graph: nx.Graph, *, weight: str = "weight") -> float:
    """Closed walks by their signs over closed walks: the ratio of tr exp(A) to tr exp(|A|).

    Longer walks count less, as 1 / length!. See `triangle_balance` for the parameters; nan for a
    network without nodes.

    Examples
    --------
    >>> graph = nx.Graph([("क", "ख", {"weight": -1})])
    >>> walk_balance(graph)
    1.0
    """
    _, signs = signed_matrix(graph, weight)
    if not len(signs):
        return float("nan")
    net, whole = (np.linalg.eigvalsh(matrix) for matrix in (signs, np.abs(signs)))
    # Both sums over the larger maximum, so that no exponential overflows.
    top = whole.max()
    return float(np.exp(net - top).sum() / np.exp(whole - top).sum())


def frustration(
    graph: nx.Graph, *, weight: str = "weight", effort: int = 100_000, seed: int = 1
) -> Frustration:
    """Fewest ties that stand in the way of balance, and the two sides that leave so few.

    Parameters
    ----------
    graph, weight
        See `triangle_balance`.
    effort, seed : int
        See `analysis.actors.networks.bipartition.least_cost`: exact on networks of some dozens of
        nodes, an upper bound, said to be one, beyond.

    Examples
    --------
    >>> graph = nx.cycle_graph(["भारत", "Khan", "China"])
    >>> nx.set_edge_attributes(graph, -1, "weight")
    >>> found = frustration(graph)
    >>> found.ties, round(found.index, 4), found.exact
    (1, 0.3333, True)
    """
    nodes, signs = signed_matrix(graph, weight)
    found = least_cost(
        (signs < 0).astype(float), (signs > 0).astype(float), effort=effort, seed=seed
    )
    wrong = [
        (nodes[i], nodes[j])
        for i, j in combinations(range(len(nodes)), 2)
        if signs[i, j] and (signs[i, j] > 0) != (found.sides[i] == found.sides[j])
    ]
    ties = int(np.count_nonzero(np.triu(signs, 1)))
    index = 1 - 2 * len(wrong) / ties if ties else float("nan")
    sides = dict(zip(nodes, found.sides.tolist(), strict=True))
    return Frustration(len(wrong), index, found.exact, sides, wrong)


def signed_matrix(graph: nx.Graph, weight: str = "weight") -> tuple[list[str], np.ndarray]:
    """Nodes in order, and -1, 0 or 1 for every two of them."""
    nodes = sorted(graph)
    place = {node: i for i, node in enumerate(nodes)}
    signs = np.zeros((len(nodes), len(nodes)))
    for one, other, value in graph.edges(data=weight, default=1):
        if one != other:
            signs[place[one], place[other]] = signs[place[other], place[one]] = np.sign(value)
    return nodes, signs
