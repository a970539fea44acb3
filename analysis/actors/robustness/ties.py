"""How sure each tie is, on one line: left out, resampled, by upstream, by rule, by coding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pandas as pd

from analysis.actors.networks import network
from analysis.actors.robustness.ranges import Builder, edge_ranges, weights_of
from analysis.actors.robustness.resampling import edge_intervals
from analysis.actors.robustness.sensitivity import edge_sensitivity, edge_upstreams

__all__ = ["accumulation", "agreement_sureness", "coding_agreement", "tie_sureness"]

ENDS = ["source", "target"]


def tie_sureness(
    rows: pd.DataFrame, build: Builder, *, draws: int = 500, seed: int = 1
) -> pd.DataFrame:
    """Weight of every tie with each document left out, documents and paragraphs resampled.

    Parameters
    ----------
    rows : DataFrame
        Mentions or statements, with ``doc`` and ``paragraph``.
    build : callable
        Makes the network from such rows.
    draws, seed : int
        See `edge_intervals`; documents, of which few draws differ, are drawn ten times as often.

    Returns
    -------
    DataFrame
        The columns of `edge_ranges`; ``doc_low``, ``doc_high`` and ``doc_present``, the interval
        and the share of draws that have the tie, from whole documents; the same with ``par_``
        from paragraphs. Heaviest first.

    Examples
    --------
    >>> from analysis.actors import comention_network
    >>> rows = pd.DataFrame({
    ...     "doc": ["000", "000", "001", "001"], "start": [0, 9, 0, 9], "end": [4, 13, 4, 13],
    ...     "paragraph": 0, "sentence": 0, "surface": ["भारत", "Khan"] * 2,
    ...     "actor": ["भारत", "Khan"] * 2, "type": "state"})
    >>> table = tie_sureness(rows, comention_network, draws=20)
    >>> table[["weight", "low", "high", "doc_low", "doc_high"]].values.tolist()
    [[2.0, 1.0, 1.0, 2.0, 2.0]]
    """
    found = edge_ranges(rows, build)
    for name, by, often in (("doc", ["doc"], 10), ("par", ["doc", "paragraph"], 1)):
        drawn = edge_intervals(rows, build, by=by, draws=often * draws, seed=seed)
        words = {word: f"{name}_{word}" for word in ("low", "high", "present")}
        found = found.merge(drawn[[*ENDS, *words]].rename(columns=words), on=ENDS, how="left")
    return found


def agreement_sureness(
    statements: pd.DataFrame, upstream: Mapping[str, str], *, draws: int = 2000, seed: int = 1
) -> pd.DataFrame:
    """Agreement less conflict of every pair, with all that speaks for and against it.

    Parameters
    ----------
    statements : DataFrame
        As for `network`.
    upstream : mapping of str to str
        Document id to what its copy rests on; an empty name means the document's own.
    draws, seed : int
        See `edge_intervals`.

    Returns
    -------
    DataFrame
        ``source``, ``target``, ``weight`` (agreement less conflict); ``documents`` and
        ``upstreams`` behind it; ``low``, ``high`` and ``present`` with documents resampled;
        ``best`` and ``worst`` rank under all rules for repetitions and normalisations, of
        ``tried``; heaviest first.
    """

    def build(rows: pd.DataFrame) -> object:
        return network(rows, mode="one", aggregation="subtract")

    whole = edge_upstreams(build(statements), dict(upstream))
    drawn = edge_intervals(statements, build, draws=draws, seed=seed)
    rules = edge_sensitivity(statements, aggregation="subtract")
    return (
        whole.drop(columns="rows")
        .merge(drawn.drop(columns="weight"), on=ENDS, how="left")
        .merge(rules[[*ENDS, "best", "worst", "tried"]], on=ENDS, how="left")
    )


def accumulation(rows: pd.DataFrame, build: Builder, *, by: str = "doc") -> pd.DataFrame:
    """Count the ties that any so many documents show, over all choices of them.

    Parameters
    ----------
    rows : DataFrame
        Mentions or statements.
    build : callable
        Makes the network from such rows.
    by : str
        What is added: ``"doc"``, or another column with few values: every choice is tried.

    Returns
    -------
    DataFrame
        ``units``; ``ties``, the mean over all choices of so many units, ``fewest`` and ``most``;
        ``gain`` over one unit less.

    Examples
    --------
    >>> rows = pd.DataFrame({"actor": ["भारत", "Khan"] * 2, "proposition": "TALKS", "stance": 1,
    ...                      "doc": ["000", "000", "004", "004"]})
    >>> found = accumulation(rows, lambda some: network(some, mode="one"))
    >>> found.values.tolist()
    [[1.0, 1.0, 1.0, 1.0, 1.0], [2.0, 1.0, 1.0, 1.0, 0.0]]
    """
    units = sorted(rows[by].unique())
    records = []
    before = 0.0
    for size in range(1, len(units) + 1):
        counts = [
            len(weights_of(build(rows[rows[by].isin(chosen)])))
            for chosen in combinations(units, size)
        ]
        mean = sum(counts) / len(counts)
        records.append((size, mean, min(counts), max(counts), mean - before))
        before = mean
    return pd.DataFrame(records, columns=["units", "ties", "fewest", "most", "gain"])


def coding_agreement(codings: Mapping[str, pd.DataFrame], base: str) -> pd.DataFrame:
    """Compare the agreement networks that several codings of the same statements make.

    Parameters
    ----------
    codings : mapping of str to DataFrame
        Name to statements as for `network`.
    base : str
        The coding that the others are compared with.

    Returns
    -------
    DataFrame
        ``coding``; ``agree`` and ``differ``, the pairs that do; ``agree_shared`` and
        ``differ_shared``, how many of them the base has too; in the order given.

    Raises
    ------
    KeyError
        If there is no coding of the base's name.
    """
    ties = {name: _pairs(rows) for name, rows in codings.items()}
    if base not in ties:
        raise KeyError(f"no coding {base!r}; there are {', '.join(ties)}")
    records = [
        (name, len(agree), len(differ), len(agree & ties[base][0]), len(differ & ties[base][1]))
        for name, (agree, differ) in ties.items()
    ]
    columns = ["coding", "agree", "differ", "agree_shared", "differ_shared"]
    return pd.DataFrame(records, columns=columns)


def _pairs(rows: pd.DataFrame) -> Sequence[set[tuple[str, str]]]:
    return [
        set(weights_of(network(rows, mode="one", aggregation=how)))
        for how in ("congruence", "conflict")
    ]
