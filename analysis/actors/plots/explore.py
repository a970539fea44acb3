"""The interactive view of a network: `explore`, and where its evidence comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import networkx as nx
import pandas as pd

from analysis import figures, tables
from analysis.actors.authority import Authority
from analysis.actors.plots.affiliation import columns_of, swapped
from analysis.actors.plots.evidence import Evidence, years_of
from analysis.actors.plots.ties import (
    KINDS,
    Tie,
    by_side,
    is_concept,
    kind_word,
    looks_of,
    names_of,
    side_of,
    ties_of,
    undirected,
)
from analysis.figures import say
from analysis.figures.explorer import Explorer, Row
from analysis.figures.network import positions
from analysis.figures.svg import Line, Mark, Picture
from analysis.language import romanize

__all__ = ["explore"]

DASHES: Final = {"--": "7 4", ":": "2 4"}
KEYED: Final = frozenset({"name", "acronym", "alias"})


def explore(
    graph: nx.Graph,
    authority: Authority,
    *,
    name: str,
    rows: pd.DataFrame | None = None,
    texts: Mapping[str, str] | None = None,
    sources: pd.DataFrame | None = None,
    title: str = "",
) -> Explorer:
    """View of a network in which every name and every tie can be opened.

    Parameters
    ----------
    graph : networkx.Graph
        From `network`, `comention_network` or `triadic_network`.
    authority : Authority
    name : str
        Id of the view in its page: letters, digits and hyphens.
    rows : DataFrame, optional
        The statements or mentions the network was made of: what they say beyond the evidence in
        the graph (``claim``, our paraphrase; ``paragraph``, ``rule``, ``coder``) is shown too.
        The texts themselves never are.
    texts : dict, optional
        Wording of the propositions by id, in the edition's language.
    sources : DataFrame, optional
        ``id``, ``outlet``, ``published`` of the documents; by default the project's table. A
        document in it is linked to its row in the chapter on the sources.
    title : str, optional
        What the view shows; by default a plain word for it.

    Returns
    -------
    Explorer
        Shown as HTML: picture and tables by themselves, more with the book's script.

    Raises
    ------
    ValueError
        If ``name`` cannot be an id.

    Examples
    --------
    >>> from analysis.actors import load
    >>> graph = nx.Graph()
    >>> graph.add_edge("p-imran-khan", "st-IN", weight=2, evidence=[])
    >>> view = explore(graph, load(), name="beside")
    >>> view
    Explorer('Network')
    >>> "Imran Khan" in view.html() and "इमरान" in view.html()
    True
    """
    if not name.replace("-", "").isalnum() or not name.isascii() or not name[0].isalpha():
        raise ValueError(f"name {name!r}: expected letters, digits and hyphens, a letter first")
    if sources is None:
        sources = tables.read("sources")
    names, ties = names_of(graph, authority, texts), ties_of(graph)
    two = graph.graph.get("mode") == "two"
    if two:
        kinds = nx.get_node_attributes(graph, "kind")
        ties = [tie if kinds.get(tie.source) == "actor" else swapped(tie) for tie in ties]
    ties.sort(key=lambda tie: (-tie.weight, tie.source, tie.target, tie.kind))
    place = _places(graph, ties, authority, two)
    looks = looks_of(graph, names, authority)
    order = sorted(place, key=lambda node: (-looks[node].size, node))
    evidence = Evidence.of(graph, rows)
    words = title or say(en="Network", hi="जाल")
    marks = _marks(order, place, looks, _classes(graph, authority))
    lines, directed = _lines(ties, order, graph.is_directed()), graph.is_directed()
    known = sorted(
        {side_of(authority, node) for node in order if node in authority.actors},
        key=lambda side: ([*figures.SIDES].index(side) if side in figures.SIDES else 99, side),
    )
    return Explorer(
        picture=Picture(
            name, words, _description(names, ties), marks, lines, directed, columns=two
        ),
        caption=words,
        legend=tuple((_legend_mark(side), figures.side_name(side)) for side in known),
        lines=_line_legend(ties),
        names=tuple(_name_row(node, graph, names, authority, evidence) for node in order),
        ties=tuple(_tie_row(tie, graph, names, evidence) for tie in ties),
        evidence=evidence.sources({**(texts or {}), **names}, years_of(sources)),
        heads=(_name_heads(), _tie_heads(directed), evidence.heads()),
    )


def _places(
    graph: nx.Graph, ties: list[Tie], authority: Authority, two: bool
) -> dict[str, tuple[float, float]]:
    if not two:
        order = by_side(graph, authority)
        return positions(undirected(ties, order), order=order)
    left, right = columns_of(ties, authority)
    # Of columns only the order counts here: long names get more room than short ones.
    return {
        node: (x, -float(place))
        for x, column in ((-1.0, left), (1.0, right))
        for place, node in enumerate(column)
    }


def _marks(
    order: Iterable[str],
    place: Mapping[str, tuple[float, float]],
    looks: Mapping[str, Any],
    classes: Mapping[str, tuple[str, tuple[str, ...]]],
) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            look.label, *place[node], look.colour, look.marker, look.size, *classes[node]
        )
        for node in order
        for look in [looks[node]]
    )  # fmt: skip


def _classes(graph: nx.Graph, authority: Authority) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Class and search keys of each node."""
    forms: dict[str, set[str]] = {node: set() for node in graph}
    for form in authority.names:
        if form.kind in KEYED and form.actor in forms:
            forms[form.actor].add(form.form)
    return {
        node: (
            "concept" if is_concept(graph, node, authority) else _class(side_of(authority, node)),
            _keys(node, forms[node], authority),
        )
        for node in graph
    }


