"""The words of time in English and Hindi, read from tables that both languages share.

``words.csv`` has one row a meaning: its class, its value and the forms that carry it in either
language, separated by ``|`` and compared by key (`analysis.language.normalize_key`), so nukta,
chandrabindu and case do not matter. ``word_roles.csv`` lists words that help to tell a date from
something else. ``classes.csv`` names the classes, each with a letter, so that rules can be regular
expressions over letters, and says which open an expression: every expression holds one of them.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from analysis.language import normalize_key

__all__ = ["Word", "letters", "openers", "role", "table_rows", "word_rows"]

_FOLDER: Final = Path(__file__).parent


class Word(NamedTuple):
    """One meaning and the forms that carry it."""

    kind: str
    value: object
    en: tuple[str, ...]
    hi: tuple[str, ...]


COLUMNS: Final = {
    "classes.csv": ("class", "letter", "opens", "meaning"),
    "rules.csv": ("rule", "pattern", "reading", "basis", "en", "hi"),
    "shorthands.csv": ("name", "pattern"),
    "word_roles.csv": ("role", "en", "hi", "why"),
    "words.csv": ("class", "value", "en", "hi"),
}


def table_rows(name: str) -> list[dict[str, str]]:
    """Rows of one of the finder's tables.

    Raises
    ------
    FileNotFoundError
        If the file is missing.
    ValueError
        If its columns or the cells of a row are not those of `COLUMNS`; named by file and row.
    """
    path = _FOLDER / name
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: install the package anew")
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    if tuple(header) != COLUMNS[name]:
        raise ValueError(f"{name}: columns are {header}, expected {list(COLUMNS[name])}")
    for number, cells in enumerate(rows, 2):
        if len(cells) != len(header):
            raise ValueError(f"{name}, row {number}: {len(cells)} cells, expected {len(header)}")
        if cells[0] != cells[0].strip() or not cells[0]:
            raise ValueError(f"{name}, row {number}: {header[0]} is empty or has spaces around it")
    return [dict(zip(header, cells, strict=True)) for cells in rows]


@cache
def letters() -> dict[str, str]:
    """Letter of each class of words."""
    found: dict[str, str] = {}
    for number, row in enumerate(table_rows("classes.csv"), 2):
        if len(row["letter"]) != 1 or row["letter"] in found.values():
            reason = "a letter of its own is needed, one character long"
            raise ValueError(f"classes.csv, row {number}, class {row['class']!r}: {reason}")
        found[row["class"]] = row["letter"]
    return found


@cache
def openers() -> frozenset[str]:
    """Letters of the classes of which every expression holds one."""
    return frozenset(row["letter"] for row in table_rows("classes.csv") if row["opens"] == "yes")


@cache
def word_rows() -> tuple[Word, ...]:
    """Every row of ``words.csv``, its class given as a letter."""
    rows = []
    for number, row in enumerate(table_rows("words.csv"), 2):
        if row["class"] != "number" and row["class"] not in letters():
            raise ValueError(
                f"words.csv, row {number}: {row['class']!r} is no class of classes.csv"
            )
        value = _value(row["value"])
        kind = _number_kind(value) if row["class"] == "number" else letters()[row["class"]]
        rows.append(Word(kind, value, _forms(row["en"]), _forms(row["hi"])))
    return tuple(rows)


@cache
def role(name: str) -> frozenset[str]:
    """Keys of the words that play a part, in both languages."""
    rows = [row for row in table_rows("word_roles.csv") if row["role"] == name]
    if not rows:
        raise KeyError(f"word_roles.csv names no role {name!r}")
    return frozenset(
        normalize_key(form) for row in rows for form in _forms(row["en"]) + _forms(row["hi"])
    )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def _number_kind(value: object) -> str:
    return "d" if isinstance(value, int) and 1 <= value <= 31 else "n"


def _value(cell: str) -> object:
    for read in (int, float):
        try:
            return read(cell)
        except ValueError:
            continue
    return cell
