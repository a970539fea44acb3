"""How far codings of the same units agree, by variable and language."""

from __future__ import annotations

__all__ = ["VARIABLES", "reliability", "side_by_side"]

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from analysis.framing.reliability.codes import Codes
from analysis.framing.reliability.coefficient import alpha
from analysis.framing.reliability.metrics import metric

# What is coded in a statement, and how far its codes can be ordered.
VARIABLES = {
    "speaker": "nominal",
    "voice": "nominal",
    "proposition": "nominal",
    "stance": "ordinal",
    "frame": "nominal",
    "attribution": "nominal",
    "negated": "nominal",
    "hedged": "nominal",
}


def reliability(
    codings: Mapping[str, pd.DataFrame],
    units: pd.DataFrame | None = None,
    *,
    variables: Mapping[str, str] = VARIABLES,
    interval: str | None = None,
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Agreement of any number of codings of the same units, by variable and language.

    Parameters
    ----------
    codings : mapping
        Name of a coder to its codes: a column ``statement`` (id of the unit) and one column a
        variable. Units that a coder left out are missing codes. ``speaker`` means the reconciled
        ``actor`` where that column exists, with the outlet as one speaker.
    units : DataFrame, optional
        ``id``, and ``doc`` or ``language`` or both; without ``doc`` there is no interval by
        document, without ``language`` there are no rows by language.
    variables : mapping
        Variable to level of measurement.
    interval : {"group", "unit", "coincidence"}, optional
        As in `alpha`; by document where documents are known.

    Returns
    -------
    DataFrame
        ``variable``, ``level``, ``language`` ("all" or a code), ``n`` (units with two or more
        codes), ``coders``, ``docs``, ``agreement`` (share of equal pairs of codes), ``alpha``,
        ``low``, ``high``. Limits are missing where fewer than two documents can be resampled.

    Raises
    ------
    ValueError
        If there are fewer than two codings, a unit is coded twice, the codings share no unit or
        lack a variable, or codes do not fit the level of measurement.

    Examples
    --------
    >>> a = pd.DataFrame({"statement": ["s1", "s2", "s3"], "frame": ["war", "war", "talks"]})
    >>> b = pd.DataFrame({"statement": ["s1", "s2", "s3"], "frame": ["war", "talks", "talks"]})
    >>> found = reliability({"a": a, "b": b}, variables={"frame": "nominal"})
    >>> found["alpha"].round(3).tolist()
    [0.444]
    """
    records = []
    for variable, table in side_by_side(codings, variables).items():
        level, belongs = variables[variable], _belongs(table.index, units)
        for language, rows in _by_language(belongs):
            part = table[rows]
            by = belongs.loc[rows, "doc"].tolist() if "doc" in belongs else None
            try:
                found = alpha(part, level, by=by, interval=interval, draws=draws, seed=seed)
            except ValueError as error:
                raise ValueError(f"variable {variable!r}: {error}") from None
            counts = (found.n, int(part.notna().any().sum()), len(set(by or [])))
            limits = (found.value, found.low, found.high)
            records.append((variable, level, language, *counts, _equal(part), *limits))
    names = ["variable", "level", "language", "n", "coders", "docs", "agreement"]
    return pd.DataFrame(records, columns=[*names, "alpha", "low", "high"])


def side_by_side(
    codings: Mapping[str, pd.DataFrame], variables: Iterable[str]
) -> dict[str, pd.DataFrame]:
    """One table a variable: units in rows, coders in columns, missing codes as ``nan``.

    Examples
    --------
    >>> a = pd.DataFrame({"statement": ["s1", "s2"], "frame": ["war", "संवाद"]})
    >>> table = side_by_side({"a": a, "b": a[1:]}, ["frame"])["frame"]
    >>> table.notna().sum().tolist()
    [2, 1]
    """
    if len(codings) < 2:
        raise ValueError("agreement needs two codings or more")
    wanted = list(variables)
    parts = {name: _indexed(name, coding, wanted) for name, coding in codings.items()}
    seen = pd.concat([pd.Series(part.index) for part in parts.values()])
    if not seen.duplicated().any():
        raise ValueError("the codings have no statement in common")
    order = seen.drop_duplicates().tolist()
    found = {}
    for variable in wanted:
        columns = {name: part[variable].astype(object) for name, part in parts.items()}
        table = pd.DataFrame(columns).reindex(order)
        found[variable] = table.mask(table.eq(""))
    return found


def _indexed(name: str, coding: pd.DataFrame, variables: list[str]) -> pd.DataFrame:
    part = coding
    if "speaker" in variables and {"actor", "voice"} <= set(part.columns):
        who = part["actor"].mask(part["voice"] == "outlet", "outlet")
        part = part.assign(speaker=who)
    absent = [column for column in ("statement", *variables) if column not in part.columns]
    if absent:
        raise ValueError(f"coding {name} lacks the column(s) {', '.join(absent)}")
    repeated = part["statement"][part["statement"].duplicated()]
    if len(repeated):
        raise ValueError(f"coding {name} codes unit {repeated.iloc[0]!r} more than once")
    return part.set_index("statement")[variables]


def _belongs(index: pd.Index[str], units: pd.DataFrame | None) -> pd.DataFrame:
    """Document and language of each unit, as far as they are known."""
    if units is None:
        return pd.DataFrame(index=index)
    known = units.set_index("id")[[c for c in ("doc", "language") if c in units.columns]]
    missing = index.difference(known.index)
    if len(missing):
        raise ValueError(f"nothing says what unit {missing[0]!r} belongs to")
    return known.loc[index]


def _by_language(belongs: pd.DataFrame) -> list[tuple[str, pd.Series]]:
    """All units, then those of each language."""
    everything = pd.Series(True, index=belongs.index)
    if "language" not in belongs:
        return [("all", everything)]
    names = sorted(belongs["language"].unique())
    return [("all", everything), *((name, belongs["language"] == name) for name in names)]


def _equal(table: pd.DataFrame) -> float:
    """Share of equal pairs of codes, every code weighing the same."""
    codes = Codes.read(table, "nominal")
    if not len(codes.rows):
        return float("nan")
    unequal = metric(codes, "nominal").within(np.ones(len(codes.rows)))
    return float(1 - (unequal / (codes.sizes - 1)).sum() / codes.sizes.sum())
