"""Who is named beside whom: actors tied by the sentences or paragraphs that name both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Any, Final

import networkx as nx
import pandas as pd

__all__ = ["ACTING", "comention_network"]

Row = dict[str, Any]
EVIDENCE: Final = ("doc", "start", "end", "surface", "actor")
UNITS: Final = {"sentence": ("doc", "sentence"), "paragraph": ("doc", "paragraph")}
# Places, agreements and projects are named too, but they do not act.
ACTING: Final = (
    "person", "state", "post", "ministry", "office", "military", "agency", "armed_group",
    "party", "political", "media", "io", "people", "unnamed",
)  # fmt: skip


def comention_network(
    mentions: pd.DataFrame,
    *,
    unit: str = "sentence",
    types: tuple[str, ...] = ACTING,
    minimum: int = 1,
) -> nx.Graph:
    """Network of actors named in the same unit of text.

    Parameters
    ----------
    mentions : DataFrame
        One row a mention: ``doc``, ``start``, ``end``, ``surface``, ``actor``, ``type``,
        ``paragraph``, ``sentence``.
    unit : {"sentence", "paragraph"}
        What counts as beside. However often both are named in it, a unit counts once.
    types : tuple of str
        Types of actor to keep; by default those that can act.
    minimum : int
        Units an edge must have.

    Returns
    -------
    networkx.Graph
        Nodes carry ``mentions``, ``documents`` and ``evidence``; edges ``weight`` (number of
        units), ``documents`` and ``evidence``, the mentions of both in those units.

    Raises
    ------
    ValueError
        For another unit.

    Notes
    -----
    Being named together says that a text sets two actors side by side, not that they have to do
    with each other, and still less how.

    Examples
    --------
    >>> mentions = pd.DataFrame({
    ...     "doc": "000", "start": [0, 10, 30], "end": [4, 19, 34], "paragraph": 0,
    ...     "sentence": [0, 0, 1], "surface": ["भारत", "पाकिस्तान", "भारत"],
    ...     "actor": ["st-IN", "st-PK", "st-IN"], "type": "state"})
    >>> graph = comention_network(mentions)
    >>> graph.edges["st-IN", "st-PK"]["weight"], graph.nodes["st-IN"]["mentions"]
    (1, 2)
    """
    if unit not in UNITS:
        raise ValueError(f"unit {unit!r}: expected {' or '.join(map(repr, UNITS))}")
    kept = _rows(mentions[mentions["type"].isin(types)], UNITS[unit])
    graph = nx.Graph(unit=unit)
    for actor, own in _grouped(kept, "actor"):
        graph.add_node(actor, mentions=len(own), documents=_documents(own), evidence=_plain(own))
    weights: Counter[tuple[str, str]] = Counter()
    behind: dict[tuple[str, str], list[Row]] = {}
    for _, group in _grouped(kept, *UNITS[unit]):
        for pair in combinations(sorted({row["actor"] for row in group}), 2):
            weights[pair] += 1
            behind.setdefault(pair, []).extend(row for row in group if row["actor"] in pair)
    for pair, weight in sorted(weights.items()):
        if weight >= minimum:
            rows = behind[pair]
            graph.add_edge(*pair, weight=weight, documents=_documents(rows), evidence=_plain(rows))
    return graph


def _rows(mentions: pd.DataFrame, unit: tuple[str, ...]) -> list[Row]:
    # Plain dictionaries: leave-one-out builds thousands of these small groups.
    return [
        {key: value.item() if hasattr(value, "item") else value for key, value in row.items()}
        for row in mentions[list(dict.fromkeys([*EVIDENCE, *unit]))].to_dict("records")
    ]


def _grouped(rows: list[Row], *columns: str) -> Iterator[tuple[Any, list[Row]]]:
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row[column] for column in columns), []).append(row)
    for key in sorted(groups):
        yield key[0] if len(key) == 1 else key, groups[key]


def _documents(rows: list[Row]) -> int:
    return len({row["doc"] for row in rows})


def _plain(rows: list[Row]) -> list[Row]:
    return [{column: row[column] for column in EVIDENCE} for row in rows]
