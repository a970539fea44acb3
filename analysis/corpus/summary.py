"""The corpus in numbers, for prose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.corpus.sources import read_sources
from analysis.edtf import date_bounds, days_between

__all__ = ["OWN", "describe", "words_by_document"]

OWN = "(own)"  # ends the name of an upstream that is the outlet itself


def describe(root: str | Path | None = None) -> dict[str, int | str]:
    """Numbers that say what the corpus is, each with its range or to be read with `texts`.

    Returns
    -------
    dict
        Counts as int; ranges, shares in percent and document ids as str.

    Examples
    --------
    >>> numbers = describe()
    >>> numbers["texts"] == numbers["hindi"] + numbers["english"]
    True
    """
    sources = read_sources(root)
    languages = sources["language"].value_counts()
    return {
        "texts": len(sources),
        "hindi": int(languages.get("hi", 0)),
        "english": int(languages.get("en", 0)),
        **_dates(sources),
        **_sizes(tables.read("documents", root)),
        **_voices(sources, tables.read("upstreams", root)),
        **_problems(tables.read("source_criticism", root), sources),
    }


def words_by_document(root: str | Path | None = None) -> pd.Series:
    """Words of each document outside page furniture, by document id.

    Examples
    --------
    >>> bool((words_by_document() > 0).all())
    True
    """
    counted = tables.read("documents", root)
    return counted[counted["zone"] != "boilerplate"].groupby("doc")["words"].sum()


def _span(bounds: tuple[int | None, int | None]) -> str:
    low, high = bounds
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _dates(sources: pd.DataFrame) -> dict[str, int | str]:
    ordered = sources.loc[sources["published_bounds"].map(_earliest).sort_values().index]
    bounds = ordered["published_bounds"].tolist()
    widths = {row.id: days_between(row.published_bounds, row.published_bounds)[1] or 0
              for row in sources.itertuples()}  # fmt: skip
    fetched = sources[sources["crawled"] != ""]
    lags = [days_between(r.published_bounds, r.crawled) for r in fetched.itertuples()]
    return {
        "days": _span(days_between(bounds[0], bounds[-1])),
        "exact": sum(width == 0 for width in widths.values()),
        "widest": max(widths.values()),
        "widest_doc": max(widths, key=lambda doc: widths[doc]),
        "fetched": len(lags),
        "lag": "; ".join(map(_span, lags)),
    }


def _earliest(text: str) -> date:
    return date_bounds(text)[0] or date.min


def _sizes(documents: pd.DataFrame) -> dict[str, int | str]:
    body = documents[documents["zone"] == "body"].set_index("doc")
    whole = documents.groupby("doc")["characters"].sum()
    outside = 100 * (1 - body["characters"] / whole)
    return {
        "words": int(body["words"].sum()),
        "outside": f"{outside.max():.1f}",
        "outside_doc": str(outside.idxmax()),
        "whole": int((outside == 0).sum()),
    }


def _voices(sources: pd.DataFrame, upstreams: pd.DataFrame) -> dict[str, int | str]:
    measured = upstreams[upstreams["measure"] != ""]
    return {
        "rewrites": int((~sources["upstream"].str.endswith(OWN)).sum()),
        "upstreams": sources["upstream"].nunique(),
        "measured": measured["doc"].nunique(),
        "overlap_low": f"{measured['low'].min():.2f}",
        "overlap_high": f"{measured['high'].max():.2f}",
    }


def _problems(items: pd.DataFrame, sources: pd.DataFrame) -> dict[str, int | str]:
    each = items["doc"].str.split(";").explode().value_counts()
    grades = items["grade"].value_counts()
    noise = sources.set_index("id")["noise"].map(lambda text: len(text.split("; ")) if text else 0)
    return {
        "items": len(items),
        "items_most": int(each.max()),
        "items_doc": str(each.idxmax()),
        **{f"grade_{grade.lower()}": int(grades.get(grade, 0)) for grade in "ABC"},
        "noise": int(noise.sum()),
        "noise_most": int(noise.max()),
        "noise_doc": str(noise.idxmax()),
    }
