"""How well the finder does, against mentions marked by reading."""

from __future__ import annotations

import pandas as pd

from analysis import spans

__all__ = ["score"]


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found mentions.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc``, ``start``, ``end`` and ``actor``; both with the column named in `by`. Leave zones
        that the gold does not cover (boilerplate) out of `found`.
    by : str, optional
        Column to report by, such as ``"language"``, ``"type"`` or ``"form"``.

    Returns
    -------
    DataFrame
        One row a group and level, as in `analysis.spans.score`; ``labelled`` are mentions that
        overlap and name the same actor.

    Examples
    --------
    >>> columns = ["doc", "start", "end", "actor"]
    >>> gold = pd.DataFrame([("a", 0, 4, "x"), ("a", 9, 12, "y")], columns=columns)
    >>> found = pd.DataFrame([("a", 0, 4, "q"), ("a", 8, 12, "y")], columns=columns)
    >>> score(found, gold)[["level", "precision", "recall"]].values.tolist()
    [['strict', 0.5, 0.5], ['relaxed', 1.0, 1.0], ['labelled', 0.5, 0.5]]
    """
    return spans.score(found, gold, label="actor", by=by)
