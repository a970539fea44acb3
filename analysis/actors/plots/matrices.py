"""A network as a matrix, under its node-link picture.

Node-link pictures show who is near whom, matrices every single tie and every missing one; which of
them is read better depends on size and question (Ghoniem, Fekete & Castagliola 2005), so both are
shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.networks import communities
from analysis.actors.plots.affiliation import column_height, draw_columns, swapped
from analysis.actors.plots.networks import tie_table
from analysis.actors.plots.pictures import add_legend, draw_ties, empty, no_ties
from analysis.actors.plots.ties import (
    KINDS,
    Tie,
    by_side,
    legend_of,
    looks_of,
    names_of,
    side_of,
    ties_of,
    undirected,
)
from analysis.figures import Exhibit, say
from analysis.figures.labels import overlaps, wrapped
from analysis.figures.network import positions

__all__ = ["adjacency"]

FEW = 22  # rows up to which the numbers stand in the cells
CELL = 0.23  # inches
HEIGHTS = (4.8, 6.0, 7.4, 9.0)  # of the picture above the matrix
# Both ends of the scale are dark, one blue and one red; a cell below nought is also crossed.
SIGNED = LinearSegmentedColormap.from_list(
    "signed", [figures.ACCENT, "#f0d9cc", "#ffffff", "#d3dce8", figures.series(0)]
)


@figures.house_style()
def adjacency(
    graph: nx.Graph, authority: Authority, *, texts: Mapping[str, str] | None = None
) -> Exhibit:
    """Matrix of a network, ordered by side and community, under its node-link picture.

    Parameters
    ----------
    graph : networkx.Graph
        One-mode, two-mode (propositions in rows, actors in columns) or directed (claimants in
        rows). Nodes without ties are left out.
    authority : Authority
    texts : dict, optional
        Wording of the propositions by id.
    """
    ties = ties_of(graph)
    names = names_of(dict.fromkeys(end for tie in ties for end in tie[:2]), authority, texts)
    rows, columns = _order(graph, ties, authority)
    values = _values(graph, ties, rows, columns)
    twin = sorted(ties, key=lambda tie: (-tie.weight, tie.source, tie.target))
    filled = int((~np.isnan(values)).sum())
    first = f"{names[twin[0].source]} – {names[twin[0].target]}, {twin[0].weight:g}" if twin else ""
    return Exhibit(
        _draw(graph, ties, names, authority, (rows, columns, values)),
        tie_table(twin, names, directed=graph.is_directed()),
        say(
            en="The same network twice: as nodes and lines, and as a matrix ordered by side and "
            "community; a column's number is that of the row so named",
            hi="एक ही जाल दो रूपों में: बिंदु और रेखाएँ, और पक्ष तथा समूह के क्रम में सारणी; स्तंभ की संख्या उसी "
            "क्रमांक की पंक्ति का नाम है",
        )
        if rows == columns
        else say(
            en="The same network twice: as nodes and lines, and as a matrix",
            hi="एक ही जाल दो रूपों में: बिंदु और रेखाएँ, और सारणी",
        ),
        say(
            en=f"Node-link picture and matrix, {len(rows)} × {len(columns)}, {filled} cells "
            f"filled. Strongest: {first or no_ties()}.",
            hi=f"बिंदु-रेखा चित्र और सारणी, {len(rows)} × {len(columns)}, {filled} खाने भरे। "
            f"सबसे मज़बूत: {first or no_ties()}।",
        ),
    )


def _order(
    graph: nx.Graph, ties: Sequence[Tie], authority: Authority
) -> tuple[list[str], list[str]]:
    """Rows and columns: sides in the book's order, in each side communities, in each the names."""
    plain = undirected(ties)
    found = communities(plain).groups if len(plain) else []
    group = {node: place for place, members in enumerate(found) for node in members}
    side = {node: place for place, node in enumerate(by_side(plain, authority))}
    sides = {node: side_of(authority, node) for node in plain}
    first = {name: min(side[n] for n in plain if sides[n] == name) for name in set(sides.values())}
    order = sorted(plain, key=lambda node: (first[sides[node]], group[node], node))
    if graph.graph.get("mode") != "two":
        return order, order
    kinds = nx.get_node_attributes(graph, "kind")
    first_mode = "actor" if "actor" in kinds.values() else kinds[ties[0].source] if ties else ""
    actors = [node for node in order if kinds[node] == first_mode]
    # Long wordings are read in rows, so propositions have the rows and actors the columns.
    return [node for node in order if kinds[node] != first_mode], actors


