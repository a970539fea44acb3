"""How good the dictionary is: its entries and its second opinion against the hand-kept codes."""

from __future__ import annotations

import pandas as pd

from analysis.framing.dictionary.coding import leading_frame
from analysis.framing.reliability import alpha
from analysis.uncertainty import wilson

__all__ = ["entry_precision", "left_out", "second_opinion", "within_statements"]

_CODED = ["statement", "doc", "language", "frame", "frame2"]
WEAK = 0.5  # entries that were right less often are the ones left out on trial
_ENTRY = ["language", "frame", "entry"]
_LEFT_OUT = ["doc", "agreement", "alpha", "dropped", "trimmed_agreement", "trimmed_alpha"]


def within_statements(hits: pd.DataFrame, coded: pd.DataFrame) -> pd.DataFrame:
    """Hits that lie inside a coded statement, each with the codes of that statement.

    Parameters
    ----------
    hits : DataFrame
        ``doc``, ``start``, ``end``, ``entry``, ``frame``: the table ``frame_hits``.
    coded : DataFrame
        From `read_codings`: ``statement``, ``doc``, ``start``, ``end``, ``language``, ``frame``,
        ``frame2``.

    Returns
    -------
    DataFrame
        In the order of the statements: ``statement``, ``doc``, ``language``, ``entry``, ``frame``
        (of the entry), ``first`` and ``second`` (frames of the statement). A hit inside several
        statements stands with each.

    Examples
    --------
    >>> hits = pd.DataFrame({"doc": ["a"], "start": [4], "end": [9], "entry": ["talks"],
    ...                      "frame": ["dialogue_peace"]})
    >>> coded = pd.DataFrame({"statement": ["s1"], "doc": ["a"], "start": [0], "end": [12],
    ...     "language": ["en"], "frame": ["war_military"], "frame2": ["dialogue_peace"]})
    >>> within_statements(hits, coded)[["frame", "first", "second"]].values.tolist()
    [['dialogue_peace', 'war_military', 'dialogue_peace']]
    """
    columns = ["doc", "start", "end", "entry", "frame"]
    renamed = {"start": "hit_start", "end": "hit_end", "frame": "hit_frame"}
    both = coded[[*_CODED, "start", "end"]].merge(
        hits[columns].rename(columns=renamed), on="doc", how="inner"
    )
    inside = (both["start"] <= both["hit_start"]) & (both["hit_end"] <= both["end"])
    names = {"frame": "first", "frame2": "second", "hit_frame": "frame"}
    kept = both[inside].drop(columns=["start", "end", "hit_start", "hit_end"])
    kept = kept.rename(columns=names).reset_index(drop=True)
    return kept[["statement", "doc", "language", "entry", "frame", "first", "second"]]


def entry_precision(hits: pd.DataFrame, coded: pd.DataFrame) -> pd.DataFrame:
    """How often each entry speaks for the frame that was coded.

    Parameters
    ----------
    hits, coded : DataFrame
        As `within_statements` takes them.

    Returns
    -------
    DataFrame
        By language, frame and entry, those with most hits first: ``n`` (hits inside statements),
        ``docs``, ``first`` (of them in statements of that frame), ``k`` (that frame first or
        second), ``precision`` (k of n), ``low`` and ``high`` (Wilson's interval of 95 %).

    Examples
    --------
    >>> hits = pd.DataFrame({"doc": "a", "start": [1, 6], "end": [5, 9],
    ...     "entry": ["सेना", "सेना"], "frame": "war_military"})
    >>> coded = pd.DataFrame({"statement": ["s1", "s2"], "doc": "a", "start": [0, 6],
    ...     "end": [5, 10], "language": "hi", "frame": ["war_military", "human_rights"],
    ...     "frame2": ["", ""]})
    >>> entry_precision(hits, coded)[["entry", "k", "n", "precision"]].values.tolist()
    [['सेना', 1, 2, 0.5]]
    """
    found = within_statements(hits, coded)
    first = found["frame"] == found["first"]
    either = first | (found["frame"] == found["second"])
    groups = found.assign(first=first, either=either).groupby(_ENTRY, sort=True)
    records = []
    for key, part in groups:
        n, k = len(part), int(part["either"].sum())
        rate = wilson(k, n)
        counts = (n, part["doc"].nunique(), int(part["first"].sum()), k)
        records.append((*key, *counts, rate.value, rate.low, rate.high))
    columns = [*_ENTRY, "n", "docs", "first", "k", "precision", "low", "high"]
    table = pd.DataFrame(records, columns=columns)
    return table.sort_values("n", ascending=False, kind="stable", ignore_index=True)


