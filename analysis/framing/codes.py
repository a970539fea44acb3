"""The statements with their codes and where they come from, as one table."""

from __future__ import annotations

__all__ = ["CODERS", "read_codings"]

from pathlib import Path

import pandas as pd

from analysis import tables

CODERS = ("a", "b", "adjudicated")


def read_codings(coder: str = "adjudicated", root: str | Path | None = None) -> pd.DataFrame:
    """Statements of one coding, each with its place, document and provenance.

    Parameters
    ----------
    coder : {"a", "b", "adjudicated"}
        Which coding. All three are machine-made.
    root : path, optional
        Data folder.

    Returns
    -------
    DataFrame
        One row a statement, in order of document and position: the columns of the coding, then
        ``doc``, ``paragraph``, ``start``, ``end``, ``language``, ``outlet`` and ``upstream`` (the
        independent source the document rests on).

    Raises
    ------
    ValueError
        For an unknown coding.

    Examples
    --------
    >>> rows = read_codings()
    >>> rows.loc[rows["statement"] == "s004", ["voice", "frame"]].values.tolist()
    [['actor', 'dialogue_peace']]
    """
    if coder not in CODERS:
        raise ValueError(f"coder must be one of {', '.join(CODERS)}; got {coder!r}")
    statements = tables.read("statements", root).drop(columns="note")
    sources = tables.read("sources", root)[["id", "outlet", "upstream"]]
    coded = tables.read(f"codings_{coder}", root)
    rows = coded.merge(
        statements, left_on="statement", right_on="id", how="left", validate="1:1"
    ).drop(columns="id")
    rows = rows.merge(sources, left_on="doc", right_on="id", how="left", validate="m:1")
    return rows.drop(columns="id").sort_values(["doc", "start", "statement"], ignore_index=True)
