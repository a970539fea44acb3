"""How good the finder is, against terms marked by reading."""

from __future__ import annotations

import pandas as pd

__all__ = ["score"]


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found terms.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        With ``doc``, ``start``, ``end``, ``concept``; both with the column named in `by`. Leave
        zones that the gold does not cover (boilerplate) out of `found`.
    by : str, optional
        Column to report by, such as ``"language"``.

    Returns
    -------
    pandas.DataFrame
        One row a group and level: ``level`` is ``strict`` (same span), ``relaxed`` (spans
        overlap) or ``concept`` (same span and concept); ``gold``, ``found``, ``hits`` (of gold),
        ``precision``, ``recall``, ``f1`` (0 to 1, nan where nothing can be divided).

    Examples
    --------
    >>> gold = pd.DataFrame({"doc": ["a", "a"], "start": [0, 9], "end": [4, 12],
    ...                      "concept": ["K001", "K002"]})
    >>> score(gold.assign(end=[4, 11]), gold)[["level", "hits", "f1"]].values.tolist()
    [['strict', 1, 0.5], ['relaxed', 2, 1.0], ['concept', 1, 0.5]]
    """
    groups = ["all"] if by is None else sorted(set(gold[by]) | set(found[by]))
    rows = []
    for group in groups:
        ours = found if by is None else found[found[by] == group]
        theirs = gold if by is None else gold[gold[by] == group]
        rows += [(group, *row) for row in _levels(ours, theirs)]
    columns = [by or "group", "level", "gold", "found", "hits", "precision", "recall", "f1"]
    return pd.DataFrame(rows, columns=columns)


Row = tuple[str, int, int, int, float, float, float]


def _levels(found: pd.DataFrame, gold: pd.DataFrame) -> list[Row]:
    span = ["doc", "start", "end"]
    rows = []
    for level, columns in (("strict", span), ("relaxed", []), ("concept", [*span, "concept"])):
        if columns:
            ours = set(found[columns].itertuples(index=False, name=None))
            theirs = set(gold[columns].itertuples(index=False, name=None))
            right = hits = len(ours & theirs)
        else:
            right, hits = _overlapping(found, gold), _overlapping(gold, found)
        rows.append((level, len(gold), len(found), hits, *_ratios(right, hits, found, gold)))
    return rows


def _overlapping(rows: pd.DataFrame, others: pd.DataFrame) -> int:
    spans = {doc: group[["start", "end"]].to_numpy() for doc, group in others.groupby("doc")}
    count = 0
    for row in rows.itertuples():
        near = spans.get(row.doc)
        count += near is not None and bool(
            ((near[:, 0] < row.end) & (near[:, 1] > row.start)).any()
        )
    return count


def _ratios(
    right: int, hits: int, found: pd.DataFrame, gold: pd.DataFrame
) -> tuple[float, float, float]:
    precision = right / len(found) if len(found) else float("nan")
    recall = hits / len(gold) if len(gold) else float("nan")
    if not precision + recall > 0:
        return precision, recall, 0.0 if precision + recall == 0 else float("nan")
    return precision, recall, 2 * precision * recall / (precision + recall)
