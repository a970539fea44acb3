"""War and peace journalism: indicators of each text, and what published percentages allow."""

from __future__ import annotations

__all__ = ["PUBLISHED", "profile", "smallest_total", "totals_for"]

import pandas as pd

# Shares of war-framed stories on Kashmir or India-Pakistan news as their authors report them:
# citation key, what was read, stories, war-framed per cent, decimals given.
PUBLISHED = pd.DataFrame(
    [
        ("khan2020", "four dailies, seven events", 56, 81.13, 2),
        ("khan2020", "one Indian daily of the four", 14, 92.85, 2),
    ],
    columns=["key", "read", "stories", "percent", "decimals"],
)


def profile(indicators: pd.DataFrame) -> pd.DataFrame:
    """War and peace indicators of each text under each coding.

    Parameters
    ----------
    indicators : DataFrame
        ``doc``, ``indicator``, ``coder``, ``code`` (-1 war, 1 peace, 0 mixed or absent).

    Returns
    -------
    DataFrame
        ``doc``, ``coder``, ``war``, ``peace``, ``neither`` (numbers of indicators), ``balance``
        (peace minus war), ``label`` ("war", "peace" or "neutral", its sign).

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": "000", "indicator": ["W1", "W2", "W3"], "coder": "a",
    ...                      "code": [-1, -1, 1]})
    >>> profile(rows)[["war", "peace", "label"]].values.tolist()
    [[2, 1, 'war']]
    """
    records = []
    for (doc, coder), part in indicators.groupby(["doc", "coder"], sort=True):
        war, peace = int((part["code"] < 0).sum()), int((part["code"] > 0).sum())
        label = "war" if war > peace else "peace" if peace > war else "neutral"
        records.append((doc, coder, war, peace, len(part) - war - peace, peace - war, label))
    columns = ["doc", "coder", "war", "peace", "neither", "balance", "label"]
    return pd.DataFrame(records, columns=columns)


def totals_for(percent: float, totals: range, *, decimals: int = 2) -> list[tuple[int, int]]:
    """Counts and totals that give a published percentage, rounded or cut off.

    Parameters
    ----------
    percent : float
        As printed.
    totals : range
        Totals to try.
    decimals : int
        Decimals printed.

    Returns
    -------
    list of (count, total)

    Notes
    -----
    The granularity test of Brown & Heathers (2017), for percentages.

    Examples
    --------
    >>> totals_for(81.13, range(1, 57))
    [(43, 53)]
    """
    unit = 10**-decimals
    found = []
    for total in totals:
        for count in range(total + 1):
            exact = 100 * count / total
            # Printed shares are rounded by some authors and cut off by others.
            if -unit / 2 - 1e-9 <= percent - exact <= unit / 2 + 1e-9 or (
                0 <= exact - percent < unit - 1e-9
            ):
                found.append((count, total))
    return found


def smallest_total(percent: float, *, decimals: int = 2, limit: int = 10_000) -> int:
    """Smallest total that can give a published percentage.

    Examples
    --------
    >>> smallest_total(92.85)
    14
    """
    for total in range(1, limit + 1):
        if totals_for(percent, range(total, total + 1), decimals=decimals):
            return total
    raise ValueError(f"no total up to {limit} gives {percent} %")