def second_opinion(hits: pd.DataFrame, coded: pd.DataFrame) -> pd.DataFrame:
    """Frame of each statement by the dictionary beside that of the coding.

    Parameters
    ----------
    hits, coded : DataFrame
        As `within_statements` takes them.

    Returns
    -------
    DataFrame
        `coded` with ``hits`` (entries found inside) and ``opinion`` (their leading frame).

    Examples
    --------
    >>> hits = pd.DataFrame({"doc": ["a"], "start": [4], "end": [9], "entry": ["talks"],
    ...                      "frame": ["dialogue_peace"]})
    >>> coded = pd.DataFrame({"statement": ["s1", "s2"], "doc": "a", "start": [0, 20],
    ...     "end": [12, 30], "language": "en", "frame": "dialogue_peace", "frame2": ""})
    >>> second_opinion(hits, coded)[["statement", "hits", "opinion"]].values.tolist()
    [['s1', 1, 'dialogue_peace'], ['s2', 0, 'other']]
    """
    found = within_statements(hits, coded).groupby("statement", sort=False)["frame"].agg(list)
    frames = [found.get(statement, []) for statement in coded["statement"]]
    return coded.assign(
        hits=[len(own) for own in frames], opinion=[leading_frame(own) for own in frames]
    )


def left_out(hits: pd.DataFrame, coded: pd.DataFrame, *, weak: float = WEAK) -> pd.DataFrame:
    """Agreement on each document, with all entries and without those weak on the others.

    The dictionary was not fitted to the statements; were entries dropped for what they do in the
    statements, this is what it would bring on a document that had no part in the choice.

    Parameters
    ----------
    hits, coded : DataFrame
        As `within_statements` takes them.
    weak : float
        Entries of a lower precision on the other documents are dropped.

    Returns
    -------
    DataFrame
        ``doc``, ``n`` (statements), ``agreement`` and ``alpha`` (nominal) with all entries,
        ``dropped`` (entries), ``trimmed_agreement``, ``trimmed_alpha``; the last row, ``all``,
        puts the documents together.

    Examples
    --------
    >>> hits = pd.DataFrame({"doc": ["a", "b"], "start": [0, 0], "end": [5, 5], "entry": "talks",
    ...                      "frame": "dialogue_peace"})
    >>> coded = pd.DataFrame({"statement": ["s1", "s2"], "doc": ["a", "b"], "start": 0, "end": 9,
    ...     "language": "en", "frame": ["dialogue_peace", "other"], "frame2": ""})
    >>> left_out(hits, coded)[["doc", "agreement", "dropped", "trimmed_agreement"]].values.tolist()
    [['a', 1.0, 1, 0.0], ['b', 0.0, 0, 0.0], ['all', 0.5, 1, 0.0]]
    """
    parts, records = [], []
    for doc in sorted(coded["doc"].unique()):
        own, rest = coded[coded["doc"] == doc], coded[coded["doc"] != doc]
        precision = entry_precision(hits, rest)
        poor = precision.loc[precision["precision"] < weak, ["frame", "entry"]]
        keys = set(poor.itertuples(index=False, name=None))
        kept = [key not in keys for key in zip(hits["frame"], hits["entry"], strict=True)]
        part = second_opinion(hits, own)
        part["trimmed"] = second_opinion(hits[kept], own)["opinion"]
        parts.append(part)
        records.append((doc, *_agreement(part, "opinion"), len(keys), *_agreement(part, "trimmed")))
    whole = pd.concat(parts)
    dropped = sum(record[3] for record in records)
    records.append(("all", *_agreement(whole, "opinion"), dropped, *_agreement(whole, "trimmed")))
    table = pd.DataFrame(records, columns=_LEFT_OUT)
    table.insert(1, "n", [*(len(part) for part in parts), len(whole)])
    return table


def _agreement(rows: pd.DataFrame, column: str) -> tuple[float, float]:
    codes = rows[["frame", column]]
    return float((codes["frame"] == codes[column]).mean()), alpha(codes, "nominal").value
