"""Which statements make the network: filters on any column, frequency, and merged nodes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date as Day
from functools import reduce

import pandas as pd

from analysis.actors.networks.moments import read_date
from analysis.actors.networks.rules import Rules

__all__ = ["NODE", "OTHER", "bounds_of", "filtered", "frequent", "meets", "named", "selected"]
__all__ += ["within"]

# Labels of both modes stand beside the statements' own columns, which stay evidence as they are.
NODE, OTHER = " node", " other"
JOINED = " · "


def selected(statements: pd.DataFrame, rules: Rules) -> pd.DataFrame:
    """Statements a network is made of, with the labels of both modes.

    Raises
    ------
    KeyError
        If a column is missing.
    ValueError
        If the window ends before it begins.
    """
    rows = filtered(named(statements, rules), rules.include, rules.exclude)
    return frequent(within(rows, rules.window), rules.minimum)


def named(statements: pd.DataFrame, rules: Rules) -> pd.DataFrame:
    """Statements with the labels of both modes; those that lack either are left out."""
    if missing := [name for name in dict.fromkeys(rules.columns) if name not in statements]:
        raise KeyError(f"statements lack the column {', '.join(missing)}")
    node = _text(statements[rules.nodes])
    if rules.groups:
        node = node.map(lambda name: rules.groups.get(name, name))
    parts = [_text(statements[column]) for column in rules.shared]
    present = (node != "").to_numpy()
    for part in parts:
        present = present & (part != "").to_numpy()
    if len(parts) > 1:
        # What stands between two names must not stand in one.
        parts = [part.str.replace("·", "··", regex=False) for part in parts]
    other = reduce(lambda one, more: one + JOINED + more, parts)
    return statements.assign(**{NODE: node, OTHER: other})[present]


def filtered(
    rows: pd.DataFrame,
    include: Mapping[str, Collection[object]],
    exclude: Mapping[str, Collection[object]],
) -> pd.DataFrame:
    """Rows whose values are among those included, and not among those excluded.

    Examples
    --------
    >>> rows = pd.DataFrame({"actor": ["भारत", "Khan", "Khan"], "doc": ["000", "000", "004"]})
    >>> filtered(rows, {"actor": ["Khan"]}, {"doc": ["004"]}).to_dict("records")
    [{'actor': 'Khan', 'doc': '000'}]
    """
    if missing := [name for name in (*include, *exclude) if name not in rows]:
        raise KeyError(f"statements lack the column {', '.join(missing)} to filter by")
    for column, values in include.items():
        rows = rows[rows[column].isin(list(values))]
    for column, values in exclude.items():
        rows = rows[~rows[column].isin(list(values))]
    return rows


def frequent(rows: pd.DataFrame, minimum: Mapping[str, int]) -> pd.DataFrame:
    """Rows whose values occur often enough; leaving rows out may make others too rare.

    Examples
    --------
    >>> rows = pd.DataFrame({"actor": ["क", "क", "ख"], "proposition": ["TALKS", "THIRD", "THIRD"]})
    >>> len(frequent(rows, {"actor": 2})), len(frequent(rows, {"actor": 2, "proposition": 2}))
    (2, 0)
    """
    if missing := [name for name in minimum if name not in rows]:
        raise KeyError(f"statements lack the column {', '.join(missing)} to count by")
    size = -1
    while size != len(rows):
        size = len(rows)
        for column, least in minimum.items():
            rows = rows[rows[column].map(rows[column].value_counts()) >= least]
    return rows


def within(rows: pd.DataFrame, window: tuple[str, str] | None) -> pd.DataFrame:
    """Rows whose date may lie between two EDTF dates, both included; all of them without a window.

    Raises
    ------
    ValueError
        If the window ends before it begins.
    """
    if window is None:
        return rows
    first, last = bounds_of(window)
    inside = {date: meets(date, first, last) for date in rows["date"].unique()}
    return rows[rows["date"].map(inside).astype(bool)]


def bounds_of(window: tuple[str, str]) -> tuple[Day | None, Day | None]:
    """First and last day of a window; None where it is open."""
    first, last = read_date(window[0]).earliest, read_date(window[1]).latest
    if first and last and first > last:
        raise ValueError(f"window: {window[1]} lies before {window[0]}")
    return first, last


def meets(date: str, first: Day | None, last: Day | None) -> bool:
    """Whether an EDTF date may lie between two days, both included."""
    read = read_date(date)
    return (read.latest or Day.max) >= (first or Day.min) and (read.earliest or Day.min) <= (
        last or Day.max
    )


def _text(column: pd.Series) -> pd.Series:
    if isinstance(column.dtype, pd.StringDtype):
        return column.fillna("") if column.hasnans else column
    return column.astype(object).where(column.notna(), "").astype(str)
