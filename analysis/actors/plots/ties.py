"""What a network of any kind shows: its ties by kind, its nodes by name, side and size.

One reading for all pictures of networks, so that a line in one means what it means in the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import networkx as nx
import numpy as np
from matplotlib.lines import Line2D

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.plots.counts import label
from analysis.figures import say
from analysis.figures.network import Look

__all__ = ["KINDS", "Kind", "Tie", "by_side", "kind_word", "looks_of", "names_of", "side_of"]
__all__ += ["is_concept", "legend_of", "ties_of", "undirected"]


class Kind(NamedTuple):
    """How ties of one kind are drawn: colour, line style, and how far they are bent aside."""

    colour: str
    style: str
    bend: float
    sign: int


# Told apart in grey by the style of the line.
KINDS: Final = {
    "tie": Kind(figures.MUTED, "-", 0.0, 1),
    "agreement": Kind(figures.series(0), "-", 0.0, 1),
    "conflict": Kind(figures.ACCENT, "--", 0.07, -1),
    "support": Kind(figures.series(0), "-", 0.0, 1),
    "rejection": Kind(figures.ACCENT, "--", 0.05, -1),
    "mention": Kind(figures.MUTED, ":", 0.0, 0),
}
FEW: Final = 30
# Propositions belong to no side.
CONCEPT: Final = figures.Side(figures.MUTED, "o", "")
CLAIM_BEND: Final = 0.09  # a claim and its answer are two lines


class Tie(NamedTuple):
    """One line of a picture; its weight is above 0, its kind one of `KINDS`."""

    source: str
    target: str
    weight: float
    kind: str


def kind_word(kind: str) -> str:
    """Name of a kind of tie in the edition's language."""
    return {
        "agreement": say(en="agreement", hi="सहमति"),
        "conflict": say(en="conflict", hi="विरोध"),
        "support": say(en="support", hi="समर्थन"),
        "rejection": say(en="rejection", hi="अस्वीकृति"),
        "mention": say(en="no position", hi="कोई रुख़ नहीं"),
    }.get(kind, say(en="tie", hi="संबंध"))


def ties_of(graph: nx.Graph) -> list[Tie]:
    """Ties of a network, agreement and conflict of one pair apart, in order of names.

    Parameters
    ----------
    graph : networkx.Graph
        From `network`, `comention_network` or `triadic_network`, of which the concepts between
        two nodes are added up.

    Examples
    --------
    >>> graph = nx.Graph(aggregation="subtract")
    >>> graph.add_edge("भारत", "Khan", weight=-1.0, congruence=1.0, conflict=2.0)
    >>> [tuple(tie) for tie in ties_of(graph)]
    [('Khan', 'भारत', 1.0, 'agreement'), ('Khan', 'भारत', 2.0, 'conflict')]
    """
    weights: dict[tuple[str, str, str], float] = {}
    signed = any(weight < 0 for *_, weight in graph.edges(data="weight", default=1))
    for one, other, data in graph.edges(data=True):
        source, target = (one, other) if graph.is_directed() else sorted((one, other))
        for kind, weight in _parts(graph, data, signed):
            key = (source, target, kind)
            weights[key] = weights.get(key, 0.0) + weight
    order = list(KINDS)
    found = sorted(weights.items(), key=lambda item: (*item[0][:2], order.index(item[0][2])))
    return [Tie(one, other, weight, kind) for (one, other, kind), weight in found if weight > 0]


def _parts(graph: nx.Graph, data: Mapping[str, Any], signed: bool) -> list[tuple[str, float]]:
    """Kinds and weights an edge is drawn with: counts where there are any, else its weight."""
    weight = float(data.get("weight", 1))
    raw = graph.graph.get("normalization", "no") == "no"
    if "congruence" in data:
        how = graph.graph.get("aggregation", "subtract")
        if how in ("congruence", "conflict"):
            return [("agreement" if how == "congruence" else "conflict", weight)]
        if how == "subtract" and raw:
            return [("agreement", data["congruence"]), ("conflict", data["conflict"])]
        signed = how == "subtract"
        return [(("agreement" if weight > 0 else "conflict") if signed else "tie", abs(weight))]
    if "support" in data and raw:
        taken = [("support", float(data["support"])), ("rejection", float(data["rejection"]))]
        return taken if data["support"] or data["rejection"] else [("mention", abs(weight) or 1.0)]
    if signed:
        return [("support" if weight > 0 else "rejection", abs(weight))]
    return [("tie", abs(weight))]


