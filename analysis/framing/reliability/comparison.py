"""How far two codings of the same statements agree, by variable, language and category."""

from __future__ import annotations

__all__ = ["VARIABLES", "category_agreement", "confusion", "reliability", "reliability_of_files"]

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from analysis import tables
from analysis.framing.reliability.coefficient import alpha

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


def confusion(a: pd.Series, b: pd.Series) -> pd.DataFrame:
    """Counts of units by the code of the first coding (rows) and of the second (columns).

    Examples
    --------
    >>> confusion(pd.Series(["war", "war", "talks"]), pd.Series(["war", "talks", "talks"]))
           talks  war
    talks      1    0
    war        1    1
    """
    codes = sorted(set(a) | set(b), key=str)
    table = pd.crosstab(a.to_numpy(), b.to_numpy())
    return table.reindex(index=codes, columns=codes, fill_value=0).rename_axis(
        index=None, columns=None
    )


def category_agreement(a: pd.Series, b: pd.Series) -> pd.DataFrame:
    """Agreement on each category: twice the common uses over all uses (Fleiss 1981).

    Returns
    -------
    DataFrame
        ``code``, ``a``, ``b`` (uses by each coding), ``both`` (in the same unit), ``agreement``.

    Examples
    --------
    >>> category_agreement(pd.Series(["war", "war"]), pd.Series(["war", "वार्ता"]))["both"].tolist()
    [1, 0]
    """
    table = confusion(a, b)
    first, second = table.sum(axis=1).to_numpy(), table.sum(axis=0).to_numpy()
    both = np.diag(table)
    return pd.DataFrame(
        {
            "code": table.index,
            "a": first,
            "b": second,
            "both": both,
            "agreement": 2 * both / (first + second),
        }
    )


def reliability(
    a: pd.DataFrame,
    b: pd.DataFrame,
    units: pd.DataFrame | None = None,
    *,
    variables: Mapping[str, str] = VARIABLES,
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Agreement of two codings of the same statements, by variable and language.

    Parameters
    ----------
    a, b : DataFrame
        Codings: a column ``statement`` and one column a variable. ``speaker`` means the
        reconciled ``actor`` where that column exists, with the outlet as one speaker.
    units : DataFrame, optional
        ``id``, ``doc`` and ``language`` of the statements; without it there are neither
        intervals nor rows by language.
    variables : mapping
        Variable to level of measurement.

    Returns
    -------
    DataFrame
        ``variable``, ``level``, ``language`` ("all" or a code), ``n``, ``docs``, ``agreement``
        (share of equal codes), ``alpha``, ``low``, ``high``. Limits are missing where fewer than
        two documents can be resampled.

    Raises
    ------
    ValueError
        If the codings share no statement, or lack a variable.

    Examples
    --------
    >>> a = pd.DataFrame({"statement": ["s1", "s2", "s3"], "frame": ["war", "war", "talks"]})
    >>> b = pd.DataFrame({"statement": ["s1", "s2", "s3"], "frame": ["war", "talks", "talks"]})
    >>> reliability(a, b, variables={"frame": "nominal"})["alpha"].round(3).tolist()
    [0.444]
    """
    joined = _joined(a, b, units, variables)
    languages = ["all"] if units is None else ["all", *sorted(joined["language"].unique())]
    records = []
    for variable, level in variables.items():
        for language in languages:
            part = joined if language == "all" else joined[joined["language"] == language]
            codes = part[[f"{variable}_a", f"{variable}_b"]]
            by = None if units is None else part["doc"].tolist()
            found = alpha(codes, level, by=by, draws=draws, seed=seed)
            equal = float((codes.iloc[:, 0] == codes.iloc[:, 1]).mean())
            docs = 0 if by is None else len(set(by))
            limits = (found.value, found.low, found.high)
            records.append((variable, level, language, len(part), docs, equal, *limits))
    names = ["variable", "level", "language", "n", "docs", "agreement", "alpha", "low", "high"]
    return pd.DataFrame(records, columns=names)


def _joined(
    a: pd.DataFrame, b: pd.DataFrame, units: pd.DataFrame | None, variables: Mapping[str, str]
) -> pd.DataFrame:
    parts = []
    for name, coding in (("a", a), ("b", b)):
        part = coding.copy()
        if "speaker" in variables and "actor" in part.columns:
            part["speaker"] = part["actor"].mask(part["voice"] == "outlet", "outlet")
        absent = [v for v in ("statement", *variables) if v not in part.columns]
        if absent:
            raise ValueError(f"coding {name} lacks the column(s) {', '.join(absent)}")
        parts.append(part[["statement", *variables]])
    joined = parts[0].merge(parts[1], on="statement", suffixes=("_a", "_b"), validate="1:1")
    if joined.empty:
        raise ValueError("the two codings have no statement in common")
    if units is None:
        return joined
    known = units[["id", "doc", "language"]].rename(columns={"id": "statement"})
    return joined.merge(known, on="statement", how="left", validate="1:1")


def reliability_of_files(first: str | Path, second: str | Path) -> pd.DataFrame:
    """Agreement of two codings in CSV files, ours or anybody's.

    Parameters
    ----------
    first, second : path
        One row a unit, with the column ``statement``. Known variables have their level of
        measurement; where there is none, every column the files share is taken as nominal. With
        the columns ``doc`` and ``language`` in the first file there are intervals and languages;
        for statements of this project they are looked up.

    Returns
    -------
    DataFrame
        As `reliability`.

    Raises
    ------
    ValueError
        Naming the file that lacks the column ``statement``, or if nothing can be compared.
    """
    a, b = _coding(first), _coding(second)
    shared = [name for name in a.columns if name in b.columns and name not in KEYS]
    known = {name: level for name, level in VARIABLES.items() if name in shared}
    variables = known or dict.fromkeys(shared, "nominal")
    if not variables:
        raise ValueError(f"{first} and {second} share no coded column")
    if "stance" in variables:
        a, b = (part.assign(stance=pd.to_numeric(part["stance"])) for part in (a, b))
    return reliability(a, b, _units(a), variables=variables)


KEYS = ("statement", "doc", "language", "claim", "reason", "note", "confidence")


def _coding(path: str | Path) -> pd.DataFrame:
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    if "statement" not in frame.columns:
        raise ValueError(f"{path} has no column 'statement'; it has {', '.join(frame.columns)}")
    return frame


def _units(coding: pd.DataFrame) -> pd.DataFrame | None:
    if {"doc", "language"} <= set(coding.columns):
        return coding.rename(columns={"statement": "id"})[["id", "doc", "language"]]
    ours = tables.read("statements")[["id", "doc", "language"]]
    return ours if set(coding["statement"]) <= set(ours["id"]) else None
