"""Rules: patterns over classes of words, and what each comes to; one table for both languages.

A pattern of ``rules.csv`` names classes of ``words.csv``, marks in quotes, and shorthands of
``shorthands.csv``; ``?`` makes the piece before it optional, ``|`` separates choices, parentheses
group. Where rules overlap, the longest match wins, and of equals the one that stands higher.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

import regex

from analysis.chronology.finder import calendar_readings, period_readings, relative_readings
from analysis.chronology.finder.lexicon import LETTERS, table_rows
from analysis.chronology.finder.scan import Token
from analysis.chronology.finder.values import Context, Value

__all__ = ["Rule", "rules"]

Reading = Callable[[list[Token], Context], Value | None]

_PIECE: Final = regex.compile(r'"([^"])"|(\w+)|([()|?*])|(\s+)|(.)')
# Before or after the match stands a line end, a full stop or nothing.
_PLACES: Final = {"at_start": r"(?<=[|.]|^)", "at_end": r"(?=[|.]|$)"}
_READINGS: Final = (calendar_readings, period_readings, relative_readings)


class Rule(NamedTuple):
    """A named pattern over class letters and the reading of what it matches."""

    name: str
    pattern: regex.Pattern[str]
    reading: Reading


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of ``rules.csv``, in its order."""
    shorthands = {row["name"]: row["pattern"] for row in table_rows("shorthands.csv")}
    return tuple(
        Rule(row["rule"], regex.compile(_letters(row["pattern"], shorthands)), _read(row))
        for row in table_rows("rules.csv")
    )


def _letters(pattern: str, shorthands: dict[str, str]) -> str:
    """Turn a pattern over names into a regular expression over letters."""
    parts = []
    for mark, name, syntax, space, other in _PIECE.findall(pattern):
        if mark:
            parts.append(regex.escape(mark))
        elif name in shorthands:
            parts.append(f"(?:{_letters(shorthands[name], shorthands)})")
        elif name in _PLACES:
            parts.append(_PLACES[name])
        elif name in LETTERS:
            parts.append(regex.escape(LETTERS[name]))
        elif syntax:
            parts.append("(?:" if syntax == "(" else syntax)
        elif not space:
            raise ValueError(f"rules.csv, pattern {pattern!r}: {name or other!r} is no class")
    return "".join(parts)


def _read(row: dict[str, str]) -> Reading:
    for module in _READINGS:
        if hasattr(module, row["reading"]):
            return getattr(module, row["reading"])  # type: ignore[no-any-return]
    raise ValueError(f"rules.csv, rule {row['rule']!r}: there is no reading {row['reading']!r}")
