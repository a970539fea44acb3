"""Readings of durations, sets and vague expressions, which have no place on the calendar."""

from __future__ import annotations

from typing import cast

from analysis.chronology.finder.lexicon import role
from analysis.chronology.finder.scan import Token, unit_of, value_of, values_of
from analysis.chronology.finder.values import Context, Value, period, vague_period

Tokens = list[Token]


def duration_range(tokens: Tokens, context: Context) -> Value | None:
    """दो-तीन दिन, 10 से 15 मिनट: the value names both, for TIMEX3 has no such length."""
    low, high = values_of(tokens, "dn")[:2]
    bound = any(token.kind in "b-" for token in tokens)
    if not low < high <= (10 * low if bound else low + 5):
        return None
    first, last = (period(count, unit_of(tokens)) for count in (low, high))
    return Value("duration", f"{first}/{last}", "", "none", "APPROX")


def duration_sum(tokens: Tokens, context: Context) -> Value | None:
    """1 घंटे और 30 मिनट, two years and six months: the larger unit first."""
    counts = values_of(tokens, "dn")[:2]
    units = [str(token.value) for token in tokens if token.kind in "uY"]
    order = ["CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS"]
    if any(unit not in order for unit in units) or order.index(units[0]) >= order.index(units[1]):
        return None
    first, last = (period(count, unit) for count, unit in zip(counts, units, strict=True))
    rest = last.removeprefix("P") if "T" not in first else last.removeprefix("PT")
    return Value("duration", first + rest, "", "none")


def repeated(tokens: Tokens, context: Context) -> Value | None:
    """daily, हर सोमवार, every two weeks."""
    if tokens[0].kind == "S":
        return Value("set", str(tokens[0].value), "", "none")
    last = tokens[-1]
    if last.kind == "W":
        return Value("set", f"XXXX-WXX-{cast(int, last.value) + 1}", "", "none")
    if last.kind == "p":
        return Value("set", f"XXXX-XX-XXT{last.value}", "", "none")
    return Value("set", period(value_of(tokens, "dn") or 1, unit_of(tokens)), "", "none")


def every_season(tokens: Tokens, context: Context) -> Value | None:
    """Every summer."""
    return Value("set", f"XXXX-{tokens[-1].value}", "", "none")


def often_set(tokens: Tokens, context: Context) -> Value | None:
    """Almost daily."""
    return Value("set", str(tokens[-1].value), "", "none")


def every_other(tokens: Tokens, context: Context) -> Value | None:
    """Every other year, every other Friday."""
    last = tokens[-1]
    value = "P2W" if last.kind == "W" else period(2, str(last.value))
    return Value("set", value, "", "none")


def every_date(tokens: Tokens, context: Context) -> Value | None:
    """Every January 1, every May."""
    d = value_of(tokens, "do")
    value = f"XXXX-{values_of(tokens, 'M')[0]:02}" + (f"-{d:02}" if d else "")
    return Value("set", value, "", "none")


def every_weekday(tokens: Tokens, context: Context) -> Value | None:
    """Every Friday night."""
    number = values_of(tokens, "W")[0] + 1
    return Value("set", f"XXXX-WXX-{number}T{tokens[-1].value}", "", "none")


def plural_length(tokens: Tokens, context: Context) -> Value | None:
    """Year-long, months-long."""
    unit = unit_of(tokens)
    if tokens[0].key in role("plural"):
        return Value("vague", vague_period(unit), "", "none")
    return Value("duration", period(1, unit), "", "none")


def the_past(tokens: Tokens, context: Context) -> Value | None:
    """The past, the future."""
    words = {"past": "PAST_REF", "future": "FUTURE_REF"}
    said = next((words[token.key] for token in tokens if token.key in words), None)
    return Value("vague", said, "", "none") if said else None


def recent_alone(tokens: Tokens, context: Context) -> Value | None:
    """A recent attack: some time ago."""
    recent = tokens[0].key == "recent"
    return Value("vague", "PAST_REF", "", "none") if recent else None


def soon(tokens: Tokens, context: Context) -> Value | None:
    """Soon, very soon, where the sentence looks ahead; a story's "soon" says no more than then."""
    return Value("vague", "FUTURE_REF", "", "none") if context.way >= 0 else None


def plural(tokens: Tokens, context: Context) -> Value | None:
    """Weeks later, महीनों: several of them, how many is not said."""
    if tokens[0].key not in role("plural"):
        return None
    return Value("vague", vague_period(unit_of(tokens)), "", "none")


def vague(tokens: Tokens, context: Context) -> Value | None:
    """recently, अब, soon, and Earlier at the head of a sentence."""
    if tokens[0].kind == "g":
        return Value("vague", "PAST_REF", "", "none") if tokens[0].key == "earlier" else None
    return Value("vague", str(tokens[-1].value), "", "none")
