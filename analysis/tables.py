"""Every table's schema, read and checked in one place.

``data/datapackage.json`` (Frictionless Data Package) names each table of the project, its
columns, their types, units, constraints, keys and provenance. `read` returns a table only when
every cell agrees with that description; `check` looks through all of them and says what is wrong
by file, row, column and reason.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from analysis.schema import Field, Schema, cell_problems, cell_text, names, typed

__all__ = ["Field", "Problem", "Schema", "TableError", "check", "data_dir", "read", "schema"]
__all__ += ["schemas", "write"]

DESCRIPTOR = "datapackage.json"
DTYPES = {"string": "str", "integer": "int64", "number": "float64", "boolean": "bool"}


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one table: where it is, and why."""

    file: str
    row: int | None
    column: str | None
    reason: str

    def __str__(self) -> str:
        row = "" if self.row is None else f", row {self.row}"
        column = "" if self.column is None else f", column {self.column}"
        return f"{self.file}{row}{column}: {self.reason}"


class TableError(ValueError):
    """A table does not agree with its schema; `problems` lists every disagreement."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(problems)
        shown = [str(problem) for problem in self.problems[:20]]
        more = len(self.problems) - len(shown)
        super().__init__("\n".join(shown) + (f"\n... and {more} more" if more > 0 else ""))


def data_dir(root: str | Path | None = None) -> Path:
    """Folder of the tables: `root`, else ``SAMVAD_DATA``, else ``data/`` beside the package."""
    if root is not None:
        return Path(root)
    named = os.environ.get("SAMVAD_DATA")
    return Path(named) if named else Path(__file__).resolve().parent.parent / "data"


def schemas(root: str | Path | None = None) -> dict[str, Schema]:
    """Schemas of all tables by name, in the order of ``datapackage.json``.

    Raises
    ------
    FileNotFoundError
        If the folder holds no ``datapackage.json``; the message names the cure.
    """
    path = data_dir(root) / DESCRIPTOR
    if not path.is_file():
        raise FileNotFoundError(
            f"{path} is missing: point SAMVAD_DATA at a Samvad data folder, "
            "or restore the file from the repository"
        )
    return dict(_described(path.read_text("utf-8")))


@lru_cache(maxsize=4)
def _described(text: str) -> dict[str, Schema]:
    found = (Schema.from_resource(resource) for resource in json.loads(text)["resources"])
    return {item.name: item for item in found}


def schema(name: str, root: str | Path | None = None) -> Schema:
    """Schema of one table.

    Examples
    --------
    >>> schema("sources").primary_key
    ('id',)
    """
    known = schemas(root)
    if name not in known:
        raise KeyError(f"no table {name!r}; {DESCRIPTOR} describes {', '.join(known)}")
    return known[name]


def read(name: str, root: str | Path | None = None) -> pd.DataFrame:
    """One table, checked against its schema.

    Parameters
    ----------
    name : str
        The table's name in ``datapackage.json``.
    root : path, optional
        Data folder; see `data_dir`.

    Returns
    -------
    pandas.DataFrame
        One row a record. Text is ``str`` with ``""`` for an empty cell; integers are ``int64``
        (``Int64`` where a cell may be empty), numbers ``float64``, booleans ``bool``.

    Raises
    ------
    TableError
        Naming file, row, column and reason of every disagreement.
    FileNotFoundError
        If the file is missing.

    Examples
    --------
    >>> read("sources")["language"].unique().tolist()
    ['hi', 'en']
    """
    described = schema(name, root)
    records, problems = _records(described, root)
    problems += _check_records(described, records)
    problems += _check_references(described, records, root)
    if problems:
        raise TableError(problems)
    return _frame(described, records)


def check(root: str | Path | None = None) -> list[Problem]:
    """All disagreements of all tables with their schemas; empty when all is well."""
    problems: list[Problem] = []
    for described in schemas(root).values():
        try:
            read(described.name, root)
        except TableError as error:
            problems += error.problems
        except FileNotFoundError as error:
            # A file that is missing is named once, not by every table that refers to it.
            if str(error) not in {problem.reason for problem in problems}:
                problems.append(Problem(described.path, None, None, str(error)))
    return problems


def write(name: str, frame: pd.DataFrame, root: str | Path | None = None) -> Path:
    """Write a table in the one canonical form (UTF-8, LF, minimal quoting), once it checks.

    The columns of `frame` are put in the schema's order; nothing is written on a `TableError`.
    """
    described = schema(name, root)
    columns = [item.name for item in described.fields]
    if set(frame.columns) != set(columns):
        wrong = sorted(set(frame.columns) ^ set(columns))
        raise TableError([Problem(described.path, None, None, f"columns differ: {wrong}")])
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    for row in frame[columns].itertuples(index=False):
        writer.writerow([cell_text(value) for value in row])
    text = stream.getvalue()
    records, problems = _parse(described, text)
    problems += _check_records(described, records)
    if problems:
        raise TableError(problems)
    path = data_dir(root) / described.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


Record = tuple[int, list[str]]
Key = tuple[str, ...]


def _records(described: Schema, root: str | Path | None) -> tuple[list[Record], list[Problem]]:
    path = data_dir(root) / described.path
    if not path.is_file():
        cure = "run `samvad annotate`" if described.path.startswith("derived/") else "restore it"
        raise FileNotFoundError(f"{path} is missing: {cure}")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        row = path.read_bytes()[: error.start].count(b"\n") + 1
        return [], [Problem(described.path, row, None, f"not UTF-8: {error.reason}")]
    return _parse(described, text)


def _parse(described: Schema, text: str) -> tuple[list[Record], list[Problem]]:
    columns = [item.name for item in described.fields]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[Record] = []
    problems: list[Problem] = []
    try:
        header = next(reader, [])
        if header != columns:
            reason = f"header is {header}, the schema says {columns}"
            return [], [Problem(described.path, 1, None, reason)]
        for cells in reader:
            if len(cells) == len(columns):
                records.append((reader.line_num, cells))
            else:
                reason = f"{len(cells)} cells, the header has {len(columns)}"
                problems.append(Problem(described.path, reader.line_num, None, reason))
    except csv.Error as error:
        problems.append(Problem(described.path, reader.line_num, None, f"not CSV: {error}"))
    return records, problems


def _check_records(described: Schema, records: list[Record]) -> list[Problem]:
    problems = []
    columns = list(zip(*(cells for _, cells in records), strict=True))
    for item, values in zip(described.fields, columns, strict=False):
        # Most cells repeat an earlier one: each value is looked at once.
        reasons = {value: list(cell_problems(item, value)) for value in set(values)}
        for (row, _), value in zip(records, values, strict=True) if any(reasons.values()) else ():
            problems += [Problem(described.path, row, item.name, why) for why in reasons[value]]
        if item.constraints.get("unique"):
            cells = [(value,) if value else () for value in values]
            problems += _repeated(described, records, cells, item.name, "{}")
    places = [[item.name for item in described.fields].index(k) for k in described.primary_key]
    if columns and places:
        keys = list(zip(*(columns[place] for place in places), strict=True))
        column = ", ".join(described.primary_key)
        problems += _repeated(described, records, keys, column, "key {}")
    return sorted(problems, key=lambda problem: problem.row or 0)


def _repeated(
    described: Schema, records: list[Record], keys: Sequence[Key], column: str, what: str
) -> list[Problem]:
    """Keys that stand in an earlier row; an empty one is none."""
    if len(set(keys)) == len(keys):
        return []
    first: dict[Key, int] = {}
    found = []
    for (row, _), key in zip(records, keys, strict=True):
        if key and first.setdefault(key, row) != row:
            told = what.format(repr(", ".join(key)))
            reason = f"{told} stands in row {first[key]} already"
            found.append(Problem(described.path, row, column, reason))
    return found


def _check_references(
    described: Schema, records: list[Record], root: str | Path | None
) -> list[Problem]:
    problems = []
    columns = [item.name for item in described.fields]
    for key in described.foreign_keys:
        (column,), target = names(key["fields"]), key["reference"]
        known = _column(target["resource"] or described.name, target["fields"], root)
        place = columns.index(column)
        delimiter = described.fields[place].delimiter
        for row, cells in records:
            values = cells[place].split(delimiter) if delimiter else [cells[place]]
            for value in filter(None, (part.strip() for part in values)):
                if value not in known:
                    reason = f"{value!r} is not in {target['resource']}.{target['fields']}"
                    problems.append(Problem(described.path, row, column, reason))
    return problems


def _column(name: str, column: str | list[str], root: str | Path | None) -> set[str]:
    described = schema(name, root)
    place = [item.name for item in described.fields].index(names(column)[0])
    records, _ = _records(described, root)
    return {cells[place] for _, cells in records}


def _frame(described: Schema, records: list[Record]) -> pd.DataFrame:
    columns = list(zip(*(cells for _, cells in records), strict=True)) or [
        () for _ in described.fields
    ]
    data = {}
    for item, values in zip(described.fields, columns, strict=True):
        if item.delimiter or item.type == "string":
            data[item.name] = pd.Series(values, dtype="str")
            continue
        cells = [typed(item.type, value) if value else None for value in values]
        dtype = DTYPES[item.type]
        if None in cells and item.type != "number":
            dtype = {"integer": "Int64", "boolean": "boolean"}[item.type]
        data[item.name] = pd.Series(cells, dtype=dtype)
    return pd.DataFrame(data)
