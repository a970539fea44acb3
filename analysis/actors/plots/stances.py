"""Figure of the two-mode network: which actor takes which position on which proposition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import networkx as nx
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.plots.counts import ROW, label
from analysis.actors.plots.networks import by_side
from analysis.figures import Exhibit, say

__all__ = ["stances"]


@figures.house_style()
def stances(
    graph: nx.Graph, authority: Authority, texts: dict[str, str], *, least: int = 2
) -> Exhibit:
    """Two-mode network as a matrix: which actor supports or rejects which proposition.

    Parameters
    ----------
    graph : networkx.Graph
        From `network` with ``mode="two"``.
    authority : Authority
    texts : dict
        Wording of the propositions by id, in the edition's language.
    least : int
        Actors a proposition needs to be shown.
    """
    kinds = nx.get_node_attributes(graph, "kind")
    shown = [n for n in kinds if kinds[n] == "proposition" and graph.degree(n) >= least]
    shown.sort(key=lambda proposition: (-graph.degree(proposition), proposition))
    actors = by_side({a for p in shown for a in graph[p]}, authority)
    ties = {(p, a): graph.edges[a, p] for p in shown for a in actors if graph.has_edge(a, p)}
    rows = [
        (texts[p], label(authority, a), tie["support"], tie["rejection"])
        for (p, a), tie in ties.items()
    ]
    against = sum(tie["rejection"] > 0 for tie in ties.values())
    columns = [
        say(en="Proposition", hi="प्रस्थापना"),
        say(en="Actor", hi="पात्र"),
        say(en="Support", hi="समर्थन"),
        say(en="Rejection", hi="विरोध"),
    ]
    size = f"{len(shown)} × {len(actors)}"
    return Exhibit(
        _draw_stances(shown, actors, ties, authority, texts),
        pd.DataFrame(rows, columns=columns),
        say(
            en=f"Positions of actors on propositions that at least {least} actors take up",
            hi=f"कम से कम {least} पात्रों की उठाई प्रस्थापनाओं पर रुख़",
        ),
        say(
            en=f"Matrix of propositions by actors ({size}) with {len(rows)} positions, "
            f"{against} of them rejections. Most shared: {texts[shown[0]]}.",
            hi=f"प्रस्थापनाओं और पात्रों की सारणी ({size}), {len(rows)} रुख़, इनमें {against} विरोध के। "
            f"सबसे साझा: {texts[shown[0]]}।",
        ),
    )


def _draw_stances(
    shown: Sequence[str],
    actors: Sequence[str],
    ties: dict[tuple[str, str], dict[str, Any]],
    authority: Authority,
    texts: dict[str, str],
) -> Figure:
    figure, ax = figures.axes(width=8.4, height=2.5 + ROW * len(shown))
    for (proposition, actor), tie in ties.items():
        _mark(ax, actors.index(actor), shown.index(proposition), tie)
    ax.set_yticks(range(len(shown)), [texts[p] for p in shown], fontsize=8.5)
    tilt: dict[str, Any] = {"rotation": 55, "ha": "left", "rotation_mode": "anchor"}
    names = [label(authority, actor) for actor in actors]
    ax.set_xticks(range(len(actors)), names, fontsize=8.5, **tilt)
    ax.xaxis.tick_top()
    ax.set_xlim(-0.6, len(actors) - 0.4)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.grid()
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    _legend(ax, list(ties.values()))
    return figure


def _mark(ax: Any, x: int, y: int, tie: dict[str, Any]) -> None:
    """A dot for support, a cross for rejection, a ring for a mention without a position."""
    apart = 0.17 if tie["support"] and tie["rejection"] else 0.0
    if tie["support"]:
        size = 30 + 16 * tie["support"]
        ax.scatter(x - apart, y, s=size, color=figures.series(0), zorder=2)
    if tie["rejection"]:
        size = 46 + 10 * tie["rejection"]
        ax.scatter(x + apart, y, s=size, color=figures.ACCENT, marker="X", zorder=3)
    if not tie["support"] and not tie["rejection"]:
        ax.scatter(x, y, s=34, facecolor="none", edgecolor=figures.MUTED, zorder=2)


def _legend(ax: Any, ties: Sequence[dict[str, Any]]) -> None:
    kinds: list[tuple[str, str, Any, str]] = [
        ("o", figures.series(0), "full", say(en="supports", hi="समर्थन")),
        ("X", figures.ACCENT, "full", say(en="rejects", hi="विरोध")),
        ("o", figures.MUTED, "none", say(en="no position", hi="कोई रुख़ नहीं")),
    ]
    if all(tie["support"] or tie["rejection"] for tie in ties):
        kinds.pop()
    handles = [
        Line2D([], [], color=colour, marker=mark, fillstyle=fill, linestyle="none", label=text)
        for mark, colour, fill, text in kinds
    ]
    ax.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(-0.5, -0.01), ncols=3, fontsize=8.5
    )
