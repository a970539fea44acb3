"""Repetitions: what one node says again within a document, from one source, in a week, or at all.

Under ``ignore`` a repetition is one of the proposition whatever the position taken; under every
other aggregation it takes the same position. Of each set of repetitions the first in time stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day

import numpy as np
import pandas as pd

from analysis.actors.networks.moments import read_date

__all__ = ["first_of_each", "keep_once", "units"]

Codes = np.ndarray


def units(rows: pd.DataFrame, duplicates: str, *, compat: str | None = None) -> list[Codes]:
    """Codes of the unit within which each row may be a repetition: document, week, ... or none.

    Weeks are ISO weeks; a week or month belongs to its year. With ``compat="dna"`` a month is its
    number alone, so that June 2019 and June 2020 are one.

    Raises
    ------
    ValueError
        For a statement whose date does not say the week, month or year.
    KeyError
        If the column ``date`` or ``upstream`` is needed and missing.
    """
    if duplicates == "all":
        return []
    if duplicates == "document":
        return [pd.factorize(rows["doc"])[0]]
    if duplicates == "upstream":
        own = rows["upstream"].isna() | (rows["upstream"] == "")
        # A document's own statements are not those of an upstream that has its name.
        return [
            pd.factorize(rows["upstream"].where(~own, rows["doc"]))[0],
            own.to_numpy().astype(int),
        ]
    codes, distinct = pd.factorize(rows["date"])
    periods = [_period(date, duplicates, compat) for date in distinct]
    return [pd.factorize(pd.Series(periods, dtype=object))[0][codes]]


def first_of_each(codes: Sequence[Codes], size: int) -> np.ndarray:
    """Positions of the first row of every combination of codes, in order.

    Examples
    --------
    >>> first_of_each([np.array([0, 1, 0, 0]), np.array([7, 7, 7, 8])], 4).tolist()
    [0, 1, 3]
    """
    combined = np.zeros(size, dtype=np.int64)
    for each in codes:
        # Recoded at every step, so that products never outgrow 64 bits.
        combined = pd.factorize(combined * (int(each.max(initial=0)) + 1) + each)[0]
    return np.flatnonzero(~pd.Series(combined).duplicated().to_numpy())


def keep_once(
    rows: pd.DataFrame, cell: list[str], duplicates: str, *, compat: str | None = None
) -> pd.DataFrame:
    """Rows with repetitions left out; of each set of repetitions the first row stays.

    Parameters
    ----------
    rows : DataFrame
        Statements.
    cell : list of str
        Columns in which repetitions agree.
    duplicates : {"include", "document", "upstream", "week", "month", "year", "all"}
        Within what they are repetitions.
    compat : {None, "dna"}
        See `units`.

    Examples
    --------
    >>> rows = pd.DataFrame({"actor": "क", "doc": ["a", "b"], "date": ["2019-06-07", "2019-06"]})
    >>> [len(keep_once(rows, ["actor"], how)) for how in ("include", "document", "month", "all")]
    [2, 2, 1, 1]
    """
    if duplicates == "include":
        return rows
    codes = [pd.factorize(rows[name])[0] for name in cell]
    return rows.iloc[first_of_each([*codes, *units(rows, duplicates, compat=compat)], len(rows))]


def _period(date: str, unit: str, compat: str | None) -> tuple[int, int]:
    read = read_date(date)
    if read.earliest is None or read.latest is None:
        raise ValueError(f"date {date!r} is open: it lies in no one {unit}")
    first, last = (_unit(day, unit) for day in (read.earliest, read.latest))
    if first != last:
        raise ValueError(f"date {date!r} may lie in more than one {unit}")
    return (0, first[1]) if compat == "dna" and unit == "month" else first


def _unit(day: Day, unit: str) -> tuple[int, int]:
    if unit == "week":
        return day.isocalendar()[:2]
    return day.year, day.month if unit == "month" else 0
