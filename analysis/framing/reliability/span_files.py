"""Other people's spans: CSV files of places in texts, one a coder."""

from __future__ import annotations

__all__ = ["span_reliability_of_files"]

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from analysis.framing.reliability.files import coder_names, read_table, read_tables
from analysis.framing.reliability.report import Report
from analysis.framing.reliability.spans import span_agreement
from analysis.framing.reliability.unitizing import unitizing_alpha


def span_reliability_of_files(
    *paths: str | Path,
    value: str | None = None,
    lengths: str | Path | None = None,
    draws: int = 2000,
) -> Report:
    """Agreement of coders who marked spans, from one CSV file a coder.

    Parameters
    ----------
    *paths : path
        With the columns ``doc``, ``start`` and ``end`` (code points, half open) and that named in
        `value`. A file without rows is a coder who marked nothing.
    value : str, optional
        Column with the value of a span.
    lengths : path, optional
        CSV file with ``doc`` and ``length`` (code points) of every text coded, also of those in
        which nobody marked anything; without it each text is taken to end where its last span
        does.
    draws : int
        Resamples of texts for the intervals.

    Returns
    -------
    Report
        Its tables are ``unitizing`` (as from `unitizing_alpha`) and ``matches`` (as from
        `span_agreement`).

    Raises
    ------
    ValueError
        Naming the file, row and column that is wrong.
    """
    tables = read_tables(paths)
    names = coder_names(tables)
    wanted = ["doc", "start", "end", *([value] if value else [])]
    parts = []
    for path, table in tables.items():
        _check_columns(path, table, wanted)
        numbers = {name: _whole(path, table, name) for name in ("start", "end")}
        parts.append(table[wanted].assign(coder=names[path], **numbers))
    spans = pd.concat(parts, ignore_index=True).astype({"start": "int64", "end": "int64"})
    notes = []
    if lengths is None:
        ends = {str(doc): int(end) for doc, end in spans.groupby("doc")["end"].max().items()}
        notes.append(
            "each text was taken to end where its last span does; --lengths says how long it is"
        )
    else:
        ends = _lengths(Path(lengths))
    coders = list(names.values())
    tables_found = {
        "unitizing": unitizing_alpha(spans, ends, coders=coders, value=value, draws=draws),
        "matches": span_agreement(spans, coders=coders, value=value),
    }
    headings = ("Agreement on extents and values", "Spans that match")
    shown = dict(zip(headings, tables_found.values(), strict=True))
    return Report(tables_found, shown, tuple(notes))


def _lengths(path: Path) -> dict[str, int]:
    table = read_table(path)
    _check_columns(str(path), table, ["doc", "length"])
    return dict(zip(table["doc"], _whole(str(path), table, "length"), strict=True))


def _check_columns(path: str, table: pd.DataFrame, wanted: Sequence[str]) -> None:
    absent = [name for name in wanted if name not in table.columns]
    if absent:
        had = ", ".join(table.columns)
        raise ValueError(f"{path} lacks the column(s) {', '.join(absent)}; it has {had}")


def _whole(path: str, table: pd.DataFrame, column: str) -> list[int]:
    """Numbers of a column; a cell that is none is named."""
    for place, cell in enumerate(table[column], start=2):
        if not (cell.isascii() and cell.isdigit()):
            raise ValueError(f"{path}, row {place}, column {column}: {cell!r} is no whole number")
    return [int(cell) for cell in table[column]]
