"""Readings of years and months of other calendars: Vikram Samvat, Shaka, Hijri; सावन, मुहर्रम.

They are flagged by the rule's name, carry no TIMEX3 value, and EDTF gives the stretch of the
Gregorian calendar they can be. The Vikram year begins in March or April, 57 years ahead; the Shaka
year on 22 March, 78 behind; the Hijri year is reckoned from 16 July 622 by its mean length of
354.36667 days (Reingold and Dershowitz, *Calendrical Calculations*), so that its days are true to
about two.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from analysis.chronology.finder.guards import Token
from analysis.chronology.finder.scan import value_of
from analysis.chronology.finder.values import Context, Value

__all__ = ["foreign_month", "foreign_year"]

Tokens = list[Token]

_HIJRA: Final = date(622, 7, 19)  # 16 July 622 of the Julian calendar
_LUNAR_YEAR: Final = 354.36667
_BEHIND: Final = {"vikram": -57, "shaka": 78}


def foreign_year(tokens: Tokens, context: Context) -> Value | None:
    """विक्रम संवत 2075, 1440 हिजरी: the Gregorian years it lies in.

    Examples
    --------
    >>> from analysis.chronology.finder import readings
    >>> [one.edtf for one in readings("विक्रम संवत 2075 में", "hi")]
    ['2018/2019']
    >>> [one.edtf for one in readings("in 1440 Hijri", "en")]
    ['2018/2019']
    """
    number = value_of(tokens, "yn")
    era = next(str(token.value) for token in tokens if token.kind == "K")
    if not isinstance(number, int) or not 1 <= number < 3000:
        return None
    first = _hijri(number).year if era == "hijri" else number + _BEHIND[era]
    last = _hijri(number + 1).year if era == "hijri" else first + 1
    if first < 1:
        return None
    edtf = f"{first:04}/{last:04}" if first < last else f"{first:04}"
    return Value("date", "", edtf, "text")


def _hijri(number: int) -> date:
    """First day of a Hijri year, to about two days."""
    return _HIJRA + timedelta(days=round((number - 1) * _LUNAR_YEAR))


def foreign_month(tokens: Tokens, context: Context) -> Value | None:
    """सावन, मुहर्रम 1440: a Hindu month lies in two Gregorian ones, an Islamic one in any."""
    calendar, _, month = str(next(t.value for t in tokens if t.kind == "P")).partition("-")
    number = int(month)
    year = value_of(tokens, "yn")
    if calendar == "islamic":
        if not isinstance(year, int) or not 1 <= year < 3000:
            return Value("date", "", "", "none")
        first = _hijri(year) + timedelta(days=round((number - 1) * _LUNAR_YEAR / 12))
        last = first + timedelta(days=29)
        return Value("date", "", f"{first.isoformat()[:7]}/{last.isoformat()[:7]}", "text")
    base = context.published
    if base is None:
        return Value("date", "", "", "none")
    shift = value_of(tokens, "r") or 0
    first_month = (number + 1) % 12 + 1  # Chaitra begins in March
    y = base.year + shift
    last_year, last_month = (y + 1, 1) if first_month == 12 else (y, first_month + 1)
    edtf = f"{y:04}-{first_month:02}/{last_year:04}-{last_month:02}"
    return Value("date", "", edtf, "publication")
