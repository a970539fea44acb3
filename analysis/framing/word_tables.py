"""Word tables of the finders: CSV files beside the module that reads them, checked on reading."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import regex

__all__ = ["forms", "rows"]

_PLURAL = regex.compile(r"([A-Za-z-]+)\*")


def rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """Rows of a word table.

    Parameters
    ----------
    path : Path
        A CSV file.
    columns : sequence of str
        The columns it must have, in order.

    Raises
    ------
    FileNotFoundError
        If the file is missing; the message names the cure.
    ValueError
        If its columns are others, or a row has too many or too few cells; named by file and row.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: install the package anew")
    with path.open(encoding="utf-8", newline="") as file:
        header, *cells = csv.reader(file)
    if header != list(columns):
        raise ValueError(f"{path}: columns are {header}, expected {list(columns)}")
    for number, row in enumerate(cells, 2):
        if len(row) != len(header):
            raise ValueError(f"{path}, row {number}: {len(row)} cells, expected {len(header)}")
    return [dict(zip(header, row, strict=True)) for row in cells]


def forms(cell: str) -> list[str]:
    """Forms of one cell: separated by ``|``; a ``*`` behind an English noun adds its plural.

    Examples
    --------
    >>> forms("ally*|source* close to"), forms("सूत्र|सूत्रों")
    (['ally', 'allies', 'source close to', 'sources close to'], ['सूत्र', 'सूत्रों'])
    """
    found = []
    for form in filter(None, cell.split("|")):
        if mark := _PLURAL.search(form):
            noun = mark[1]
            both = (noun, _plural(noun))
            found += [form[: mark.start()] + one + form[mark.end() :] for one in both]
        else:
            found.append(form)
    return found


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"
