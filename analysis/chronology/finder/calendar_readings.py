"""Readings of dates that name a day, month, year, season or hour; None where one does not apply."""

from __future__ import annotations

from datetime import date
from typing import Final, cast

import regex

from analysis.chronology.finder.lexicon import letters
from analysis.chronology.finder.scan import Token, unit_of, value_of, values_of
from analysis.chronology.finder.values import (
    Context,
    Value,
    day,
    interval,
    month,
    nearest_year,
    year,
)

Tokens = list[Token]

_PAIR: Final = 40  # characters in which the second date of a pair is looked for
_MONTH: Final = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}"
_SHARED: Final = regex.compile(
    r" ?(?:and|or|to|until|till|through|-|–|,) ?(?:the )?(?:early |mid-|late )?"
    rf"(?:\d{{1,2}} (?:of )?)?{_MONTH}\.?(?: \d{{1,2}},?)?,? ([12]\d{{3}})\b"
)

_MONTHS = 12


def _year(tokens: Tokens, m: int, d: int | None, context: Context) -> tuple[int, str] | None:
    named = value_of(tokens, "y") or _shared_year(context)
    return (named, "text") if named is not None else nearest_year(m, d, context)


def _shared_year(context: Context) -> int | None:
    """The year of the next date of a pair: August and September 1914, 1 July to 15 July 1998."""
    if context.around is None:
        return None
    found = _SHARED.match(context.around.text[context.end : context.end + _PAIR])
    return int(found[1]) if found else None


def full_date(tokens: Tokens, context: Context) -> Value | None:
    """2019-02-14, 14/02/2019."""
    y, m, d = cast(tuple[int, int, int], tokens[0].value)
    if y == 0 and not 1 <= m <= 12:
        return None
    if y == 0:
        found = nearest_year(m, d, context)
        return day(*_leap(found[0], m, d), found[1]) if found else None
    return day(y, m, d) or day(y, d, m)


def _leap(y: int, m: int, d: int) -> tuple[int, int, int]:
    """29 February lies in a leap year: the last one."""
    return (y - y % 4, m, d) if (m, d) == (2, 29) else (y, m, d)


def day_month(tokens: Tokens, context: Context) -> Value | None:
    """14 फरवरी, February 27, 2019."""
    m, d = values_of(tokens, "M")[0], values_of(tokens, "do")[0]
    found = _year(tokens, m, d, context)
    if found is None:
        return Value("date", f"XXXX-{m:02}-{d:02}", "", "none")
    return day(found[0], m, d, found[1])


def day_range(tokens: Tokens, context: Context) -> Value | None:
    """23-24 February."""
    m, (first, last) = values_of(tokens, "M")[0], values_of(tokens, "do")[:2]
    found = _year(tokens, m, first, context)
    if found is None:
        return Value("date", f"XXXX-{m:02}-{first:02}/XXXX-{m:02}-{last:02}", "", "none")
    a, b = (day(found[0], m, d, found[1]) for d in (first, last))
    return interval(a.value, b.value, found[1]) if a and b else None


def month_and_days(tokens: Tokens, context: Context) -> Value | None:
    """Feb 23 to 25, May 3-7, 2019."""
    return day_range(tokens, context)


def two_days(tokens: Tokens, context: Context) -> Value | None:
    """28 फरवरी से 2 मार्च."""
    (m1, m2), (d1, d2) = values_of(tokens, "M")[:2], values_of(tokens, "do")[:2]
    found = _year(tokens, m2, d2, context)
    if found is None:
        return None
    a, b = day(found[0] - (m1 > m2), m1, d1), day(found[0], m2, d2)
    return interval(a.value, b.value, found[1]) if a and b else None


def month_year(tokens: Tokens, context: Context) -> Value | None:
    """February 2016, फरवरी की शुरुआत."""
    m = values_of(tokens, "M")[0]
    found = _year(tokens, m, None, context)
    return month(found[0], m, found[1]) if found else Value("date", f"XXXX-{m:02}", "", "none")


