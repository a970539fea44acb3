"""How positions move: what each side supports and rejects, text by text, in order of time.

A side's position on a proposition can only be compared where it takes one in two texts at least.
A change between them may be a change of mind, of the state of the world the proposition is about,
or of who was asked; the rows behind it say which.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import networkx as nx
import pandas as pd

from analysis.actors.networks import network, polarization, triangle_balance
from analysis.actors.robustness.ranges import weights_of

__all__ = ["debates", "movements", "networks_by_document", "positions_by_document"]


def networks_by_document(
    statements: pd.DataFrame, years: Mapping[str, str], **options: Any
) -> dict[str, nx.Graph]:
    """Build a network of each document, by its year and id, for pictures side by side.

    Parameters
    ----------
    statements : DataFrame
        As for `network`.
    years : mapping of str to str
        Document to its year, in order of time.
    **options
        As for `network`; one-mode and ``aggregation="subtract"`` unless asked otherwise.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "Khan"], "proposition": "TALKS", "stance": [-1, 1], "doc": "000"})
    >>> list(networks_by_document(rows, {"000": "2019"}))
    ['2019 (000)']
    """
    how = {"mode": "one", "aggregation": "subtract", **options}
    return {
        f"{year} ({doc})": network(statements[statements["doc"] == doc], **how)
        for doc, year in years.items()
    }


def positions_by_document(
    statements: pd.DataFrame, group: Callable[[str], str], order: Sequence[str]
) -> pd.DataFrame:
    """Positions of each side on each proposition in each document.

    Parameters
    ----------
    statements : DataFrame
        ``actor``, ``proposition``, ``stance``, ``doc``; rows without an actor are left out.
    group : callable
        From an actor to its side; actors of no side (an empty name) are left out.
    order : sequence of str
        Documents in order of time; others are left out.

    Returns
    -------
    DataFrame
        ``side``, ``proposition``, ``doc``, ``support`` and ``reject`` (statements), ``none``
        (without a position), ``actors`` (ids), and ``position``, the difference of support and
        rejection over their sum, from -1 to 1, nan without any; in order of time.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "भारत", "Khan"], "proposition": "TALKS", "stance": [-1, 1, 1],
    ...     "doc": ["003", "000", "000"]})
    >>> found = positions_by_document(rows, lambda actor: actor, ["003", "000"])
    >>> found[["side", "doc", "position"]].values.tolist()
    [['Khan', '000', 1.0], ['भारत', '003', -1.0], ['भारत', '000', 1.0]]
    """
    told = statements[(statements["actor"] != "") & statements["doc"].isin(order)]
    told = told.assign(side=told["actor"].map(group))
    records = []
    for (side, proposition, doc), own in told[told["side"] != ""].groupby(
        ["side", "proposition", "doc"]
    ):
        plus, minus, none = (int((own["stance"] == sign).sum()) for sign in (1, -1, 0))
        taken = plus + minus
        position = (plus - minus) / taken if taken else float("nan")
        actors = sorted(own["actor"].unique())
        records.append((side, proposition, doc, plus, minus, none, actors, position))
    columns = ["side", "proposition", "doc", "support", "reject", "none", "actors", "position"]
    table = pd.DataFrame(records, columns=columns)
    when = table["doc"].map({doc: place for place, doc in enumerate(order)})
    return (
        table.assign(when=when)
        .sort_values(["side", "proposition", "when"], ignore_index=True)
        .drop(columns="when")
    )


def movements(positions: pd.DataFrame) -> pd.DataFrame:
    """Positions that a side takes in two documents or more, and whether they changed.

    Parameters
    ----------
    positions : DataFrame
        From `positions_by_document`.

    Returns
    -------
    DataFrame
        ``side``, ``proposition``, ``documents``, ``first`` and ``last`` (documents), ``before``
        and ``after`` (position there), ``moved`` (whether any two documents differ), ``actors``
        (speakers in all) and ``new_speakers`` (whether nobody speaks in both first and last);
        those that moved first.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": "भारत", "proposition": "TALKS", "stance": [-1, 1], "doc": ["003", "000"]})
    >>> table = movements(positions_by_document(rows, str, ["003", "000"]))
    >>> table[["side", "first", "last", "before", "after", "moved"]].values.tolist()
    [['भारत', '003', '000', -1.0, 1.0, True]]
    """
    records = []
    taken = positions[positions["position"].notna()]
    for (side, proposition), own in taken.groupby(["side", "proposition"]):
        if len(own) < 2:
            continue
        first, last = own.iloc[0], own.iloc[-1]
        actors = sorted({actor for names in own["actors"] for actor in names})
        records.append(
            (side, proposition, len(own), first["doc"], last["doc"], first["position"],
             last["position"], own["position"].nunique() > 1, actors,
             not set(first["actors"]) & set(last["actors"]))
        )  # fmt: skip
    columns = ["side", "proposition", "documents", "first", "last", "before", "after", "moved",
               "actors", "new_speakers"]  # fmt: skip
    table = pd.DataFrame(records, columns=columns)
    return table.sort_values(
        ["moved", "documents", "side", "proposition"], ascending=[False, False, True, True],
        ignore_index=True,
    )  # fmt: skip


def debates(statements: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """Describe the agreement and conflict inside each document, in order of time.

    Parameters
    ----------
    statements : DataFrame
        As for `network`.
    order : sequence of str
        Documents in order of time.

    Returns
    -------
    DataFrame
        ``doc``, ``speakers``, ``tied`` (of them in any tie), ``agree`` and ``differ`` (pairs),
        ``balance`` (share of balanced triangles; nan without triangles), ``polarization``
        (measure ``balance`` of `polarization`, nan without ties) and ``camps``.

    Notes
    -----
    With few speakers `polarization` says little: it puts them into two camps of equal size, as
    far as their number allows, even where all agree.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "Khan"], "proposition": "TALKS", "stance": [-1, 1], "doc": "000"})
    >>> debates(rows, ["000"])[["doc", "agree", "differ", "polarization"]].values.tolist()
    [['000', 0, 1, 1.0]]
    """
    records = []
    for doc in order:
        own = statements[statements["doc"] == doc]
        graph = network(own, mode="one", aggregation="subtract")
        agree, differ = (
            len(weights_of(network(own, mode="one", aggregation=how)))
            for how in ("congruence", "conflict")
        )
        tied = sum(graph.degree(node) > 0 for node in graph)
        split = polarization(own)
        records.append(
            (doc, len(graph), tied, agree, differ, triangle_balance(graph), split.value,
             split.camps)
        )  # fmt: skip
    columns = ["doc", "speakers", "tied", "agree", "differ", "balance", "polarization", "camps"]
    return pd.DataFrame(records, columns=columns)
