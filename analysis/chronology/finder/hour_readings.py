"""Readings of hours of a day: 9:30 p.m. Friday, noon, 2130 GMT, the night of 10 August 1792."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, cast

from analysis.chronology.finder import calendar_readings, relative_readings
from analysis.chronology.finder.context import Context, Value
from analysis.chronology.finder.quantity_readings import kind
from analysis.chronology.finder.scan import Token
from analysis.chronology.finder.values import part

Tokens = list[Token]

_LATE: Final = frozenset({"PM", "AF", "EV", "NI"})


def hour_of_day(tokens: Tokens, context: Context) -> Value | None:
    """A clock time with the day it belongs to: its own, the story's, or that of publication."""
    clock = _clock(tokens)
    if clock is None or (tokens[-1].kind == "u" and tokens[-1].value != "TH"):
        return None
    # A Hindi day and its hour are composed later, from the hour alone.
    alone = context.around is not None and context.around.language == "hi" and len(tokens) == 1
    on = None if alone else _day(tokens, context)
    if on is None or len(on.edtf) != 10:
        return Value("time", f"T{clock}", "", "none")
    return Value("time", f"{on.edtf}T{clock}", on.edtf, on.anchor)


def _clock(tokens: Tokens) -> str | None:
    """HH:MM of the first figure, or of noon and midnight."""
    for index, token in enumerate(tokens):
        if token.kind == kind("instant"):
            return str(token.value)
        if token.kind in "Hdyn":
            return _figure(tokens, index)
    return None


def half_past(tokens: Tokens, context: Context) -> Value | None:
    """Half past seven."""
    hour = _clock(tokens)
    on = _day([], context)
    if hour is None or tokens[0].value != 0.5:
        return None
    clock = f"{hour[:2]}:30"
    if on is None:
        return Value("time", f"T{clock}", "", "none")
    return Value("time", f"{on.edtf}T{clock}", on.edtf, on.anchor)


def _figure(tokens: Tokens, index: int) -> str | None:
    token = tokens[index]
    if isinstance(token.value, tuple):
        numbers = list(token.value)
    elif token.kind in "yn":
        numbers = [int(part) for part in divmod(cast(int, token.value), 100)]
        if isinstance(token.value, float):
            hour, _, minute = token.key.partition(".")
            numbers = [int(hour), int(minute)]
            if len(minute) != 2:
                return None
        elif len(token.key) != 4:
            return None
    else:
        numbers = [cast(int, token.value), 0]
    near = tokens[index : index + 6]
    halves = {str(t.value) for t in near if t.kind in "Ap" + kind("ampm_dotted")}
    if halves & _LATE and numbers[0] < 12 and not (halves & {"NI"} and numbers[0] < 5):
        numbers[0] += 12
    elif "AM" in halves and numbers[0] == 12:
        numbers[0] = 0
    if numbers[0] > 24 or any(number > 59 for number in numbers[1:]):
        return None
    return ":".join(f"{number:02}" for number in numbers)


def _day(tokens: Tokens, context: Context) -> Value | None:
    """The day named beside the hour, or else the one the story has come to."""
    for reading, kinds in (
        (calendar_readings.full_date, "I"),
        (calendar_readings.day_month, "M"),
        (relative_readings.weekday, "W"),
        (relative_readings.deictic, "t"),
    ):
        at = next((i for i, token in enumerate(tokens) if token.kind in kinds), None)
        if at is not None:
            rest = [t for t in (tokens[at - (tokens[at - 1].kind == "d") :]) if t.kind != "p"]
            return reading([t for t in rest if t.kind in kinds + "doyr"], context)
    known = context.previous
    near = known is not None and context.start - context.behind < 200 and not context.crowded
    if known is not None and near and len(known.edtf) == 10 and known.anchor != "none":
        return replace(known, anchor="previous")
    if context.published is None or context.narrative_year is not None:
        return None
    text = context.published.isoformat()
    return Value("date", text, text, "publication")


def part_of_day(tokens: Tokens, context: Context) -> Value | None:
    """The evening, overnight, in the morning: of the day the story has come to."""
    code = next(str(token.value) for token in tokens if token.kind == "p")
    on = _day([], context) if tokens[-1].key.isascii() else None
    if on is None:
        return Value("time", f"T{code}", "", "none")
    return part(replace(on, value=on.edtf), code)


def tonight(tokens: Tokens, context: Context) -> Value | None:
    """Tonight, later tonight."""
    if context.published is None:
        return Value("time", "TNI", "", "none")
    text = context.published.isoformat()
    return Value("time", f"{text}TNI", text, "publication")


def part_of_date(tokens: Tokens, context: Context) -> Value | None:
    """The night of 10 August 1792, early in the morning of 29 April."""
    code = next(str(token.value) for token in tokens if token.kind == "p")
    rest = [token for token in tokens if token.kind in "MdoyWI"]
    if rest[0].kind == "I":
        found = calendar_readings.full_date(rest, context)
    else:
        found = calendar_readings.day_month(rest, context)
    return part(found, code) if found else None
