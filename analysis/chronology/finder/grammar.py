"""Rules: patterns over the letters of :mod:`analysis.chronology.finder.words`, and what each comes to.

One table for both languages. ``d`` is a number up to 31, ``M`` a month, ``O`` of/के, and so on;
a pattern is a regular expression over these letters. Where rules overlap, the longest match wins,
and of equals the one that stands higher.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import regex

from analysis.chronology import calendar_readings as named
from analysis.chronology import period_readings as lasting
from analysis.chronology import relative_readings as reckoned
from analysis.chronology.finder.scan import Token
from analysis.chronology.finder.values import Context, Value

__all__ = ["RULES", "Rule"]

Reading = Callable[[list[Token], Context], Value | None]


class Rule(NamedTuple):
    """A named pattern over class letters and the reading of what it matches."""

    name: str
    pattern: regex.Pattern[str]
    reading: Reading


def _rule(name: str, pattern: str, reading: Reading) -> Rule:
    return Rule(name, regex.compile(pattern), reading)


# "of" between parts of a date, and the comma before a year.
_OF, _YEAR = "O?h?", "(?:,|O|i|Y|,?Y|OY)?"

RULES: Final = (
    _rule("numeric date", "I", named.full_date),
    _rule("day and month", rf"(?:W,?)?h?[do]{_OF}M(?:{_YEAR}y)?", named.day_month),
    _rule("month and day", r"(?:W,?)?M\.?[do](?:,?y)?", named.day_month),
    _rule("days of a month", rf"[do](?:-|b|&|,)[do]{_OF}M(?:{_YEAR}y)?", named.day_range),
    _rule("month and days", r"M[do](?:-|b)[do](?:,?y)?", named.day_range),
    _rule("days of two months", rf"[do]{_OF}M(?:-|b)[do]{_OF}M(?:{_YEAR}y)?", named.two_days),
    _rule("month and year", rf"M\.?{_YEAR}y", named.month_year),
    _rule("year and month", r"yO?M", named.month_year),
    _rule("months of a year", rf"M(?:-|b|&)M(?:{_YEAR}y)?", named.month_range),
    _rule("part of a month", rf"h?f-?O?h?M(?:{_YEAR}y)?", named.month_year),
    _rule("part of a month", rf"M(?:{_YEAR}y)?Of", named.month_year),
    _rule("month", r"M", named.bare_month),
    _rule("relative month", r"rM", named.relative_month),
    _rule("years", r"F?y(?:-|b|&)y", named.years),
    _rule("years", r"y[-/][dn]", named.years),
    _rule("year", r"Y?y|yY", named.bare_year),
    _rule("part of a year", r"h?f-?O?h?Y?y", named.bare_year),
    _rule("part of a year", r"yOf", named.bare_year),
    _rule("decade", r"h?C|yOu", named.decade),
    _rule("decade", r"h?[dn]Ou", named.decade),
    _rule("century", r"h?ou", named.century),
    _rule("weekday", r"W", reckoned.weekday),
    _rule("weekday", r"rW", reckoned.weekday),
    _rule("weekday of a week", r"ruO?WO?p?|Wh?ru", reckoned.weekday_of_week),
    _rule("weekday and part of day", r"r?WO?p", reckoned.weekday),
    _rule("deictic day", r"t", reckoned.deictic),
    _rule("deictic day, by tense", r"k", reckoned.either_way),
    _rule("deictic day and part of day", r"[tk]O?p", reckoned.deictic),
    _rule("relative unit", r"h?r[uY]", reckoned.relative_unit),
    _rule("part of a relative unit", r"h?fO?h?r?[uY]", reckoned.relative_unit),
    _rule("part of a relative unit", r"r[uY]Of", reckoned.relative_unit),
    _rule("this part of day", r"h?[rm]p", reckoned.relative_part),
    _rule("same unit", r"h?m[uYp]", reckoned.same_unit),
    _rule("some units away", r"[dnoa](?:-)?[uY]g", reckoned.away),
    _rule("some units away, vaguely", r"q[uY]g|h[uY]g", reckoned.away),
    _rule("last or next units", r"h?r[dn][uY]", lasting.span),
    _rule("last or next units", r"h?rq[uY]", lasting.vague_span),
    _rule("duration", r"[dna]-?[uY]", lasting.duration),
    _rule("vague duration", r"q[uY]", lasting.vague_duration),
    _rule("set", r"S|e[dn]?[uYWp]|eW", lasting.repeated),
    _rule("season", r"h?f?O?h?s(?:O?y)?|ys", named.season),
    _rule("part of day", r"p", named.bare_part),
    _rule("clock time", r"p?O?H(?:A|c)?|p?O?d(?:A|c)p?", named.clock),
    _rule("earlier in the day", r"gih?u", reckoned.same_day),
    _rule("earlier or later", r"(?<=[|.]|^)g", lasting.vague),
    _rule("vague, plural", r"[uY](?:g|$)?", lasting.plural),
    _rule("vague", r"v", lasting.vague),
)
