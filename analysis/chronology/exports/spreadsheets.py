"""Events as CSV, checked against their schema both ways."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.schema import Field, cell_problems, cell_text

__all__ = ["csv_to_events", "events_to_csv"]

_SPECIAL = frozenset(',"\r\n')


def events_to_csv(events: pd.DataFrame, *, root: str | Path | None = None) -> str:
    r"""Write events as CSV (RFC 4180, LF): the form in which the table is kept.

    Raises
    ------
    analysis.tables.TableError
        If a cell does not agree with its column in ``datapackage.json``; among them cells that a
        spreadsheet would run as a formula and hidden characters.

    Examples
    --------
    >>> events = pd.DataFrame({"id": ["REF-034"], "title_hi": ["शिमला, समझौता"]})
    >>> events_to_csv(events)
    'id,title_hi\nREF-034,"शिमला, समझौता"\n'
    """
    names = [str(name) for name in events.columns]
    rows = [[cell_text(cell) for cell in row] for row in events.itertuples(index=False)]
    if problems := list(_problems(names, rows, root)):
        raise tables.TableError(problems)
    return "".join(_line(row) for row in [names, *rows])


def _line(row: list[str]) -> str:
    """One record; Python's writer leaves a lone carriage return bare, and a reader ends there."""
    alone = len(row) == 1 and not row[0]  # an empty line would be no record
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in row]
    bare = [not alone and not _SPECIAL & set(cell) for cell in row]
    cells = [a if plain else b for a, b, plain in zip(row, quoted, bare, strict=True)]
    return ",".join(cells) + "\n"


def csv_to_events(text: str, *, root: str | Path | None = None) -> pd.DataFrame:
    r"""Read events from CSV, every cell as text.

    Raises
    ------
    analysis.tables.TableError
        If the text is no CSV or a cell does not agree with its column; naming row and column.

    Examples
    --------
    >>> csv_to_events("id,date\nREF-034,1972-07-02\n").values.tolist()
    [['REF-034', '1972-07-02']]
    """
    try:
        names, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    except (csv.Error, ValueError) as error:
        raise tables.TableError(
            [tables.Problem("events", None, None, f"no CSV: {error}")]
        ) from None
    problems = [
        tables.Problem("events", number, None, f"{len(row)} cells, the header has {len(names)}")
        for number, row in enumerate(rows, 2)
        if len(row) != len(names)
    ]
    if problems := problems or list(_problems(names, rows, root)):
        raise tables.TableError(problems)
    return pd.DataFrame(rows, columns=names, dtype="str")


def _problems(
    names: list[str], rows: list[list[str]], root: str | Path | None
) -> Iterator[tables.Problem]:
    known = {field.name: field for field in tables.schema("events", root).fields}
    fields = [known.get(name, Field(name)) for name in names]
    for number, row in enumerate(rows, 2):
        for field, cell in zip(fields, row, strict=True):
            for reason in cell_problems(field, cell):
                yield tables.Problem("events", number, field.name, reason)
