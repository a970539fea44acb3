"""What a text's time expressions say about the day it was written, before that day is known.

How a value follows the day of publication shows of what kind an expression is: the text is read
under several days, and what stays the same is what the expression itself says. A value that
keeps its distance is an offset (``कल``, "next month"), one that keeps its weekday is a weekday,
one that never changes is a date.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

import pandas as pd
import regex

from analysis.chronology.finder import find_times
from analysis.edtf import parse_edtf

__all__ = ["Said", "kinds_of_shift", "said", "weekday_in"]

_STEPS: Final = (0, 134, 384)  # days: three weekdays, three months, two years
_USUAL: Final = 2012  # year to read under where a text names none
_TIMESTAMP: Final = regex.compile(r"(?<!\d)(\d{4}-\d\d-\d\d)[T_]\d\d:?\d\d[\d:.Z+-]*")
_RECURRING: Final = regex.compile(r"XXXX-(\d\d)(?:-(\d\d))?")

Bounds = tuple[date, date]


class Said(NamedTuple):
    """One expression: where it stands, of what kind it is and what it says.

    ``kind`` is ``date`` (a day, month or year named in full: ``first`` to ``last``), ``day of
    the year`` (``number``: month × 100 + day), ``month of the year`` (``number``), ``weekday``
    (``number``, Monday 0), or an offset from publication in ``days``, ``weeks``, ``months`` or
    ``years`` (``number``). ``side`` is -1 if it lies before publication, 1 after it, 0 at it.
    """

    start: int
    end: int
    surface: str
    kind: str
    number: int = 0
    side: int = 0
    first: date | None = None
    last: date | None = None


def said(text: str, language: str) -> list[Said]:
    """Classify the expressions of a text by what they say without a day of publication.

    Examples
    --------
    >>> [(item.surface, item.kind, item.number) for item in said("वह कल आएगा, अगले महीने नहीं", "hi")]
    [('कल', 'days', 1), ('अगले महीने', 'months', 1)]
    >>> [(item.surface, item.kind, item.number) for item in said("It met on 14 February", "en")]
    [('14 February', 'day of the year', 214)]
    """
    plain = find_times(text, language)
    years = [int(row[:4]) for row in plain["edtf"] if row[:4].isdigit()]
    start = date(min(max(years, default=_USUAL), 9990), 3, 11)
    days = [start + timedelta(days=step) for step in _STEPS]
    readings = [_by_place(find_times(text, language, day)) for day in days]
    found = []
    for row in plain.itertuples(index=False):
        place = (int(row.start), int(row.end), str(row.surface))
        fixed = _dated(place, str(row.value), str(row.edtf), str(row.anchor))
        known = fixed or _shifting(place, days, readings)
        if known:
            found.append(known)
    stamped = list(_timestamps(text))
    ends = [stamp.end for stamp in stamped]
    clear = (item for item in found if not _covered(item, stamped, ends))
    return sorted([*clear, *stamped], key=lambda item: item[:2])


def _timestamps(text: str) -> Iterator[Said]:
    """Machine-made times such as ``2019-06-08T14:06:00+05:30``: the day in them."""
    for match in _TIMESTAMP.finditer(text):
        try:
            day = date.fromisoformat(match[1])
        except ValueError:
            continue
        yield Said(match.start(), match.end(), match.group(), "date", first=day, last=day)


def _covered(item: Said, stamped: list[Said], ends: list[int]) -> bool:
    """Whether an expression overlaps a timestamp: the first that ends after its start."""
    place = bisect_right(ends, item.start)
    return place < len(stamped) and stamped[place].start < item.end


def _by_place(times: pd.DataFrame) -> dict[tuple[int, int], tuple[str, str]]:
    columns = zip(times["start"], times["end"], times["edtf"], times["anchor"], strict=True)
    return {(start, end): (edtf, anchor) for start, end, edtf, anchor in columns}


def _dated(place: tuple[int, int, str], value: str, edtf: str, anchor: str) -> Said | None:
    if match := _RECURRING.fullmatch(value[:10]):
        month, day = int(match[1]), int(match[2] or 0)
        kind = "day of the year" if day else "month of the year"
        return Said(*place, kind, 100 * month + day if day else month)
    if not edtf or anchor not in ("text", "previous"):
        return None
    bounds = parse_edtf(edtf)
    first, last = bounds.earliest, bounds.latest
    if anchor == "text":
        return Said(*place, "date", first=first, last=last)
    if first and first == last:  # its year was taken from the expression before: a guess
        return Said(*place, "day of the year", 100 * first.month + first.day)
    return None


def _shifting(
    place: tuple[int, int, str],
    days: list[date],
    readings: list[dict[tuple[int, int], tuple[str, str]]],
) -> Said | None:
    found = [reading.get(place[:2], ("", "")) for reading in readings]
    if any(not edtf or anchor != "publication" for edtf, anchor in found):
        return None
    bounds = [parse_edtf(edtf) for edtf, _ in found]
    whole = [(b.earliest, b.latest) for b in bounds if b.earliest and b.latest]
    if len(whole) < len(days):
        return None
    kind, number = kinds_of_shift(days, whole)
    sides = {_side(day, pair) for day, pair in zip(days, whole, strict=True)} - {0}
    side = sides.pop() if len(sides) == 1 else 0
    return Said(*place, kind, number, side) if kind else None


def _side(day: date, bounds: Bounds) -> int:
    return (bounds[0] > day) - (bounds[1] < day)


def kinds_of_shift(days: list[date], values: list[Bounds]) -> tuple[str, int]:
    """Say what stays the same of a value while the day of publication moves.

    Parameters
    ----------
    days : list of datetime.date
        Days of publication.
    values : list of (datetime.date, datetime.date)
        First and last day that the expression came to under each.

    Returns
    -------
    tuple of (str, int)
        The kind as in `Said` and its number; ``("", 0)`` for anything else.

    Examples
    --------
    >>> june, july = date(2019, 6, 8), date(2019, 7, 9)
    >>> kinds_of_shift([june, july], [(date(2019, 6, 7),) * 2, (date(2019, 7, 8),) * 2])
    ('days', -1)
    """
    firsts, lengths = [a for a, _ in values], [(b - a).days for a, b in values]
    if set(lengths) == {0}:
        if len(steps := {(a - day).days for a, day in zip(firsts, days, strict=True)}) == 1:
            return "days", steps.pop()
        if len(names := {a.weekday() for a in firsts}) == 1:
            return "weekday", names.pop()
        if len(dates := {100 * a.month + a.day for a in firsts}) == 1:
            return "day of the year", dates.pop()
    if set(lengths) == {6}:
        weeks = {
            (a - day + timedelta(days=day.weekday())).days
            for a, day in zip(firsts, days, strict=True)
        }
        return ("weeks", weeks.pop() // 7) if len(weeks) == 1 else ("", 0)
    if min(lengths) >= 27 and max(lengths) <= 30:
        if len(months := {a.month for a in firsts}) == 1:
            return "month of the year", months.pop()
        steps = {
            12 * (a.year - d.year) + a.month - d.month for a, d in zip(firsts, days, strict=True)
        }
        return ("months", steps.pop()) if len(steps) == 1 else ("", 0)
    if min(lengths) >= 364 and max(lengths) <= 365:
        steps = {a.year - day.year for a, day in zip(firsts, days, strict=True)}
        return ("years", steps.pop()) if len(steps) == 1 else ("", 0)
    return "", 0


def weekday_in(surface: str, language: str) -> int | None:
    """Weekday (Monday 0) named in an expression; None if none is.

    Examples
    --------
    >>> weekday_in("Friday, 7 June", "en"), weekday_in("शुक्रवार, 7 जून", "hi")
    (4, 4)
    >>> weekday_in("7 June", "en")
    """
    words = regex.findall(r"\w[\w\p{M}]*", surface)[:12]
    names = (_weekday(word, language) for word in words if not word.isdigit())
    return next((name for name in names if name is not None), None)


@lru_cache(maxsize=4096)
def _weekday(word: str, language: str) -> int | None:
    found = said(word, language)
    return found[0].number if found and found[0].kind == "weekday" else None
