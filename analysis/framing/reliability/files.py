"""Other people's codings: CSV files of units and codes, read without surprises."""

from __future__ import annotations

__all__ = ["Coding", "coder_names", "read_codings_of", "read_table", "read_tables"]

import csv
import io
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

# What a unit may be called in the header of a file, in order of preference.
UNIT_NAMES = ("statement", "unit", "unit_id", "id", "item", "text_id")
# Columns that say where a unit comes from or what the coder thought, not what was coded.
BESIDE = ("doc", "language", "claim", "reason", "note", "notes", "comment", "confidence")


@dataclass(frozen=True)
class Coding:
    """The codings that files hold.

    Parameters
    ----------
    codings : dict
        Name of a coder to its table, whose units are called ``statement``.
    units : DataFrame or None
        ``id`` and, where a file says so, ``doc`` and ``language``.
    variables : list of str
        Columns that all codings share.
    """

    codings: dict[str, pd.DataFrame]
    units: pd.DataFrame | None
    variables: list[str]


def read_codings_of(
    paths: Sequence[str | Path],
    *,
    unit: str | None = None,
    coder: str | None = None,
    by: str | None = None,
    missing: Iterable[str] = (),
) -> Coding:
    """Read codings from CSV files.

    Parameters
    ----------
    paths : sequence of path
        Two files or more, one a coder, with one row a unit and one column a variable. Or a single
        file: with `coder`, one row a unit and coder; without, one row a unit and one column a
        coder, and the variable is then called ``code``.
    unit : str, optional
        Column with the id of the unit; by default the first of ``statement``, ``unit``,
        ``unit_id``, ``id``, ``item``, ``text_id`` that the files have.
    coder : str, optional
        Column with the name of the coder, for a single file.
    by : str, optional
        Column with what a unit belongs to, for intervals; by default ``doc``, if there is one.
    missing : iterable of str
        What stands for a missing code, besides an empty cell.

    Raises
    ------
    ValueError
        Saying which file lacks what, and the cure.
    FileNotFoundError
        For a file that is not there.
    """
    tables = read_tables(paths, missing)
    unit = unit or _unit_of(tables)
    for name, table in tables.items():
        if unit not in table.columns:
            raise ValueError(f"{name} has no column {unit!r}; it has {', '.join(table.columns)}")
    if by and not any(by in table.columns for table in tables.values()):
        raise ValueError(f"no file has the column {by!r} to resample by")
    # A text of the statement, beside the column that names it, is no code.
    others = ["statement"] if unit != "statement" else []
    named = {
        name: table.drop(columns=others, errors="ignore").rename(columns={unit: "statement"})
        for name, table in tables.items()
    }
    beside = {"statement", *BESIDE, by or "doc"}
    codings = _split(named, coder, beside)
    known = _units(named, by or "doc")
    shared = set.intersection(*(set(table.columns) for table in codings.values()))
    first = next(iter(codings.values()))
    variables = [name for name in first.columns if name in shared - beside - {coder}]
    if not variables:
        raise ValueError(f"{', '.join(tables)} share no coded column")
    return Coding(codings, known, variables)


def read_tables(
    paths: Sequence[str | Path], missing: Iterable[str] = ()
) -> dict[str, pd.DataFrame]:
    """Tables of files by their paths, each file once."""
    if not paths:
        raise ValueError("no file is given")
    names = [str(path) for path in paths]
    repeated = [name for place, name in enumerate(names) if name in names[:place]]
    if repeated:
        raise ValueError(f"{repeated[0]} is given twice")
    return {name: read_table(Path(name), set(missing)) for name in names}


def read_table(path: Path, missing: Collection[str] = ()) -> pd.DataFrame:
    """Cells of a CSV file as text: trimmed, composed (NFC), missing codes empty."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(f"{path} is not UTF-8: save it as CSV UTF-8") from None
    lines = text.splitlines()
    if not lines:
        raise ValueError(f"{path} is empty")
    mark = max(",;\t", key=lines[0].count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True))
    except csv.Error as error:
        raise ValueError(f"{path} is no CSV: {error}") from None
    header, *rows = [[_clean(cell) for cell in row] for row in rows]
    if not header or not all(header) or len(set(header)) < len(header):
        raise ValueError(f"{path}: the columns need one name each; found {', '.join(header)!r}")
    body = []
    for place, row in enumerate(rows, start=2):
        if any(row) and len(row) != len(header):
            raise ValueError(f"{path}, row {place}: {len(row)} cells where {len(header)} are named")
        if any(row):
            body.append(["" if cell in missing else cell for cell in row])
    return pd.DataFrame(body, columns=header, dtype=object)


def _clean(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).strip()


def _unit_of(tables: dict[str, pd.DataFrame]) -> str:
    for name in UNIT_NAMES:
        if all(name in table.columns for table in tables.values()):
            return name
    path, table = next(iter(tables.items()))
    raise ValueError(
        f"the files share no column 'statement' or {', '.join(map(repr, UNIT_NAMES[1:]))}: say "
        f"which column names the unit; {path} has {', '.join(table.columns)}"
    )


def _split(
    named: dict[str, pd.DataFrame], coder: str | None, beside: set[str]
) -> dict[str, pd.DataFrame]:
    """One table a coder, however many files there are."""
    if len(named) > 1:
        names = coder_names(named)
        return {names[path]: table for path, table in named.items()}
    path, table = next(iter(named.items()))
    if coder is not None:
        if coder not in table.columns:
            raise ValueError(f"{path} has no column {coder!r}; it has {', '.join(table.columns)}")
        return {str(name): part for name, part in table.groupby(coder, sort=True)}
    coders = [name for name in table.columns if name not in beside]
    return {name: table[["statement", name]].rename(columns={name: "code"}) for name in coders}


def coder_names(paths: Iterable[str]) -> dict[str, str]:
    """Name of the coder of each file: that of the file, with its folder where names repeat."""
    stems = {path: Path(path).stem for path in paths}
    return stems if len(set(stems.values())) == len(stems) else {path: path for path in stems}


def _units(named: dict[str, pd.DataFrame], by: str) -> pd.DataFrame | None:
    """Document and language of the units, from the files that say them."""
    columns = {by: "doc", "language": "language"}
    parts = []
    for table in named.values():
        present = {old: new for old, new in columns.items() if old in table.columns}
        if present:
            parts.append(table[["statement", *present]].rename(columns=present))
    if not parts:
        return None
    known = pd.concat(parts).rename(columns={"statement": "id"}).drop_duplicates("id")
    return known.fillna("").reset_index(drop=True)
