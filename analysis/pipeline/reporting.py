"""Annotation tables written to the data folder, and a summary of what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.corpus import words_by_document

__all__ = ["report", "update"]


def update(
    annotated: dict[str, pd.DataFrame],
    *,
    only: Sequence[str] = (),
    root: str | Path | None = None,
) -> list[Path]:
    """Write annotation tables below ``data/derived/``.

    Parameters
    ----------
    annotated : dict of pandas.DataFrame
        As `annotate` returns them.
    only : sequence of str, optional
        Ids of the documents that were annotated: rows of all others stay as they are. Without
        it the tables are replaced whole.
    """
    written = []
    for name, frame in annotated.items():
        if only:
            kept = tables.read(name, root)
            kept = kept[~kept["doc"].isin(list(only))]
            frame = pd.concat([kept, frame], ignore_index=True) if len(kept) else frame
            frame = frame.sort_values("doc", kind="stable")
        written.append(tables.write(name, frame, root))
    return written


def report(root: str | Path | None = None) -> pd.DataFrame:
    """One row a document: outlet, date, words, and how much was found in it.

    Page furniture is left out of every count.

    Examples
    --------
    >>> report().columns.tolist()[:4]
    ['doc', 'outlet', 'published', 'language']
    """
    sources = tables.read("sources", root)
    summary = sources[["id", "outlet", "published", "language"]].rename(columns={"id": "doc"})
    summary["words"] = summary["doc"].map(words_by_document(root))
    for name in ("mentions", "times", "voices", "terms"):
        found = tables.read(name, root)
        summary[name] = summary["doc"].map(found["doc"].value_counts())
    numbers = summary.columns[4:]
    return summary.fillna(dict.fromkeys(numbers, 0)).astype(dict.fromkeys(numbers, "int64"))
