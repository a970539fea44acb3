"""From a node or an edge back to the rows it was made from."""

from __future__ import annotations

import networkx as nx
import pandas as pd

__all__ = ["edges", "evidence"]

EVIDENCE = "evidence"


def edges(graph: nx.Graph) -> pd.DataFrame:
    """Edges of a network as a table, heaviest first.

    Returns
    -------
    DataFrame
        ``source``, ``target`` (in alphabetical order where they are undirected), ``weight``, every
        other plain attribute of the edges, and ``rows``, the number of evidence rows behind each.
    """
    records = []
    for one, other, data in graph.edges(data=True):
        source, target = (one, other) if graph.is_directed() else sorted((one, other))
        plain = {key: value for key, value in data.items() if key != EVIDENCE}
        records.append(
            {"source": source, "target": target, **plain, "rows": len(data.get(EVIDENCE, ()))}
        )
    table = pd.DataFrame(records, columns=None if records else ["source", "target", "weight"])
    if table.empty:
        return table
    return heaviest_first(table)


def heaviest_first(edges: pd.DataFrame) -> pd.DataFrame:
    """Return a table of edges by the size of their weight, equal ones by their ends."""
    order = edges.assign(size=edges["weight"].abs()).sort_values(
        ["size", "source", "target"], ascending=[False, True, True], kind="stable"
    )
    return order.drop(columns="size").reset_index(drop=True)


def evidence(graph: nx.Graph, *ends: str) -> pd.DataFrame:
    """Rows behind a node (one name) or an edge (two names).

    Parameters
    ----------
    graph : networkx.Graph
        Made by `network` or `comention_network`; of a `triadic_network` all ties of two nodes.
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
        found = graph.get_edge_data(*ends)
        ties = found.values() if graph.is_multigraph() else [found]
        return pd.DataFrame([row for tie in ties for row in tie.get(EVIDENCE, [])])
    raise KeyError(f"the network has nothing between or at {' and '.join(map(repr, ends))}")
