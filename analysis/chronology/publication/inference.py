"""Infer when a text was published, as a range with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

import pandas as pd

from analysis.chronology.publication.clues import event_clues, together_clues, told_clues
from analysis.chronology.publication.expressions import Said, said
from analysis.chronology.publication.model import EVIDENCE_COLUMNS, Clue, Publication
from analysis.chronology.publication.page_clues import address_clue, stamp_clues
from analysis.chronology.publication.stamps import split_stamps
from analysis.corpus import Zone
from analysis.language import check

__all__ = ["infer_published"]

Stretch = tuple[date | None, date | None]
_MANY: Final = 6  # separate stretches of days beyond which naming them helps nobody
_LONG: Final = 150 * 366  # days in which a date without a year is still looked for
_SHORT: Final = 9  # days of a range short enough to say which of them is likeliest


def infer_published(
    text: str,
    language: str,
    *,
    zones: Iterable[Zone] | None = None,
    events: pd.DataFrame | None = None,
    address: str = "",
    doc: str = "",
) -> Publication:
    r"""Infer the day of publication from what a text and its page say.

    Parameters
    ----------
    text : str
        Any string, page furniture included.
    language : {"hi", "en"}
    zones : iterable of Zone, optional
        What each line is, if known; else furniture is told by its shape.
    events : pandas.DataFrame, optional
        Events that the text reports, with dates known from elsewhere: date (EDTF), status
        (happened, planned ...), and if known start, end (of the passage), label, label_hi; see
        `analysis.chronology.reported_dates`. A date reckoned from the day of publication must
        not be among them: that would be reasoning in a circle.
    address : str, optional
        Where the page lay on the web; many carry a day.
    doc : str, optional
        Id for the evidence rows.

    Returns
    -------
    Publication
        Range, likeliest day, reason and evidence. Kinds of evidence: address, byline stamp,
        dateline, crawl stamp, latest past event mentioned, weekday consistency, expression
        reckoned ahead, reference event.

    Notes
    -----
    Clues are taken in order of weight, and each narrows what the ones before have left; a clue
    that would leave nothing conflicts, and is shown as such. A stamp without a word that stands
    alone, much later than anything the text tells or after something it announces, is the day on
    which the page was fetched: the text was there by then, and may be far older.

    Examples
    --------
    >>> page = "Talks resume\n\nPublished: 8 June 2019\n\nThe envoys met on Friday."
    >>> infer_published(page, "en").edtf
    '2019-06-08'
    >>> page = "18 अप्रैल 2024\n\nवार्ता\n\n24 फ़रवरी 2022 को दोनों नेता मॉस्को में मिले थे।"
    >>> found = infer_published(page, "hi")
    >>> found.edtf, found.evidence["kind"].tolist()[0]
    ('[2022-02-24..2024-04-18]', 'crawl stamp')
    """
    check(language)
    stamps, told = split_stamps(text, said(text, language), list(zones or ()) or None)
    clues = [*address_clue(address), *told_clues(text, language, told)]
    clues += together_clues(text, language, told)
    if events is not None:
        clues += event_clues(events, told)
    newest, ahead = _newest(clues, told), _ahead(clues)
    clues += stamp_clues(stamps, newest, ahead)
    clues.sort(key=lambda clue: (-clue.weight, clue.place[0], clue.kind))
    left, effects = _weigh(clues)
    rows = _rows(clues, effects, doc)
    if not rows["not_before"].any() and not rows["not_after"].any() and left == [(None, None)]:
        return Publication(evidence=rows)
    return Publication(
        _edtf(left), left[0][0], left[-1][1], _best(clues, left), *_reason(clues, effects), rows
    )


def _newest(clues: list[Clue], told: list[Said]) -> date | None:
    """Last day of the newest thing the text tells, if it names any in full."""
    ends = {item.start: item.last for item in told if item.kind == "date"}
    days = [ends.get(clue.place[0]) or clue.not_before for clue in clues if clue.kind != "address"]
    return max((day for day in days if day), default=None)


def _ahead(clues: list[Clue]) -> date | None:
    days = [clue.not_after for clue in clues if clue.kind == "reference event" and clue.not_after]
    return min(days, default=None)


def _weigh(clues: list[Clue]) -> tuple[list[Stretch], list[str]]:
    """Stretches of days that the clues leave, and what each clue did."""
    left: list[Stretch] = [(None, None)]
    effects = [""] * len(clues)
    # A date without a year says something only once other clues have drawn a frame.
    for later in (False, True):
        for number, clue in enumerate(clues):
            if (clue.recurrence is not None) == later:
                left, effects[number] = _narrowed(left, clue)
    return left, effects


def _narrowed(left: list[Stretch], clue: Clue) -> tuple[list[Stretch], str]:
    windows = _windows(clue, left)
    if windows is None:
        return left, "leaves open"
    merged = [pair for a in left for b in windows if (pair := _common(a, b))]
    if not merged:
        return left, "conflicts"
    if len(merged) > _MANY:
        return left, "leaves open"
    return merged, "agrees" if merged == left else "narrows"


def _windows(clue: Clue, left: list[Stretch]) -> list[Stretch] | None:
    if clue.recurrence is None:
        return [(clue.not_before, clue.not_after)]
    low, high = left[0][0], left[-1][1]
    if low is None or high is None or (high - low).days > _LONG:
        return None
    return _merged(clue.recurrence.windows(low, high))


def _merged(windows: list[tuple[date, date]]) -> list[Stretch]:
    """Join stretches that touch."""
    joined: list[tuple[date, date]] = []
    for a, b in windows:
        if joined and a <= joined[-1][1] + timedelta(1):
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return list(joined)


def _common(a: Stretch, b: Stretch) -> Stretch | None:
    low = max((day for day in (a[0], b[0]) if day), default=None)
    high = min((day for day in (a[1], b[1]) if day), default=None)
    return None if low and high and low > high else (low, high)


def _edtf(left: list[Stretch]) -> str:
    texts = [f"{_iso(a)}..{_iso(b)}" if a != b else _iso(a) for a, b in left]
    return texts[0] if len(left) == 1 and ".." not in texts[0] else f"[{','.join(texts)}]"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _best(clues: list[Clue], left: list[Stretch]) -> str:
    """The likeliest day: a stamped one, else the day after the newest event of a short range."""
    low, high = left[0][0], left[-1][1]
    if low and low == high:
        return low.isoformat()
    for clue in clues:
        if clue.day and any(_common((clue.day, clue.day), stretch) for stretch in left):
            return f"{clue.day.isoformat()}~"
    if low and high and len(left) == 1 and (high - low).days < _SHORT:
        return f"{(low + timedelta(1)).isoformat()}~"
    return ""


def _rows(clues: list[Clue], effects: list[str], doc: str) -> pd.DataFrame:
    rows = [
        (
            *(doc, *clue.place, clue.kind, _iso(clue.not_before), _iso(clue.not_after)),
            *(*clue.says, clue.weight, effect),
        )
        for clue, effect in zip(clues, effects, strict=True)
    ]
    return pd.DataFrame(rows, columns=EVIDENCE_COLUMNS)


def _reason(clues: list[Clue], effects: list[str]) -> tuple[str, str]:
    drew = [clue for clue, effect in zip(clues, effects, strict=True) if effect == "narrows"]
    against = [clue for clue, effect in zip(clues, effects, strict=True) if effect == "conflicts"]
    english = "; ".join(clue.says[0] for clue in drew)
    hindi = "; ".join(clue.says[1] for clue in drew)
    if against:
        english += ". Against it: " + "; ".join(clue.says[0] for clue in against)
        hindi += "। इसके विरुद्ध: " + "; ".join(clue.says[1] for clue in against)
    return english, hindi
