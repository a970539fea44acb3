"""Figures of networks of actors as nodes and lines, and of how sure their lines are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.evidence import edges
from analysis.actors.plots.counts import ROW, label
from analysis.actors.plots.pictures import no_ties, picture
from analysis.actors.plots.ties import (
    Tie,
    by_side,
    kind_word,
    legend_of,
    looks_of,
    names_of,
    side_of,
    ties_of,
    undirected,
)
from analysis.figures import Exhibit, say
from analysis.figures.network import positions

__all__ = ["agreement", "by_side", "comentions", "node_link", "ranges", "tie_table"]


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
    if graph.graph.get("unit") not in ("sentence", "paragraph"):
        raise ValueError("a network without a 'unit': make it with comention_network")
    ties = [tie for tie in ties_of(graph) if tie.weight >= least]
    where = {
        "sentence": say(en="sentences", hi="वाक्य"),
        "paragraph": say(en="paragraphs", hi="पैराग्राफ़"),
    }[graph.graph["unit"]]
    names = names_of(graph, authority)
    ordered = sorted(ties, key=lambda tie: (-tie.weight, tie.source, tie.target))
    twin = {
        say(en="Actor", hi="पात्र"): [names[tie.source] for tie in ordered],
        say(en="named beside", hi="साथ में उल्लेख"): [names[tie.target] for tie in ordered],
        where.capitalize(): [round(tie.weight) for tie in ordered],
        say(en="Documents", hi="दस्तावेज़"): [
            graph.edges[tie.source, tie.target].get("documents", 0) for tie in ordered
        ],
    }
    tied = {end for tie in ties for end in tie[:2]}
    return Exhibit(
        _draw(graph, ties, names, authority),
        _filled_twin(twin),
        say(
            en=f"Actors named together in at least {least} {where}; width follows their number",
            hi=f"कम से कम {least} {where} में साथ उल्लिखित पात्र; रेखा की चौड़ाई संख्या के अनुसार",
        ),
        say(
            en=f"Network of {len(tied)} actors and {len(ties)} ties. ",
            hi=f"{len(tied)} पात्रों और {len(ties)} संबंधों का जाल। ",
        )
        + _strongest(ordered, names, where),
    )


def _strongest(ordered: Sequence[Tie], names: Mapping[str, str], unit: str) -> str:
    if not ordered:
        return no_ties()
    pair = f"{names[ordered[0].source]} – {names[ordered[0].target]}"
    number = f"{ordered[0].weight:g} {unit}".strip()
    return say(en=f"Strongest: {pair}, {number}.", hi=f"सबसे मज़बूत: {pair}, {number}।")


def _filled_twin(columns: Mapping[str, Any]) -> pd.DataFrame:
    """Table twin; of a network without ties, one row that says so."""
    table = pd.DataFrame(columns)
    if table.empty:
        return pd.DataFrame({name: [no_ties() if not i else ""] for i, name in enumerate(columns)})
    return table


def _draw(
    graph: nx.Graph, ties: Sequence[Tie], names: Mapping[str, str], authority: Authority
) -> Figure:
    tied = {end for tie in ties for end in tie[:2]}
    order = by_side(tied, authority)
    looks = looks_of(graph, {node: names[node] for node in order}, authority)
    place = positions(undirected(ties, order), order=order)
    sides = [side_of(authority, node) for node in order if node in authority.actors]
    return picture(place, ties, looks, legend_of(ties, sides), directed=graph.is_directed())


@figures.house_style()
def node_link(
    graph: nx.Graph, authority: Authority, *, texts: Mapping[str, str] | None = None
) -> Exhibit:
    """Node-link picture of a network of any kind: signed, directed or with propositions as nodes.

    Parameters
    ----------
    graph : networkx.Graph
        From `network`, `comention_network` or `triadic_network`; nodes without ties are left out.
    authority : Authority
    texts : dict, optional
        Wording of the propositions by id.
    """
    ties, names = ties_of(graph), names_of(graph, authority, texts)
    ordered = sorted(ties, key=lambda tie: (-tie.weight, tie.source, tie.target))
    tied = {end for tie in ties for end in tie[:2]}
    return Exhibit(
        _draw(graph, ties, names, authority),
        tie_table(ordered, names, directed=graph.is_directed()),
        say(en="Network; width follows the weight", hi="जाल; रेखा की चौड़ाई भार के अनुसार"),
        say(
            en=f"Network of {len(tied)} nodes and {len(ties)} ties. ",
            hi=f"{len(tied)} बिंदुओं और {len(ties)} संबंधों का जाल। ",
        )
        + _strongest(ordered, names, ""),
    )


def tie_table(ties: Sequence[Tie], names: Mapping[str, str], *, directed: bool) -> pd.DataFrame:
    """Table twin of ties: both ends, what kind of tie, and its weight."""
    to = say(en="to", hi="किससे") if directed else say(en="and", hi="और")
    columns = {
        say(en="Actor", hi="पात्र"): [names[tie.source] for tie in ties],
        to: [names[tie.target] for tie in ties],
        say(en="Tie", hi="संबंध"): [kind_word(tie.kind) for tie in ties],
        say(en="Weight", hi="भार"): [tie.weight for tie in ties],
    }
    return _filled_twin(columns)


@figures.house_style()
def agreement(graph: nx.Graph, authority: Authority) -> Exhibit:
    """Node-link picture of agreement (full lines) and conflict (broken lines) between actors.

    Parameters
    ----------
    graph : networkx.Graph
        From `network` with ``mode="one"`` and ``aggregation="subtract"``.
    authority : Authority
    """
    names = names_of(graph, authority)
    if any("congruence" not in data for *_, data in graph.edges(data=True)):
        raise ValueError(
            "ties without 'congruence': make them with network(mode='one', aggregation='subtract')"
        )
    table = edges(graph)
    columns = ["source", "target", "congruence", "conflict", "propositions", "documents"]
    table = table.reindex(columns=columns) if table.empty else table
    twin = {
        say(en="Actor", hi="पात्र"): [names[a] for a in table["source"]],
        say(en="and", hi="और"): [names[a] for a in table["target"]],
        say(en="Agreement", hi="सहमति"): table["congruence"].to_list(),
        say(en="Conflict", hi="विरोध"): table["conflict"].to_list(),
        say(en="On", hi="किस पर"): ["; ".join(p) for p in table["propositions"]],
        say(en="Documents", hi="दस्तावेज़"): table["documents"].to_list(),
    }
    agree, differ = (int((table[kind] > 0).sum()) for kind in ("congruence", "conflict"))
    most = [_most(table, kind, names) for kind in ("congruence", "conflict")]
    return Exhibit(
        _draw(graph, ties_of(graph), names, authority),
        _filled_twin(twin),
        say(
            en="Agreement (full lines) and conflict (broken lines) over the same propositions",
            hi="एक ही प्रस्थापना पर सहमति (पूरी रेखा) और विरोध (टूटी रेखा)",
        ),
        say(
            en=f"Network of agreement and conflict: {agree} pairs agree on something{most[0]}; "
            f"{differ} pairs differ{most[1]}.",
            hi=f"सहमति और विरोध का जाल: {agree} जोड़े किसी बात पर सहमत{most[0]}; "
            f"{differ} जोड़ों में विरोध{most[1]}।",
        ),
    )


def _most(table: pd.DataFrame, kind: str, names: Mapping[str, str]) -> str:
    """Words for the pair that is tied most, nothing where no pair is."""
    held = table[table[kind] > 0].sort_values(kind, ascending=False, kind="stable")
    if held.empty:
        return ""
    row = held.iloc[0]
    pair = f"{names[row['source']]} – {names[row['target']]} ({row[kind]:g})"
    return say(en=f", most {pair}", hi=f", सबसे अधिक {pair}")


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
