"""On which day a quotation was said, if its sentence names the day.

"We shall meet tomorrow," she said on Monday: tomorrow is Tuesday, whatever the day of publication.
"""

from __future__ import annotations

from typing import Final

import regex

from analysis.chronology.finder.context import Base, Reading, finer
from analysis.chronology.finder.lexicon import role
from analysis.chronology.finder.surroundings import Surroundings
from analysis.edtf import parse_edtf
from analysis.language import Span, normalize_key

__all__ = ["days_of_saying"]

_FAR: Final = 120  # characters between a quotation and the day it was said on
_WORD: Final = regex.compile(r"\w+")
_STOP: Final = regex.compile(r"[.।?!](?=\s|$)|\n")


def days_of_saying(rows: list[Reading], around: Surroundings) -> dict[int, Base]:
    """Day of the saying by start of the expressions in quotations that hang on it.

    Parameters
    ----------
    rows : list of Reading
        All reckoned from publication.
    around : Surroundings
        Of their text.
    """
    spans = [around.quoted(row.start, row.end) for row in rows]
    inside = [
        span if span is not None and span.start <= row.start and row.end <= span.end else None
        for row, span in zip(rows, spans, strict=True)
    ]
    days: dict[int, Base] = {}
    for index, (row, span) in enumerate(zip(rows, inside, strict=True)):
        if span is not None and row.anchor == "publication":
            said = _said(index, rows, inside, span, around.text)
            if said is not None and not finer(row.edtf, said.precision):
                days[row.start] = said
    return days


def _said(
    index: int, rows: list[Reading], inside: list[Span | None], span: Span, text: str
) -> Base | None:
    """Day named beside a quotation, outside it, with a verb of saying between or about."""
    for step in (1, -1):
        place = index + step
        while 0 <= place < len(rows) and inside[place] == span:
            place += step
        if not 0 <= place < len(rows) or inside[place] is not None:
            continue
        base = _base(rows[place])
        if base is not None and _reports(rows[place], span, text):
            return base
    return None


def _base(row: Reading) -> Base | None:
    """The day, month or year named; its last day stands for it, as well as it is known."""
    if row.type not in ("date", "time") or not row.edtf:
        return None
    found = parse_edtf(row.edtf)
    if found.kind != "date" or found.precision not in ("day", "month", "year"):
        return None
    return Base(found.latest, "quotation", found.precision)


def _reports(row: Reading, span: Span, text: str) -> bool:
    """Whether one clause holds the day and the quotation, and a verb of saying about them."""
    first, last = min(row.start, span.start), max(row.end, span.end)
    between = text[min(row.end, span.end) : max(row.start, span.start)]
    if len(between) > _FAR or _STOP.search(between):
        return False
    before = _STOP.split(text[max(0, first - _FAR) : first])[-1]
    behind = _STOP.split(text[last : last + _FAR])[0]
    words = _WORD.findall(normalize_key(f"{before} {between} {behind}"))
    return not role("saying").isdisjoint(words)
