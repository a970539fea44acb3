"""From a node or an edge back to the rows it was made from, and out to other programs with them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd

__all__ = ["edges", "evidence", "to_gexf", "to_graphml"]

EVIDENCE = "evidence"


def edges(graph: nx.Graph) -> pd.DataFrame:
    """Edges of a network as a table, heaviest first.

    Returns
    -------
    DataFrame
        ``source``, ``target`` (in alphabetical order), ``weight``, every other plain attribute of
        the edges, and ``rows``, the number of evidence rows behind each.
    """
    records = []
    for one, other, data in graph.edges(data=True):
        source, target = sorted((one, other))
        plain = {key: value for key, value in data.items() if key != EVIDENCE}
        records.append(
            {"source": source, "target": target, **plain, "rows": len(data.get(EVIDENCE, ()))}
        )
    table = pd.DataFrame(records, columns=None if records else ["source", "target", "weight"])
    if table.empty:
        return table
    order = table.assign(size=table["weight"].abs()).sort_values(
        ["size", "source", "target"], ascending=[False, True, True], kind="stable"
    )
    return order.drop(columns="size").reset_index(drop=True)


def evidence(graph: nx.Graph, *ends: str) -> pd.DataFrame:
    """Rows behind a node (one name) or an edge (two names).

    Parameters
    ----------
    graph : networkx.Graph
        Made by `network` or `comention_network`.
    *ends : str
        One node, or the two nodes of an edge.

    Returns
    -------
    DataFrame
        One row a statement or mention, with its document and offsets.

    Raises
    ------
    KeyError
        If the network has no such node or edge; the message names it.

    Examples
    --------
    >>> graph = nx.Graph()
    >>> graph.add_edge("भारत", "पाकिस्तान", weight=1, evidence=[{"doc": "000", "start": 4}])
    >>> evidence(graph, "पाकिस्तान", "भारत").to_dict("records")
    [{'doc': '000', 'start': 4}]
    """
    if len(ends) == 1 and ends[0] in graph:
        return pd.DataFrame(graph.nodes[ends[0]].get(EVIDENCE, []))
    if len(ends) == 2 and graph.has_edge(*ends):
        return pd.DataFrame(graph.edges[ends].get(EVIDENCE, []))
    raise KeyError(f"the network has nothing between or at {' and '.join(map(repr, ends))}")


def to_graphml(graph: nx.Graph, path: str | Path) -> Path:
    """Write a network as GraphML, evidence kept as JSON text.

    Parameters
    ----------
    graph : networkx.Graph
    path : path

    Returns
    -------
    Path
        The file written.
    """
    nx.write_graphml(_plain(graph), Path(path), encoding="utf-8")
    return Path(path)


def to_gexf(graph: nx.Graph, path: str | Path) -> Path:
    """Write a network as GEXF for Gephi, evidence kept as JSON text; see `to_graphml`."""
    nx.write_gexf(_plain(graph), Path(path), encoding="utf-8")
    return Path(path)


def _plain(graph: nx.Graph) -> nx.Graph:
    """Copy whose attributes XML can hold: numbers, booleans and clean text."""
    copy = nx.Graph(**_clean_all(graph.graph.items()))
    for node in sorted(graph):
        copy.add_node(_clean(node), **_clean_all(graph.nodes[node].items()))
    for one, other, data in sorted(graph.edges(data=True), key=lambda edge: sorted(edge[:2])):
        copy.add_edge(_clean(one), _clean(other), **_clean_all(data.items()))
    return copy


def _clean_all(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {key: _clean(value) for key, value in items}


def _clean(value: Any) -> Any:
    if isinstance(value, bool | int | float):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    # XML 1.0 knows no control characters but tab and line ends, and no half of a surrogate pair.
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff"))
