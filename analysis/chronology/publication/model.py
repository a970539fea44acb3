"""A clue to the day of publication, and what all clues together come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

import pandas as pd

__all__ = ["EVIDENCE_COLUMNS", "Clue", "Publication", "Recurrence"]

EVIDENCE_COLUMNS = ["doc", "start", "end", "surface", "kind", "not_before", "not_after"]
EVIDENCE_COLUMNS += ["says", "says_hi", "weight", "effect"]


class Recurrence(NamedTuple):
    """Days counted from a date that comes every year.

    Attributes
    ----------
    month, day : int
    weekday : int or None
        Monday 0: only years in which the date falls on it count.
    first, last : int
        The days meant, counted from the date.
    """

    month: int
    day: int
    weekday: int | None = None
    first: int = 0
    last: int = 0

    def windows(self, low: date, high: date) -> list[tuple[date, date]]:
        """Stretches of days that lie between two days, in order.

        Examples
        --------
        >>> friday = Recurrence(6, 7, weekday=4)
        >>> [str(a) for a, _ in friday.windows(date(2015, 1, 1), date(2025, 1, 1))]
        ['2019-06-07', '2024-06-07']
        """
        found: list[tuple[date, date]] = []
        for year in range(max(low.year - 2, 1), min(high.year + 2, 9999) + 1):
            try:
                day = date(year, self.month, self.day)
                start, end = day + timedelta(self.first), day + timedelta(self.last)
            except (ValueError, OverflowError):  # 29 February, or the end of the calendar
                continue
            right = self.weekday is None or day.weekday() == self.weekday
            if right and start <= high and end >= low:
                found.append((max(start, low), min(end, high)))
        return found


@dataclass(frozen=True)
class Clue:
    """One piece of evidence.

    Attributes
    ----------
    kind : str
        See `analysis.chronology.infer_published`.
    says : tuple of (str, str)
        What it says, in English and in Hindi.
    weight : float
        How far it is trusted, 0 to 1: what the page states before what the text implies, and
        that before what is only usual. Set by hand.
    place : tuple of (int, int, str)
        Where it stands in the text and how it reads there; -1 if it is not in the text.
    not_before, not_after : datetime.date or None
    recurrence : Recurrence or None
        Instead of the two, where no year is given.
    day : datetime.date or None
        The one day it points to as the day of publication, if any.
    """

    kind: str
    says: tuple[str, str]
    weight: float
    place: tuple[int, int, str] = (-1, -1, "")
    not_before: date | None = None
    not_after: date | None = None
    recurrence: Recurrence | None = None
    day: date | None = None


@dataclass(frozen=True)
class Publication:
    """When a text was published, as far as the evidence goes.

    Attributes
    ----------
    edtf : str
        A day, one of a range of days (``[a..b]``, open where one side is not known) or, without
        evidence, ``""``.
    earliest, latest : datetime.date or None
    best : str
        EDTF of the likeliest day, marked ``~`` unless it is the only one left; ``""`` where no
        day is likelier than others.
    reason, reason_hi : str
        Which clues drew the range, and which disagree.
    evidence : pandas.DataFrame
        One row a clue, the weightiest first: doc, start, end (code points, -1 outside the text),
        surface, kind, not_before, not_after (ISO days or ``""``), says, says_hi, weight, effect
        (``narrows``, ``agrees``, ``conflicts`` or ``leaves open``).
    """

    edtf: str = ""
    earliest: date | None = None
    latest: date | None = None
    best: str = ""
    reason: str = "nothing in the text says when it was published"
    reason_hi: str = "लेख में ऐसा कुछ नहीं जिससे प्रकाशन का दिन पता चले"
    evidence: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=EVIDENCE_COLUMNS))
