"""Discourse networks: actors tied to propositions, and to each other through them.

The definitions are those of discourse network analysis (Leifeld 2017, *Discourse Network
Analysis: Policy Debates as Dynamic Networks*; Leifeld, Gruber & Bossner, *Discourse Network
Analyzer Manual*). Let x(a, c, q) be the number of statements in which actor a takes position q
(+1 or -1) on proposition c, repetitions removed as asked.

Two-mode, actor a to proposition c: ``ignore`` counts statements whatever their position;
``subtract`` is positive minus negative ones; ``combine`` is 1 for support, 2 for rejection, 3 for
both. One-mode, actor a to actor b: ``ignore`` sums x(a, c) x(b, c) over propositions;
``congruence`` sums x(a, c, q) x(b, c, q) over propositions and positions; ``conflict`` the same
over opposite positions; ``subtract`` is congruence minus conflict.

Normalisation, two-mode: ``activity`` divides by all statements of the actor, ``prominence`` by all
on the proposition. One-mode: ``average`` divides by the mean number of statements of both;
``jaccard`` by m10 + m01 + m11 over cells (c, q): statements of either actor in cells the other
does not use, and the product in cells both use; ``cosine`` by the product of the two rows'
Euclidean norms. Under ``ignore`` a cell is a proposition.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import networkx as nx
import numpy as np
import pandas as pd

from analysis.actors.repetition import keep_once, within

__all__ = ["network"]

NEEDED: Final = ("actor", "proposition", "stance", "doc")
EVIDENCE_COLUMNS: Final = ("statement", "doc", "start", "end", "actor", "proposition", "stance")
EVIDENCE_ORDER: Final = ("doc", "start", "end", "statement", "actor", "proposition", "stance")
AGGREGATIONS: Final = {
    "one": ("ignore", "congruence", "conflict", "subtract"),
    "two": ("ignore", "subtract", "combine"),
}
NORMALIZATIONS: Final = {
    "one": ("no", "average", "jaccard", "cosine"),
    "two": ("no", "activity", "prominence"),
}


def network(
    statements: pd.DataFrame,
    *,
    mode: str = "two",
    aggregation: str = "ignore",
    normalization: str = "no",
    duplicates: str = "document",
    window: tuple[str, str] | None = None,
) -> nx.Graph:
    """Network of actors and propositions from coded statements.

    Parameters
    ----------
    statements : DataFrame
        One row a statement: ``actor``, ``proposition``, ``stance`` (1, -1, or 0 for a mention
        without a position), ``doc``; also ``date`` (EDTF) where time matters, and ``statement``,
        ``start``, ``end`` as evidence. Rows without an actor are the outlets' own voice and are
        left out.
    mode : {"two", "one"}
        Actors to propositions, or actors to actors.
    aggregation : str
        See the module's text. A stance of 0 counts under ``ignore`` only.
    normalization : str
        See the module's text.
    duplicates : {"include", "document", "week", "month", "year", "all"}
        Within what an actor's repetition of a position counts once. Under ``ignore`` a repetition
        is one of the proposition, whatever the position.
    window : (str, str), optional
        First and last EDTF date of statements to use, both included.

    Returns
    -------
    networkx.Graph
        Nodes carry ``kind`` ("actor" or "proposition"), ``statements`` and ``evidence``; edges
        ``weight``, ``documents`` and ``evidence``, a list of the rows behind them; two-mode edges
        also ``support`` and ``rejection`` (positions taken, repetitions removed), one-mode edges
        ``congruence``, ``conflict`` and ``propositions``. An edge of weight 0 is kept where
        agreement and conflict cancel. Actors without ties stay as
        nodes.

    Raises
    ------
    ValueError
        For an option that does not exist or does not go with the mode.
    KeyError
        If a column is missing.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "पाकिस्तान", "पाकिस्तान"], "proposition": ["TALKS", "TALKS", "THIRD"],
    ...     "stance": [-1, 1, 1], "doc": ["000", "000", "004"]})
    >>> network(rows, mode="two", aggregation="subtract").edges["भारत", "TALKS"]["weight"]
    -1.0
    >>> network(rows, mode="one", aggregation="conflict").edges["भारत", "पाकिस्तान"]["weight"]
    1.0
    """
    _check(statements, mode, aggregation, normalization)
    rows = within(statements[statements["actor"] != ""], window)
    # Evidence stands in the order of the texts, whatever the order of the rows.
    order = [name for name in EVIDENCE_ORDER if name in rows]
    rows = rows.sort_values(order, kind="stable", ignore_index=True)
    told = rows if aggregation == "ignore" else rows[rows["stance"] != 0]
    cell = ["actor", "proposition"] + ([] if aggregation == "ignore" else ["stance"])
    counted = keep_once(told, cell, duplicates)
    graph = nx.Graph(mode=mode, aggregation=aggregation, normalization=normalization)
    _add_nodes(graph, rows, "actor")
    if mode == "two":
        _add_nodes(graph, rows, "proposition")
        _two_mode(graph, counted, told, aggregation, normalization, duplicates)
    else:
        _one_mode(graph, counted, told, aggregation, normalization)
    return graph


def _check(statements: pd.DataFrame, mode: str, aggregation: str, normalization: str) -> None:
    if mode not in AGGREGATIONS:
        raise ValueError(f"mode {mode!r}: expected 'one' or 'two'")
    for what, value, allowed in (
        ("aggregation", aggregation, AGGREGATIONS[mode]),
        ("normalization", normalization, NORMALIZATIONS[mode]),
    ):
        if value not in allowed:
            raise ValueError(f"{what} {value!r} with mode {mode!r}: expected {', '.join(allowed)}")
    if missing := [name for name in NEEDED if name not in statements]:
        raise KeyError(f"statements lack the column {', '.join(missing)}")


def _rows(rows: pd.DataFrame) -> list[dict[str, Any]]:
    columns = [name for name in EVIDENCE_COLUMNS if name in rows]
    return [
        {key: value.item() if hasattr(value, "item") else value for key, value in row.items()}
        for row in rows[columns].to_dict("records")
    ]


def _add_nodes(graph: nx.Graph, rows: pd.DataFrame, kind: str) -> None:
    for name, own in rows.groupby(kind, sort=True):
        graph.add_node(name, kind=kind, statements=len(own), evidence=_rows(own))


def _two_mode(
    graph: nx.Graph,
    counted: pd.DataFrame,
    rows: pd.DataFrame,
    aggregation: str,
    normalization: str,
    duplicates: str,
) -> None:
    behind = dict(iter(rows.groupby(["actor", "proposition"])))
    positions = keep_once(rows, ["actor", "proposition", "stance"], duplicates).groupby(
        ["actor", "proposition"]
    )
    totals = {kind: counted.groupby(kind).size() for kind in ("actor", "proposition")}
    for (actor, proposition), cell in counted.groupby(["actor", "proposition"], sort=True):
        stances = positions.get_group((actor, proposition))["stance"]
        plus, minus = int((stances > 0).sum()), int((stances < 0).sum())
        weight = {
            "ignore": len(cell),
            "subtract": plus - minus,
            "combine": (plus > 0) + 2 * (minus > 0),
        }[aggregation]
        divisor = {
            "no": 1,
            "activity": totals["actor"][actor],
            "prominence": totals["proposition"][proposition],
        }[normalization]
        own = behind[actor, proposition]
        graph.add_edge(
            actor, proposition, weight=float(weight / divisor), support=plus, rejection=minus,
            documents=int(own["doc"].nunique()), evidence=_rows(own),
        )  # fmt: skip


def _one_mode(
    graph: nx.Graph, counted: pd.DataFrame, rows: pd.DataFrame, aggregation: str, normalization: str
) -> None:
    names, cube = _cube(counted, ignore=aggregation == "ignore")
    congruence = np.einsum("acq,bcq->ab", cube, cube)
    conflict = np.einsum("acq,bcq->ab", cube, cube[:, :, ::-1]) * (cube.shape[2] > 1)
    weights = {
        "ignore": congruence, "congruence": congruence, "conflict": conflict,
        "subtract": congruence - conflict,
    }[aggregation] / _divisors(cube, normalization)  # fmt: skip
    shared = {"ignore": congruence, "congruence": congruence, "conflict": conflict}.get(
        aggregation, congruence + conflict
    )
    own = dict(iter(rows.groupby("actor")))
    for i, j in _pairs(shared):
        one, other = own[names[i]], own[names[j]]
        common, behind = _behind(one, other, aggregation)
        graph.add_edge(
            names[i], names[j], weight=float(weights[i, j]),
            congruence=float(congruence[i, j]), conflict=float(conflict[i, j]),
            propositions=common, documents=int(behind["doc"].nunique()), evidence=_rows(behind),
        )  # fmt: skip


def _cube(counted: pd.DataFrame, *, ignore: bool) -> tuple[list[str], np.ndarray]:
    """Counts by actor, proposition and position; under "ignore" there is one position."""
    actors = sorted(counted["actor"].unique())
    propositions = sorted(counted["proposition"].unique())
    cube = np.zeros((len(actors), len(propositions), 1 if ignore else 2))
    place = counted["stance"].to_numpy() > 0
    np.add.at(
        cube,
        (
            pd.Index(actors).get_indexer(counted["actor"]),
            pd.Index(propositions).get_indexer(counted["proposition"]),
            np.zeros(len(counted), dtype=int) if ignore else place.astype(int),
        ),
        1,
    )
    return actors, cube


def _divisors(cube: np.ndarray, normalization: str) -> np.ndarray:
    """What each pair's weight is divided by; 1 where there is nothing to divide by."""
    cells = cube.reshape(len(cube), cube.shape[1] * cube.shape[2])
    used = (cells > 0).astype(float)
    sums = cells.sum(axis=1)
    norms = np.sqrt((cells**2).sum(axis=1))
    if normalization == "average":
        found = (sums[:, None] + sums[None, :]) / 2
    elif normalization == "jaccard":
        alone = cells @ (1 - used).T
        found = alone + alone.T + cells @ cells.T
    elif normalization == "cosine":
        found = norms[:, None] * norms[None, :]
    else:
        found = np.ones((len(cube), len(cube)))
    return np.where(found == 0, 1.0, found)


def _pairs(shared: np.ndarray) -> Iterator[tuple[int, int]]:
    for i, j in zip(*np.nonzero(np.triu(shared, 1)), strict=True):
        yield int(i), int(j)


def _behind(
    one: pd.DataFrame, other: pd.DataFrame, aggregation: str
) -> tuple[list[str], pd.DataFrame]:
    """Propositions that tie two actors under an aggregation, and their statements on them."""
    ties = []
    for proposition in sorted(set(one["proposition"]) & set(other["proposition"])):
        ours = set(one.loc[one["proposition"] == proposition, "stance"])
        theirs = set(other.loc[other["proposition"] == proposition, "stance"])
        agree, differ = bool(ours & theirs), any(-stance in theirs for stance in ours)
        if {"congruence": agree, "conflict": differ}.get(aggregation, True):
            ties.append(proposition)
    both = pd.concat([one, other])
    return ties, both[both["proposition"].isin(ties)].sort_index()
