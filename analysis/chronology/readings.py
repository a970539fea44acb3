"""What each rule's tokens come to. Every reading returns None where it does not apply."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from analysis.chronology.scan import Token
from analysis.chronology.values import (
    Context,
    Value,
    day,
    interval,
    month,
    moved,
    nearest_year,
    part,
    week,
    year,
)
from analysis.chronology.words import PLURALS
from analysis.edtf import parse_edtf

Tokens = list[Token]
_ANAPHORIC = frozenset({"following", "preceding", "previous"})


def _all(tokens: Tokens, kinds: str) -> list[int]:
    return [cast(int, token.value) for token in tokens if token.kind in kinds]


def _one(tokens: Tokens, kinds: str) -> int | None:
    found = _all(tokens, kinds)
    return found[0] if found else None


def _unit(tokens: Tokens) -> str:
    return next(cast(str, token.value) for token in tokens if token.kind in "uY")


def _previous_day(context: Context) -> date | None:
    """Last day of the previous expression, if it came to a day."""
    if context.previous is None or context.crowded or not context.previous.edtf:
        return None
    found = parse_edtf(context.previous.edtf)
    return found.latest if found.precision == "day" else None


def _year(tokens: Tokens, m: int, d: int | None, context: Context) -> tuple[int, str] | None:
    named = _one(tokens, "y")
    return (named, "text") if named is not None else nearest_year(m, d, context)


def full_date(tokens: Tokens, context: Context) -> Value | None:
    """2019-02-14, 14/02/2019."""
    y, m, d = cast(tuple[int, int, int], tokens[0].value)
    return day(y, m, d) or day(y, d, m)


def day_month(tokens: Tokens, context: Context) -> Value | None:
    """14 फरवरी, February 27, 2019."""
    m, d = _all(tokens, "M")[0], _all(tokens, "do")[0]
    found = _year(tokens, m, d, context)
    if found is None:
        return Value("date", f"XXXX-{m:02}-{d:02}", "", "none")
    return day(found[0], m, d, found[1])


def day_range(tokens: Tokens, context: Context) -> Value | None:
    """23-24 February."""
    m, (first, last) = _all(tokens, "M")[0], _all(tokens, "do")[:2]
    found = _year(tokens, m, first, context)
    if found is None:
        return Value("date", f"XXXX-{m:02}-{first:02}/XXXX-{m:02}-{last:02}", "", "none")
    a, b = (day(found[0], m, d, found[1]) for d in (first, last))
    return interval(a.value, b.value, found[1]) if a and b else None


def two_days(tokens: Tokens, context: Context) -> Value | None:
    """28 फरवरी से 2 मार्च."""
    (m1, m2), (d1, d2) = _all(tokens, "M")[:2], _all(tokens, "do")[:2]
    found = _year(tokens, m2, d2, context)
    if found is None:
        return None
    a, b = day(found[0] - (m1 > m2), m1, d1), day(found[0], m2, d2)
    return interval(a.value, b.value, found[1]) if a and b else None


def month_year(tokens: Tokens, context: Context) -> Value | None:
    """February 2016, फरवरी की शुरुआत."""
    m = _all(tokens, "M")[0]
    found = _year(tokens, m, None, context)
    return month(found[0], m, found[1]) if found else Value("date", f"XXXX-{m:02}", "", "none")


def month_range(tokens: Tokens, context: Context) -> Value | None:
    """सितंबर से नवंबर."""
    first, last = _all(tokens, "M")[:2]
    found = _year(tokens, last, None, context)
    if found is None:
        return None
    start = month(found[0] - (first > last), first).value
    return interval(start, month(found[0], last).value, found[1])


def bare_month(tokens: Tokens, context: Context) -> Value | None:
    """अप्रैल में, in February."""
    return month_year(tokens, context)


def relative_month(tokens: Tokens, context: Context) -> Value | None:
    """Last February, इस अगस्त."""
    base, m, way = context.published, _all(tokens, "M")[0], _all(tokens, "r")[0]
    if base is None:
        return Value("date", f"XXXX-{m:02}", "", "none")
    if way == 0:
        return month(base.year, m, "publication")
    before = m < base.month
    shift = (0 if before else -1) if way < 0 else (1 if m <= base.month else 0)
    return month(base.year + shift, m, "publication")


def years(tokens: Tokens, context: Context) -> Value | None:
    """2014 से 2018, 1947-48."""
    first, last = _all(tokens, "ydn")[:2]
    if last < 100:
        last += first - first % 100
    return interval(f"{first:04}", f"{last:04}") if first < last <= 2100 else None


def bare_year(tokens: Tokens, context: Context) -> Value | None:
    """2016 में, साल 2016."""
    return year(_all(tokens, "y")[0])


def decade(tokens: Tokens, context: Context) -> Value | None:
    """1990s, 1990 के दशक."""
    if any(token.kind == "u" and token.value != "DE" for token in tokens):
        return None
    if tokens[0].kind == "h":
        tokens = tokens[1:]
    if tokens[0].kind in "Cy":
        first = _all(tokens, "Cy")[0] // 10
        return Value("date", f"{first:03}", f"{first:03}X")
    count, base = _all(tokens, "dn")[0], context.published
    if base is None or count % 10 or not 10 <= count <= 90:
        return None
    # "70 के दशक": the latest such decade that has begun.
    first = (base.year // 100 - (base.year % 100 < count)) * 10 + count // 10
    return Value("date", f"{first:03}", f"{first:03}X", "publication")


def century(tokens: Tokens, context: Context) -> Value | None:
    """21वीं सदी; the third day, which only the story can date."""
    number = _all(tokens, "o")[0]
    if _unit(tokens) == "CE":
        return Value("date", f"{number - 1:02}", f"{number - 1:02}XX")
    return Value("date", "", "", "previous") if _unit(tokens) in ("D", "W") else None


def weekday(tokens: Tokens, context: Context) -> Value | None:
    """Thursday, शुक्रवार को: the last one, or the next if the sentence looks ahead."""
    number, base = _all(tokens, "W")[0], context.published
    if base is None:
        return Value("date", f"XXXX-WXX-{number + 1}", "", "none")
    named = _one(tokens, "r")
    way = named if named else context.way
    gap = (number - base.weekday()) % 7
    if named == 0:
        gap = number - base.weekday()
    elif way <= 0:
        gap = -((base.weekday() - number) % 7) - (7 if named and number == base.weekday() else 0)
    elif named and gap == 0:
        gap = 7
    return _with_part(moved(base, gap, "D", "publication"), tokens)


def _with_part(value: Value | None, tokens: Tokens) -> Value | None:
    code = next((cast(str, token.value) for token in tokens if token.kind == "p"), "")
    return part(value, code) if value and code else value


def deictic(tokens: Tokens, context: Context) -> Value | None:
    """आज, yesterday, आज शाम."""
    if tokens[0].kind == "k":
        return _with_part(either_way(tokens, context), tokens)
    if context.published is None:
        return Value("date", "", "", "none")
    return _with_part(moved(context.published, _all(tokens, "t")[0], "D", "publication"), tokens)


def either_way(tokens: Tokens, context: Context) -> Value | None:
    """कल, परसों: by the tense of the sentence; without one, either day."""
    base, count = context.published, _all(tokens, "k")[0]
    if base is None:
        return Value("date", "", "", "none")
    if context.way:
        return moved(base, count * context.way, "D", "publication")
    a, b = (moved(base, sign * count, "D", "publication") for sign in (-1, 1))
    return Value("date", "", f"[{a.value},{b.value}]", "publication") if a and b else None


def relative_unit(tokens: Tokens, context: Context) -> Value | None:
    """Next month, पिछले साल, अगले दिन; "the next day" goes by the previous expression."""
    unit, way = _unit(tokens), _one(tokens, "r")
    if way is None:
        return Value("vague") if unit in ("DE", "CE", "Y") else None
    if unit == "D" and way:
        base = _previous_day(context)
        found = moved(base, way, "D", "previous") if base else None
        return found or Value("date", "", "", "previous")
    if any(token.key in _ANAPHORIC for token in tokens):
        known = context.previous.edtf if context.previous and not context.crowded else ""
        base = parse_edtf(known).latest if known else None
        found = _period(base, way, unit) if base else None
        return replace(found, anchor="previous") if found else Value("date", "", "", "previous")
    if context.published is None:
        return Value("date", "", "", "none")
    return _period(context.published, way, unit)


def _period(base: date, way: int, unit: str) -> Value | None:
    if unit in ("W", "WE"):
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=way)
        found = week(monday)
        if unit == "W":
            return found
        first, last = monday + timedelta(days=5), monday + timedelta(days=6)
        edtf = f"{first.isoformat()}/{last.isoformat()}"
        return Value("date", f"{found.value}-WE", edtf, "publication")
    if unit == "DE":
        first = base.year // 10 + way
        return Value("date", f"{first:03}", f"{first:03}X", "publication")
    if unit == "D":
        return moved(base, way, "D", "publication")
    return moved(base, way, unit, "publication")


def relative_part(tokens: Tokens, context: Context) -> Value | None:
    """This morning, last night."""
    if context.published is None or tokens[-2].kind == "m":
        return same_unit(tokens, context)
    way = min(_all(tokens, "r")[0], 0) if tokens[-1].value == "NI" else _all(tokens, "r")[0]
    return _with_part(moved(context.published, way, "D", "publication"), tokens)


def same_unit(tokens: Tokens, context: Context) -> Value | None:
    """The same day, उसी साल: the previous expression's day, month or year."""
    length = {"D": 10, "M": 7, "Y": 4}.get(str(tokens[-1].value), 10)
    if tokens[-1].kind == "u" and tokens[-1].value not in ("D", "M"):
        return Value("date", "", "", "previous")
    known = context.previous.edtf if context.previous else ""
    single = known.replace("-", "").isdigit() and len(known) >= length
    if not single or context.crowded:
        return Value("date", "", "", "previous")
    value = Value("date", known[:length], known[:length], "previous")
    return _with_part(value, tokens)


