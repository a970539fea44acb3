"""Who supports and who rejects what, counted."""

from __future__ import annotations

__all__ = ["stances"]

import pandas as pd


def stances(rows: pd.DataFrame) -> pd.DataFrame:
    """Stance of each actor to each proposition; the outlets' own voice stands as ``outlet:<doc>``.

    Returns
    -------
    DataFrame
        ``proposition``, ``actor``, ``support``, ``neutral``, ``reject`` (statements), ``docs``.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a"], "voice": ["actor"], "actor": ["st-IN"],
    ...                      "proposition": ["TALKS"], "stance": [-1]})
    >>> stances(rows).values.tolist()
    [['TALKS', 'st-IN', 0, 0, 1, 1]]
    """
    who = rows["actor"].mask(rows["voice"] == "outlet", "outlet:" + rows["doc"])
    groups = rows.assign(actor=who).groupby(["proposition", "actor"], sort=True)
    records = [
        (
            *key,
            int((part["stance"] > 0).sum()),
            int((part["stance"] == 0).sum()),
            int((part["stance"] < 0).sum()),
            part["doc"].nunique(),
        )
        for key, part in groups
    ]
    columns = ["proposition", "actor", "support", "neutral", "reject", "docs"]
    return pd.DataFrame(records, columns=columns)
