"""From expressions and reported events to clues about the day of publication."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import pandas as pd
import regex

from analysis.chronology.finder.tense import direction
from analysis.chronology.publication.expressions import Said, weekday_in
from analysis.chronology.publication.model import Clue, Recurrence
from analysis.edtf import edtf_in_words, parse_edtf
from analysis.language import normalize_key

__all__ = ["Words", "event_clues", "in_words", "together_clues", "told_clues"]

_NEAR: Final = 160  # characters of a sentence in which its verb is looked for
_AHEAD: Final = regex.compile(
    r"(?:\b(?:by|until|till|before|through|for|to)\s*(?:the\s*)?(?:year\s*)?)$"
)
_BETWEEN: Final = regex.compile(r"[\s,(–—-]*(?:यानी|अर्थात|को|the|on|that is|i\.e\.)?[\s,(]*")

Words = tuple[str, str]


def in_words(day: date) -> Words:
    """A day in English and in Hindi."""
    return edtf_in_words(day.isoformat(), "en"), edtf_in_words(day.isoformat(), "hi")


def told_clues(text: str, language: str, told: list[Said]) -> Iterator[Clue]:
    """Dates that the text tells as past: it is not older than the newest of them."""
    dated = [item for item in told if item.kind == "date" and item.first and item.last]
    dated = [item for item in dated if not _looks_ahead(text, language, item)]
    newest = sorted(dated, key=lambda item: (item.first, item.last), reverse=True)[:3]
    for item in newest:
        day = item.first == item.last
        if day and (name := weekday_in(item.surface, language)) is not None:
            right = item.first.weekday() == name  # type: ignore[union-attr]
            yield _weekday_agrees(item, right)
        says = (
            f"“{item.surface}” is told as past: not earlier",
            f"“{item.surface}” बीती बात है: इससे पहले नहीं",
        )
        weight = 0.75 if day else 0.65
        place = (item.start, item.end, item.surface)
        yield Clue("latest past event mentioned", says, weight, place, item.first)


def _weekday_agrees(item: Said, right: bool) -> Clue:
    says = (
        f"the weekday of “{item.surface}” is {'right' if right else 'that of another year or day'}",
        f"“{item.surface}” का वार {'सही है' if right else 'किसी और साल या दिन का है'}",
    )
    return Clue("weekday consistency", says, 0.1, (item.start, item.end, item.surface))


def _looks_ahead(text: str, language: str, item: Said) -> bool:
    before = normalize_key(text[max(0, item.start - _NEAR) : item.end])
    after = normalize_key(text[item.end : item.end + _NEAR])
    stops = regex.split(r"[.।!?\n]\s", before)[-1], regex.split(r"[.।!?\n]\s", after)[0]
    lead = normalize_key(text[max(0, item.start - 20) : item.start])
    if _AHEAD.search(lead) or after.lstrip().startswith("तक"):
        return True
    return direction(stops[0] + stops[1], len(stops[0]), language) > 0


def together_clues(text: str, language: str, told: list[Said]) -> Iterator[Clue]:
    """What two expressions say together, or a weekday and a date in one."""
    for item in told:
        if item.kind == "day of the year":
            yield from _weekday_of_date(item, language)
    for first, second in pairwise(told):
        gap = text[first.end : second.start]
        if len(gap) < 16 and _BETWEEN.fullmatch(gap):
            pair = {first.kind: first, second.kind: second}
            if "days" in pair and "day of the year" in pair:
                yield _counted_from_date(text, first, second, pair)
    yield from _month_ahead(told)


def _weekday_of_date(item: Said, language: str) -> Iterator[Clue]:
    name = weekday_in(item.surface, language)
    if name is None:
        return
    month, day = divmod(item.number, 100)
    says = (
        f"“{item.surface}” names a weekday: only some years fit, and a date without a year is "
        "usually told within a year",
        f"“{item.surface}” में वार है: कुछ ही साल ठीक बैठते हैं, "
        "और बिना साल की तारीख़ साल भर के भीतर की होती है",
    )
    recurrence = Recurrence(month, day, name, first=0, last=364)
    place = (item.start, item.end, item.surface)
    yield Clue("weekday consistency", says, 0.6, place, recurrence=recurrence)


def _counted_from_date(text: str, first: Said, second: Said, pair: dict[str, Said]) -> Clue:
    month, day = divmod(pair["day of the year"].number, 100)
    step = -pair["days"].number
    surface = text[first.start : second.end]
    says = (
        f"“{surface}” counts from the day of publication to a date",
        f"“{surface}” प्रकाशन के दिन से तारीख़ तक गिनता है",
    )
    recurrence = Recurrence(month, day, first=step, last=step)
    place = (first.start, second.end, surface)
    return Clue("weekday consistency", says, 0.75, place, recurrence=recurrence)


def _month_ahead(told: list[Said]) -> Iterator[Clue]:
    """``next month`` beside ``in February``: written in January, if both mean one thing."""
    steps = [item for item in told if item.kind == "months" and item.number]
    named = [item for item in told if item.kind == "month of the year"]
    if not steps or len({s.number for s in steps}) > 1 or len({n.number for n in named}) != 1:
        return
    month = (named[0].number - steps[0].number - 1) % 12 + 1
    item = steps[0]
    says = (
        f"“{item.surface}” and “{named[0].surface}” seem to mean one month",
        f"“{item.surface}” और “{named[0].surface}” एक ही महीना जान पड़ते हैं",
    )
    length = calendar.monthrange(2001, month)[1]  # 29 February is let go
    recurrence = Recurrence(month, 1, last=length - 1)
    place = (item.start, item.end, item.surface)
    yield Clue("expression reckoned ahead", says, 0.5, place, recurrence=recurrence)


def event_clues(events: pd.DataFrame, told: list[Said]) -> Iterator[Clue]:
    """What is known of the events that the text reports.

    Parameters
    ----------
    events : pandas.DataFrame
        date (EDTF, known from elsewhere), status, and where given start, end, label, label_hi.
    told : list of Said
    """
    happened: dict[date, list[dict[str, object]]] = {}
    announced: dict[tuple[object, date], dict[str, object]] = {}
    for row in events.to_dict("records"):
        bounds = parse_edtf(str(row["date"])) if row["date"] else None
        if bounds is None or bounds.earliest is None:
            continue
        if row["status"] in ("happened", "claimed"):
            happened.setdefault(bounds.earliest, []).append(row)
        elif row["status"] in ("planned", "possible") and bounds.latest:
            last = bounds.earliest if bounds.precision == "day" else bounds.latest
            announced.setdefault((row.get("label"), last), row)
    for (_, last), row in announced.items():
        yield _announced(row, last)
    for first in sorted(happened, reverse=True)[:2]:
        yield _happened(happened[first][0], first)
        exact = [row for row in happened[first] if str(row["date"]).rstrip("~?%") == str(first)]
        yield from list(_weekdays_of_event(exact, first, told))[:1]


def _named(row: dict[str, object]) -> tuple[Words, tuple[int, int, str]]:
    label = (
        str(row.get("label") or "an event"),
        str(row.get("label_hi") or row.get("label") or "घटना"),
    )
    place = int(str(row.get("start", -1))), int(str(row.get("end", -1)))
    return label, (*place, str(row.get("surface") or ""))


def _happened(row: dict[str, object], first: date) -> Clue:
    label, place = _named(row)
    en, hi = in_words(first)
    says = f"tells “{label[0]}” of {en} as past", f"{hi} की “{label[1]}” बीती बात है"
    return Clue("reference event", says, 0.8, place, first)


def _announced(row: dict[str, object], last: date) -> Clue:
    label, place = _named(row)
    en, hi = in_words(last)
    says = f"“{label[0]}”, which came on {en}, is still ahead", f"{hi} की “{label[1]}” अभी आगे है"
    return Clue("reference event", says, 0.7, place, None, last)


def _weekdays_of_event(
    rows: list[dict[str, object]], day: date, told: list[Said]
) -> Iterator[Clue]:
    """A bare weekday in the same passage as an event of that weekday: within a week of it."""
    passages = [_named(row)[1] for row in rows]
    en, hi = in_words(day)
    after = day + timedelta(6) if (date.max - day).days > 6 else day
    for item in told:
        inside = any(start <= item.start < end for start, end, _ in passages)
        if inside and item.kind == "weekday" and item.number == day.weekday() and item.side <= 0:
            says = (
                f"“{item.surface}” is {en}; a bare weekday is told within the week",
                f"“{item.surface}” यानी {hi}; अकेला वार सप्ताह भर के भीतर लिखा जाता है",
            )
            place = (item.start, item.end, item.surface)
            yield Clue("weekday consistency", says, 0.6, place, day, after)