def undirected(ties: Iterable[Tie], nodes: Iterable[str] = ()) -> nx.Graph:
    """Graph of ties for positions: one edge a pair, as heavy as the heaviest of its lines."""
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    for source, target, weight, _ in ties:
        known = graph.get_edge_data(source, target, {"weight": 0.0})["weight"]
        graph.add_edge(source, target, weight=max(known, weight))
    return graph


def side_of(authority: Authority, node: str) -> str:
    """Side of an actor; empty for a proposition or an actor the file does not know."""
    known = authority.actors.get(node)
    return known.side if known else ""


def by_side(actors: Iterable[str], authority: Authority) -> list[str]:
    """Actors ordered by side, in the order of the book's sides, then by id."""
    sides = list(figures.SIDES)

    def key(actor: str) -> tuple[int, str, str]:
        side = side_of(authority, actor)
        return (sides.index(side) if side in sides else len(sides)), side, actor

    return sorted(actors, key=key)


def names_of(
    nodes: Iterable[str], authority: Authority, texts: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Names of nodes in the edition's language: actors by the file, propositions by ``texts``."""
    known = texts or {}
    return {node: known.get(node) or label(authority, node) for node in nodes}


def looks_of(
    graph: nx.Graph, names: Mapping[str, str], authority: Authority, *, smallest: float = 8.0
) -> dict[str, Look]:
    """How the named nodes are drawn: mark and colour by side, area by mentions or statements."""
    size = {node: _size(graph.nodes[node]) for node in names if node in graph}
    top = max(size.values(), default=1.0) or 1.0
    # Where nodes are many, or none is named more than another, marks are smaller.
    widest = min(14.0, 14.0 * np.sqrt(FEW / max(len(names), 1)))
    widest *= 1.0 if len(set(size.values())) > 1 else 0.3
    found = {}
    for node, name in names.items():
        side = figures.side(side_of(authority, node))
        if is_concept(graph, node, authority):
            side = CONCEPT
        points = smallest + widest * np.sqrt(size.get(node, 0.0) / top)
        found[node] = Look(name, side.colour, side.marker, round(float(points), 2))
    return found


def is_concept(graph: nx.Graph, node: str, authority: Authority) -> bool:
    """Whether a node is no actor but what actors speak about."""
    kind = graph.nodes[node].get("kind", "actor") if node in graph else "actor"
    return kind != "actor" and node not in authority.actors


def _size(data: Mapping[str, Any]) -> float:
    if "claims" in data:
        return float(data["claims"] + data.get("addressed", 0))
    return float(data.get("mentions", data.get("statements", 1)))


def legend_of(ties: Iterable[Tie], sides: Iterable[str]) -> list[Line2D]:
    """Entries of a legend: the sides that occur, then the kinds of lines if there are several."""
    handles = []
    for name in dict.fromkeys(sides):
        look = figures.side(name)
        mark = {"marker": look.marker, "color": look.colour, "linestyle": "none"}
        handles.append(Line2D([], [], label=figures.side_name(name), **mark))  # type: ignore[arg-type]
    kinds = [kind for kind in KINDS if any(tie.kind == kind for tie in ties)]
    for kind in kinds if kinds != ["tie"] else ():
        look_of = KINDS[kind]
        style = {"color": look_of.colour, "linestyle": look_of.style, "linewidth": 2.5}
        handles.append(Line2D([], [], label=kind_word(kind), **style))  # type: ignore[arg-type]
    return handles
