"""Readings of parts of years and months: quarters, halves, fiscal years, the first week of May."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final, cast

from analysis.chronology.finder.context import Context, Value
from analysis.chronology.finder.lexicon import letters, role
from analysis.chronology.finder.quantity_readings import a_year_before, kind
from analysis.chronology.finder.scan import Token, value_of, values_of
from analysis.chronology.finder.values import month, nearest_year, vague_period, week, year

Tokens = list[Token]

_APRIL = 4

_LAST: Final = 99  # "the last week of May" has no number


def section(tokens: Tokens, context: Context) -> Value | None:
    """The third quarter of 1998, the second week of August, the end of the second day."""
    if any(token.kind == kind("quarter_name") for token in tokens):
        return _of_year(tokens, context, "Q", _number(tokens))
    units = [token for token in tokens if token.kind in "u" + kind("fraction")]
    if not units:
        return None
    unit = "H" if units[0].kind == kind("fraction") else str(units[0].value)
    number = _number(tokens)
    if unit in ("Q", "H"):
        return _of_year(tokens, context, unit, number)
    if unit == "CE":
        return Value("date", f"{number - 1:02}", f"{number - 1:02}XX") if number < _LAST else None
    if unit == "W" and values_of(tokens, "M"):
        return _week_of_month(tokens, context, number)
    return _inside(tokens, context)


def _number(tokens: Tokens) -> int:
    named = value_of(tokens, "o") or value_of(tokens, kind("quarter_name"))
    return named or (_LAST if value_of(tokens, "rR") == -1 else 1)


def _whole_year(tokens: Tokens, context: Context) -> tuple[int | None, str]:
    """The year a part is said to be of, if it is said."""
    named = value_of(tokens, "y")
    if named is not None:
        return named, "text"
    after = [i for i, token in enumerate(tokens) if token.kind == "O"]
    rest = tokens[after[0] :] if after else [t for t in tokens if t.kind == "Y"] and tokens
    if rest and any(token.kind == "Y" for token in rest):
        if any(token.kind == "m" for token in rest) and context.previous:
            known = context.previous.edtf[:4]
            return (int(known), "previous") if known.isdigit() else (None, "previous")
        if context.published:
            return context.published.year + (value_of(rest, "rR") or 0), "publication"
    return None, "publication"


def _of_year(tokens: Tokens, context: Context, unit: str, number: int) -> Value | None:
    parts = 4 if unit == "Q" else 2
    number = parts if number == _LAST else number
    if not 1 <= number <= parts:
        return None
    named, anchor = _whole_year(tokens, context)
    if named is None:
        if context.published is None:
            return Value("date", f"XXXX-{unit}{number}", "", "none")
        begins = 1 + (12 // parts) * (number - 1)
        late = begins > context.published.month and context.way <= 0
        named = context.published.year - late
    if not 0 < named < 10_000:
        return None
    fiscal = any(token.kind == kind("fiscal") for token in tokens)
    first, size = 1 + (12 // parts) * (number - 1), 12 // parts
    edtf = f"{named:04}~" if fiscal else f"{named:04}-{first:02}/{named:04}-{first + size - 1:02}"
    return Value("date", f"{'FY' if fiscal else ''}{named:04}-{unit}{number}", edtf, anchor)


def _week_of_month(tokens: Tokens, context: Context, number: int) -> Value | None:
    """The nth ISO week of a month: the week of its nth Thursday."""
    m = values_of(tokens, "M")[0]
    named = value_of(tokens, "y")
    found = (named, "text") if named is not None else nearest_year(m, None, context)
    if found is None:
        return Value("date", f"XXXX-{m:02}", "", "none")
    try:
        first = date(found[0], m, 1)
        thursdays = [
            day
            for day in (first + timedelta(days=(3 - first.weekday()) % 7 + 7 * i) for i in range(5))
            if day.month == m
        ]
        chosen = thursdays[-1] if number == _LAST else thursdays[number - 1]
    except (ValueError, IndexError, OverflowError):
        return None
    return replace(week(chosen - timedelta(days=3)), anchor=found[1])


def _inside(tokens: Tokens, context: Context) -> Value | None:
    """The last days of April 1945: some part of the month or year."""
    named, months = value_of(tokens, "y"), values_of(tokens, "M")
    if not months:
        return year(named) if named is not None else Value("date", "", "", "previous")
    found = (named, "text") if named is not None else nearest_year(months[0], None, context)
    if found is None:
        return Value("date", f"XXXX-{months[0]:02}", "", "none")
    return month(found[0], months[0], found[1])


def week_of_day(tokens: Tokens, context: Context) -> Value | None:
    """The week of Nov. 2."""
    on = month_elsewhere(tokens, context)
    if on is None or len(on.edtf) != 10:
        return on
    first = date.fromisoformat(on.edtf)
    try:
        return replace(week(first - timedelta(days=first.weekday())), anchor=on.anchor)
    except (OverflowError, ValueError):
        return None


def year_before(tokens: Tokens, context: Context) -> Value | None:
    """The year-earlier quarter, the year-ago period: the same one of the year before."""
    if (known := context.previous) and (earlier := a_year_before(known)):
        return earlier
    if context.published is None or context.published.year < 2:
        return None
    return year(context.published.year - 1, "publication")


def fiscal_year(tokens: Tokens, context: Context) -> Value | None:
    """Fiscal 1989, the current fiscal year: which months it has, the text does not say."""
    named, anchor = value_of(tokens, "y"), "text"
    if named is None:
        if context.published is None:
            return Value("date", "", "", "none")
        named, anchor = context.published.year + (value_of(tokens, "rR") or 0), "publication"
        if not 0 < named < 10_000:
            return None
        if _indian(tokens):
            named -= context.published.month < _APRIL
    if _indian(tokens) and anchor == "publication":
        return Value("date", f"FY{named:04}", f"{named:04}-04/{named + 1:04}-03", anchor)
    return Value("date", f"FY{named:04}", f"{named:04}~", anchor)


def _indian(tokens: Tokens) -> bool:
    """Whether it is said in Hindi: then the year runs from April to March."""
    return any(not token.key.isascii() for token in tokens)


def fiscal_years(tokens: Tokens, context: Context) -> Value | None:
    """Fiscal 2018-19, FY 2020-21: written so, it runs from April to March."""
    first = values_of(tokens, "y")[0]
    if any(last % 100 != (first + 1) % 100 for last in values_of(tokens, "ydn")[1:2]):
        return None
    text = f"{first:04}-04/{first + 1:04}-03"
    return Value("date", text, text)


def fiscal_name(tokens: Tokens, context: Context) -> Value | None:
    """FY19, named by the year it ends in: written so, from April to March."""
    last = cast(int, tokens[0].value)
    text = f"{last - 1:04}-04/{last:04}-03"
    return Value("date", text, text)


def era_year(tokens: Tokens, context: Context) -> Value | None:
    """480 BC, the 460s BC, AD 70: TIMEX3 counts years before our era from 1, and EDTF from 0."""
    number = values_of(tokens, "ynC")[0]
    before = next(str(token.value) for token in tokens if token.kind == letters()["era"]) == "BC"
    if not isinstance(number, int) or not 0 < number < 10_000:
        return None
    if not before:
        return year(number)
    decade = any(token.kind == "C" for token in tokens)
    code = next((f"-{token.value}" for token in tokens if token.kind == "s"), "")
    months = values_of(tokens, "M")
    code = f"-{months[0]:02}" if months else code
    return Value("date", f"BC{number // 10:03}" if decade else f"BC{number:04}{code}", "", "text")


def month_elsewhere(tokens: Tokens, context: Context) -> Value | None:
    """August of that year, July 25 of last year, January of this year."""
    m, d = values_of(tokens, "M")[0], value_of(tokens, "do")
    named, anchor = _whole_year(tokens, context)
    if named is None:
        found = nearest_year(m, d, context)
        named, anchor = found or (None, "none")
    if named is None:
        return Value("date", f"XXXX-{m:02}" + (f"-{d:02}" if d else ""), "", "none")
    if d is None:
        return month(named, m, anchor)
    try:
        text = date(named, m, d).isoformat()
    except ValueError:
        return None
    return Value("date", text, text, anchor)


def this_unit(tokens: Tokens, context: Context) -> Value | None:
    """For the year, during the quarter, at year-end: the one the text is written in."""
    unit, base = str(tokens[-1].value), context.published
    if tokens[-1].key in role("plural"):
        return Value("vague", vague_period(unit), "", "none")
    if base is None or unit.startswith("T") or unit == "FN":
        return None
    if unit in ("DE", "CE"):
        size = 3 if unit == "DE" else 2
        value = f"{base.year:04}"[:size]
        return Value("date", value, value + "X" * (4 - size), "publication")
    if unit == "D":
        return Value("date", base.isoformat(), base.isoformat(), "publication")
    if unit == "Y":
        return year(base.year, "publication")
    if unit == "M":
        return month(base.year, base.month, "publication")
    if unit == "Q":
        number = (base.month - 1) // 3
        # A quarter that is spoken of as over is the one before.
        quarters = base.year * 4 + number - 1
        named, number = divmod(quarters, 4)
        value = f"{named:04}-Q{number + 1}"
        edtf = f"{named:04}-{3 * number + 1:02}/{named:04}-{3 * number + 3:02}"
        return Value("date", value, edtf, "publication")
    monday = base - timedelta(days=base.weekday())
    found = week(monday)
    if unit == "W":
        return found
    first, last = monday + timedelta(days=5), monday + timedelta(days=6)
    if base < first and context.way <= 0:
        first, last = first - timedelta(weeks=1), last - timedelta(weeks=1)
    named, code, _ = first.isocalendar()
    value = f"{named:04}-W{code:02}-WE"
    return Value("date", value, f"{first.isoformat()}/{last.isoformat()}", "publication")


def the_weekend(tokens: Tokens, context: Context) -> Value | None:
    """The weekend; other units need a preposition before them to be of a certain time."""
    return this_unit(tokens, context) if tokens[-1].value == "WE" else None


def quarter_of_months(tokens: Tokens, context: Context) -> Value | None:
    """The April-June quarter."""
    first, last = values_of(tokens, "M")
    if tokens[-1].value != "Q" or last != first + 2 or first % 3 != 1:
        return None
    found = nearest_year(first, None, context)
    if found is None:
        return Value("date", f"XXXX-Q{last // 3}", "", "none")
    edtf = f"{found[0]:04}-{first:02}/{found[0]:04}-{last:02}"
    return Value("date", f"{found[0]:04}-Q{last // 3}", edtf, found[1])


def whole_unit(tokens: Tokens, context: Context) -> Value | None:
    """The full year, the entire week."""
    return this_unit(tokens, context) if tokens[-1].key not in role("plural") else None


def unit_end(tokens: Tokens, context: Context) -> Value | None:
    """Year-end, month's end."""
    found = this_unit(tokens, context)
    return replace(found, mod="END") if found else None


def same_spell(tokens: Tokens, context: Context) -> Value | None:
    """That time, the same period: when, only what was said before can tell."""
    if tokens[-1].key == "time" and value_of(tokens, "r") == 0:
        return Value("vague", "PRESENT_REF", "", "none")
    if tokens[-1].key == "time" and value_of(tokens, "rR"):
        return None
    return Value("date", "", "", "previous")
