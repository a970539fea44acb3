"""Draw networks: steady positions, labels that keep clear of each other, marks that read in grey.

Nothing here knows what the nodes are; the caller says their labels, colours and marks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import networkx as nx
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patheffects import withStroke
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from analysis.figures.style import FONTS, INK, MUTED, house_style

__all__ = ["Look", "draw_edges", "draw_nodes", "positions"]

DECIMALS: Final = 3
# Where a label may stand around its node, nearest and most readable first: (dx, dy, ha, va).
ANCHORS: Final = (
    (1.0, 0.0, "left", "center"),
    (-1.0, 0.0, "right", "center"),
    (0.0, 1.0, "center", "bottom"),
    (0.0, -1.0, "center", "top"),
    (0.75, 0.75, "left", "bottom"),
    (-0.75, 0.75, "right", "bottom"),
    (0.75, -0.75, "left", "top"),
    (-0.75, -0.75, "right", "top"),
)
REACHES: Final = (1.0, 2.2, 3.6)  # how far from its node a label may stand, times 2.5 points
CROSSED = 12.0  # what a point of a line under a label costs, in square pixels of another label


@dataclass(frozen=True)
class Look:
    """How one node is drawn: label, colour, marker and size (points)."""

    label: str
    colour: str
    marker: str = "o"
    size: float = 10.0


def positions(
    graph: nx.Graph, *, order: Sequence[str] | None = None, rounds: int = 300
) -> dict[str, tuple[float, float]]:
    """Positions of a network's nodes, the same for the same network on every machine.

    Stress majorisation (Gansner, Koren & North 2004) from a circle: heavy ties are short, distances
    on the page follow path lengths. It has no random start and goes downhill at every step, so a
    small change of the data moves the picture a little.

    Parameters
    ----------
    graph : networkx.Graph
        Edge attribute ``weight`` says how near two nodes belong; its sign is not looked at.
    order : sequence of str, optional
        Order of the nodes around the first circle; by default alphabetical.
    rounds : int
        Steps of majorisation.

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
    if not nodes:
        return {}
    angle = np.linspace(0, 2 * np.pi, len(nodes), endpoint=False)
    points = np.column_stack([np.cos(angle), np.sin(angle)])
    if len(nodes) > 2:
        wanted = _distances(graph, nodes)
        weight = np.where(wanted > 0, 1 / np.maximum(wanted, 1e-9) ** 2, 0.0)
        total = weight.sum(axis=1, keepdims=True)
        for _ in range(rounds):
            gap = points[:, None, :] - points[None, :, :]
            real = np.maximum(np.sqrt((gap**2).sum(axis=2)), 1e-9)
            pull = points[None, :, :] + gap * (wanted / real)[:, :, None]
            points = (weight[:, :, None] * pull).sum(axis=1) / total
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    # The page is filled both ways: where nodes lie matters less than that they lie apart.
    reach = np.abs(points).max(axis=0)
    points /= np.where(reach > 0, reach, 1.0)
    return {
        node: (round(float(x), DECIMALS) + 0.0, round(float(y), DECIMALS) + 0.0)
        for node, (x, y) in zip(nodes, points, strict=True)
    }


def _distances(graph: nx.Graph, nodes: Sequence[str]) -> np.ndarray:
    """Path lengths, a tie of the greatest weight being shortest; unconnected nodes lie far out."""
    heaviest = max((abs(w) for *_, w in graph.edges(data="weight", default=1)), default=1) or 1
    lengths = nx.Graph()
    lengths.add_nodes_from(nodes)
    for one, other, weight in graph.edges(data="weight", default=1):
        lengths.add_edge(one, other, length=1.6 - float(np.sqrt(abs(weight) / heaviest)))
    found = dict(nx.all_pairs_dijkstra_path_length(lengths, weight="length"))
    far = max((max(row.values()) for row in found.values()), default=1.0) + 0.6
    return np.array([[found[a].get(b, far) for b in nodes] for a in nodes])


