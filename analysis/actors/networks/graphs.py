"""Networks as graphs: every node and every edge carries the statements it was made from."""

from __future__ import annotations

from typing import Any, Final

import networkx as nx
import numpy as np
import pandas as pd

from analysis.actors.networks.cells import cells_of, told
from analysis.actors.networks.matrices import labels_of, matrix_of, ties_of
from analysis.actors.networks.positions import positions_of, ranges_of
from analysis.actors.networks.products import at
from analysis.actors.networks.rules import Rules
from analysis.actors.networks.selection import JOINED, NODE, OTHER, selected

__all__ = ["EVIDENCE_COLUMNS", "add_isolates", "graph_of", "network", "records_of", "text_order"]

EVIDENCE_COLUMNS: Final = (
    "statement", "doc", "start", "end", "actor", "proposition", "stance", "date", "coder",
    "rule",
)  # fmt: skip
EVIDENCE_ORDER: Final = ("doc", "start", "end", "statement", "actor", "proposition", "stance")
Behind = dict[str, dict[str, list[int]]]


def network(
    statements: pd.DataFrame,
    *,
    mode: str = "two",
    aggregation: str = "ignore",
    normalization: str = "no",
    duplicates: str = "document",
    window: tuple[str, str] | None = None,
    **more: Any,
) -> nx.Graph:
    """Network of actors and propositions from coded statements.

    Parameters
    ----------
    statements : DataFrame
        One row a statement: ``actor``, ``proposition``, ``stance`` (1, -1, or 0 for a mention
        without a position), ``doc``; also ``date`` (EDTF) where time matters, and ``statement``,
        ``start``, ``end``, ``coder``, ``rule`` as evidence. Rows without an actor are the
        outlets' own voice and are left out.
    mode : {"two", "one"}
        Actors to propositions, or actors to actors.
    aggregation : str
        Two-mode ``ignore``, ``subtract``, ``combine``; one-mode ``ignore``, ``congruence``,
        ``conflict``, ``subtract``: see `analysis.actors.networks.projection`. A stance of 0
        counts under ``ignore`` only.
    normalization : str
        Two-mode ``no``, ``activity``, ``prominence``; one-mode ``no``, ``average``, ``jaccard``,
        ``cosine``: see `analysis.actors.networks.normalization`.
    duplicates : {"include", "document", "upstream", "week", "month", "year", "all"}
        Within what an actor's repetition of a position counts once; ``upstream`` counts what
        several documents took from one source once. Under ``ignore`` a repetition is one of the
        proposition, whatever the position.
    window : (str, str), optional
        First and last EDTF date of statements to use, both included.
    **more
        ``nodes``, ``over``, ``qualifier``, ``scale``, ``include``, ``exclude``, ``minimum``,
        ``groups``, ``isolates``, ``compat``: see `Rules`.

    Returns
    -------
    networkx.Graph
        Nodes carry ``kind`` (the column they come from), ``statements`` and ``evidence``; edges
        ``weight``, ``documents`` and ``evidence``, a list of the rows behind them; two-mode edges
        also ``support`` and ``rejection`` (positions taken, repetitions removed), one-mode edges
        ``congruence``, ``conflict`` and ``propositions`` (what ties them). An edge of weight 0 is
        kept where agreement and conflict cancel. Actors without ties stay as nodes.

    Raises
    ------
    ValueError
        For an option that does not exist or does not go with the mode.
    KeyError
        If a column is missing.

    Notes
    -----
    A plain `networkx` graph: every algorithm takes it, and so does every backend that is installed
    (``nx.pagerank(graph, backend="parallel")``, or ``nx.config.backend_priority``).

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "पाकिस्तान", "पाकिस्तान"], "proposition": ["TALKS", "TALKS", "THIRD"],
    ...     "stance": [-1, 1, 1], "doc": ["000", "000", "004"]})
    >>> network(rows, mode="two", aggregation="subtract").edges["भारत", "TALKS"]["weight"]
    -1.0
    >>> network(rows, mode="one", aggregation="conflict").edges["भारत", "पाकिस्तान"]["weight"]
    1.0
    >>> list(network(rows, mode="one", nodes="proposition", over="actor").edges)
    [('TALKS', 'THIRD')]
    """
    rules = Rules(
        mode=mode, aggregation=aggregation, normalization=normalization, duplicates=duplicates,
        window=window, **more,
    )  # fmt: skip
    graph = graph_of(text_order(selected(statements, rules)), rules)
    add_isolates(graph, statements, rules)
    return graph