def away(tokens: Tokens, context: Context) -> Value | None:
    """23 years ago, दो दिन बाद, एक दिन पूर्व."""
    count, unit, way = _one(tokens, "dno"), _unit(tokens), _one(tokens, "g") or 0
    count = 1 if tokens[0].kind == "a" else count
    if count is None or not float(count).is_integer():
        return Value("vague", "PAST_REF" if way < 0 else "FUTURE_REF", "", "none")
    publication = tokens[-1].key == "ago"
    base = context.published if publication else _previous_day(context)
    anchor = "publication" if publication else "previous"
    if unit.startswith("T"):
        return Value("time", "", "", anchor)
    found = moved(base, way * int(count), unit, anchor) if base else None
    return found or Value("date", "", "", anchor)


def _period_value(count: float, unit: str) -> str:
    if unit == "WE":
        return f"P{count:g}WE"
    scale, letter = {"Q": (3, "M"), "FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y")}.get(
        unit, (1, unit)
    )
    prefix = "PT" if letter.startswith("T") else "P"
    return f"{prefix}{count * scale:g}{letter.removeprefix('T')}"


def duration(tokens: Tokens, context: Context) -> Value | None:
    """two-day, 23 years, चार दिन."""
    count = 1 if tokens[0].kind == "a" else _all(tokens, "dn")[0]
    return Value("duration", _period_value(count, _unit(tokens)), "", "none")


