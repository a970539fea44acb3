"""Which published percentages are possible: counts and totals that could have been printed so.

A share of whole things is a fraction, and few fractions are near a given percentage when the total
is small: 81.13 % of 56 stories is no number of stories (Brown and Heathers 2017, the GRIM test,
*Social Psychological and Personality Science* 8(4): 363-369, for means; here for shares).
"""

from __future__ import annotations

__all__ = [
    "Fit",
    "JointFit",
    "check_shares",
    "common_totals",
    "fits",
    "joint_fits",
    "smallest_total",
]

from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

import pandas as pd

_MOST_TOTALS = 1_000_000


class Fit(NamedTuple):
    """A count of a total that is printed as a given percentage, ``rounded`` or ``cut`` off."""

    counted: int
    total: int
    how: str


class JointFit(NamedTuple):
    """Counts and totals of several groups that give their shares and the share of all."""

    counted: int
    total: int
    parts: tuple[Fit, ...]


def _printed(percent: str) -> tuple[int, int]:
    """A percentage in units of its last printed place, and how many of them make one per cent."""
    try:
        value = Decimal(percent)
    except InvalidOperation:
        raise ValueError(f"{percent!r} is no percentage: write it as printed, '81.13'") from None
    if not value.is_finite() or not 0 <= value <= 100:
        raise ValueError(f"{percent!r} is no percentage between 0 and 100")
    unit = 10 ** max(0, -int(value.as_tuple().exponent))
    return int(value * unit), unit


