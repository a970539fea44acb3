"""How good the finder is, against terms marked by reading."""

from __future__ import annotations

import pandas as pd

from analysis import spans

__all__ = ["score"]


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found terms.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        ``doc``, ``start``, ``end`` and ``concept``; both with the column named in `by`. Leave
        zones that the gold does not cover (boilerplate) out of `found`.
    by : str, optional
        Column to report by, such as ``"language"``.

    Returns
    -------
    pandas.DataFrame
        One row a group and level, as in `analysis.spans.score`; ``labelled`` are terms that
        overlap and stand for the same concept.

    Examples
    --------
    >>> gold = pd.DataFrame({"doc": ["a", "a"], "start": [0, 9], "end": [4, 12],
    ...                      "concept": ["K001", "K002"]})
    >>> found = gold.assign(end=[4, 11], concept=["K001", "K003"])
    >>> score(found, gold)[["level", "hits", "f1"]].values.tolist()
    [['strict', 1, 0.5], ['relaxed', 2, 1.0], ['labelled', 1, 0.5]]
    """
    return spans.score(found, gold, label="concept", by=by)