def span(tokens: Tokens, context: Context) -> Value | None:
    """The last three years, अगले 3 दिन: a duration that ends or begins at publication."""
    count, unit, way = _all(tokens, "dn")[0], _unit(tokens), _all(tokens, "r")[0]
    value, base = _period_value(count, unit), context.published
    if base is None or not way or unit.startswith("T") or not float(count).is_integer():
        return Value("duration", value, "", "none")
    other = moved(base, way * count, unit, "publication")
    here = base.isoformat()[: len(other.value)] if other else ""
    ends = sorted([here, other.value]) if other else ["", ""]
    found = interval(ends[0], ends[1]) if ends[0] else None
    return Value("duration", value, found.edtf if found else "", "publication")


def vague_span(tokens: Tokens, context: Context) -> Value | None:
    """बीते कुछ वर्षों: how many is not said, so nothing is computed."""
    return Value("vague", _vague_period(_unit(tokens)), "", "none")


def vague_duration(tokens: Tokens, context: Context) -> Value | None:
    """कुछ महीने, several years."""
    return Value("vague", _vague_period(_unit(tokens)), "", "none")


def _vague_period(unit: str) -> str:
    letter = {"Q": "M", "FN": "W", "WE": "W"}.get(unit, unit)
    return f"PTX{letter[1:]}" if letter.startswith("T") else f"PX{letter}"


