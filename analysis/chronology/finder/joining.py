"""Compose neighbouring expressions of one run: a date and its hour, from one day to another.

In Hindi the words that bind times stand between and after them, so one expression is what they
bind: सोमवार को सुबह 9 बजे, 5 जून से 8 जून तक, 2007 और 2009 के बीच, फरवरी 2018 के बाद, आज से दो दिन
बाद. A case ending alone (में, को, तक) belongs to no expression, nor does सन्; and what is merely
listed (2000 और 2004) or parted by को (गुरुवार को, देर रात) stays two. अब, अभी and जल्द say nothing of
the calendar and are left out; a part of the day counts where a case or the sentence's beginning
makes it one of some day. Annotated Hindi news and specifications of date recognisers agree on this
but for the words that bind, which news marks leave outside: there the specifications are followed,
for an end without its beginning has another value. English keeps two complete ends apart, as TimeML
does, and its prepositions outside; none of the words that bind is English.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple, cast

from analysis.chronology.finder.clock_readings import in_half, range_value
from analysis.chronology.finder.context import Value
from analysis.chronology.finder.guards import Token
from analysis.chronology.finder.values import interval, moved
from analysis.edtf import parse_edtf

__all__ = ["Found", "joined"]


class Found(NamedTuple):
    """What a rule found: which tokens of the run it took (half open), and what they come to."""

    start: int
    stop: int
    value: Value
    rule: str


_DAY: Final = re.compile(r"(\d{4}|XXXX)-(\d\d|XX|WXX)-(\d\d?|XX)")
_BARE_TIME: Final = re.compile(r"T[\d:]+|\(T.*\)")
_RANGE: Final = re.compile(r"\((T[\d:]+),(T[\d:]+),.*\)")
_DATED: Final = re.compile(r"(\d{4}-\d\d-\d\d)(T[\d:]+)")
# What may stand between a day and its hour, and between the ends of a range.
_BESIDE: Final = frozenset({(), ("को",), ("की",), ("के",)})
_SPAN: Final = frozenset({("से",), ("-",), ("से", "लेकर")})
_PAIR: Final = frozenset({("और",), ("व",), ("एवं",), ("तथा",), ("से", "और")})
_HOURS: Final = 24
_AND: Final = frozenset({"और", "व", "एवं", "तथा"})
_RANGES: Final = "from one to another"
# Rules of one stretch that has a name of its own, though its EDTF has two ends.
_WHOLE: Final = frozenset({"fiscal year", "quarter or half of a year", "week of a year"})
_WITHIN: Final = "in so long"
_SHORT: Final = ("BEFORE", "AFTER", "APPROX", "ON_OR_AFTER", "ON_OR_BEFORE")
_HABIT: Final = frozenset({"एक", "हर", "रोज", "भर", "-", "व", "और", "की", "के", "का", "..."})
_OF_SOME: Final = frozenset({"के", "की", "का", "ही", "-"})
_AT: Final = frozenset({"को", "से", "तक", "ही", "में", "फिर", "बाद"})


def joined(found: list[Found], tokens: list[Token]) -> list[Found]:
    """The expressions of a run, those that belong together as one.

    Parameters
    ----------
    found : list of Found
        In order, none overlapping.
    tokens : list of Token
        All tokens of the run.

    Examples
    --------
    >>> from analysis.chronology.finder import readings
    >>> [one.surface for one in readings("5 जून को शाम 5 बजे से पहले", "hi", "2019-06-08")]
    ['5 जून को शाम 5 बजे से पहले']
    >>> [one.surface for one in readings("2000 और 2004 में, 2007 और 2009 के बीच", "hi")]
    ['2000', '2004', '2007 और 2009 के बीच']
    >>> [one.surface for one in readings("in 2000 and in 2004", "en")]
    ['2000', '2004']
    """
    if not found or all(token.key.isascii() for token in tokens):
        return found
    result: list[Found] = []
    for one in found:
        result.extend(_apart(one, tokens))
        while len(result) > 1 and (whole := _together(result[-2], result[-1], tokens)):
            result[-2:] = [whole]
    return [_bounded(one, tokens) for one in result if not _left_out(one, tokens)]


def _apart(one: Found, tokens: list[Token]) -> list[Found]:
    """2000 और 2004 are two years, unless के बीच follows."""
    places = [i for i in range(one.start, one.stop) if tokens[i].key in _AND]
    low, slash, high = one.value.edtf.partition("/")
    if len(places) != 1 or not slash or tokens[places[0] - 1].kind == "d" or one.rule == _RANGES:
        return [one]
    if _closing(one.stop, tokens) > one.stop:
        return [one]
    ends = (one.start, places[0], low), (places[0] + 1, one.stop, high)
    return [Found(a, b, replace(one.value, value=edtf, edtf=edtf), one.rule) for a, b, edtf in ends]


def _together(a: Found, b: Found, tokens: list[Token]) -> Found | None:
    between = tuple(token.key for token in tokens[a.stop : b.start])
    if len(between) > 2:
        return None
    bare = b.value.value[1:2].isalpha()
    if (
        between in _BESIDE
        and not (bare and between == ("को",))
        and (dated := _dated(a.value, b.value))
    ):
        return Found(a.start, b.stop, dated, "date and time")
    if not between and a.value.value[1:2].isdigit() and (dated := _dated(b.value, a.value)):
        return Found(a.start, b.stop, dated, "date and time")
    if between in (("से",), ("के",)) and (far := _counted(a, b, tokens)):
        return Found(a.start, b.stop, far, "reckoned from a day")
    stop = _closing(b.stop, tokens)
    paired = between in _PAIR and stop > b.stop and tokens[stop - 1].kind == "L"
    if (between in _SPAN or paired) and (whole := _from_to(a.value, b.value)) is not None:
        return Found(a.start, stop, whole, _RANGES)
    return None


def _closing(stop: int, tokens: list[Token]) -> int:
    """A range may close with तक or के बीच."""
    if stop < len(tokens):
        token = tokens[stop]
        if token.key == "तक" or (token.kind == "L" and token.value == "BETWEEN"):
            return stop + 1
    return stop


def _dated(day: Value, time: Value) -> Value | None:
    """14 अक्टूबर को सुबह 8 बजे: an instant is written to the second, as EDTF does."""
    if (
        time.type != "time"
        or day.type not in ("date", "time")
        or not time.value.startswith(("T", "("))
    ):
        return None
    known = day.value.split("T")[0].split("/")[0]
    if not _DAY.fullmatch(known) or (day.type == "time" and not _BARE_TIME.fullmatch(time.value)):
        return None
    half = day.value.partition("T")[2]
    if ends := _RANGE.fullmatch(time.value):
        hours = [in_half(_numbers(end), half) for end in ends.groups()]
        first, last = (f"{known} {_full(hour)}" for hour in hours)
        return replace(day, type="time", value=f"{first}/{last}")
    if time.value[1:2].isdigit():
        hour = in_half(_numbers(time.value), half)
        return replace(day, type="time", value=f"{known}T{_full(hour)}")
    return replace(day, type="time", value=known + time.value)


def _full(time: tuple[int, ...]) -> str:
    return ":".join(f"{part:02}" for part in (*time, 0, 0)[:3])


def _numbers(time: str) -> tuple[int, ...]:
    return tuple(int(part) for part in time[1:].split(":"))


def _from_to(first: Value, last: Value) -> Value | None:
    if first.type == last.type == "time":
        return _times(first, last)
    if first.type != "date" or last.type != "date":
        return None
    a, b = first.edtf, last.edtf
    if not (a and b) or not b[:4].isdigit():
        return None
    a, b = a.split("/")[0], b.split("/")[-1]
    if first.anchor != "text" and last.anchor == "text" and a[5:] and b[5:]:
        # मई से अक्टूबर 2020: the year is said once.
        y = int(b[:4]) - (a[5:7] > b[5:7])
        a = f"{y:04}{a[4:]}"
    if first.anchor == "text" and last.anchor != "text" and a[5:] and b[5:]:
        b = f"{int(a[:4]) + (b[5:] < a[5:]):04}{b[4:]}"  # 2020 में 26 जून से 28 जून
    if a > b and first.anchor != "text" and a[5:] > b[5:] and len(b) > 4:
        a = f"{int(b[:4]) - (a[5:] > b[5:]):04}{a[4:]}"
    return _points(interval(a, b, last.anchor if first.anchor == "text" else first.anchor))


def _points(value: Value | None) -> Value | None:
    """2014 से 2018: in TIMEX3 from the day the first begins to the day the last begins."""
    if value is None or not re.fullmatch(r"\d{4}(-\d\d){0,2}/\d{4}(-\d\d){0,2}", value.value):
        return value
    ends = (f"{end}-01-01"[:10] for end in value.value.split("/"))
    return replace(value, value="/".join(ends))


def _times(first: Value, last: Value) -> Value | None:
    if not _BARE_TIME.fullmatch(last.value) or last.value.startswith("("):
        return None
    if known := _DATED.fullmatch(first.value):
        ends = range_value(_numbers(known[2]), _numbers(last.value))
        hours = _RANGE.fullmatch(ends)
        if not hours:
            return None
        a, b = (f"{known[1]} {_full(_numbers(end))}" for end in hours.groups())
        return replace(first, value=f"{a}/{b}")
    if _BARE_TIME.fullmatch(first.value) and not first.value.startswith("("):
        value = range_value(_numbers(first.value), _numbers(last.value))
        return replace(first, value=value) if value else None
    return None


def _counted(a: Found, b: Found, tokens: list[Token]) -> Value | None:
    """आज से दो दिन बाद, कल से तीन सप्ताह."""
    stretch = tokens[b.start : b.stop]
    counts = [token.value for token in stretch if token.kind in "dn"]
    units = [cast(str, token.value) for token in stretch if token.kind in "uY"]
    way = next((cast(int, token.value) for token in stretch if token.kind == "g"), 0)
    if not way and tokens[a.start].kind not in "tk":
        return None
    if len(counts) != 1 or len(units) != 1 or not isinstance(counts[0], int) or not a.value.edtf:
        return None
    if a.value.type != "date" or b.value.type not in ("duration", "date", "vague"):
        return None
    base: date | None = parse_edtf(a.value.edtf).earliest
    return moved(base, (way or 1) * counts[0], units[0], a.value.anchor) if base else None


def _bounded(one: Found, tokens: list[Token]) -> Found:
    """फरवरी 2018 के बाद, 2 बजे तक: what stands after says on which side, or how nearly."""
    token = tokens[one.stop] if one.stop < len(tokens) else Token("|", None, 0, 0, "")
    value, stop = one.value, one.stop + 1
    if hours := _hours_after(one, tokens):
        return hours
    if one.rule == _WITHIN and value.type == "duration" and value.anchor == "none":
        return one._replace(stop=one.stop - 1)  # में is in only where the sentence looks ahead
    range_of = "/" in value.value + value.edtf or value.value.startswith("(")
    if value.type in ("date", "time") and range_of and one.rule != _RANGES:
        kinds = {token.kind for token in tokens[one.start : one.stop]}
        bound = "b" in kinds or "&" in kinds or tokens[one.stop - 1].kind == "y"
        whole = _points(value) if bound and value.type == "date" else value
        if one.rule in _WHOLE:
            return one
        return one._replace(stop=_closing(one.stop, tokens), value=whole or value)
    if token.key == "तक" and value.type == "time" and value.edtf and not value.mod:
        return one._replace(stop=stop, value=_named(replace(value, mod="ON_OR_BEFORE")))
    if token.kind != "L":
        return one
    mod = str(token.value)
    if value.type == "duration" and mod in ("MORE_THAN", "LESS_THAN"):
        return one._replace(stop=stop, value=replace(value, mod=mod))
    if value.type in ("date", "time") and mod in _SHORT and value.value:
        return one._replace(stop=stop, value=_named(replace(value, mod=mod)))
    return one


def _hours_after(one: Found, tokens: list[Token]) -> Found | None:
    """कल 3 से 8 के बीच, सोमवार 6-8 को: bare figures after a day are its hours."""
    after = tokens[one.stop : one.stop + 4]
    if one.value.type not in ("date", "time") or not _DAY.fullmatch(one.value.edtf):
        return None
    if len(after) < 4 or after[0].kind != "d" or after[2].kind != "d":
        return None
    closed = after[3].kind == "L" or after[3].key == "तक"
    if (after[1].key,) not in _SPAN | _PAIR or not (closed or after[3].key == "को"):
        return None
    first, last = (cast(int, after[i].value) for i in (0, 2))
    value = range_value((first,), (last,)) if max(first, last) <= _HOURS else ""
    found = _dated(one.value, Value("time", value)) if value else None
    return Found(one.start, one.stop + 3 + closed, found, "date and time") if found else None


def _named(value: Value) -> Value:
    """With a bound no instant is meant: only what is said stays."""
    if value.type == "time":
        return replace(value, value=re.sub(r"(T\d\d)(?::\d\d)??(?::00)+$", r"\1", value.value))
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", value.edtf):
        return value
    unit = {4: "Y", 7: "M", 10: "D"}[len(value.edtf)]
    found = parse_edtf(value.edtf)
    edges = {"BEFORE": (found.earliest, -1), "AFTER": (found.earliest, 1)}
    base, way = edges.get(value.mod, (found.earliest, 0))
    near = moved(base, way, unit, value.anchor) if base else None
    if near is None:
        return value
    sides = {"BEFORE": f"../{near.edtf}", "ON_OR_BEFORE": f"../{near.edtf}"}
    after = f"{near.edtf}/.." if value.mod in ("AFTER", "ON_OR_AFTER") else f"{value.edtf}~"
    return replace(value, edtf=sides.get(value.mod, after))


def _left_out(one: Found, tokens: list[Token]) -> bool:
    """A part of the day that happens every day, and अब, which says nothing of the calendar."""
    if one.value.value == "PRESENT_REF" and tokens[one.start].kind == "N":
        return True
    if one.rule == "vague, plural" and one.start and tokens[one.start - 1].key in _OF_SOME:
        return True  # दीवाली के दिनों, पिछले ही दिनों
    if one.stop != one.start + 1 or tokens[one.start].kind != "p":
        return False
    if tokens[one.start].key.isascii():
        return False
    before = tokens[one.start - 1] if one.start else None
    after = tokens[one.stop].key if one.stop < len(tokens) else ""
    if before is not None and before.key in _HABIT:
        return True
    begins = before is None or before.kind in "|,." or not before.key[0].isalnum()
    return after in _HABIT or not (after in _AT or begins)
