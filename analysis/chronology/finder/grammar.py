"""Rules: patterns over classes of words, and what each comes to; one table for both languages.

A pattern of ``rules.csv`` names classes of ``classes.csv``, marks in quotes, and shorthands of
``shorthands.csv``; ``?`` makes the piece before it optional, ``|`` separates choices, parentheses
group; ``at_start`` and ``at_end`` say that a line end, a full stop or nothing stands before or
after. Where rules overlap, the longest match wins, and of equals the one that stands higher.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

import regex

from analysis.chronology.finder import (
    calendar_readings,
    clock_readings,
    period_readings,
    relative_readings,
)
from analysis.chronology.finder.lexicon import letters, table_rows
from analysis.chronology.finder.scan import Token
from analysis.chronology.finder.values import Context, Value

__all__ = ["Match", "Rule", "matches", "rules"]

Reading = Callable[[list[Token], Context], Value | None]

_PIECE: Final = regex.compile(r'"([^"])"|(\w+)|([()|?*])|(\s+)|(.)')
# Before or after the match stands a line end, a full stop or nothing.
_PLACES: Final = {"at_start": r"(?<=[|.]|^)", "at_end": r"(?=[|.]|$)"}
_READINGS: Final = (calendar_readings, clock_readings, period_readings, relative_readings)


class Rule(NamedTuple):
    """A named pattern over class letters and the reading of what it matches."""

    name: str
    pattern: regex.Pattern[str]
    reading: Reading
    basis: str


class Match(NamedTuple):
    """Which tokens of a run a rule takes."""

    start: int
    stop: int
    order: int


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of ``rules.csv``, in its order."""
    shorthands = {row["name"]: row["pattern"] for row in table_rows("shorthands.csv")}
    return tuple(_rule(row, shorthands) for row in table_rows("rules.csv"))


def _rule(row: dict[str, str], shorthands: dict[str, str]) -> Rule:
    pattern = regex.compile(_letters(row["pattern"], shorthands))
    return Rule(row["rule"], pattern, _read(row), row["basis"] or "")


_LONG: Final = 64
_MOST: Final = 1 << 15
_known: Final[dict[str, tuple[Match, ...]]] = {}


def matches(kinds: str) -> tuple[Match, ...]:
    """Longest matches of all rules in a run of class letters, none overlapping.

    A language repeats its turns of phrase, so those of short runs are remembered.

    Examples
    --------
    >>> [(match.start, match.stop, rules()[match.order].name) for match in matches("_idMy")]
    [(2, 5, 'day and month')]
    """
    if (known := _known.get(kinds)) is not None:
        return known
    found = [
        Match(match.start(), match.end(), order)
        for order, rule in enumerate(rules())
        for match in rule.pattern.finditer(kinds)
    ]
    chosen: list[Match] = []
    for match in sorted(found, key=lambda m: (m.start, -m.stop, m.order)):
        if not chosen or match.start >= chosen[-1].stop:
            chosen.append(match)
    result = tuple(chosen)
    if len(kinds) <= _LONG:
        if len(_known) >= _MOST:
            _known.clear()
        _known[kinds] = result
    return result


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
        elif name in letters():
            parts.append(regex.escape(letters()[name]))
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
