"""Readings of dates that are reckoned from publication or from the previous expression."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import cast

import regex

from analysis.chronology.finder.lexicon import role, word_rows
from analysis.chronology.finder.scan import Token, unit_of, value_of, values_of
from analysis.chronology.finder.section_readings import this_unit
from analysis.chronology.finder.values import Context, Value, moved, part, week
from analysis.edtf import parse_edtf
from analysis.language import normalize_key

Tokens = list[Token]

_SHORT = 100  # characters of a clause
_PRESENT = frozenset({"है", "हैं", "हो"})
_WORDS = regex.compile(r"\w+")


def _previous_day(context: Context) -> date | None:
    """Last day of the previous expression, if it came to a day."""
    if context.previous is None or context.crowded or not context.previous.edtf:
        return None
    found = parse_edtf(context.previous.edtf)
    return found.latest if found.precision == "day" else None


def weekday(tokens: Tokens, context: Context) -> Value | None:
    """Thursday, शुक्रवार को: the last one, or the next if the sentence looks ahead."""
    number, base = values_of(tokens, "W")[0], context.published
    if base is None:
        return Value("date", f"XXXX-WXX-{number + 1}", "", "none")
    named = value_of(tokens, "rR")
    way = named if named else context.way
    gap = (number - base.weekday()) % 7
    if named == 0:
        gap = number - base.weekday()
    elif way <= 0:
        gap = -((base.weekday() - number) % 7) - (7 if named and number == base.weekday() else 0)
    elif named and not tokens[0].key.isascii():
        gap = number - base.weekday() + 7  # अगले शुक्रवार: of the next week; "next Friday" is open
    elif named and gap == 0:
        gap = 7
    return _with_part(moved(base, gap, "D", "publication"), tokens)


def weekday_of_week(tokens: Tokens, context: Context) -> Value | None:
    """अगले हफ्ते सोमवार को, Tuesday next week."""
    if unit_of(tokens) != "W":
        return None
    number, way, base = values_of(tokens, "W")[0], values_of(tokens, "rR")[0], context.published
    if base is None:
        return Value("date", f"XXXX-WXX-{number + 1}", "", "none")
    gap = number - base.weekday() + 7 * way
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
    return _with_part(
        moved(context.published, values_of(tokens, "t")[0], "D", "publication"), tokens
    )


def either_way(tokens: Tokens, context: Context) -> Value | None:
    """कल, परसों: by the tense of the sentence; without one, either day."""
    base, count = context.published, values_of(tokens, "k")[0]
    if base is None:
        return Value("date", "", "", "none")
    way = context.way or _present_way(context)
    if way:
        return moved(base, count * way, "D", "publication")
    a, b = (moved(base, sign * count, "D", "publication") for sign in (-1, 1))
    return Value("date", "", f"[{a.value},{b.value}]", "publication") if a and b else None


def _present_way(context: Context) -> int:
    """कल आपकी क्या योजना है looks ahead, कल से शांति है back: it holds since then."""
    if context.around is None:
        return 0
    sentence = context.around.sentence(context.start, context.end)
    after = context.around.text[context.end : min(sentence.end, context.end + _SHORT)]
    words = _WORDS.findall(normalize_key(after))
    if not _PRESENT.intersection(words):
        return 0
    since = len(words) > 1 and words[0] == "से" and words[1] not in _counts()
    return -1 if since and not words[1].isdigit() else 1


@cache
def _counts() -> frozenset[str]:
    return frozenset(
        normalize_key(form) for row in word_rows() if row.kind == "d" for form in row.hi
    )


def relative_unit(tokens: Tokens, context: Context) -> Value | None:
    """Next month, पिछले साल, अगले दिन; "the next day" goes by the previous expression."""
    unit, way = unit_of(tokens), value_of(tokens, "rR")
    if way is None:
        return this_unit(tokens[-1:], context)
    if way and tokens[-1].key in role("plural"):
        return Value("vague", "PAST_REF" if way < 0 else "FUTURE_REF", "", "none")
    if unit == "D" and way:
        base = _previous_day(context)
        found = moved(base, way, "D", "previous") if base else None
        return found or Value("date", "", "", "previous")
    if any(token.key in role("anaphoric") for token in tokens):
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
        ten = base.year // 10 + way
        return Value("date", f"{ten:03}", f"{ten:03}X", "publication")
    if unit == "D":
        return moved(base, way, "D", "publication")
    if unit == "Q":
        quarter = base.year * 4 + (base.month - 1) // 3 + way
        y, number = quarter // 4, quarter % 4 + 1
        months = f"{y:04}-{3 * number - 2:02}/{y:04}-{3 * number:02}"
        return Value("date", f"{y:04}-Q{number}", months, "publication")
    return moved(base, way, unit, "publication")


def relative_part(tokens: Tokens, context: Context) -> Value | None:
    """Tell the part of a day: this morning, last night."""
    if context.published is None or tokens[-2].kind == "m":
        return same_unit(tokens, context)
    if tokens[-2].key in role("anaphoric") and (known := _previous_day(context)) is not None:
        way = cast(int, tokens[-2].value)
        return _with_part(moved(known, way, "D", "previous"), tokens)
    way = (
        min(values_of(tokens, "rR")[0], 0)
        if tokens[-1].value == "NI"
        else values_of(tokens, "r")[0]
    )
    return _with_part(moved(context.published, way, "D", "publication"), tokens)


def same_unit(tokens: Tokens, context: Context) -> Value | None:
    """The same day, उसी साल: the previous expression's day, month or year."""
    length = {"D": 10, "M": 7, "Y": 4}.get(str(tokens[-1].value), 10)
    if context.previous is None and context.published and tokens[-1].value in ("W", "WE"):
        return _period(context.published, 0, str(tokens[-1].value))
    if tokens[-1].kind == "u" and tokens[-1].value not in ("D", "M"):
        return Value("date", "", "", "previous")
    known = context.previous.edtf if context.previous else ""
    single = known.replace("-", "").isdigit() and len(known) >= length
    if not single or context.crowded:
        return Value("date", "", "", "previous")
    value = Value("date", known[:length], known[:length], "previous")
    return _with_part(value, tokens)


def same_day(tokens: Tokens, context: Context) -> Value | None:
    """Earlier in the day: some hour of the previous expression's day."""
    if unit_of(tokens) != "D":
        return None
    # Unlike "that day" it can mean no other day than the one told last, however far back.
    known = (
        parse_edtf(context.previous.edtf) if context.previous and context.previous.edtf else None
    )
    if known is not None and known.latest is not None and known.precision == "day":
        return moved(known.latest, 0, "D", "previous")
    if context.published is not None:
        return moved(context.published, 0, "D", "publication")
    return Value("date", "", "", "previous")


def away(tokens: Tokens, context: Context) -> Value | None:
    """23 years ago, दो दिन बाद, एक दिन पूर्व."""
    count, unit, way = value_of(tokens, "dno"), unit_of(tokens), value_of(tokens, "g") or 0
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
