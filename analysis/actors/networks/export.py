"""Networks for other programs, evidence and all: GraphML, GEXF, JSON and CSV.

Every node and edge keeps its attributes and the statements behind it, as JSON text where a format
knows no lists, and ``first`` and ``last``, the days its dated statements span: in GEXF these are
its time, so that Gephi's timeline works. `read_network` gives a network back with its evidence.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import networkx as nx

from analysis.actors.networks.plain_text import as_json, as_xml_text, plain
from analysis.edtf import parse_edtf

__all__ = [
    "clean_names",
    "edge_rows",
    "read_network",
    "to_gexf",
    "to_graphml",
    "to_json",
    "with_time",
]

# Attributes that are lists, and stand as JSON where a format has none.
LISTS: Final = ("evidence", "propositions", "members")


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
    nx.write_graphml(_for_xml(with_time(graph)), Path(path), encoding="utf-8")
    return Path(path)


def to_gexf(
    graph: nx.Graph, path: str | Path, *, looks: Mapping[str, Mapping[str, Any]] | None = None
) -> Path:
    """Write a network as GEXF for Gephi, with time where statements are dated; see `to_graphml`.

    Parameters
    ----------
    graph : networkx.Graph
    path : path
    looks : dict, optional
        Of each node its ``position``, ``color``, ``size`` and ``shape`` as the format's
        visualisation module has them, see `analysis.actors.plots.gephi_looks`: Gephi then opens
        the network as the book draws it.
    """
    copy = _for_xml(with_time(graph))
    if looks:
        for node, name in clean_names(graph).items():
            if node in looks:
                copy.nodes[name]["viz"] = dict(looks[node])
    for _, data in _holders(copy):
        if "first" in data:
            # Their names in the format; offsets of the same names stand inside the evidence.
            data["start"], data["end"] = data.pop("first"), data.pop("last")
            copy.graph.update(mode="dynamic", timeformat="date")
    nx.write_gexf(copy, Path(path), encoding="utf-8")
    return Path(path)


def to_json(graph: nx.Graph, path: str | Path) -> Path:
    """Write a network as node-link JSON, as D3, sigma.js and networkx read it; see `to_graphml`.

    Nothing is left out: characters that other formats cannot hold are escaped.
    """
    data = nx.node_link_data(with_time(graph), edges="edges")
    Path(path).write_text(as_json(_finite(data)) + "\n", encoding="utf-8")
    return Path(path)


def read_network(path: str | Path) -> nx.Graph:
    """Read a network written by `to_graphml`, `to_gexf`, `to_json` or `to_csv` (its folder).

    Raises
    ------
    ValueError
        If the ending is none of these.
    """
    path = Path(path)
    if path.is_dir():
        from analysis.actors.networks.spreadsheets import from_csv

        return from_csv(path)
    if path.suffix == ".json":
        data = json.loads(path.read_text("utf-8"))
        return nx.node_link_graph(data, edges="edges")
    readers = {".graphml": nx.read_graphml, ".gexf": nx.read_gexf}
    if path.suffix not in readers:
        raise ValueError(f"{path.name}: expected .graphml, .gexf, .json or a folder of CSV files")
    graph = readers[path.suffix](path)
    for _, data in _holders(graph):
        for key in LISTS:
            if isinstance(data.get(key), str):
                data[key] = json.loads(data[key])
        if "start" in data:
            data["first"], data["last"] = data.pop("start"), data.pop("end")
    return graph


def with_time(graph: nx.Graph) -> nx.Graph:
    """Copy whose nodes and edges say between which days their statements were made.

    Examples
    --------
    >>> graph = nx.Graph([("भारत", "Khan", {"evidence": [{"date": "2019-06~"}, {"date": "2021"}]})])
    >>> data = with_time(graph).edges["भारत", "Khan"]
    >>> data["first"], data["last"]
    ('2019-06-01', '2021-12-31')
    """
    copy = graph.copy()
    for _, data in _holders(copy):
        for key, value in data.items():
            data[key] = plain(value)
        read = [parse_edtf(row["date"]) for row in data.get("evidence", ()) if row.get("date")]
        known = [each for each in read if each.earliest and each.latest]
        if known and "first" not in data:
            data["first"] = min(each.earliest for each in known if each.earliest).isoformat()
            data["last"] = max(each.latest for each in known if each.latest).isoformat()
    return copy


def edge_rows(graph: nx.Graph) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Edges in order of names: undirected ones from the first name to the second."""
    edges = graph.edges(data=True)
    if not graph.is_directed():
        edges = ((*sorted((one, other)), data) for one, other, data in edges)
    yield from sorted(edges, key=lambda edge: (*edge[:2], str(edge[2].get("concept", ""))))


def clean_names(graph: nx.Graph) -> dict[Any, str]:
    r"""Names of the nodes that files can hold, in order; those apart in nothing else stay apart.

    Examples
    --------
    >>> list(clean_names(nx.Graph([("क", "क\0"), ("क", "")])).values())
    ['_', 'क', 'क_2']
    """
    names: dict[Any, str] = {}
    taken: set[str] = set()
    for node in sorted(graph):
        name = clean = as_xml_text(str(node)) or "_"
        while name in taken:
            name = f"{clean}_{len(taken)}"
        taken.add(name)
        names[node] = name
    return names


def _holders(graph: nx.Graph) -> Iterator[tuple[Any, dict[str, Any]]]:
    yield from graph.nodes(data=True)
    yield from (((one, other), data) for one, other, data in graph.edges(data=True))


def _for_xml(graph: nx.Graph) -> nx.Graph:
    """Copy in fixed order whose attributes XML can hold: numbers, booleans and clean text."""
    copy = graph.__class__(**_clean(graph.graph.items()))
    names = clean_names(graph)
    for node, name in names.items():
        copy.add_node(name, **_clean(graph.nodes[node].items()))
    for one, other, data in edge_rows(graph):
        copy.add_edge(names[one], names[other], **_clean(data.items()))
    return copy


def _clean(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {str(key): _value(plain(value)) for key, value in items}


def _value(value: Any) -> Any:
    if isinstance(value, bool | int | float):
        return value
    return as_xml_text(value) if isinstance(value, str) else as_json(value)


def _finite(value: Any) -> Any:
    """JSON has no nan and no infinity: null stands for them."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
