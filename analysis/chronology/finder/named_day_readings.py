"""Readings of days that have a name: Christmas, Republic Day, Thanksgiving, Eid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from analysis.chronology.finder.context import Context, Value
from analysis.chronology.finder.quantity_readings import kind
from analysis.chronology.finder.scan import Token, value_of
from analysis.chronology.finder.values import day, nearest_year, part, year

__all__ = ["easter", "nth_weekday"]

Tokens = list[Token]

_NEAR: Final = 40  # characters before the name in which its country is looked for
_INDEPENDENCE: Final = {
    **{"ind": "08-15", "pak": "08-14", "bangla": "03-26", "americ": "07-04"},
    **{"भारत": "08-15", "पाक": "08-14", "बांग्ला": "03-26"},
}


def easter(y: int) -> date:
    """Easter Sunday of the Western churches.

    References
    ----------
    "A New York correspondent", *Nature* 13, 1876: the anonymous Gregorian computus.

    Examples
    --------
    >>> easter(1998).isoformat(), easter(2013).isoformat()
    ('1998-04-12', '2013-03-31')
    """
    a, (b, c) = y % 19, divmod(y, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    number, over = divmod(h + weekday - 7 * m + 114, 31)
    return date(y, number, over + 1)


def nth_weekday(y: int, m: int, n: int, weekday: int) -> date:
    """The nth weekday (0 is Monday) of a month; the fifth is the last.

    Examples
    --------
    >>> nth_weekday(2012, 11, 4, 3).isoformat(), nth_weekday(2013, 5, 5, 0).isoformat()
    ('2012-11-22', '2013-05-27')
    """
    first = date(y, m, 1)
    found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    return found if found.month == m else found - timedelta(days=7)


def holiday(tokens: Tokens, context: Context) -> Value | None:
    """Christmas, New Year's Eve 1999, last Thanksgiving, Eid 2003, Christmas night."""
    name = next(str(token.value) for token in tokens if token.kind == kind("holiday"))
    name = _of_country(tokens, context) if name == "independence" else name
    m = int(name.split("-")[0]) if name[0].isdigit() else 4 if "e" in name[:2] else 0
    named, anchor = value_of(tokens, "y"), "text"
    way = value_of(tokens, "rR")
    if named is None and name in ("year", "independence"):
        return Value("date", "", "", "none")
    if named is None:
        found = nearest_year(m or 4, None, context)
        if found is None:
            return Value("date", f"XXXX-{name}" if name.count("-") == 1 and m else "", "", "none")
        named, anchor = found
    value = _on(name, named, anchor)
    if value is not None and way and context.published and anchor == "publication":
        value = _on(name, _shifted(value, way, context.published), anchor)
    code = next((str(token.value) for token in tokens if token.kind == "p"), "")
    return part(value, code) if value and code else value


def _of_country(tokens: Tokens, context: Context) -> str:
    """India's, Pakistan's Independence Day; of no country named, any, but in Hindi India's."""
    default = "independence" if tokens[-1].key.isascii() else "08-15"
    if context.around is None:
        return default
    before = context.around.text[max(0, context.start - _NEAR) : context.start].lower()
    places = {before.rfind(stem): day for stem, day in _INDEPENDENCE.items() if stem in before}
    return places[max(places)] if places else default


def _shifted(value: Value, way: int, base: date) -> int:
    """The year of the last or the next such day."""
    here = _on_year(value)
    passed = value.value < base.isoformat()
    if way < 0:
        return base.year if here == base.year and passed else base.year - 1
    return base.year + 1 if here == base.year and passed else base.year


def _on_year(value: Value) -> int:
    return int(value.value[:4])


def _on(name: str, y: int, anchor: str) -> Value | None:
    if name in ("year", "independence"):
        return year(y, anchor)
    if name.startswith(("easter", "good")):
        found = easter(y) - timedelta(days=2 * name.startswith("good"))
        return replace(year(y), value=found.isoformat(), edtf=found.isoformat(), anchor=anchor)
    numbers = [int(number) for number in name.split("-")]
    if len(numbers) == 2:
        return day(y, numbers[0], numbers[1], anchor)
    if name == "11-4-4":  # the day after Thanksgiving
        found = nth_weekday(y, 11, 4, 3) + timedelta(days=1)
    else:
        found = nth_weekday(y, *numbers)
    return day(y, found.month, found.day, anchor)
