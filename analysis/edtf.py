"""Dates that know how much they say: EDTF (ISO 8601-2:2019), levels 0 and 1 and one-of sets.

A date in this project is a string such as ``2019-06-08~`` (about that day), ``2022-02`` (some
day of that month) or ``[2019-06-07..2019-06-12]`` (one of those days). `parse_edtf` reads it
into its earliest and latest day, so that every later sum keeps what the date leaves open.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

__all__ = ["Edtf", "date_bounds", "days_between", "parse_edtf"]

# One point in time: year, month, day, of which trailing digits may be left open with X.
POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?P<time>T[0-9:.+Z-]+)?)?)?"
    r"(?P<mark>[?~%]?)"
)
TIME = re.compile(r"T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?")
PRECISIONS = ("day", "month", "year", "decade", "century")
OPEN = ".."


@dataclass(frozen=True)
class Edtf:
    """What one EDTF expression says.

    Attributes
    ----------
    earliest, latest : datetime.date or None
        First and last day the expression allows; None on a side that is open or unknown.
        ``~`` and ``?`` do not widen them: how much "about" is, no standard says.
    precision : {'day', 'month', 'year', 'decade', 'century'}
        The coarsest unit named.
    approximate, uncertain : bool
        Whether any part carries ``~`` (or ``%``), or ``?`` (or ``%``).
    open_start, open_end : bool
        Whether the expression runs on without limit (``..``). An end that is merely unknown
        (``2019/``) is None without being open.
    kind : {'date', 'interval', 'one of', 'all of'}
        A single date, ``a/b``, ``[...]`` or ``{...}``.
    """

    earliest: date | None
    latest: date | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
    open_start: bool = False
    open_end: bool = False
    kind: str = "date"


def parse_edtf(text: str) -> Edtf:
    """Read one EDTF expression.

    Parameters
    ----------
    text : str
        A date (``2019``, ``2019-06``, ``2019-06-08``, with time of day, with ``X`` for digits
        left open, with ``?``, ``~`` or ``%`` at the end), an interval (``a/b``, ``../b``,
        ``a/..``) or a set (``[a,b]``, ``[a..b]``, ``{a,b}``).

    Returns
    -------
    Edtf

    Raises
    ------
    ValueError
        If the text is not such an expression, names a day no calendar has, or runs backwards.

    References
    ----------
    Library of Congress, *Extended Date/Time Format (EDTF) Specification*, 2019; ISO 8601-2:2019.

    Examples
    --------
    >>> about = parse_edtf("[2019-06-07..2019-06-12]")
    >>> about.earliest.isoformat(), about.latest.isoformat(), about.kind
    ('2019-06-07', '2019-06-12', 'one of')
    >>> parse_edtf("2022-02~").latest.isoformat(), parse_edtf("2022-02~").approximate
    ('2022-02-28', True)
    >>> parse_edtf("8 जून 2019")
    Traceback (most recent call last):
        ...
    ValueError: '8 जून 2019' is not EDTF; write 2019-06-08, 2019-06, 2019, a/b or [a..b]
    """
    if text[:1] + text[-1:] in ("[]", "{}"):
        return _set(text)
    if "/" in text:
        return _interval(text)
    return _point(text, text)


def date_bounds(text: str) -> tuple[date | None, date | None]:
    """Earliest and latest day an EDTF expression allows; None on an open or unknown side.

    Examples
    --------
    >>> [day.isoformat() for day in date_bounds("2025-08")]
    ['2025-08-01', '2025-08-31']
    """
    found = parse_edtf(text)
    return found.earliest, found.latest


def days_between(start: str, end: str) -> tuple[int | None, int | None]:
    """Fewest and most days from one EDTF date to another (negative if `end` comes first).

    A bound is None where an open or unknown side leaves it without limit.

    Examples
    --------
    >>> days_between("2019-02-26", "[2019-06-07..2019-06-12]")
    (101, 106)
    """
    a, b = parse_edtf(start), parse_edtf(end)
    fewest = (b.earliest - a.latest).days if b.earliest and a.latest else None
    most = (b.latest - a.earliest).days if b.latest and a.earliest else None
    return fewest, most


def _point(text: str, whole: str) -> Edtf:
    match = POINT.fullmatch(text)
    if match is None or (match["time"] and not TIME.fullmatch(match["time"])):
        raise ValueError(f"{whole!r} is not EDTF; write 2019-06-08, 2019-06, 2019, a/b or [a..b]")
    earliest, latest, precision = _span(match["year"], match["month"], match["day"], whole)
    mark = match["mark"]
    return Edtf(earliest, latest, precision, mark in ("~", "%"), mark in ("?", "%"))


def _span(year: str, month: str | None, day: str | None, whole: str) -> tuple[date, date, str]:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first == 0 or ("X" in year and (month or "XX") != "XX"):
        raise ValueError(f"{whole!r}: a year runs from 0001, and an open year has no month")
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError(f"{whole!r}: a day needs its month")
        precision = PRECISIONS[2 + year.count("X")]
        return date(first, 1, 1), date(last, 12, 31), precision
    number = int(str(month))
    if not 1 <= number <= 12:
        raise ValueError(f"{whole!r}: there is no month {month}")
    length = calendar.monthrange(first, number)[1]
    if day in (None, "XX"):
        return date(first, number, 1), date(first, number, length), "month"
    if not 1 <= int(str(day)) <= length:
        raise ValueError(f"{whole!r}: {year}-{month} has {length} days, not {day}")
    only = date(first, number, int(str(day)))
    return only, only, "day"


def _interval(text: str) -> Edtf:
    parts = text.split("/")
    if len(parts) != 2 or not any(part not in ("", OPEN) for part in parts):
        raise ValueError(f"{text!r}: an interval has two ends, a/b, one of them a date")
    start, end = (None if part in ("", OPEN) else _point(part, text) for part in parts)
    return _joined(text, "interval", start, end, parts[0] == OPEN, parts[1] == OPEN)


def _set(text: str) -> Edtf:
    kind = "one of" if text[0] == "[" else "all of"
    items = [item.strip() for item in text[1:-1].split(",")]
    open_start, open_end = items[0].startswith(OPEN), items[-1].endswith(OPEN)
    items[0] = items[0].removeprefix(OPEN)
    items[-1] = items[-1].removesuffix(OPEN)
    if any(item.count(OPEN) > 1 for item in items):
        raise ValueError(f"{text!r} is not EDTF: a range has two ends, a..b")
    points = [_point(part, text) for item in items for part in item.split(OPEN)]
    for before, after in pairwise(points):
        _joined(text, kind, before, after, False, False)
    start = None if open_start else points[0]
    end = None if open_end else points[-1]
    whole = _joined(text, kind, start, end, open_start, open_end)
    return Edtf(
        whole.earliest,
        whole.latest,
        max((point.precision for point in points), key=PRECISIONS.index),
        any(point.approximate for point in points),
        any(point.uncertain for point in points),
        open_start,
        open_end,
        kind,
    )


def _joined(
    text: str, kind: str, start: Edtf | None, end: Edtf | None, open_start: bool, open_end: bool
) -> Edtf:
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and (latest < earliest):
        raise ValueError(f"{text!r} runs backwards: {latest} comes before {earliest}")
    named = [point for point in (start, end) if point]
    precision = max((point.precision for point in named), key=PRECISIONS.index, default="day")
    return Edtf(
        earliest,
        latest,
        precision,
        any(point.approximate for point in named),
        any(point.uncertain for point in named),
        open_start,
        open_end,
        kind,
    )
