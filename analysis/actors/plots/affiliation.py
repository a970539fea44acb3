"""Two-mode networks in two columns: actors, and the propositions they take up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
from matplotlib.figure import Figure

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.plots.networks import tie_table
from analysis.actors.plots.pictures import add_legend, empty, no_ties
from analysis.actors.plots.ties import KINDS, Tie, by_side, legend_of, names_of, side_of, ties_of
from analysis.figures import Exhibit, say
from analysis.figures.labels import leading, wrapped
from analysis.figures.network import draw_edges

__all__ = ["affiliation", "column_height", "draw_columns", "swapped"]

ROW = 0.27  # inches
SWEEPS = 12


@figures.house_style()
def affiliation(
    graph: nx.Graph, authority: Authority, texts: Mapping[str, str], *, least: int = 1
) -> Exhibit:
    """Actors on the left, propositions on the right, a line for each position taken.

    Both columns are ordered so that lines cross little: each node near the middle of those it is
    tied to (the barycentre method of Sugiyama, Tagawa & Toda 1981), actors within their sides.

    Parameters
    ----------
    graph : networkx.Graph
        From `network` with ``mode="two"``.
    authority : Authority
    texts : dict
        Wording of the propositions by id.
    least : int
        Actors a proposition needs to be shown.
    """
    kinds = nx.get_node_attributes(graph, "kind")
    ties = [tie if kinds.get(tie.source) == "actor" else swapped(tie) for tie in ties_of(graph)]
    ties = [tie for tie in ties if graph.degree(tie.target) >= least]
    names = names_of(dict.fromkeys(end for tie in ties for end in tie[:2]), authority, texts)
    twin = sorted(ties, key=lambda tie: (tie.source, tie.target))
    left, right = columns_of(ties, authority)
    against = sum(tie.kind == "rejection" for tie in ties)
    most = max(right, key=lambda node: (graph.degree(node), node), default="")
    return Exhibit(
        _draw(ties, names, authority),
        tie_table(twin, names, directed=False),
        say(
            en="Who takes up which proposition: full lines support, broken lines reject",
            hi="कौन किस प्रस्थापना को उठाता है: पूरी रेखा समर्थन, टूटी रेखा अस्वीकृति",
        ),
        say(
            en=f"{len(left)} actors and {len(right)} propositions with {len(ties)} positions, "
            f"{against} of them rejections. Most shared: {names.get(most, no_ties())}.",
            hi=f"{len(left)} पात्र और {len(right)} प्रस्थापनाएँ, {len(ties)} रुख़, इनमें {against} "
            f"अस्वीकृति के। सबसे साझा: {names.get(most, no_ties())}।",
        ),
    )


def columns_of(ties: Sequence[Tie], authority: Authority) -> tuple[list[str], list[str]]:
    """Order of both columns after a few sweeps from side to side."""
    left = by_side({tie.source for tie in ties}, authority)
    right = sorted({tie.target for tie in ties})
    sides = {node: side_of(authority, node) for node in left}
    rank = {name: i for i, name in enumerate(dict.fromkeys(sides.values()))}
    for _ in range(SWEEPS):
        right = _swept(right, left, [(tie.target, tie.source) for tie in ties])
        left = _swept(left, right, [(tie.source, tie.target) for tie in ties])
        left.sort(key=lambda node: rank[sides[node]])
    return left, right


def _swept(
    moving: Sequence[str], fixed: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> list[str]:
    place = {node: i / max(len(fixed) - 1, 1) for i, node in enumerate(fixed)}
    middle = {node: np.mean([place[b] for a, b in pairs if a == node]) for node in moving}
    return sorted(moving, key=lambda node: (round(float(middle[node]), 6), node))


def swapped(tie: Tie) -> Tie:
    """Tie read from its other end."""
    return tie._replace(source=tie.target, target=tie.source)


def _draw(ties: Sequence[Tie], names: Mapping[str, str], authority: Authority) -> Figure:
    if not ties:
        return empty()
    figure, ax = figures.axes(width=8.4, height=column_height(ties, names))
    draw_columns(ax, ties, names, authority)
    sides = [side_of(authority, tie.source) for tie in ties]
    add_legend(figure, legend_of(ties, [name for name in figures.SIDES if name in sides]))
    return figure


def column_height(ties: Sequence[Tie], names: Mapping[str, str]) -> float:
    """Inches that the longer of the two columns needs."""
    lines = _lines(ties, names)
    ends = {tie.source for tie in ties}, {tie.target for tie in ties}
    return ROW * max(_length(sorted(column), lines) for column in ends) + 0.7


def _lines(ties: Sequence[Tie], names: Mapping[str, str]) -> dict[str, str]:
    right = {tie.target for tie in ties}
    return {node: wrapped(name, 44 if node in right else 26) for node, name in names.items()}


def draw_columns(
    ax: Any, ties: Sequence[Tie], names: Mapping[str, str], authority: Authority
) -> None:
    """Draw sources on the left, targets on the right, and the ties between them."""
    left, right = columns_of(ties, authority)
    lines = _lines(ties, names)
    place = _heights(left, lines, 0.0) | _heights(right, lines, 1.0)
    top = max(tie.weight for tie in ties)
    for kind, look in KINDS.items():
        own = [(t.source, t.target, t.weight) for t in ties if t.kind == kind]
        draw_edges(
            ax, place, own, colour=look.colour, style=look.style, heaviest=top, widest=4.0,
            bend=look.bend / 2,
        )  # fmt: skip
    for node, (x, y) in place.items():
        side = figures.side(side_of(authority, node))
        mark = (side.marker, side.colour) if x == 0 else ("o", figures.MUTED)
        ax.plot(x, y, mark[0], color=mark[1], markersize=8, markeredgecolor="white", zorder=3)
        _name(ax, x, y, lines[node])
    ax.set_axis_off()
    ax.set_xlim(-0.03, 1.03)


def _name(ax: Any, x: float, y: float, text: str) -> None:
    ax.annotate(
        text, (x, y), xytext=(-8 if x == 0 else 8, 0), textcoords="offset points", va="center",
        ha="right" if x == 0 else "left", fontsize=8.5, color=figures.INK,
        linespacing=leading(text), annotation_clip=False,
    )  # fmt: skip


def _length(column: Sequence[str], lines: Mapping[str, str]) -> float:
    return sum(0.35 + 0.65 * (1 + lines[node].count("\n")) for node in column)


def _heights(
    column: Sequence[str], lines: Mapping[str, str], x: float
) -> dict[str, tuple[float, float]]:
    """Places from top (1) to foot (0), a name of two lines given the room of two."""
    total, passed, place = _length(column, lines), 0.0, {}
    for node in column:
        own = _length([node], lines)
        place[node] = (x, 1 - (passed + own / 2) / total)
        passed += own
    return place
