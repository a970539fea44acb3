"""Networks as three tables: nodes, edges, and the statements behind each edge.

The headers are those Gephi imports (``Id``, ``Label``; ``Source``, ``Target``, ``Type``,
``Weight``). No cell can run as a formula, see `analysis.actors.networks.plain_text.as_cell`.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import networkx as nx

from analysis.actors.networks.export import LISTS, clean_names, edge_rows, with_time
from analysis.actors.networks.plain_text import as_cell, from_cell

__all__ = ["from_csv", "to_csv"]

FILES: Final = ("nodes.csv", "edges.csv", "evidence.csv")
WORDS: Final = ("kind", "concept", "first", "last", "label", "side", "type")
# Of the evidence only these are numbers: a document may be called 000.
NUMBERS: Final = ("start", "end", "stance", "paragraph", "sentence")
Row = dict[str, Any]


def to_csv(graph: nx.Graph, folder: str | Path) -> Path:
    """Write a network as ``nodes.csv``, ``edges.csv`` and ``evidence.csv``.

    Parameters
    ----------
    graph : networkx.Graph
    folder : path
        Made if there is none.

    Returns
    -------
    Path
        The folder.
    """
    folder, timed = Path(folder), with_time(graph)
    folder.mkdir(parents=True, exist_ok=True)
    names = clean_names(timed)
    nodes = [
        {"Id": name, "Label": node, **_attributes(timed.nodes[node])}
        for node, name in names.items()
    ]
    kind = "Directed" if timed.is_directed() else "Undirected"
    edges: list[Row] = []
    evidence: list[Row] = []
    for number, (one, other, data) in enumerate(edge_rows(timed)):
        ends = {"Edge": number, "Source": names[one], "Target": names[other]}
        rest = _attributes(data)
        weight = rest.pop("weight", 1)
        edges.append({**ends, "Type": kind, "Weight": weight, **rest})
        evidence.extend({**ends, **row} for row in data.get("evidence", ()))
    starts = (["Id", "Label"], ["Edge", "Source", "Target"], ["Edge", "Source", "Target"])
    for name, rows, start in zip(FILES, (nodes, edges, evidence), starts, strict=True):
        _write(folder / name, rows, start)
    return folder


def from_csv(folder: str | Path) -> nx.Graph:
    """Read a network written by `to_csv`; statements of nodes are those of their edges.

    Raises
    ------
    FileNotFoundError
        If a table is missing.
    """
    nodes, edges, evidence = (_read(Path(folder) / name) for name in FILES)
    directed = any(row["Type"] == "Directed" for row in edges)
    graph = nx.MultiDiGraph() if directed else nx.Graph()
    for row in nodes:
        name, _ = row.pop("Id"), row.pop("Label")
        graph.add_node(name, **_typed(row))
    behind: dict[str, list[Row]] = {}
    for row in evidence:
        number, _, _ = row.pop("Edge"), row.pop("Source"), row.pop("Target")
        behind.setdefault(number, []).append(
            {key: _number(text) if key in NUMBERS else text for key, text in row.items()}
        )
    for row in edges:
        number, one, other, _ = (row.pop(key) for key in ("Edge", "Source", "Target", "Type"))
        data = {"weight": _number(row.pop("Weight")), **_typed(row)}
        if number in behind:
            data["evidence"] = behind[number]
        graph.add_edge(one, other, **({"key": row["concept"]} if "concept" in row else {}), **data)
    return graph


def _attributes(data: Row) -> Row:
    return {key: value for key, value in data.items() if key != "evidence"}


def _write(path: Path, rows: list[Row], start: list[str]) -> None:
    columns = list(dict.fromkeys([*start, *(key for row in rows for key in row)]))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(as_cell(column) for column in columns)
        writer.writerows(_cells(row, columns) for row in rows)


def _cells(row: Row, columns: Iterable[str]) -> list[Any]:
    return [as_cell(row.get(column, "")) for column in columns]


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    columns = [from_cell(name) for name in header]
    return [dict(zip(columns, map(from_cell, row), strict=True)) for row in rows]


def _typed(row: Row) -> Row:
    """Attributes that are not empty: lists from JSON, numbers where they are none but numbers."""
    return {
        key: json.loads(text) if key in LISTS else text if key in WORDS else _number(text)
        for key, text in row.items()
        if text != ""
    }


def _number(text: str) -> Any:
    for read in (int, float):
        try:
            return read(text)
        except ValueError:
            continue
    return {"True": True, "False": False}.get(text, text)
