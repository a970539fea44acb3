"""Which categories coders agree on, and which they take for one another."""

from __future__ import annotations

__all__ = ["category_agreement", "coincidences", "confusion", "confusions"]

from collections.abc import Hashable, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from analysis.framing.reliability.codes import Codes, as_matrix
from analysis.framing.reliability.coefficient import alpha


def confusion(a: pd.Series, b: pd.Series) -> pd.DataFrame:
    """Counts of units by the code of the first coding (rows) and of the second (columns).

    Units that lack one of the two codes are left out.

    Examples
    --------
    >>> confusion(pd.Series(["war", "war", "talks"]), pd.Series(["war", "talks", "talks"]))
           talks  war
    talks      1    0
    war        1    1
    """
    cells, present = as_matrix(np.column_stack([_objects(a), _objects(b)]))
    first, second = cells[present.all(axis=1)].T
    codes = sorted({*first, *second}, key=str)
    table = pd.crosstab(first, second)
    return table.reindex(index=codes, columns=codes, fill_value=0).rename_axis(
        index=None, columns=None
    )


def coincidences(codes: Any) -> pd.DataFrame:
    """Coincidence matrix: how often each two categories meet in a unit, for any number of coders.

    Each ordered pair of codes of a unit counts 1 / (codes of the unit - 1), so that every code
    that can be paired counts once and the whole sums to their number.

    Parameters
    ----------
    codes : DataFrame or 2-D array-like
        One row a unit, one column a coder, as in `alpha`.

    Notes
    -----
    Krippendorff (2018), *Content Analysis*, 4th ed., section 12.3.

    Examples
    --------
    >>> coincidences([["युद्ध", "युद्ध"], ["युद्ध", "वार्ता"]])
            युद्ध  वार्ता
    युद्ध     2.0     1.0
    वार्ता    1.0     0.0
    """
    read = Codes.read(codes, "nominal")
    width = len(read.categories)
    counts = np.zeros((len(read.rows), width))
    np.add.at(counts, (read.units, read.values), 1)
    shared = counts / (read.sizes - 1)[:, None]
    table = counts.T @ shared - np.diag(shared.sum(axis=0))
    found = pd.DataFrame(table, index=read.categories, columns=read.categories)
    order = sorted(read.categories, key=str)
    return found.reindex(index=order, columns=order)


def confusions(*codings: pd.Series) -> pd.DataFrame:
    """Pairs of different codes, most frequent first, over all pairs of codings.

    Returns
    -------
    DataFrame
        ``first``, ``second`` (number of the coding, from 0), ``code_first``, ``code_second``,
        ``units``.

    Examples
    --------
    >>> confusions(pd.Series(["war", "war"]), pd.Series(["talks", "war"])).values.tolist()
    [[0, 1, 'war', 'talks', 1]]
    """
    records = []
    for i, j in combinations(range(len(codings)), 2):
        table = confusion(codings[i], codings[j]).stack()
        for (one, other), count in table.items():
            if one != other and count:
                records.append((i, j, one, other, int(count)))
    columns = ["first", "second", "code_first", "code_second", "units"]
    found = pd.DataFrame(records, columns=columns)
    return found.sort_values("units", ascending=False, kind="stable", ignore_index=True)


def category_agreement(
    *codings: pd.Series, by: Sequence[Hashable] | None = None, draws: int = 2000
) -> pd.DataFrame:
    """Agreement on each category: of those who use it, how many of the others do.

    Parameters
    ----------
    *codings : Series
        One a coder, units in the same order.
    by : sequence, optional
        What each unit belongs to, for intervals of alpha.

    Returns
    -------
    DataFrame
        ``code``; ``a``, ``b``, ... (uses by each coding); ``shared`` (units in which two or more
        use it); ``agreement`` (for two coders, twice the common uses over all uses); ``alpha`` of
        the category against all others, ``low``, ``high``.

    Notes
    -----
    Specific agreement, Cicchetti & Feinstein (1990), for any number of coders as in Fleiss,
    Levin & Paik (2003, section 18.3). It is not corrected for chance; alpha of the category is.

    Examples
    --------
    >>> found = category_agreement(pd.Series(["war", "war"]), pd.Series(["war", "वार्ता"]))
    >>> found[["code", "shared", "agreement"]].round(2).values.tolist()
    [['war', 1, 0.67], ['वार्ता', 0, 0.0]]
    """
    cells, present = as_matrix(np.column_stack([_objects(coding) for coding in codings]))
    records = []
    for code in sorted(set(cells[present]), key=str):
        uses = present & (cells == code)
        count = uses.sum(axis=1)
        others = present.sum(axis=1) - 1
        possible = float((count * others).sum())
        agreement = float((count * (count - 1)).sum()) / possible if possible else np.nan
        against = np.where(present, uses.astype(float), np.nan)
        found = alpha(against, by=by, draws=draws)
        shared = int((count >= 2).sum())
        limits = (agreement, found.value, found.low, found.high)
        records.append((code, *uses.sum(axis=0).tolist(), shared, *limits))
    letters = [chr(ord("a") + number) for number in range(len(codings))]
    columns = ["code", *letters, "shared", "agreement", "alpha", "low", "high"]
    return pd.DataFrame(records, columns=columns)


def _objects(codes: pd.Series) -> Any:
    return np.asarray(codes.astype(object))