def fits(percent: str, totals: Iterable[int]) -> list[Fit]:
    """Counts and totals that a printed percentage can stand for.

    Parameters
    ----------
    percent : str
        As printed, with its zeros: ``"50"`` and ``"50.00"`` say different things.
    totals : iterable of int
        Totals to try, each at least 1.

    Returns
    -------
    list of Fit
        In the order of `totals`, then by count. A half may be rounded to either side; ``how`` is
        "cut" where the places after the last one were dropped instead.

    Raises
    ------
    ValueError
        If `percent` is no number from 0 to 100, or a total is below 1.

    Examples
    --------
    >>> fits("81.13", range(1, 57))
    [Fit(counted=43, total=53, how='rounded')]
    >>> fits("92.85", [14]), fits("46.15", [14])
    ([Fit(counted=13, total=14, how='cut')], [])
    """
    shown, unit = _printed(percent)
    found = []
    for total in totals:
        if total < 1:
            raise ValueError(f"a total must be at least 1, got {total}")
        # Whole numbers throughout: a rounded share lies within half a unit of what is printed.
        least = max(0, -((1 - 2 * shown) * total // (200 * unit)))
        for count in range(least, min(total, (shown + 1) * total // (100 * unit)) + 1):
            over = 100 * unit * count - shown * total
            if 2 * abs(over) <= total:
                found.append(Fit(count, total, "rounded"))
            elif 0 < over < total:
                found.append(Fit(count, total, "cut"))
    return found


def smallest_total(percent: str, *, limit: int = 10_000) -> int:
    """Smallest total that can give a printed percentage.

    Examples
    --------
    >>> smallest_total("92.85"), smallest_total("50"), smallest_total("33.3")
    (14, 2, 3)
    """
    for total in range(1, limit + 1):
        if fits(percent, [total]):
            return total
    raise ValueError(f"no total up to {limit} gives {percent} %")


def joint_fits(parts: Sequence[tuple[str, int]], percent: str) -> list[JointFit]:
    """Totals of several groups that give the share of each and the share of all together.

    Parameters
    ----------
    parts : sequence of (str, int)
        The printed share of each group, and the most things that it can hold.
    percent : str
        The printed share of all groups together, of the same kind as theirs.

    Returns
    -------
    list of JointFit
        By total, the largest first; of one total and count the fit whose groups are largest.

    Raises
    ------
    ValueError
        If a share is none, or the groups allow of more than a million sums.

    Examples
    --------
    Four dailies of at most 14 stories each, whose war-framed shares are 53.85 (100 - 46.15),
    77 (100 - 23), 92.85 and 100 per cent, 81.13 together:

    >>> shares = [("53.85", 14), ("77", 14), ("92.85", 14), ("100", 14)]
    >>> [fit] = joint_fits(shares, "81.13")
    >>> fit.counted, fit.total, [(part.counted, part.total) for part in fit.parts]
    (43, 53, [(7, 13), (10, 13), (13, 14), (13, 13)])
    """
    sums: dict[tuple[int, int], tuple[Fit, ...]] = {(0, 0): ()}
    for share, most in parts:
        options = fits(share, range(most, 0, -1))
        if len(sums) * max(1, len(options)) > _MOST_TOTALS:
            raise ValueError("the groups allow of too many sums: give smaller totals")
        grown: dict[tuple[int, int], tuple[Fit, ...]] = {}
        for (count, total), chosen in sums.items():
            for fit in options:
                grown.setdefault((count + fit.counted, total + fit.total), (*chosen, fit))
        sums = grown
    together = [
        JointFit(count, total, chosen)
        for (count, total), chosen in sums.items()
        if total and any(fit.counted == count for fit in fits(percent, [total]))
    ]
    return sorted(together, key=lambda fit: (-fit.total, -fit.counted))


def common_totals(
    percents: Sequence[str], totals: Iterable[int], *, whole: bool = False
) -> list[int]:
    """Totals of which several printed percentages can all be shares.

    Parameters
    ----------
    percents : sequence of str
        Printed shares of one and the same total.
    totals : iterable of int
        Totals to try, each at least 1.
    whole : bool
        Whether the shares leave nothing out, so that their counts have to add up to the total.

    Returns
    -------
    list of int

    Examples
    --------
    >>> common_totals(["46.15", "92.85"], range(1, 200)), common_totals(["33.3", "66.6"], [3, 4])
    ([182], [3])
    >>> common_totals(["33.3", "66.6"], range(1, 8), whole=True)
    [3, 6]
    >>> common_totals(["60", "35"], range(1, 100), whole=True)
    []
    """
    found = []
    for total in totals:
        counts = [[fit.counted for fit in fits(percent, [total])] for percent in percents]
        if not all(counts):
            continue
        low, high = sum(map(min, counts)), sum(map(max, counts))
        if not whole or low <= total <= high:
            found.append(total)
    return found


def check_shares(shares: pd.DataFrame) -> pd.DataFrame:
    """What each published share allows of its total.

    Parameters
    ----------
    shares : DataFrame
        ``percent`` (as printed) and ``total`` (of what it is a share; missing where not told),
        with any other columns.

    Returns
    -------
    DataFrame
        The rows with ``count`` (the count that fits the total; missing where none or several do),
        ``possible`` (whether any does; missing without a total), ``near_total`` (the largest
        total up to the one told that fits), ``least_total`` (the smallest of all).

    Examples
    --------
    >>> rows = pd.DataFrame({"study": ["क", "ख"], "percent": ["46.15", "50"], "total": [14, 14]})
    >>> check_shares(rows)[["possible", "near_total", "least_total"]].values.tolist()
    [[False, 13, 13], [True, 14, 2]]
    """
    records: list[tuple[int | None, bool | None, int | None, int]] = []
    for percent, told in zip(shares["percent"], shares["total"], strict=True):
        least = smallest_total(percent)
        if pd.isna(told):
            records.append((None, None, None, least))
            continue
        total = int(told)
        here = fits(percent, [total])
        near = next((n for n in range(total, 0, -1) if fits(percent, [n])), None)
        records.append((here[0].counted if len(here) == 1 else None, bool(here), near, least))
    columns = ["count", "possible", "near_total", "least_total"]
    kinds = {"count": "Int64", "possible": "boolean", "near_total": "Int64", "least_total": "Int64"}
    found = pd.DataFrame(records, columns=columns, index=shares.index).astype(kinds)
    return pd.concat([shares, found], axis=1)