def _values(
    graph: nx.Graph, ties: Sequence[Tie], rows: Sequence[str], columns: Sequence[str]
) -> np.ndarray:
    """Weights with their sign; nan where there is no tie."""
    row, column = ({name: i for i, name in enumerate(each)} for each in (rows, columns))
    values = np.full((len(rows), len(columns)), np.nan)
    for source, target, weight, kind in ties:
        cells = [(source, target)] if graph.is_directed() else [(source, target), (target, source)]
        for one, other in cells:
            if one in row and other in column:
                at = row[one], column[other]
                values[at] = np.nan_to_num(values[at]) + KINDS[kind].sign * weight
    return values


Matrix = tuple[Sequence[str], Sequence[str], np.ndarray]


def _draw(
    graph: nx.Graph,
    ties: Sequence[Tie],
    names: Mapping[str, str],
    authority: Authority,
    matrix: Matrix,
) -> Figure:
    if not ties:
        return empty()
    if matrix[0] != matrix[1]:
        two = [tie if tie.target in set(matrix[0]) else swapped(tie) for tie in ties]
        tall = column_height(two, names)

        def columns(above: Any) -> float:
            draw_columns(above, two, names, authority)
            return 0.0

        return _page(matrix, names, authority, ties, columns, tall)[0]
    order = by_side(names, authority)
    place = positions(undirected(ties, order), order=order)
    looks = looks_of(graph, {node: names[node] for node in order}, authority)

    def link(above: Any) -> float:
        size = 9.0 if len(looks) < FEW else 8.0
        boxes = draw_ties(above, place, ties, looks, directed=graph.is_directed(), fontsize=size)
        return overlaps([list(box.extents) for box in boxes])

    # The height is found without the matrix, which does not depend on it.
    for height in HEIGHTS:
        _, alone = figures.axes(width=7.6, height=height)
        if not link(alone):
            break
    return _page(matrix, names, authority, ties, link, height)[0]


def _page(
    matrix: Matrix,
    names: Mapping[str, str],
    authority: Authority,
    ties: Sequence[Tie],
    link: Callable[[Any], float],
    height: float,
) -> tuple[Figure, float]:
    """Picture above, matrix below, each with margins of its own; how much labels hide."""
    lines = max(_row_label(names[row]).count("\n") + 1 for row in matrix[0])
    tall = CELL * len(matrix[0]) * (1 + 0.45 * (lines - 1)) + (
        0.6 if matrix[0] == matrix[1] else 2.2
    )
    figure = Figure(figsize=(7.6, height + tall))
    parts: Any = figure.subfigures(2, 1, height_ratios=[height, tall])
    above, below = parts
    _draw_matrix(below.subplots(), matrix, names, authority)
    known = [node for node in by_side(names, authority) if node in authority.actors]
    add_legend(above, legend_of(ties, [side_of(authority, node) for node in known]))
    return figure, link(above.subplots())


def _draw_matrix(ax: Any, matrix: Matrix, names: Mapping[str, str], authority: Authority) -> None:
    rows, columns, values = matrix
    top = float(np.nanmax(np.abs(values))) or 1.0
    # By the root: one tie is seen beside twenty.
    shade = np.sign(values) * np.sqrt(np.abs(values) / top)
    ax.imshow(shade, cmap=SIGNED, vmin=-1, vmax=1, aspect="auto", interpolation="none")
    for (y, x), value in np.ndenumerate(values):
        if not np.isnan(value):
            _mark(ax, x, y, value, float(shade[y, x]), len(rows) <= FEW and len(columns) <= FEW)
    same = list(rows) == list(columns)
    heads = [str(i + 1) if same else names[c] for i, c in enumerate(columns)]
    texts = [_row_label(names[row]) for row in rows]
    if same:
        texts = [f"{text} {place + 1}" for place, text in enumerate(texts)]
    ax.set_yticks(range(len(rows)), texts, fontsize=8)
    turn: dict[str, Any] = {"rotation": 0 if len(columns) <= FEW else 90}
    if not same:
        turn = {"rotation": 60, "ha": "left", "rotation_mode": "anchor"}
    ax.set_xticks(range(len(columns)), heads, fontsize=7 if same else 8, **turn)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.spines[:].set_visible(True)
    for axis, each in ((ax.axhline, rows), (ax.axvline, columns)):
        for i in range(1, len(each)):
            other = side_of(authority, each[i]) != side_of(authority, each[i - 1])
            axis(i - 0.5, color=figures.MUTED, linewidth=1.2 if other else 0.2)


def _row_label(name: str) -> str:
    return wrapped(name, 48)


def _mark(ax: Any, x: int, y: int, value: float, shade: float, numbers: bool) -> None:
    """Number of a cell, or a cross where it is negative: red and blue are one grey."""
    text = f"{value:.3g}".replace("-", "−")
    if not numbers:
        text = "×" if value < 0 else ""
    if text:
        colour = "white" if abs(shade) > 0.6 else figures.INK
        ax.text(x, y, text, ha="center", va="center", fontsize=7.5, color=colour)
