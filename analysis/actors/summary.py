"""The chapter's rows, and the numbers its prose gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pandas as pd

from analysis import tables
from analysis.actors.authority import Authority
from analysis.actors.numbers import (
    agreement_numbers,
    beside_numbers,
    movement_numbers,
    silence_numbers,
    strength,
)
from analysis.actors.speaking import voices_and_mentions
from analysis.edtf import date_bounds

__all__ = [
    "CODINGS",
    "chronological",
    "coded_statements",
    "describe",
    "sides_of",
    "strength",
    "years",
]

CODINGS: Final = ("adjudicated", "a", "b")


def chronological(sources: pd.DataFrame) -> list[str]:
    """Ids of the documents in the order of the first day on which each may have appeared.

    Undated documents come last.
    """
    first = _first_days(sources)
    return sorted(first, key=lambda doc: (first[doc] is None, str(first[doc]), doc))


def years(sources: pd.DataFrame) -> dict[str, str]:
    """Year of each document, in the order of `chronological`; ``?`` where it is not known.

    Examples
    --------
    >>> rows = pd.DataFrame({"id": ["000", "003"], "published": ["2019-06-08~", "2016-01-25"],
    ...                      "published_bounds": ""})
    >>> years(rows)
    {'003': '2016', '000': '2019'}
    """
    first = _first_days(sources)
    return {doc: str(first[doc].year if first[doc] else "?") for doc in chronological(sources)}


def _first_days(sources: pd.DataFrame) -> dict[str, Any]:
    dates = {row.id: row.published_bounds or row.published for row in sources.itertuples()}
    return {doc: date_bounds(date)[0] if date else None for doc, date in dates.items()}


def coded_statements(
    root: str | Path | None = None, *, coding: str = "adjudicated"
) -> pd.DataFrame:
    """Codings of statements with their places in the texts and the documents' dates.

    Parameters
    ----------
    root : path, optional
        Folder of the tables.
    coding : {"adjudicated", "a", "b"}
        The coding that stands, or one of the two it was decided from.

    Returns
    -------
    DataFrame
        The columns of the coding's table, and ``doc``, ``start``, ``end``, ``date`` (EDTF day
        of publication) and ``upstream``. Documents nobody has coded yet have no rows.

    Raises
    ------
    ValueError
        For another coding.

    Examples
    --------
    >>> rows = coded_statements()
    >>> {"actor", "proposition", "stance", "doc", "date"} <= set(rows)
    True
    """
    if coding not in CODINGS:
        raise ValueError(f"coding {coding!r}: expected {', '.join(CODINGS)}")
    places = tables.read("statements", root)[["id", "doc", "paragraph", "start", "end"]]
    dates = tables.read("sources", root)[["id", "published", "upstream"]]
    return (
        tables.read(f"codings_{coding}", root)
        .merge(places.rename(columns={"id": "statement"}), on="statement")
        .merge(dates.rename(columns={"id": "doc", "published": "date"}), on="doc")
    )


def sides_of(authority: Authority) -> dict[str, str]:
    """Side of every actor that has one, as `network` takes its ``groups``.

    Examples
    --------
    >>> from analysis.actors import load
    >>> sides = sides_of(load())
    >>> sides["st-PK"], sides["ppl-KASHMIRIS"]
    ('Pakistan', 'Kashmir')
    """
    return {actor: known.side for actor, known in authority.actors.items() if known.side}


def describe(
    mentions: pd.DataFrame,
    statements: pd.DataFrame,
    sources: pd.DataFrame,
    authority: Authority,
    label: Callable[[Authority, str], str],
) -> dict[str, Any]:
    """Collect the numbers the chapter's prose gives, by name.

    Parameters
    ----------
    mentions, statements, sources : DataFrame
        ``mentions``, `coded_statements` and ``sources``.
    authority : Authority
    label : callable
        Names an actor in the edition's language.

    Returns
    -------
    dict
        Integers, `Estimate` and names. What rests on resampled ties is in `sureness_numbers`.
    """
    table = voices_and_mentions(mentions, statements, authority)
    told = statements[statements["actor"] != ""]
    first = table.iloc[0]

    def name(actor: str) -> str:
        return label(authority, actor)

    return {
        "texts": len(sources),
        "upstreams": sources["upstream"].where(sources["upstream"] != "", sources["id"]).nunique(),
        "mentions": len(mentions),
        "acting": int(table["mentions"].sum()),
        "actors": int((table["mentions"] > 0).sum()),
        "once_named": int((table["named_in"] == 1).sum()),
        "speakers": int((table["statements"] > 0).sum()),
        "once_heard": int((table["speaks_in"] == 1).sum()),
        "silent": int(table["silent"].sum()),
        "statements": len(told),
        "outlets_own": len(statements) - len(told),
        "top": name(first["actor"]),
        "top_hi": authority.label(first["actor"], "hi"),
        "top_mentions": int(first["mentions"]),
        "loudest_statements": int(table["statements"].max()),
        **silence_numbers(mentions, statements, authority, name),
        **beside_numbers(mentions, name),
        **agreement_numbers(statements, sides_of(authority), name),
        **movement_numbers(statements, sides_of(authority), chronological(sources)),
    }
