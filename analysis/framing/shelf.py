"""The replication shelf: what others printed on this conflict, checked, beside these texts."""

from __future__ import annotations

__all__ = ["all_together", "own_labels", "war_framed"]

from decimal import Decimal

import pandas as pd

from analysis.framing.percentages import JointFit, joint_fits
from analysis.framing.warpeace import profile
from analysis.uncertainty import wilson


def all_together(shares: pd.DataFrame, study: str) -> list[JointFit]:
    """Totals of a study's outlets that give all its printed shares at once.

    Where an outlet's share counts another framing than the share of all, it is taken from 100:
    right only for a study without a third category.

    Parameters
    ----------
    shares : DataFrame
        The table ``published_shares``.
    study : str
        Key of the study, whose outlets and whose share of all have totals.

    Returns
    -------
    list of JointFit
        As :func:`analysis.framing.percentages.joint_fits`; its parts in the order of the rows.

    Raises
    ------
    ValueError
        If the study has no share of all, or an outlet without a total.

    Examples
    --------
    >>> shares = pd.DataFrame({
    ...     "study": "क", "outlet": ["all", "x", "y"], "category": ["war", "war", "peace"],
    ...     "percent": ["60", "50", "33.3"], "total": [6, 3, 3],
    ... })
    >>> [(fit.counted, fit.total) for fit in all_together(shares, "क")]
    [(3, 5)]
    """
    rows = shares[shares["study"] == study]
    whole, parts = rows[rows["outlet"] == "all"], rows[rows["outlet"] != "all"]
    if len(whole) != 1 or parts["total"].isna().any():
        raise ValueError(f"study {study!r} needs one share of all outlets, and totals of each")
    wanted = whole.iloc[0]
    printed = [
        share if category == wanted["category"] else str(100 - Decimal(share))
        for share, category in zip(parts["percent"], parts["category"], strict=True)
    ]
    totals = parts["total"].astype(int)
    return joint_fits(list(zip(printed, totals, strict=True)), wanted["percent"])


def own_labels(indicators: pd.DataFrame) -> pd.DataFrame:
    """How many of these texts a coding calls war, peace or neutral.

    Parameters
    ----------
    indicators : DataFrame
        The table ``war_peace``.

    Returns
    -------
    DataFrame
        One row a coding: ``coder``, ``war``, ``peace``, ``neutral`` and ``texts`` (numbers).

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["000", "001"], "indicator": "W1", "coder": "a",
    ...                      "code": [-1, 1]})
    >>> own_labels(rows).values.tolist()
    [['a', 1, 1, 0, 2]]
    """
    labels = profile(indicators)
    counted = pd.crosstab(labels["coder"], labels["label"])
    counted = counted.reindex(columns=["war", "peace", "neutral"], fill_value=0)
    counted.columns.name = None
    return counted.assign(texts=counted.sum(axis=1)).reset_index()


def war_framed(shares: pd.DataFrame, study: str, own: pd.DataFrame) -> pd.DataFrame:
    """Shares of war-framed texts: a study's, on the totals that fit, and those of these texts.

    Parameters
    ----------
    shares : DataFrame
        The table ``published_shares``.
    study : str
        Key of the study.
    own : DataFrame
        From :func:`own_labels`.

    Returns
    -------
    DataFrame
        ``source`` (the study's key, or "own"), ``group`` (an outlet, "all", or a coding),
        ``war``, ``texts`` (numbers), ``share``, ``low``, ``high`` (0 to 1, Wilson's 95 per cent
        interval, as if the texts were drawn one by one at random).

    Raises
    ------
    ValueError
        If no totals, or several, give all the study's shares at once.

    Examples
    --------
    >>> shares = pd.DataFrame({
    ...     "study": "क", "outlet": ["all", "x", "y"], "category": ["war", "war", "peace"],
    ...     "percent": ["60", "50", "33.3"], "total": [6, 3, 3],
    ... })
    >>> own = pd.DataFrame({"coder": ["a"], "war": [3], "texts": [5]})
    >>> war_framed(shares, "क", own)[["group", "war", "texts"]].values.tolist()
    [['all', 3, 5], ['x', 1, 2], ['y', 2, 3], ['a', 3, 5]]
    """
    fits = all_together(shares, study)
    if len(fits) != 1:
        raise ValueError(f"{len(fits)} sets of totals give the shares of {study!r}, expected one")
    outlets = shares[(shares["study"] == study) & (shares["outlet"] != "all")]["outlet"]
    rows = [(study, "all", fits[0].counted, fits[0].total)]
    rows += [
        (study, outlet, part.counted, part.total)
        for outlet, part in zip(outlets, fits[0].parts, strict=True)
    ]
    rows += [
        ("own", coder, war, texts)
        for coder, war, texts in zip(own["coder"], own["war"], own["texts"], strict=True)
    ]
    found = pd.DataFrame(rows, columns=["source", "group", "war", "texts"])
    limits = [wilson(int(k), int(n)) for k, n in zip(found["war"], found["texts"], strict=True)]
    return found.assign(
        share=[limit.value for limit in limits],
        low=[limit.low for limit in limits],
        high=[limit.high for limit in limits],
    )
