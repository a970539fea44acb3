"""Small multiples: one network after another, everyone in the same place all the time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import networkx as nx
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.plots.networks import tie_table
from analysis.actors.plots.pictures import add_legend, draw_ties, empty, no_ties
from analysis.actors.plots.ties import (
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
from analysis.figures.labels import overlaps
from analysis.figures.network import Look, drawable, positions

__all__ = ["small_multiples"]

APART = 0.42  # panels are small, marks are not
HEIGHTS = (3.0, 3.6, 4.4, 5.4)  # inches a row of panels


@figures.house_style()
def small_multiples(
    graphs: Mapping[str, nx.Graph],
    authority: Authority,
    *,
    texts: Mapping[str, str] | None = None,
    least: float = 0.0,
) -> Exhibit:
    """Networks side by side, each node where it stands in all of them together.

    Parameters
    ----------
    graphs : dict
        Title of a panel to its network, in the order of the panels; see `networks_over_time`.
    authority : Authority
    texts : dict, optional
        Wording of the propositions by id.
    least : float
        Ties of less weight are left out.

    Returns
    -------
    Exhibit
        Nodes without a tie in a panel are faint rings there. Widths are of one scale.
    """
    panels = {
        title: [tie for tie in ties_of(graph) if tie.weight >= least]
        for title, graph in graphs.items()
    }
    tied = [end for ties in panels.values() for tie in ties for end in tie[:2]]
    names = names_of(dict.fromkeys(tied), authority, texts)
    directed = any(graph.is_directed() for graph in graphs.values())
    counts = "; ".join(f"{title}: {len(ties)}" for title, ties in panels.items())
    words = no_ties() if not tied else say(en=f"ties {counts}", hi=f"संबंध {counts}")
    return Exhibit(
        _draw(graphs, panels, names, authority, directed),
        _twin(panels, names, directed),
        say(
            en="The network in each period; everyone stands in the same place in every panel, a "
            "faint ring is one without ties in that period",
            hi="हर अवधि का जाल; हर पात्र सब खानों में एक ही जगह है, हल्का घेरा वह जिसका उस अवधि में "
            "कोई संबंध नहीं",
        ),
        say(
            en=f"{len(panels)} networks of {len(names)} nodes, in order: {words}.",
            hi=f"{len(names)} बिंदुओं के {len(panels)} जाल, क्रम से: {words}।",
        ),
    )


def _twin(
    panels: Mapping[str, Sequence[Tie]], names: Mapping[str, str], directed: bool
) -> pd.DataFrame:
    """One row a tie and period; a period without ties has one row that says so."""
    parts = []
    for title, ties in panels.items():
        ordered = sorted(ties, key=lambda tie: (-tie.weight, tie.source, tie.target))
        part = tie_table(ordered, names, directed=directed)
        part.insert(0, say(en="Period", hi="अवधि"), title)
        parts.append(part.astype(object))
    if not parts:
        return tie_table([], names, directed=directed)
    return pd.concat(parts, ignore_index=True)


def _draw(
    graphs: Mapping[str, nx.Graph],
    panels: Mapping[str, Sequence[Tie]],
    names: Mapping[str, str],
    authority: Authority,
    directed: bool,
) -> Figure:
    order = by_side(names, authority)
    if not order:
        return empty()
    every = [tie for ties in panels.values() for tie in ties]
    place = positions(undirected(_added(every), order), order=order, nearest=APART)
    sides = [side_of(authority, node) for node in order if node in authority.actors]
    looks = {title: _looks(graphs[title], panels[title], names, authority) for title in panels}
    for height in HEIGHTS:
        figure, axes = _panels(len(panels), height)
        add_legend(figure, legend_of(every, sides))
        boxes: list[list[Bbox]] = []
        for ax, (title, ties) in zip(axes, panels.items(), strict=True):
            ax.set_title(drawable(title), fontsize=10, fontfamily=figures.FONTS)
            boxes.append(
                draw_ties(
                    ax, place, ties, looks[title], directed=directed, widest=4.0,
                    heaviest=max(tie.weight for tie in every), fontsize=7.5, width=18,
                )
            )  # fmt: skip
        if not any(overlaps([list(box.extents) for box in own]) for own in boxes):
            break
    return figure


def _added(ties: Sequence[Tie]) -> list[Tie]:
    """Ties of all panels as one network: weights of a pair added up."""
    total: dict[tuple[str, str], float] = {}
    for tie in ties:
        total[tie[:2]] = total.get(tie[:2], 0.0) + tie.weight
    return [Tie(*pair, weight, "tie") for pair, weight in sorted(total.items())]


def _looks(
    graph: nx.Graph, ties: Sequence[Tie], names: Mapping[str, str], authority: Authority
) -> dict[str, Look]:
    """Looks in one panel: those tied there with their names, the others as rings without."""
    here = {end for tie in ties for end in tie[:2]}
    drawn = looks_of(graph, {n: names[n] for n in names if n in here}, authority, smallest=5.0)
    rest = {
        node: Look("", look.colour, look.marker, 5.0, faint=True)
        for node in names
        if node not in here
        for look in [figures.side(side_of(authority, node))]
    }
    return {node: replace(look, size=look.size * 0.7) for node, look in drawn.items()} | rest


def _panels(count: int, height: float) -> tuple[Figure, list[Any]]:
    columns = min(count, 2 if count < 5 else 3)
    rows = -(-count // columns)
    figure, axes = figures.axes(
        width=7.6 if columns < 3 else 8.6, height=height * rows + 0.4,
        nrows=rows, ncols=columns, squeeze=False,
    )  # fmt: skip
    flat = list(axes.flat)
    for ax in flat[count:]:
        ax.set_axis_off()
    return figure, flat[:count]
