"""War and peace journalism: the indicators of each text."""

from __future__ import annotations

__all__ = ["profile", "war_peace_score"]

import numpy as np
import pandas as pd

from analysis.framing.shares import drawn_sums

LABELS = {-1: "war", 0: "neutral", 1: "peace"}


def profile(indicators: pd.DataFrame, *, draws: int = 2000, seed: int = 1) -> pd.DataFrame:
    """War and peace indicators of each text under each coding, and how sure the balance is.

    Parameters
    ----------
    indicators : DataFrame
        ``doc``, ``indicator``, ``coder``, ``code`` (-1 war, 1 peace, 0 mixed or absent).
    draws : int
        Bootstrap samples of the indicators.

    Returns
    -------
    DataFrame
        ``doc``, ``coder``, ``war``, ``peace``, ``neither`` (numbers of indicators), ``balance``
        (peace minus war), ``label`` ("war", "peace" or "neutral", its sign); ``score`` (balance
        over indicators, -1 all war to 1 all peace) with ``low`` and ``high``, had other indicators
        of the kind been marked; ``kept``, the share of samples with the same label; ``pivotal``,
        how many indicators there are of which each, left out alone, would change the label.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": "000", "indicator": ["W1", "W2", "W3"], "coder": "a",
    ...                      "code": [-1, -1, 1]})
    >>> profile(rows)[["war", "peace", "label", "pivotal"]].values.tolist()
    [[2, 1, 'war', 2]]
    """
    records = []
    for (doc, coder), part in indicators.groupby(["doc", "coder"], sort=True):
        codes = np.sign(part["code"].to_numpy(float))
        size, balance = len(codes), int(codes.sum())
        drawn = drawn_sums(codes[:, None], draws, seed)[:, 0]
        low, high = np.quantile(drawn / size, [0.025, 0.975])
        kept = float((np.sign(drawn) == np.sign(balance)).mean())
        pivotal = int((np.sign(balance - codes) != np.sign(balance)).sum())
        war, peace = int((codes < 0).sum()), int((codes > 0).sum())
        counts = (war, peace, size - war - peace, balance, LABELS[int(np.sign(balance))])
        records.append((doc, coder, *counts, balance / size, low, high, kept, pivotal))
    columns = ["doc", "coder", "war", "peace", "neither", "balance", "label"]
    columns += ["score", "low", "high", "kept", "pivotal"]
    return pd.DataFrame(records, columns=columns)


def war_peace_score(indicators: pd.DataFrame, *, draws: int = 2000, seed: int = 1) -> pd.DataFrame:
    """Mean score of the texts under each coding and their mean, with intervals by document.

    Parameters
    ----------
    indicators : DataFrame
        As in `profile`.

    Returns
    -------
    DataFrame
        ``coder`` (each, then "mean" of them), ``documents``, ``score``, ``low``, ``high`` (missing
        for one document), ``least`` and ``most`` (with each document left out in turn).

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": list("aabb"), "indicator": ["W1", "W2"] * 2, "coder": "a",
    ...                      "code": [-1, 1, 1, 1]})
    >>> war_peace_score(rows)[["coder", "score", "least", "most"]].values.tolist()
    [['a', 0.5, 0.0, 1.0], ['mean', 0.5, 0.0, 1.0]]
    """
    signs = indicators.assign(code=np.sign(indicators["code"]))
    each = signs.pivot_table(index="doc", columns="coder", values="code", aggfunc="mean")
    each["mean"] = each.mean(axis=1)
    records = []
    for coder in each.columns:
        scores = each[coder].dropna().to_numpy()
        size, value = len(scores), float(scores.mean())
        limits = [np.nan] * 4
        if size > 1:
            drawn = drawn_sums(scores[:, None], draws, seed)[:, 0] / size
            without = (scores.sum() - scores) / (size - 1)
            limits = [*np.quantile(drawn, [0.025, 0.975]), without.min(), without.max()]
        records.append((coder, size, value, *map(float, limits)))
    columns = ["coder", "documents", "score", "low", "high", "least", "most"]
    return pd.DataFrame(records, columns=columns)
