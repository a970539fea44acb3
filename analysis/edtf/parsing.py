"""Read EDTF (ISO 8601-2:2019): levels 0 and 1, and of level 2 sets, parts of a year, open years."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

__all__ = ["OPEN", "POINT", "Edtf", "date_bounds", "days_between", "parse_edtf"]

# One point in time: year, month, day, of which trailing digits may be left open with X.
POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?P<time>T[0-9:.+Z-]+)?)?)?"
    r"(?P<mark>[?~%]?)"
)
TIME = re.compile(r"T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d)?)?(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?")
PRECISIONS = (
    *("day", "month", "season", "quarter", "third", "half"),
    *("year", "decade", "century"),
)
# Parts of a year by their code: name, first month, how many months. Spring is March to May: a
# season of no named hemisphere is read as the northern one, in which this project's places lie.
PARTS = {
    **{21 + number: ("season", 3 + 3 * (number % 4), 3) for number in range(8)},
    **{29 + number: ("season", 1 + (8 + 3 * number) % 12, 3) for number in range(4)},
    **{33 + number: ("quarter", 1 + 3 * number, 3) for number in range(4)},
    **{37 + number: ("third", 1 + 4 * number, 4) for number in range(3)},
    **{40 + number: ("half", 1 + 6 * number, 6) for number in range(2)},
}
OPEN = ".."


@dataclass(frozen=True)
class Edtf:
    """What one EDTF expression says.

    Attributes
    ----------
    earliest, latest : datetime.date or None
        First and last day the expression allows; None on a side that is open or unknown.
        ``~`` and ``?`` do not widen them: how much "about" is, no standard says.
    precision : {'day', 'month', 'season', 'quarter', 'third', 'half', 'year', 'decade', 'century'}
        The coarsest unit named.
    approximate, uncertain : bool
        Whether any part carries ``~`` (or ``%``), or ``?`` (or ``%``).
    open_start, open_end : bool
        Whether the expression runs on without limit (``..``). An end that is merely unknown
        (``2019/``) is None without being open.
    kind : {'date', 'interval', 'one of', 'all of'}
        A single date, ``a/b``, ``[...]`` or ``{...}``.
    clock : str
        Time of day of a single date as written, with its zone: ``14:06:00+05:30``; bounds are
        whole days of that zone.
    """

    earliest: date | None
    latest: date | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
    open_start: bool = False
    open_end: bool = False
    kind: str = "date"
    clock: str = ""


def parse_edtf(text: str) -> Edtf:
    """Read one EDTF expression.

    Parameters
    ----------
    text : str
        A date (``2019``, ``2019-06``, ``2019-06-08``, with time of day, with ``X`` for digits
        left open, with ``?``, ``~`` or ``%`` at the end), a part of a year (``2019-21`` to
        ``-24`` spring to winter, ``25`` to ``28`` northern, ``29`` to ``32`` southern, ``33`` to
        ``36`` quarters, ``37`` to ``39`` thirds, ``40`` and ``41`` halves), a day of a year that
        is not known (``XXXX-02-14``), an interval (``a/b``, ``../b``, ``a/..``) or a set
        (``[a,b]``, ``[a..b]``, ``[..b]``, ``[a..]``, ``{a,b}``).

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
    >>> [str(day) for day in date_bounds("2019-24")], parse_edtf("2019-34").precision
    (['2019-12-01', '2020-02-29'], 'quarter')
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
    mark, clock = match["mark"], (match["time"] or "")[1:]
    doubt = (mark in ("~", "%"), mark in ("?", "%"))
    if match["year"] == "XXXX":  # that day of any year
        return Edtf(None, None, precision, *doubt, clock=clock)
    return Edtf(earliest, latest, precision, *doubt, clock=clock)


def _span(year: str, month: str | None, day: str | None, whole: str) -> tuple[date, date, str]:
    if year == "XXXX" and month not in (None, "XX"):
        year = "2000"  # a leap year: 29 February is a day of some year
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first == 0 or ("X" in year and (month or "XX") != "XX"):
        raise ValueError(f"{whole!r}: a year runs from 0001, and an open year has no month")
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError(f"{whole!r}: a day needs its month")
        precision = PRECISIONS[PRECISIONS.index("year") + year.count("X")]
        return date(first, 1, 1), date(last, 12, 31), precision
    number = int(str(month))
    if number in PARTS and day is None:
        return _part_of_year(first, number, whole)
    if not 1 <= number <= 12:
        raise ValueError(f"{whole!r}: there is no month {month}")
    length = calendar.monthrange(first, number)[1]
    if day in (None, "XX"):
        return date(first, number, 1), date(first, number, length), "month"
    if not 1 <= int(str(day)) <= length:
        raise ValueError(f"{whole!r}: {year}-{month} has {length} days, not {day}")
    only = date(first, number, int(str(day)))
    return only, only, "day"


def _part_of_year(year: int, code: int, whole: str) -> tuple[date, date, str]:
    name, month, length = PARTS[code]
    start = year * 12 + month - 1
    try:
        first, after = (date(at // 12, at % 12 + 1, 1) for at in (start, start + length))
    except ValueError:
        raise ValueError(f"{whole!r}: this part of the year ends after 9999") from None
    return first, after - timedelta(days=1), name


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
