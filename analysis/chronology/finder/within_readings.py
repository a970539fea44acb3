"""Readings of dates that are a part of a longer time: the 5th, week 31, last year's April.

Weeks are those of ISO 8601; the first week of a month is the one that holds its first day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from analysis.chronology.finder.guards import Token
from analysis.chronology.finder.scan import unit_of, value_of, values_of
from analysis.chronology.finder.values import (
    Context,
    Value,
    day,
    interval,
    month,
    moved,
    part,
    week,
    year,
)

__all__ = [
    "day_of_month",
    "day_weekday",
    "fiscal_years",
    "month_of_relative_year",
    "month_of_same_year",
    "month_of_year_before",
    "quarter_of",
    "relative_day_month",
    "repeated_date",
    "this_unit_part",
    "week_number",
    "week_of",
    "within",
]

Tokens = list[Token]
_YEAR_WEEKS = 53
_APRIL = 4  # the month in which the Indian financial year begins


def day_of_month(tokens: Tokens, context: Context) -> Value | None:
    """4 तारीख, इस महीने की 17 तारीख: of which month the sentence tells by its verb."""
    number, way, base = values_of(tokens, "do")[0], value_of(tokens, "rR"), context.published
    if way is not None and unit_of(tokens) != "M":
        return None
    if base is None:
        return Value("date", f"XXXX-XX-{number:02}", "", "none")
    months = base.year * 12 + base.month - 1
    if way is not None:
        months += way
    elif context.way > 0 and number < base.day:
        months += 1
    elif context.way < 0 and number > base.day:
        months -= 1
    return day(months // 12, months % 12 + 1, number, "publication")


def day_weekday(tokens: Tokens, context: Context) -> Value | None:
    """21 सोमवार: the nearest month whose day of that number is such a weekday."""
    number, name, base = values_of(tokens, "do")[0], values_of(tokens, "W")[0], context.published
    if base is None:
        return Value("date", f"XXXX-WXX-{name + 1}", "", "none")
    months = base.year * 12 + base.month - 1
    for shift in (0, 1, -1, 2, -2, 3, -3):
        found = day((months + shift) // 12, (months + shift) % 12 + 1, number, "publication")
        if found and date.fromisoformat(found.value).weekday() == name:
            code = next((str(token.value) for token in tokens if token.kind == "p"), "")
            return part(found, code) if code else found
    return None


def relative_day_month(tokens: Tokens, context: Context) -> Value | None:
    """बीते 14 फरवरी, अगले 6 अप्रैल: the last or next such day."""
    base, way = context.published, values_of(tokens, "rR")[0]
    m, d = values_of(tokens, "M")[0], values_of(tokens, "do")[0]
    if base is None:
        return Value("date", f"XXXX-{m:02}-{d:02}", "", "none")
    passed = (m, d) <= (base.month, base.day)
    shift = 0 if way == 0 else (0 if passed else -1) if way < 0 else int(passed)
    return day(base.year + shift, m, d, "publication")


def month_of_relative_year(tokens: Tokens, context: Context) -> Value | None:
    """पिछले साल नवंबर, इस वर्ष 5 जून."""
    base, way = context.published, values_of(tokens, "rR")[0]
    m, d = values_of(tokens, "M")[0], value_of(tokens, "do")
    if base is None:
        return Value("date", f"XXXX-{m:02}" + (f"-{d:02}" if d else ""), "", "none")
    y = base.year + way
    return day(y, m, d, "publication") if d else month(y, m, "publication")


def month_of_year_before(tokens: Tokens, context: Context) -> Value | None:
    """2016 में अप्रैल, साल 2016 नवंबर."""
    y, m, d = values_of(tokens, "y")[0], values_of(tokens, "M")[0], value_of(tokens, "do")
    return day(y, m, d) if d else month(y, m)


def week_of(tokens: Tokens, context: Context) -> Value | None:
    """2019 के पहले सप्ताह, जनवरी 2015 का पहला हफ्ता, 10 अप्रैल के सप्ताह."""
    if unit_of(tokens) != "W":
        return None
    y, m = value_of(tokens, "y"), value_of(tokens, "M")
    number = 1 if any(token.kind in "gL" for token in tokens) else value_of(tokens, "do")
    anchor = "text" if y else "publication"
    if number is None or (y is None and context.published is None):
        return Value("date", "", "", "none")
    y = y or cast(date, context.published).year
    if m is None:
        return _week(y, number, anchor)
    given = tokens[0].kind in "do"
    first = date(y, m, min(number, 28) if given else 1)
    monday = first - timedelta(days=first.weekday())
    found = week(monday if given else monday + timedelta(weeks=number - 1), anchor)
    return found if given else replace(found, value=f"{y:04}-{m:02}-W{number:02}")


def _week(y: int, number: int, anchor: str) -> Value | None:
    if not 1 <= number <= _YEAR_WEEKS:
        return None
    try:
        return week(date.fromisocalendar(y, number, 1), anchor)
    except ValueError:
        return None


def week_number(tokens: Tokens, context: Context) -> Value | None:
    """सप्ताह 31, week 31: of the year of publication."""
    if unit_of(tokens) != "W":
        return None
    if context.published is None:
        return Value("date", f"XXXX-W{values_of(tokens, 'd')[0]:02}", "", "none")
    return _week(context.published.year, values_of(tokens, "d")[0], "publication")


def this_unit_part(tokens: Tokens, context: Context) -> Value | None:
    """महीने के अंत, साल की शुरुआत: of the one in which the text was published."""
    base, unit = context.published, unit_of(tokens)
    mod = next(str(token.value) for token in tokens if token.kind == "f")
    if unit not in ("D", "W", "M", "Y") or len(tokens) < 3:
        return None
    if base is None:
        return Value("date", "", "", "none", mod)
    if unit == "W":
        return replace(week(base - timedelta(days=base.weekday())), mod=mod)
    found = {"M": month(base.year, base.month, "publication"), "Y": year(base.year, "publication")}
    value = found.get(unit) or moved(base, 0, "D", "publication")
    return replace(value, mod=mod) if value else None


def fiscal_years(tokens: Tokens, context: Context) -> Value | None:
    """वित्त वर्ष 2018-19: from April to March, as in India."""
    first = values_of(tokens, "y")[0]
    last = values_of(tokens, "ydn")[-1]
    if last % 100 != (first + 1) % 100:
        return None
    return interval(f"{first:04}-04", f"{first + 1:04}-03")


def quarter_of(tokens: Tokens, context: Context) -> Value | None:
    """2018 की पहली तिमाही, चालू वित्त वर्ष की तीसरी तिमाही, 2017-q1; छमाही by halves."""
    number = value_of(tokens, "oρ")
    unit = next((str(token.value) for token in tokens if token.kind == "u"), "Q")
    length = {"Q": 3, "HY": 6}.get(unit)
    if unit == "W":
        return week_of(tokens, context)
    if length is None or number is None or not 1 <= number <= 12 // length:
        return None
    fiscal = any(token.kind == "λ" for token in tokens)
    named, base = value_of(tokens, "y"), context.published
    letter = "Q" if length == 3 else "H"
    if named is None and base is None:
        return Value("date", f"XXXX-{letter}{number}", "", "none")
    y = named
    if y is None:
        base = cast(date, base)
        y = base.year + (value_of(tokens, "r") or 0) - (fiscal and base.month < _APRIL)
    first = y * 12 + (number - 1) * length + (_APRIL - 1) * fiscal
    a, b = (f"{m // 12:04}-{m % 12 + 1:02}" for m in (first, first + length - 1))
    value = f"{a}/{b}" if fiscal else f"{y:04}-{letter}{number}"
    return Value("date", value, f"{a}/{b}", "text" if named else "publication")


def repeated_date(tokens: Tokens, context: Context) -> Value | None:
    """हर साल 23 मार्च, हर महीने की पहली तारीख."""
    m, d, unit = value_of(tokens, "M"), values_of(tokens, "do")[-1], unit_of(tokens)
    if unit != ("Y" if m else "M"):
        return None
    return Value("set", f"XXXX-{m:02}-{d:02}" if m else f"XXXX-XX-{d:02}", "", "none")


def month_of_same_year(tokens: Tokens, context: Context) -> Value | None:
    """उसी साल जुलाई: of the year named last."""
    known = context.previous.edtf[:4] if context.previous else ""
    m, d = values_of(tokens, "M")[0], value_of(tokens, "do")
    if not known.isdigit():
        return Value("date", f"XXXX-{m:02}", "", "previous")
    y = int(known)
    return day(y, m, d, "previous") if d else month(y, m, "previous")


def within(tokens: Tokens, context: Context) -> Value | None:
    """दो सप्ताह में निकल जाऊंगा: two weeks from now, where the sentence looks ahead."""
    count, unit = values_of(tokens, "dn")[0], unit_of(tokens)
    ahead = context.way > 0 and context.published is not None and isinstance(count, int)
    if ahead and unit in ("D", "W"):
        return moved(cast(date, context.published), count, unit, "publication")
    scale = {"Q": (3, "M"), "FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "HY": (6, "M")}
    factor, letter = scale.get(unit, (1, unit))
    prefix = "PT" if letter.startswith("T") else "P"
    value = f"{prefix}{count * factor:g}{letter.removeprefix('T')}"
    return Value("duration", value, "", "publication" if ahead and prefix == "PT" else "none")
