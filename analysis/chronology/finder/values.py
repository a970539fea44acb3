"""Calendar values: what an expression comes to, in TIMEX3 and in EDTF.

TIMEX3 after ISO-TimeML (ISO 24617-1), EDTF after ISO 8601-2. A week is written ``2019-W24`` in
TIMEX3 and as its seven days in EDTF, which has no weeks; a vague expression has no EDTF at all.
"""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import regex

from analysis.chronology.finder.context import Context, Value

__all__ = ["Context", "Value", "day", "interval", "month", "moved", "nearest_year", "part", "week"]
__all__ += ["period", "vague_period", "year"]

_SCALES: Final = {"Q": (3, "M"), "FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y")}

# Days from publication within which the nearer occurrence is meant: if the verb points nowhere, and
# if it points the other way, for "they said talks on the 15th ..." looks back at a day to come.
_CLOSE = 120
_CLOSE_AGAINST = 45


def day(y: int, m: int, d: int, anchor: str = "text") -> Value | None:
    """A day, or None if no calendar has it."""
    try:
        text = date(y, m, d).isoformat()
    except ValueError:
        return None
    return Value("date", text, text, anchor)


def month(y: int, m: int, anchor: str = "text") -> Value:
    """A month."""
    return Value("date", f"{y:04}-{m:02}", f"{y:04}-{m:02}", anchor)


def year(y: int, anchor: str = "text") -> Value:
    """A year."""
    return Value("date", f"{y:04}", f"{y:04}", anchor)


def week(monday: date, anchor: str = "publication") -> Value:
    """The ISO week that begins on a Monday."""
    number = monday.isocalendar()
    last = monday + timedelta(days=6)
    value = f"{number.year:04}-W{number.week:02}"
    return Value("date", value, f"{monday.isoformat()}/{last.isoformat()}", anchor)


def interval(first: str, last: str, anchor: str = "text") -> Value | None:
    """From one EDTF date to another; None if it would run backwards."""
    if not first or not last or first[: len(last)] > last[: len(first)]:
        return None
    return Value("date", f"{first}/{last}", f"{first}/{last}", anchor)


def moved(base: date, count: int, unit: str, anchor: str) -> Value | None:
    """`count` days, weeks, months, years or decades from a day, as precise as the unit."""
    try:
        if unit in ("D", "W", "FN"):
            step = timedelta(days=count * {"D": 1, "W": 7, "FN": 14}[unit])
            text = (base + step).isoformat()
            return Value("date", text, text, anchor)
        if unit in ("M", "Q"):
            months = base.year * 12 + base.month - 1 + count * (3 if unit == "Q" else 1)
            return month(months // 12, months % 12 + 1, anchor) if months >= 12 else None
        if unit in ("Y", "DE"):
            target = base.year + count * (10 if unit == "DE" else 1)
            return year(target, anchor) if 0 < target < 10000 else None
    except (OverflowError, ValueError):
        return None
    return None


def nearest_year(m: int, d: int | None, context: Context) -> tuple[int, str] | None:
    """Year of a month or day that names none, and the anchor it is taken from.

    A year in the same sentence goes first, then the story's own year, then publication: the
    occurrence nearest to it or, if none is close, the one on the side the verb points to.
    """
    if context.sentence_year is not None:
        return context.sentence_year, "text"
    if context.narrative_year is not None:
        return _story_year(m, context), "previous"
    if context.published is None:
        return None
    base = context.published

    away = {
        y: _distance(base, y, m, d)
        for y in (base.year - 1, base.year, base.year + 1)
        if 1 <= y <= 9999
    }
    nearest = min(away, key=lambda y: abs(away[y]))
    if abs(away[nearest]) > _CLOSE_AGAINST:
        way = context.way
        if away[nearest] * way < 0 or abs(away[nearest]) > _CLOSE:
            sided = [y for y in away if away[y] * way >= 0] or list(away)
            nearest = min(sided, key=lambda y: abs(away[y]))
    return nearest, "publication"


def _distance(base: date, y: int, m: int, d: int | None) -> int:
    """Days from a day to a month or a day of it; 0 within."""
    first = date(y, m, 1 if d is None else min(d, calendar.monthrange(y, m)[1]))
    if first > base:
        return (first - base).days
    last = first if d is not None else first.replace(day=calendar.monthrange(y, m)[1])
    return (last - base).days if last < base else 0


def _story_year(m: int, context: Context) -> int:
    """A story goes on from the month before: January after December is the next year's."""
    known = context.told
    last = regex.search(r"(\d{4})-(\d\d)(?:-\d\d)?\]?$", known)
    if last is None:
        return int(context.narrative_year or 0)
    ahead = (m - int(last[2])) % 12
    return (
        int(last[1]) + (int(last[2]) + ahead > 12)
        if ahead <= 6
        else int(last[1]) - (m > int(last[2]))
    )


def part(value: Value, code: str) -> Value:
    """A date narrowed to a part of the day (MO, AF, EV, NI); EDTF keeps the day."""
    return replace(value, type="time", value=f"{value.value}T{code}" if value.value else "")


def period(count: float, unit: str) -> str:
    """TIMEX3 value of so many units.

    Examples
    --------
    >>> period(3, "D"), period(0.5, "TH"), period(2, "DE"), period(1, "Q")
    ('P3D', 'PT30M', 'P20Y', 'P3M')
    """
    if unit == "WE":
        return f"P{count:g}WE"
    smaller = {("TH", 0.5): (30, "TM"), ("TH", 0.25): (15, "TM"), ("TH", 0.75): (45, "TM")}
    smaller |= {("Y", 0.5): (6, "M"), ("Y", 0.25): (3, "M"), ("TM", 0.5): (30, "TS")}
    count, unit = smaller.get((unit, count), (count, unit))
    scale, letter = _SCALES.get(unit, (1, unit))
    prefix = "PT" if letter.startswith("T") else "P"
    return f"{prefix}{count * scale:.12g}{letter.removeprefix('T')}"


def vague_period(unit: str) -> str:
    """TIMEX3 value of some units, how many is not said.

    Examples
    --------
    >>> vague_period("Y"), vague_period("TH"), vague_period("DE")
    ('PXY', 'PTXH', 'PXDE')
    """
    letter = {"Q": "M", "FN": "W", "WE": "W"}.get(unit, unit)
    return f"PTX{letter[1:]}" if letter.startswith("T") else f"PX{letter}"
