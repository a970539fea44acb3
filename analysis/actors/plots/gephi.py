"""Looks for Gephi: where the book puts a node, and in which colour, shape and size."""

from __future__ import annotations

from typing import Any, Final

import networkx as nx
from matplotlib.colors import to_rgb

from analysis.actors.authority import Authority
from analysis.actors.plots.ties import by_side, looks_of, names_of, ties_of, undirected
from analysis.figures.network import positions

__all__ = ["gephi_looks"]

SCALE: Final = 500.0  # Gephi's page is measured in hundreds of units
SHAPES: Final = {"o": "disc", "s": "square", "^": "triangle", "D": "diamond"}


def gephi_looks(graph: nx.Graph, authority: Authority) -> dict[str, dict[str, Any]]:
    """Position, colour, size and shape of each node, for `to_gexf`.

    Parameters
    ----------
    graph : networkx.Graph
        From `network`, `comention_network` or `triadic_network`.
    authority : Authority

    Returns
    -------
    dict
        Node to the values of GEXF's visualisation module.

    Examples
    --------
    >>> from analysis.actors import load
    >>> look = gephi_looks(nx.Graph([("st-IN", "st-PK")]), load())["st-IN"]
    >>> look["shape"], look["color"]
    ('disc', {'r': 200, 'g': 100, 'b': 27, 'a': 1.0})
    """
    order = by_side(graph, authority)
    place = positions(undirected(ties_of(graph), order), order=order)
    found = {}
    for node, look in looks_of(graph, names_of(order, authority), authority).items():
        red, green, blue = (round(255 * part) for part in to_rgb(look.colour))
        x, y = place[node]
        found[node] = {
            "position": {"x": SCALE * x, "y": SCALE * y, "z": 0.0},
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "size": look.size,
            "shape": SHAPES.get(look.marker, "disc"),
        }
    return found
