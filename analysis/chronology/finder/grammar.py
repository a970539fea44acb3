"""Rules: patterns over classes of words, and what each comes to; one table for both languages.

The patterns of ``rules.csv`` are explained in `patterns`; a function of a module named
``..._readings`` says what a match comes to. Where rules overlap, the longest match wins, and of
equals the one that stands higher.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

import pandas as pd
import regex

from analysis.chronology.finder.lexicon import letters, openers, table_rows
from analysis.chronology.finder.patterns import read_pattern
from analysis.chronology.finder.scan import Token
from analysis.chronology.finder.values import Context, Value

__all__ = ["Match", "Rule", "matches", "rules", "rules_table"]

Reading = Callable[[list[Token], Context], Value | None]


class Rule(NamedTuple):
    """A named pattern over class letters and the reading of what it matches."""

    name: str
    pattern: regex.Pattern[str]
    reading: Reading
    basis: str
    needs: tuple[frozenset[str], ...]


class Match(NamedTuple):
    """Which tokens of a run a rule takes."""

    start: int
    stop: int
    order: int


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of ``rules.csv``, in its order.

    Raises
    ------
    ValueError
        Naming file, row and reason, if the tables do not agree.
    """
    shorthands = {row["name"]: row["pattern"] for row in table_rows("shorthands.csv")}
    return tuple(
        _rule(number, row, shorthands) for number, row in enumerate(table_rows("rules.csv"), 2)
    )


def _rule(number: int, row: dict[str, str], shorthands: dict[str, str]) -> Rule:
    try:
        pattern = read_pattern(row["pattern"], letters(), openers(), shorthands)
        if not pattern.opens:
            raise ValueError("it could match without a class that opens an expression")
        if row["basis"] not in ("", "story"):
            raise ValueError(f"there is no basis {row['basis']!r}")
        reading = _reading(row["reading"])
    except ValueError as error:
        raise ValueError(f"rules.csv, row {number}, rule {row['rule']!r}: {error}") from None
    needs = tuple(sorted(set(pattern.needs), key=lambda need: (len(need), sorted(need))))
    return Rule(row["rule"], regex.compile(pattern.letters), reading, row["basis"], needs)


@cache
def _readings() -> dict[str, Reading]:
    """Public functions of this folder's modules named ``..._readings``, by name."""
    found: dict[str, Reading] = {}
    for path in sorted(Path(__file__).parent.glob("*_readings.py")):
        module = import_module(f"analysis.chronology.finder.{path.stem}")
        for name, item in vars(module).items():
            if not name.startswith("_") and getattr(item, "__module__", "") == module.__name__:
                found[name] = item
    return found


def _reading(name: str) -> Reading:
    if name not in _readings():
        raise ValueError(f"no module named ..._readings has a function {name!r}")
    return _readings()[name]


def rules_table() -> pd.DataFrame:
    """Every rule with its pattern and an example in each language, for the documentation.

    Returns
    -------
    pandas.DataFrame
        rule, pattern, reading (first line of what the reading says of itself), en, hi.

    Examples
    --------
    >>> rules_table().columns.tolist()
    ['rule', 'pattern', 'reading', 'en', 'hi']
    """
    rows = [
        (
            row["rule"],
            row["pattern"],
            (_reading(row["reading"]).__doc__ or "").strip().split("\n")[0],
            *(row[language].replace("|", "; ") for language in ("en", "hi")),
        )
        for row in table_rows("rules.csv")
    ]
    return pd.DataFrame(rows, columns=["rule", "pattern", "reading", "en", "hi"])


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
        for order in _possible(frozenset(kinds))
        for match in rules()[order].pattern.finditer(kinds, overlapped=True)
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


@cache
def _served() -> tuple[dict[str, int], ...]:
    """Of the first, second ... need of the rules: which rules a letter serves, as bits."""
    letters = {letter for rule in rules() for need in rule.needs for letter in need}
    most = max(len(rule.needs) for rule in rules())
    return tuple(
        {
            letter: sum(
                1 << order
                for order, rule in enumerate(rules())
                if place >= len(rule.needs) or letter in rule.needs[place]
            )
            for letter in letters
        }
        for place in range(most)
    )


def _possible(present: frozenset[str]) -> Iterator[int]:
    """Places of the rules that lack no class that they need; asking costs less than a search."""
    left = (1 << len(rules())) - 1
    for served in _served():
        some = 0
        for letter in present:
            some |= served.get(letter, 0)
        left &= some
    while left:
        lowest = left & -left
        yield lowest.bit_length() - 1
        left ^= lowest
