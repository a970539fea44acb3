"""Readings of how long and how long ago, with fractions, "nearly", "another", "more than"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final, cast

import regex

from analysis.chronology.finder.context import Context, Value
from analysis.chronology.finder.lexicon import letters, role
from analysis.chronology.finder.scan import Token, unit_of, value_of, values_of
from analysis.chronology.finder.values import moved, period, vague_period, week
from analysis.edtf import parse_edtf
from analysis.language import normalize_key

__all__ = ["amount", "length"]

Tokens = list[Token]

# What is said of a length, said of the date it leads to: more than a year ago is before then.
_AGO: Final = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}
_WORD: Final = 12  # characters in which the word before is looked for
_LONGEST: Final = 100_000  # of any unit: what is longer is no length of time in a text


def kind(name: str) -> str:
    """Letter of a class."""
    return letters()[name]


def amount(tokens: Tokens) -> float | None:
    """How many units: two and a half, a year and a half, half an hour; None if it is not said.

    Of two bounds ("five to seven years") the second is given.

    Examples
    --------
    >>> from analysis.chronology.finder.scan import scan
    >>> amount(scan("two and a half years", "en")), amount(scan("half an hour", "en"))
    (2.5, 0.5)
    """
    counts = values_of(tokens, "dn")
    fraction = value_of(tokens, kind("fraction"))
    more = value_of(tokens, kind("and_half")) or 0
    if counts:
        return counts[-1] + more
    if fraction is not None:
        return fraction
    return (
        1 + more
        if any(token.kind in "a" + kind("whole") + kind("another") for token in tokens)
        else None
    )


def length(tokens: Tokens, context: Context) -> Value | None:
    """Nearly four years, half an hour, another seven months, several days, 43-year-old."""
    count, unit = amount(tokens), unit_of(tokens)
    vague = any(token.kind == "q" for token in tokens)
    if count is None or (vague and value_of(tokens, "dn") is None):
        return Value("vague", vague_period(unit), "", "none")
    if count > _LONGEST or (unit == "Q" and _part_of_four(tokens)):
        return None
    counts = values_of(tokens, "dn")
    if len(counts) == 2 and counts[0] < counts[1]:
        return Value("duration", f"{period(counts[0], unit)}/{period(count, unit)}", "", "none")
    return Value("duration", period(count, unit), "", "none")


def _part_of_four(tokens: Tokens) -> bool:
    """Three quarters of the army, a quarter of the vote: not told from time here, so left out."""
    if any(token.kind in "rom" or token.kind in kind("more") for token in tokens):
        return False
    return (value_of(tokens, "dn") or 1) in (1, 3)


def last_or_next(tokens: Tokens, context: Context) -> Value | None:
    """The past five weeks, the next few days, the first nine months of 1989."""
    if any(token.kind == "q" for token in tokens) and value_of(tokens, "dn") is None:
        return Value("vague", vague_period(unit_of(tokens)), "", "none")
    count, unit, way = amount(tokens), unit_of(tokens), value_of(tokens, "rR") or 0
    if count is None:
        count = 1 + (value_of(tokens, kind("and_half")) or 0)
    value, base = period(count, unit), context.published
    anaphoric = any(token.key in role("anaphoric") for token in tokens)
    whole = float(count).is_integer()
    if base is None or not way or anaphoric or unit.startswith("T") or not whole:
        return Value("duration", value, "", "none")
    # Whole days: the next three begin tomorrow, the last three ended yesterday.
    sign = 1 if way > 0 else -1
    near = moved(base, sign, unit if unit in ("M", "Y") else "D", "publication")
    far = moved(base, sign * int(count), unit, "publication")
    ends = sorted([near.edtf, far.edtf]) if near and far else []
    return Value("duration", value, "/".join(ends), "publication")


def ago(tokens: Tokens, context: Context) -> Value | None:
    """Three years ago, a week earlier, two days later; as precise as the unit."""
    count, unit = amount(tokens), unit_of(tokens)
    if count is not None and unit in ("DE", "CE"):
        count, unit = count * (10 if unit == "DE" else 100), "Y"
    way = cast(int, tokens[-1].value)
    if count is None and tokens[0].kind == "h" and len(tokens) == 3:
        if tokens[1].key in role("plural"):
            return Value("vague", vague_period(unit), "", "none")
        count = 1
    # The day before today is कल: एक दिन पहले goes by the story.
    yesterday = unit == "D" and count == 1 and not tokens[-1].key.isascii()
    publication = not yesterday and _from_now(tokens[-1].key, context)
    if count is None or not float(count).is_integer():
        return _some_away(tokens, unit, way, publication)
    anchor, base = "publication", context.published
    if not publication:
        anchor, base = _reference(context)
    if unit.startswith("T"):
        return Value("duration", period(count, unit), "", "none")
    found = _away(base, way * int(count), unit, anchor) if base else None
    return _bounded(found or Value("date", "", "", anchor), tokens)


def _from_now(word: str, context: Context) -> bool:
    """Ago, and Hindi पहले unless से, के or इससे says from what it is reckoned."""
    if word in role("ago"):
        return True
    if word not in role("ago_by_itself") or context.around is None:
        return False
    before = context.around.text[max(0, context.start - _WORD) : context.start].split()
    return not before or normalize_key(before[-1]) not in role("reckoned_from")


def years_before(tokens: Tokens, context: Context) -> Value | None:
    """A year earlier, two years earlier."""
    count, (anchor, base) = amount(tokens), _reference(context)
    if count is None or not float(count).is_integer():
        return None
    known = context.previous
    if count == 1 and known is not None and anchor == "previous":
        earlier = a_year_before(known)
        if earlier is not None:
            return earlier
    found = moved(base, -int(count), "Y", anchor) if base else None
    return found or Value("date", "", "", anchor)


def a_year_before(known: Value) -> Value | None:
    """The quarter or half of the year before one."""
    if not regex.fullmatch(r"(?:FY)?\d{4}-[QH]\d", known.value):
        return None
    at = known.value.index("-")
    named = int(known.value[at - 4 : at])
    value = f"{known.value[: at - 4]}{named - 1:04}{known.value[at:]}"
    return Value("date", value, known.edtf.replace(f"{named:04}", f"{named - 1:04}"), "previous")


def _some_away(tokens: Tokens, unit: str, way: int, publication: bool) -> Value:
    told = tokens[-1].key.isascii() and not publication
    if not told and (publication or any(token.kind == "q" for token in tokens)):
        return Value("vague", "PAST_REF" if way < 0 else "FUTURE_REF", "", "none")
    return Value("vague", vague_period(unit), "", "none")


def _reference(context: Context) -> tuple[str, date | None]:
    """The day a story has come to: that of the expression before, or else of publication."""
    known = context.previous
    if known is not None and known.edtf and not context.crowded:
        return "previous", parse_edtf(known.edtf).latest
    return "publication", context.published


def _away(base: date, count: int, unit: str, anchor: str) -> Value | None:
    if unit == "W":
        try:
            return replace(week(_monday(base) + timedelta(weeks=count)), anchor=anchor)
        except (OverflowError, ValueError):
            return None
    return moved(base, count, unit, anchor)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _bounded(value: Value, tokens: Tokens) -> Value:
    said = next((str(token.value) for token in tokens if token.kind == kind("approx")), "")
    return replace(value, mod=_AGO.get(said, value.mod))


def repeatedly(tokens: Tokens, context: Context) -> Value | None:
    """Twice a month, three times a year, six days a week."""
    unit = str(tokens[-1].value)
    return Value("set", period(1, unit), "", "none")


def plain_unit(tokens: Tokens, context: Context) -> Value | None:
    """Recent years, the coming weeks: past or to come, no more is said."""
    return Value("vague", str(next(t.value for t in tokens if t.kind == kind("epoch"))), "", "none")
