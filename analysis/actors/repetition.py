"""Which statements count: those inside a window of time, repetitions once."""

from __future__ import annotations

from datetime import date as Day
from typing import Final

import pandas as pd

from analysis.edtf import parse_edtf

__all__ = ["DUPLICATES", "keep_once", "within"]

DUPLICATES: Final = ("include", "document", "week", "month", "year", "all")


def keep_once(rows: pd.DataFrame, cell: list[str], duplicates: str) -> pd.DataFrame:
    """Rows with repetitions left out; of each set of repetitions the first row stays.

    Parameters
    ----------
    rows : DataFrame
        Statements.
    cell : list of str
        Columns in which repetitions agree.
    duplicates : {"include", "document", "week", "month", "year", "all"}
        Within what they are repetitions. Weeks are ISO weeks; a month or week belongs to its year.

    Raises
    ------
    ValueError
        For another value, or a statement whose date does not say the week, month or year.
    KeyError
        If dates are needed and the column ``date`` is missing.

    Examples
    --------
    >>> rows = pd.DataFrame({"actor": "क", "doc": ["a", "b"], "date": ["2019-06-07", "2019-06"]})
    >>> [len(keep_once(rows, ["actor"], how)) for how in ("include", "document", "month", "all")]
    [2, 2, 1, 1]
    """
    if duplicates not in DUPLICATES:
        raise ValueError(f"duplicates {duplicates!r}: expected {', '.join(DUPLICATES)}")
    if duplicates == "include":
        return rows
    if duplicates == "document":
        return rows.drop_duplicates([*cell, "doc"])
    if duplicates == "all":
        return rows.drop_duplicates(cell)
    period = rows["date"].map(lambda date: _period(date, duplicates))
    return rows[~rows.assign(period=period).duplicated([*cell, "period"])]


def within(rows: pd.DataFrame, window: tuple[str, str] | None) -> pd.DataFrame:
    """Rows whose date may lie between two EDTF dates, both included; all of them without a window.

    Raises
    ------
    ValueError
        If the window ends before it begins.
    """
    if window is None:
        return rows
    first, last = parse_edtf(window[0]).earliest, parse_edtf(window[1]).latest
    if first and last and first > last:
        raise ValueError(f"window: {window[1]} lies before {window[0]}")
    return rows[rows["date"].map(lambda date: _meets(date, first, last)).astype(bool)]


def _meets(date: str, first: Day | None, last: Day | None) -> bool:
    read = parse_edtf(date)
    return (read.latest or Day.max) >= (first or Day.min) and (read.earliest or Day.min) <= (
        last or Day.max
    )


def _period(date: str, unit: str) -> tuple[int, int]:
    read = parse_edtf(date)
    if read.earliest is None or read.latest is None:
        raise ValueError(f"date {date!r} is open: it lies in no one {unit}")
    first, last = (_unit(day, unit) for day in (read.earliest, read.latest))
    if first != last:
        raise ValueError(f"date {date!r} may lie in more than one {unit}")
    return first


def _unit(day: Day, unit: str) -> tuple[int, int]:
    if unit == "week":
        return day.isocalendar()[:2]
    return day.year, day.month if unit == "month" else 0
