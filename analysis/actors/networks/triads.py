"""Three variables at once: who claims what of whom.

A statement that names its addressee ties three things. `triadic_network` keeps them apart: a
directed tie from claimant to addressee for each concept. To ask instead who agrees *where both
address the same party*, tie over two columns: ``network(..., over=("proposition", "addressee"))``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import networkx as nx
import pandas as pd

from analysis.actors.networks.cells import cells_of
from analysis.actors.networks.graphs import records_of, text_order
from analysis.actors.networks.matrices import matrix_of
from analysis.actors.networks.rules import Rules
from analysis.actors.networks.selection import NODE, OTHER, selected

__all__ = ["triadic_network"]

# Addressees as merged into groups; the column of their names stays evidence as it is.
MERGED: Final = " addressee"


def triadic_network(
    statements: pd.DataFrame, *, addressee: str = "addressee", **options: Any
) -> nx.MultiDiGraph:
    """Directed network of claimants and addressees, one tie a concept.

    Parameters
    ----------
    statements : DataFrame
        As for `network`, with the column named in ``addressee``; rows without one are left out.
    addressee : str
        Column of those spoken to or about. ``groups`` merges claimants and addressees alike.
    **options
        ``aggregation`` (``ignore``, ``subtract``, ``combine``), ``duplicates``, ``window`` and
        the rest as for a two-mode `network`. Normalised, ``activity`` divides by all the claimant
        says to or of anyone, ``prominence`` by all that is said to or of the addressee on the
        concept.

    Returns
    -------
    networkx.MultiDiGraph
        Edges are keyed by concept and carry ``concept``, ``weight``, ``documents`` and
        ``evidence``; nodes ``claims`` and ``addressed``, statements made and received, and
        ``evidence``, both.

    Raises
    ------
    ValueError
        For ``mode="one"`` or an option that does not exist.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "Khan"], "addressee": ["पाकिस्तान", "भारत"],
    ...     "proposition": ["TERROR", "TALKS"], "stance": [1, 1], "doc": "000"})
    >>> graph = triadic_network(rows, aggregation="subtract")
    >>> list(graph.edges(keys=True, data="weight"))
    [('Khan', 'भारत', 'TALKS', 1.0), ('भारत', 'पाकिस्तान', 'TERROR', 1.0)]
    """
    concept = options.pop("over", "proposition")
    if options.get("mode", "two") != "two" or not isinstance(concept, str):
        raise ValueError("a triadic network has two modes, and concepts of one column")
    rules = Rules(**options, over=(MERGED, concept))
    if addressee not in statements:
        raise KeyError(f"statements lack the column {addressee}")
    merged = statements[addressee].map(lambda name: rules.groups.get(name, name))
    rows = text_order(selected(statements.assign(**{MERGED: merged}), rules))
    cells = cells_of(rows, rules)
    found = matrix_of(cells, rules).weights.tocoo()
    records = records_of(rows, replace(rules, over=(addressee, concept)))
    behind = rows.groupby([NODE, OTHER]).indices
    ends = rows.drop_duplicates(OTHER).set_index(OTHER)[[MERGED, concept]].astype(str)
    graph = nx.MultiDiGraph(mode="triadic", aggregation=rules.aggregation)
    _add_ends(graph, rows, records)
    for i, j, weight in sorted(zip(*found.coords, found.data, strict=True)):
        claimant, pair = cells.nodes[i], cells.others[j]
        own = [records[place] for place in behind[claimant, pair]]
        target, topic = ends.loc[pair]
        graph.add_edge(
            claimant, target, key=topic, concept=topic, weight=float(weight),
            documents=len({record["doc"] for record in own}), evidence=own,
        )  # fmt: skip
    return graph


def _add_ends(graph: nx.MultiDiGraph, rows: pd.DataFrame, records: list[dict[str, Any]]) -> None:
    made = rows.groupby(NODE).indices
    received = rows.groupby(rows[MERGED].astype(str)).indices
    for name in sorted(made.keys() | received.keys()):
        own, to = set(made.get(name, ())), set(received.get(name, ()))
        graph.add_node(
            name, kind="actor", claims=len(own), addressed=len(to),
            evidence=[records[place] for place in sorted(own | to)],
        )  # fmt: skip