def repeated(tokens: Tokens, context: Context) -> Value | None:
    """daily, हर सोमवार, every two weeks."""
    if tokens[0].kind == "S":
        return Value("set", str(tokens[0].value), "", "none")
    last = tokens[-1]
    if last.kind == "W":
        return Value("set", f"XXXX-WXX-{cast(int, last.value) + 1}", "", "none")
    if last.kind == "p":
        return Value("set", f"XXXX-XX-XXT{last.value}", "", "none")
    return Value("set", _period_value(_one(tokens, "dn") or 1, _unit(tokens)), "", "none")


def season(tokens: Tokens, context: Context) -> Value | None:
    """The spring of 1862, summer: EDTF keeps the year only, for seasons differ by hemisphere."""
    code = next(str(token.value) for token in tokens if token.kind == "s")
    y, anchor = _one(tokens, "y"), "text"
    if y is None and context.narrative_year is not None:
        y, anchor = context.narrative_year, "previous"
    if y is None:
        return Value("date", f"XXXX-{code}", "", "none")
    return Value("date", f"{y:04}-{code}", f"{y:04}", anchor)


def bare_part(tokens: Tokens, context: Context) -> Value | None:
    """सुबह, night: a part of some day."""
    return Value("time", f"T{tokens[0].value}", "", "none")


def clock(tokens: Tokens, context: Context) -> Value | None:
    """14:06, 5 pm, शाम 5 बजे."""
    figure = next(token for token in tokens if token.kind in "Hd")
    numbers = figure.value if isinstance(figure.value, tuple) else (cast(int, figure.value),)
    hour, late = numbers[0], {"PM", "AF", "EV", "NI"}
    if any(token.value in late for token in tokens if token.kind in "Ap") and hour < 12:
        hour += 12
    if hour > 24 or any(number > 59 for number in numbers[1:]):
        return None
    return Value("time", "T" + ":".join(f"{n:02}" for n in (hour, *numbers[1:])), "", "none")


def same_day(tokens: Tokens, context: Context) -> Value | None:
    """Earlier in the day: some hour of the previous expression's day."""
    return same_unit(tokens, context) if _unit(tokens) == "D" else None


def plural(tokens: Tokens, context: Context) -> Value | None:
    """Weeks later, महीनों: several of them, how many is not said."""
    if tokens[0].key not in PLURALS:
        return None
    return Value("vague", _vague_period(_unit(tokens)), "", "none")


def vague(tokens: Tokens, context: Context) -> Value | None:
    """recently, अब, soon, and Earlier at the head of a sentence."""
    if tokens[0].kind == "g":
        if tokens[0].key not in ("earlier", "later"):
            return None
        return Value("vague", "PAST_REF" if tokens[0].value == -1 else "FUTURE_REF", "", "none")
    return Value("vague", str(tokens[0].value), "", "none")
