"""Who supports and who rejects what, counted."""

from __future__ import annotations

__all__ = ["stance_means", "stances"]

import numpy as np
import pandas as pd

from analysis.framing.shares import drawn_sums


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


def stance_means(
    rows: pd.DataFrame,
    group: str = "side",
    *,
    least: int = 3,
    by: str = "doc",
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Mean stance of reported speakers to each proposition, with interval and range.

    Parameters
    ----------
    rows : DataFrame
        Coded statements; those in the outlets' own voice are left out.
    group : str
        Column: ``side``, ``actor``, ``language``, ...
    least : int
        Statements that a group must have on a proposition.
    by : str
        What is resampled for the interval and left out for the range.

    Returns
    -------
    DataFrame
        ``proposition``, ``group``, ``n`` statements, ``units`` (documents), ``mean`` (-1 rejects,
        1 supports), ``low``, ``high`` (bootstrap by unit), ``lowest``, ``highest`` (each unit left
        out in turn); limits and range are missing for one unit. Most statements first.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": list("aab"), "voice": "actor", "side": "India",
    ...                      "proposition": "TALKS", "stance": [-1, -1, 1]})
    >>> stance_means(rows)[["n", "mean", "lowest", "highest"]].round(2).values.tolist()
    [[3.0, -0.33, -1.0, 1.0]]
    """
    spoken = rows[rows["voice"] == "actor"]
    records = []
    for (proposition, name), part in spoken.groupby(["proposition", group], sort=True):
        if len(part) < least:
            continue
        units = part.groupby(by)["stance"].agg(["sum", "size"]).to_numpy(float)
        total, size = units.sum(axis=0)
        limits = [np.nan] * 4
        if len(units) > 1:
            drawn = drawn_sums(units, draws, seed)
            without = (total - units[:, 0]) / (size - units[:, 1])
            limits = [*np.quantile(drawn[:, 0] / drawn[:, 1], [0.025, 0.975])]
            limits += [without.min(), without.max()]
        records.append((proposition, name, len(part), len(units), total / size, *limits))
    columns = ["proposition", "group", "n", "units", "mean", "low", "high", "lowest", "highest"]
    table = pd.DataFrame(records, columns=columns)
    weight = table.groupby("proposition")["n"].transform("sum")
    order = table.assign(weight=-weight).sort_values(["weight", "proposition", "group"])
    return order.drop(columns="weight").reset_index(drop=True)