def _class(side: str) -> str:
    """Class by which the style sheet knows a side: its colour in the dark is another."""
    known = list(figures.SIDES)
    return f"side-{known.index(side)}" if side in known else "side-none"


def _keys(node: str, forms: set[str], authority: Authority) -> tuple[str, ...]:
    """What a node is found by besides its names: acronyms, aliases, the Hindi name romanised."""
    actor = authority.actors.get(node)
    if actor is None:
        return ()
    # The script reads both names from the table; here stands what they do not hold.
    kept = f"{actor.name_en} {actor.name_hi}".casefold()
    extra: list[str] = []
    for form in sorted({form.casefold() for form in {romanize(actor.name_hi), *forms} if form}):
        if not all(word in kept for word in form.split()):
            kept += f" {form}"
            extra.append(form)
    return tuple(extra)


def _lines(ties: Iterable[Tie], order: list[str], directed: bool) -> tuple[Line, ...]:
    at = {node: place for place, node in enumerate(order)}
    return tuple(
        Line(
            at[tie.source], at[tie.target], tie.weight, look.colour, tie.kind,
            DASHES.get(look.style, ""), look.bend + (0.09 if directed else 0.0),
        )
        for tie in ties
        for look in [KINDS[tie.kind]]
    )  # fmt: skip


def _legend_mark(side: str) -> Mark:
    look = figures.side(side)
    return Mark("", 0, 0, look.colour, look.marker, 12.0, _class(side))


def _line_legend(ties: Iterable[Tie]) -> tuple[tuple[str, str, str, str], ...]:
    kinds = [kind for kind in KINDS if any(tie.kind == kind for tie in ties)]
    return tuple(
        (kind, KINDS[kind].colour, DASHES.get(KINDS[kind].style, ""), kind_word(kind))
        for kind in kinds
        if kinds != ["tie"]
    )


def _description(names: Mapping[str, str], ties: list[Tie]) -> str:
    count, size = len(ties), len(names)
    first = ties[0] if ties else None
    most = f"{names[first.source]} – {names[first.target]} ({first.weight:g})" if first else "–"
    return say(
        en=f"Network of {size} names and {count} ties. Strongest: {most}. All names, ties and "
        "their evidence stand in the tables below.",
        hi=f"{size} नामों और {count} संबंधों का जाल। सबसे मज़बूत: {most}। सब नाम, संबंध और उनके प्रमाण "
        "नीचे तालिकाओं में हैं।",
    )


def _name_heads() -> tuple[str, ...]:
    return (
        say(en="Name", hi="नाम"), say(en="in Hindi", hi="अंग्रेज़ी में"),
        say(en="Side", hi="पक्ष"), say(en="Rows", hi="पंक्तियाँ"),
    )  # fmt: skip


def _name_row(
    node: str,
    graph: nx.Graph,
    names: Mapping[str, str],
    authority: Authority,
    evidence: Evidence,
) -> Row:
    actor = authority.actors.get(node)
    other = say(en=actor.name_hi, hi=actor.name_en) if actor else ""
    side = figures.side_name(actor.side) if actor else ""
    own = evidence.behind(graph.nodes[node].get("evidence", ()))
    return Row((names[node], other, side, str(len(own))), own)


def _tie_heads(directed: bool) -> tuple[str, ...]:
    to = say(en="to", hi="किससे") if directed else say(en="and", hi="और")
    return say(en="Name", hi="नाम"), to, say(en="Tie", hi="संबंध"), say(en="Weight", hi="भार")


def _tie_row(tie: Tie, graph: nx.Graph, names: Mapping[str, str], evidence: Evidence) -> Row:
    cells = (names[tie.source], names[tie.target], kind_word(tie.kind), f"{tie.weight:.4g}")
    return Row(cells, evidence.behind_tie(graph, tie))
