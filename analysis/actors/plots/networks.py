"""Figures of networks of actors as nodes and lines, and of how sure their lines are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.evidence import edges
from analysis.actors.plots.counts import ROW, label, side_legend
from analysis.figures import Exhibit, say
from analysis.figures.network import Look, draw_edges, draw_nodes, positions

__all__ = ["agreement", "by_side", "comentions", "ranges"]


@figures.house_style()
def comentions(graph: nx.Graph, authority: Authority, *, least: int = 2) -> Exhibit:
    """Node-link picture of who is named beside whom.

    Parameters
    ----------
    graph : networkx.Graph
        From `comention_network`.
    authority : Authority
    least : int
        Units of text an edge must rest on to be drawn; the table twin lists the same edges.
    """
    strong = nx.Graph()
    heavy = ((a, b, w) for a, b, w in graph.edges(data="weight") if w >= least)
    strong.add_weighted_edges_from(heavy)
    table = edges(graph)
    table = table[table["weight"] >= least]
    where = {
        "sentence": say(en="sentences", hi="वाक्य"),
        "paragraph": say(en="paragraphs", hi="पैराग्राफ़"),
    }[graph.graph["unit"]]
    twin = {
        say(en="Actor", hi="पात्र"): [label(authority, a) for a in table["source"]],
        say(en="named beside", hi="साथ में उल्लेख"): [label(authority, a) for a in table["target"]],
        where.capitalize(): table["weight"].to_list(),
        say(en="Documents", hi="दस्तावेज़"): table["documents"].to_list(),
    }
    first = table.iloc[0]
    pair = f"{label(authority, first['source'])} – {label(authority, first['target'])}"
    size = (len(strong), strong.number_of_edges())
    return Exhibit(
        _draw_comentions(strong, {a: graph.nodes[a]["mentions"] for a in strong}, authority),
        pd.DataFrame(twin),
        say(
            en=f"Actors named together in at least {least} {where}; width follows their number",
            hi=f"कम से कम {least} {where} में साथ उल्लिखित पात्र; रेखा की चौड़ाई संख्या के अनुसार",
        ),
        say(
            en=f"Network of {size[0]} actors and {size[1]} ties. "
            f"Strongest: {pair}, {first['weight']} {where}.",
            hi=f"{size[0]} पात्रों और {size[1]} संबंधों का जाल। सबसे मज़बूत: {pair}, "
            f"{first['weight']} {where}।",
        ),
    )


def _draw_comentions(strong: nx.Graph, size: dict[str, int], authority: Authority) -> Figure:
    figure, ax = figures.axes(width=7.6, height=5.6)
    order = by_side(strong, authority)
    place = positions(strong, order=order)
    draw_edges(ax, place, sorted(strong.edges(data="weight")))
    side_legend(ax, [authority.actors[actor].side for actor in order])
    draw_nodes(ax, place, _looks(size, authority))
    return figure


@figures.house_style()
def agreement(graph: nx.Graph, authority: Authority) -> Exhibit:
    """Node-link picture of agreement (full lines) and conflict (broken lines) between actors.

    Parameters
    ----------
    graph : networkx.Graph
        From `network` with ``mode="one"`` and ``aggregation="subtract"``.
    authority : Authority
    """
    tied = graph.subgraph([actor for actor in graph if graph.degree(actor)])
    names = {actor: label(authority, actor) for actor in graph}
    table = edges(tied)
    twin = {
        say(en="Actor", hi="पात्र"): [names[a] for a in table["source"]],
        say(en="and", hi="और"): [names[a] for a in table["target"]],
        say(en="Agreement", hi="सहमति"): table["congruence"].to_list(),
        say(en="Conflict", hi="विरोध"): table["conflict"].to_list(),
        say(en="On", hi="किस पर"): ["; ".join(p) for p in table["propositions"]],
        say(en="Documents", hi="दस्तावेज़"): table["documents"].to_list(),
    }
    agree, differ = (int((table[kind] > 0).sum()) for kind in ("congruence", "conflict"))
    most = [
        f"{names[row['source']]} – {names[row['target']]} ({row[kind]:.0f})"
        for kind in ("congruence", "conflict")
        for row in [table.sort_values(kind, ascending=False, kind="stable").iloc[0]]
    ]
    return Exhibit(
        _draw_agreement(tied, authority),
        pd.DataFrame(twin),
        say(
            en="Agreement (full lines) and conflict (broken lines) over the same propositions",
            hi="एक ही प्रस्थापना पर सहमति (पूरी रेखा) और विरोध (टूटी रेखा)",
        ),
        say(
            en=f"Network of agreement and conflict: {agree} pairs agree on something, most "
            f"{most[0]}; {differ} pairs differ, most {most[1]}.",
            hi=f"सहमति और विरोध का जाल: {agree} जोड़े किसी बात पर सहमत, सबसे अधिक {most[0]}; "
            f"{differ} जोड़ों में विरोध, सबसे अधिक {most[1]}।",
        ),
    )


def _draw_agreement(tied: nx.Graph, authority: Authority) -> Figure:
    ties = sorted(tied.edges(data=True), key=lambda tie: tie[:2])
    agree = [(a, b, d["congruence"]) for a, b, d in ties if d["congruence"]]
    differ = [(a, b, d["conflict"]) for a, b, d in ties if d["conflict"]]
    plain = nx.Graph()
    plain.add_weighted_edges_from((a, b, max(d["congruence"], d["conflict"])) for a, b, d in ties)
    top = max((weight for *_, weight in (*agree, *differ)), default=1.0)
    figure, ax = figures.axes(width=7.6, height=5.6)
    place = positions(plain, order=by_side(plain, authority))
    colours = figures.series(0), figures.ACCENT
    draw_edges(ax, place, agree, heaviest=top, colour=colours[0])
    draw_edges(ax, place, differ, heaviest=top, colour=colours[1], style="--", bend=0.07)
    words = say(en="agreement", hi="सहमति"), say(en="conflict", hi="विरोध")
    handles = [
        Line2D([], [], color=colours[0], linewidth=2.5, label=words[0]),
        Line2D([], [], color=colours[1], linewidth=2.5, label=words[1], linestyle="--"),
    ]
    ax.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.5, 0.0), ncols=2, fontsize=9)
    draw_nodes(ax, place, _looks({a: tied.nodes[a]["statements"] for a in plain}, authority))
    return figure


@figures.house_style()
def ranges(table: pd.DataFrame, authority: Authority, *, top: int = 15) -> Exhibit:
    """Weight of the heaviest edges with the range seen when one document is left out.

    Parameters
    ----------
    table : DataFrame
        From `edge_ranges`.
    authority : Authority
    top : int
        Edges shown.
    """
    shown = table.head(top)
    names = [
        f"{label(authority, row.source)} – {label(authority, row.target)}"
        for row in shown.itertuples()
    ]
    twin = {
        say(en="Tie", hi="संबंध"): names,
        say(en="Weight", hi="भार"): shown["weight"].to_list(),
        say(en="Lowest", hi="न्यूनतम"): shown["low"].to_list(),
        say(en="Highest", hi="अधिकतम"): shown["high"].to_list(),
        say(en="Hangs on document", hi="किस दस्तावेज़ पर टिका"): shown["hangs_on"].to_list(),
    }
    first, fragile = shown.iloc[0], int((table["hangs_on"] != "").sum())
    return Exhibit(
        _draw_ranges(shown, names),
        pd.DataFrame(twin),
        say(
            en=f"The {len(shown)} strongest ties; the bar shows the range when each document in "
            "turn is left out, an open mark a tie that vanishes without one of them",
            hi=f"सबसे मज़बूत {len(shown)} संबंध; पट्टी बारी-बारी से एक दस्तावेज़ हटाने पर सीमा दिखाती है, "
            "ख़ाली चिह्न वह संबंध जो किसी एक को हटाने पर मिट जाता है",
        ),
        say(
            en=f"Ranges of {len(shown)} ties. Strongest: {names[0]}, {first['weight']:.0f} (from "
            f"{first['low']:.0f}). Of all {len(table)} ties {fragile} vanish when one document is "
            "left out.",
            hi=f"{len(shown)} संबंधों की सीमाएँ। सबसे मज़बूत: {names[0]}, {first['weight']:.0f} (न्यूनतम "
            f"{first['low']:.0f})। कुल {len(table)} में से {fragile} संबंध एक दस्तावेज़ हटते ही मिट "
            "जाते हैं।",
        ),
    )


def _draw_ranges(shown: pd.DataFrame, names: Sequence[str]) -> Figure:
    figure, ax = figures.axes(height=1.0 + ROW * len(shown))
    for y, row in enumerate(shown.itertuples()):
        ax.plot([row.low, row.high], [y, y], color=figures.MUTED, linewidth=3, alpha=0.6)
        mark = "none" if row.hangs_on else "full"
        ax.plot(row.weight, y, "o", color=figures.INK, fillstyle=mark)
        ax.plot(row.low, y, "|", color=figures.INK, markersize=9)
    ax.set_yticks(range(len(shown)), names)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(left=min(0.0, float(shown["low"].min())) - 0.4)
    ax.grid(axis="x")
    ax.set_xlabel(say(en="weight", hi="भार"))
    return figure


def by_side(actors: Any, authority: Authority) -> list[str]:
    """Actors ordered by side, in the order of the book's sides, then by id."""
    sides = list(figures.SIDES)

    def key(actor: str) -> tuple[int, str, str]:
        side = authority.actors[actor].side
        return (sides.index(side) if side in sides else len(sides)), side, actor

    return sorted(actors, key=key)


def _looks(size: dict[str, int], authority: Authority) -> dict[str, Look]:
    top = max(size.values(), default=1)
    return {
        actor: Look(label(authority, actor), side.colour, side.marker, 8 + 14 * np.sqrt(n / top))
        for actor, n in size.items()
        for side in [figures.side(authority.actors[actor].side)]
    }