def month_range(tokens: Tokens, context: Context) -> Value | None:
    """सितंबर से नवंबर."""
    first, last = values_of(tokens, "M")[:2]
    found = _year(tokens, last, None, context)
    if found is None:
        return None
    start = month(found[0] - (first > last), first).value
    return interval(start, month(found[0], last).value, found[1])


def bare_month(tokens: Tokens, context: Context) -> Value | None:
    """अप्रैल में, in February."""
    return month_year(tokens, context)


def named_month(tokens: Tokens, context: Context) -> Value | None:
    """जून महीने, नवंबर माह."""
    return month_year(tokens, context) if tokens[-1].value == "M" else None


def relative_month(tokens: Tokens, context: Context) -> Value | None:
    """Last February, इस अगस्त."""
    base, m, way = context.published, values_of(tokens, "M")[0], values_of(tokens, "rR")[0]
    if base is None:
        return Value("date", f"XXXX-{m:02}", "", "none")
    if way == 0:
        return month(base.year, m, "publication")
    before = m < base.month
    shift = (0 if before else -1) if way < 0 else (1 if m <= base.month else 0)
    return month(base.year + shift, m, "publication")


def years(tokens: Tokens, context: Context) -> Value | None:
    """2014 से 2018, 1947-48."""
    first, last = values_of(tokens, "ydn")[:2]
    if last < 100:
        number, last = last, last + first - first % 100
        if last <= first and 1 <= number <= _MONTHS:
            return month(first, number)  # 2015-3
    if any(token.kind == "/" for token in tokens) and last != first + 1:
        return None  # 2011/45 is the number of a case
    return interval(f"{first:04}", f"{last:04}") if first < last <= 2100 else None


def bare_year(tokens: Tokens, context: Context) -> Value | None:
    """2016 में, साल 2016."""
    return year(values_of(tokens, "y")[0])


def decade(tokens: Tokens, context: Context) -> Value | None:
    """1990s, 1990 के दशक."""
    if any(token.kind == "u" and token.value != "DE" for token in tokens):
        return None
    named = values_of(tokens, "Cy" + letters()["decade_word"])
    if named:
        return Value("date", f"{named[0] // 10:03}", f"{named[0] // 10:03}X")
    count, base = values_of(tokens, "dn")[0], context.published
    if base is None or count % 10 or not 10 <= count <= 90:
        return None
    # "70 के दशक": the latest such decade that has begun.
    first = (base.year // 100 - (base.year % 100 < count)) * 10 + count // 10
    return Value("date", f"{first:03}", f"{first:03}X", "publication")


def century(tokens: Tokens, context: Context) -> Value | None:
    """21वीं सदी; the third day, which only the story can date."""
    number = values_of(tokens, "o")[0]
    if unit_of(tokens) == "CE":
        return Value("date", f"{number - 1:02}", f"{number - 1:02}XX")
    return Value("date", "", "", "previous") if unit_of(tokens) in ("D", "W") else None


def season(tokens: Tokens, context: Context) -> Value | None:
    """The spring of 1862, summer: EDTF keeps the year only, for seasons differ by hemisphere."""
    code = next(str(token.value) for token in tokens if token.kind == "s")
    y, anchor = value_of(tokens, "y"), "text"
    way, base = value_of(tokens, "rR"), context.published
    if y is None and any(token.kind == "m" for token in tokens) and context.previous:
        known = context.previous.edtf[:4]
        y, anchor = (int(known) if known.isdigit() else None), "previous"
    elif y is None and base is not None and any(token.kind == "Y" for token in tokens):
        y, anchor = base.year + (way or 0), "publication"
    elif y is None and way is not None and base is not None:
        y, anchor = _season_year(code, way, base), "publication"
    elif y is None and context.narrative_year is not None:
        y, anchor = context.narrative_year, "previous"
    if y is None:
        return Value("date", f"XXXX-{code}", "", "none")
    return Value("date", f"{y:04}-{code}", f"{y:04}", anchor)


def _season_year(code: str, way: int, base: date) -> int:
    """Year of the last or next season; a winter is of the year it begins in."""
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}.get(code, 1)
    if way == 0:
        return base.year - (code == "WI" and base.month < 6)
    if way < 0:
        return base.year - (base.month < begins + 3)
    return base.year + (base.month >= begins)