def draw_edges(
    ax: Axes,
    place: Mapping[str, tuple[float, float]],
    edges: Sequence[tuple[str, str, float]],
    *,
    colour: str = MUTED,
    style: str = "-",
    widest: float = 6.0,
    heaviest: float | None = None,
    bend: float = 0.0,
) -> None:
    """Draw edges as lines whose width follows the weight.

    Parameters
    ----------
    ax : Axes
    place : dict
        Node to (x, y), see `positions`.
    edges : sequence of (node, node, weight)
        Weights above 0.
    colour, style : str
        Colour and line style; give two kinds of edge two styles, so that they differ in grey.
    widest : float
        Width in points of the heaviest edge.
    heaviest : float, optional
        The weight drawn at that width; by default the largest given.
    bend : float
        How far the middle of a line is moved aside, so that two edges of one pair stay apart.
    """
    top = heaviest or max((weight for *_, weight in edges), default=1.0)
    for one, other, weight in edges:
        (x0, y0), (x1, y1) = place[one], place[other]
        along = np.linspace(0, 1, 24)
        lift = bend * 4 * along * (1 - along)
        ax.plot(
            x0 + (x1 - x0) * along - (y1 - y0) * lift,
            y0 + (y1 - y0) * along + (x1 - x0) * lift,
            color=colour,
            linestyle=style,
            linewidth=0.8 + (widest - 0.8) * weight / top,
            alpha=0.55,
            solid_capstyle="round",
            zorder=1,
        )


def draw_nodes(
    ax: Axes, place: Mapping[str, tuple[float, float]], looks: Mapping[str, Look]
) -> list[Bbox]:
    """Draw nodes and labels; a label takes the free place nearest its node.

    Parameters
    ----------
    ax : Axes
        Its limits and frame are set here.
    place : dict
        Node to (x, y), see `positions`.
    looks : dict
        Node to `Look`; nodes without one are not drawn.

    Returns
    -------
    list of Bbox
        Boxes of the labels in display units, in the order in which they were placed.
    """
    drawn = [node for node in looks if node in place]
    for node in drawn:
        look = looks[node]
        ax.plot(
            *place[node], marker=look.marker, markersize=look.size, color=look.colour,
            markeredgecolor="white", markeredgewidth=0.8, linestyle="none", zorder=3,
        )  # fmt: skip
    ax.set_axis_off()
    ax.set_xlim(-1.42, 1.42)
    ax.set_ylim(-1.16, 1.16)
    with house_style():
        return _label(ax, place, {node: looks[node] for node in drawn})


def _label(
    ax: Axes, place: Mapping[str, tuple[float, float]], looks: Mapping[str, Look]
) -> list[Bbox]:
    figure: Any = ax.figure
    # Only a laid-out figure knows where its axes are; keep that layout, so that labels stay put.
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    half = {node: look.size / 2 * figure.dpi / 72 for node, look in looks.items()}
    centres = {node: ax.transData.transform(place[node]) for node in looks}
    marks = [Bbox.from_extents(*(centres[n] - half[n]), *(centres[n] + half[n])) for n in looks]
    drawn = [np.asarray(line.get_xydata()) for line in ax.get_lines()]
    lines = [points for points in drawn if len(points) > 2]
    under = ax.transData.transform(np.concatenate(lines)) if lines else np.empty((0, 2))
    taken: list[Bbox] = []
    for node in sorted(looks, key=lambda n: (-looks[n].size, n)):
        tries = [
            (_write(ax, place[node], looks[node], reach, anchor), reach, rank)
            for reach in REACHES
            for rank, anchor in enumerate(ANCHORS)
        ]
        ranked = []
        for text, reach, rank in tries:
            box = text.get_window_extent(renderer).padded(1.0)
            cost = 3 * _hidden(box, taken) + _hidden(box, marks) + _outside(box, figure.bbox)
            cost += CROSSED * int(box.count_contains(under)) if len(under) else 0
            ranked.append((round(cost, 2), reach, rank, text, box))
        best = min(ranked, key=lambda one: one[:3])
        for *_, text, _box in ranked:
            if text is not best[3]:
                text.remove()
        taken.append(best[4])
    return taken


def _write(
    ax: Axes,
    point: tuple[float, float],
    look: Look,
    reach: float,
    anchor: tuple[float, float, str, str],
) -> Annotation:
    dx, dy, across, up = anchor
    off = look.size / 2 + 2.5 * reach
    return ax.annotate(
        look.label,
        point,
        xytext=(off * dx, off * dy),
        textcoords="offset points",
        ha=across,
        va=up,
        fontsize=9,
        color=INK,
        fontfamily=FONTS,
        zorder=4,
        path_effects=[withStroke(linewidth=2.2, foreground="white")],
    )


def _hidden(box: Bbox, others: Sequence[Bbox]) -> float:
    shared = (Bbox.intersection(box, other) for other in others)
    return sum(float(part.width * part.height) for part in shared if part is not None)


def _outside(box: Bbox, frame: Bbox) -> float:
    inside = Bbox.intersection(box, frame)
    kept = inside.width * inside.height if inside is not None else 0.0
    return 2 * float(box.width * box.height - kept)