def text_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows in the order of the texts, whatever order they came in."""
    order = [name for name in EVIDENCE_ORDER if name in rows]
    return rows.sort_values(order, kind="stable", ignore_index=True)


def graph_of(
    rows: pd.DataFrame,
    rules: Rules,
    *,
    weights: np.ndarray | None = None,
    ranges: tuple[float, ...] | None = None,
) -> nx.Graph:
    """Graph of rows selected and ordered; ``weights`` and ``ranges`` as for `cells_of`."""
    graph = nx.Graph(
        mode=rules.mode, aggregation=rules.aggregation, normalization=rules.normalization
    )
    records = records_of(rows, rules)
    _add_nodes(graph, rows, NODE, rules.nodes, records)
    if rules.groups:
        for name, own in rows.groupby(NODE):
            graph.nodes[name]["members"] = sorted(own[rules.nodes].astype(str).unique())
    (_two_mode if rules.mode == "two" else _one_mode)(graph, rows, rules, weights, ranges, records)
    return graph


def _two_mode(
    graph: nx.Graph,
    rows: pd.DataFrame,
    rules: Rules,
    weights: np.ndarray | None,
    ranges: tuple[float, ...] | None,
    records: list[dict[str, Any]],
) -> None:
    cells = cells_of(rows, rules, weights=weights, ranges=ranges)
    found = matrix_of(cells, rules)
    taken = cells_of(rows, rules, by_position=True, ranges=ranges)
    others = _apart(cells.others, cells.nodes, rules)
    shown = dict(zip(cells.others, others, strict=True))
    _add_nodes(graph, rows, OTHER, JOINED.join(rules.shared), records, shown)
    ends = found.weights.tocoo().coords
    # A position of several qualifiers is neither support nor rejection.
    signs = taken.positions.values[:, 0] if taken.positions.values.shape[1] == 1 else ()
    plus, minus = (
        sum(
            (at(taken.at(p), ends) for p, sign in enumerate(signs) if sign * side > 0),
            np.zeros(len(ends[0])),
        )
        for side in (1, -1)
    )
    behind = _behind(rows, rules)
    order = np.lexsort(ends[::-1])
    for place in order:
        node, other = cells.nodes[ends[0][place]], cells.others[ends[1][place]]
        own = behind[node][other]
        graph.add_edge(
            node, shown[other], weight=float(found.weights.data[place]),
            support=int(plus[place]), rejection=int(minus[place]), **_evidence(own, rows, records),
        )  # fmt: skip


def _one_mode(
    graph: nx.Graph,
    rows: pd.DataFrame,
    rules: Rules,
    weights: np.ndarray | None,
    ranges: tuple[float, ...] | None,
    records: list[dict[str, Any]],
) -> None:
    cells = cells_of(rows, rules, weights=weights, ranges=ranges)
    ties = ties_of(cells, rules)
    behind = _behind(rows, rules)
    positions = positions_of(rows, rules, ranges or ranges_of(rows, rules))
    for place, (i, j) in enumerate(zip(*ties.ends, strict=True)):
        one, other = behind[cells.nodes[i]], behind[cells.nodes[j]]
        common = [
            name for name in sorted(one.keys() & other.keys())
            if _ties(positions.codes[one[name]], positions.codes[other[name]],
                     positions.agreement, rules.aggregation)
        ]  # fmt: skip
        own = sorted(row for name in common for row in (*one[name], *other[name]))
        graph.add_edge(
            cells.nodes[i], cells.nodes[j], weight=float(ties.weight[place]),
            congruence=float(ties.congruence[place]), conflict=float(ties.conflict[place]),
            propositions=common, **_evidence(own, rows, records),
        )  # fmt: skip


def _ties(ours: np.ndarray, theirs: np.ndarray, agreement: np.ndarray, aggregation: str) -> bool:
    """Whether positions on one proposition tie two nodes under an aggregation."""
    if aggregation not in ("congruence", "conflict"):
        return True
    met = agreement[np.ix_(ours, theirs)]
    return bool((met > 0).any() if aggregation == "congruence" else (met < 1).any())


def _behind(rows: pd.DataFrame, rules: Rules) -> Behind:
    """Places of the statements of each node on each proposition."""
    found: Behind = {}
    counted = told(rows, rules)
    for place, node, other in zip(
        rows.index.get_indexer(counted.index), counted[NODE], counted[OTHER], strict=True
    ):
        found.setdefault(node, {}).setdefault(other, []).append(int(place))
    return found


def records_of(rows: pd.DataFrame, rules: Rules) -> list[dict[str, Any]]:
    """Evidence of each row, as plain values: `EVIDENCE_COLUMNS` and what the rules read."""
    columns = [name for name in dict.fromkeys([*EVIDENCE_COLUMNS, *rules.columns]) if name in rows]
    return [
        {key: value.item() if hasattr(value, "item") else value for key, value in row.items()}
        for row in rows[columns].to_dict("records")
    ]


def _evidence(
    places: list[int], rows: pd.DataFrame, records: list[dict[str, Any]]
) -> dict[str, Any]:
    # One dictionary a statement, shared by all edges it stands behind.
    own = [records[place] for place in places]
    return {"documents": len({record["doc"] for record in own}), "evidence": own}


def _add_nodes(
    graph: nx.Graph,
    rows: pd.DataFrame,
    column: str,
    kind: str,
    records: list[dict[str, Any]],
    shown: dict[str, str] | None = None,
) -> None:
    for name, places in sorted(rows.groupby(column).indices.items()):
        own = [records[place] for place in places]
        label = shown[name] if shown else name
        graph.add_node(label, kind=kind, statements=len(own), evidence=own)


def add_isolates(graph: nx.Graph, statements: pd.DataFrame, rules: Rules) -> None:
    """Add the nodes that a window or a minimum left without a statement, if the rules keep them."""
    if not rules.isolates:
        return
    nodes, others = labels_of(statements, rules)
    kinds = dict.fromkeys(nodes, rules.nodes)
    if rules.mode == "two":
        kinds |= dict.fromkeys(_apart(others, nodes, rules), JOINED.join(rules.shared))
    for name, kind in kinds.items():
        if name not in graph:
            graph.add_node(name, kind=kind, statements=0, evidence=[])


def _apart(others: list[str], nodes: list[str], rules: Rules) -> list[str]:
    """Labels of the second mode, told apart from equal ones of the first."""
    taken, kind = set(nodes), JOINED.join(rules.shared)
    return [f"{name} ({kind})" if name in taken else name for name in others]
