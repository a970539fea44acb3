"""On which day a quotation was said, if its sentence names the day.

"We shall meet tomorrow," she said on Monday: tomorrow is Tuesday, whatever the day of publication.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import regex

from analysis.chronology.finder.context import Reading
from analysis.chronology.finder.lexicon import role
from analysis.chronology.finder.surroundings import Surroundings
from analysis.edtf import parse_edtf
from analysis.language import Span, normalize_key

__all__ = ["days_of_saying"]

_FAR: Final = 120  # characters between a quotation and the day it was said on
_WORD: Final = regex.compile(r"\w+")
_STOP: Final = regex.compile(r"[.।?!](?=\s|$)|\n")


def days_of_saying(rows: list[Reading], around: Surroundings) -> dict[int, date]:
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
    days: dict[int, date] = {}
    for index, (row, span) in enumerate(zip(rows, inside, strict=True)):
        if span is not None and row.anchor == "publication":
            said = _said(index, rows, inside, span, around.text)
            if said is not None:
                days[row.start] = said
    return days


def _said(
    index: int, rows: list[Reading], inside: list[Span | None], span: Span, text: str
) -> date | None:
    """Day named beside a quotation, outside it, with a verb of saying between or about."""
    for step in (1, -1):
        place = index + step
        while 0 <= place < len(rows) and inside[place] == span:
            place += step
        if not 0 <= place < len(rows) or inside[place] is not None:
            continue
        day = _only_day(rows[place])
        if day is not None and _reports(rows[place], span, text):
            return day
    return None


def _only_day(row: Reading) -> date | None:
    if row.type not in ("date", "time") or not row.edtf:
        return None
    found = parse_edtf(row.edtf)
    return found.earliest if found.earliest == found.latest else None


def _reports(row: Reading, span: Span, text: str) -> bool:
    """Whether one clause holds the day, a verb of saying and the quotation."""
    after = row.start >= span.end
    between = text[span.end : row.start] if after else text[row.end : span.start]
    if len(between) > _FAR or _STOP.search(between[1:] if after else between):
        return False
    beyond = text[row.end : row.end + _FAR] if after else text[max(0, row.start - _FAR) : row.start]
    ends = [match.end() for match in _STOP.finditer(beyond)]
    clause = (beyond[: ends[0]] if after else beyond[ends[-1] :]) if ends else beyond
    words = _WORD.findall(normalize_key(f"{between} {clause}"))
    return not role("saying").isdisjoint(words)
