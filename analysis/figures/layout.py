"""Where nodes stand: positions that are the same for the same network on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import networkx as nx
import numpy as np

__all__ = ["positions"]

DECIMALS: Final = 3
NEAREST: Final = 0.24
WIDE: Final = 1.3  # how much wider than high a page is


def positions(
    graph: nx.Graph,
    *,
    order: Sequence[str] | None = None,
    rounds: int = 300,
    nearest: float = NEAREST,
) -> dict[str, tuple[float, float]]:
    """Positions of a network's nodes, the same for the same network on every machine.

    Stress majorisation (Gansner, Koren & North 2004) from a circle: heavy ties are short, distances
    on the page follow path lengths. It has no random start and goes downhill at every step, so a
    small change of the data moves the picture a little. Parts that are not connected get a field
    of the page each, nodes without ties one together; nodes that would hide each other are then
    moved apart.

    Parameters
    ----------
    graph : networkx.Graph
        Edge attribute ``weight`` says how near two nodes belong; its sign is not looked at.
    order : sequence of str, optional
        Order of the nodes around the first circle; by default alphabetical.
    rounds : int
        Steps of majorisation.
    nearest : float
        Nodes lie at least so far apart, in a page that reaches from -1 to 1; less where they are
        many.

    Returns
    -------
    dict
        Node to (x, y), within -1..1, rounded to three decimals.

    Examples
    --------
    >>> graph = nx.Graph([("भारत", "पाकिस्तान"), ("पाकिस्तान", "रूस")])
    >>> place = positions(graph)
    >>> place == positions(graph), len(place)
    (True, 3)
    """
    nodes = list(order) if order is not None else sorted(graph)
    parts = _parts(graph, nodes)
    fields = _fields([len(part) + 0.5 for part in parts], (-1.0, -1.0, 1.0, 1.0))
    placed: dict[str, np.ndarray] = {}
    for part, (x0, y0, x1, y1) in zip(parts, fields, strict=True):
        tied = graph.degree(part[0]) > 0
        points = _filled(_stress(graph, part, rounds)) if tied else _grid(len(part))
        # Fields keep clear of each other, one that has the whole page needs no margin.
        inner = 1.0 if len(parts) == 1 else 0.84
        middle, half = np.array([x0 + x1, y0 + y1]) / 2, np.array([x1 - x0, y1 - y0]) / 2
        placed |= dict(zip(part, middle + points * half * inner, strict=True))
    if not nodes:
        return {}
    points = _apart(np.array([placed[node] for node in nodes]), nearest)
    return {
        node: (round(float(x), DECIMALS) + 0.0, round(float(y), DECIMALS) + 0.0)
        for node, (x, y) in zip(nodes, points, strict=True)
    }


def _parts(graph: nx.Graph, nodes: Sequence[str]) -> list[list[str]]:
    """Connected parts, the largest first, each in the order given; nodes without ties come last."""
    rank = {node: place for place, node in enumerate(nodes)}
    plain = nx.Graph((a, b) for a, b, *_ in graph.edges if a != b)
    found = [sorted(part, key=rank.__getitem__) for part in nx.connected_components(plain)]
    alone = [node for node in nodes if node not in plain]
    found.sort(key=lambda part: (-len(part), rank[part[0]]))
    return [*found, alone] if alone else found


Field = tuple[float, float, float, float]


def _fields(weights: Sequence[float], page: Field) -> list[Field]:
    """Cut the page into fields as large as their weights, always across the longer side."""
    if len(weights) < 2:
        return [page] * len(weights)
    total, cut = sum(weights), 1
    while cut < len(weights) - 1 and sum(weights[: cut + 1]) <= total / 2:
        cut += 1
    share = sum(weights[:cut]) / total
    x0, y0, x1, y1 = page
    if (x1 - x0) * WIDE > y1 - y0:
        edge = x0 + (x1 - x0) * share
        one, other = (x0, y0, edge, y1), (edge, y0, x1, y1)
    else:
        edge = y1 - (y1 - y0) * share
        one, other = (x0, edge, x1, y1), (x0, y0, x1, edge)
    return _fields(weights[:cut], one) + _fields(weights[cut:], other)


def _grid(count: int) -> np.ndarray:
    """Places of nodes without ties: rows from the top, filled from the left."""
    columns = int(np.ceil(np.sqrt(count / 2)))
    rows = -(-count // columns)
    place = np.arange(count)
    x = (2 * (place % columns) + 1) / columns - 1
    return np.column_stack([x, 1 - (2 * (place // columns) + 1) / rows])


def _stress(graph: nx.Graph, nodes: Sequence[str], rounds: int) -> np.ndarray:
    angle = np.linspace(0, 2 * np.pi, len(nodes), endpoint=False)
    points = np.column_stack([np.cos(angle), np.sin(angle)])
    if len(nodes) > 2:
        wanted = _distances(graph, nodes)
        weight = np.where(wanted > 0, 1 / np.maximum(wanted, 1e-9) ** 2, 0.0)
        total = weight.sum(axis=1, keepdims=True)
        pull = weight * wanted
        for _ in range(rounds):
            gaps = [np.subtract.outer(axis, axis) for axis in points.T]
            force = pull / np.maximum(np.sqrt(gaps[0] ** 2 + gaps[1] ** 2), 1e-9)
            # Summed without a matrix product, whose last digits differ between machines.
            moved = [
                (weight * axis + force * gap).sum(axis=1)
                for axis, gap in zip(points.T, gaps, strict=True)
            ]
            points = np.column_stack(moved) / total
    return points


def _filled(points: np.ndarray) -> np.ndarray:
    """Points moved and stretched to fill the page; where they lie matters less than that apart."""
    if not len(points):
        return points
    points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    reach = np.abs(points).max(axis=0)
    filled: np.ndarray = points / np.where(reach > 1e-6, reach, 1.0)
    return filled


def _apart(points: np.ndarray, nearest: float) -> np.ndarray:
    """Points pushed away from those too near, then fitted to the page again."""
    count = len(points)
    if count < 2:
        return points * 0.0
    least = min(nearest, 1.3 / np.sqrt(count))
    for _ in range(60):
        gap = points[:, None, :] - points[None, :, :]
        real = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(real, np.inf)
        lack = np.maximum(least - real, 0.0)
        if not lack.any():
            break
        # Two points in one place part along a direction that their order gives.
        turn = np.subtract.outer(np.arange(count), np.arange(count))
        same = real < 1e-6
        gap = np.where(same[..., None], np.stack([np.sign(turn), np.sign(turn)], -1) * 1e-3, gap)
        real = np.where(same, 1e-3 * np.sqrt(2), real)
        points = points + (gap * (lack / real)[..., None]).sum(axis=1) / 2
    return _filled(points)


def _distances(graph: nx.Graph, nodes: Sequence[str]) -> np.ndarray:
    """Path lengths, a tie of the greatest weight being shortest; unconnected nodes lie far out."""
    heaviest = max((abs(w) for *_, w in graph.edges(data="weight", default=1)), default=1) or 1
    lengths = nx.Graph()
    lengths.add_nodes_from(nodes)
    for one, other, weight in graph.edges(data="weight", default=1):
        length = 1.6 - float(np.sqrt(abs(weight) / heaviest))
        known = lengths.get_edge_data(one, other, {"length": length})["length"]
        lengths.add_edge(one, other, length=min(length, known))
    found = dict(nx.all_pairs_dijkstra_path_length(lengths, weight="length"))
    far = max((max(row.values()) for row in found.values()), default=1.0) + 0.6
    return np.array([[found[a].get(b, far) for b in nodes] for a in nodes])
