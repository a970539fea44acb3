"""How well the finder does, against time expressions marked by reading."""

from __future__ import annotations

import pandas as pd

from analysis import spans

__all__ = ["score"]


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found time expressions.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        ``doc``, ``start``, ``end``, ``value`` and ``edtf``; both with the column named in `by`.
    by : str, optional
        Column to report by, such as ``"language"``.

    Returns
    -------
    pandas.DataFrame
        One row a group and level, as in `analysis.spans.score`; ``labelled`` are expressions that
        overlap and whose TIMEX3 value and EDTF are both equal.

    Examples
    --------
    >>> gold = pd.DataFrame({"doc": ["a", "a"], "start": [0, 9], "end": [6, 11],
    ...                      "value": ["2019-05-14", "2019-05"], "edtf": ["2019-05-14", "2019-05"]})
    >>> found = gold.assign(end=[6, 10], edtf=["2019-05-14", ""])
    >>> score(found, gold)[["level", "hits", "f1"]].values.tolist()
    [['strict', 1, 0.5], ['relaxed', 2, 1.0], ['labelled', 1, 0.5]]
    """
    return spans.score(found, gold, label=("value", "edtf"), by=by)
