"""Readings of hours and of parts of the day: शाम साढ़े पांच बजे, 5 to 7 pm, देर रात.

A bare hour is written ``T17:30``; a range of hours as begin, end and duration, ``(T05,T07,PT2H)``.
Which day an hour belongs to is said when a date stands beside it (`joining`).
"""

from __future__ import annotations

import re
from typing import Final, cast

from analysis.chronology.finder.guards import Token
from analysis.chronology.finder.values import Context, Value

__all__ = ["bare_part", "clock", "clock_range", "in_half", "range_value"]

Tokens = list[Token]
Time = tuple[int, ...]

_POINT: Final = re.compile(r"(\d{1,2})[.:](\d\d)")
_LATE: Final = frozenset({"PM", "AF", "EV"})
_DAWN: Final = 5  # रात 4 बजे is early in the morning


def _time_of(token: Token) -> Time | None:
    """What a figure says as a time of day: 5, 17:30, 9.30, साढ़े पांच."""
    value = token.value
    if isinstance(value, tuple):
        found = cast(Time, value)
    elif point := _POINT.fullmatch(token.key):
        found = int(point[1]), int(point[2])
    elif isinstance(value, int):
        found = (value,)
    elif isinstance(value, float) and value * 4 == int(value * 4):
        found = int(value), int(value % 1 * 60)
    else:
        return None
    return found if found[0] <= 24 and all(part < 60 for part in found[1:]) else None


def in_half(time: Time, half: str) -> Time:
    """A time of the twelve-hour clock in the half of the day that is named with it."""
    hour = time[0]
    if hour > 12 or not half:
        return time
    if half == "NI":
        hour = hour % 12 + (12 if _DAWN < hour < 12 else 0)
    elif half == "AF" and hour >= 10:
        pass
    elif half in _LATE:
        hour = hour % 12 + 12
    elif half == "AM":
        hour %= 12
    return (hour, *time[1:])


def _written(time: Time) -> str:
    return "T" + ":".join(f"{part:02}" for part in time)


def _half(tokens: Tokens) -> str:
    return next((str(token.value) for token in tokens if token.kind in "Ap"), "")


def clock(tokens: Tokens, context: Context) -> Value | None:
    """14:06, 5 pm, शाम 5 बजे, आठ बजकर 20 मिनट."""
    figures = [token for token in tokens if token.kind in "Hdn"]
    time = _time_of(figures[0])
    if time is None:
        return None
    if len(figures) > 1 and isinstance(figures[1].value, int) and len(time) == 1:
        time = (*time, figures[1].value)
    if any(part > 59 for part in time[1:]):
        return None
    return Value("time", _written(in_half(time, _half(tokens))), "", "none")


def clock_range(tokens: Tokens, context: Context) -> Value | None:
    """सुबह 5 से 7 बजे तक, शाम 4 और 5 के बीच."""
    places = [i for i, token in enumerate(tokens) if token.kind in "Hdn"]
    first, last = (_time_of(tokens[i]) for i in (places[0], places[-1]))
    if first is None or last is None:
        return None
    before, between = _half(tokens[: places[0]]), _half(tokens[places[0] :])
    value = range_value(in_half(first, before or between), in_half(last, between or before))
    return Value("time", value, "", "none") if value else None


def range_value(first: Time, last: Time) -> str:
    """Begin, end and duration of a range of hours; "" if it would run backwards."""
    minutes = [time[0] * 60 + (time[1] if len(time) > 1 else 0) for time in (first, last)]
    length = minutes[1] - minutes[0]
    if length <= 0:
        length += 12 * 60 if last[0] <= 12 and length > -12 * 60 else 24 * 60
        if last[0] <= 12 and length < 12 * 60:
            last = (last[0] + 12, *last[1:])
    if not 0 < length < 24 * 60:
        return ""
    hours, rest = divmod(length, 60)
    duration = "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
    return f"({_written(first)},{_written(last)},{duration})"


def bare_part(tokens: Tokens, context: Context) -> Value | None:
    """सुबह, night: a part of some day."""
    return Value("time", f"T{tokens[0].value}", "", "none")
